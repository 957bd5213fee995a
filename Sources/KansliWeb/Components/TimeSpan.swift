import Register

/// The years that a picture of time spans, and where in it a day lies.
struct TimeSpan {
  let first: CalendarDate
  /// The first day after it.
  let until: CalendarDate

  /// The years that hold the days given.
  init(holding days: [CalendarDate], today: CalendarDate) {
    let years = (days + [today]).map(\.civil.year)
    let (low, high) = (years.min() ?? today.civil.year, years.max() ?? today.civil.year)
    first = CalendarDate.first(ofYear: low) ?? today
    until = CalendarDate.last(ofYear: high)?.next ?? today.next
  }

  var days: Int { Int(until.ordinal - first.ordinal) }

  var years: ClosedRange<Int> { first.civil.year...until.previous.civil.year }

  /// A share of the span in per cent with four decimals, as an attribute of SVG.
  func percent(_ days: Int) -> String {
    let tenThousandths = (days * 1_000_000 + self.days / 2) / self.days
    let (whole, rest) = (tenThousandths / 10_000, tenThousandths % 10_000)
    guard rest != 0 else { return "\(whole)%" }
    var decimals = String(repeating: "0", count: 4 - "\(rest)".count) + "\(rest)"
    while decimals.last == "0" { decimals.removeLast() }
    return "\(whole).\(decimals)%"
  }

  func x(_ day: CalendarDate) -> String { percent(Int(day.ordinal - first.ordinal)) }

  /// Whether a stretch has room for a word over it.
  func isWide(_ day: CalendarDate, _ end: CalendarDate?) -> Bool {
    let days = Int((end.map { min($0, until) } ?? until).ordinal - day.ordinal)
    return days * 100 >= self.days * 8
  }

  /// From a day to another, or to the end of the span.
  func width(from day: CalendarDate, until end: CalendarDate?) -> String {
    percent(Int((end.map { min($0, until) } ?? until).ordinal - day.ordinal))
  }
}
