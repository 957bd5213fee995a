import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("What a reorganisation was cannot be changed")
struct ReorganisationTamperTests {
  @Test("neither edited nor removed, on both engines", arguments: EngineUnderTest.available)
  func appendOnly(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await ReorganisationWorld(store)
      _ = try await world.record(world.merger)
      for statement in [
        "UPDATE reorganisation SET heir = 'Kommunstyrelsen'", "DELETE FROM reorganisation_body",
        "DELETE FROM reorganisation",
      ] {
        await #expect(throws: (any Error).self) {
          try await store.engine.write { _ = try $0.query(statement) }
        }
      }
      #expect(try await store.lineage().events.count == 1)
    }
  }
}
