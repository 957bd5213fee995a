import Register

/// A letter on its way out, in both its forms.
public struct OutboxLetter: Hashable, Sendable {
  /// What it tells whom: a second letter with the key is not taken.
  public var key: String
  public var address: String
  public var name: String
  public var language: String
  public var subject: String
  public var plain: String
  public var html: String
  /// When it is to be sent; at once where it is `nil`.
  public var dueAt: Instant?

  public init(
    key: String, address: String, name: String, language: String, subject: String,
    plain: String, html: String, dueAt: Instant? = nil
  ) {
    self.dueAt = dueAt
    self.key = key
    self.address = address
    self.name = name
    self.language = language
    self.subject = subject
    self.plain = plain
    self.html = html
  }
}

/// A letter that a process holds and is to send.
public struct LeasedLetter: Sendable {
  public var id: String
  public var letter: OutboxLetter
  public var attempts: Int
  public var createdAt: Instant
}

enum Outbox {
  /// Puts letters in the outbox, each key once; answers how many were new.
  @discardableResult
  static func add(
    _ letters: [OutboxLetter], _ recorder: Recorder, _ connection: any Connection
  ) throws -> Int {
    var added = 0
    for letter in letters {
      let now = recorder.now().microseconds
      let rows = try connection.query(
        """
        INSERT INTO outbox (id, key, address, name, language, subject, plain, html, created_at,
          due_at, attempts, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 'waiting')
        ON CONFLICT (key) DO NOTHING RETURNING id
        """,
        [
          .text(recorder.makeID()), .text(letter.key), .text(letter.address),
          .text(letter.name), .text(letter.language), .text(letter.subject),
          .text(letter.plain), .text(letter.html), .integer(now),
          .integer(max(now, letter.dueAt?.microseconds ?? now)),
        ])
      added += rows.count
    }
    return added
  }
}

extension Store {
  @discardableResult
  public func post(_ letters: [OutboxLetter], by recorder: Recorder) async throws -> Int {
    try await engine.write { try Outbox.add(letters, recorder, $0) }
  }

  /// Takes letters that are due, for as long as the lease: no other process takes them meanwhile.
  public func leaseLetters(
    limit: Int, until: Instant, now: Instant
  ) async throws -> [LeasedLetter] {
    try await engine.write { connection in
      try ReferralLetter.removeAnswered(connection)
      let due = try connection.query(
        """
        SELECT * FROM outbox WHERE state = 'waiting' AND due_at <= $1
          AND (leased_until IS NULL OR leased_until <= $1) ORDER BY due_at, id LIMIT $2
        """, [.integer(now.microseconds), SQLValue(limit)])
      return try due.map { row in
        let id = try row.text("id")
        _ = try connection.query(
          "UPDATE outbox SET leased_until = $2 WHERE id = $1",
          [.text(id), .integer(until.microseconds)])
        return LeasedLetter(
          id: id,
          letter: OutboxLetter(
            key: try row.text("key"), address: try row.text("address"),
            name: try row.text("name"), language: try row.text("language"),
            subject: try row.text("subject"), plain: try row.text("plain"),
            html: try row.text("html")),
          attempts: try row.integer("attempts"),
          createdAt: Instant(microseconds: Int64(try row.integer("created_at"))))
      }
    }
  }

  /// What came of a letter: sent, to be tried again at a moment, or given up.
  public func settle(
    letter id: String, sent: Bool, retryAt: Instant?, problem: String?
  ) async throws {
    try await engine.write { connection in
      let state = sent ? "sent" : retryAt == nil ? "failed" : "waiting"
      _ = try connection.query(
        """
        UPDATE outbox SET state = $2, attempts = attempts + 1, leased_until = NULL,
          due_at = coalesce($3, due_at), problem = $4 WHERE id = $1
        """,
        [
          .text(id), .text(state), retryAt.map { .integer($0.microseconds) } ?? .null,
          SQLValue(problem),
        ])
      if state != "waiting" { try ReferralLetter.forgetSecret(of: id, connection) }
    }
  }

  /// How many letters wait, and how many were given up.
  public func outboxCounts() async throws -> (waiting: Int, sent: Int, failed: Int) {
    try await engine.read { connection in
      func count(_ state: String) throws -> Int {
        try connection.query(
          "SELECT count(*) AS n FROM outbox WHERE state = $1 AND removed_at IS NULL",
          [.text(state)]
        ).first?.integer("n") ?? 0
      }
      return (try count("waiting"), try count("sent"), try count("failed"))
    }
  }

  // MARK: Jobs

  /// Takes a job for a time, where no other process has it; `false` where one has.
  public func lease(
    job: String, until: Instant, now: Instant
  ) async throws -> Bool {
    try await engine.write { connection in
      let taken = try connection.query(
        """
        INSERT INTO job (name, leased_until) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET leased_until = excluded.leased_until
          WHERE job.leased_until <= $3
        RETURNING name
        """, [.text(job), .integer(until.microseconds), .integer(now.microseconds)])
      return !taken.isEmpty
    }
  }

  /// Gives a job back, and says when it ran.
  public func release(job: String, ranAt: Instant) async throws {
    try await engine.write { connection in
      _ = try connection.query(
        "UPDATE job SET leased_until = $2, ran_at = $2 WHERE name = $1",
        [.text(job), .integer(ranAt.microseconds)])
    }
  }

  public func lastRun(job: String) async throws -> Instant? {
    try await engine.read { connection in
      try connection.query("SELECT ran_at FROM job WHERE name = $1", [.text(job)]).first?
        .optionalInteger("ran_at").map { Instant(microseconds: Int64($0)) }
    }
  }
}
