import Cooperation
import Register
import Testing

@Suite("Contributions")
struct ContributionTests {
  typealias World = PolicyWorld
  let today = CalendarDate.of(2026, 4, 1)

  @Test("a cooperation answers to the edition in force when it was entered")
  func basis() throws {
    let cases: [(CalendarDate?, ContributionBasis.Choice, [String])] = [
      (.of(2018, 1, 1), .whenEntered, ["Lärande", "Utbyte"]),
      (.of(2024, 1, 1), .whenEntered, ["Klimat", "Kultur"]),
      (.of(2022, 6, 1), .latestBefore, ["Lärande", "Utbyte"]),
      (.of(1946, 1, 1), .noneBefore, ["Klimat", "Kultur"]),
      (nil, .today, ["Klimat", "Kultur"]),
    ]
    for (day, choice, names) in cases {
      let basis = try #require(
        ContributionBasis.of(enteredOn: day, book: World().book, today: today))
      #expect(basis.choice == choice && basis.contributions == names)
    }
    #expect(ContributionBasis.of(enteredOn: nil, book: RuleBook([]), today: today) == nil)
    // An edition in force that names none leaves the one before it to answer to.
    var world = World()
    world.rules[2] = []
    let basis = try #require(
      ContributionBasis.of(enteredOn: .of(2024, 1, 1), book: world.book, today: today))
    #expect(basis.choice == .latestBefore && basis.edition.edition == 1)
  }

  @Test("every contribution has a row, and what is no longer named is kept")
  func rows() {
    let basis = ContributionBasis.of(enteredOn: nil, book: World().book, today: today)
    let assessment = ContributionAssessment(
      basis: basis,
      entries: [
        ContributionEntry(contribution: "Kultur", aim: "En utställning"),
        ContributionEntry(contribution: "Klimat", aim: " "),
        ContributionEntry(contribution: "Utbyte", aim: "Lärarbyte"),
      ])
    #expect(assessment.rows.map(\.contribution) == ["Klimat", "Kultur"])
    #expect(assessment.served == ["Kultur"])
    #expect(assessment.others.map(\.contribution) == ["Utbyte"])
  }

  @Test("the short form is the one of its day, and tells what is not answered")
  func form() throws {
    let own = AssessmentCriteria(
      from: .of(2025, 1, 1), source: "Projektmodell för Ekby, KS 2024 § 12",
      items: [AssessmentCriteria.Item(key: "effect", words: ["sv": "Effekt?"])])
    let all = [AssessmentCriteria.standard, own]
    #expect(AssessmentCriteria.on(.of(2024, 12, 31), of: all) == .standard)
    #expect(AssessmentCriteria.on(.of(2025, 1, 1), of: all) == own)
    let assessment = DevelopmentAssessment(
      cooperation: World.relation, on: .of(2024, 1, 1),
      answers: ["purpose": "Lära", "cost": " "])
    #expect(
      assessment.unanswered(.standard) == ["benefit", "cost", "risk", "time", "followUp"])
  }

  @Test("the matrix has a row for every committee and shows what nobody works for")
  func matrix() {
    let matrix = ContributionMatrix(
      contributions: ["Klimat", "Kultur"], committees: ["Kulturnämnden", "Tekniska nämnden"],
      items: [
        ContributionMatrix.Item(
          cooperation: CooperationID("a"), committee: "Kulturnämnden", served: ["Kultur"]),
        ContributionMatrix.Item(
          cooperation: CooperationID("b"), committee: "Äldrenämnden", served: ["Kultur", "Annat"]),
        ContributionMatrix.Item(
          cooperation: CooperationID("c"), committee: nil, served: ["Kultur"]),
      ])
    #expect(
      matrix.rows.map(\.committee) == ["Kulturnämnden", "Tekniska nämnden", "Äldrenämnden", nil])
    #expect(matrix.rows[1].cells == [[], []])
    #expect(matrix.totals == [0, 3] && matrix.empty == ["Klimat"])
  }

  @Test("funding is summed by programme and year, each currency by itself")
  func funding() {
    func project(
      _ id: String, _ programme: String?, _ year: Int?, _ currency: String, granted: Int
    ) -> Project {
      Project(
        id: CooperationID(id), slug: id, title: id, programme: programme,
        from: year.map { .of($0, 5, 1) },
        funding: Project.Funding(
          applied: Money(minorUnits: granted * 2, currency: currency),
          granted: Money(minorUnits: granted, currency: currency)))
    }
    let summary = FundingSummary([
      project("a", "Norr", 2025, "EUR", granted: 100),
      project("b", "Norr", 2025, "EUR", granted: 50),
      project("c", "Norr", 2025, "SEK", granted: 7), project("d", "Norr", 2024, "EUR", granted: 1),
      project("e", nil, nil, "EUR", granted: .max / 2),
      project("f", nil, nil, "EUR", granted: .max / 2),
      Project(id: CooperationID("g"), slug: "g", title: "g"),
    ])
    #expect(summary.rows.map(\.granted) == [1, 150, 7, .max - 1])
    #expect(summary.rows.map(\.projects) == [1, 2, 1, 2])
    #expect(summary.rows.map(\.applied) == [2, 300, 14, .max])
    #expect(summary.rows.map(\.year) == [2024, 2025, 2025, nil])
  }

  @Test("a relation's time is drawn as spans and points")
  func timeline() throws {
    func step(_ state: RelationState, _ day: CalendarDate) -> RelationStep {
      RelationStep(state: state, on: day, doneAt: Instant(microseconds: 0), doneBy: "a")
    }
    let timeline = RelationTimeline(
      steps: [
        step(.intent, .of(2020, 1, 1)), step(.active, .of(2020, 1, 1)),
        step(.paused, .of(2022, 3, 1)), step(.ended, .of(2024, 1, 1)),
      ],
      agreements: [
        Agreement(
          id: AgreementID("a"), relation: World.relation, title: "A", signedOn: .of(2020, 2, 1),
          end: StatedEnd(.through(.of(2021, 12, 31)))),
        Agreement(id: AgreementID("b"), relation: World.relation, title: "Ej undertecknat"),
      ],
      projects: [Project(id: CooperationID("p"), slug: "p", title: "Idé", from: .of(2021, 1, 1))],
      activities: [
        Activity(
          id: "v", cooperation: World.relation, kind: .visit, title: "B", from: .of(2025, 5, 1))
      ])
    #expect(
      timeline.states.map(\.kind) == [.state(.active), .state(.paused)])
    #expect(timeline.states.map(\.until) == [.of(2022, 3, 1), .of(2024, 1, 1)])
    #expect(timeline.agreements.map(\.until) == [.of(2022, 1, 1)])
    #expect(timeline.projects.isEmpty)
    let extent = try #require(timeline.extent(today: today))
    #expect(extent.from == .of(2020, 1, 1) && extent.through == .of(2025, 5, 1))
  }
}
