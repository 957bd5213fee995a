import Cooperation
import Register
import Testing

@Suite("What the watch finds, on the day and before everybody")
struct PublicFindingTests {
  typealias World = PolicyWorld
  private let today = CalendarDate.of(2026, 4, 1)
  private let project = CooperationID("p1")

  private func step(_ state: RelationState, _ day: CalendarDate) -> RelationStep {
    RelationStep(state: state, on: day, doneAt: Instant(microseconds: 0), doneBy: "a")
  }

  /// A relation that was entered in 2024 and is paused since 2026, a project without funding, and
  /// a seat that says nothing.
  private func register(_ secret: Set<SecretField> = []) -> CooperationRegister {
    var register = CooperationRegister(book: World().book)
    register.partners = [
      Partner(
        id: World.nor, name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR"))
    ]
    register.relations = [
      Relation(
        id: World.relation, slug: "fjordby", title: "Vänorten", kind: .sisterCity,
        partners: [World.nor], purpose: "Lära", enteredOn: .of(2024, 2, 1), state: .paused)
    ]
    register.steps[World.relation] = [
      step(.underAssessment, .of(2023, 9, 1)), step(.active, .of(2024, 2, 1)),
      step(.paused, .of(2026, 3, 1)),
    ]
    register.agreements = [
      Agreement(
        id: AgreementID("a1"), relation: World.relation, title: "Avtal",
        signedOn: .of(2024, 2, 1), end: StatedEnd(.through(.of(2025, 6, 30))),
        evaluateBy: .of(2025, 1, 1), clauses: [.renewal: "Ja", .exit: "Ja"])
    ]
    register.projects = [
      Project(
        id: project, slug: "tag", title: "Tåg", parties: [World.nor], state: .applied,
        from: .of(2025, 1, 1), secret: secret)
    ]
    register.assignments = [
      Assignment(
        id: "s1", partner: World.nor, seat: "Ledamot", holder: "Nämnden",
        from: .of(2025, 1, 1), secret: secret)
    ]
    return register
  }

  private func codes(
    _ register: CooperationRegister, on day: CalendarDate
  ) -> [CooperationFinding.Code] {
    PublicCooperations.findings(register, on: day).map(\.finding.code)
  }

  @Test("today's findings are the desk's own")
  func same() {
    let all = register()
    let standing = all.standing(on: today)
    #expect(standing.findings(on: today) == all.findings(on: today))
    #expect(standing.relations == all.relations && standing.projects == all.projects)
    #expect(codes(all, on: today) == all.findings(on: today).map(\.code))
  }

  @Test("an earlier day's are those of how things stood then")
  func past() {
    let all = register()
    // Active then, with an agreement that had run out; paused today.
    #expect(codes(all, on: .of(2025, 12, 31)).contains(.agreementEnded))
    #expect(!codes(all, on: today).contains(.agreementEnded))
    #expect(codes(all, on: .of(2024, 12, 31)).contains(.agreementEnding))
    #expect(!codes(all, on: .of(2024, 12, 31)).contains(.withoutFunding))
    // Under assessment, then not thought of.
    #expect(all.standing(on: .of(2023, 12, 31)).relations.map(\.state) == [.underAssessment])
    #expect(all.standing(on: .of(2023, 12, 31)).relations[0].enteredOn == nil)
    #expect(all.standing(on: .of(2020, 1, 1)).relations.isEmpty)
    #expect(codes(all, on: .of(2023, 12, 31)) == [])
  }

  @Test("a relation older than its first step in the register had been entered")
  func older() {
    var all = register()
    all.steps[World.relation] = [step(.paused, .of(2026, 3, 1))]
    #expect(all.standing(on: .of(2025, 1, 1)).relations.map(\.state) == [.active])
    all.relations[0].enteredOn = nil
    #expect(all.standing(on: .of(2025, 1, 1)).relations.isEmpty)
  }

  @Test("a project that has been completed since was running then")
  func completed() {
    var all = register()
    all.projects[0].state = .completed
    all.projects[0].through = .of(2025, 12, 31)
    #expect(all.standing(on: .of(2025, 6, 1)).projects.map(\.state) == [.running])
    #expect(all.standing(on: today).projects.map(\.state) == [.completed])
  }

  private static let cases: [(Set<SecretField>, [CooperationFinding.Code])] = [
    ([], [.withoutFunding, .notPermeated]),
    ([.purpose, .contact], [.withoutFunding, .notPermeated]),
    ([.cost], [.notPermeated]),
    ([.reasons], []),
  ]

  @Test(
    "whether a marked field is filled in is not told by a finding either",
    arguments: cases)
  func marked(secret: Set<SecretField>, expected: [CooperationFinding.Code]) {
    let told = codes(register(secret), on: today)
    #expect(told.filter { $0 == .withoutFunding || $0 == .notPermeated } == expected)
    // The desk is told all the same.
    let all = register(secret).findings(on: today).map(\.code)
    #expect(all.contains(.withoutFunding) && all.contains(.notPermeated))
  }

  @Test("of what is not published nothing is told")
  func unpublished() {
    var all = register()
    all.relations[0].state = .underAssessment
    all.steps[World.relation] = [step(.underAssessment, .of(2023, 9, 1))]
    all.projects[0].state = .dropped
    all.assignments = []
    #expect(codes(all, on: today) == [])
  }

  @Test("a finding has the names of what it is about")
  func names() throws {
    let placed = PublicCooperations.findings(register(), on: .of(2025, 12, 31))
    let ended = try #require(placed.first { $0.finding.code == .agreementEnded })
    #expect(ended.title == "Avtal" && ended.cooperation == "Vänorten" && ended.slug == "fjordby")
    let seat = try #require(placed.first { $0.finding.code == .notPermeated })
    #expect(seat.title == "Ledamot" && seat.slug == nil && seat.partner == "Fjordby")
  }
}
