import Cooperation
import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("A matter of an exemption")
struct ExemptionMatterTests {
  private func form(_ desk: DeskWorld, policy: DocumentID?) -> MatterForm {
    MatterForm(
      title: "Undantag för samarbete med Kaohsiung", registryNumber: nil,
      proposal: ProposedAct(
        verb: .exempt, document: policy, documentTitle: "Internationell policy",
        documentType: .policy, end: StatedEnd(.through(.of(2028, 12, 31))),
        exemption: ProposedExemption(
          cooperation: CooperationID("relation-1"), title: "Kaohsiung", partner: "Kaohsiung",
          screening: "screening-1", conditions: ["styrelsen får en rapport varje år"])),
      department: "Kansliet", officer: nil, chain: ["Kommunstyrelsen"])
  }

  @Test(
    "a coordinator proposes it, the board's decision stands in the ledger with its conditions",
    arguments: EngineUnderTest.available)
  func whole(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      _ = try await store.loadDemo(by: desk.world.ek)
      let policy = try await store.document(slug: "internationell-policy").document
      let coordinator = try await desk.actor(
        "samordnare@example.org", [RoleGrant(.internationalCoordinator)])
      let secretary = try await desk.secretary()
      let id = try await store.openMatter(form(desk, policy: policy.id), by: coordinator)
      let matter = try await store.matter(id, for: coordinator).matter
      #expect(matter.proposal.exemption?.conditions == ["styrelsen får en rapport varje år"])
      try await store.move(id, .submit, version: matter.version, by: coordinator)
      let version = try await store.matter(id, for: secretary).matter.version
      let decision = MatterDecision(
        header: DecisionHeader(
          body: "Kommunstyrelsen",
          moment: LegalMoment(decidedOn: .of(2026, 3, 2), minutesItem: "41")),
        end: StatedEnd(.through(.of(2027, 12, 31))), title: "Internationell policy",
        conditions: ["styrelsen får en rapport varje år"])
      let before = try await store.document(slug: "internationell-policy").timeline.periods
      let done = try await store.decide(id, decision, version: version, by: secretary)
      guard case .cooperation(let act) = done.decision.effects.first else {
        Issue.record("no effect on a cooperation: \(done.decision.effects)")
        return
      }
      #expect(act.verb == .exempt && act.cooperation == CooperationID("relation-1"))
      #expect(act.end.end == .through(.of(2027, 12, 31)))
      #expect(act.conditions == "styrelsen får en rapport varje år")
      #expect(act.ground?.document == policy.id)
      #expect(try await store.document(slug: "internationell-policy").timeline.periods == before)
      #expect(try await store.verify().problems.isEmpty)
      let exemptions = Exemption.standing(in: Ledger([done.decision]))
      #expect(exemptions.map(\.body) == ["Kommunstyrelsen"])
      #expect(exemptions[0].holds(on: .of(2027, 12, 31)))
      #expect(!exemptions[0].holds(on: .of(2028, 1, 1)))
      #expect(!exemptions[0].holds(on: .of(2026, 3, 1)))
    }
  }

  @Test(
    "an author may not propose one, and a reader may not open it",
    arguments: EngineUnderTest.available)
  func rights(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let author = try await desk.author()
      await #expect(throws: StoreError.self) {
        try await store.openMatter(form(desk, policy: nil), by: author)
      }
    }
  }
}
