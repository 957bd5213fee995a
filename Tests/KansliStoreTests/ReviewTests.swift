import Foundation
import KansliStore
import KansliTestSupport
import Reading
import Register
import Testing

@Suite("The review queue")
struct ReviewTests {
  private func importText(
    _ store: Store, _ name: String, _ text: String, confirm: Confirm = .certain,
    _ world: FixedWorld
  ) async throws -> ImportOutcome {
    let content = Array(text.utf8)
    let file = ImportFile(
      name: name, content: content, reading: try DocumentReader.read(content))
    var outcomes: [ImportOutcome] = []
    try await store.importFiles([file], confirm: confirm, by: world.ek) { outcomes += $0 }
    return try #require(outcomes.first)
  }

  /// A policy whose day cannot be one.
  private var doubtful: String { SampleTexts.policy(day: "2020-02-30") }

  private func only(_ store: Store, _ filter: ReviewFilter) async throws -> ReviewItem {
    let items = try await store.reviewItems(filter, limit: 10)
    #expect(items.count == 1)
    return try #require(items.first)
  }

  @Test("what is certain leaves nothing in the queue", arguments: EngineUnderTest.available)
  func certain(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let outcome = try await importText(store, "p.md", SampleTexts.policy(), FixedWorld())
      #expect(outcome.result == .recorded)
      #expect(try await store.reviewCounts().values.allSatisfy { $0 == 0 })
    }
  }

  @Test(
    "a doubtful file waits with its facts, and a person's answers record it",
    arguments: EngineUnderTest.available)
  func accept(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let outcome = try await importText(store, "p.md", doubtful, world)
      #expect(outcome.waiting.map(\.field) == ["adoptedOn"])
      let item = try await only(store, .doubtful)
      #expect(item.title == "Resepolicy")
      #expect(item.doubts == 1)
      let sheet = try await store.reviewSheet(item.id, answers: ["adoptedOn": "2020-02-27"])
      #expect(sheet.consequences.flatMap(\.changes).first?.after?.from.description == "2020-02-27")
      let entries = try await store.accept(
        item.id, version: item.version, answers: ["adoptedOn": "2020-02-27"],
        target: .byItsWords, by: world.ek)
      #expect(entries.map { $0.header.decidedOn?.description } == ["2020-02-27"])
      #expect(try await store.reviewCounts()[.accepted] == 1)
      let problems = try await store.verify().problems
      #expect(problems == [])
    }
  }

  @Test("two people at once: the second is told", arguments: EngineUnderTest.available)
  func stale(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "p.md", doubtful, world)
      let before = try await store.head()
      let item = try await only(store, .doubtful)
      try await store.reject(item.id, version: item.version, by: world.ek)
      await #expect(throws: ReviewProblem.stale) {
        try await store.accept(
          item.id, version: item.version, answers: ["adoptedOn": "2020-02-27"],
          target: .byItsWords, by: world.ek)
      }
      #expect(try await store.head() == before)
    }
  }

  @Test(
    "undoing voids what was recorded, and the edition keeps its number",
    arguments: EngineUnderTest.available)
  func undo(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "p.md", doubtful, world)
      var item = try await only(store, .doubtful)
      _ = try await store.accept(
        item.id, version: item.version, answers: ["adoptedOn": "2020-02-27"],
        target: .byItsWords, by: world.ek)
      item = try await only(store, .accepted)
      try await store.undo(item.id, version: item.version, by: world.ek)
      #expect(try await store.timeline(slug: "resepolicy").timeline.periods.isEmpty)
      item = try await only(store, .doubtful)
      _ = try await store.accept(
        item.id, version: item.version, answers: ["adoptedOn": "2020-03-26"],
        target: .byItsWords, by: world.ek)
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.map(\.edition) == [1])
      #expect(timeline.periods.map(\.from.description) == ["2020-03-26"])
      let problems = try await store.verify().problems
      #expect(problems == [])
    }
  }

  @Test("undoing a completion gives the first words back", arguments: EngineUnderTest.available)
  func undoCompletion(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "p.md", SampleTexts.policy(), world)
      _ = try await importText(store, "m.txt", minutes, world)
      var item = try await only(store, .ready)
      _ = try await store.accept(
        item.id, version: item.version, answers: [:], target: .byItsWords, by: world.ek)
      #expect(try await items(store) == ["57"])
      item = try await only(store, .accepted)
      try await store.undo(item.id, version: item.version, by: world.ek)
      #expect(try await items(store) == [nil])
      let problems = try await store.verify().problems
      #expect(problems == [])
    }
  }

  /// The items of the minutes in which the policy's adoptions stand.
  private func items(_ store: Store) async throws -> [String?] {
    try await store.timeline(slug: "resepolicy").timeline.effects.map {
      $0.header.moment.minutesItem
    }
  }

  private var minutes: String {
    """
    Kommunfullmäktige
    Sammanträdesdatum: 2020-03-26

    § 57 Dnr KS 2020/44
    Resepolicy

    Beslut
    Kommunfullmäktige beslutar att anta Resepolicy att gälla till och med 2023.
    """
  }

  @Test(
    "minutes of a decision on record add their item, and nothing else",
    arguments: EngineUnderTest.available)
  func minutesComplete(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "p.md", SampleTexts.policy(), world)
      let outcome = try await importText(store, "m.txt", minutes, world)
      #expect(outcome.entries.isEmpty)
      #expect(outcome.ready == 1)
      let again = try await importText(store, "m.txt", minutes, confirm: .all, world)
      #expect(again.entries.count == 1)
      #expect(try await items(store) == ["57"])
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.count == 1)
      #expect(try await store.reviewCounts().values.allSatisfy { $0 == 0 })
    }
  }

  @Test(
    "a decision that extends is proposed with the days it gives, and recorded when accepted",
    arguments: EngineUnderTest.available)
  func extend(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "p.md", SampleTexts.policy(), world)
      let text = """
        Kommunfullmäktige
        Sammanträdesdatum: 2023-11-23

        § 120
        Resepolicy

        Kommunfullmäktige beslutar att förlänga giltighetstiden för Resepolicy till och med 2025.
        """
      let outcome = try await importText(store, "m.txt", text, world)
      #expect(outcome.entries.isEmpty)
      let item = try await only(store, .ready)
      let change = try #require(
        try await store.reviewSheet(item.id).consequences.first?.changes.first)
      #expect(change.before?.until?.description == "2024-01-01")
      #expect(change.after?.until?.description == "2026-01-01")
      _ = try await store.accept(
        item.id, version: item.version, answers: [:], target: .byItsWords, by: world.ek)
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.map { $0.until?.description } == ["2026-01-01"])
    }
  }

  @Test(
    "a line of a list becomes a document, and the file that comes later gives it its text",
    arguments: EngineUnderTest.available)
  func stubThenText(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let list = """
        Styrdokument i Ekevalla kommun

        Resepolicy
        Fastställt av: Kommunfullmäktige
        Gäller till och med: 2023

        Kostpolicy
        Fastställt av: Kommunstyrelsen
        Gäller till och med: .
        """
      let outcome = try await importText(store, "lista.txt", list, confirm: .all, world)
      #expect(outcome.kind == .register)
      #expect(outcome.slugs.contains("resepolicy"))
      let before = try await store.head().count
      let file = try await importText(
        store, "p.md", SampleTexts.policy(), confirm: .all, world)
      #expect(file.result == .recorded)
      #expect(try await store.head().count == before + 1)
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.map(\.from.description) == ["2020-03-26"])
      #expect(timeline.periods.map(\.edition) == [1])
      let view = try await store.document(slug: "resepolicy")
      #expect(view.editions.first?.provisions.isEmpty == false)
      let problems = try await store.verify().problems
      #expect(problems == [])
    }
  }

  @Test(
    "a text that resembles a document is suggested and merged as its next edition",
    arguments: EngineUnderTest.available)
  func merge(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "a.md", SampleTexts.policy(), world)
      let other = SampleTexts.policy(title: "Policy för resor", day: "2020-13-45")
      _ = try await importText(store, "b.md", other, world)
      let item = try await only(store, .doubtful)
      let sheet = try await store.reviewSheet(item.id)
      #expect(sheet.part.title == "Policy för resor")
      #expect(sheet.suggestions.map(\.document.slug) == ["policy-for-resor", "resepolicy"])
      #expect((sheet.suggestions.last?.text ?? 0) > 0.8)
      _ = try await store.accept(
        item.id, version: item.version, answers: ["adoptedOn": "2024-02-29", "validThrough": ""],
        target: .existing(slug: "resepolicy"), by: world.ek)
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.map(\.edition) == [1, 2])
      // What it was taken for before is taken back.
      let former = try await store.timeline(slug: "policy-for-resor").timeline
      #expect(former.effects.isEmpty)
      let merged = try await only(store, .accepted)
      try await store.undo(merged.id, version: merged.version, by: world.ek)
      #expect(try await store.timeline(slug: "resepolicy").timeline.periods.count == 1)
      #expect(try await store.timeline(slug: "policy-for-resor").timeline.effects.count == 1)
      let problems = try await store.verify().problems
      #expect(problems == [])
    }
  }

  @Test(
    "what is refused is told, and nothing of it is written", arguments: EngineUnderTest.available)
  func refused(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importText(store, "p.md", doubtful, world)
      let before = try await store.head()
      let item = try await only(store, .doubtful)
      await #expect(throws: Refusal.self) {
        try await store.accept(
          item.id, version: item.version,
          answers: ["adoptedOn": "2020-02-27", "validThrough": "2019"], target: .byItsWords,
          by: world.ek)
      }
      await #expect(throws: ReviewProblem.self) {
        try await store.accept(
          item.id, version: item.version, answers: ["adoptedBy": ""], target: .byItsWords,
          by: world.ek)
      }
      #expect(try await store.head() == before)
      #expect(try await only(store, .doubtful).version == item.version)
    }
  }

  @Test(
    "an import that was cut off after reading goes on where it stopped",
    arguments: EngineUnderTest.available)
  func interrupted(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let content = Array(SampleTexts.policy().utf8)
      let file = ImportFile(
        name: "p.md", content: content, reading: try DocumentReader.read(content))
      _ = try await store.stage([file], reader: "one", by: world.ek)
      #expect(try await store.staged(sha256: file.sha256, name: "p.md", reader: "two") == nil)
      let staged = try #require(
        try await store.staged(sha256: file.sha256, name: "p.md", reader: "one"))
      #expect(staged.decidedOn?.description == "2020-03-26")
      var outcomes: [ImportOutcome] = []
      try await store.take([staged], confirm: .certain, by: world.ek) { outcomes += $0 }
      #expect(outcomes.map(\.result) == [.recorded])
      try await store.take([staged], confirm: .certain, by: world.ek) { outcomes += $0 }
      #expect(outcomes.map(\.result) == [.recorded, .known])
    }
  }
}
