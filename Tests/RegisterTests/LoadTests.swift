import Register
import Testing

@Suite("The load of a mandate period and the wheel of a year")
struct LoadTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// Five documents of an invented municipality, most of them ending with the year 2027.
  private func subjects() throws -> [ReminderSubject] {
    let lines = [
      "2023-06-21  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2027",
      "2024-02-21  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2027",
      "2024-03-04  Fritidsnämnden fastställer utgåva 1, tills vidare, revideras senast 2028-05-31",
      "2022-09-28  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2025",
      "2023-09-27  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2031",
    ]
    return try lines.enumerated().map { index, line in
      let title = "Plan \(index + 1)"
      let runner = try CaseRunner("\(title)\nE1: \(line)")
      let id = DocumentID(title)
      return ReminderSubject(
        record: DocumentRecord(
          document: GoverningDocument(id: id, slug: "plan-\(index)", title: title, type: .plan),
          timeline: Timeline(runner.ledger, document: id)))
    }
  }

  private func planning() throws -> Planning {
    let meetings = MeetingCalendar([
      Meeting(
        body: "Kommunfullmäktige", on: try day("2027-12-15"), papersDueOn: try day("2027-12-01")),
      Meeting(body: "Kommunfullmäktige", on: try day("2028-01-26")),
      Meeting(body: "Kommunstyrelsen", on: try day("2027-11-29")),
      Meeting(body: "Kommunstyrelsen", on: try day("2028-01-10")),
    ])
    return Planning(meetings: meetings)
  }

  @Test("each month, body and meeting of the coming period is counted")
  func chart() throws {
    let period = try #require(MandatePeriod(electionYear: 2026))
    let drafts = try planning().drafts(try subjects(), on: day("2026-09-01"))
    let chart = LoadChart(period, drafts)
    #expect(chart.months.count == 49)
    #expect(chart.months.first?.month.description == "2026-10")
    #expect(chart.months.last?.month.description == "2030-10")
    let busy = chart.months.filter { $0.load.total > 0 }
    #expect(busy.map(\.month.description) == ["2027-12", "2028-05"])
    #expect(busy.map(\.load) == [Load(ends: 2), Load(reviews: 1)])
    #expect(chart.bodies.map(\.body) == ["Fritidsnämnden", "Kommunfullmäktige"])
    #expect(chart.bodies.map(\.load.total) == [1, 2])
    #expect(chart.meetings.map(\.meeting.on.description) == ["2027-12-15"])
    #expect(chart.meetings.first?.items.map(\.title) == ["Plan 1", "Plan 2"])
    #expect(chart.withoutMeeting.map(\.title) == ["Plan 3"])
    #expect(chart.overdue == Load(ends: 1))
    #expect(chart.highest == 2)
    #expect(chart.total == Load(ends: 2, reviews: 1))
  }

  @Test("a meeting's list has what must be handled there at the latest, the overdue first")
  func agenda() throws {
    let planning = try planning()
    let drafts = planning.drafts(try subjects(), on: try day("2026-09-01"))
    func list(_ body: String, _ text: String) throws -> [String] {
      let meeting = try #require(planning.meetings.next(of: body, onOrAfter: try day(text)))
      return planning.agenda(for: meeting, drafts).map {
        "\($0.draft.title)\($0.isOverdue ? " overdue" : "")"
      }
    }
    // Plan 4 ran out in 2025 and has been overdue ever since.
    #expect(
      try list("Kommunfullmäktige", "2027-12-01") == ["Plan 4 overdue", "Plan 1", "Plan 2"])
    #expect(try list("Kommunstyrelsen", "2027-11-01") == ["Plan 4 overdue", "Plan 1", "Plan 2"])
    #expect(
      try list("Kommunfullmäktige", "2028-01-01")
        == ["Plan 4 overdue", "Plan 1 overdue", "Plan 2 overdue"])
  }

  @Test("a chart of nothing has every month and no load")
  func empty() throws {
    let chart = LoadChart(try #require(MandatePeriod(electionYear: 2026)), [])
    #expect(chart.months.count == 49)
    #expect(chart.highest == 0)
    #expect(chart.bodies.isEmpty)
  }

  @Test("the wheel of a year has its meetings, last days to begin and due days in order")
  func wheel() throws {
    let planning = try planning()
    let drafts = planning.drafts(try subjects(), on: try day("2026-09-01"))
    let wheel = YearWheel(year: 2027, drafts: drafts, meetings: planning.meetings)
    #expect(wheel.months.count == 12)
    let lines = wheel.months.flatMap(\.entries).map { entry in
      let words: String =
        switch entry.event {
        case .meeting(let meeting, let decides):
          "meeting \(meeting.body) \(decides.map(\.title).joined(separator: "+"))"
        case .papersDue(let meeting): "papers \(meeting.body)"
        case .latestStart(let draft): "start \(draft.title)"
        case .referral(let draft): "referral \(draft.title)"
        case .due(let draft): "due \(draft.title)"
        }
      return "\(entry.day) \(words)"
    }
    #expect(
      lines == [
        // The sub-committee's meetings are not known: counted, five weeks before its papers.
        "2027-09-06 start Plan 1", "2027-09-06 start Plan 2",
        "2027-11-29 meeting Kommunstyrelsen ", "2027-12-01 papers Kommunfullmäktige",
        "2027-12-15 meeting Kommunfullmäktige Plan 1+Plan 2", "2027-12-31 due Plan 1",
        "2027-12-31 due Plan 2",
      ])
    #expect(YearWheel(year: 0, drafts: drafts, meetings: planning.meetings).months.isEmpty)
  }
}
