import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("The history in the store")
struct HistoryStoreTests {
  private func withHistory(
    _ engine: EngineUnderTest,
    _ body: (DeskWorld, _ secretary: Actor, MatterID) async throws -> Void
  ) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      try await store.plan(
        [MeetingForm(body: "Kommunfullmäktige", heldOn: .of(2026, 3, 26))], by: secretary)
      let id = try await store.openMatter(desk.form(), by: secretary)
      let version = try await desk.bring(id, toDeciderBy: secretary)
      _ = try await store.decide(
        id, desk.decision(.of(2026, 3, 26), through: .of(2029, 12, 31), text: "Tåg."),
        version: version, by: secretary)
      try await body(desk, secretary, id)
    }
  }

  @Test(
    "ledger, matters and changes stand in one order, the last first, each with its names",
    arguments: EngineUnderTest.available)
  func order(engine: EngineUnderTest) async throws {
    try await withHistory(engine) { desk, secretary, id in
      let all = try await desk.store.history(for: secretary)
      #expect(all.map(\.at) == all.map(\.at).sorted(by: >))
      #expect(Set(all.map(\.place.source)) == Set(HistoryEntry.Source.allCases))
      let ledger = try #require(all.first { $0.place.source == .ledger })
      #expect(ledger.documents.map(\.name) == ["Resepolicy"])
      guard case .recorded(let decision) = ledger.what else { throw StoreError.stale }
      #expect(decision.effects == [.adopt] && decision.body == "Kommunfullmäktige")
      let planned = try #require(all.first { $0.subject.kind == .meeting })
      #expect(planned.subject.name == "Kommunfullmäktige")
      #expect(planned.subject.day == .of(2026, 3, 26))
      #expect(planned.what == .change("planned") && planned.by == secretary.id)
    }
  }

  @Test(
    "pages of any size hold every entry once, in the same order",
    arguments: EngineUnderTest.available)
  func pages(engine: EngineUnderTest) async throws {
    try await withHistory(engine) { desk, secretary, _ in
      let all = try await desk.store.history(for: secretary).map(\.place)
      for size in 1...4 {
        var (read, after): ([HistoryPlace], HistoryPlace?) = ([], nil)
        while true {
          let page = try await desk.store.history(after: after, limit: size, for: secretary)
          read += page.map(\.place)
          guard page.count == size, let last = page.last else { break }
          // The place is the same after it has been in an address.
          after = HistoryPlace(last.place.description)
        }
        #expect(read == all, "\(size) a page")
      }
    }
  }

  @Test("it is narrowed by object, person, source and time", arguments: EngineUnderTest.available)
  func filters(engine: EngineUnderTest) async throws {
    try await withHistory(engine) { desk, secretary, id in
      func history(_ filter: HistoryFilter) async throws -> [HistoryEntry] {
        try await desk.store.history(filter, for: secretary)
      }
      let all = try await history(HistoryFilter())
      let steps = try await history(
        HistoryFilter(subject: HistorySubject(.matter, id.rawValue), source: .matter))
      #expect(steps.count == 4 && steps.allSatisfy { $0.subject.name == "Resepolicy" })
      // A document's history holds the decision and the matter that led to it.
      let document = try await history(
        HistoryFilter(subject: HistorySubject(.document, "resepolicy")))
      #expect(Set(document.map(\.place.source)).contains(.ledger))
      let matter = try await history(
        HistoryFilter(subject: HistorySubject(text: "matter \(id.rawValue)")))
      #expect(matter.contains { $0.place.source == .ledger })
      #expect(try await history(HistoryFilter(person: "ingen")).isEmpty)
      let middle = all[all.count / 2].at
      let early = try await history(HistoryFilter(until: middle))
      let late = try await history(HistoryFilter(from: middle))
      #expect(early.count + late.count == all.count && !early.isEmpty && !late.isEmpty)
      for kind in HistorySubject.Kind.allCases {
        let gone = HistorySubject(kind, "finns-inte")
        #expect(try await history(HistoryFilter(subject: gone)).isEmpty, "\(kind)")
      }
    }
  }

  @Test("who may not read it does not", arguments: EngineUnderTest.available)
  func forbidden(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let author = try await DeskWorld(store: store).author()
      await #expect(throws: StoreError.forbidden) { try await store.history(for: author) }
    }
  }

  @Test("a place that none wrote is none", arguments: ["", "1~ledger", "x~ledger~~1", "1~bok~~1"])
  func badPlace(text: String) {
    #expect(HistoryPlace(text) == nil)
  }
}
