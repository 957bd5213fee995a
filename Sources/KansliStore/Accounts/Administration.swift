import Register

/// Why an administrator may not do something to an account.
public enum AccountRefusal: Error, Hashable, Sendable {
  /// Nobody would be left who may set up accounts.
  case lastAdministrator
  /// One's own account is disabled or removed by somebody else.
  case oneself
}

/// An account with what a list of accounts shows.
public struct AccountOverview: Hashable, Sendable {
  public var account: Account
  public var createdAt: Instant
  /// When it was last in use; `nil` for never.
  public var seenAt: Instant?
  public var hasPassword: Bool
  /// Whether an identity provider vouches for the person.
  public var isElsewhere: Bool
  public var sessions: Int
}

/// What removing an account does: what goes, and what stays under its id.
public struct AccountTraces: Hashable, Sendable {
  /// Offices held.
  public var holdings: Int
  /// Matters that lose their officer.
  public var matters: Int
  /// Ledger entries recorded.
  public var entries: Int
  /// Steps of matters, drafts and comments.
  public var steps: Int
  /// Other changes made.
  public var changes: Int
}

extension Accounts {
  static func administrators(_ connection: any Connection) throws -> Set<String> {
    Set(
      try connection.query(
        """
        SELECT DISTINCT a.id FROM account a JOIN account_role r ON r.account_id = a.id
        WHERE r.role = 'administrator' AND a.disabled_at IS NULL
        """
      ).map { try $0.text("id") })
  }

  /// Does something that must leave an administrator.
  static func keepingAnAdministrator(
    _ connection: any Connection, _ body: () throws -> Void
  ) throws {
    try body()
    guard try !administrators(connection).isEmpty else {
      throw AccountRefusal.lastAdministrator
    }
  }

  static func overview(_ row: Row, _ connection: any Connection) throws -> AccountOverview {
    let account = try Account(row: row, grants: grants(try row.text("id"), connection))
    return AccountOverview(
      account: account,
      createdAt: Instant(microseconds: Int64(try row.integer("created_at"))),
      seenAt: try row.optionalInteger("seen_at").map { Instant(microseconds: Int64($0)) },
      hasPassword: account.password != nil,
      isElsewhere: try row.optionalText("issuer") != nil,
      sessions: try connection.query(
        "SELECT count(*) AS n FROM session WHERE account_id = $1", [.text(account.id)]
      ).first?.integer("n") ?? 0)
  }
}

extension Store {
  /// Everybody who has an account, by name.
  public func accountOverviews(for actor: Actor) async throws -> [AccountOverview] {
    try actor.require(.administer)
    let all = try await engine.read { connection in
      try connection.query("SELECT * FROM account").map { try Accounts.overview($0, connection) }
    }
    return all.sorted {
      (SortKey.make($0.account.name), $0.account.id) < (
        SortKey.make($1.account.name), $1.account.id
      )
    }
  }

  /// An account as an administrator sees it.
  public func accountOverview(_ id: String, for actor: Actor) async throws -> AccountOverview {
    try actor.require(.administer)
    return try await engine.read { connection in
      let rows = try connection.query("SELECT * FROM account WHERE id = $1", [.text(id)])
      guard let row = rows.first else { throw StoreError.unknown(.account, id) }
      return try Accounts.overview(row, connection)
    }
  }

  /// What hangs on an account.
  public func traces(ofAccount id: String, for actor: Actor) async throws -> AccountTraces {
    try actor.require(.administer)
    return try await engine.read { connection in
      func count(_ from: String) throws -> Int {
        try connection.query("SELECT count(*) AS n FROM \(from) = $1", [.text(id)])
          .first?.integer("n") ?? 0
      }
      return AccountTraces(
        holdings: try count("holding WHERE account_id"),
        matters: try count("matter WHERE officer_id"),
        entries: try count("decision WHERE recorded_by"),
        steps: try count("matter_step WHERE done_by") + count("draft WHERE saved_by")
          + count("draft_comment WHERE made_by"),
        changes: try count("change WHERE changed_by"))
    }
  }

  /// Makes an account, or throws where the address has one.
  public func addAccount(_ form: AccountForm, by actor: Actor) async throws -> Account {
    try actor.require(.administer)
    guard let account = try await addAccount(form, by: actor.recorder) else {
      throw StoreError.taken(form.email)
    }
    return account
  }

  /// Changes an account, so long as somebody is left who may set up accounts.
  public func change(
    account id: String, _ form: AccountForm, version: Int, by actor: Actor
  ) async throws {
    try actor.require(.administer)
    guard !(form.isDisabled && id == actor.id) else { throw AccountRefusal.oneself }
    try await engine.write { connection in
      try Accounts.keepingAnAdministrator(connection) {
        try Accounts.change(id, form, version: version, connection, actor.recorder)
      }
    }
  }

  /// Removes a person, so long as somebody is left who may set up accounts.
  public func remove(account id: String, version: Int, by actor: Actor) async throws {
    try actor.require(.administer)
    guard id != actor.id else { throw AccountRefusal.oneself }
    try await engine.write { connection in
      guard try Accounts.known(id, connection).version == version else { throw StoreError.stale }
      try Accounts.keepingAnAdministrator(connection) {
        try Accounts.remove(id, connection, actor.recorder)
      }
    }
  }

  /// Gives an account a new one-time link; those before it are spent.
  public func givePasswordLink(
    _ hash: String, to id: String, expiresAt: Instant, by actor: Actor
  ) async throws {
    try actor.require(.administer)
    try await engine.write { connection in
      _ = try Accounts.known(id, connection)
      try Self.replaceTokens(
        .password, with: hash, of: id, expiresAt: expiresAt, connection, actor.recorder)
      try Changes.write("account \(id)", "link", connection, actor.recorder)
    }
  }

  /// Ends every session of somebody's account.
  public func signOutEverywhere(_ id: String, by actor: Actor) async throws {
    if id != actor.id { try actor.require(.administer) }
    _ = try await account(id)
    try await signOutEverywhere(id, by: actor.recorder)
  }

  // MARK: One's own

  /// Gives one's own calendar feed a new address; the one before is closed.
  public func renewCalendarAddress(_ hash: String, by actor: Actor) async throws {
    try await engine.write { connection in
      _ = try Accounts.known(actor.id, connection)
      try Self.replaceTokens(
        .calendar, with: hash, of: actor.id, expiresAt: nil, connection, actor.recorder)
      try Changes.write("account \(actor.id)", "calendar", connection, actor.recorder)
    }
  }

  /// Whether one's own calendar feed has an address.
  public func hasCalendarAddress(_ actor: Actor) async throws -> Bool {
    try await engine.read { connection in
      try !connection.query(
        "SELECT token_hash FROM account_token WHERE account_id = $1 AND purpose = 'calendar'",
        [.text(actor.id)]
      ).isEmpty
    }
  }

  /// The language that one's own pages and letters are in.
  public func setLanguage(_ language: String, by actor: Actor) async throws {
    try await engine.write { connection in
      _ = try Accounts.known(actor.id, connection)
      _ = try connection.query(
        "UPDATE account SET language = $2, version = version + 1 WHERE id = $1",
        [.text(actor.id), .text(language)])
      try Changes.write("account \(actor.id)", "language", connection, actor.recorder)
    }
  }

  private static func replaceTokens(
    _ purpose: TokenPurpose, with hash: String, of id: String, expiresAt: Instant?,
    _ connection: any Connection, _ recorder: Recorder
  ) throws {
    _ = try connection.query(
      "DELETE FROM account_token WHERE account_id = $1 AND purpose = $2",
      [.text(id), .text(purpose.rawValue)])
    try connection.insert(
      into: "account_token", ["token_hash", "account_id", "purpose", "created_at", "expires_at"],
      [
        [
          .text(hash), .text(id), .text(purpose.rawValue),
          .integer(recorder.now().microseconds),
          expiresAt.map { .integer($0.microseconds) } ?? .null,
        ]
      ])
  }
}
