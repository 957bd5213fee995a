import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("Matters in the store")
struct MatterStoreTests {
  private func withDesk(
    _ engine: EngineUnderTest, _ body: (DeskWorld) async throws -> Void
  ) async throws {
    try await engine.withStore { try await body(DeskWorld(store: $0)) }
  }

  @Test(
    "a matter goes from idea to a decision that the register shows",
    arguments: EngineUnderTest.available)
  func whole(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let (author, secretary) = (try await desk.author(), try await desk.secretary())
      let id = try await desk.store.openMatter(desk.form(), by: author)
      let saved = try await desk.store.save(
        "# Resepolicy\n\nTåg först.", cover: [:], of: id, from: 0, by: author)
      guard case .saved(let draft) = saved else { throw StoreError.stale }
      #expect(draft.version == 1)
      var version = try await desk.store.matter(id, for: author).matter.version
      _ = try await desk.store.refer(
        id, to: [ReferralParty(name: "Kulturnämnden"), ReferralParty(name: "Cykelfrämjandet")],
        on: desk.today, answersBy: desk.today + 28, question: "Vad saknas?",
        isPublic: true, version: version, by: author)
      let referral = try #require(try await desk.store.referrals(of: id, for: author).first)
      try await desk.store.answer(
        referralBody: referral.bodies[0].id, of: id, "Bra.", provision: nil, on: desk.today,
        by: author)
      #expect(try await desk.store.publicReferrals().map(\.title) == ["Resepolicy"])
      version = try await desk.store.matter(id, for: author).matter.version
      try await desk.store.closeReferral(of: id, on: desk.today, version: version, by: author)
      #expect(try await desk.store.publicReferrals().isEmpty)
      version = try await desk.bring(id, toDeciderBy: secretary)
      let decision = desk.decision(
        .of(2026, 3, 26), through: .of(2029, 12, 31), text: "Tåg först, sedan buss.")
      let preview = try await desk.store.preview(
        decision, of: id, on: desk.today, for: secretary)
      #expect(preview.isNewDocument && preview.consequence.refusal == nil)
      let done = try await desk.store.decide(id, decision, version: version, by: secretary)
      #expect(done.document.slug == "resepolicy")
      let view = try await desk.store.document(slug: "resepolicy")
      #expect(view.timeline.periods.map(\.from) == [.of(2026, 3, 26)])
      #expect(view.editions[0].provisions[1].text == "Tåg först, sedan buss.")
      #expect(try await desk.store.matter(id, for: author).matter.place == .decided)
      #expect(try await desk.store.verify().problems.isEmpty)
    }
  }

  @Test("two that record the same decision record it once", arguments: EngineUnderTest.available)
  func twice(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let secretary = try await desk.secretary()
      let id = try await desk.store.openMatter(desk.form(), by: secretary)
      let version = try await desk.bring(id, toDeciderBy: secretary)
      let decision = desk.decision(.of(2026, 3, 26), through: .of(2029, 12, 31), text: "Tåg.")
      let results = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 {
          group.addTask {
            do {
              _ = try await desk.store.decide(id, decision, version: version, by: secretary)
              return true
            } catch StoreError.stale {
              return false
            } catch {
              Issue.record(error)
              return false
            }
          }
        }
        return await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(results.filter(\.self).count == 1)
      #expect(try await desk.store.head().count == 1)
      let list = try await desk.store.document(slug: "resepolicy")
      #expect(list.entries.count == 1 && list.editions.count == 1)
    }
  }

  @Test(
    "a draft saved from an older state is answered with the newer one, and nothing is lost",
    arguments: EngineUnderTest.available)
  func stale(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let author = try await desk.author()
      let id = try await desk.store.openMatter(desk.form(), by: author)
      _ = try await desk.store.save("Ett", cover: [:], of: id, from: 0, by: author)
      _ = try await desk.store.save("Två", cover: [:], of: id, from: 1, by: author)
      let answer = try await desk.store.save("Mitt", cover: [:], of: id, from: 1, by: author)
      guard case .stale(let theirs) = answer else {
        Issue.record("a stale save was taken")
        return
      }
      #expect(theirs.text == "Två" && theirs.version == 2)
      let all = try await desk.store.drafts(of: id, for: author)
      #expect(all.map(\.text) == ["Två", "Ett"])
    }
  }

  @Test(
    "whoever has no right is refused where the matter is fetched",
    arguments: EngineUnderTest.available)
  func rights(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let author = try await desk.author()
      let reader = try await desk.actor("holm@example.org", [RoleGrant(.reader)])
      let stranger = try await desk.actor("x@example.org", [])
      let id = try await desk.store.openMatter(desk.form(), by: author)
      #expect(try await desk.store.matter(id, for: reader).matter.title == "Resepolicy")
      await #expect(throws: StoreError.forbidden) {
        try await desk.store.matter(id, for: stranger)
      }
      for actor in [reader, stranger] {
        await #expect(throws: StoreError.forbidden) {
          try await desk.store.save("x", cover: [:], of: id, from: 0, by: actor)
        }
        await #expect(throws: StoreError.forbidden) {
          try await desk.store.openMatter(desk.form(), by: actor)
        }
        await #expect(throws: StoreError.forbidden) {
          try await desk.store.move(id, .submit, version: 2, by: actor)
        }
      }
      let version = try await desk.store.matter(id, for: author).matter.version
      try await desk.store.move(id, .submit, version: version, by: author)
      await #expect(throws: StoreError.forbidden) {
        try await desk.store.move(
          id, .outcome(.supports, reason: nil), version: version + 1, by: author)
      }
      await #expect(throws: StoreError.unknown(.matter, "nej")) {
        try await desk.store.matter(MatterID("nej"), for: author)
      }
    }
  }

  @Test(
    "minutes approved, announced and final are recorded as corrections that move no period",
    arguments: EngineUnderTest.available)
  func dates(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let secretary = try await desk.secretary()
      let id = try await desk.store.openMatter(desk.form(), by: secretary)
      let version = try await desk.bring(id, toDeciderBy: secretary)
      let done = try await desk.store.decide(
        id, desk.decision(.of(2026, 3, 26), through: .of(2029, 12, 31), text: "Tåg."),
        version: version, by: secretary)
      var header = done.decision.header
      header.minutesApprovedOn = .of(2026, 4, 2)
      try await desk.store.correct(
        done.decision.id, header, reason: "Protokollet justerat", by: secretary)
      await #expect(throws: StoreError.stale) {
        try await desk.store.correct(
          done.decision.id, header, reason: "Igen", by: secretary)
      }
      try await desk.store.post(
        done.decision.id, on: .of(2026, 4, 3), takenDownOn: nil, by: secretary)
      let view = try await desk.store.decision(done.decision.id, for: secretary)
      #expect(view.standing.header.minutesApprovedOn == .of(2026, 4, 2))
      #expect(view.notices.map(\.postedOn) == [.of(2026, 4, 3)])
      // A slip of the hand that is mended leaves no second notice behind.
      try await desk.store.post(
        done.decision.id, on: .of(2026, 4, 7), insteadOf: .of(2026, 4, 3), takenDownOn: nil,
        by: secretary)
      let mended = try await desk.store.decision(done.decision.id, for: secretary)
      #expect(mended.notices.map(\.postedOn) == [.of(2026, 4, 7)])
      #expect(view.matter?.id == id)
      let periods = try await desk.store.document(slug: "resepolicy").timeline.periods
      #expect(periods.map(\.from) == [.of(2026, 3, 26)])
    }
  }

  @Test(
    "a court's judgment takes a decision away from its first day, and the matter stays decided",
    arguments: EngineUnderTest.available)
  func annulled(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let secretary = try await desk.secretary()
      let reader = try await desk.actor("r@example.org", [RoleGrant(.reader)])
      let id = try await desk.store.openMatter(desk.form(), by: secretary)
      let version = try await desk.bring(id, toDeciderBy: secretary)
      let done = try await desk.store.decide(
        id, desk.decision(.of(2026, 3, 26), through: .of(2029, 12, 31), text: "Tåg."),
        version: version, by: secretary)
      let judgment = DecisionHeader(
        body: "Förvaltningsrätten", moment: LegalMoment(decidedOn: .of(2026, 9, 1)),
        basis: .judgment)
      await #expect(throws: StoreError.forbidden) {
        try await desk.store.annul(done.decision.id, by: judgment, recordedBy: reader)
      }
      try await desk.store.annul(done.decision.id, by: judgment, recordedBy: secretary)
      let view = try await desk.store.document(slug: "resepolicy")
      #expect(view.timeline.periods.isEmpty)
      #expect(view.timeline.finality(of: done.decision.id)?.isAnnulled == true)
      #expect(try await desk.store.matter(id, for: reader).matter.place == .decided)
      #expect(try await desk.store.verify().problems.isEmpty)
    }
  }

  @Test(
    "a job is one process's at a time, and a letter is leased once",
    arguments: EngineUnderTest.available)
  func jobs(engine: EngineUnderTest) async throws {
    try await withDesk(engine) { desk in
      let now = desk.world.now()
      let later = Instant(microseconds: now.microseconds + 60_000_000)
      #expect(try await desk.store.lease(job: "mail", until: later, now: now))
      #expect(try await desk.store.lease(job: "mail", until: later, now: now) == false)
      try await desk.store.release(job: "mail", ranAt: now)
      #expect(try await desk.store.lease(job: "mail", until: later, now: now))
      let letter = OutboxLetter(
        key: "a", address: "a@example.org", name: "A", language: "sv", subject: "S",
        plain: "P", html: "<p>P</p>")
      #expect(try await desk.store.post([letter, letter], by: desk.world.ek) == 1)
      let moment = desk.world.now()
      let first = try await desk.store.leaseLetters(limit: 5, until: later, now: moment)
      let second = try await desk.store.leaseLetters(limit: 5, until: later, now: moment)
      #expect(first.count == 1 && second.isEmpty)
      try await desk.store.settle(letter: first[0].id, sent: true, retryAt: nil, problem: nil)
      #expect(try await desk.store.outboxCounts().sent == 1)
    }
  }
}

@Suite("Accounts in the store")
struct AccountStoreTests {
  @Test(
    "a password link works once, a session ends with the account, and a person can be removed",
    arguments: EngineUnderTest.available)
  func account(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      #expect(try await store.hasAccounts() == false)
      let actor = try await desk.secretary()
      #expect(try await store.hasAccounts())
      #expect(
        try await store.addAccount(
          AccountForm(email: "EK@example.org", name: "Dubbel", grants: []), by: desk.world.ek)
          == nil)
      let hash = String(repeating: "a", count: 64)
      let now = desk.world.now()
      let end = Instant(microseconds: now.microseconds + 3_600_000_000)
      try await store.addToken(hash, .password, of: actor.id, at: now, expiresAt: end)
      #expect(try await store.tokenOwner(hash, .password, at: now)?.id == actor.id)
      #expect(try await store.tokenOwner(hash, .password, at: end) == nil)
      #expect(
        try await store.usePasswordLink(hash, password: "h", at: now, by: desk.world.ek)?.id
          == actor.id)
      #expect(
        try await store.usePasswordLink(hash, password: "h2", at: now, by: desk.world.ek) == nil)
      let session = String(repeating: "b", count: 64)
      try await store.signIn(actor.id, tokenHash: session, at: now)
      #expect(try await store.session(tokenHash: session)?.account.grants == actor.account.grants)
      let id = try await store.openMatter(desk.form(), by: actor)
      try await store.remove(account: actor.id, by: desk.world.ek)
      #expect(try await store.session(tokenHash: session) == nil)
      #expect(try await store.accounts().isEmpty)
      let reader = try await desk.actor("r@example.org", [RoleGrant(.reader)])
      // What was done stays, under the id alone.
      #expect(try await store.matter(id, for: reader).steps.map(\.by) == [actor.id])
    }
  }

  @Test(
    "guesses sent at once are counted one by one", arguments: EngineUnderTest.available)
  func tallies(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let now = Instant(microseconds: 1_000_000_000_000_000)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await store.tally(["k"], forgotten: .beginning) { tallies in
              let failures = (tallies["k"]?.failures ?? 0) + 1
              return (["k": SignInTally(failures: failures, lastAt: now)], ())
            }
          }
        }
        try await group.waitForAll()
      }
      let count = try await store.tally(["k"], forgotten: .beginning) { tallies in
        ([:], tallies["k"]?.failures)
      }
      #expect(count == 8)
      let later = Instant(microseconds: now.microseconds + 1)
      let gone = try await store.tally(["k"], forgotten: later) { ([:], $0["k"]) }
      #expect(gone == nil)
    }
  }
}
