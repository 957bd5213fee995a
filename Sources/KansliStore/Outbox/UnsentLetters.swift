import Register

/// A letter that could not be sent, for an administrator to look at.
public struct UnsentLetter: Hashable, Sendable {
  /// What came of it so far.
  public enum State: Hashable, Sendable {
    /// Failed, and to be tried again at a moment.
    case waits(until: Instant)
    /// Given up.
    case givenUp
  }

  public var id: String
  /// What it tells whom: its first word says what kind of letter it is.
  public var key: String
  public var address: String
  public var name: String
  /// The offices that whoever it is for holds.
  public var offices: [String]
  public var subject: String
  public var attempts: Int
  public var state: State
  /// Why it was not sent, as `settle` was told.
  public var problem: String?
  public var createdAt: Instant
  /// Whether its words are still there: a letter with a link that opens something is emptied once
  /// it is given up.
  public var isWhole: Bool
}

extension Store {
  /// Letters that have failed: those given up first, then those to be tried again.
  public func unsentLetters(
    on day: CalendarDate, for actor: Actor
  ) async throws -> [UnsentLetter] {
    try actor.require(.administer)
    return try await engine.read { connection in
      try connection.query(
        """
        SELECT * FROM outbox WHERE removed_at IS NULL
          AND (state = 'failed' OR (state = 'waiting' AND attempts > 0))
        ORDER BY state, due_at, id LIMIT 500
        """
      ).map { row in
        let address = try row.text("address")
        let due = Instant(microseconds: Int64(try row.integer("due_at")))
        return UnsentLetter(
          id: try row.text("id"), key: try row.text("key"), address: address,
          name: try row.text("name"), offices: try Self.offices(address, day, connection),
          subject: try row.text("subject"), attempts: try row.integer("attempts"),
          state: try row.text("state") == "failed" ? .givenUp : .waits(until: due),
          problem: try row.optionalText("problem"),
          createdAt: Instant(microseconds: Int64(try row.integer("created_at"))),
          isWhole: try !row.text("plain").isEmpty)
      }
    }
  }

  private static func offices(
    _ address: String, _ day: CalendarDate, _ connection: any Connection
  ) throws -> [String] {
    try connection.query(
      """
      SELECT DISTINCT o.name FROM office o JOIN holding h ON h.office_id = o.id
      JOIN account a ON a.id = h.account_id
      WHERE a.email = $1 AND (h.from_on IS NULL OR h.from_on <= $2)
        AND (h.through_on IS NULL OR $2 <= h.through_on) ORDER BY o.name
      """, [.text(address), SQLValue(day)]
    ).map { try $0.text("name") }
  }

  /// Lets a letter that failed be tried again at once. A letter that has been emptied cannot be,
  /// nor one that a process is just sending.
  public func retry(letter id: String, by actor: Actor) async throws {
    try actor.require(.administer)
    try await engine.write { connection in
      let now = actor.recorder.now().microseconds
      // Its age begins anew, or the next failure would give it up at once.
      let changed = try connection.query(
        """
        UPDATE outbox SET state = 'waiting', due_at = $2, created_at = $2, attempts = 1,
          leased_until = NULL
        WHERE id = $1 AND removed_at IS NULL AND plain <> ''
          AND (leased_until IS NULL OR leased_until <= $2)
          AND (state = 'failed' OR (state = 'waiting' AND attempts > 0)) RETURNING id
        """, [.text(id), .integer(now)])
      guard !changed.isEmpty else { throw StoreError.stale }
      try Changes.write("outbox \(id)", "retried", connection, actor.recorder)
    }
  }

  /// Takes a letter that failed away: it is not sent, and its words are gone. Its key stays, so
  /// that it is not written anew.
  public func remove(letter id: String, by actor: Actor) async throws {
    try actor.require(.administer)
    try await engine.write { connection in
      let changed = try connection.query(
        """
        UPDATE outbox SET state = 'failed', removed_at = $2, plain = '', html = '',
          leased_until = NULL
        WHERE id = $1 AND removed_at IS NULL
          AND (leased_until IS NULL OR leased_until <= $2)
          AND (state = 'failed' OR (state = 'waiting' AND attempts > 0)) RETURNING id
        """, [.text(id), .integer(actor.recorder.now().microseconds)])
      guard !changed.isEmpty else { throw StoreError.stale }
      try Changes.write("outbox \(id)", "removed", connection, actor.recorder)
    }
  }
}
