import Publishing
import Register
import Testing

@Suite("The calendar that others subscribe to")
struct CalendarFeedTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func text(_ events: [CalendarEvent], name: String = "Styrdokument") throws -> String {
    let changed = try #require(Instant("2026-11-21T02:03:04Z"))
    return String(
      decoding: CalendarFeed(name: name, changedAt: changed, events: events).bytes, as: UTF8.self)
  }

  @Test("a feed is written as RFC 5545 has it")
  func whole() throws {
    let event = CalendarEvent(
      uid: "end-2027-12-31-D1@ekevalla.example", on: try day("2027-12-31"),
      summary: "Resepolicy går ut", details: "Nytt beslut senast 15 december.\nSkriv nu.",
      location: "Ekevalla; stadshuset", url: "https://ekevalla.example/styrdokument/resepolicy",
      categories: ["Styrdokument", "Slut, giltighet"], alarmDaysBefore: [30, 0])
    #expect(
      try text([event])
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kansli//Styrdokument//SV",
          "CALSCALE:GREGORIAN", "NAME:Styrdokument", "X-WR-CALNAME:Styrdokument",
          "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D", "BEGIN:VEVENT",
          "UID:end-2027-12-31-D1@ekevalla.example", "DTSTAMP:20261121T020304Z",
          "DTSTART;VALUE=DATE:20271231", "DTEND;VALUE=DATE:20280101", "SUMMARY:Resepolicy går ut",
          "DESCRIPTION:Nytt beslut senast 15 december.\\nSkriv nu.",
          "LOCATION:Ekevalla\\; stadshuset",
          "URL:https://ekevalla.example/styrdokument/resepolicy",
          "CATEGORIES:Styrdokument,Slut\\, giltighet", "TRANSP:TRANSPARENT", "BEGIN:VALARM",
          "ACTION:DISPLAY", "DESCRIPTION:Resepolicy går ut", "TRIGGER:-P30D", "END:VALARM",
          "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Resepolicy går ut", "TRIGGER:PT0S",
          "END:VALARM", "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test(
    "no line has more than 75 octets, no letter is cut, and unfolding gives the text back",
    arguments: [
      "kort", String(repeating: "å", count: 200), String(repeating: "🌍", count: 90),
      String(repeating: "a", count: 67), String(repeating: "a", count: 66) + "ö" + "b",
      String(repeating: "x", count: 1000), "e\u{301}" + String(repeating: "e\u{301}", count: 80),
    ])
  func folding(summary: String) throws {
    let text = try text([CalendarEvent(uid: "1", on: try day("2026-01-01"), summary: summary)])
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(line.count <= 76, "75 and the carriage return")
      #expect(line.last == 0x0D)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let read = try CalendarImport(Array(text.utf8))
    // The reader keeps the first 300 characters of a title.
    #expect(read.events.map(\.summary) == [String(summary.prefix(300))])
    #expect(read.faults.isEmpty)
  }

  @Test(
    "nothing in a text can make a line of its own",
    arguments: [
      "A\r\nEND:VEVENT", "A\nBEGIN:VEVENT", "A\rX:1", "A\u{2028}B", "A\u{0}B", "\\n;,",
      "A\u{0B}\nATTACH:file:///etc/passwd",
    ])
  func injection(text hostile: String) throws {
    let event = CalendarEvent(
      uid: hostile, on: try day("2026-01-01"), summary: hostile, details: hostile,
      location: hostile, url: "https://x.example/\(hostile)", categories: [hostile])
    let lines = try text([event], name: hostile).split(separator: "\r\n")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
    let names = [
      "BEGIN", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL",
      "X-PUBLISHED-TTL", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
      "LOCATION", "URL", "CATEGORIES", "TRANSP", "END",
    ]
    for line in lines where !line.hasPrefix(" ") {
      #expect(names.contains(String(line.prefix { $0 != ":" && $0 != ";" })), "\(line)")
    }
  }

  @Test("an event of several days ends on the day after its last; a reversed one lasts a day")
  func lasting() throws {
    let text = try text([
      CalendarEvent(
        uid: "1", on: try day("2026-12-30"), until: try day("2027-01-02"), summary: "Anslag"),
      CalendarEvent(
        uid: "2", on: try day("2026-12-30"), until: try day("2026-12-30"), summary: "Anslag"),
    ])
    #expect(text.contains("DTEND;VALUE=DATE:20270102"))
    #expect(text.contains("DTEND;VALUE=DATE:20261231"))
  }

  @Test("a uid is of the due day, so a moved day is another event")
  func uid() throws {
    let document = DocumentID("d-17")
    let due = DueDay(document: document, kind: .end, dueOn: try day("2027-12-31"), edition: 2)
    let event = CalendarEvent(due, host: "ekby.example", summary: "Resepolicy går ut")
    #expect(event.uid == "end-2027-12-31-d-17@ekby.example")
    #expect(event.on == due.dueOn)
    let meeting = Meeting(body: "Kommunfullmäktige", on: try day("2027-12-15"))
    #expect(
      CalendarEvent.uid(for: meeting, host: "ekby.example")
        == "meeting-2027-12-15-kommunfullmaktige@ekby.example")
  }
}
