import Foundation
import Register
import Testing

@Suite("Never lapse unseen: every day over the ledger of the example policy")
struct ReminderWalkTests {
  /// Who held what: the head of communication left in July 2019, the deputy in October 2021; from
  /// 2024 there is a new one.
  private static func offices() throws -> Offices {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    return Offices(
      offices: [
        Office(id: "kom", name: "Kommunikationschef", parent: "kansli"),
        Office(id: "kansli", name: "Kanslichef", parent: "direktör"),
        Office(id: "direktör", name: "Kommundirektör"),
      ],
      holdings: [
        Holding(
          office: "kom", person: "Ek", from: try day("2015-01-01"), until: try day("2019-07-01")),
        Holding(
          office: "kom", person: "Lind", from: try day("2018-01-01"),
          until: try day("2021-10-01"), isDeputy: true),
        Holding(office: "kom", person: "Berg", from: try day("2024-01-01")),
        Holding(office: "kansli", person: "Holm", from: try day("2015-01-01")),
        Holding(office: "direktör", person: "Sund", from: try day("2015-01-01")),
      ], registry: nil)
  }

  private static func subject() throws -> ReminderSubject {
    let runner = try CaseRunner(Fixtures.text(ofCase: "01-internationell-policy.txt"))
    let id = DocumentID(runner.file.documents[0].title)
    let document = GoverningDocument(
      id: id, slug: "internationell-policy", title: "Internationell policy", type: .policy)
    return ReminderSubject(
      record: DocumentRecord(
        document: document, timeline: Timeline(runner.ledger, document: id)),
      coverResponsible: [1: "Kommunikationschef", 2: "kommunikationschef"])
  }

  /// The review is answered each time. Of the end of 2021 nobody says anything. Before the end of
  /// 2027 somebody answers the second and the third reminder, then nobody.
  private static func answer(_ reminder: Reminder) -> CalendarDate? {
    let key = reminder.key
    if key.kind == .review { return reminder.stepDay + 5 }
    let isAnswered = ["2027-12-31 -9", "2027-12-31 -6"].contains("\(key.dueOn) \(key.step.sign)")
    return isAnswered ? reminder.stepDay + 5 : nil
  }

  private static func line(_ day: CalendarDate, _ reminder: Reminder) -> String {
    let told = reminder.told.map { told in
      if case .person(let name) = told.recipient { name } else { "registry" }
    }
    let kind = reminder.key.kind == .end ? "end" : reminder.due.mayBeMet ? "review?" : "review"
    return "\(day) \(reminder.key.step.sign) \(kind) \(reminder.key.dueOn) "
      + "edition \(reminder.due.edition) \(reminder.next.title): \(told.joined(separator: ", "))"
  }

  @Test("each reminder from 2016 to 2028, on its day and to its people")
  func wholeWalk() throws {
    let walk = ReminderWalk(offices: try Self.offices(), answer: Self.answer)
    let first = try #require(CalendarDate("2016-01-01"))
    let last = try #require(CalendarDate("2028-12-31"))
    let told = walk.walk([try Self.subject()], from: first, through: last)
    let expected = """
      2016-12-31 -12 review? 2017-12-31 edition 1 Internationell policy: Ek
      2017-03-31 -9 review? 2017-12-31 edition 1 Internationell policy: Ek
      2017-06-30 -6 review? 2017-12-31 edition 1 Internationell policy: Ek
      2017-09-30 -3 review? 2017-12-31 edition 1 Internationell policy: Ek
      2017-11-30 -1 review? 2017-12-31 edition 1 Internationell policy: Ek
      2018-01-31 +1 review? 2017-12-31 edition 1 Internationell policy: Ek
      2020-12-31 -12 end 2021-12-31 edition 1 Internationell policy: Lind
      2021-03-31 -9 end 2021-12-31 edition 1 Internationell policy: Lind, Holm
      2021-06-30 -6 end 2021-12-31 edition 1 Internationell policy: Lind, Holm, Sund
      2021-09-30 -3 end 2021-12-31 edition 1 Internationell policy: Lind, Holm, Sund, registry
      2021-11-30 -1 end 2021-12-31 edition 1 Internationell policy: Holm, Sund, registry
      2022-01-01 +0 end 2021-12-31 edition 1 Internationell policy: Holm, Sund, registry
      2022-01-31 +1 end 2021-12-31 edition 1 Internationell policy: Holm, Sund, registry
      2022-03-31 +3 end 2021-12-31 edition 1 Internationell policy: Holm, Sund, registry
      2022-06-30 +6 end 2021-12-31 edition 1 Internationell policy: Holm, Sund, registry
      2022-12-31 +12 end 2021-12-31 edition 1 Internationell policy: Holm, Sund, registry
      2026-12-31 -12 end 2027-12-31 edition 2 Internationell policy: Berg
      2027-03-31 -9 end 2027-12-31 edition 2 Internationell policy: Berg, Holm
      2027-06-30 -6 end 2027-12-31 edition 2 Internationell policy: Berg
      2027-09-30 -3 end 2027-12-31 edition 2 Internationell policy: Berg
      2027-11-30 -1 end 2027-12-31 edition 2 Internationell policy: Berg, Holm
      2028-01-01 +0 end 2027-12-31 edition 2 Internationell policy: Berg, Holm, Sund
      2028-01-31 +1 end 2027-12-31 edition 2 Internationell policy: Berg, Holm, Sund, registry
      2028-03-31 +3 end 2027-12-31 edition 2 Internationell policy: Berg, Holm, Sund, registry
      2028-06-30 +6 end 2027-12-31 edition 2 Internationell policy: Berg, Holm, Sund, registry
      2028-12-31 +12 end 2027-12-31 edition 2 Internationell policy: Berg, Holm, Sund, registry
      """
    #expect(told.map { Self.line($0.day, $0.reminder) } == expected.components(separatedBy: "\n"))
    #expect(Set(told.map(\.reminder.key)).count == told.count)
  }

  @Test("a reminder that was sent is not sent again, and the next call answers nothing")
  func once() throws {
    let reminders = Reminders(offices: try Self.offices())
    let day = try #require(CalendarDate("2027-04-15"))
    let subject = try Self.subject()
    let first = reminders.due([subject], on: day, sent: [])
    #expect(first.map(\.key.text) == ["end 2027-12-31 -9 Internationell policy"])
    let sent = first.map { SentReminder(key: $0.key, sentOn: day) }
    #expect(reminders.due([subject], on: day, sent: sent).isEmpty)
    #expect(reminders.due([subject], on: day + 60, sent: sent).isEmpty)
    #expect(reminders.due([subject], on: day + 90, sent: sent).count == 1)
  }

  @Test("after a standstill one reminder follows, not all that were missed")
  func standstill() throws {
    let reminders = Reminders(offices: try Self.offices())
    let day = try #require(CalendarDate("2022-05-01"))
    let found = reminders.due([try Self.subject()], on: day, sent: [])
    #expect(found.map(\.key.step.sign) == ["+3"])
    #expect(found.first?.stepDay.description == "2022-03-31")
  }

  @Test("a key reads back, and what is none is refused")
  func keys() throws {
    let key = ReminderKey(
      document: DocumentID("Plan för is och snö"), kind: .review,
      dueOn: try #require(CalendarDate("2024-02-29")), step: .after(months: 0))
    #expect(key.text == "review 2024-02-29 +0 Plan för is och snö")
    #expect(ReminderKey(key.text) == key)
    for text in [
      "", "end", "end 2024-02-30 +0 A", "end 2024-02-29 0 A", "end 2024-02-29 --1 A",
      "slut 2024-02-29 +0 A", "end 2024-02-29 +0 ", "end 2024-02-29 +x A",
    ] {
      #expect(ReminderKey(text) == nil, "\(text)")
    }
  }

  @Test(
    "months are counted from the due day itself",
    arguments: [
      ("2017-12-31", ReminderStep.before(months: 12), "2016-12-31"),
      ("2017-12-31", .before(months: 1), "2017-11-30"),
      ("2024-08-31", .before(months: 6), "2024-02-29"),
      ("2025-08-31", .before(months: 6), "2025-02-28"),
      ("2024-02-29", .before(months: 12), "2023-02-28"),
      ("2027-06-30", .before(months: 1), "2027-05-30"),
      ("2027-01-31", .after(months: 1), "2027-02-28"),
      ("2027-01-31", .after(months: 3), "2027-04-30"),
      ("2027-12-31", .after(months: 0), "2028-01-01"),
    ])
  func months(due: String, step: ReminderStep, day: String) throws {
    #expect(step.day(for: try #require(CalendarDate(due))).description == day)
  }

  @Test("the ladder goes on for as long as nothing is decided, and its days rise")
  func ladder() throws {
    let due = try #require(CalendarDate("2020-02-29"))
    var steps: [ReminderStep] = []
    for offset in -400...2000 {
      let step = ReminderLadder.standard.step(for: due, mayBeMet: false, on: due + offset)
      if let step, step != steps.last { steps.append(step) }
    }
    let signs = "-12 -9 -6 -3 -1 +0 +1 +3 +6 +12 +18 +24 +30 +36 +42 +48 +54 +60"
    #expect(steps.map(\.sign).joined(separator: " ").hasPrefix(signs))
    let days = steps.map { $0.day(for: due) }
    #expect(days == days.sorted())
  }
}
