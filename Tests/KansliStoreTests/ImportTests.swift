import Foundation
import KansliStore
import KansliTestSupport
import Reading
import Register
import Testing

@Suite("Importing files")
struct ImportTests {
  /// What a register says of everything, apart from ids and instants.
  private func picture(_ store: Store) async throws -> [String] {
    var lines: [String] = []
    for day in ["2012-01-01", "2015-03-12", "2019-12-31", "2020-01-01", "2020-03-26", "2024-01-01"]
    {
      let day = try #require(CalendarDate(day))
      for item in try await store.status(on: day, limit: 100) {
        lines.append(
          "\(day) \(item.slug) \(item.standing.rawValue) \(item.edition ?? 0) "
            + "\(item.validThrough?.description ?? "–") \(item.reviewDueBy?.description ?? "–")")
      }
    }
    return lines
  }

  private func file(_ name: String, _ text: String) throws -> ImportFile {
    let content = Array(text.utf8)
    return ImportFile(name: name, content: content, reading: try DocumentReader.read(content))
  }

  private func importFiles(
    _ store: Store, _ files: [ImportFile], confirm: Confirm = .certain, batchSize: Int = 100,
    world: FixedWorld = FixedWorld()
  ) async throws -> [ImportOutcome] {
    var outcomes: [ImportOutcome] = []
    try await store.importFiles(files, confirm: confirm, by: world.ek, batchSize: batchSize) {
      outcomes += $0
    }
    return outcomes
  }

  @Test(
    "a letter with its annex and a later edition become one document with three entries",
    arguments: EngineUnderTest.available)
  func oneDocument(engine: EngineUnderTest) async throws {
    let expected = [
      "2015-03-12 resepolicy inForce 1 2019-12-31 2016-12-31",
      "2019-12-31 resepolicy inForce 1 2019-12-31 2016-12-31",
      "2020-01-01 resepolicy expired 1 2019-12-31 2016-12-31",
      "2020-03-26 resepolicy inForce 2 2023-12-31 2016-12-31",
      "2024-01-01 resepolicy expired 2 2023-12-31 2016-12-31",
    ]
    let letter = try file("brev.txt", SampleTexts.proposal())
    let policy = try file("policy.md", SampleTexts.policy())
    for files in [[letter, policy], [policy, letter]] {
      try await engine.withStore { store in
        let outcomes = try await importFiles(store, files)
        #expect(outcomes.map(\.entries.count) == [2, 1])
        #expect(outcomes.map(\.name) == ["brev.txt", "policy.md"])
        #expect(try await picture(store) == expected)
        let view = try await store.document(slug: "resepolicy")
        #expect(view.entries.map(\.effects.first?.kind) == [.adopt, .extend, .adopt])
        #expect(view.entries.map(\.header.basis) == [.recital, .cover, .cover])
        #expect(view.proposals.map(\.proposes) == [.extend])
        #expect(try await store.verify().problems == [])
      }
    }
  }

  @Test("importing again doubles nothing", arguments: EngineUnderTest.available)
  func again(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let files = [
        try file("brev.txt", SampleTexts.proposal()), try file("p.md", SampleTexts.policy()),
      ]
      let world = FixedWorld()
      _ = try await importFiles(store, files, world: world)
      let head = try await store.head()
      for confirm in Confirm.allCases {
        let again = try await importFiles(store, files, confirm: confirm, world: world)
        #expect(again.allSatisfy { $0.entries.isEmpty })
      }
      #expect(try await store.head() == head)
      #expect(try await store.document(slug: "resepolicy").proposals.count == 1)
    }
  }

  @Test(
    "in two runs, the later edition first, the days are the same and numbers stay",
    arguments: EngineUnderTest.available)
  func twoRuns(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importFiles(store, [file("p.md", SampleTexts.policy())], world: world)
      _ = try await importFiles(store, [file("b.txt", SampleTexts.proposal())], world: world)
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.map(\.from.description) == ["2015-03-12", "2020-03-26"])
      #expect(timeline.periods.map(\.edition) == [2, 1])
      #expect(timeline.gaps.map(\.from.description) == ["2020-01-01"])
    }
  }

  @Test("provisions that are recognised keep their ids", arguments: EngineUnderTest.available)
  func provisionIDs(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let first = "Resor i tjänsten ska alltid planeras i mycket god tid."
      _ = try await importFiles(
        store,
        [
          file("a.txt", SampleTexts.proposal()),
          file("b.md", SampleTexts.policy(first: first)),
        ])
      let (old, new) = try await store.editions(slug: "resepolicy", 1, 2)
      #expect(old.provisions[0].id == new.provisions[0].id)
      #expect(old.provisions[1].id == new.provisions[1].id)
      #expect(!old.provisions.map(\.id).contains(new.provisions[2].id))
    }
  }

  @Test(
    "a file whose title is known with another type waits, and nothing is recorded",
    arguments: EngineUnderTest.available)
  func clash(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importFiles(store, [file("a.md", SampleTexts.policy())], world: world)
      let other = SampleTexts.policy(day: "2024-02-29", through: "2027")
        .replacingOccurrences(of: "Ekevalla kommuns", with: "Norrvika kommuns")
      let outcomes = try await importFiles(store, [file("b.md", other)], world: world)
      #expect(outcomes.map(\.result) == [.waiting])
      #expect(outcomes[0].waiting.map(\.reason) == [.identity])
      #expect(try await store.head().count == 1)
    }
  }

  @Test("with none confirmed only the file is kept", arguments: EngineUnderTest.available)
  func noneConfirmed(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let files = [try file("p.md", SampleTexts.policy())]
      let outcomes = try await importFiles(store, files, confirm: .none, world: world)
      #expect(outcomes.map(\.result) == [.waiting])
      #expect(try await store.head().count == 0)
      let later = try await importFiles(store, files, world: world)
      #expect(later.map(\.result) == [.recorded])
    }
  }

  @Test(
    "each file is acknowledged after its batch is on disk", arguments: EngineUnderTest.available)
  func batches(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let files = try (1...7).map { number in
        try file("\(number).md", SampleTexts.policy(title: "Policy för ämne \(number)"))
      }
      var sizes: [Int] = []
      try await store.importFiles(files, confirm: .certain, by: FixedWorld().ek, batchSize: 3) {
        sizes.append($0.count)
      }
      #expect(sizes == [3, 3, 1])
      #expect(try await store.head().count == 7)
    }
  }

  @Test(
    "the two real files give the entries, the gap and the ids that they should",
    .enabled(if: Repository.hasSeeds, "the real files are not beside the clone"),
    arguments: EngineUnderTest.available)
  func seeds(engine: EngineUnderTest) async throws {
    let files = try Repository.seeds.map { url in
      let content = [UInt8](try Data(contentsOf: url))
      return ImportFile(
        name: url.lastPathComponent, content: content, reading: try DocumentReader.read(content))
    }
    for (order, confirm) in [(files, Confirm.certain), (files.reversed(), .all)] {
      try await engine.withStore { store in
        _ = try await importFiles(store, Array(order), confirm: confirm)
        let view = try await store.document(slug: "internationell-policy")
        #expect(view.entries.count == 3)
        #expect(
          view.timeline.periods.map { "\($0.from) \($0.until?.description ?? "–") \($0.edition)" }
            == ["2016-01-28 2022-01-01 1", "2023-06-21 2028-01-01 2"])
        #expect(view.timeline.gaps.map(\.from.description) == ["2022-01-01"])
        let (old, new) = (view.editions[0].provisions, view.editions[1].provisions)
        let kept = Set(old.map(\.id)).intersection(new.map(\.id))
        #expect(kept.contains(old[0].id) && old[0].text == new[0].text)
        #expect(kept.contains { $0.hasPrefix("i-boras-stad-ska-det-internationella") })
        for lead in ["en-forutsattning", "projektsamverkan", "demokratiska-varderingar"] {
          #expect(!kept.contains { $0.hasPrefix(lead) })
          #expect(new.contains { $0.id.hasPrefix(lead) })
        }
      }
    }
  }
}
