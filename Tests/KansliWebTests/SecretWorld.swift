import Cooperation
import KansliStore
import KansliTestSupport
import Register

@testable import KansliWeb

/// Cooperation in which every field that can be marked is marked, on every kind of object, and
/// holds a word that stands nowhere else.
struct SecretWorld: Sendable {
  /// What every secret word begins with.
  static let sign = "zqx"
  /// What every secret amount is, in whole units: a number that stands nowhere else.
  static let amount = "7654321"
  /// The degrees of every secret place.
  static let degrees = ["31.6543", "11.4321"]

  let desk: DeskWorld
  let relation: CooperationID
  let project: CooperationID
  /// A matter that proposes an exemption for the relation.
  let matter: MatterID

  /// The words that the register must hold at the desk.
  static let words = [
    "PartnerNote", "PartnerPlace", "RelationPurpose", "RelationBenefit", "RelationContact",
    "AgreementKept", "AgreementClause", "ActivityPlace", "ActivityResult", "ProjectPurpose",
    "ProjectResult", "ProjectReasons", "ScreeningReasons", "ScreeningRecord", "ScreeningRisks",
    "ScreeningBenefit", "AssignmentHolder", "AssignmentReasons", "ContributionAim",
    "ContributionIndicator", "ContributionResult", "AssessmentAnswer", "StepReason",
  ].map { sign + $0 }

  private static func word(_ name: String) -> String {
    let word = sign + name
    precondition(words.contains(word), "a word that is not looked for: \(word)")
    return word
  }

  private static let marked = Set(SecretField.allCases)
  private static let money = Money(minorUnits: 765_432_100, currency: "SEK")
  static let last = CalendarDate("2028-12-31") ?? DeskWorld.today

  init(_ desk: DeskWorld) async throws {
    self.desk = desk
    let (store, actor, today) = (desk.store, desk.actor(.coordinator), DeskWorld.today)
    let partner = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR"),
        place: Self.word("PartnerPlace"),
        coordinate: Coordinate(latitude: 31.6543, longitude: 11.4321),
        website: "https://fjordby.example", note: Self.word("PartnerNote"), secret: Self.marked),
      by: actor)
    relation = try await store.add(
      Relation(
        id: CooperationID(""), slug: "fjordby", title: "Vänorten Fjordby", kind: .sisterCity,
        partners: [partner], committee: "Kommunstyrelsen", department: "Kansliet",
        contact: Self.word("RelationContact"), purpose: Self.word("RelationPurpose"),
        benefit: Self.word("RelationBenefit"), secret: Self.marked),
      first: RelationMove(to: .underAssessment, on: today + -60, reason: Self.word("StepReason")),
      today: today, by: actor)
    project = try await store.add(
      Project(
        id: CooperationID(""), slug: "baten", title: "Båten", relation: relation,
        programme: "Interreg", part: .partner, parties: [partner], state: .applied,
        from: today + -30, through: today + 300, budget: Self.money, ownShare: Self.money,
        funding: Project.Funding(applied: Self.money, granted: Self.money, paid: Self.money),
        withoutFunding: Self.word("ProjectReasons"), committee: "Kommunstyrelsen",
        purpose: Self.word("ProjectPurpose"), result: Self.word("ProjectResult"),
        secret: Self.marked), today: today, by: actor)
    try await Self.addRest(store, actor, partner, relation, project)
    let screening = try await Self.screen(store, actor, partner, relation)
    try await store.move(
      relation, RelationMove(to: .intent, on: today + -40, reason: Self.word("StepReason")),
      today: today, version: 1, by: actor)
    matter = try await Self.propose(store, actor, relation, screening)
    _ = try await store.exempt(
      relation,
      ExemptionForm(
        header: DecisionHeader(
          body: "Kommunstyrelsen", moment: LegalMoment(decidedOn: today + -5, minutesItem: "9")),
        end: StatedEnd(.through(Self.last)), conditions: "En rapport varje år",
        screening: screening), today: today, by: actor)
    try await store.ask(
      [CooperationTaskForm(cooperation: relation, kind: "exemptionEnding")], by: actor.recorder)
  }

  private static func addRest(
    _ store: Store, _ actor: Actor, _ partner: PartnerID, _ relation: CooperationID,
    _ project: CooperationID
  ) async throws {
    let today = DeskWorld.today
    _ = try await store.add(
      Agreement(
        id: AgreementID(""), relation: relation, title: "Avtalet", parties: [partner],
        registryNumber: "KS 2026-7", clauses: [.exit: word("AgreementClause")],
        keptAt: word("AgreementKept"), secret: marked), today: today, by: actor)
    for cooperation in [relation, project] {
      _ = try await store.add(
        Activity(
          id: "", cooperation: cooperation, kind: .meeting, title: "Mötet", from: today + -20,
          place: word("ActivityPlace"), participants: 4, cost: money,
          result: word("ActivityResult"), secret: marked), by: actor)
      try await store.set(
        [
          ContributionEntry(
            contribution: "Lärande", aim: word("ContributionAim"),
            indicator: word("ContributionIndicator"), result: word("ContributionResult"))
        ], of: cooperation, version: 0, by: actor)
      try await store.save(
        DevelopmentAssessment(
          cooperation: cooperation, on: today, answers: ["purpose": word("AssessmentAnswer")],
          version: 0), by: actor)
    }
    _ = try await store.add(
      Assignment(
        id: "", partner: partner, seat: "ledamot av styrelsen",
        holder: word("AssignmentHolder"), from: today + -100,
        permeatedBy: word("AssignmentReasons"), secret: marked), by: actor)
  }

  private static func screen(
    _ store: Store, _ actor: Actor, _ partner: PartnerID, _ relation: CooperationID
  ) async throws -> String {
    try await store.record(
      Screening(
        id: "", partner: partner, cooperation: relation,
        country: CountryCode(rawValue: "NOR"), on: DeskWorld.today, rule: nil,
        criteria: [
          CriterionEvidence(criterion: .democracy, indication: .noData, evidence: [])
        ],
        findings: [.democracy: OfficerFinding(.notMet, reasons: word("ScreeningReasons"))],
        ownRecord: word("ScreeningRecord"), risks: word("ScreeningRisks"),
        localBenefit: word("ScreeningBenefit"), outcome: .noRule,
        madeAt: Instant(microseconds: 0), madeBy: "", secret: marked), by: actor)
  }

  private static func propose(
    _ store: Store, _ actor: Actor, _ relation: CooperationID, _ screening: String
  ) async throws -> MatterID {
    try await store.openMatter(
      MatterForm(
        title: "Undantag för Fjordby", registryNumber: nil,
        proposal: ProposedAct(
          verb: .exempt, documentTitle: "Bokpolicy", documentType: .policy,
          end: StatedEnd(.through(last)),
          exemption: ProposedExemption(
            cooperation: relation, title: "Vänorten Fjordby", partner: "Fjordby",
            screening: screening, conditions: ["en rapport lämnas varje år"])),
        department: "Kansliet", officer: nil, chain: ["Kommunstyrelsen"]), by: actor)
  }
}
