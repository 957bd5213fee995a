import Register

/// A due day of a document with the next decision drafted, and who answers for it.
public struct WatchItem: Sendable {
  public var document: GoverningDocument
  public var standing: Standing.Name?
  public var next: DraftedNext
  /// Who is told on the day, the one responsible first.
  public var told: [Told]
  /// Matters under way on the document.
  public var matters: [OpenMatter]
}

/// All that is to be decided on, as it is seen on a day.
public struct WatchList: Sendable {
  public var day: CalendarDate
  /// What is due up to the horizon, the soonest first; what has passed and is open before it.
  public var items: [WatchItem]
  /// The drafts of every due day, however far ahead.
  public var drafts: [DraftedNext]
  public var offices: Offices
  public var meetings: MeetingCalendar
  /// Names of people by account.
  public var names: [String: String]

  /// Whether an account holds the office that answers, or stands in for who does, or is the one
  /// who is told in their place.
  public func isOf(_ account: String, _ item: WatchItem) -> Bool {
    if item.told.contains(where: { $0.recipient == .person(account) }) { return true }
    guard let name = item.next.responsible, let office = offices.office(named: name, on: day) else {
      return false
    }
    return offices.holdings.contains {
      $0.office == office.id && $0.person == account && $0.holds(on: day)
    }
  }
}

extension Store {
  /// What is due, up to a horizon: where none is given, as far as the settings look ahead.
  public func watchList(
    on day: CalendarDate, through horizon: CalendarDate? = nil
  ) async throws -> WatchList {
    try await engine.read { connection in
      let reading = try WatchReading(on: day, connection)
      let last = horizon ?? day.addingMonths(reading.settings.watch.horizonMonths)
      let records = Dictionary(
        reading.subjects.map { ($0.record.document.id, $0) }, uniquingKeysWith: { $1 })
      let drafts = reading.planning.drafts(reading.subjects, on: day)
      let items = drafts.filter { $0.due.dueOn <= last }.compactMap { next -> WatchItem? in
        guard let subject = records[next.document] else { return nil }
        return WatchItem(
          document: subject.record.document,
          standing: subject.record.timeline.standing(on: day)?.name, next: next,
          told: reading.offices.told(responsible: next.responsible, on: day),
          matters: reading.matters[next.document] ?? [])
      }
      return WatchList(
        day: day, items: items, drafts: drafts, offices: reading.offices,
        meetings: reading.planning.meetings, names: reading.accounts.mapValues(\.name))
    }
  }
}
