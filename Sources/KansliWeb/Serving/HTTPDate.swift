import Register

/// A moment as HTTP writes it: `Sat, 21 Nov 2026 02:03:04 GMT` (RFC 9110 §5.6.7).
enum HTTPDate {
  static func text(_ instant: Instant) -> String {
    let seconds = Int(instant.microseconds / 1_000_000)
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    let (year, month, day) = CalendarDate(ordinal: Int32(days)).civil
    // 1970-01-01 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][days % 7]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(weekday), \(two(day)) \(months[month - 1]) \(year) "
      + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) GMT"
  }
}
