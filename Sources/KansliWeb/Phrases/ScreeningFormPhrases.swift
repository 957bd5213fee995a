import Cooperation
import Register

/// The words of the pages where somebody tries a partner, and of the evidence on countries.
public struct ScreeningFormPhrases: Sendable {
  public let title: @Sendable (_ partner: String) -> String
  public let lead: String
  public let rule: String
  /// Where the words stand: the document and its edition.
  public let place: @Sendable (_ title: String, _ edition: Int) -> String
  public let decides: @Sendable (_ body: String) -> String
  public let nobodyDecides: String
  public let choosePartner: String
  public let noCountry: String
  // The evidence.
  public let evidence: String
  public let measure: String
  public let value: String
  public let source: String
  public let direction: String
  public let says: String
  public let nothing: String
  public let notAsked: String
  public let interval: @Sendable (_ low: String, _ high: String) -> String
  public let change: @Sendable (_ text: String, _ years: Int) -> String
  public let unchanged: @Sendable (_ years: Int) -> String
  public let scale: @Sendable (_ low: String, _ high: String) -> String
  // The finding.
  public let finding: String
  public let findingMade: String
  public let answer: @Sendable (OfficerFinding.Answer) -> String
  public let noFinding: String
  public let reasons: String
  public let reasonsHint: String
  public let reasonsMissing: @Sendable (Indication) -> String
  public let ownRecord: String
  public let ownRecordHint: String
  public let risks: String
  public let risk: @Sendable (ScreeningRisk) -> String
  public let benefit: String
  public let benefitHint: String
  public let secret: String
  public let secretMark: String
  public let save: String
  public let saveHint: String
  public let changed: String
  // What is kept.
  public let recordTitle: @Sendable (_ partner: String) -> String
  public let made: @Sendable (_ day: CalendarDate, _ person: String) -> String
  public let frozen: String
  public let meaning: @Sendable (ScreeningOutcome, _ unmet: [Criterion], _ body: String?) -> String
  public let next: String
  public let enter: String
  public let exempt: String
  public let judge: String
  public let newer: String
  public let cooperation: String
  public let noRuleThen: String
  public let marks: String
  public let saveMarks: String
  // Countries.
  public let countries: String
  public let countriesLead: String
  public let filter: String
  public let show: String
  public let found: @Sendable (Int) -> String
  public let country: @Sendable (_ name: String, _ day: CalendarDate) -> String
  public let decimal: String
}

/// What may be risked by a cooperation.
public enum ScreeningRisk: String, Hashable, Sendable, CaseIterable {
  case security, travellers, personalData, procurement, research
}

extension ScreeningFormPhrases {
  /// A figure with at most three decimals, as the language writes it.
  public var figure: @Sendable (Double) -> String {
    { [decimal] value in
      let thousandths = Int((abs(value) * 1000).rounded())
      var decimals = String(thousandths % 1000)
      decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
      while decimals.hasSuffix("0") { decimals.removeLast() }
      let whole = "\(thousandths / 1000)" + (decimals.isEmpty ? "" : decimal + decimals)
      return (value < 0 && thousandths > 0 ? "−" : "") + whole
    }
  }

  static let swedish = ScreeningFormPhrases(
    title: { "Pröva \($0)" },
    lead: "Siffrorna är ett underlag. Du bedömer varje förutsättning och skriver vad du bygger på. "
      + "När prövningen sparas fryses den med dagens siffror, källor och regel.",
    rule: "Regeln som gäller",
    place: { "\($0), utgåva \($1)" },
    decides: { "Är en förutsättning inte uppfylld beslutar \($0) om undantag." },
    nobodyDecides: "Policyn säger inte vem som beslutar om undantag.",
    choosePartner: "Samarbetet har flera parter. Pröva var och en:",
    noCountry: "Parten hör inte till något land. Källorna har inga siffror om den, och din "
      + "bedömning säger allt.",
    evidence: "Underlag",
    measure: "Mått", value: "Värde", source: "Källa och år", direction: "Riktning",
    says: "Pekar mot",
    nothing: "Ingen av källorna har någon uppgift.",
    notAsked: "Policyn frågar inte efter detta. Det visas som bakgrund.",
    interval: { "osäkerhet \($0) till \($1)" },
    change: { "\($0) på \($1) år" },
    unchanged: { "oförändrat på \($0) år" },
    scale: { "skala \($0) till \($1)" },
    finding: "Din bedömning",
    findingMade: "Bedömning",
    answer: {
      switch $0 {
      case .met: "uppfyllt"
      case .notMet: "inte uppfyllt"
      case .uncertain: "osäkert"
      }
    },
    noFinding: "Ingen bedömning",
    reasons: "Skäl",
    reasonsHint: "Behövs när bedömningen avviker från underlaget, eller när det är osäkert eller "
      + "saknas.",
    reasonsMissing: { indication in
      switch indication {
      case .supports: "Underlaget stöder förutsättningen. Skriv varför du bedömer annorlunda."
      case .contradicts:
        "Underlaget talar emot förutsättningen. Skriv varför du bedömer annorlunda."
      case .doubtful: "Underlaget är osäkert. Skriv vad bedömningen bygger på."
      case .noData: "Uppgift saknas. Skriv vad bedömningen bygger på."
      }
    },
    ownRecord: "Stadens egen historia",
    ownRecordHint: "Vad staden eller organisationen själv har gjort, på gott och ont.",
    risks: "Risker",
    risk: {
      switch $0 {
      case .security: "Säkerhet"
      case .travellers: "Resande"
      case .personalData: "Personuppgifter"
      case .procurement: "Upphandling"
      case .research: "Forskning"
      }
    },
    benefit: "Nytta för kommunens invånare",
    benefitHint: "Kommunen för ingen utrikespolitik: samarbetet ska ge något hemma.",
    secret: "Sekretess: visas bara på arbetssidorna",
    secretMark: "sekretess",
    save: "Spara prövningen",
    saveHint: "Den ändras inte efteråt. Blir något nytt känt gör du en ny prövning.",
    changed: "Regeln eller siffrorna har ändrats sedan du öppnade sidan, så inget sparades. Se hur "
      + "underlaget ser ut nu och spara igen.",
    recordTitle: { "Prövning av \($0)" },
    made: { "\(SwedishWords.day($0)), av \($1)" },
    frozen: "Prövningen står som den gjordes. Siffrorna är de som källorna hade den dagen.",
    meaning: { outcome, unmet, body in
      switch outcome {
      case .mayBeEntered: "Alla förutsättningar är bedömda som uppfyllda. Samarbetet får ingås."
      case .needsExemption:
        "\(capitalised(ConditionWords.swedish(unmet))) är inte \(ConditionWords.met(unmet)). "
          + (body.map { "Samarbetet får ingås bara om \($0) beslutar om undantag." }
            ?? "Policyn säger inte vem som beslutar om undantag.")
      case .needsJudgement:
        "Något är osäkert eller inte bedömt. Samarbetet kan inte ingås förrän det är avgjort."
      case .noRule: "Ingen regel om parter gällde den dagen. Inget hindrar samarbetet."
      }
    },
    next: "Nästa steg",
    enter: "Gå vidare med samarbetet",
    exempt: "Föreslå undantag",
    judge: "Gör en ny prövning",
    newer: "Det finns en senare prövning:",
    cooperation: "Samarbete",
    noRuleThen: "Ingen regel gällde den dag som prövningen är gjord för.",
    marks: "Sekretess", saveMarks: "Spara markeringarna",
    countries: "Länder",
    countriesLead: "Underlaget om alla länder och territorier. Det är inget omdöme: en handläggare "
      + "bedömer varje part för sig.",
    filter: "Land", show: "Visa",
    found: { $0 == 1 ? "Ett land" : "\($0) länder" },
    country: { "\($0), \(SwedishWords.day($1))" },
    decimal: ",")
}
