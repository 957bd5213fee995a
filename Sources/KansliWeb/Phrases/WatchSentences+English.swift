import KansliStore
import Register

/// What is due and what can be done, in English.
enum EnglishWatch {
  private static func day(_ day: CalendarDate) -> String { EnglishWords.day(day) }

  /// "a, b and c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func years(_ count: Int) -> String { count == 1 ? "a year" : "\(count) years" }
  private static func days(_ count: Int) -> String { count == 1 ? "one day" : "\(count) days" }

  @Sendable static func due(_ due: DueDay, on today: CalendarDate) -> String {
    let (last, isPast) = (day(due.dueOn), due.dueOn < today)
    return switch due.kind {
    case .end: isPast ? "Was valid through \(last)." : "Valid through \(last)."
    case .review:
      isPast ? "Was to be reviewed by \(last)." : "To be reviewed by \(last)."
    case .rule:
      isPast
        ? "By the municipality's rule for the type it was to be reviewed by \(last)."
        : "By the municipality's rule for the type it is to be reviewed by \(last)."
    }
  }

  @Sendable static func afterwards(_ next: DraftedNext, on today: CalendarDate) -> String {
    let due = next.due
    guard due.kind == .end else {
      if case .through(let end) = next.presentEnd, today <= end {
        return "Without a review it applies unchanged through \(day(end))."
      }
      return "Without a review it goes on applying as it is."
    }
    let first = day(due.dueOn.next)
    if let from = due.nextFrom {
      return
        "From \(first) nothing applies until the next edition comes into force on \(day(from))."
    }
    return due.dueOn < today
      ? "Since \(first) nothing applies in its place."
      : "From \(first) nothing applies in its place unless something is decided before."
  }

  @Sendable static func meeting(_ plan: BackwardPlan, on today: CalendarDate) -> String {
    guard let decision = plan.decision else { return "" }
    if let meeting = decision.meeting {
      let isPast = meeting.on < today
      let held = "of \(meeting.body) on \(day(meeting.on))"
      return isPast
        ? "The last possible meeting was that \(held)."
        : "The last possible meeting is that \(held); papers are due by "
          + "\(day(decision.papersDueOn))."
    }
    let by = day(decision.by)
    return decision.by < today
      ? "\(decision.body) had to decide by \(by)."
      : "\(decision.body) has to decide by \(by); its meetings are not entered that far ahead."
  }

  @Sendable static func start(_ plan: BackwardPlan, on today: CalendarDate) -> String {
    let start = day(plan.latestStart)
    return switch plan.lateness(on: today) {
    case .inTime(0): "The work has to begin today."
    case .inTime(let left): "The work has to begin by \(start), in \(days(left))."
    case .late(let late): "Late: the work should have begun on \(start), \(days(late)) ago."
    case .missed where plan.decision?.meeting != nil:
      "Too late: the last possible meeting has been held."
    case .missed: "Late: the work should have begun on \(start)."
    }
  }

  @Sendable static func earliest(_ plan: ForwardPlan) -> String {
    plan.isEstimated
      ? "A decision can come about \(day(plan.decidedOn)) if the work begins now."
      : "A decision can come on \(day(plan.decidedOn)) if the work begins now."
  }

  static func reason(_ reason: DraftedNext.Reason) -> String {
    switch reason {
    case .neverExtended: "it has not been extended before and nothing speaks against it"
    case .alreadyExtended(1): "it has been extended once already"
    case .alreadyExtended(let times): "it has been extended \(times) times already"
    case .brokenReferences(let titles): "it refers to \(list(titles)), no longer in force"
    case .oldWording(let years): "its wording is \(years) years old"
    case .lapsed(let count):
      "nothing has applied for \(count < 365 ? days(count) : years(count / 365))"
    case .tooLateToRevise: "a new wording cannot be decided in time"
    }
  }

  @Sendable static func suggestion(_ next: DraftedNext) -> String {
    let verb =
      switch next.suggested {
      case .extend: "extend"
      case .revise: "revise"
      case .repeal: "repeal"
      }
    return "The register suggests: \(verb), since \(list(next.reasons.map(reason)))."
  }

  @Sendable static func choice(_ choice: NextChoice) -> String {
    switch choice {
    case .extend: "Extend"
    case .revise: "Revise"
    case .repeal: "Repeal"
    }
  }

  static func ground(_ ground: ProposedEnd.Ground) -> String {
    switch ground {
    case .reviewRule: "the municipality's rule for the type"
    case .samePeriod: "as long as at first"
    case .mandatePeriod: "the end of the mandate period"
    case .timeToRevise: "time to write a new wording"
    }
  }

  @Sendable static func option(_ option: DraftedNext.Option) -> String {
    guard let end = option.proposedEnds.first else { return choice(option.choice) }
    let until = "through \(day(end.through)) (\(ground(end.ground)))"
    return option.choice == .revise
      ? "Revise: a new edition valid \(until)" : "\(choice(option.choice)) \(until)"
  }

  @Sendable static func answers(
    _ person: String?, _ office: String?, _ isDeputy: Bool
  ) -> String {
    switch (person, office) {
    case (let person?, let office?):
      isDeputy ? "\(person), deputy for \(office)" : "\(person), \(office)"
    case (let person?, nil): person
    case (nil, let office?): "\(office), which nobody holds now"
    case (nil, nil): "Nobody is named"
    }
  }

  @Sendable static func why(_ told: Told, _ offices: [String: String]) -> String {
    func name(_ id: String) -> String { offices[id] ?? id }
    return told.path.map { link in
      switch link {
      case .noneNamed: "The document names nobody as responsible."
      case .unknownOffice(let words):
        "The document names \(words) as responsible, an office that the register does not know."
      case .vacant(let office): "Nobody holds the office \(name(office)) now."
      case .wentUp(_, let to): "So the reminder goes to \(name(to))."
      case .noAnswer(let from, let to, let count):
        (count == 1
          ? "A reminder to \(name(from)) has not led to a matter"
          : "\(count) reminders in a row have not led to a matter")
          + "; so \(name(to)) gets it too."
      case .holder(let office): "You get it as \(name(office))."
      case .deputy(let office): "You get it as deputy for \(name(office))."
      case .registry: "So the reminder goes to the registry."
      }
    }.joined(separator: " ")
  }

  @Sendable static func subject(_ items: [DraftedNext], on today: CalendarDate) -> String {
    guard let first = items.first else { return "Watch" }
    guard items.count == 1 else {
      return "\(items.count) governing documents need a decision"
    }
    let (due, isPast) = (first.due, first.due.dueOn < today)
    switch due.kind {
    case .end:
      return isPast
        ? "\(first.title) has not applied since \(day(due.dueOn.next))"
        : "\(first.title) is valid through \(day(due.dueOn))"
    case .review, .rule:
      return isPast
        ? "\(first.title) was to be reviewed by \(day(due.dueOn))"
        : "\(first.title) is to be reviewed by \(day(due.dueOn))"
    }
  }
}
