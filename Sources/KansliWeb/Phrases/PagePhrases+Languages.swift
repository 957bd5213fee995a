import Register

extension PagePhrases {
  static let swedish = PagePhrases(
    register: "Register över styrdokument", siteName: "Styrdokument",
    skipToContent: "Hoppa till innehållet", title: "Dokument", type: "Typ",
    standing: "Ställning", validThrough: "Gäller till och med",
    inForce: { edition, from, end in
      let since = "Utgåva \(edition) gäller sedan \(SwedishWords.day(from))"
      return switch end {
      case .through(let day): "\(since), till och med \(SwedishWords.day(day))."
      case .untilFurtherNotice: "\(since), tills vidare."
      case .notStated: "\(since). Slutet är inte angivet."
      }
    },
    nothingInForce: { from, until in
      let since = "Inget gäller sedan \(SwedishWords.day(from))"
      return until.map { "\(since). En ny utgåva gäller från \(SwedishWords.day($0))." }
        ?? "\(since)."
    },
    neverInForce: "Ingen utgåva gäller.", edition: { "Utgåva \($0)" }, periods: "Perioder",
    gap: "Inget gällde", reviews: "Revidering",
    reviewDueBy: { day, state in
      "Senast \(SwedishWords.day(day)): \(SwedishWords.reviewState(state))"
    },
    proposals: "Förslag, beslut ej känt",
    proposal: { proposal in
      let verb = SwedishWords.proposes(proposal.proposes)
      let who = proposal.from.map { "\($0) föreslår" } ?? "Förslag"
      let whom = proposal.to.map { " \($0)" } ?? ""
      let end = proposal.validThrough.map { " till och med \($0)" } ?? ""
      return "\(who)\(whom) att \(verb) dokumentet\(end)."
    },
    grounds: "Grunder", dayUnknown: "dag okänd", untilFurtherNotice: "tills vidare",
    endNotStated: "slut ej angivet", from: "Från", through: "Till och med",
    notFoundTitle: "Sidan finns inte",
    notFound: "Här finns ingen sida. Adressen kan vara felskriven; sök dokumentet i registret.",
    badDayTitle: "Dagen förstås inte",
    badDay: { "”\($0)” är ingen dag. Skriv år, månad och dag så här: 2026-11-21." },
    unavailableTitle: "Registret svarar inte just nu",
    unavailable: "Det går inte att läsa registret just nu. Försök igen om en stund.",
    ground: { $0.replacedBy == nil ? SwedishWords.effect($0.kind) : "ersätter med annat dokument" },
    failedTitle: "Något gick fel",
    failed: {
      "Felet är antecknat som \($0). Försök igen, och uppge beteckningen om det kvarstår."
    },
    backToRegister: "Till registret", next: "Nästa sida")

  static let english = PagePhrases(
    register: "Register of governing documents", siteName: "Governing documents",
    skipToContent: "Skip to content", title: "Document", type: "Type", standing: "Standing",
    validThrough: "Valid through",
    inForce: { edition, from, end in
      let since = "Edition \(edition) has been in force since \(EnglishWords.day(from))"
      return switch end {
      case .through(let day): "\(since), through \(EnglishWords.day(day))."
      case .untilFurtherNotice: "\(since), until further notice."
      case .notStated: "\(since). Its end is not stated."
      }
    },
    nothingInForce: { from, until in
      let since = "Nothing has been in force since \(EnglishWords.day(from))"
      return until.map { "\(since). A new edition is in force from \(EnglishWords.day($0))." }
        ?? "\(since)."
    },
    neverInForce: "No edition is in force.", edition: { "Edition \($0)" }, periods: "Periods",
    gap: "Nothing in force", reviews: "Review",
    reviewDueBy: { day, state in
      "By \(EnglishWords.day(day)): \(EnglishWords.reviewState(state))"
    },
    proposals: "Proposals, decision not known",
    proposal: { proposal in
      let verb = EnglishWords.proposes(proposal.proposes)
      let who = proposal.from.map { "\($0) proposes" } ?? "Proposal"
      let whom = proposal.to.map { " that \($0)" } ?? " to"
      let end = proposal.validThrough.map { " through \($0)" } ?? ""
      return "\(who)\(whom) \(verb) the document\(end)."
    },
    grounds: "Grounds", dayUnknown: "day unknown", untilFurtherNotice: "until further notice",
    endNotStated: "end not stated", from: "From", through: "Through",
    notFoundTitle: "There is no such page",
    notFound:
      "Nothing is here. The address may be misspelt; look for the document in the register.",
    badDayTitle: "The day is not understood",
    badDay: { "“\($0)” is no day. Write year, month and day like this: 2026-11-21." },
    unavailableTitle: "The register does not answer just now",
    unavailable: "The register cannot be read just now. Try again in a while.",
    ground: {
      $0.replacedBy == nil ? EnglishWords.effect($0.kind) : "puts another document in place"
    },
    failedTitle: "Something went wrong",
    failed: { "It is noted as \($0). Try again, and give that name if it goes on." },
    backToRegister: "To the register", next: "Next page")
}
