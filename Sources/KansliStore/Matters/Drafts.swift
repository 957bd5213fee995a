import Register

/// One saved state of a matter's text.
public struct Draft: Hashable, Sendable {
  public var version: Int
  /// Markdown.
  public var text: String
  /// Facts of the cover by the names of the reading contract (`reviewResponsible`, …).
  public var cover: [String: String]
  public var savedAt: Instant
  /// The account's id.
  public var savedBy: String

  init(row: Row) throws {
    version = try row.integer("version")
    text = try row.text("text")
    cover = try StoredJSON.value(try row.text("cover"))
    savedAt = Instant(microseconds: Int64(try row.integer("saved_at")))
    savedBy = try row.text("saved_by")
  }
}

/// That a version was saved, without its text.
public struct DraftVersion: Hashable, Sendable {
  public var number: Int
  public var savedAt: Instant
  /// The account's id.
  public var savedBy: String
}

/// What came of saving a draft.
public enum DraftSaving: Sendable {
  case saved(Draft)
  /// Somebody has saved since: theirs, while what one wrote is still in the form.
  case stale(Draft)
}

/// A remark on a draft.
public struct DraftComment: Hashable, Sendable {
  public var id: String
  /// The provision it is about; `nil` for the whole.
  public var provision: String?
  public var words: String
  public var at: Instant
  public var by: String
  /// When it was marked as dealt with; `nil` while it is open.
  public var closedAt: Instant?

  public var isClosed: Bool { closedAt != nil }

  init(row: Row) throws {
    id = try row.text("id")
    provision = try row.optionalText("provision")
    words = try row.text("words")
    at = Instant(microseconds: Int64(try row.integer("made_at")))
    by = try row.text("made_by")
    closedAt = try row.optionalInteger("closed_at").map { Instant(microseconds: Int64($0)) }
  }
}

enum Drafts {
  static func last(_ id: MatterID, _ connection: any Connection) throws -> Draft? {
    try connection.query(
      "SELECT * FROM draft WHERE matter_id = $1 ORDER BY version DESC LIMIT 1",
      [.text(id.rawValue)]
    ).first.map { try Draft(row: $0) }
  }
}

extension Store {
  /// The latest state of a matter's text, or `nil` where nothing is written.
  public func draft(of id: MatterID, for actor: Actor) async throws -> Draft? {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      _ = try Matters.known(id, connection)
      return try Drafts.last(id, connection)
    }
  }

  /// Every state that was saved, the latest first.
  public func drafts(of id: MatterID, for actor: Actor) async throws -> [Draft] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        "SELECT * FROM draft WHERE matter_id = $1 ORDER BY version DESC LIMIT 200",
        [.text(id.rawValue)]
      ).map { try Draft(row: $0) }
    }
  }

  /// A saved state by its number, or `nil` where there is none such.
  public func draft(
    _ version: Int, of id: MatterID, for actor: Actor
  ) async throws -> Draft? {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        "SELECT * FROM draft WHERE matter_id = $1 AND version = $2",
        [.text(id.rawValue), SQLValue(version)]
      ).first.map { try Draft(row: $0) }
    }
  }

  /// That every version was saved, the latest first, without the texts: a draft saves itself, and
  /// there may be many.
  public func draftVersions(of id: MatterID, for actor: Actor) async throws -> [DraftVersion] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        """
        SELECT version, saved_at, saved_by FROM draft WHERE matter_id = $1 ORDER BY version DESC
        """, [.text(id.rawValue)]
      ).map {
        DraftVersion(
          number: try $0.integer("version"),
          savedAt: Instant(microseconds: Int64(try $0.integer("saved_at"))),
          savedBy: try $0.text("saved_by"))
      }
    }
  }

  /// Saves a text. Nothing is overwritten: each save is a version, and one that was made from an
  /// older version than the last is answered with the last instead.
  ///
  /// - Parameter from: the version it was made from; 0 where there was none.
  public func save(
    _ text: String, cover: [String: String], of id: MatterID, from version: Int,
    by actor: Actor
  ) async throws -> DraftSaving {
    try await engine.write { connection in
      let matter = try Matters.writable(id, version: nil, actor, connection)
      guard !matter.place.isClosed else { throw MatterRefusal.closed(matter.place) }
      let last = try Drafts.last(id, connection)
      if let last, last.text == text, last.cover == cover { return .saved(last) }
      guard (last?.version ?? 0) == version else {
        // Nothing to be stale against: a version that never was.
        guard let last else { throw StoreError.stale }
        return .stale(last)
      }
      let row: [SQLValue] = [
        .text(id.rawValue), SQLValue(version + 1), .text(text),
        .text(try StoredJSON.text(cover)), .integer(actor.recorder.now().microseconds),
        .text(actor.id),
      ]
      try connection.insert(
        into: "draft", ["matter_id", "version", "text", "cover", "saved_at", "saved_by"], [row])
      guard let saved = try Drafts.last(id, connection) else {
        throw StoreError.damaged(column: "draft")
      }
      return .saved(saved)
    }
  }

  // MARK: Comments

  public func comments(of id: MatterID, for actor: Actor) async throws -> [DraftComment] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        "SELECT * FROM draft_comment WHERE matter_id = $1 ORDER BY id", [.text(id.rawValue)]
      ).map { try DraftComment(row: $0) }
    }
  }

  public func comment(
    _ words: String, on provision: String?, of id: MatterID, by actor: Actor
  ) async throws {
    try actor.require(.comment)
    try await engine.write { connection in
      _ = try Matters.known(id, connection)
      try connection.insert(
        into: "draft_comment", ["id", "matter_id", "provision", "words", "made_at", "made_by"],
        [
          [
            .text(actor.recorder.makeID()), .text(id.rawValue), SQLValue(provision),
            .text(words), .integer(actor.recorder.now().microseconds), .text(actor.id),
          ]
        ])
    }
  }

  /// Marks a comment as dealt with.
  public func close(comment: String, of id: MatterID, by actor: Actor) async throws {
    try await engine.write { connection in
      _ = try Matters.writable(id, version: nil, actor, connection)
      _ = try connection.query(
        """
        UPDATE draft_comment SET closed_at = $3
        WHERE id = $1 AND matter_id = $2 AND closed_at IS NULL
        """,
        [
          .text(comment), .text(id.rawValue), .integer(actor.recorder.now().microseconds),
        ])
    }
  }
}
