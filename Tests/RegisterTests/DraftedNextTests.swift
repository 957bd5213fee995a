import Register
import Testing

@Suite("The next document, already drafted")
struct DraftedNextTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func draft(
    _ text: String, on day: String, broken: [String] = [], taxonomy: Taxonomy? = nil,
    meetings: [Meeting] = []
  ) throws -> DraftedNext {
    let runner = try CaseRunner("Resepolicy\n" + text)
    let id = DocumentID("Resepolicy")
    let document = GoverningDocument(id: id, slug: "resepolicy", title: "Resepolicy", type: .policy)
    let subject = ReminderSubject(
      record: DocumentRecord(document: document, timeline: Timeline(runner.ledger, document: id)),
      titles: [1: "Policy för resor"], coverResponsible: [1: "Ekonomichef"],
      brokenReferences: [1: broken, 2: []])
    let planning = Planning(meetings: MeetingCalendar(meetings), taxonomy: taxonomy)
    let due = try #require(subject.record.timeline.dueDays(on: self.day(day)).first)
    return planning.draft(subject, due, on: try self.day(day))
  }

  private let adopted = "E1: 2023-06-21  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2027"
  private let extended =
    "E1: 2019-06-19  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2023\n"
    + "E2: 2023-05-31  Kommunfullmäktige förlänger utgåva 1 t.o.m. 2025"

  @Test("the facts are filled in")
  func facts() throws {
    let next = try draft(adopted, on: "2026-12-31")
    #expect(next.title == "Policy för resor")
    #expect(next.edition == 1)
    #expect(next.adoptedBy == "Kommunfullmäktige")
    #expect(next.adoptedOn?.description == "2023-06-21")
    #expect(next.presentEnd.through?.description == "2027-12-31")
    #expect(next.responsible == "Ekonomichef")
    #expect(next.extensions == 0)
    #expect(next.options.map(\.choice) == [.extend, .revise, .repeal])
    #expect(next.option(.repeal)?.proposedEnds.isEmpty == true)
    #expect(next.option(.revise)?.plan?.isEstimated == true)
    #expect(
      next.option(.revise)?.plan?.stages.map(\.body) == [
        "Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige",
      ])
  }

  @Test("an end is proposed of the same length, and of the mandate period")
  func ends() throws {
    let ends = try draft(adopted, on: "2026-12-31").option(.extend)?.proposedEnds ?? []
    #expect(
      ends == [
        ProposedEnd(through: try day("2031-12-31"), ground: .samePeriod(months: 48)),
        ProposedEnd(through: try day("2030-10-14"), ground: .mandatePeriod(electionYear: 2026)),
      ])
  }

  @Test("the taxonomy's rule goes before the length of the present period")
  func rule() throws {
    let policy = try #require(Fixtures.taxonomy.entry(for: .policy))
    var entry = policy
    entry.review = Taxonomy.ReviewRule(everyMonths: 24, source: nil)
    let taxonomy = Taxonomy(families: Fixtures.taxonomy.families, types: [entry])
    let ends = try draft(adopted, on: "2026-12-31", taxonomy: taxonomy).option(.extend)?
      .proposedEnds
    #expect(
      ends?.first
        == ProposedEnd(through: try day("2029-12-31"), ground: .reviewRule(months: 24)))
  }

  @Test("a wording never extended and with sound references can be extended")
  func extend() throws {
    let next = try draft(adopted, on: "2026-12-31")
    #expect(next.suggested == .extend)
    #expect(next.reasons == [.neverExtended])
  }

  @Test("one extended already is to be revised")
  func revise() throws {
    let next = try draft(extended, on: "2024-12-31")
    #expect(next.extensions == 1)
    #expect(next.suggested == .revise)
    #expect(next.reasons == [.alreadyExtended(times: 1)])
    // As long as it was first given: 2019 through 2023.
    #expect(
      next.option(.revise)?.proposedEnds.first
        == ProposedEnd(through: try day("2029-12-31"), ground: .samePeriod(months: 48)))
  }

  @Test("one that refers to what no longer applies is to be revised")
  func references() throws {
    let next = try draft(adopted, on: "2026-12-31", broken: ["Policy för möten"])
    #expect(next.suggested == .revise)
    #expect(next.reasons == [.brokenReferences(["Policy för möten"])])
  }

  @Test("an old wording is to be revised")
  func old() throws {
    let text = "E1: 2016-01-28  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2026"
    #expect(try draft(text, on: "2025-12-31").reasons == [.oldWording(years: 10)])
  }

  @Test("where a new wording cannot be had in time, one year more is proposed to write it")
  func tooLate() throws {
    let next = try draft(extended, on: "2025-06-01")
    #expect(next.suggested == .extend)
    #expect(next.reasons == [.tooLateToRevise, .alreadyExtended(times: 1)])
    #expect(
      next.option(.extend)?.proposedEnds.first
        == ProposedEnd(through: try day("2026-12-31"), ground: .timeToRevise))
    #expect(next.option(.revise)?.earliest != nil)
    #expect(next.option(.extend)?.earliest == nil)
  }

  @Test("what has lapsed is told so, with the first decision that can be reached")
  func lapsed() throws {
    let bodies = ["Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige"]
    let first = try day("2026-01-07")
    let meetings = (0..<20).flatMap { index in
      bodies.enumerated().map { Meeting(body: $1, on: first + (28 * index + 14 * $0)) }
    }
    let next = try draft(extended, on: "2026-03-31", meetings: meetings)
    #expect(next.suggested == .revise)
    #expect(next.reasons == [.lapsed(days: 90), .alreadyExtended(times: 1)])
    let earliest = try #require(next.option(.extend)?.earliest)
    #expect(!earliest.isEstimated)
    // The new period is counted from that decision, not from the end that has passed.
    let end = try #require(next.option(.extend)?.proposedEnds.first)
    #expect(end.through == earliest.decidedOn.addingMonths(48).previous)
  }

  @Test("a decision made later is not known on an earlier day")
  func known() throws {
    let next = try draft(extended, on: "2022-12-31")
    #expect(next.extensions == 0)
    #expect(next.presentEnd.through?.description == "2023-12-31")
  }
}
