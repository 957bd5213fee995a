import Publishing
import Register
import Testing

@Suite("Importing a body's meetings from a calendar file")
struct CalendarImportTests {
  private func read(_ lines: String...) throws -> CalendarImport {
    try CalendarImport(Array(lines.joined(separator: "\r\n").utf8))
  }

  private func event(_ lines: String...) throws -> CalendarImport {
    let all = ["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""]
    return try CalendarImport(Array(all.joined(separator: "\r\n").utf8))
  }

  @Test("an export of Outlook is read: folded lines, a zone of its own, an alarm within")
  func outlook() throws {
    let calendar = try read(
      "BEGIN:VCALENDAR", "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
      "VERSION:2.0", "METHOD:PUBLISH", "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time",
      "BEGIN:STANDARD", "DTSTART:16011028T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
      "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
      "CLASS:PUBLIC", "DTEND;TZID=\"W. Europe Standard Time\":20270127T213000",
      "DTSTART;TZID=\"W. Europe Standard Time\":20270127T173000",
      "LOCATION:Fullmäktigesalen\\, stad", " shuset", "SUMMARY;LANGUAGE=sv:Kommunfullm",
      " äktige", "UID:040000008200E0", "BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY",
      "SUMMARY:Påminnelse", "DESCRIPTION:Reminder", "END:VALARM", "END:VEVENT", "END:VCALENDAR")
    let event = try #require(calendar.events.first)
    #expect(calendar.events.count == 1)
    #expect(event.on.description == "2027-01-27")
    #expect(event.summary == "Kommunfullmäktige")
    #expect(event.location == "Fullmäktigesalen, stadshuset")
    #expect(event.uid == "040000008200E0")
    #expect(calendar.faults.isEmpty)
  }

  @Test("an export of Google is read: name, whole days and times in UTC")
  func google() throws {
    let calendar = try read(
      "BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0",
      "X-WR-CALNAME:Sammanträden", "X-WR-TIMEZONE:Europe/Stockholm", "BEGIN:VEVENT",
      "DTSTART;VALUE=DATE:20270308", "DTEND;VALUE=DATE:20270309", "UID:a@google.com",
      "SUMMARY:Kommunstyrelsen", "END:VEVENT", "BEGIN:VEVENT", "DTSTART:20270607T223000Z",
      "UID:b@google.com", "SUMMARY:Kommunstyrelsens arbetsutskott", "END:VEVENT", "BEGIN:VEVENT",
      "DTSTART:20270201T070000Z", "UID:c@google.com", "SUMMARY:Föräldramöte", "END:VEVENT",
      "END:VCALENDAR")
    #expect(calendar.name == "Sammanträden")
    #expect(
      calendar.events.map { "\($0.on) \($0.summary)" } == [
        "2027-02-01 Föräldramöte", "2027-03-08 Kommunstyrelsen",
        // Half past ten in the evening in UTC is past midnight in summer.
        "2027-06-08 Kommunstyrelsens arbetsutskott",
      ])
    let bodies = ["Kommunstyrelsen", "Kommunstyrelsens arbetsutskott", "Kommunfullmäktige"]
    #expect(
      calendar.meetings(ofBodies: bodies).map(\.body)
        == ["Kommunstyrelsen", "Kommunstyrelsens arbetsutskott"])
    #expect(calendar.meetings(of: "Kommunfullmäktige").count == 3)
  }

  @Test(
    "a time is of the day in Stockholm",
    arguments: [
      (":20270127", "2027-01-27"), (";VALUE=DATE:20270127", "2027-01-27"),
      (":20270127T083000", "2027-01-27"), (":20270127T225959Z", "2027-01-27"),
      (":20270127T230000Z", "2027-01-28"), (":20270727T215959Z", "2027-07-27"),
      (":20270727T220000Z", "2027-07-28"),
      // Summer time begins on 28 March 2027 at 01 UTC, and ends on 31 October.
      (":20270327T225900Z", "2027-03-27"), (":20270328T223000Z", "2027-03-29"),
      (":20271030T223000Z", "2027-10-31"), (":20271031T223000Z", "2027-10-31"),
      (":20271231T233000Z", "2028-01-01"),
      (";TZID=Europe/Stockholm:20270127T233000", "2027-01-27"),
      (
        ";TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien\":20270127T233000",
        "2027-01-27"
      ),
      (";TZID=Europe/London:20270127T233000", "2027-01-28"),
      (";TZID=Europe/Helsinki:20270127T003000", "2027-01-26"),
      (";TZID=UTC:20270127T233000", "2027-01-28"),
      (";TZID=/example.org/20070101/Europe/Stockholm:20270127T233000", "2027-01-27"),
    ])
  func days(start: String, day: String) throws {
    let calendar = try event("UID:1", "SUMMARY:Möte", "DTSTART\(start)")
    #expect(calendar.events.map(\.on.description) == [day])
    #expect(calendar.faults.isEmpty)
  }

  @Test(
    "a start that does not exist is told, and no day is made up",
    arguments: [
      ":20270230", ":20270127T250000", ":2027-01-27", ":20270127T08300", ":20270127T083000X", ":",
      ":00000101", ":99999999", ":2027012７", ";VALUE=PERIOD:20270127T083000Z/PT1H",
    ])
  func badDays(start: String) throws {
    let calendar = try event("UID:1", "SUMMARY:Möte", "DTSTART\(start)")
    #expect(calendar.events.isEmpty)
    guard case .impossibleStart? = calendar.faults.first?.kind else {
      Issue.record("\(calendar.faults)")
      return
    }
    #expect(calendar.faults.first?.line == 2)
    #expect(calendar.faults.first?.summary == "Möte")
  }

  @Test("what is left out or uncertain is told")
  func faults() throws {
    #expect(try event("UID:1", "SUMMARY:Möte").faults.map(\.kind) == [.noStart])
    let unknown = try event("SUMMARY:Möte", "DTSTART;TZID=Mars/Olympus:20270127T083000")
    #expect(unknown.faults.map(\.kind) == [.unknownZone("Mars/Olympus")])
    #expect(unknown.events.map(\.on.description) == ["2027-01-27"])
    let cancelled = try event("SUMMARY:Möte", "DTSTART:20270127", "STATUS:CANCELLED")
    #expect(cancelled.faults.map(\.kind) == [.cancelled])
    #expect(cancelled.events.isEmpty)
    let repeats = try event("SUMMARY:Möte", "DTSTART:20270127", "RRULE:FREQ=MONTHLY")
    #expect(repeats.faults.map(\.kind) == [.repeats])
    #expect(repeats.events.count == 1)
    #expect(try event("DTSTART:20270127").faults.map(\.kind) == [.noSummary])
  }

  @Test("the times of a series that stand for themselves are each kept, a doubled event once")
  func series() throws {
    let calendar = try read(
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "SUMMARY:KS", "DTSTART:20270111", "END:VEVENT",
      "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID:20270208", "SUMMARY:KS", "DTSTART:20270209",
      "END:VEVENT", "BEGIN:VEVENT", "UID:1", "SUMMARY:KS ändrat", "DTSTART:20270111",
      "END:VEVENT", "END:VCALENDAR")
    #expect(
      calendar.events.map { "\($0.on) \($0.uid ?? "") \($0.summary)" } == [
        "2027-01-11 1 KS ändrat", "2027-02-09 1/20270208 KS",
      ])
  }

  @Test(
    "what is no calendar is refused",
    arguments: [
      ("", CalendarImport.Refusal.empty), ("  \r\n \n", .empty), ("\u{FEFF}", .empty),
      ("<html></html>", .notACalendar), ("BEGIN:VCARD\r\nEND:VCARD", .notACalendar),
      ("DTSTART:20270101", .notACalendar), ("%PDF-1.7", .notACalendar),
      ("\u{0}\u{1}ab", .notACalendar),
    ])
  func refused(text: String, refusal: CalendarImport.Refusal) {
    #expect(throws: refusal) { try CalendarImport(Array(text.utf8)) }
  }

  @Test("a file that is too large, or has too many events, is refused")
  func limits() {
    let large = [UInt8](repeating: UInt8(ascii: "a"), count: CalendarImport.byteLimit + 1)
    #expect(throws: CalendarImport.Refusal.tooLarge(limit: CalendarImport.byteLimit)) {
      try CalendarImport(large)
    }
    let event = "BEGIN:VEVENT\nSUMMARY:a\nDTSTART:20270101\nEND:VEVENT\n"
    let many =
      "BEGIN:VCALENDAR\n" + String(repeating: event, count: CalendarImport.eventLimit + 1)
    #expect(throws: CalendarImport.Refusal.tooManyEvents(limit: CalendarImport.eventLimit)) {
      try CalendarImport(Array(many.utf8))
    }
  }

  @Test("of a file cut short the whole events are kept, and it is told")
  func cut() throws {
    let calendar = try read(
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "SUMMARY:KF", "DTSTART:20270127", "END:VEVENT",
      "BEGIN:VEVENT", "UID:2", "SUMMARY:KS", "DTSTART:202702")
    #expect(calendar.events.map(\.summary) == ["KF"])
    #expect(calendar.faults.map(\.kind) == [.cutShort])
    let unclosed = try read(
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:KF", "DTSTART:20270127", "BEGIN:VEVENT",
      "SUMMARY:KS", "DTSTART:20270208", "END:VEVENT", "END:VCALENDAR")
    #expect(unclosed.events.map(\.summary) == ["KS"])
    #expect(unclosed.faults.map(\.kind) == [.cutShort])
    #expect(unclosed.faults.first?.summary == "KF")
  }

  @Test("line ends of every kind, a mark at the beginning and old letters are read")
  func encodings() throws {
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Fritidsnämnden", "DTSTART:20270127",
      "END:VEVENT", "END:VCALENDAR",
    ]
    for end in ["\n", "\r", "\r\n", "\n\n"] {
      let calendar = try CalendarImport(Array(("\u{FEFF}" + lines.joined(separator: end)).utf8))
      #expect(calendar.events.map(\.summary) == ["Fritidsnämnden"])
      #expect(calendar.faults.isEmpty)
    }
    let latin = lines.joined(separator: "\n").unicodeScalars.map { UInt8($0.value) }
    let calendar = try CalendarImport(latin)
    #expect(calendar.events.map(\.summary) == ["Fritidsnämnden"])
    #expect(calendar.faults.map(\.kind) == [.notUTF8])
  }

  @Test("hostile files end in an answer, and soon")
  func hostile() throws {
    let deep = "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\n", count: 50_000)
    #expect(try CalendarImport(Array(deep.utf8)).events.isEmpty)
    let nested = "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X\n", count: 50_000)
    #expect(try CalendarImport(Array(nested.utf8)).faults.count == 200)
    let parameters =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART" + String(repeating: ";A=B", count: 200_000) + ":2\n"
    #expect(try CalendarImport(Array(parameters.utf8)).events.isEmpty)
    let folded = "BEGIN:VCALENDAR\nX:" + String(repeating: "\n å", count: 300_000)
    #expect(try CalendarImport(Array(folded.utf8)).events.isEmpty)
    let quotes = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=\"x:20270101\nEND:VEVENT\n"
    #expect(try CalendarImport(Array(quotes.utf8)).events.isEmpty)
  }

  @Test("any bytes behind the opening are read without a crash")
  func noise() throws {
    var state: UInt64 = 42
    let alphabet = Array(":;=\"\\\r\n \tBEGINDVTSAR0127XZ\u{E5}".utf8)
    for _ in 0..<300 {
      var bytes = Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\n".utf8)
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      _ = try CalendarImport(bytes)
    }
  }
}
