import Register

/// A meeting that somebody wants planned, and what that would do.
public struct PlannedMeeting: Hashable, Sendable {
  /// What planning it does.
  public enum Effect: Hashable, Sendable {
    /// The body has no meeting that day: it is added.
    case adds
    /// It is known by the name it has in a calendar, on another day: it is moved.
    case moves(from: CalendarDate)
    /// It is there, and takes a day that was not known.
    case completes
    /// It is there as it should be.
    case keeps
  }

  public var form: MeetingForm
  public var effect: Effect
}

extension Meetings {
  /// The meeting that a form means, and what it would do to it.
  ///
  /// A body has one meeting a day. A meeting imported before is known by the name that its calendar
  /// has for it, also when it has been moved there.
  fileprivate static func effect(
    of form: MeetingForm, _ connection: any Connection
  ) throws -> (old: MeetingRecord?, effect: PlannedMeeting.Effect) {
    let sameDay = try connection.query(
      "SELECT * FROM meeting WHERE body = $1 AND held_on = $2",
      [.text(form.body), SQLValue(form.heldOn)]
    ).first.map { try MeetingRecord(row: $0) }
    if let sameDay {
      let isWhole =
        (form.dispatchOn == nil || sameDay.dispatchOn != nil)
        && (form.papersDueOn == nil || sameDay.papersDueOn != nil)
        && (form.uid == nil || sameDay.uid != nil)
      return (sameDay, isWhole ? .keeps : .completes)
    }
    guard let uid = form.uid else { return (nil, .adds) }
    let named = try connection.query(
      "SELECT * FROM meeting WHERE body = $1 AND uid = $2 ORDER BY held_on DESC",
      [.text(form.body), .text(uid)]
    ).first.map { try MeetingRecord(row: $0) }
    guard let named else { return (nil, .adds) }
    return (named, .moves(from: named.heldOn))
  }

  fileprivate static func add(
    _ form: MeetingForm, id: String, _ connection: any Connection
  ) throws {
    try connection.insert(
      into: "meeting",
      ["id", "body", "held_on", "dispatch_on", "papers_due_on", "uid", "is_cancelled", "version"],
      [
        [
          .text(id), .text(form.body), SQLValue(form.heldOn), SQLValue(form.dispatchOn),
          SQLValue(form.papersDueOn), SQLValue(form.uid), SQLValue(form.isCancelled), .integer(1),
        ]
      ])
  }

  /// What is known stays; what was not known is filled in.
  fileprivate static func complete(
    _ old: MeetingRecord, with form: MeetingForm, _ connection: any Connection
  ) throws {
    _ = try connection.query(
      """
      UPDATE meeting SET dispatch_on = $2, papers_due_on = $3, uid = $4, version = version + 1
      WHERE id = $1
      """,
      [
        .text(old.id), SQLValue(old.dispatchOn ?? form.dispatchOn),
        SQLValue(old.papersDueOn ?? form.papersDueOn), SQLValue(old.uid ?? form.uid),
      ])
  }

  fileprivate static func move(
    _ old: MeetingRecord, to form: MeetingForm, _ connection: any Connection
  ) throws {
    _ = try connection.query(
      """
      UPDATE meeting SET held_on = $2, dispatch_on = $3, papers_due_on = $4,
        version = version + 1 WHERE id = $1
      """,
      [
        .text(old.id), SQLValue(form.heldOn), SQLValue(form.dispatchOn),
        SQLValue(form.papersDueOn),
      ])
  }
}

extension Store {
  /// What planning some meetings would do, without doing it.
  public func preview(
    _ forms: [MeetingForm], for actor: Actor
  ) async throws -> [PlannedMeeting] {
    for form in forms { try actor.require(.planMeetings(body: form.body)) }
    return try await engine.read { connection in
      try forms.map { form in
        PlannedMeeting(form: form, effect: try Meetings.effect(of: form, connection).effect)
      }
    }
  }

  /// Plans meetings; one that the body has that day already keeps its matters and takes what was
  /// not known. Answers how many were new.
  @discardableResult
  public func plan(_ forms: [MeetingForm], by actor: Actor) async throws -> Int {
    for form in forms { try actor.require(.planMeetings(body: form.body)) }
    return try await engine.write { connection in
      var added = 0
      for form in forms {
        let (old, effect) = try Meetings.effect(of: form, connection)
        let id = old?.id ?? actor.recorder.makeID()
        let what: String
        switch effect {
        case .adds:
          added += 1
          try Meetings.add(form, id: id, connection)
          what = "planned"
        case .completes:
          if let old { try Meetings.complete(old, with: form, connection) }
          what = "changed"
        case .moves:
          if let old { try Meetings.move(old, to: form, connection) }
          what = "moved"
        case .keeps: continue
        }
        try Changes.write("meeting \(id)", what, connection, actor.recorder)
      }
      return added
    }
  }

  /// How many matters go up at each of the meetings between two days, by the meeting's id.
  public func matterCounts(
    from: CalendarDate, through: CalendarDate? = nil
  ) async throws -> [String: Int] {
    try await engine.read { connection in
      var counts: [String: Int] = [:]
      for row in try connection.query(
        """
        SELECT i.meeting_id, count(*) AS n FROM meeting_item i
        JOIN meeting m ON m.id = i.meeting_id
        WHERE m.held_on >= $1 AND m.held_on <= $2 GROUP BY i.meeting_id
        """, [SQLValue(from), .text(through?.description ?? "9999-12-31")])
      {
        counts[try row.text("meeting_id")] = try row.integer("n")
      }
      return counts
    }
  }

  /// Puts the matters of a meeting in another order; all of them are named, each once.
  public func order(
    meeting id: String, _ matters: [MatterID], version: Int, by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let meeting = try Meetings.known(id, connection)
      try actor.require(.planMeetings(body: meeting.body))
      let there = try connection.query(
        "SELECT matter_id FROM meeting_item WHERE meeting_id = $1", [.text(id)]
      ).map { try $0.text("matter_id") }
      // Something was put there, or taken away, since the page was shown.
      guard meeting.version == version, Set(there) == Set(matters.map(\.rawValue)),
        there.count == matters.count
      else { throw StoreError.stale }
      for (index, matter) in matters.enumerated() {
        _ = try connection.query(
          "UPDATE meeting_item SET position = $3 WHERE meeting_id = $1 AND matter_id = $2",
          [.text(id), .text(matter.rawValue), SQLValue(index + 1)])
      }
      _ = try connection.query(
        "UPDATE meeting SET version = version + 1 WHERE id = $1", [.text(id)])
      try Changes.write("meeting \(id)", "ordered", connection, actor.recorder)
    }
  }
}
