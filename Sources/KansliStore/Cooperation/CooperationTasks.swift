import Cooperation
import Register

/// Something that the watch asks somebody to do about a cooperation.
public struct CooperationTask: Hashable, Sendable {
  public var id: String
  public var cooperation: CooperationID
  /// What it is about, such as a finding's code.
  public var kind: String
  /// What was and what is, as JSON: the rule before and after, an exemption's days.
  public var before: String?
  public var after: String?
  public var madeAt: Instant
  public var doneAt: Instant?
  /// The account that did it.
  public var doneBy: String?
  /// What came of it, in words of whoever did it.
  public var note: String?
}

extension CooperationTask {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), cooperation: CooperationID(try row.text("cooperation_id")),
      kind: try row.text("kind"), before: try row.optionalText("before"),
      after: try row.optionalText("after"),
      madeAt: Instant(microseconds: Int64(try row.integer("made_at"))),
      doneAt: try row.optionalInteger("done_at").map { Instant(microseconds: Int64($0)) },
      doneBy: try row.optionalText("done_by"), note: try row.optionalText("note"))
  }
}

/// A task that the watch wants done.
public struct CooperationTaskForm: Hashable, Sendable {
  public var cooperation: CooperationID
  public var kind: String
  public var before: String?
  public var after: String?

  public init(
    cooperation: CooperationID, kind: String, before: String? = nil, after: String? = nil
  ) {
    self.cooperation = cooperation
    self.kind = kind
    self.before = before
    self.after = after
  }
}

extension Store {
  /// Asks for tasks, each kind once at a time for a cooperation, and one that has been done never
  /// again for the same facts; answers how many are new.
  @discardableResult
  public func ask(_ forms: [CooperationTaskForm], by recorder: Recorder) async throws -> Int {
    try await engine.write { try Cooperations.ask(forms, recorder, $0) }
  }

  /// Tasks that are not done, the oldest first; those that are too where asked.
  public func cooperationTasks(
    includingDone: Bool = false, for actor: Actor
  ) async throws -> [CooperationTask] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        """
        SELECT * FROM cooperation_task WHERE done_at IS NULL OR $1 = 1 ORDER BY made_at, id
        """, [SQLValue(includingDone ? 1 : 0)]
      ).map { try CooperationTask(row: $0) }
    }
  }

  /// Says that a task is done, and what came of it. Who says so second is told.
  ///
  /// - Throws: `StoreError.stale`, `StoreError.unknown`.
  public func finish(
    cooperationTask id: String, note: String? = nil, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      try Cooperations.checkKnown("cooperation_task", id, .cooperationTask, connection)
      let done = try connection.query(
        """
        UPDATE cooperation_task SET done_at = $2, done_by = $3, note = $4
        WHERE id = $1 AND done_at IS NULL RETURNING cooperation_id
        """,
        [
          .text(id), .integer(actor.recorder.now().microseconds), .text(actor.id),
          SQLValue(note),
        ])
      guard let row = done.first else { throw StoreError.stale }
      try Cooperations.tell(
        "cooperation \(try row.text("cooperation_id"))", "taskDone", actor, connection)
    }
  }
}

extension Cooperations {
  /// Asks for tasks within a transaction; answers how many are new.
  static func ask(
    _ forms: [CooperationTaskForm], _ recorder: Recorder, _ connection: any Connection
  ) throws -> Int {
    var added = 0
    for form in forms {
      try checkKnown(form.cooperation, connection)
      added += try connection.query(
        """
        INSERT INTO cooperation_task (id, cooperation_id, kind, before, after, made_at)
        SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM cooperation_task
          WHERE cooperation_id = $2 AND kind = $3 AND (done_at IS NULL OR after = $5))
        RETURNING id
        """,
        [
          .text(recorder.makeID()), .text(form.cooperation.rawValue), .text(form.kind),
          SQLValue(form.before), SQLValue(form.after),
          .integer(recorder.now().microseconds),
        ]
      ).count
    }
    if added > 0 { try LedgerHead.countEdit(at: recorder.now(), connection) }
    return added
  }
}
