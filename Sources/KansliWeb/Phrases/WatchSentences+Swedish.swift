import KansliStore
import Register

/// What is due and what can be done, in Swedish.
enum SwedishWatch {
  private static func day(_ day: CalendarDate) -> String { SwedishWords.day(day) }

  /// "a, b och c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " och " + last
  }

  private static func years(_ count: Int) -> String { count == 1 ? "ett år" : "\(count) år" }
  private static func days(_ count: Int) -> String { count == 1 ? "en dag" : "\(count) dagar" }

  @Sendable static func due(_ due: DueDay, on today: CalendarDate) -> String {
    let (last, isPast) = (day(due.dueOn), due.dueOn < today)
    return switch due.kind {
    case .end: isPast ? "Gällde till och med \(last)." : "Gäller till och med \(last)."
    case .review:
      isPast ? "Skulle ha setts över senast \(last)." : "Ska ses över senast \(last)."
    case .rule:
      isPast
        ? "Skulle enligt kommunens regel för typen ha setts över senast \(last)."
        : "Ska enligt kommunens regel för typen ses över senast \(last)."
    }
  }

  @Sendable static func afterwards(_ next: DraftedNext, on today: CalendarDate) -> String {
    let due = next.due
    guard due.kind == .end else {
      if case .through(let end) = next.presentEnd, today <= end {
        return "Utan översyn gäller det oförändrat till och med \(day(end))."
      }
      return "Utan översyn fortsätter det att gälla som det är."
    }
    let first = day(due.dueOn.next)
    if let from = due.nextFrom {
      return "Från den \(first) gäller inget förrän nästa utgåva börjar gälla den \(day(from))."
    }
    return due.dueOn < today
      ? "Sedan den \(first) gäller inget i dess ställe."
      : "Från den \(first) gäller inget i dess ställe om inget beslutas före dess."
  }

  @Sendable static func meeting(_ plan: BackwardPlan, on today: CalendarDate) -> String {
    guard let decision = plan.decision else { return "" }
    if let meeting = decision.meeting {
      let isPast = meeting.on < today
      let held = "\(meeting.body) den \(day(meeting.on))"
      return isPast
        ? "Sista möjliga sammanträde var \(held)."
        : "Sista möjliga sammanträde är \(held); handlingarna lämnas senast "
          + "den \(day(decision.papersDueOn))."
    }
    let by = day(decision.by)
    return decision.by < today
      ? "\(decision.body) behövde besluta senast den \(by)."
      : "\(decision.body) behöver besluta senast den \(by); sammanträdena är inte inlagda så "
        + "långt fram."
  }

  @Sendable static func start(_ plan: BackwardPlan, on today: CalendarDate) -> String {
    let start = day(plan.latestStart)
    return switch plan.lateness(on: today) {
    case .inTime(0): "Arbetet behöver börja i dag."
    case .inTime(let left): "Arbetet behöver börja senast den \(start), om \(days(left))."
    case .late(let late): "Sent: arbetet skulle ha börjat den \(start), för \(days(late)) sedan."
    case .missed where plan.decision?.meeting != nil:
      "För sent: sista möjliga sammanträde har varit."
    case .missed: "Sent: arbetet skulle ha börjat den \(start)."
    }
  }

  @Sendable static func earliest(_ plan: ForwardPlan) -> String {
    plan.isEstimated
      ? "Ett beslut kan komma omkring den \(day(plan.decidedOn)) om arbetet börjar nu."
      : "Ett beslut kan komma den \(day(plan.decidedOn)) om arbetet börjar nu."
  }

  static func reason(_ reason: DraftedNext.Reason) -> String {
    switch reason {
    case .neverExtended: "den inte har förlängts förut och inget talar emot"
    case .alreadyExtended(1): "den redan har förlängts en gång"
    case .alreadyExtended(let times): "den redan har förlängts \(times) gånger"
    case .brokenReferences(let titles): "den hänvisar till \(list(titles)), som inte längre gäller"
    case .oldWording(let years): "texten är \(years) år gammal"
    case .lapsed(let count):
      "inget har gällt på \(count < 365 ? days(count) : years(count / 365))"
    case .tooLateToRevise: "en ny text inte hinner beslutas i tid"
    }
  }

  @Sendable static func suggestion(_ next: DraftedNext) -> String {
    let verb =
      switch next.suggested {
      case .extend: "förläng"
      case .revise: "revidera"
      case .repeal: "upphäv"
      }
    return "Registret föreslår: \(verb), eftersom \(list(next.reasons.map(reason)))."
  }

  @Sendable static func choice(_ choice: NextChoice) -> String {
    switch choice {
    case .extend: "Förläng"
    case .revise: "Revidera"
    case .repeal: "Upphäv"
    }
  }

  static func ground(_ ground: ProposedEnd.Ground) -> String {
    switch ground {
    case .reviewRule: "kommunens regel för typen"
    case .samePeriod: "lika länge som från början"
    case .mandatePeriod: "mandatperiodens slut"
    case .timeToRevise: "tid att skriva en ny text"
    }
  }

  @Sendable static func option(_ option: DraftedNext.Option) -> String {
    guard let end = option.proposedEnds.first else { return choice(option.choice) }
    let until = "till och med \(day(end.through)) (\(ground(end.ground)))"
    return option.choice == .revise
      ? "Revidera: en ny utgåva som gäller \(until)" : "\(choice(option.choice)) \(until)"
  }

  @Sendable static func matterTitle(_ choice: NextChoice, _ document: String) -> String {
    switch choice {
    case .extend: "Förlängning av \(document)"
    case .revise: "Revidering av \(document)"
    case .repeal: "Upphävande av \(document)"
    }
  }

  @Sendable static func answers(
    _ person: String?, _ office: String?, _ isDeputy: Bool
  ) -> String {
    switch (person, office) {
    case (let person?, let office?):
      isDeputy ? "\(person), ersättare för \(office)" : "\(person), \(office)"
    case (let person?, nil): person
    case (nil, let office?): "\(office), som ingen har just nu"
    case (nil, nil): "Ingen är utpekad"
    }
  }

  @Sendable static func why(_ told: Told, _ offices: [String: String]) -> String {
    func name(_ id: String) -> String { offices[id] ?? id }
    return told.path.map { link in
      switch link {
      case .noneNamed: "Dokumentet har ingen utpekad ansvarig."
      case .unknownOffice(let words):
        "Dokumentet anger \(words) som ansvarig, och den funktionen finns inte i registret."
      case .vacant(let office): "Ingen har funktionen \(name(office)) just nu."
      case .wentUp(_, let to): "Därför går påminnelsen till \(name(to))."
      case .noAnswer(let from, let to, let count):
        (count == 1
          ? "En påminnelse till \(name(from)) har inte lett till något ärende"
          : "\(count) påminnelser i rad har inte lett till något ärende")
          + "; därför får också \(name(to)) den."
      case .holder(let office): "Du får den som \(name(office))."
      case .deputy(let office): "Du får den som ersättare för \(name(office))."
      case .registry: "Därför går påminnelsen till kansliet."
      }
    }.joined(separator: " ")
  }

  @Sendable static func subject(_ items: [DraftedNext], on today: CalendarDate) -> String {
    guard let first = items.first else { return "Bevakning" }
    guard items.count == 1 else {
      return "\(items.count) styrdokument behöver ett beslut"
    }
    let (due, isPast) = (first.due, first.due.dueOn < today)
    switch due.kind {
    case .end:
      return isPast
        ? "\(first.title) gäller inte sedan \(day(due.dueOn.next))"
        : "\(first.title) gäller till och med \(day(due.dueOn))"
    case .review, .rule:
      return isPast
        ? "\(first.title) skulle ha setts över senast \(day(due.dueOn))"
        : "\(first.title) ska ses över senast \(day(due.dueOn))"
    }
  }
}
