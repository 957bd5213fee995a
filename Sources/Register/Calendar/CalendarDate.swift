/// A day in the civil (proleptic Gregorian) calendar: no clock, no time zone.
///
/// Impossible dates cannot be made: every initialiser that takes parts or text answers `nil` for
/// them. The range is year 1 to 9998, so that the day after any stated one can be written too.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let ordinal: Int32

  /// Makes the day that lies `ordinal` days after 1970-01-01.
  public init(ordinal: Int32) { self.ordinal = ordinal }

  /// Makes a day from its parts, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9998).contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    // Days from civil, with the year beginning in March so that a leap day comes last.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The first day of a year, or `nil` outside 1 to 9998.
  public static func first(ofYear year: Int) -> CalendarDate? {
    .init(year: year, month: 1, day: 1)
  }

  /// The last day of a year, or `nil` outside 1 to 9998.
  public static func last(ofYear year: Int) -> CalendarDate? {
    .init(year: year, month: 12, day: 31)
  }

  /// Year, month (1–12) and day (1–31).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day after this one; what turns an inclusive end into an exclusive one.
  public var next: CalendarDate { self + 1 }

  /// The day before this one.
  public var previous: CalendarDate { self + -1 }

  /// The same day a number of months later; the last day of that month where it is shorter.
  public func addingMonths(_ months: Int) -> CalendarDate {
    let (year, month, day) = civil
    let index = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (min(max(index / 12, 1), 9998), index % 12 + 1)
    let newDay = min(day, Self.dayCount(year: newYear, month: newMonth))
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

  public static func + (date: Self, days: Int) -> Self {
    .init(ordinal: date.ordinal + Int32(days))
  }
}

extension CalendarDate: LosslessStringConvertible, Codable {
  /// Reads `YYYY-MM-DD` and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a day on the form YYYY-MM-DD: \(text)")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A number in decimal with leading zeros up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
