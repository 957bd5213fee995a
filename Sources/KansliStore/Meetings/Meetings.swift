import Register

/// A planned meeting of a body.
public struct MeetingRecord: Hashable, Sendable {
  public var id: String
  public var body: String
  public var heldOn: CalendarDate
  /// The day the notice and papers go out.
  public var dispatchOn: CalendarDate?
  /// The last day papers are taken in.
  public var papersDueOn: CalendarDate?
  /// The name it has in an imported calendar.
  public var uid: String?
  public var isCancelled: Bool
  public var version: Int

  init(row: Row) throws {
    id = try row.text("id")
    body = try row.text("body")
    heldOn = try row.day("held_on")
    dispatchOn = try row.optionalDay("dispatch_on")
    papersDueOn = try row.optionalDay("papers_due_on")
    uid = try row.optionalText("uid")
    isCancelled = try row.flag("is_cancelled")
    version = try row.integer("version")
  }
}

/// What is said of a meeting when it is planned or changed.
public struct MeetingForm: Hashable, Sendable {
  public var body: String
  public var heldOn: CalendarDate
  public var dispatchOn: CalendarDate?
  public var papersDueOn: CalendarDate?
  public var uid: String?
  public var isCancelled: Bool

  public init(
    body: String, heldOn: CalendarDate, dispatchOn: CalendarDate? = nil,
    papersDueOn: CalendarDate? = nil, uid: String? = nil, isCancelled: Bool = false
  ) {
    self.body = body
    self.heldOn = heldOn
    self.dispatchOn = dispatchOn
    self.papersDueOn = papersDueOn
    self.uid = uid
    self.isCancelled = isCancelled
  }
}

/// A meeting with the matters that go up there, in order.
public struct MeetingView: Sendable {
  public var meeting: MeetingRecord
  public var matters: [MatterView]
}

enum Meetings {
  static func known(_ id: String, _ connection: any Connection) throws -> MeetingRecord {
    guard
      let record = try records("SELECT * FROM meeting WHERE id = $1", [.text(id)], connection)
        .first
    else { throw StoreError.unknown(.meeting, id) }
    return record
  }

  /// Meetings by a statement, each with the body there is on its day: what was planned for one
  /// that is no longer there is its successor's.
  static func records(
    _ sql: String, _ arguments: [SQLValue], _ connection: any Connection
  ) throws -> [MeetingRecord] {
    let lineage = try Reorganisations.lineage(connection)
    return try connection.query(sql, arguments).map { row in
      var record = try MeetingRecord(row: row)
      record.body = lineage.name(record.body, on: record.heldOn)
      return record
    }
  }

  static func next(
    of body: String, after day: CalendarDate, _ connection: any Connection
  ) throws -> [MeetingRecord] {
    try records(
      "SELECT * FROM meeting WHERE held_on >= $1 AND is_cancelled = $2 ORDER BY held_on",
      [SQLValue(day), SQLValue(false)], connection
    ).filter { $0.body == body }.prefix(12).map(\.self)
  }
}

extension Store {
  /// Meetings from a day on, or between two, in order.
  public func meetings(
    from: CalendarDate, through: CalendarDate? = nil, of body: String? = nil
  ) async throws -> [MeetingRecord] {
    try await engine.read { connection in
      try Meetings.records(
        "SELECT * FROM meeting WHERE held_on >= $1 AND held_on <= $2 ORDER BY held_on, body",
        [SQLValue(from), .text(through?.description ?? "9999-12-31")], connection
      ).filter { body == nil || $0.body == body }
    }
  }

  /// A meeting with what goes up there.
  public func meeting(_ id: String, for actor: Actor) async throws -> MeetingView {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      let meeting = try Meetings.known(id, connection)
      let matters = try connection.query(
        "SELECT matter_id FROM meeting_item WHERE meeting_id = $1 ORDER BY position, matter_id",
        [.text(id)]
      ).map { try Matters.view(MatterID(try $0.text("matter_id")), connection, actor.heirs) }
      return MeetingView(meeting: meeting, matters: matters)
    }
  }

  /// Moves, cancels or corrects a meeting.
  public func change(
    meeting id: String, _ form: MeetingForm, version: Int, by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let meeting = try Meetings.known(id, connection)
      try actor.require(.planMeetings(body: meeting.body))
      guard meeting.version == version else { throw StoreError.stale }
      let clash = try connection.query(
        "SELECT id FROM meeting WHERE body = $1 AND held_on = $2 AND id <> $3",
        [.text(meeting.body), SQLValue(form.heldOn), .text(id)])
      guard clash.isEmpty else { throw StoreError.taken(form.heldOn.description) }
      _ = try connection.query(
        "UPDATE meeting SET held_on = $2, dispatch_on = $3, papers_due_on = $4, "
          + "is_cancelled = $5, version = version + 1 WHERE id = $1",
        [
          .text(id), SQLValue(form.heldOn), SQLValue(form.dispatchOn),
          SQLValue(form.papersDueOn), SQLValue(form.isCancelled),
        ])
      let what =
        form.heldOn != meeting.heldOn
        ? "moved"
        : form.isCancelled == meeting.isCancelled
          ? "changed" : form.isCancelled ? "cancelled" : "restored"
      try Changes.write("meeting \(id)", what, connection, actor.recorder)
    }
  }
}
