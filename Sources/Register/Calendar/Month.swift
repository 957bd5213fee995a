/// A month of a year.
public struct Month: Hashable, Comparable, Sendable, Codable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// Makes a month, or `nil` where there is none such.
  public init?(year: Int, month: Int) {
    guard CalendarDate(year: year, month: month, day: 1) != nil else { return nil }
    self.year = year
    self.month = month
  }

  /// The month of a day.
  public init(of day: CalendarDate) { (year, month, _) = day.civil }

  /// The first day.
  public var from: CalendarDate {
    CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(ordinal: 0)
  }

  /// The first day after it.
  public var until: CalendarDate { from.addingMonths(1) }

  /// The month after it.
  public var next: Month { Month(of: until) }

  /// Every month that has a day in `from ..< until`, in order.
  public static func all(from: CalendarDate, until: CalendarDate) -> [Month] {
    guard from < until else { return [] }
    var months = [Month(of: from)]
    while let last = months.last, last.until < until { months.append(last.next) }
    return months
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension Month: CustomStringConvertible {
  /// The month as `YYYY-MM`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}
