import Register

extension PaperWords {
  public static let swedish = PaperWords(
    language: "sv",
    kind: {
      switch $0 {
      case .officersReport: "Tjänsteskrivelse"
      case .proposal: "Förslag"
      case .proposedDecision: "Förslag till beslut"
      case .referralCompilation: "Sammanställning av remissvar"
      case .minutesExtract: "Protokollsutdrag"
      case .amendmentList: "Förteckning"
      }
    },
    heading: {
      switch $0 {
      case .proposedDecision: "Förslag till beslut"
      case .decision: "Beslut"
      case .matter: "Ärendet"
      case .reasons: "Skäl för förslaget"
      case .consequences: "Konsekvenser"
      case .referral: "Remiss"
      case .annexes: "Beslutsunderlag"
      case .screening: "Bilaga: prövning"
      case .sentTo: "Beslutet skickas till"
      case .responses: "Remissvar"
      case .withoutObjection: "Utan erinran"
      case .withoutAnswer: "Har inte svarat"
      }
    },
    consequence: {
      switch $0 {
      case .economy: "Ekonomi"
      case .organisation: "Organisation och personal"
      case .children: "Barn och unga"
      case .equality: "Jämställdhet och jämlikhet"
      case .environment: "Miljö och klimat"
      case .law: "Juridik"
      }
    },
    type: {
      switch $0 {
      case .strategy: "Strategi"
      case .programme: "Program"
      case .plan: "Plan"
      case .actionPlan: "Handlingsplan"
      case .policy: "Policy"
      case .guidelines: "Riktlinjer"
      case .rules: "Regler"
      case .directive: "Ägardirektiv"
      case .regulation: "Föreskrift"
      case .termsOfReference: "Reglemente"
      case .tariff: "Taxa"
      case .instruction: "Anvisning"
      case .vision: "Vision"
      case .other: "Styrdokument"
      }
    },
    date: "Datum", registryNumber: "Dnr", to: "Till", officer: "Handläggare",
    chair: { body in body.map { "\(genitive($0)) ordförande" } ?? "Ordförande" },
    secretary: "Sekreterare", minutesApprover: "Justerare",
    referralCount: { asked, answered in
      "\(asked) remissinstanser har tillfrågats. \(answered) har svarat."
    },
    referralDays: { sent, answer in
      switch (sent, answer) {
      case (let sent?, let answer?):
        "Förslaget sändes på remiss \(SwedishDay.words(sent)) med sista svarsdag "
          + "\(SwedishDay.words(answer))."
      case (let sent?, nil): "Förslaget sändes på remiss \(SwedishDay.words(sent))."
      case (nil, let answer?): "Sista svarsdag var \(SwedishDay.words(answer))."
      case (nil, nil): nil
      }
    },
    responsesCaption: "Synpunkter och hur de har besvarats", party: "Remissinstans",
    provision: "Bestämmelse", response: "Synpunkt", answer: "Svar på synpunkten",
    wholeText: "hela förslaget", notAnswered: "ännu inte besvarad",
    titlePage: "Uppgifter om dokumentet", edition: { "Utgåva \($0)" },
    field: { fields[$0] ?? $0.rawValue }, notStated: "ej angivet",
    untilFurtherNotice: "tills vidare", globalGoals: "Globala målen", note: "Not", page: "Sida")

  /// "Kommunstyrelsens"; a name that ends in s, x or z stays as it is.
  private static func genitive(_ body: String) -> String {
    guard let last = body.lowercased().last, !"sxz".contains(last) else { return body }
    return body + "s"
  }

  private static let fields: [DocumentReading.Field: String] = [
    .title: "Titel", .type: "Dokumenttyp", .adoptedBy: "Fastställt av", .adoptedOn: "Datum",
    .paragraph: "Paragraf", .registryNumber: "Diarienummer", .validFrom: "Gäller från och med",
    .validThrough: "Dokumentet gäller till och med", .reviewBy: "Revideras senast",
    .reviewResponsible: "För revidering ansvarar", .followUpResponsible: "För uppföljning ansvarar",
    .documentOwner: "Dokumentansvarig", .appliesTo: "Dokumentet gäller för",
    .replaces: "Ersätter", .version: "Version", .familyLabel: "Familj",
  ]
}
