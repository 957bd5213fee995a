import Register

/// A signed-in browser.
public struct Session: Hashable, Sendable {
  public var account: Account
  public var createdAt: Instant
  public var seenAt: Instant
}

/// What a secret token is for.
public enum TokenPurpose: String, Sendable {
  /// Set a password: once, and before it expires.
  case password
  /// A device that has signed in before, so that others cannot lock its owner out.
  case device
  /// Read one's own calendar feed.
  case calendar
}

/// How many sign-ins have failed under a key, and when the last one did.
public struct SignInTally: Hashable, Sendable {
  public var failures: Int
  public var lastAt: Instant

  public init(failures: Int, lastAt: Instant) {
    self.failures = failures
    self.lastAt = lastAt
  }
}

extension Store {
  /// Signs an account in: the token's fingerprint names the session.
  public func signIn(
    _ account: String, tokenHash: String, at instant: Instant
  ) async throws {
    try await engine.write { connection in
      try connection.insert(
        into: "session", ["token_hash", "account_id", "created_at", "seen_at"],
        [
          [
            .text(tokenHash), .text(account), .integer(instant.microseconds),
            .integer(instant.microseconds),
          ]
        ])
      _ = try connection.query(
        "UPDATE account SET seen_at = $2 WHERE id = $1",
        [.text(account), .integer(instant.microseconds)])
    }
  }

  public func session(tokenHash: String) async throws -> Session? {
    try await engine.read { connection in
      try connection.query("SELECT * FROM session WHERE token_hash = $1", [.text(tokenHash)])
        .first.map { row in
          Session(
            account: try Accounts.known(try row.text("account_id"), connection),
            createdAt: Instant(microseconds: Int64(try row.integer("created_at"))),
            seenAt: Instant(microseconds: Int64(try row.integer("seen_at"))))
        }
    }
  }

  public func touch(sessionHash: String, at instant: Instant) async throws {
    try await engine.write { connection in
      _ = try connection.query(
        "UPDATE session SET seen_at = $2 WHERE token_hash = $1",
        [.text(sessionHash), .integer(instant.microseconds)])
      _ = try connection.query(
        """
        UPDATE account SET seen_at = $2 WHERE id =
          (SELECT account_id FROM session WHERE token_hash = $1)
        """, [.text(sessionHash), .integer(instant.microseconds)])
    }
  }

  public func signOut(sessionHash: String) async throws {
    try await engine.write { connection in
      _ = try connection.query(
        "DELETE FROM session WHERE token_hash = $1", [.text(sessionHash)])
    }
  }

  /// Ends every session of an account.
  public func signOutEverywhere(_ account: String, by recorder: Recorder) async throws {
    try await engine.write { connection in
      try Self.signOutEverywhere(account, connection)
      try Changes.write("account \(account)", "signedOut", connection, recorder)
    }
  }

  /// How many sessions an account has.
  public func sessionCount(_ account: String) async throws -> Int {
    try await engine.read { connection in
      try connection.query(
        "SELECT count(*) AS n FROM session WHERE account_id = $1", [.text(account)]
      ).first?.integer("n") ?? 0
    }
  }

  // MARK: Tokens

  public func addToken(
    _ hash: String, _ purpose: TokenPurpose, of account: String, at instant: Instant,
    expiresAt: Instant?
  ) async throws {
    try await engine.write { connection in
      try connection.insert(
        into: "account_token",
        ["token_hash", "account_id", "purpose", "created_at", "expires_at"],
        [
          [
            .text(hash), .text(account), .text(purpose.rawValue),
            .integer(instant.microseconds),
            expiresAt.map { .integer($0.microseconds) } ?? .null,
          ]
        ])
    }
  }

  /// Whose token it is, where it holds at a moment: not expired, not used.
  public func tokenOwner(
    _ hash: String, _ purpose: TokenPurpose, at instant: Instant
  ) async throws -> Account? {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT account_id FROM account_token WHERE token_hash = $1 AND purpose = $2
          AND used_at IS NULL AND (expires_at IS NULL OR expires_at > $3)
        """, [.text(hash), .text(purpose.rawValue), .integer(instant.microseconds)]
      ).first.map { try Accounts.known(try $0.text("account_id"), connection) }
    }
  }

  /// Uses a one-time link to set a password; answers whose it was, or `nil` where the link no
  /// longer holds: two that press at once use it once.
  public func usePasswordLink(
    _ hash: String, password: String, at instant: Instant, by recorder: Recorder
  ) async throws -> Account? {
    try await engine.write { connection in
      let used = try connection.query(
        """
        UPDATE account_token SET used_at = $2 WHERE token_hash = $1 AND purpose = 'password'
          AND used_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
        RETURNING account_id
        """, [.text(hash), .integer(instant.microseconds)])
      guard let id = try used.first?.text("account_id") else { return nil }
      _ = try connection.query(
        "UPDATE account SET password = $2, version = version + 1 WHERE id = $1",
        [.text(id), .text(password)])
      // Other links that were made for the same are spent with it.
      _ = try connection.query(
        """
        UPDATE account_token SET used_at = $2 WHERE account_id = $1 AND purpose = 'password'
          AND used_at IS NULL
        """, [.text(id), .integer(instant.microseconds)])
      try Self.signOutEverywhere(id, connection)
      var own = recorder
      own.name = id
      try Changes.write("account \(id)", "password", connection, own)
      return try Accounts.known(id, connection)
    }
  }

  /// Spends every token of a purpose.
  public func revokeTokens(_ purpose: TokenPurpose, of account: String) async throws {
    try await engine.write { connection in
      _ = try connection.query(
        "DELETE FROM account_token WHERE account_id = $1 AND purpose = $2",
        [.text(account), .text(purpose.rawValue)])
    }
  }

  // MARK: Failures

  /// Reads the tallies of some keys, lets a rule judge them and stores what it answers, in one
  /// transaction: guesses sent at once are counted one by one.
  ///
  /// - Parameter forgotten: tallies last counted before this are removed.
  public func tally<Answer: Sendable>(
    _ keys: [String], forgotten: Instant,
    judge: @escaping @Sendable ([String: SignInTally]) -> ([String: SignInTally?], Answer)
  ) async throws -> Answer {
    try await engine.write { connection in
      _ = try connection.query(
        "DELETE FROM sign_in_tally WHERE last_at < $1", [.integer(forgotten.microseconds)])
      var tallies: [String: SignInTally] = [:]
      for key in keys {
        let row = try connection.query(
          "SELECT * FROM sign_in_tally WHERE key = $1", [.text(key)]
        ).first
        tallies[key] = try row.map {
          SignInTally(
            failures: try $0.integer("failures"),
            lastAt: Instant(microseconds: Int64(try $0.integer("last_at"))))
        }
      }
      let (changes, answer) = judge(tallies)
      for (key, tally) in changes.sorted(by: { $0.key < $1.key }) {
        guard let tally else {
          _ = try connection.query("DELETE FROM sign_in_tally WHERE key = $1", [.text(key)])
          continue
        }
        _ = try connection.query(
          """
          INSERT INTO sign_in_tally (key, failures, last_at) VALUES ($1, $2, $3)
          ON CONFLICT (key) DO UPDATE SET failures = excluded.failures,
            last_at = excluded.last_at
          """,
          [.text(key), SQLValue(tally.failures), .integer(tally.lastAt.microseconds)])
      }
      return answer
    }
  }
}
