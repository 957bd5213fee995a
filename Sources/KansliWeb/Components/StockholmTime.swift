import Register

/// A moment as a clock in Stockholm shows it.
struct StockholmTime: Hashable {
  var day: CalendarDate
  var hour: Int
  var minute: Int
  var second: Int

  /// The clock's time: `09.05`, as Swedish writes it; `09:05` in English.
  func clock(_ separator: String) -> String { "\(Self.two(hour))\(separator)\(Self.two(minute))" }

  /// `2026-11-21 10:05:07`, for files.
  var sortable: String {
    "\(day) \(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))"
  }

  init(_ instant: Instant) {
    let utc = Self.seconds(instant)
    let local = utc + (Self.isSummer(utc) ? 7200 : 3600)
    let days = Self.floor(local, 86_400)
    let rest = local - days * 86_400
    day = CalendarDate(ordinal: Int32(clamping: days))
    hour = Int(rest / 3600)
    minute = Int(rest / 60 % 60)
    second = Int(rest % 60)
  }

  /// The moment that a day begins in Stockholm.
  static func beginning(of day: CalendarDate) -> Instant {
    let midnight = Int64(day.ordinal) * 86_400
    // Summer time begins and ends at 01.00 UTC, never at midnight.
    let offset: Int64 = isSummer(midnight - 3600) ? 7200 : 3600
    return Instant(microseconds: (midnight - offset) * 1_000_000)
  }

  private static func seconds(_ instant: Instant) -> Int64 {
    floor(instant.microseconds, 1_000_000)
  }

  private static func floor(_ number: Int64, _ divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  /// Summer time in the European Union: from the last Sunday of March to that of October, both at
  /// 01.00 UTC (directive 2000/84/EC).
  private static func isSummer(_ seconds: Int64) -> Bool {
    let year = CalendarDate(ordinal: Int32(clamping: floor(seconds, 86_400))).civil.year
    guard let march = turning(year, 3), let october = turning(year, 10) else { return false }
    return march <= seconds && seconds < october
  }

  private static func turning(_ year: Int, _ month: Int) -> Int64? {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return nil }
    let sunday = last + -(last.weekday.rawValue % 7)
    return Int64(sunday.ordinal) * 86_400 + 3600
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
