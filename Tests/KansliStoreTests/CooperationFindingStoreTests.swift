import Cooperation
import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("Findings of cooperation in the store")
struct CooperationFindingStoreTests {
  @Test(
    "the commands are told what the desk shows, and an earlier day what stood then",
    arguments: EngineUnderTest.available)
  func findings(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let id = try await world.intended(world.far)
      let screening = try await world.screen(world.far, for: id, .notMet)
      try await world.exempt(id, through: .of(2028, 12, 31), screening: screening)
      try await world.enter(id)
      let register = try await store.cooperations(for: world.coordinator)
      for day in [world.today, .of(2028, 6, 1), .of(2029, 2, 1)] {
        let told = try await store.cooperationFindings(on: day)
        #expect(told.map(\.finding) == register.findings(on: day), "\(day)")
        #expect(try await store.publicCooperationFindings(on: day) == told, "\(day)")
      }
      let ended = try #require(
        try await store.cooperationFindings(on: .of(2029, 2, 1)).first {
          $0.finding.code == .exemptionEnded
        })
      #expect(ended.title == "Vänortssamarbete" && ended.slug == "vanortssamarbete")
      #expect(ended.partner == "Fjärran" && ended.finding.level == .error)
      // The day before it was entered it was meant.
      #expect(try await store.cooperationFindings(on: .of(2026, 3, 31)).isEmpty)
    }
  }

  @Test(
    "what is not published is the desk's alone", arguments: EngineUnderTest.available)
  func unpublished(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let seat = Assignment(
        id: "", partner: world.near, seat: "Ledamot", holder: "Nämnden", secret: [.reasons])
      _ = try await store.add(seat, by: world.coordinator)
      let project = Project(
        id: CooperationID(""), slug: "", title: "Ensamt", state: .applied, purpose: "Lära")
      _ = try await store.add(project, today: world.today, by: world.coordinator)
      let all = try await store.cooperationFindings(on: world.today)
      #expect(all.map(\.finding.code) == [.severalPartiesMissing])
      #expect(try await store.publicCooperationFindings(on: world.today) == all)
      let version = try await world.version(try #require(all[0].finding.subject.cooperation))
      try await store.settle(
        try #require(all[0].finding.subject.cooperation), as: .dropped, version: version,
        by: world.coordinator)
      #expect(try await store.publicCooperationFindings(on: world.today).isEmpty)
    }
  }
}
