import Register

extension PagePhrases {
  static let swedish = PagePhrases(
    title: "Dokument", type: "Typ", standing: "Ställning", validThrough: "Gäller till och med",
    edition: { "Utgåva \($0)" }, gap: "Inget gällde", reviews: "Revidering",
    reviewState: { review, day in
      "Senast \(SwedishWords.day(review.dueBy)): "
        + SwedishWords.reviewState(review.state(on: day))
    },
    proposals: "Förslag, beslut ej känt", proposal: proposal,
    proposalNote: "Ett förslag ändrar inget förrän det har beslutats.", dayUnknown: "dag okänd",
    untilFurtherNotice: "tills vidare", endNotStated: "slut ej angivet",
    ground: {
      $0.replacedBy == nil ? SwedishWords.effect($0.kind) : "ersätter med annat dokument"
    },
    groundBegins: { _ in nil },
    groundSource: { SwedishWords.basis($0) },
    basisSource: { "Källa: \(SwedishWords.basis($0).replacing("enligt ", with: ""))" },
    banner: banner, onDay: { "Den \(SwedishWords.day($0)): " },
    noEntry: "Inget beslut om dokumentet är känt den dagen.",
    gapOn: { "Inget gällde den \(SwedishWords.day($0))." },
    gapSince: { "Inget gäller sedan \(SwedishWords.day($0))." },
    before: { "Före gällde utgåva \($0), till och med \(SwedishWords.day($1))." },
    after: { "Efter gäller utgåva \($0), från och med \(SwedishWords.day($1))." },
    replacedBy: { "I stället gäller \($0)." },
    decidedBy: { item, number in
      let parts = [item.map { "§\u{A0}\($0)" }, number.map { "dnr\u{A0}\($0)" }].compactMap { $0 }
      return parts.isEmpty
        ? "har beslutat det" : "har beslutat det: \(parts.joined(separator: ", "))"
    },
    reviewMissed: {
      "Skulle ha reviderats senast \(SwedishWords.day($0)). Ingen revidering i tid är känd."
    },
    timeline: "Tidslinje",
    timelineLabel: { stretches, from, through in
      "Tidslinje \(from)–\(through). \(stretches.joined(separator: " ")) "
        + "Samma dagar står i tabellen."
    },
    stretch: { edition, from, through in
      let days =
        "\(SwedishWords.day(from)) till "
        + "\(through.map { "och med " + SwedishWords.day($0) } ?? "vidare")"
      return (edition.map { "Utgåva \($0) gäller " } ?? "Inget gällde ") + days + "."
    },
    timelineNote:
      "Fyllt: gäller eller har gällt. Streckat: inget gällde. ? skulle revideras, okänt om "
      + "det gjordes. ! skulle ha reviderats, inte gjort i tid.",
    today: "i dag", thatDay: "den dagen", nothing: "inget", periodsCaption: "Perioder och luckor",
    time: "Tid", what: "Vad som gäller", groundHeading: "Grund",
    noDecisionKnown: "Inget beslut är känt för tiden", text: "Text",
    textNote: { edition, attributed in
      attributed
        ? "Utgåva \(edition). Texten är hämtad ur en annan handling än beslutets egen."
        : "Utgåva \(edition)."
    },
    linkNote: "Tecknet # vid ett stycke är en länk till just det stycket.",
    noText: "Texten finns inte i registret.", linkHere: "Länk hit", facts: "Fakta",
    source: "Källa",
    titlePage: { edition, line in
      line > 0
        ? "titelbladet till utgåva \(edition), rad \(line)" : "titelbladet till utgåva \(edition)"
    },
    unknownValue: "saknas eller går inte att läsa", family: "Familj", decisions: "Beslut",
    effect: SwedishEffects.sentence, otherDates: SwedishEffects.dates,
    corrected: "Rättat av en senare post", annulled: "Upphävt av domstol",
    corrects: "Rättar en tidigare post", editions: "Utgåvor",
    was: { period, today in
      let through = period.until?.previous.description ?? "tills vidare"
      let verb =
        period.contains(today) ? "Gäller" : today < period.from ? "Ska gälla" : "Gällde"
      return "\(verb) \(period.from) – \(through)"
    },
    neverInForce: "Har inte gällt", wholeDocument: "Dokumentet som det gäller")

  @Sendable private static func proposal(_ proposal: ProposalRecord) -> String {
    let verb = SwedishWords.proposes(proposal.proposes)
    let who = proposal.from.map { "\($0) föreslår" } ?? "Förslag"
    let whom = proposal.to.map { " \($0)" } ?? ""
    let end = proposal.validThrough.map { " till och med \($0)" } ?? ""
    return "\(who)\(whom) att \(verb) dokumentet\(end)."
  }

  @Sendable private static func banner(
    _ standing: Register.Standing, _ period: Timeline.Period?
  ) -> String {
    switch standing {
    case .draft: return "Utkast. Inget är beslutat."
    case .adopted(let edition, let day):
      return "Utgåva \(edition) är beslutad och gäller från \(SwedishWords.day(day))."
    case .inForce(let edition, let end):
      let since = period.map { " sedan \(SwedishWords.day($0.from))" } ?? ""
      let through =
        switch end {
        case .through(let day): ", till och med \(SwedishWords.day(day))."
        case .untilFurtherNotice: ", tills vidare."
        case .notStated: ". Slutet är inte angivet."
        }
      return "Gäller. Utgåva \(edition) gäller\(since)\(through)"
    case .expired(let edition, let day):
      return "Har upphört. Utgåva \(edition) gällde till och med \(SwedishWords.day(day.previous))."
    case .repealed(_, let day, _): return "Upphävt från \(SwedishWords.day(day))."
    case .superseded(_, let day, _):
      return "Ersatt av ett annat dokument från \(SwedishWords.day(day))."
    case .annulled(let edition, _): return "Utgåva \(edition) är upphävd av domstol."
    case .unknown(let edition):
      return "Okänt. Utgåva \(edition) är beslutad, men inte känt vilken dag."
    }
  }
}

/// What decisions did, in Swedish.
enum SwedishEffects {
  @Sendable static func sentence(
    _ effect: Effect, _ documents: [DocumentID: GoverningDocument]
  ) -> String {
    switch effect {
    case .adopt(let act):
      var parts = ["Fastställde utgåva \(act.edition)"]
      if let day = act.comesIntoForceOn { parts.append("i kraft \(day)") }
      parts.append(end(act.end.end))
      if let review = act.reviewBy?.lastDay { parts.append("revideras senast \(review)") }
      let replaced = act.supersedes.compactMap { documents[$0]?.title }
      if !replaced.isEmpty { parts.append("ersätter \(replaced.joined(separator: " och "))") }
      return parts.joined(separator: ", ")
    case .amend(let act):
      return "Ändrade utgåva \(act.amends), som blev utgåva \(act.edition)"
    case .extend(let act): return "Förlängde utgåva \(act.edition), \(end(act.end.end))"
    case .repeal(let act): return "Upphävde" + (act.from.map { " från \($0)" } ?? "")
    case .annul: return "Upphävde ett beslut genom dom"
    case .assign(let act):
      let duty = act.duty == .review ? "revideringen" : "uppföljningen"
      return "Utsåg \(act.responsible) till ansvarig för \(duty)"
    case .cooperation(let act):
      return switch act.verb {
      case .enter: "Ingick samarbete"
      case .pause: "Pausade samarbete"
      case .end: "Avslutade samarbete"
      case .exempt: "Gav undantag, \(end(act.end.end))"
      }
    }
  }

  private static func end(_ end: ValidityEnd) -> String {
    switch end {
    case .through(let day): "till och med \(day)"
    case .untilFurtherNotice: "tills vidare"
    case .notStated: "slut ej angivet"
    }
  }

  @Sendable static func dates(_ header: DecisionHeader) -> String {
    [
      header.minutesApprovedOn.map { "justerat \($0)" },
      header.announcedOn.map { "tillkännagivet \($0)" }, header.finalOn.map { "laga kraft \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
