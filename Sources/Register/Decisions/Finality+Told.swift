extension Finality {
  /// How far a decision has come on a day, as it may be told to anybody: `nil` where it is better
  /// to say nothing. A decision of which little but its day is known may be final long since, and
  /// to call it merely decided would be wrong.
  public func told(on day: CalendarDate) -> Status? {
    guard let status = status(on: day) else { return nil }
    if status.stage == .decided, status.unknown.contains(.final) { return nil }
    return status
  }
}
