/// What plans are made with: the meetings, the lead times, the taxonomy.
public struct Planning: Sendable {
  public var meetings: MeetingCalendar
  public var leadTimes: LeadTimeSettings
  public var taxonomy: Taxonomy?
  /// The age in whole years from which a wording is held to be old.
  public var oldWordingYears: Int

  public init(
    meetings: MeetingCalendar = MeetingCalendar([]),
    leadTimes: LeadTimeSettings = LeadTimeSettings(), taxonomy: Taxonomy? = nil,
    oldWordingYears: Int = 8
  ) {
    self.meetings = meetings
    self.leadTimes = leadTimes
    self.taxonomy = taxonomy
    self.oldWordingYears = oldWordingYears
  }

  /// The way back from a due day for a choice; `nil` where the adopting body is not known.
  public func plan(
    _ choice: NextChoice, _ subject: ReminderSubject, _ due: DueDay, on day: CalendarDate
  ) -> BackwardPlan? {
    chain(subject, due, on: day).flatMap {
      BackwardPlan(
        for: choice, dueOn: due.dueOn, through: $0, meetings: meetings,
        leadTimes: leadTimes.on(day))
    }
  }

  private func chain(
    _ subject: ReminderSubject, _ due: DueDay, on day: CalendarDate
  ) -> [String]? {
    guard let body = subject.decider(of: due.edition, on: max(day, due.dueOn)) else { return nil }
    return leadTimes.on(day).chain(
      for: subject.record.document.type, decidedBy: body,
      preparedBy: subject.responsible(for: due.edition, on: day))
  }

  /// Drafts the next decision on a document as of a day.
  public func draft(
    _ subject: ReminderSubject, _ due: DueDay, on day: CalendarDate
  ) -> DraftedNext {
    let timeline = subject.record.timeline.decided(by: day)
    let document = subject.record.document
    let adoption = timeline.adoption(of: due.edition)
    let last = timeline.periods.last { $0.edition == due.edition }
    let extensions = timeline.effects.filter { item in
      if case .extend(let act) = item.effect { act.edition == due.edition } else { false }
    }.count
    var next = DraftedNext(
      document: document.id, title: subject.titles[due.edition] ?? document.title,
      type: document.type, edition: due.edition, adoptedBy: adoption?.body,
      adoptedOn: adoption?.decidedOn,
      decidedBy: subject.decider(of: due.edition, on: max(day, due.dueOn)), due: due,
      presentEnd: last?.end ?? (due.kind == .end ? .through(due.dueOn) : .notStated),
      extensions: extensions, responsible: subject.responsible(for: due.edition, on: day),
      options: [], suggested: .extend, reasons: [])
    next.options = NextChoice.allCases.map { option($0, next, subject, timeline, on: day) }
    (next.suggested, next.reasons) = suggestion(next, subject, on: day)
    if next.reasons.contains(.tooLateToRevise), next.reasons.count > 1 {
      next.giveTimeToRevise(on: day)
    }
    return next
  }

  private func option(
    _ choice: NextChoice, _ next: DraftedNext, _ subject: ReminderSubject, _ timeline: Timeline,
    on day: CalendarDate
  ) -> DraftedNext.Option {
    let plan = plan(choice, subject, next.due, on: day)
    var earliest: ForwardPlan?
    if let plan, case .inTime = plan.lateness(on: day) {
    } else {
      earliest = chain(subject, next.due, on: day).flatMap {
        ForwardPlan(
          for: choice, from: day, through: $0, meetings: meetings, leadTimes: leadTimes.on(day))
      }
    }
    guard choice != .repeal else {
      return DraftedNext.Option(
        choice: choice, proposedEnds: [], plan: plan, earliest: earliest)
    }
    // The new period begins where the present one ends, or with the first decision possible.
    let start = max(next.due.dueOn.next, earliest?.decidedOn ?? next.due.dueOn.next)
    return DraftedNext.Option(
      choice: choice, proposedEnds: ends(next, timeline, from: start), plan: plan,
      earliest: earliest)
  }

  private func ends(
    _ next: DraftedNext, _ timeline: Timeline, from start: CalendarDate
  ) -> [ProposedEnd] {
    var ends: [ProposedEnd] = []
    if let months = taxonomy?.entry(for: next.type)?.review?.everyMonths, months > 0 {
      ends.append(
        ProposedEnd(
          through: start.addingMonths(months).previous, ground: .reviewRule(months: months)))
    }
    if let months = timeline.firstLength(of: next.edition) {
      ends.append(
        ProposedEnd(
          through: start.addingMonths(months).previous, ground: .samePeriod(months: months)))
    }
    // A mandate period that is nearly over at the start gives no time: then the next one's end.
    if var period = MandatePeriod(containing: start) {
      if period.through < start.addingMonths(12) { period = period.next }
      ends.append(
        ProposedEnd(
          through: period.through, ground: .mandatePeriod(electionYear: period.electionYear)))
    }
    return ends
  }

  private func suggestion(
    _ next: DraftedNext, _ subject: ReminderSubject, on day: CalendarDate
  ) -> (NextChoice, [DraftedNext.Reason]) {
    var against: [DraftedNext.Reason] = []
    if let broken = subject.brokenReferences[next.edition], !broken.isEmpty {
      against.append(.brokenReferences(broken))
    }
    if next.extensions > 0 { against.append(.alreadyExtended(times: next.extensions)) }
    if let adopted = next.adoptedOn {
      let years = next.due.dueOn.wholeYears(since: adopted)
      if years >= oldWordingYears { against.append(.oldWording(years: years)) }
    }
    if next.due.kind == .end, next.due.dueOn < day {
      return (.revise, [.lapsed(days: day.days(since: next.due.dueOn))] + against)
    }
    guard !against.isEmpty else { return (.extend, [.neverExtended]) }
    if let revise = next.option(.revise)?.plan, case .inTime = revise.lateness(on: day) {
      return (.revise, against)
    }
    if let extend = next.option(.extend)?.plan, case .inTime = extend.lateness(on: day) {
      return (.extend, [.tooLateToRevise] + against)
    }
    return (.revise, against)
  }
}

extension DraftedNext {
  /// Puts one year more first among an extension's ends.
  fileprivate mutating func giveTimeToRevise(on day: CalendarDate) {
    guard let index = options.firstIndex(where: { $0.choice == .extend }) else { return }
    options[index].proposedEnds.insert(
      ProposedEnd(through: due.dueOn.addingMonths(12), ground: .timeToRevise), at: 0)
  }
}

extension CalendarDate {
  /// The whole years from another day to this one; zero where it is not after it.
  func wholeYears(since other: CalendarDate) -> Int {
    guard other < self else { return 0 }
    var years = civil.year - other.civil.year
    if self < other.addingMonths(12 * years) { years -= 1 }
    return years
  }
}

extension Timeline {
  /// How long an edition was first given, in months: from its first day to the end its adoption
  /// stated. An end on the last day of a year is counted in whole calendar years, as it is meant.
  func firstLength(of edition: Int) -> Int? {
    let adopted = effects.first { $0.adopted == edition }
    let stated: ValidityEnd? =
      switch adopted?.effect {
      case .adopt(let act): act.end.end
      case .amend(let act): act.end?.end
      default: nil
      }
    guard let through = stated?.through,
      let from = periods.first(where: { $0.edition == edition })?.from, from < through
    else { return nil }
    let (first, last) = (from.civil, through.next.civil)
    if (last.month, last.day) == (1, 1) { return max(12, (last.year - 1 - first.year) * 12) }
    let months = (last.year - first.year) * 12 + last.month - first.month
    return max(1, from.addingMonths(months) <= through.next ? months : months - 1)
  }
}
