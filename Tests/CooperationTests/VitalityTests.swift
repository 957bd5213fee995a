import Cooperation
import Register
import Testing

@Suite("What there is to look at")
struct VitalityTests {
  typealias World = PolicyWorld
  let today = CalendarDate.of(2026, 4, 1)

  private func relation(
    _ state: RelationState = .active, _ partner: PartnerID = World.nor,
    enteredOn: CalendarDate? = .of(1990, 1, 1)
  ) -> Relation {
    Relation(
      id: World.relation, slug: "fjordby", title: "Vänortssamarbete", kind: .sisterCity,
      partners: [partner], purpose: "Lära", enteredOn: enteredOn, state: state)
  }

  private func agreement(
    _ id: String = "a1", through: CalendarDate? = .of(2030, 12, 31),
    evaluateBy: CalendarDate? = .of(2029, 1, 1),
    clauses: [Agreement.Clause: String] = [.renewal: "Ett år i sänder", .exit: "Sex månader"]
  ) -> Agreement {
    Agreement(
      id: AgreementID(id), relation: World.relation, title: "Avtal", signedOn: .of(2020, 1, 1),
      end: through.map { StatedEnd(.through($0)) } ?? .notStated, evaluateBy: evaluateBy,
      clauses: clauses)
  }

  private func visit(_ day: CalendarDate) -> Activity {
    Activity(id: "v", cooperation: World.relation, kind: .visit, title: "Besök", from: day)
  }

  private func codes(
    _ subject: Vitality.Subject, _ world: World = World(), on day: CalendarDate? = nil
  ) -> [CooperationFinding.Code] {
    Vitality(record: world.record, on: day ?? today).findings(of: subject).map(\.code)
  }

  private var tried: World {
    var world = World()
    world.screenings = [World.screening(World.nor)]
    return world
  }

  @Test("a relation that is kept up has nothing to look at")
  func nothing() {
    let subject = Vitality.Subject(
      relation: relation(), agreements: [agreement()], activities: [visit(.of(2025, 6, 1))])
    #expect(codes(subject, tried) == [])
  }

  @Test("more than two years without anything done is dormant, and not a day before")
  func dormant() throws {
    var subject = Vitality.Subject(
      relation: relation(), agreements: [agreement()], activities: [visit(.of(2024, 4, 1))])
    #expect(codes(subject, tried) == [])
    subject.activities = [visit(.of(2024, 3, 31))]
    let findings = Vitality(record: tried.record, on: today).findings(of: subject)
    let found = try #require(findings.first)
    #expect(findings.count == 1 && found.code == .dormant && found.days == 731)
    #expect(found.from == today && found.level == .warning)
    #expect(found.proposals.map(\.kind) == [.pause, .end])
    // What has been taken up again lately has not slept for two years.
    subject.steps = [
      RelationStep(
        state: .active, on: .of(2025, 1, 1), doneAt: Instant(microseconds: 0), doneBy: "a")
    ]
    #expect(codes(subject, tried) == [])
    subject.steps = []
    subject.relation.state = .dormant
    #expect(codes(subject, tried) == [])
  }

  @Test("an agreement is looked at for its clauses, its end and its evaluation")
  func agreements() {
    let active = relation()
    let visits = [visit(.of(2025, 6, 1))]
    func found(_ agreements: [Agreement], _ state: RelationState = .active)
      -> [CooperationFinding.Code]
    {
      var relation = active
      relation.state = state
      return codes(
        Vitality.Subject(relation: relation, agreements: agreements, activities: visits), tried)
    }
    let over = agreement(through: .of(2026, 3, 31))
    #expect(found([agreement(through: nil, clauses: [:])]) == [.clausesMissing])
    #expect(found([agreement(evaluateBy: nil)]) == [.clausesMissing])
    #expect(found([over]) == [.agreementEnded])
    #expect(found([over], .paused) == [])
    #expect(found([over, agreement("a2")]) == [])
    #expect(found([agreement(through: .of(2026, 4, 1))]) == [.agreementEnding])
    #expect(found([agreement(through: .of(2027, 3, 31))]) == [.agreementEnding])
    #expect(found([agreement(through: .of(2027, 4, 1))]) == [])
    #expect(found([agreement(evaluateBy: .of(2026, 3, 31))]) == [.evaluationOverdue])
    var unsigned = agreement(through: nil, clauses: [:])
    unsigned.signedOn = nil
    #expect(found([agreement(), unsigned]) == [])
    let missing = Vitality(record: tried.record, on: today).findings(
      of: Vitality.Subject(
        relation: active, agreements: [agreement(through: nil, clauses: [.exit: " "])],
        activities: visits))
    #expect(missing.map(\.clauses) == [[.end, .renewal, .exit]])
  }

  @Test("a relation with no agreement, or where nothing was ever done, may be forgotten")
  func forgotten() {
    let both = Vitality.Subject(relation: relation(enteredOn: nil))
    #expect(codes(both, tried) == [.forgotten])
    let known = Vitality.Subject(
      relation: relation(enteredOn: nil), agreements: [agreement()])
    #expect(codes(known, tried) == [.forgotten])
    #expect(codes(Vitality.Subject(relation: relation(.ended)), tried) == [])
    #expect(codes(Vitality.Subject(relation: relation(.idea)), tried) == [])
  }

  @Test("a relation older than the rule is watched and reported")
  func olderThanRule() throws {
    var world = World()
    let subject = Vitality.Subject(
      relation: relation(.active, World.far), agreements: [agreement()],
      activities: [visit(.of(2025, 6, 1))])
    #expect(codes(subject, world) == [.untried])
    #expect(!codes(subject, world, on: .of(2022, 6, 1)).contains(.untried))
    world.screenings = [World.screening(World.far, .contradicts, outcome: .needsExemption)]
    let found = Vitality(record: world.record, on: today).findings(of: subject)
    #expect(found.map(\.code) == [.conditionUnmet])
    #expect(found.first?.proposals.first?.body == World.board)
    world.screenings[0].rule = World.ground(1)
    #expect(codes(subject, world) == [.ruleChanged])
  }

  @Test("an exemption that ends within a year is told of, and one that has ended is an error")
  func exemptions() throws {
    var world = World()
    world.screenings = [World.screening(World.far, .contradicts, outcome: .needsExemption)]
    let subject = Vitality.Subject(
      relation: relation(.active, World.far), agreements: [agreement()],
      activities: [visit(.of(2025, 6, 1))])
    for (last, code, level) in [
      (CalendarDate.of(2027, 4, 1), nil, nil),
      (.of(2027, 3, 31), .exemptionEnding, .warning), (.of(2026, 4, 1), .exemptionEnding, .warning),
      (.of(2026, 3, 31), .exemptionEnded, .error),
    ] as [(CalendarDate, CooperationFinding.Code?, CooperationFinding.Level?)] {
      world.exemptions = [World.exemption(through: last)]
      let found = Vitality(record: world.record, on: today).findings(of: subject)
      #expect(found.map(\.code) == (code.map { [$0] } ?? []), "\(last)")
      #expect(found.first?.level == level)
    }
  }

  @Test("a seat abroad says how the three criteria permeate it")
  func assignments() {
    var seat = Assignment(
      id: "u1", partner: PartnerID("natet"), seat: "Ledamot", holder: "Kommunstyrelsen")
    let vitality = Vitality(record: World().record, on: today)
    #expect(vitality.findings(of: seat).map(\.code) == [.notPermeated])
    seat.permeatedBy = "Tas upp vid varje årsmöte."
    #expect(vitality.findings(of: seat).isEmpty)
    seat.permeatedBy = " "
    seat.through = .of(2026, 3, 31)
    #expect(vitality.findings(of: seat).isEmpty)
    let before = Vitality(record: World().record, on: .of(2018, 1, 1))
    seat.through = nil
    #expect(before.findings(of: seat).isEmpty)
  }

  @Test("a project answers for its parties, its funding and its last day")
  func projects() {
    var project = Project(
      id: CooperationID("p"), slug: "p", title: "P", parties: [World.nor], state: .running,
      from: .of(2025, 1, 1), through: .of(2026, 3, 31))
    func codes() -> [CooperationFinding.Code] {
      ProjectFindings.of(project, book: World().book, on: today).map(\.code)
    }
    #expect(codes() == [.withoutFunding, .projectOverrun])
    project.withoutFunding = "Ingen utlysning passar."
    project.through = today
    #expect(codes() == [])
    project.parties = []
    #expect(codes() == [.severalPartiesMissing])
    project.from = .of(2022, 6, 1)
    #expect(codes() == [])
    project.state = .dropped
    #expect(codes() == [])
    #expect(ProjectFindings.parties([World.nor, World.nor]) == 2)
    #expect(!ProjectFindings.areSeveral(ProjectFindings.parties([])))
  }
}
