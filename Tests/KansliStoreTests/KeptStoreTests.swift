import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("What is kept of matters and letters")
struct KeptStoreTests {
  private func papers(_ version: Int?, _ words: String) -> PapersToSend {
    PapersToSend(
      draftVersion: version,
      files: [("text.md", Array(words.utf8)), ("forslag.md", Array("Förslag.".utf8))])
  }

  @Test(
    "papers are kept as they were sent, however often, and can be changed by nobody",
    arguments: EngineUnderTest.available)
  func sent(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let id = try await store.openMatter(desk.form(), by: secretary)
      func version() async throws -> Int {
        try await store.matter(id, for: secretary).matter.version
      }
      _ = try await store.save("Ett.", cover: [:], of: id, from: 0, by: secretary)
      try await store.move(
        id, .submit, version: version(), papers: papers(1, "Ett."), by: secretary)
      _ = try await store.save("Två.", cover: [:], of: id, from: 1, by: secretary)
      // Papers of a text that is no longer the last are not sent, and nothing is done.
      await #expect(throws: StoreError.stale) {
        try await store.move(
          id, .outcome(.supports, reason: nil), version: version(), papers: papers(1, "Ett."),
          by: secretary)
      }
      #expect(try await store.matter(id, for: secretary).matter.holder == "Kommunstyrelsen")
      try await store.move(
        id, .outcome(.supports, reason: nil), version: version(), papers: papers(2, "Två."),
        by: secretary)
      let sent = try await store.sentPapers(of: id, for: secretary)
      #expect(sent.map(\.step) == [3, 3, 2, 2])
      // The proposal is the same paper both times.
      #expect(Set(sent.filter { $0.name == "forslag.md" }.map(\.sha256)).count == 1)
      for (step, words) in [(2, "Ett."), (3, "Två.")] {
        let bytes = try await store.sentPaper("text.md", step: step, of: id, for: secretary)
        #expect(bytes == Array(words.utf8))
      }
      #expect(try await store.sentPaper("text.md", step: 9, of: id, for: secretary) == nil)
      for sql in ["UPDATE sent_paper SET step = 1", "DELETE FROM sent_paper"] {
        await #expect(throws: (any Error).self) {
          try await store.engine.write { _ = try $0.query(sql) }
        }
      }
      let stranger = Actor(Account(testing: []), recorder: desk.world.ek)
      await #expect(throws: StoreError.forbidden) {
        _ = try await store.sentPapers(of: id, for: stranger)
      }
    }
  }

  @Test(
    "what is not sent on keeps no papers: postponed, referred back or withdrawn",
    arguments: [MatterMove.outcome(.postpones, reason: nil), .outcome(.refersBack, reason: "Fel.")])
  func notSent(move: MatterMove) async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let id = try await store.openMatter(desk.form(), by: secretary)
      _ = try await store.save("Ett.", cover: [:], of: id, from: 0, by: secretary)
      try await store.move(id, .submit, version: 2, by: secretary)
      let version = try await store.matter(id, for: secretary).matter.version
      try await store.move(id, move, version: version, papers: papers(1, "Ett."), by: secretary)
      #expect(try await store.sentPapers(of: id, for: secretary).isEmpty)
    }
  }

  @Test("every version is told of, and each can be had", arguments: EngineUnderTest.available)
  func versions(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let (secretary, author) = (try await desk.secretary(), try await desk.author())
      let id = try await store.openMatter(desk.form(), by: secretary)
      for (number, actor) in [secretary, author, secretary].enumerated() {
        _ = try await store.save(
          "Nummer \(number + 1).", cover: [:], of: id, from: number, by: actor)
      }
      let versions = try await store.draftVersions(of: id, for: author)
      #expect(versions.map(\.number) == [3, 2, 1])
      #expect(versions.map(\.savedBy) == [secretary.id, author.id, secretary.id])
      #expect(try await store.draft(2, of: id, for: author)?.text == "Nummer 2.")
      #expect(try await store.draft(4, of: id, for: author) == nil)
      try await store.comment("Oj", on: nil, of: id, by: author)
      let comment = try #require(try await store.comments(of: id, for: author).first)
      #expect(!comment.isClosed)
      try await store.close(comment: comment.id, of: id, by: secretary)
      #expect(try await store.comments(of: id, for: author).first?.closedAt != nil)
    }
  }

  @Test(
    "a letter that failed is seen, tried again or taken away, and is never written anew",
    arguments: EngineUnderTest.available)
  func letters(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let head = try await desk.actor("admin@example.org", [RoleGrant(.administrator)])
      let office = try await store.addOffice(OfficeForm(name: "Kulturchef"), by: head)
      try await store.give(
        HoldingForm(person: head.id),
        ofOffice: office, by: head)
      func letter(_ key: String) -> OutboxLetter {
        OutboxLetter(
          key: key, address: "admin@example.org", name: "A", language: "sv", subject: key,
          plain: "x", html: "<p>x</p>")
      }
      try await store.post(
        [letter("digest 1"), letter("account 2"), letter("digest 3")], by: desk.world.ek)
      let now = desk.world.now()
      let leased = try await store.leaseLetters(
        limit: 9, until: now + .seconds(600), now: now + .seconds(60))
      #expect(try await store.unsentLetters(on: desk.today, for: head).isEmpty)
      for letter in leased {
        try await store.settle(
          letter: letter.id, sent: letter.letter.key == "digest 3", retryAt: nil,
          problem: "unreachable")
      }
      let failed = try await store.unsentLetters(on: desk.today, for: head)
      #expect(failed.map(\.key).sorted() == ["account 2", "digest 1"])
      #expect(failed.allSatisfy { $0.offices == ["Kulturchef"] && $0.attempts == 1 })
      let (kept, emptied) = (failed.first { $0.isWhole }, failed.first { !$0.isWhole })
      // A letter with a link that opens something has lost it, and cannot be sent again.
      let gone = try #require(emptied)
      await #expect(throws: StoreError.stale) { try await store.retry(letter: gone.id, by: head) }
      let whole = try #require(kept)
      try await store.retry(letter: whole.id, by: head)
      #expect(try await store.outboxCounts() == (waiting: 1, sent: 1, failed: 1))
      for letter in [gone, whole] { try await store.remove(letter: letter.id, by: head) }
      #expect(try await store.unsentLetters(on: desk.today, for: head).isEmpty)
      await #expect(throws: StoreError.stale) { try await store.remove(letter: gone.id, by: head) }
      #expect(try await store.post([letter("digest 1")], by: desk.world.ek) == 0)
      #expect(try await store.outboxCounts().waiting == 0)
      let secretary = try await desk.secretary()
      await #expect(throws: StoreError.forbidden) {
        _ = try await store.unsentLetters(on: desk.today, for: secretary)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.retry(letter: gone.id, by: secretary)
      }
    }
  }
}

extension Account {
  /// Somebody with roles that no register knows.
  fileprivate init(testing grants: [RoleGrant]) {
    self.init(id: "x", email: "x@example.org", name: "X", language: "sv", grants: grants)
  }
}
