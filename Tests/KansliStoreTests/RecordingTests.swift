import Foundation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Recording decisions")
struct RecordingTests {
  @Test("a refused act leaves no row", arguments: EngineUnderTest.available)
  func refused(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await store.loadDemo(by: world.ek)
      let head = try await store.head()
      let id = try await store.document(slug: "biblioteksplan").document.id
      let draft = DecisionDraft(
        header: DecisionHeader(body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: nil)),
        effects: [Extend(document: id, edition: 99, end: .notStated).effect])
      await #expect(throws: Refusal.unknownEdition(99)) {
        try await store.record(draft, by: world.ek)
      }
      #expect(try await store.head() == head)
    }
  }

  @Test("entries read back as they were written", arguments: EngineUnderTest.available)
  func roundTrip(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await store.loadDemo(by: world.ek)
      let id = try await store.document(slug: "biblioteksplan").document.id
      var header = DecisionHeader(
        body: "Kultur- och fritidsnämnden",
        moment: LegalMoment(decidedOn: CalendarDate("2026-11-19"), minutesItem: "12"),
        registryNumber: "KFN 2026-17")
      header.minutesApprovedOn = CalendarDate("2026-11-24")
      header.announcedOn = CalendarDate("2026-11-25")
      header.finalOn = CalendarDate("2026-12-17")
      let draft = DecisionDraft(
        header: header,
        effects: [
          Extend(
            document: id, edition: 1,
            end: StatedEnd(
              .through(try #require(CalendarDate("2030-02-28"))), words: "t.o.m. 2030-02-28")
          ).effect,
          AssignResponsibility(document: id, duty: .followUp, responsible: "Åsa-rådet ’ö’").effect,
        ])
      let written = try await store.record(draft, by: world.ek)
      let read = try await store.document(slug: "biblioteksplan").entries.last
      #expect(read == written)
    }
  }

  @Test(
    "two people at once both get through, and the chain holds", arguments: EngineUnderTest.available
  )
  func atOnce(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await store.loadDemo(by: world.ek)
      let before = try await store.head().count
      let id = try await store.document(slug: "telefonpolicy").document.id
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...12 {
          group.addTask {
            let draft = DecisionDraft(
              header: DecisionHeader(
                body: "Kommunstyrelsen",
                moment: LegalMoment(decidedOn: CalendarDate("2026-11-02"), minutesItem: "\(number)")
              ),
              effects: [
                AssignResponsibility(
                  document: id, duty: .review, responsible: "Nämnd \(number)"
                ).effect
              ])
            _ = try await store.record(draft, by: world.ek)
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.head().count == before + 12)
      #expect(try await store.verify().problems == [])
    }
  }

  @Test("a full disk loses nothing that was acknowledged and stores nothing half")
  func fullDisk() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let world = FixedWorld()
      _ = try await store.loadDemo(by: world.ek)
      let head = try await store.head()
      let pages = try await store.engine.write {
        try $0.query("PRAGMA page_count").first?.integer("page_count") ?? 0
      }
      try await store.engine.write { try $0.script("PRAGMA max_page_count = \(pages)") }
      let text = String(repeating: "Ett långt stycke om ingenting. ", count: 4000)
      let file = ImportFile(
        name: "stor.md", content: Array(text.utf8), reading: FileReading(kind: .document))
      await #expect(throws: StoreError.diskFull) {
        try await store.importFiles([file], confirm: .certain, by: world.ek) { _ in
          Issue.record("acknowledged what was not stored")
        }
      }
      #expect(try await store.head() == head)
      #expect(try await store.verify().problems == [])
    }
  }

  @Test(
    "a server that cut the connections is met again with new ones",
    .enabled(if: EngineUnderTest.available.contains(.postgres), "there is no PostgreSQL"))
  func serverGoesAway() async throws {
    try await EngineUnderTest.postgres.withAddress { address in
      let store = try await Store.open(DatabaseAddress(address), mode: .create)
      _ = try await store.loadDemo(by: FixedWorld().ek)
      let mine = try await store.engine.read {
        try $0.query("SELECT pg_backend_pid() AS pid").first?.integer("pid") ?? 0
      }
      try EngineUnderTest.postgres.tamper(address, "SELECT pg_terminate_backend(\(mine))")
      #expect(try await store.head().count > 10)
      try await store.close()
    }
  }

  @Test(
    "the status as known at an instant agrees with the projection for now",
    arguments: EngineUnderTest.available)
  func projection(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      _ = try await store.loadDemo(by: FixedWorld().ek)
      for text in ["2016-01-01", "2020-06-01", "2024-02-28", "2026-11-21", "2031-01-01"] {
        let day = try #require(CalendarDate(text))
        let stored = try await store.status(on: day, limit: 100)
        let computed = try await store.status(on: day, knownAt: .endOfTime, limit: 100)
        #expect(stored == computed)
        var counts: [Standing.Name: Int] = [:]
        for item in stored { counts[item.standing, default: 0] += 1 }
        #expect(try await store.counts(on: day) == counts)
      }
    }
  }

  @Test("a list goes on where the page before it ended", arguments: EngineUnderTest.available)
  func pages(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      _ = try await store.loadDemo(by: FixedWorld().ek)
      let day = try #require(CalendarDate("2026-11-21"))
      let all = try await store.status(on: day, limit: 100).map(\.slug)
      var paged: [String] = []
      var place: StatusItem.Place?
      while true {
        let items = try await store.status(on: day, after: place, limit: 5)
        paged += items.map(\.slug)
        guard let last = items.last else { break }
        place = last.place
      }
      #expect(paged == all)
      let filtered = try await store.status(
        on: day, filter: StatusFilter(standing: .inForce, type: .policy), limit: 100)
      #expect(filtered.allSatisfy { $0.standing == .inForce && $0.type == .policy })
      #expect(!filtered.isEmpty)
    }
  }
}
