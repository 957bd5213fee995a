import Cooperation
import KansliStore
import KansliTestSupport
import Register

/// The desk's register of cooperation in tests: a policy with conditions on partners, one partner
/// near and one far, and a coordinator.
struct CooperationWorld {
  let store: Store
  let desk: DeskWorld
  let coordinator: Actor
  let policy: DocumentID
  let near: PartnerID
  let far: PartnerID
  let today: CalendarDate = .of(2026, 4, 1)

  static let board = "Kommunstyrelsen"
  static let text = """
    Internationell policy
    Samverkan förutsätter att partens land är en demokrati.
    Kommunstyrelsen beslutar om undantag.
    Samverkan bidrar till klimatarbetet.
    I projekt är det en förutsättning att flera parter medverkar.
    """

  init(_ store: Store) async throws {
    self.store = store
    desk = DeskWorld(store: store)
    coordinator = try await desk.actor(
      "samordnare@example.org", [RoleGrant(.internationalCoordinator)])
    let secretary = try await desk.secretary()
    let form = desk.form()
    let id = try await store.openMatter(
      MatterForm(
        title: "Internationell policy", registryNumber: nil, proposal: form.proposal,
        department: form.department, officer: nil, chain: form.chain), by: secretary)
    let version = try await desk.bring(id, toDeciderBy: secretary)
    var decision = desk.decision(
      .of(2023, 6, 21), through: .of(2030, 12, 31), text: Self.text)
    decision.title = "Internationell policy"
    policy = try await store.decide(id, decision, version: version, by: secretary).document.id
    try await Self.addRules(store, policy, secretary)
    near = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR"),
        coordinate: Coordinate(latitude: 62.7375, longitude: 7.1591)), by: coordinator)
    far = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjärran", kind: .city, country: CountryCode(rawValue: "XKX")),
      by: coordinator)
  }

  private static func addRules(
    _ store: Store, _ document: DocumentID, _ secretary: Actor
  ) async throws {
    let slug = "internationell-policy"
    let edition = try await store.document(slug: slug).editions[0]
    func rule(
      _ content: PolicyRule.Content, _ words: String, _ modality: PolicyRule.Modality = .must
    ) async throws {
      guard let carrier = edition.provisions.first(where: { $0.text.contains(words) }) else {
        throw StoreError.damaged(column: words)
      }
      try await store.addRule(
        PolicyRule(content, modality, provision: carrier.id, words: words), slug: slug,
        edition: edition.number, by: secretary)
    }
    try await rule(.condition(.democracy), "partens land är en demokrati")
    try await rule(.exemption(body: board), "Kommunstyrelsen beslutar om undantag")
    try await rule(.contribution("Klimatarbetet"), "bidrar till klimatarbetet")
    try await rule(.severalParties, "flera parter medverkar")
  }

  func relation(
    _ partner: PartnerID, slug: String = "", title: String = "Vänortssamarbete"
  ) -> Relation {
    Relation(
      id: CooperationID(""), slug: slug, title: title, kind: .sisterCity, partners: [partner],
      committee: "Kulturnämnden", purpose: "Lära av varandra", benefit: "Bättre skola")
  }

  /// A relation that has got as far as to be meant.
  func intended(_ partner: PartnerID) async throws -> CooperationID {
    let id = try await store.add(
      relation(partner), first: RelationMove(to: .underAssessment, on: .of(2026, 1, 5)),
      today: today, by: coordinator)
    try await move(id, RelationMove(to: .intent, on: .of(2026, 1, 10)))
    return id
  }

  func version(_ id: CooperationID) async throws -> Int {
    let register = try await store.cooperations(for: coordinator)
    return register.relation(id)?.version ?? register.project(id)?.version ?? 0
  }

  func state(_ id: CooperationID) async throws -> RelationState? {
    try await store.cooperations(for: coordinator).relation(id)?.state
  }

  func move(
    _ id: CooperationID, _ move: RelationMove, _ decision: CooperationDecision? = nil,
    today day: CalendarDate? = nil
  ) async throws {
    try await store.move(
      id, move, decision: decision, today: day ?? today, version: version(id), by: coordinator)
  }

  /// Enters on a day, by a decision of the council.
  func enter(_ id: CooperationID, on day: CalendarDate? = nil) async throws {
    let day = day ?? today
    try await move(
      id, RelationMove(to: .active, on: day), .new(header("Kommunfullmäktige", day)),
      today: max(day, today))
  }

  func header(_ body: String, _ day: CalendarDate, _ item: String = "7") -> DecisionHeader {
    DecisionHeader(body: body, moment: LegalMoment(decidedOn: day, minutesItem: item))
  }

  @discardableResult
  func screen(
    _ partner: PartnerID, for id: CooperationID, _ answer: OfficerFinding.Answer = .met,
    on day: CalendarDate = .of(2026, 2, 1)
  ) async throws -> String {
    let register = try await store.cooperations(for: coordinator)
    var ground: CooperationEffect.Ground?
    if case .success(let edition) = register.book.conditions(on: day) {
      ground = RuleCitation(edition.conditions[0].rule, of: edition).ground
    }
    let outcome: ScreeningOutcome =
      switch answer {
      case .met: .mayBeEntered
      case .notMet: .needsExemption
      case .uncertain: .needsJudgement
      }
    return try await store.record(
      Screening(
        id: "", partner: partner, cooperation: id, country: register.partner(partner)?.country,
        on: day, rule: ground,
        criteria: [
          CriterionEvidence(
            criterion: .democracy, indication: .doubtful,
            evidence: [
              Evidence(
                source: "V-Dem v16", indicator: "row_regime", year: 2025, value: 0.1 + 0.2,
                scale: "0–3", low: 0, indication: .doubtful)
            ])
        ], findings: [.democracy: OfficerFinding(answer, reasons: "Skälen står här.")],
        risks: "Risken", outcome: outcome, madeAt: Instant(microseconds: 0), madeBy: ""),
      by: coordinator)
  }

  @discardableResult
  func exempt(
    _ id: CooperationID, by body: String = board, on day: CalendarDate = .of(2026, 3, 1),
    through last: CalendarDate = .of(2028, 12, 31), screening: String? = nil
  ) async throws -> Decision {
    try await store.exempt(
      id,
      ExemptionForm(
        header: header(body, day), end: StatedEnd(.through(last)), conditions: "Årlig rapport",
        screening: screening), today: max(today, day), by: coordinator)
  }
}

/// The refusal's name, or `done`.
func answer(_ body: () async throws -> Void) async throws -> String {
  do {
    try await body()
    return "done"
  } catch let refusal as CooperationRefusal {
    return refusal.code
  }
}
