import HTML
import Publishing
import Register
import Testing

@Suite("The load and the year as pictures and tables")
struct PictureTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private static let loadWords = LoadWords(
    title: "Vad som går ut <2026–2030>",
    summary: { "\($0.total.total) dokument, som mest \($0.highest) i en månad" },
    column: { "\($0.month): \($0.load.ends) går ut, \($0.load.reviews) granskas" },
    month: { "\($0)" }, monthHeading: "Månad", ends: "Går ut", reviews: "Granskas",
    total: "Summa")

  private static let wheelWords = YearWheelWords(
    title: "Året 2027", summary: { "\($0.months.flatMap(\.entries).count) händelser" },
    shortMonth: { String("\($0)".suffix(2)) }, month: { "\($0)" },
    event: { event in
      switch event {
      case .meeting(let meeting, let decides):
        "\(meeting.body) (\(decides.map(\.title).joined(separator: ", ")))"
      case .papersDue(let meeting): "handlingar till \(meeting.body)"
      case .latestStart(let draft): "börja med \(draft.title)"
      case .referral(let draft): "remiss av \(draft.title)"
      case .due(let draft): "\(draft.title) går ut"
      }
    },
    day: { "\($0)" }, monthHeading: "Månad", dayHeading: "Dag", eventHeading: "Vad",
    nothing: "inget")

  private func drafts() throws -> (drafts: [DraftedNext], meetings: MeetingCalendar) {
    let titles = ["Resepolicy", "Plan för <b>is</b> & snö"]
    let entries = try CaseFile.entries(
      "2023-06-21  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2027", firstLine: 1)
    let subjects = try titles.map { title in
      let id = DocumentID(title)
      let draft = try entries[0].draft(document: { _ in id }, entry: { _ in nil })
      let decision = draft.entry(
        id: DecisionID("e1"), sequence: 1, recordedAt: .beginning, recordedBy: "Registrar Ek")
      return ReminderSubject(
        record: DocumentRecord(
          document: GoverningDocument(id: id, slug: "a", title: title, type: .policy),
          timeline: Timeline([decision], document: id)))
    }
    let meetings = MeetingCalendar([
      Meeting(
        body: "Kommunfullmäktige", on: try day("2027-12-15"), papersDueOn: try day("2027-12-01")),
      Meeting(body: "Kommunfullmäktige", on: try day("2028-01-26")),
    ])
    let planning = Planning(meetings: meetings)
    return (planning.drafts(subjects, on: try day("2026-12-01")), meetings)
  }

  private func load() throws -> LoadPicture {
    LoadPicture(
      LoadChart(try #require(MandatePeriod(electionYear: 2026)), try drafts().drafts),
      words: Self.loadWords)
  }

  private func wheel() throws -> YearWheelPicture {
    let (drafts, meetings) = try drafts()
    return YearWheelPicture(
      YearWheel(year: 2027, drafts: drafts, meetings: meetings), words: Self.wheelWords)
  }

  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test("a picture names and describes itself, and has no style of its own")
  func accessible() throws {
    for (svg, id) in [(try load().svg, "load"), (try wheel().svg, "wheel")] {
      let text = text(svg)
      #expect(text.contains("role=\"img\""))
      #expect(text.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
      #expect(text.contains("<title id=\"\(id)-title\">"))
      #expect(text.contains("<desc id=\"\(id)-desc\">"))
      #expect(!text.contains("style="))
      #expect(!text.contains("<b>"))
      #expect(isBalanced(text))
    }
  }

  @Test("the load's columns are as high as their numbers")
  func columns() throws {
    let text = text(try load().svg)
    #expect(text.contains("<title>2027-12: 2 går ut, 0 granskas</title>"))
    #expect(
      text.contains("<rect class=\"ends\" x=\"254\" y=\"16\" width=\"12\" height=\"160\"></rect>"))
    #expect(text.contains("&lt;2026–2030&gt;"))
  }

  @Test("the table says what the picture shows")
  func table() throws {
    let text = text(try load().table)
    #expect(
      text.contains(
        "<tr><th scope=\"row\">2027-12</th><td>2</td><td>0</td><td>2</td></tr></tbody>"))
    #expect(text.contains("<tfoot><tr><th scope=\"row\">Summa</th><td>2</td>"))
  }

  @Test("a load of nothing is drawn without a column")
  func empty() throws {
    let chart = LoadChart(try #require(MandatePeriod(electionYear: 2026)), [])
    let text = text(LoadPicture(chart, words: Self.loadWords).svg)
    #expect(!text.contains("<rect"))
    #expect(isBalanced(text))
  }

  @Test("the wheel has twelve months, and each event is turned to its day")
  func months() throws {
    let text = text(try wheel().svg)
    #expect(text.components(of: "<path d=\"M0 -210") == 12)
    // The fifteenth of thirty-one days in December: 330 degrees and just under fourteen and a half.
    #expect(text.contains("<g class=\"meeting\" transform=\"rotate(344.0)\">"))
    // Two due days on one day are one mark with a number.
    #expect(text.components(of: "class=\"due end\"") == 1)
    #expect(text.contains("aria-hidden=\"true\">2</text>"))
    #expect(
      text.contains(
        "<title>2027-12-31\nPlan för &lt;b&gt;is&lt;/b&gt; &amp; snö går ut\nResepolicy går ut"))
  }

  @Test("the wheel's table has a row for each event and tells of empty months")
  func wheelTable() throws {
    let text = text(try wheel().table)
    #expect(text.components(of: "<tr class=\"empty\">") == 10)
    #expect(text.contains("<time datetime=\"2027-12-15\">2027-12-15</time>"))
    #expect(text.contains("<th scope=\"rowgroup\" rowspan=\"4\">2027-12</th>"))
    #expect(isBalanced(text))
  }

  /// Whether every element that opens is closed in its place.
  private func isBalanced(_ text: String) -> Bool {
    var open: [Substring] = []
    for part in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
      let name = part.prefix { $0.isLetter || $0 == "/" || $0.isNumber }
      if name.hasPrefix("/") {
        guard open.popLast() == name.dropFirst() else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }
}

extension String {
  /// How many times a text occurs.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
