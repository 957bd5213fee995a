import Register

/// The meetings that an iCalendar file tells of.
///
/// For exports of Outlook, Google and the like, and for files by anyone: whatever cannot be
/// understood is told and left out, never guessed, and nothing in a file can take more time than
/// its size.
public struct CalendarImport: Hashable, Sendable {
  /// Why a file is not read at all.
  public enum Refusal: Error, Hashable, Sendable {
    case empty
    /// More than so many bytes.
    case tooLarge(limit: Int)
    /// No `BEGIN:VCALENDAR` opens it.
    case notACalendar
    /// More than so many events.
    case tooManyEvents(limit: Int)
  }

  /// Something in the file that a person should look at.
  public struct Fault: Hashable, Sendable {
    /// What is wrong, or is not as it seems.
    public enum Kind: Hashable, Sendable {
      /// The bytes are not UTF-8; they were read as Latin-1.
      case notUTF8
      /// The file ends before its last event or the calendar does.
      case cutShort
      /// A line that no calendar has.
      case notALine
      case noStart
      /// A day or time that does not exist.
      case impossibleStart(String)
      /// The event is left out: it is cancelled.
      case cancelled
      /// It repeats by a rule; only the first time is taken.
      case repeats
      /// Its zone is not known; the day is taken as written.
      case unknownZone(String)
      case noSummary
    }

    public var kind: Kind
    /// Line in the file, from 1.
    public var line: Int
    /// The event's title, where it has one.
    public var summary: String?
  }

  /// An event, as far as a meeting needs it.
  public struct Event: Hashable, Sendable {
    public var uid: String?
    public var summary: String
    public var location: String?
    /// The day it begins, in Stockholm.
    public var on: CalendarDate
    /// Line in the file, from 1.
    public var line: Int
  }

  /// The calendar's own name, where it has one.
  public private(set) var name: String?
  /// The events by day, each once.
  public private(set) var events: [Event] = []
  public private(set) var faults: [Fault] = []

  /// The most that a file may hold.
  public static let byteLimit = 5_000_000
  public static let eventLimit = 5_000
  private static let faultLimit = 200
  private static let lineLimit = 4_000

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Self.byteLimit else { throw .tooLarge(limit: Self.byteLimit) }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let lines = CalendarContentLine.unfolded(Array(bytes))
    var scan = CalendarScan()
    for (text, number) in lines {
      try read(text, number, &scan)
    }
    guard scan.hasBegun else { throw .notACalendar }
    if !scan.stack.isEmpty {
      fault(.cutShort, line: lines.last?.number ?? 1, nil)
    }
    events = Self.distinct(events)
  }

  private mutating func read(
    _ bytes: [UInt8], _ number: Int, _ scan: inout CalendarScan
  ) throws(Refusal) {
    let line = CalendarContentLine(decoded(bytes, number, &scan), number: number)
    guard scan.hasBegun else {
      // Nothing but the calendar's opening can come first.
      guard let line, line.name == "BEGIN", line.oneLine.uppercased() == "VCALENDAR" else {
        throw .notACalendar
      }
      scan.hasBegun = true
      scan.stack = ["VCALENDAR"]
      return
    }
    guard let line else { return fault(.notALine, line: number, nil) }
    switch line.name {
    case "BEGIN":
      let component = line.oneLine.uppercased()
      guard scan.stack.count < 10 else { return fault(.notALine, line: number, nil) }
      if component == "VEVENT", scan.event != nil {
        // The event before was never closed: it is not known to be whole.
        fault(.cutShort, line: number, scan.event?.summary)
        scan.stack = ["VCALENDAR"]
      }
      scan.stack.append(component)
      if component == "VEVENT" { scan.event = CalendarScan.Event(line: number) }
    case "END":
      let component = line.oneLine.uppercased()
      guard let open = scan.stack.lastIndex(of: component) else {
        return fault(.notALine, line: number, nil)
      }
      scan.stack.removeSubrange(open...)
      if component == "VEVENT", let event = scan.event {
        scan.event = nil
        try take(event)
      }
    case "X-WR-CALNAME" where scan.stack.count == 1, "NAME" where scan.stack.count == 1:
      name = line.oneLine.isEmpty ? name : line.oneLine
    default:
      // An alarm within an event has a description of its own.
      if scan.stack.last == "VEVENT" { scan.event?.read(line) }
    }
  }

  private mutating func decoded(
    _ bytes: [UInt8], _ number: Int, _ scan: inout CalendarScan
  ) -> String {
    // Nothing that a meeting needs is longer: descriptions and pictures are.
    var bytes = bytes
    if bytes.count > Self.lineLimit {
      bytes.removeLast(bytes.count - Self.lineLimit)
      while bytes.last.map({ $0 & 0xC0 == 0x80 }) ?? false { bytes.removeLast() }
      if bytes.last.map({ $0 >= 0xC0 }) ?? false { bytes.removeLast() }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if !scan.isLatin1 { fault(.notUTF8, line: number, nil) }
    scan.isLatin1 = true
    var text = ""
    text.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return text
  }

  private mutating func take(_ event: CalendarScan.Event) throws(Refusal) {
    guard events.count < Self.eventLimit else { throw .tooManyEvents(limit: Self.eventLimit) }
    func fault(_ kind: Fault.Kind) { self.fault(kind, line: event.line, event.summary) }
    if event.isCancelled { return fault(.cancelled) }
    guard let start = event.start else { return fault(.noStart) }
    let day: CalendarDate
    switch StockholmDay.read(start.value.filter { $0 != " " }, zone: start.parameters["TZID"]) {
    case .day(let read): day = read
    case .inUnknownZone(let read, let zone):
      day = read
      fault(.unknownZone(zone))
    case .impossible: return fault(.impossibleStart(String(start.value.prefix(40))))
    }
    if event.repeats { fault(.repeats) }
    let summary = event.summary ?? ""
    if summary.isEmpty { fault(.noSummary) }
    // One time of a series has the series' uid, and its own day beside it.
    let uid = event.uid.map { uid in event.recurrence.map { "\(uid)/\($0)" } ?? uid }
    events.append(
      Event(uid: uid, summary: summary, location: event.location, on: day, line: event.line))
  }

  private mutating func fault(_ kind: Fault.Kind, line: Int, _ summary: String?) {
    guard faults.count < Self.faultLimit else { return }
    faults.append(Fault(kind: kind, line: line, summary: summary))
  }

  /// By day; of several with one uid on one day the last.
  private static func distinct(_ events: [Event]) -> [Event] {
    var seen: Set<String> = []
    let kept = events.reversed().filter { event in
      guard let uid = event.uid else { return true }
      return seen.insert("\(event.on) \(uid)").inserted
    }
    return kept.sorted { ($0.on, $0.line) < ($1.on, $1.line) }
  }
}

extension CalendarImport {
  /// The events as meetings of one body, whatever they are called: for a body's own calendar.
  public func meetings(of body: String) -> [Meeting] {
    events.map { Meeting(body: body, on: $0.on, place: $0.location, uid: $0.uid) }
  }

  /// The events as meetings of the body that the title names, for a calendar of several; events
  /// that name no body are left out. The longest name found is meant: *Kommunstyrelsens
  /// arbetsutskott* is not *Kommunstyrelsen*.
  public func meetings(ofBodies bodies: [String]) -> [Meeting] {
    let names = bodies.sorted { ($1.count, $0) < ($0.count, $1) }
    return events.compactMap { event in
      let summary = event.summary.lowercased()
      return names.first { summary.contains($0.lowercased()) }.map {
        Meeting(body: $0, on: event.on, place: event.location, uid: event.uid)
      }
    }
  }
}

/// Where the reading of a calendar has come.
struct CalendarScan {
  /// The properties of the event that is open.
  struct Event {
    var line: Int
    var uid: String?
    var summary: String?
    var location: String?
    var start: CalendarContentLine?
    var recurrence: String?
    var repeats = false
    var isCancelled = false

    init(line: Int) { self.line = line }

    mutating func read(_ line: CalendarContentLine) {
      func clipped(_ limit: Int) -> String? {
        let text = String(line.oneLine.prefix(limit))
        return text.isEmpty ? nil : text
      }
      switch line.name {
      case "UID": uid = uid ?? clipped(255)
      case "SUMMARY": summary = summary ?? clipped(300)
      case "LOCATION": location = location ?? clipped(300)
      case "DTSTART": start = start ?? line
      case "RECURRENCE-ID": recurrence = clipped(40)
      case "RRULE", "RDATE": repeats = true
      case "STATUS": isCancelled = line.oneLine.uppercased() == "CANCELLED"
      default: break
      }
    }
  }

  var hasBegun = false
  var isLatin1 = false
  var stack: [String] = []
  var event: Event?
}
