import Cooperation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Steps by decisions that the ledger has", .serialized)
struct LedgerChoiceTests {
  private func with(
    _ engine: EngineUnderTest, _ body: (CooperationWorld) async throws -> Void
  ) async throws {
    try await engine.withStore { try await body(CooperationWorld($0)) }
  }

  private func choices(
    _ world: CooperationWorld, _ id: CooperationID?, _ search: LedgerSearch = LedgerSearch()
  ) async throws -> LedgerChoices {
    let register = try await world.store.cooperations(for: world.coordinator)
    return try await world.store.choices(
      concerning: id.map(register.related) ?? [], search, for: world.coordinator)
  }

  @Test(
    "decisions on the policy, the cooperation and its country are offered, others are searched for",
    arguments: EngineUnderTest.available)
  func offered(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let far = try await world.intended(world.far)
      let exemption = try await world.exempt(far)
      let near = try await world.intended(world.near)
      let own = try await choices(world, far)
      #expect(own.found == 0 && own.all.map(\.effects) == [[.exempt], [.adopt]])
      #expect(own.all.map(\.subjects) == [["Vänortssamarbete"], ["Internationell policy"]])
      // Another country's decisions are not offered, but found.
      #expect(try await choices(world, near).all.map(\.effects) == [[.adopt]])
      let searches = [
        LedgerSearch(body: "kommunSTYR", decidedOn: .of(2026, 3, 1), minutesItem: "§ 7"),
        LedgerSearch(decidedOn: .of(2026, 3, 1)), LedgerSearch(body: "styrelsen"),
      ]
      for search in searches {
        let found = try await choices(world, near, search)
        #expect(found.found == 1 && found.all.first?.id == exemption.id, "\(search)")
      }
      for search in [
        LedgerSearch(body: "Äldrenämnden"), LedgerSearch(minutesItem: "70"),
        LedgerSearch(body: "styrelsen", decidedOn: .of(2026, 3, 2)),
      ] {
        #expect(try await choices(world, near, search).found == 0, "\(search)")
      }
    }
  }

  @Test(
    "a step follows a decision that was recorded for something else, with the same head",
    arguments: EngineUnderTest.available)
  func chosen(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      let council = try #require(try await choices(world, id).all.first)
      // The rules are asked all the same, and what is refused leaves nothing.
      let head = try await world.store.head()
      let enter = RelationMove(to: .active, on: world.today)
      #expect(
        try await answer { try await world.move(id, enter, .recorded(council.id)) }
          == "notScreened")
      #expect(try await world.store.head() == head)
      try await world.screen(world.near, for: id)
      try await world.move(id, enter, .recorded(council.id))
      let register = try await world.store.cooperations(for: world.coordinator)
      let made = try #require(register.decisions(of: id).last)
      #expect(made.header == council.header && made.effect.kind == .enter)
      #expect(register.steps[id]?.last?.decision == made.reference.decision)
      // What does something else to the same cooperation is no ground, nor is what is not there.
      let pause = RelationMove(to: .paused, on: world.today)
      for other in [made.reference.decision, DecisionID("finns inte")] {
        #expect(
          try await answer { try await world.move(id, pause, .recorded(other)) }
            == "otherDecision")
      }
      #expect(try await world.store.verify().problems.isEmpty)
    }
  }

  @Test(
    "of two that choose the same decision at once one goes on",
    arguments: EngineUnderTest.available)
  func twoAtOnce(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      let council = try #require(try await choices(world, id).all.first)
      let (version, before) = (try await world.version(id), try await world.store.head().count)
      @Sendable func enter() async throws -> Bool {
        do {
          try await world.store.move(
            id, RelationMove(to: .active, on: world.today), decision: .recorded(council.id),
            today: world.today, version: version, by: world.coordinator)
          return true
        } catch StoreError.stale {
          return false
        }
      }
      async let first = enter()
      async let second = enter()
      #expect(try await [first, second].count { $0 } == 1)
      #expect(try await world.store.head().count == before + 1)
    }
  }

  @Test(
    "the item of some minutes that the ledger has is not entered twice for one cooperation",
    arguments: EngineUnderTest.available)
  func typed(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      try await world.enter(id)
      try await world.move(id, RelationMove(to: .dormant, on: world.today))
      let count = try await world.store.head().count
      try await world.move(
        id, RelationMove(to: .active, on: world.today),
        .new(world.header("kommunfullmäktige", world.today)))
      #expect(try await world.store.head().count == count)
      let register = try await world.store.cooperations(for: world.coordinator)
      let steps = try #require(register.steps[id])
      #expect(steps.last?.decision != nil && steps.last?.decision == steps[2].decision)
    }
  }

  @Test(
    "a project starts by a decision of the ledger, tried by the rules, and once",
    arguments: EngineUnderTest.available)
  func project(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.store.add(
        Project(
          id: CooperationID(""), slug: "", title: "Sjöar", parties: [world.near],
          state: .applied, purpose: "Renare sjöar"), today: world.today, by: world.coordinator)
      let council = try #require(try await choices(world, id).all.first)
      func start(_ version: Int) async throws -> String {
        try await answer {
          try await world.store.start(
            id, on: world.today, decision: .recorded(council.id), today: world.today,
            version: version, by: world.coordinator)
        }
      }
      #expect(try await start(1) == "notScreened")
      try await world.screen(world.near, for: id)
      #expect(try await start(1) == "done")
      await #expect(throws: StoreError.stale) { _ = try await start(1) }
      let register = try await world.store.cooperations(for: world.coordinator)
      #expect(register.project(id)?.state == .running)
      #expect(register.decisions(of: id).map(\.header) == [council.header])
      let reader = try await world.desk.actor("las@example.org", [])
      await #expect(throws: StoreError.forbidden) {
        _ = try await world.store.choices(concerning: [id], for: reader)
      }
    }
  }
}
