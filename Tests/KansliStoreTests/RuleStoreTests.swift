import Foundation
import KansliStore
import KansliTestSupport
import Reading
import Register
import Testing

@Suite("The rules of editions, kept")
struct RuleStoreTests {
  private static let slug = "internationell-policy"
  private static let text = """
    Vi samarbetar endast med parter i demokratiska länder. Undantag beviljas av Kommunstyrelsen.

    Internationella samarbeten bör bidra till följande:

    - Lärande, som ger mer än det kostar.
    - Tillväxt i hela kommunen.

    Varje år följs arbetet upp.
    """
  private static let found = [
    "condition must democracy", "exemption must Kommunstyrelsen", "contribution should Lärande",
    "contribution should Tillväxt i hela kommunen",
  ]

  private func file(
    _ text: String = text, day: String = "2020-03-26", through: String = "2023"
  ) throws -> ImportFile {
    let content = Array(
      SampleTexts.policy(
        title: "Internationell policy", day: day, through: through, first: text
      ).utf8)
    return ImportFile(
      name: "policy-\(day).md", content: content, reading: try DocumentReader.read(content))
  }

  private func importFile(
    _ store: Store, _ file: ImportFile, _ confirm: Confirm, _ world: FixedWorld
  ) async throws -> ImportOutcome {
    var outcomes: [ImportOutcome] = []
    try await store.importFiles([file], confirm: confirm, by: world.ek) { outcomes += $0 }
    return try #require(outcomes.first)
  }

  private func short(_ rules: [PolicyRule]) -> [String] {
    rules.map { "\($0.kind.rawValue) \($0.modality.rawValue)" + ($0.value.map { " \($0)" } ?? "") }
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func coordinator(_ store: Store, _ world: FixedWorld) async throws -> Actor {
    let form = AccountForm(
      email: "samordnare@example.org", name: "Samordnare",
      grants: [RoleGrant(.internationalCoordinator)])
    let account = try #require(try await store.addAccount(form, by: world.ek))
    return Actor(account, recorder: world.ek)
  }

  @Test(
    "certain keeps rules as proposals, all confirms those waiting, and nothing doubles",
    arguments: EngineUnderTest.available)
  func confirming(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let today = try day("2021-01-01")
      let nothing = try await store.ruleBook()
      #expect(nothing.entries.isEmpty)
      let first = try await importFile(store, try file(), .certain, world)
      #expect((first.proposedRules, first.confirmedRules) == (4, 0))
      var book = try await store.ruleBook()
      #expect(book.entries.map(\.waiting) == [[1]])
      #expect(
        book.conditions(on: today)
          == .failure(AbsenceOfRule(.waiting(document: Self.slug, edition: 1))))
      let again = try await importFile(store, try file(), .certain, world)
      #expect((again.proposedRules, again.confirmedRules) == (0, 0))
      let edits = try await store.history(for: auditor(store, world)).count
      let all = try await importFile(store, try file(), .all, world)
      #expect((all.proposedRules, all.confirmedRules) == (0, 4))
      book = try await store.ruleBook()
      #expect(short(try #require(book.applicable(on: today)).rules) == Self.found)
      #expect(book.entries.map(\.waiting) == [[]])
      // Only the days of the edition have its rules.
      #expect(book.applicable(on: try day("2020-03-25")) == nil)
      #expect(book.applicable(on: try day("2024-01-01")) == nil)
      let last = try await importFile(store, try file(), .all, world)
      #expect((last.proposedRules, last.confirmedRules, last.result) == (0, 0, .known))
      #expect(short(try #require(book.applicable(on: today)).rules).count == 4)
      let history = try await store.history(for: auditor(store, world))
      #expect(history.count > edits)
      #expect(
        history.contains { $0.what == .change("rulesConfirmed") && $0.subject.id == Self.slug })
    }
  }

  private func auditor(_ store: Store, _ world: FixedWorld) -> Actor {
    Actor(
      Account(
        id: "granskare", email: "g@example.org", name: "G", language: "sv",
        grants: [RoleGrant(.auditor)]), recorder: world.ek)
  }

  @Test(
    "all confirms at once; none keeps no rule before there is an edition",
    arguments: EngineUnderTest.available)
  func allAndNone(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      let none = try await importFile(store, try file(), .none, world)
      #expect((none.proposedRules, none.confirmedRules) == (0, 0))
      #expect(try await store.ruleBook().entries.isEmpty)
      let all = try await importFile(store, try file(), .all, world)
      #expect((all.proposedRules, all.confirmedRules) == (0, 4))
      let tables = try await store.exportTables()
      let rules = try #require(tables.first { $0.name == "rules" })
      #expect(
        rules.columns
          == ["slug", "edition", "position", "kind", "modality", "value", "provision", "words"])
      #expect(rules.rows.count == 4)
      #expect(rules.rows[1][7] == "Undantag beviljas av Kommunstyrelsen.")
    }
  }

  @Test(
    "a person confirms, rejects, adds and changes; each is a change, and stale words are refused",
    arguments: EngineUnderTest.available)
  func byHand(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importFile(store, try file(), .certain, world)
      let actor = try await coordinator(store, world)
      func sheet() async throws -> EditionRuleSheet {
        try await store.rules(slug: Self.slug, edition: 1, for: actor)
      }
      let rules = try await sheet().rules
      #expect(short(rules.map(\.rule)) == Self.found)
      try await store.decideRule(
        rules[0].position, as: .confirmed, version: 1, slug: Self.slug, edition: 1, by: actor)
      try await store.decideRule(
        rules[3].position, as: .rejected, version: 1, slug: Self.slug, edition: 1, by: actor)
      await #expect(throws: StoreError.stale) {
        try await store.decideRule(
          rules[0].position, as: .rejected, version: 1, slug: Self.slug, edition: 1, by: actor)
      }
      var changed = rules[2].rule
      changed.modality = .must
      try await store.changeRule(
        rules[2].position, to: changed, version: 1, slug: Self.slug, edition: 1, by: actor)
      let carrier = try #require(
        try await sheet().edition.provisions.first { $0.text.hasPrefix("Varje år") })
      let added = PolicyRule(
        .sameCriteria, .should, provision: carrier.id, words: "Varje år följs arbetet upp.")
      try await store.addRule(added, slug: Self.slug, edition: 1, by: actor)
      await #expect(throws: RuleProblem.alreadyThere) {
        try await store.addRule(added, slug: Self.slug, edition: 1, by: actor)
      }
      var bad = added
      bad.content = .severalParties
      bad.words = "Vartannat år följs arbetet upp."
      await #expect(throws: RuleProblem.wordsNotInProvision) {
        try await store.addRule(bad, slug: Self.slug, edition: 1, by: actor)
      }
      bad.provision = "ingen"
      await #expect(throws: RuleProblem.unknownProvision("ingen")) {
        try await store.addRule(bad, slug: Self.slug, edition: 1, by: actor)
      }
      await #expect(throws: StoreError.unknown(.rule, "99")) {
        try await store.changeRule(
          99, to: changed, version: 1, slug: Self.slug, edition: 1, by: actor)
      }
      let after = try await sheet()
      #expect(
        after.rules.map(\.state) == [
          .confirmed, .proposed, .confirmed, .rejected, .confirmed,
        ])
      #expect(after.rules[0].decidedBy == actor.id)
      let book = try await store.ruleBook()
      #expect(
        short(book.entries[0].rules[1] ?? []) == [
          "condition must democracy", "contribution must Lärande", "sameCriteria should",
        ])
      // What was rejected is not proposed again, but a person may take it up.
      #expect(
        try await store.proposeRules(
          rules.map(\.rule), slug: Self.slug, edition: 1, by: actor) == 0)
      try await store.addRule(rules[3].rule, slug: Self.slug, edition: 1, by: actor)
      #expect(try await sheet().rules[3].state == .confirmed)
      #expect(try await store.confirmRules(slug: Self.slug, edition: 1, by: actor) == 1)
      let history = try await store.history(for: auditor(store, world))
      let words = history.compactMap { entry -> String? in
        if case .change(let what) = entry.what, what.hasPrefix("rule") { what } else { nil }
      }
      #expect(
        words.reversed() == [
          "rulesProposed", "ruleConfirmed", "ruleRejected", "ruleChanged", "ruleAdded",
          "ruleAdded", "rulesConfirmed",
        ])
      #expect(try await store.verify().problems == [])
    }
  }

  @Test(
    "whoever may not keep rules neither sees nor changes them", arguments: [EngineUnderTest.sqlite])
  func rights(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importFile(store, try file(), .certain, world)
      let stranger = auditor(store, world)
      await #expect(throws: StoreError.forbidden) {
        try await store.rules(slug: Self.slug, edition: 1, for: stranger)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.confirmRules(slug: Self.slug, edition: 1, by: stranger)
      }
      #expect(try await store.waitingRules(for: stranger) == [])
      let actor = try await coordinator(store, world)
      #expect(try await store.waitingRules(for: actor).map(\.count) == [4])
      await #expect(throws: StoreError.unknownEdition(slug: Self.slug, number: 2)) {
        try await store.rules(slug: Self.slug, edition: 2, for: actor)
      }
    }
  }

  @Test(
    "a new edition tells which rules it changed, and governs from its own day",
    arguments: EngineUnderTest.available)
  func newEdition(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      _ = try await importFile(store, try file(), .all, world)
      #expect(try await store.changedRules().isEmpty)
      let second = Self.text
        .replacing("i demokratiska länder.", with: "i demokratiska och öppna länder.")
        .replacing("- Tillväxt i hela kommunen.\n", with: "- Fred.\n")
      _ = try await importFile(
        store, try file(second, day: "2024-02-01", through: "2027"), .all, world)
      let changed = try #require(try await store.changedRules().first)
      #expect(
        (changed.from, changed.to, changed.since) == (1, 2, try day("2024-02-01")))
      let changes = changed.changes
      #expect(
        short(changes.map(\.rule)) == [
          "condition must democracy", "exemption must Kommunstyrelsen",
          "contribution should Tillväxt i hela kommunen", "contribution should Fred",
        ])
      #expect(changes[0].newWords?.contains("öppna länder") == true)
      #expect(changes[1].keepsSentence)
      #expect(changes[2].newWords == nil)
      #expect(changes[3].oldWords == nil)
      let book = try await store.ruleBook()
      #expect(book.applicable(on: try day("2023-12-31"))?.edition == 1)
      #expect(
        book.applicable(on: try day("2024-02-01"))?.contributions == ["Lärande", "Fred"])
      let actor = try await coordinator(store, world)
      let sheet = try await store.rules(slug: Self.slug, edition: 2, for: actor)
      #expect(sheet.changes == changes)
      #expect(try await store.rules(slug: Self.slug, edition: 1, for: actor).changes == [])
    }
  }

  @Test("a matter's decision keeps the rules of its text as proposals")
  func matter() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let id = try await store.openMatter(desk.form(), by: secretary)
      _ = try await store.save("# T\n\nX.", cover: [:], of: id, from: 0, by: secretary)
      let version = try await desk.bring(id, toDeciderBy: secretary)
      var decision = desk.decision(
        try day("2026-01-02"), through: try day("2029-12-31"),
        text: "Vi samarbetar endast med parter i demokratiska länder.")
      decision.rules = RuleReader.read(decision.provisions, title: "Internationell policy")
      #expect(decision.rules.count == 1)
      let done = try await store.decide(id, decision, version: version, by: secretary)
      let sheet = try await store.rules(slug: done.document.slug, edition: 1, for: secretary)
      #expect(sheet.rules.map(\.state) == [.proposed])
    }
  }

  @Test("the example municipality's rules are confirmed, and are what reading finds")
  func demo() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      _ = try await store.loadDemo(by: FixedWorld().ek)
      let book = try await store.ruleBook()
      let entry = try #require(book.entries.first)
      #expect(book.entries.count == 1 && entry.waiting.isEmpty)
      let rules = try #require(entry.rules[2])
      #expect(
        short(rules) == [
          "contribution must Språk och utbyten", "contribution must Energi och klimat",
          "contribution must Friska sjöar", "contribution must Omsorg i glesbygd",
          "contribution must Ungas delaktighet",
          "condition must humanRights", "condition must democracy", "condition must ruleOfLaw",
          "exemption must Kommunstyrelsen",
        ])
      for record in try await store.status(on: try day("2026-01-02"), limit: 100) {
        for edition in try await store.document(slug: record.slug).editions {
          let read = RuleReader.read(edition.provisions, title: edition.title)
          let kept =
            book.entries.first { $0.document.slug == record.slug }?
            .rules[edition.number] ?? []
          #expect(read == kept, "\(record.slug) \(edition.number)")
        }
      }
    }
  }

  @Test(
    "the seeds: all takes fifteen rules of 2023 and four of 2016, and they govern by day",
    .enabled(if: Repository.hasSeeds, "the seeds are not in ../shared/seeds"),
    arguments: EngineUnderTest.available)
  func seeds(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = FixedWorld()
      for confirm in [Confirm.certain, .all] {
        let files = try Repository.seeds.map { url in
          let content = [UInt8](try Data(contentsOf: url))
          return ImportFile(
            name: url.lastPathComponent, content: content,
            reading: try DocumentReader.read(content))
        }
        try await store.importFiles(files, confirm: confirm, by: world.ek) { _ in }
      }
      let book = try await store.ruleBook()
      #expect(book.entries.map { $0.rules.mapValues(\.count) } == [[1: 4, 2: 15]])
      let last = try #require(try? book.conditions(on: try day("2023-06-21")).get())
      #expect(last.conditions.map(\.criterion) == [.humanRights, .democracy, .ruleOfLaw])
      #expect(last.exemption?.body == "Kommunstyrelsen")
      #expect(last.contributions.count == 7)
      #expect(
        book.conditions(on: try day("2021-12-31"))
          == .failure(
            AbsenceOfRule(.noCondition(document: Self.slug, edition: 1))))
      #expect(
        book.conditions(on: try day("2022-01-01"))
          == .failure(
            AbsenceOfRule(
              .nothingInForce(
                document: Self.slug, since: try day("2022-01-01"), until: try day("2023-06-21"))))
      )
    }
  }
}
