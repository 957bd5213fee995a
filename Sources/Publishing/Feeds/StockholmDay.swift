import Register

/// The day in Stockholm of a time that a calendar states.
enum StockholmDay {
  /// What could be made of a value of DTSTART.
  enum Reading: Hashable {
    case day(CalendarDate)
    /// The day as written, in a zone that is not known: it may be the day before or after.
    case inUnknownZone(CalendarDate, zone: String)
    case impossible
  }

  /// Reads `20260127`, `20260127T083000`, `20260127T083000Z`, the last two with or without a zone.
  static func read(_ value: String, zone: String?) -> Reading {
    let digits = Array(value.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= digits.count else { return nil }
      var value = 0
      for byte in digits[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(4..<6), let dayNumber = number(6..<8),
      let day = CalendarDate(year: year, month: month, day: dayNumber)
    else { return .impossible }
    if digits.count == 8 { return .day(day) }
    guard digits[8] == UInt8(ascii: "T"), let hour = number(9..<11), hour < 24,
      let minute = number(11..<13), minute < 60, let second = number(13..<15), second <= 60,
      digits.count == 15 || digits.count == 16 && digits[15] == UInt8(ascii: "Z")
    else { return .impossible }
    if digits.count == 16 || zone.map(isUTC) ?? false {
      return .day(fromUTC(day, hour: hour))
    }
    guard let zone else { return .day(day) }
    guard let hours = hoursToStockholm(zone) else { return .inUnknownZone(day, zone: zone) }
    return .day(hour + hours >= 24 ? day.next : hour + hours < 0 ? day.previous : day)
  }

  private static func isUTC(_ zone: String) -> Bool {
    ["utc", "etc/utc", "z", "gmt", "etc/gmt", "coordinated universal time"].contains(
      zone.lowercased())
  }

  /// Summer time in the European Union: from the last Sunday of March to that of October, both at
  /// 01.00 UTC (directive 2000/84/EC).
  private static func fromUTC(_ day: CalendarDate, hour: Int) -> CalendarDate {
    let (year, month, _) = day.civil
    var isSummer = (4...9).contains(month)
    for turning in [3, 10] where turning == month {
      guard let last = CalendarDate(year: year, month: turning, day: 31) else { continue }
      let sunday = last + -(last.weekday.rawValue % 7)
      let isAfter = sunday < day || sunday == day && hour >= 1
      isSummer = turning == 3 ? isAfter : !isAfter
    }
    return hour + (isSummer ? 2 : 1) >= 24 ? day.next : day
  }

  /// The hours from a zone's clock to Stockholm's. Exports of Outlook have Windows' names.
  private static func hoursToStockholm(_ zone: String) -> Int? {
    let name = zone.lowercased()
    return zones.first { name.hasSuffix($0.name) }?.hours
  }

  private static let zones: [(name: String, hours: Int)] =
    [
      "europe/stockholm", "w. europe standard time", "romance standard time",
      "central europe standard time", "central european standard time", "europe/berlin",
      "europe/copenhagen", "europe/oslo", "europe/paris", "europe/amsterdam", "europe/brussels",
      "europe/vienna", "europe/madrid", "europe/rome", "europe/zurich", "europe/prague",
      "europe/warsaw", "europe/budapest", "amsterdam, berlin, bern, rom, stockholm, wien",
      "amsterdam, berlin, bern, rome, stockholm, vienna",
    ].map { ($0, 0) }
    + ["europe/helsinki", "fle standard time", "europe/tallinn", "europe/riga", "europe/vilnius"]
    .map { ($0, -1) }
    + ["europe/london", "gmt standard time", "europe/dublin", "europe/lisbon"].map { ($0, 1) }
}
