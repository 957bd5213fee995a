import Register

/// A day in a calendar that others subscribe to.
public struct CalendarEvent: Hashable, Sendable {
  /// A name for the event that stays the same for as long as it is the same event.
  public var uid: String
  /// The day, which the event takes up whole.
  public var on: CalendarDate
  /// The first day after it, where it lasts longer than one.
  public var until: CalendarDate?
  public var summary: String
  public var details: String?
  public var location: String?
  /// An absolute address.
  public var url: String?
  public var categories: [String]
  /// Days before it that a calendar program is to remind; empty for none.
  public var alarmDaysBefore: [Int]

  public init(
    uid: String, on day: CalendarDate, until: CalendarDate? = nil, summary: String,
    details: String? = nil, location: String? = nil, url: String? = nil, categories: [String] = [],
    alarmDaysBefore: [Int] = []
  ) {
    self.uid = uid
    on = day
    self.until = until
    self.summary = summary
    self.details = details
    self.location = location
    self.url = url
    self.categories = categories
    self.alarmDaysBefore = alarmDaysBefore
  }

  /// The uid of a due day: the same in every feed, another where the day is moved by a decision.
  public static func uid(for due: DueDay, host: String) -> String {
    "\(due.kind.rawValue)-\(due.dueOn)-\(due.document.rawValue)@\(host)"
  }

  /// A due day as an event, its words given.
  public init(
    _ due: DueDay, host: String, summary: String, details: String? = nil, url: String? = nil,
    alarmDaysBefore: [Int] = []
  ) {
    self.init(
      uid: Self.uid(for: due, host: host), on: due.dueOn, summary: summary, details: details,
      url: url, alarmDaysBefore: alarmDaysBefore)
  }

  /// The uid of a meeting: the one it was imported with, else body and day.
  public static func uid(for meeting: Meeting, host: String) -> String {
    meeting.uid ?? "meeting-\(meeting.on)-\(Slug.make(meeting.body))@\(host)"
  }
}

/// A calendar as iCalendar (RFC 5545): lines of at most 75 octets, ended by CRLF.
public struct CalendarFeed: Sendable {
  /// The calendar's name, as programs show it.
  public var name: String
  /// The moment the content was last changed; given and not read from a clock, so that the same
  /// content is the same bytes.
  public var changedAt: Instant
  public var events: [CalendarEvent]

  public init(name: String, changedAt: Instant, events: [CalendarEvent]) {
    self.name = name
    self.changedAt = changedAt
    self.events = events
  }

  /// The file, as it is sent with the type `text/calendar; charset=utf-8`.
  public var bytes: [UInt8] {
    var writer = CalendarLines()
    writer.line("BEGIN", "VCALENDAR")
    writer.line("VERSION", "2.0")
    writer.line("PRODID", "-//Kansli//Styrdokument//SV")
    writer.line("CALSCALE", "GREGORIAN")
    writer.text("NAME", name)
    writer.text("X-WR-CALNAME", name)
    writer.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    writer.line("X-PUBLISHED-TTL", "P1D")
    let stamp = Self.stamp(changedAt)
    for event in events { write(event, stamp, &writer) }
    writer.line("END", "VCALENDAR")
    return writer.bytes
  }

  private func write(_ event: CalendarEvent, _ stamp: String, _ writer: inout CalendarLines) {
    writer.line("BEGIN", "VEVENT")
    writer.text("UID", event.uid)
    writer.line("DTSTAMP", stamp)
    writer.line("DTSTART;VALUE=DATE", Self.date(event.on))
    let until = event.until.flatMap { event.on < $0 ? $0 : nil } ?? event.on.next
    writer.line("DTEND;VALUE=DATE", Self.date(until))
    writer.text("SUMMARY", event.summary)
    if let details = event.details { writer.text("DESCRIPTION", details) }
    if let location = event.location { writer.text("LOCATION", location) }
    if let url = event.url { writer.line("URL", url) }
    if !event.categories.isEmpty {
      writer.line(
        "CATEGORIES", event.categories.map(CalendarLines.escaped).joined(separator: ","))
    }
    // A due day keeps nobody busy.
    writer.line("TRANSP", "TRANSPARENT")
    for days in event.alarmDaysBefore where days >= 0 {
      writer.line("BEGIN", "VALARM")
      writer.line("ACTION", "DISPLAY")
      writer.text("DESCRIPTION", event.summary)
      writer.line("TRIGGER", days == 0 ? "PT0S" : "-P\(days)D")
      writer.line("END", "VALARM")
    }
    writer.line("END", "VEVENT")
  }

  static func date(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }

  /// `20261121T020304Z`.
  static func stamp(_ instant: Instant) -> String {
    let text = instant.description
    guard text.utf8.count >= 20 else { return "19700101T000000Z" }
    return String(text.prefix(19)).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}

/// Writes content lines.
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// A value that is text: escaped.
  mutating func text(_ name: String, _ value: String) { line(name, Self.escaped(value)) }

  /// A value in its own form; control characters cannot make a line of their own.
  mutating func line(_ name: String, _ value: String) {
    let content = Array("\(name):".utf8) + value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    var start = 0
    // A folded line begins with a blank, which counts among its 75 octets.
    var room = 75
    while content.count - start > room {
      var end = start + room
      while content[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += content[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      room = 74
    }
    bytes += content[start...]
    bytes += [0x0D, 0x0A]
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
