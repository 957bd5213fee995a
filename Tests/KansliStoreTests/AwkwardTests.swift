import Foundation
import KansliTestSupport
import Reading
import Register
import Testing

@testable import KansliStore

@Suite("Awkward files")
struct AwkwardTests {
  private func importTexts(
    _ store: Store, _ texts: [String], confirm: Confirm = .certain, world: FixedWorld = FixedWorld()
  ) async throws -> [ImportOutcome] {
    var outcomes: [ImportOutcome] = []
    let files = try texts.enumerated().map { index, text in
      let content = Array(text.utf8)
      return ImportFile(
        name: "mapp/\(index).md", content: content, reading: try DocumentReader.read(content))
    }
    try await store.importFiles(files, confirm: confirm, by: world.ek) { outcomes += $0 }
    return outcomes
  }

  @Test(
    "a cover without its day is recorded as adopted on an unknown day",
    arguments: EngineUnderTest.available)
  func withoutDay(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let text = SampleTexts.policy().replacingOccurrences(of: "Datum: 2020-03-26\n\n", with: "")
      let outcomes = try await importTexts(store, [text])
      #expect(outcomes.map(\.result) == [.recorded])
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.isEmpty && timeline.undated.count == 1)
      for (day, standing) in [("2023-12-31", Standing.Name.unknown), ("2024-01-01", .expired)] {
        let item = try await store.status(slug: "resepolicy", on: #require(CalendarDate(day)))
        #expect(item?.standing == standing)
      }
    }
  }

  @Test("a day learned later corrects the entry", arguments: EngineUnderTest.available)
  func dayLearned(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let dated = SampleTexts.policy()
      let undated = dated.replacingOccurrences(of: "Datum: 2020-03-26\n\n", with: "")
      _ = try await importTexts(store, [undated], world: world)
      let then = world.now()
      let outcomes = try await importTexts(store, [dated], world: world)
      #expect(outcomes[0].entries.map { $0.corrects != nil } == [true])
      let now = try await store.timeline(slug: "resepolicy").timeline
      #expect(now.periods.map(\.from.description) == ["2020-03-26"])
      let before = try await store.timeline(slug: "resepolicy", knownAt: then).timeline
      #expect(before.periods.isEmpty && before.undated.count == 1)
    }
  }

  @Test("another text for the same adoption waits", arguments: EngineUnderTest.available)
  func otherText(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let other = SampleTexts.policy(first: "Resor ska undvikas så långt det går.")
      _ = try await importTexts(store, [SampleTexts.policy()], world: world)
      let outcomes = try await importTexts(store, [other], world: world)
      #expect(outcomes[0].waiting.map(\.reason) == [.otherText])
      #expect(try await store.head().count == 1)
    }
  }

  @Test("a year as the start of validity is its first day", arguments: EngineUnderTest.available)
  func yearAsStart(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let text = SampleTexts.policy().replacingOccurrences(
        of: "Dokumentet gäller till och med",
        with: "Gäller från: 2021\n\nDokumentet gäller till och med")
      let outcomes = try await importTexts(store, [text])
      try #require(outcomes.map(\.result) == [.recorded])
      let timeline = try await store.timeline(slug: "resepolicy").timeline
      #expect(timeline.periods.map(\.from.description) == ["2021-01-01"])
    }
  }

  @Test("the folder a file lay in is not kept", arguments: EngineUnderTest.available)
  func folder(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let outcomes = try await importTexts(store, [SampleTexts.policy()])
      #expect(outcomes.map(\.name) == ["mapp/0.md"])
      let names = try await store.engine.read {
        try $0.query("SELECT name FROM source_file").map { try $0.text("name") }
      }
      #expect(names == ["0.md"])
    }
  }

  @Test("an original that was changed is found", arguments: EngineUnderTest.available)
  func original(engine: EngineUnderTest) async throws {
    try await engine.withAddress { address in
      let store = try await Store.open(DatabaseAddress(address), mode: .create)
      _ = try await importTexts(store, [SampleTexts.policy()])
      #expect(try await store.verify().problems == [])
      try await store.engine.write {
        _ = try $0.query("UPDATE source_file SET content = $1", [.blob([1, 2, 3])])
      }
      #expect(try await store.verify().problems == [.fileChanged(name: "0.md")])
      try await store.close()
    }
  }

  @Test(
    "texts with quotes, NUL and other alphabets go in and come out",
    arguments: EngineUnderTest.available)
  func characters(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let line = "Nämnden ska \"alltid\" svara’ på ’;--', även på 日本語 och 🙂."
      _ = try await importTexts(store, [SampleTexts.policy(first: line)])
      let (edition, _) = try await store.editions(slug: "resepolicy", 1, 1)
      #expect(edition.provisions[0].text == line)
    }
  }

  @Test("a signatory is nowhere but in the original file", arguments: EngineUnderTest.available)
  func names(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let letter = SampleTexts.proposal().replacingOccurrences(
        of: "KOMMUNSTYRELSEN\n",
        with: "KOMMUNSTYRELSEN\n\nVera Exempelsson\nKommunstyrelsens ordförande\n")
      _ = try await importTexts(store, [letter])
      let proposals = try await store.document(slug: "resepolicy").proposals
      #expect(proposals.flatMap(\.signedBy) == ["Kommunstyrelsens ordförande"])
      for table in Tables.all.map(\.name) where table != "source_file" {
        let rows = try await store.engine.read { try $0.query("SELECT * FROM \(table)") }
        for value in rows.flatMap(\.values) {
          if case .text(let text) = value { #expect(!text.contains("Exempelsson"), "\(table)") }
        }
      }
      let view = try await store.exportTables()
      #expect(!view.flatMap(\.rows).flatMap { $0 }.contains { $0?.contains("Exempelsson") == true })
    }
  }
}
