/// Which reminders are to be sent on a day: a pure function of what is decided, planned and sent.
public struct Reminders: Sendable {
  public var ladder: ReminderLadder
  public var offices: Offices
  public var planning: Planning

  public init(
    ladder: ReminderLadder = .standard, offices: Offices, planning: Planning = Planning()
  ) {
    self.ladder = ladder
    self.offices = offices
    self.planning = planning
  }

  /// The reminders to be sent on a day, by due day, document and kind.
  ///
  /// Of each open due day only the latest step that has come is said, and only once: after a
  /// standstill one reminder follows, not all that were missed. A step from before the day was
  /// decided on is not said. Called twice with the first call's answers among `sent`, the second
  /// answers nothing.
  public func due(
    _ subjects: some Sequence<ReminderSubject>, on day: CalendarDate, sent: [SentReminder]
  ) -> [Reminder] {
    let sent = Dictionary(grouping: sent) { Ladder($0.key) }
    var reminders: [Reminder] = []
    for subject in subjects {
      for due in planning.dueDays(subject, on: day) {
        if let reminder = reminder(subject, due, on: day, sent[Ladder(due)] ?? []) {
          reminders.append(reminder)
        }
      }
    }
    return reminders.sorted {
      ($0.key.dueOn, $0.key.document, $0.key.kind.rawValue)
        < ($1.key.dueOn, $1.key.document, $1.key.kind.rawValue)
    }
  }

  private struct Ladder: Hashable {
    var document: DocumentID
    var kind: DueDay.Kind
    var dueOn: CalendarDate

    init(_ key: ReminderKey) { (document, kind, dueOn) = (key.document, key.kind, key.dueOn) }
    init(_ due: DueDay) { (document, kind, dueOn) = (due.document, due.kind, due.dueOn) }
  }

  private func reminder(
    _ subject: ReminderSubject, _ due: DueDay, on day: CalendarDate, _ sent: [SentReminder]
  ) -> Reminder? {
    guard let step = ladder.step(for: due.dueOn, mayBeMet: due.mayBeMet, on: day) else {
      return nil
    }
    let stepDay = step.day(for: due.dueOn)
    if let since = due.since, stepDay <= since { return nil }
    let key = ReminderKey(
      document: due.document, kind: due.kind, dueOn: due.dueOn, step: step)
    // A later step said before the calendar was put back is not followed by an earlier one.
    guard !sent.contains(where: { stepDay <= $0.key.step.day(for: due.dueOn) }) else { return nil }
    return Reminder(
      key: key, due: due, stepDay: stepDay,
      told: offices.told(
        responsible: subject.responsible(for: due.edition, on: day), on: day,
        unanswered: Self.unanswered(sent)),
      next: planning.draft(subject, due, on: day))
  }

  /// How many reminders in a row, up to the last, nobody has acted on.
  static func unanswered(_ sent: [SentReminder]) -> Int {
    let order = sent.sorted { $0.sentOn < $1.sentOn }
    return order.reversed().prefix { $0.answeredOn == nil }.count
  }
}
