/// A day of the week, in the order weeks run in Sweden: Monday is 1, Sunday is 7 (ISO 8601).
public enum Weekday: Int, Sendable, Codable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate {
  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(ordinal) + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }

  /// The number of days from another day to this one; negative where this one is earlier.
  public func days(since other: CalendarDate) -> Int { Int(ordinal) - Int(other.ordinal) }

  /// Whether this is the last day of its month.
  public var isLastOfMonth: Bool { next.civil.month != civil.month }
}
