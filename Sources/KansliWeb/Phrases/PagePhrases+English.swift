import Register

extension PagePhrases {
  static let english = PagePhrases(
    title: "Document", type: "Type", standing: "Standing", validThrough: "Valid through",
    edition: { "Edition \($0)" }, gap: "Nothing in force", reviews: "Review",
    reviewState: { review, day in
      "By \(EnglishWords.day(review.dueBy)): " + EnglishWords.reviewState(review.state(on: day))
    },
    proposals: "Proposals, decision not known", proposal: proposal,
    proposalNote: "A proposal changes nothing until it has been decided.",
    dayUnknown: "day unknown", untilFurtherNotice: "until further notice",
    endNotStated: "end not stated",
    ground: {
      $0.replacedBy == nil ? EnglishWords.effect($0.kind) : "puts another document in its place"
    },
    groundBegins: EnglishGround.begins,
    groundSource: EnglishGround.source,
    basisSource: { "Source: \(EnglishWords.basis($0).replacing("by the ", with: "the "))" },
    banner: banner, onDay: { "On \(EnglishWords.day($0)): " },
    noEntry: "No decision on the document is known on that day.",
    gapOn: { "Nothing was in force on \(EnglishWords.day($0))." },
    gapSince: { "Nothing has been in force since \(EnglishWords.day($0))." },
    before: { "Before, edition \($0) was in force, through \(EnglishWords.day($1))." },
    after: { "After, edition \($0) is in force, from \(EnglishWords.day($1))." },
    replacedBy: { "In its place \($0) is in force." },
    decidedBy: { item, number in
      let parts = [item.map { "item \($0)" }, number.map { "reg. no. \($0)" }].compactMap { $0 }
      return parts.isEmpty ? "decided so" : "decided so: \(parts.joined(separator: ", "))"
    },
    reviewMissed: {
      "Should have been reviewed by \(EnglishWords.day($0)). No review in time is known."
    },
    timeline: "Timeline",
    timelineLabel: { stretches, from, through in
      "Timeline \(from)–\(through). \(stretches.joined(separator: " ")) "
        + "The same days stand in the table."
    },
    stretch: { edition, from, through in
      let days =
        "\(EnglishWords.day(from)) "
        + (through.map { "through \(EnglishWords.day($0))" } ?? "until further notice")
      return (edition.map { "Edition \($0) in force " } ?? "Nothing in force ") + days + "."
    },
    timelineNote:
      "Filled: is or was in force. Dashed: nothing was. ? was to be reviewed, not known if it "
      + "was. ! should have been reviewed, not done in time.",
    today: "today", thatDay: "that day", nothing: "nothing", periodsCaption: "Periods and gaps",
    time: "Time", what: "What is in force", groundHeading: "Grounds",
    noDecisionKnown: "No decision is known for that time", text: "Text",
    textNote: { edition, attributed in
      attributed
        ? "Edition \(edition). The text is taken from another paper than the decision’s own."
        : "Edition \(edition)."
    },
    linkNote: "The sign # at a provision is a link to that very provision.",
    noText: "The register does not hold the text.", linkHere: "Link to this", facts: "Facts",
    source: "Source",
    titlePage: { edition, line in
      line > 0
        ? "title page of edition \(edition), line \(line)" : "title page of edition \(edition)"
    },
    unknownValue: "missing, or cannot be read", family: "Family", decisions: "Decisions",
    effect: EnglishEffects.sentence, otherDates: EnglishEffects.dates,
    corrected: "Corrected by a later entry", annulled: "Annulled by a court",
    corrects: "Corrects an earlier entry", editions: "Editions",
    was: { period, today in
      let through = period.until?.previous.description ?? "until further notice"
      let verb =
        period.contains(today)
        ? "In force" : today < period.from ? "Will be in force" : "Was in force"
      return "\(verb) \(period.from) – \(through)"
    },
    neverInForce: "Has not been in force", wholeDocument: "The document as it stands")

  @Sendable private static func proposal(_ proposal: ProposalRecord) -> String {
    let verb = EnglishWords.proposes(proposal.proposes)
    let who = proposal.from.map { "\($0) proposes" } ?? "Proposal"
    let whom = proposal.to.map { " that \($0)" } ?? " to"
    let end = proposal.validThrough.map { " through \($0)" } ?? ""
    return "\(who)\(whom) \(verb) the document\(end)."
  }

  @Sendable private static func banner(
    _ standing: Register.Standing, _ period: Timeline.Period?
  ) -> String {
    switch standing {
    case .draft: return "Draft. Nothing is decided."
    case .adopted(let edition, let day):
      return "Edition \(edition) is adopted and comes into force on \(EnglishWords.day(day))."
    case .inForce(let edition, let end):
      let since = period.map { " since \(EnglishWords.day($0.from))" } ?? ""
      let through =
        switch end {
        case .through(let day): ", through \(EnglishWords.day(day))."
        case .untilFurtherNotice: ", until further notice."
        case .notStated: ". Its end is not stated."
        }
      return "In force. Edition \(edition) has been in force\(since)\(through)"
    case .expired(let edition, let day):
      return "Expired. Edition \(edition) was in force through \(EnglishWords.day(day.previous))."
    case .repealed(_, let day, _): return "Repealed from \(EnglishWords.day(day))."
    case .superseded(_, let day, _):
      return "Superseded by another document from \(EnglishWords.day(day))."
    case .annulled(let edition, _): return "Edition \(edition) was annulled by a court."
    case .unknown(let edition):
      return "Unknown. Edition \(edition) is adopted, but it is not known on which day."
    }
  }
}

/// What decisions did, in English.
enum EnglishEffects {
  @Sendable static func sentence(
    _ effect: Effect, _ documents: [DocumentID: GoverningDocument]
  ) -> String {
    switch effect {
    case .adopt(let act):
      var parts = ["Adopted edition \(act.edition)"]
      if let day = act.comesIntoForceOn { parts.append("in force \(day)") }
      parts.append(end(act.end.end))
      if let review = act.reviewBy?.lastDay { parts.append("review by \(review)") }
      let replaced = act.supersedes.compactMap { documents[$0]?.title }
      if !replaced.isEmpty { parts.append("supersedes \(replaced.joined(separator: " and "))") }
      return parts.joined(separator: ", ")
    case .amend(let act):
      return "Amended edition \(act.amends), which became edition \(act.edition)"
    case .extend(let act): return "Extended edition \(act.edition), \(end(act.end.end))"
    case .repeal(let act): return "Repealed" + (act.from.map { " from \($0)" } ?? "")
    case .annul: return "Annulled a decision"
    case .assign(let act):
      let duty = act.duty == .review ? "review" : "follow-up"
      return "Made \(act.responsible) responsible for \(duty)"
    case .cooperation(let act):
      return switch act.verb {
      case .enter: "Entered a cooperation"
      case .pause: "Paused a cooperation"
      case .end: "Ended a cooperation"
      case .exempt: "Granted an exemption, \(end(act.end.end))"
      }
    }
  }

  private static func end(_ end: ValidityEnd) -> String {
    switch end {
    case .through(let day): "through \(day)"
    case .untilFurtherNotice: "until further notice"
    case .notStated: "end not stated"
    }
  }

  @Sendable static func dates(_ header: DecisionHeader) -> String {
    [
      header.minutesApprovedOn.map { "minutes approved \($0)" },
      header.announcedOn.map { "announced \($0)" }, header.finalOn.map { "final \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
