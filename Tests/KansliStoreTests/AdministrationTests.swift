import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("The administration of accounts in the store")
struct AdministrationTests {
  private func administrator(_ desk: DeskWorld, _ email: String) async throws -> Actor {
    try await desk.actor(email, [RoleGrant(.administrator)])
  }

  private func form(
    _ account: Account, grants: [RoleGrant]? = nil, isDisabled: Bool = false
  ) -> AccountForm {
    AccountForm(
      email: account.email, name: account.name, grants: grants ?? account.grants,
      isDisabled: isDisabled)
  }

  @Test("somebody is always left who may set up accounts", arguments: EngineUnderTest.available)
  func lastAdministrator(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let ada = try await administrator(desk, "ada@example.org")
      await #expect(throws: AccountRefusal.lastAdministrator) {
        try await store.change(
          account: ada.id, form(ada.account, grants: [RoleGrant(.reader)]), version: 1, by: ada)
      }
      await #expect(throws: AccountRefusal.oneself) {
        try await store.change(
          account: ada.id, form(ada.account, isDisabled: true), version: 1, by: ada)
      }
      await #expect(throws: AccountRefusal.oneself) {
        try await store.remove(account: ada.id, version: 1, by: ada)
      }
      // Nothing of what was refused is left.
      #expect(try await store.account(ada.id) == ada.account)
      let bo = try await administrator(desk, "bo@example.org")
      try await store.change(
        account: ada.id, form(ada.account, isDisabled: true), version: 1, by: bo)
      await #expect(throws: AccountRefusal.lastAdministrator) {
        try await store.change(
          account: bo.id, form(bo.account, grants: [RoleGrant(.reader)]), version: 1, by: bo)
      }
    }
  }

  @Test(
    "a person removed leaves what was done, without a name", arguments: EngineUnderTest.available)
  func removal(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let ada = try await administrator(desk, "ada@example.org")
      let lind = try await desk.author()
      _ = try await store.openMatter(desk.form(), by: lind)
      try await store.signIn(lind.id, tokenHash: "s", at: desk.world.now())
      let overview = try await store.accountOverview(lind.id, for: ada)
      #expect(overview.seenAt != nil && overview.sessions == 1 && !overview.hasPassword)
      let traces = try await store.traces(ofAccount: lind.id, for: ada)
      #expect(traces.steps == 1 && traces.entries == 0)
      await #expect(throws: StoreError.stale) {
        try await store.remove(account: lind.id, version: 9, by: ada)
      }
      try await store.remove(account: lind.id, version: 1, by: ada)
      await #expect(throws: StoreError.unknown(.account, lind.id)) {
        try await store.account(lind.id)
      }
      #expect(try await store.session(tokenHash: "s") == nil)
      #expect(try await store.removedAccounts() == [lind.id])
      let entries = try await store.history(HistoryFilter(person: lind.id), for: ada)
      #expect(entries.count == 1)
    }
  }

  @Test("who is no administrator does none of it", arguments: EngineUnderTest.available)
  func forbidden(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let (ek, lind) = (try await desk.secretary(), try await desk.author())
      await #expect(throws: StoreError.forbidden) { try await store.accountOverviews(for: ek) }
      await #expect(throws: StoreError.forbidden) {
        try await store.addAccount(form(lind.account), by: ek)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.remove(account: lind.id, version: 1, by: ek)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.signOutEverywhere(lind.id, by: ek)
      }
      try await store.signOutEverywhere(ek.id, by: ek)
    }
  }

  @Test(
    "a new link ends the one before, and a new calendar address its own",
    arguments: EngineUnderTest.available)
  func links(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let ada = try await administrator(desk, "ada@example.org")
      let lind = try await desk.author()
      let end = Instant(microseconds: desk.world.now().microseconds + 86_400_000_000)
      for hash in ["l1", "l2"] {
        try await store.givePasswordLink(hash, to: lind.id, expiresAt: end, by: ada)
      }
      let now = desk.world.now()
      #expect(try await store.tokenOwner("l1", .password, at: now) == nil)
      #expect(try await store.tokenOwner("l2", .password, at: now)?.id == lind.id)
      #expect(try await !store.hasCalendarAddress(lind))
      for hash in ["k1", "k2"] { try await store.renewCalendarAddress(hash, by: lind) }
      #expect(try await store.tokenOwner("k1", .calendar, at: now) == nil)
      #expect(try await store.tokenOwner("k2", .calendar, at: now)?.id == lind.id)
    }
  }
}
