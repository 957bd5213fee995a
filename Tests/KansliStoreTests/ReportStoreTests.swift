import Cooperation
import Foundation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Yearly reports and tables of cooperation in the store", .serialized)
struct ReportStoreTests {
  private func with(
    _ engine: EngineUnderTest, _ body: (CooperationWorld) async throws -> Void
  ) async throws {
    try await engine.withStore { try await body(CooperationWorld($0)) }
  }

  private func saved(_ saving: ReportSaving) throws -> StoredReport {
    guard case .saved(let report) = saving else { throw StoreError.stale }
    return report
  }

  @Test("each save is a version, and nothing is lost", arguments: EngineUnderTest.available)
  func versions(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      #expect(try await store.report(year: 2025) == nil)
      let first = try saved(
        try await store.save(report: "# Ett", year: 2025, from: 0, by: actor))
      #expect(first.version == 1 && first.savedBy == actor.id)
      let edits = try await store.version().edits
      // The same words again are no version.
      #expect(
        try saved(try await store.save(report: "# Ett", year: 2025, from: 1, by: actor)) == first)
      #expect(try await store.version().edits == edits)
      let second = try saved(
        try await store.save(report: "# Två", year: 2025, from: 1, by: actor))
      #expect(try await store.reports(year: 2025, for: actor) == [second, first])
      #expect(try await store.report(year: 2025) == second)
      #expect(try await store.report(year: 2024) == nil)
      #expect(try await store.reportYears(for: actor) == [2025])
      #expect(try await store.version().edits > edits)
    }
  }

  @Test(
    "who saves from an older version gets the other's text, and nothing is written",
    arguments: EngineUnderTest.available)
  func stale(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let first = try saved(
        try await store.save(report: "Ett", year: 2025, from: 0, by: actor))
      guard
        case .stale(let theirs) = try await store.save(
          report: "Mitt", year: 2025, from: 0, by: actor)
      else {
        Issue.record("an older version was taken")
        return
      }
      #expect(theirs == first)
      #expect(try await store.reports(year: 2025, for: actor).count == 1)
      // A version of a year that has none never was.
      await #expect(throws: StoreError.stale) {
        _ = try await store.save(report: "Mitt", year: 2024, from: 3, by: actor)
      }
    }
  }

  @Test("two that save at once are one version", arguments: EngineUnderTest.available)
  func atOnce(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let count = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 1...5 {
          group.addTask {
            let saving = try await store.save(
              report: "Text \(number)", year: 2025, from: 0, by: actor)
            if case .saved = saving { return true }
            return false
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(count == 1)
      #expect(try await store.reports(year: 2025, for: actor).map(\.version) == [1])
    }
  }

  @Test(
    "a reader reads the report and writes nothing in it", arguments: EngineUnderTest.available)
  func rights(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let reader = try await world.desk.actor("las@example.org", [RoleGrant(.reader)])
      await #expect(throws: StoreError.forbidden) {
        _ = try await world.store.save(report: "x", year: 2025, from: 0, by: reader)
      }
      #expect(try await world.store.reports(year: 2025, for: reader).isEmpty)
    }
  }

  @Test(
    "a backup holds every version of every year's report", arguments: EngineUnderTest.available)
  func backup(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      for (version, text) in ["Ett", "Två"].enumerated() {
        _ = try await store.save(report: text, year: 2025, from: version, by: actor)
      }
      let before = try await store.reports(year: 2025, for: actor)
      try await withFolder { folder in
        let path = folder.appending(path: "k.sqlite").path
        _ = try await store.backup(to: path)
        try await engine.withStore { other in
          _ = try await other.restore(from: path)
          #expect(try await other.reports(year: 2025, for: actor) == before)
        }
      }
    }
  }

  @Test(
    "what a report rests on is public, with the decisions that it cites",
    arguments: EngineUnderTest.available)
  func basis(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      try await world.enter(id)
      _ = try await world.store.add(
        world.relation(world.far, title: "Tanke"),
        first: RelationMove(to: .idea, on: .of(2026, 1, 5)), today: world.today,
        by: world.coordinator)
      let basis = try await world.store.reportBasis()
      #expect(basis.cooperations.relations.map(\.title) == ["Vänortssamarbete"])
      let named = basis.cooperations.relations.flatMap(\.steps).compactMap(\.decision)
      #expect(named.compactMap { basis.decisions[$0]?.body } == ["Kommunfullmäktige"])
      #expect(basis.book.applicable(on: world.today)?.contributions == ["Klimatarbetet"])
    }
  }

  @Test("the export has the tables of cooperation", arguments: EngineUnderTest.available)
  func export(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      _ = try await world.intended(world.near)
      let tables = try await world.store.exportTables()
      let own = tables.suffix(5)
      #expect(
        own.map(\.name) == ["partners", "relations", "agreements", "projects", "activities"])
      for table in own {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
      }
      // Who is named by nothing that is published is not there.
      #expect(own.first?.rows.map { $0[0] } == ["Fjordby"])
      #expect(own.first?.rows.first?[4] == "62.7375")
    }
  }
}
