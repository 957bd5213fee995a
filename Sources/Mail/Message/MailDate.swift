import Register

/// A moment as the head of a message writes it: `Sat, 21 Nov 2026 09:24:07 +0100`.
public enum MailDate {
  /// The offset from UTC that a moment is written with.
  public enum Zone: Hashable, Sendable {
    case utc
    /// As clocks in Sweden go, by the rule of the EU since 1996: summer time from the last Sunday
    /// of March to the last of October, turned at one o'clock UTC. Should the rule change, what is
    /// written is still the right moment, with an offset that clocks no longer show.
    case stockholm
  }

  /// The text; year 1 to 9998, which is what a calendar day has.
  public static func text(_ instant: Instant, in zone: Zone = .stockholm) -> String {
    let offset = zone == .utc ? 0 : stockholmHours(at: instant)
    let seconds = floor(instant.microseconds, 1_000_000) + Int64(offset * 3600)
    let day = CalendarDate(ordinal: Int32(clamping: floor(seconds, 86_400)))
    let clock = Int(seconds - floor(seconds, 86_400) * 86_400)
    let (year, month, number) = day.civil
    let time = [clock / 3600, clock / 60 % 60, clock % 60].map { padded($0, 2) }
    return "\(weekdays[weekday(of: day)]), \(number) \(months[month - 1]) \(padded(year, 4)) "
      + "\(time.joined(separator: ":")) +\(padded(offset, 2))00"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Day 0, the first of 1970, was a Thursday.
  private static func weekday(of day: CalendarDate) -> Int { ((Int(day.ordinal) + 4) % 7 + 7) % 7 }

  private static func stockholmHours(at instant: Instant) -> Int {
    let day = CalendarDate(ordinal: Int32(clamping: floor(instant.microseconds, 86_400_000_000)))
    let year = day.civil.year
    guard let spring = turn(year, 3), let autumn = turn(year, 10) else { return 1 }
    return (spring..<autumn).contains(instant) ? 2 : 1
  }

  /// One o'clock UTC on the last Sunday of a month that has 31 days.
  private static func turn(_ year: Int, _ month: Int) -> Instant? {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return nil }
    let sunday = last + -weekday(of: last)
    return Instant(microseconds: (Int64(sunday.ordinal) * 86_400 + 3600) * 1_000_000)
  }

  private static func floor(_ number: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
