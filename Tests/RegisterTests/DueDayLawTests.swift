import Foundation
import Register
import Testing

@Suite("Laws of due days and reminders, tried on generated ledgers")
struct DueDayLawTests {
  private let document = DocumentID("d")
  private let days = stride(from: Int32(14_500), to: 22_000, by: 97).map {
    CalendarDate(ordinal: $0)
  }

  private func timeline(_ seed: UInt64) -> Timeline {
    Timeline(LawTests().ledger(seed: seed), document: document)
  }

  @Test("nothing lapses unseen: what has run out has an open end", arguments: UInt64(0)..<150)
  func lapsed(seed: UInt64) {
    let timeline = timeline(seed)
    for day in days {
      let known = timeline.decided(by: day)
      guard case .expired? = known.standing(on: day) else { continue }
      // Where a decision is made that it shall apply again, or a repeal of unknown day is known,
      // nothing is left to be told.
      let isSettled =
        known.periods.contains { day < $0.from } || known.undated.contains { $0.edition == nil }
      let isOpen = timeline.dueDays(on: day).contains { $0.kind == .end && $0.dueOn < day }
      #expect(isOpen || isSettled, "\(day)")
    }
  }

  @Test("what will run out with nothing after it has an open end", arguments: UInt64(0)..<150)
  func willLapse(seed: UInt64) {
    let timeline = timeline(seed)
    for day in days {
      let known = timeline.decided(by: day)
      guard case .inForce(_, .through(let through))? = known.standing(on: day),
        case .expired? = known.standing(on: through.next)
      else { continue }
      // One repealed from a later day than its end is dealt with.
      let far = CalendarDate.last(ofYear: 9998) ?? day
      guard case .expired? = known.standing(on: far) else { continue }
      #expect(
        timeline.dueDays(on: day).contains { $0.kind == .end && $0.dueOn == through }, "\(day)")
    }
  }

  @Test("what is repealed or replaced has nothing open", arguments: UInt64(0)..<150)
  func ended(seed: UInt64) {
    let timeline = timeline(seed)
    for day in days {
      switch timeline.decided(by: day).standing(on: day)?.name {
      case .repealed, .superseded: #expect(timeline.dueDays(on: day).isEmpty, "\(day)")
      default: break
      }
    }
  }

  @Test("what was decided by a day is what the entries until it say", arguments: UInt64(0)..<150)
  func decided(seed: UInt64) {
    let entries = LawTests().ledger(seed: seed).filter { entry in
      entry.corrects == nil
        && !entry.effects.contains { if case .annul = $0 { true } else { false } }
    }
    let timeline = Timeline(entries, document: document)
    for day in days {
      let until = entries.filter { $0.header.decidedOn.map { $0 <= day } ?? true }
      let then = Timeline(until, document: document)
      let known = timeline.decided(by: day)
      #expect(known.periods == then.periods && known.undated == then.undated, "\(day)")
    }
  }

  @Test("a reminder is told once, and always to somebody", arguments: UInt64(0)..<12)
  func once(seed: UInt64) {
    let subject = ReminderSubject(
      record: DocumentRecord(
        document: GoverningDocument(id: document, slug: "d", title: "D", type: .policy),
        timeline: timeline(seed)))
    let walk = ReminderWalk(offices: Offices(offices: [], holdings: [], registry: nil))
    let told = walk.walk(
      [subject], from: CalendarDate(ordinal: 15_000), through: CalendarDate(ordinal: 17_500))
    #expect(Set(told.map(\.reminder.key)).count == told.count)
    for (day, reminder) in told {
      #expect(!reminder.told.isEmpty && !reminder.next.reasons.isEmpty)
      #expect(reminder.stepDay <= day)
      #expect(reminder.next.options.map(\.choice) == NextChoice.allCases)
    }
  }

  @Test("what applies until further notice is looked over by the municipality's own rule")
  func rule() throws {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    let runner = try CaseRunner(
      "Resepolicy\nE1: 2020-01-15  Kommunfullmäktige fastställer utgåva 1, tills vidare\n"
        + "E2: 2023-02-22  Kommunfullmäktige ändrar utgåva 1 till utgåva 2")
    let timeline = Timeline(runner.ledger, document: DocumentID("Resepolicy"))
    func due(_ text: String) throws -> [String] {
      try timeline.dueDays(on: day(text), reviewEvery: 48).map { "\($0.kind.rawValue) \($0.dueOn)" }
    }
    #expect(try due("2023-02-21") == ["rule 2024-01-15"])
    #expect(try due("2023-02-22") == ["rule 2027-02-22"])
    #expect(try due("2030-01-01") == ["rule 2027-02-22"])
    #expect(timeline.dueDays(on: try day("2030-01-01")).isEmpty)
  }

  @Test("the rule is silent where a review or an earlier end is laid down")
  func stated() throws {
    let day = try #require(CalendarDate("2021-01-01"))
    for (clause, kinds) in [
      ("gäller t.o.m. 2022", ["end"]), ("tills vidare, revideras senast 2030", ["review"]),
      ("gäller t.o.m. 2030", ["rule", "end"]), ("slut ej angivet", ["rule"]),
    ] {
      let runner = try CaseRunner(
        "A\nE1: 2020-01-15  Kommunfullmäktige fastställer utgåva 1, \(clause)")
      let timeline = Timeline(runner.ledger, document: DocumentID("A"))
      #expect(
        timeline.dueDays(on: day, reviewEvery: 48).map(\.kind.rawValue) == kinds, "\(clause)")
    }
  }

  @Test("stored settings outside reason are bounded, and an older form is read")
  func settings() throws {
    func read<T: Decodable>(_ text: String) throws -> T {
      try JSONDecoder().decode(T.self, from: Data(text.utf8))
    }
    let times: LeadTimes = try read(#"{"referralWeeks": 99999999999, "writingWeeks": -4}"#)
    #expect(times.referralWeeks == 500 && times.writingWeeks == 0 && times.draftingWeeks == 8)
    let ladder: ReminderLadder = try read(#"{"before": [0, -3, 4, 99999], "thenEvery": 0}"#)
    #expect(ladder.before == [4] && ladder.thenEvery == nil && ladder.after == [0, 1, 3])
    let copy: LeadTimes = try read(
      String(decoding: try JSONEncoder().encode(LeadTimes(reason: "KS § 4")), as: UTF8.self))
    #expect(copy == LeadTimes(reason: "KS § 4"))
  }
}
