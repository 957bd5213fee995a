import Register

/// The papers of a matter, made to be sent with a step of it.
public struct PapersToSend: Sendable {
  /// The version of the text that they were made from; `nil` where there is no text.
  public var draftVersion: Int?
  /// Each paper's bytes by the name of its file.
  public var files: [(name: String, content: [UInt8])]

  public init(draftVersion: Int?, files: [(name: String, content: [UInt8])]) {
    self.draftVersion = draftVersion
    self.files = files
  }
}

/// A paper as it was sent: never changed, whatever becomes of the matter.
public struct SentPaper: Hashable, Sendable {
  /// The step of the matter that sent it: who, when and to whom.
  public var step: Int
  public var name: String
  public var sha256: String
}

enum SentPapers {
  /// Keeps papers as a step sends them, in the transaction that takes the step.
  ///
  /// - Throws: `StoreError.stale` where the text was saved after the papers were made.
  static func keep(
    _ papers: PapersToSend?, of matter: MatterID, step: Int, _ actor: Actor,
    _ connection: any Connection
  ) throws {
    guard let papers else { return }
    guard try Drafts.last(matter, connection)?.version == papers.draftVersion else {
      throw StoreError.stale
    }
    try connection.insert(
      into: "sent_paper", ["matter_id", "step", "name", "sha256"],
      papers.files.map { name, content in
        let kept = try SourceFiles.keep(name, content, at: actor.recorder.now(), connection)
        return [.text(matter.rawValue), SQLValue(step), .text(name), .text(kept.sha256)]
      })
  }
}

extension Store {
  /// The papers of a matter as they were sent, the last step first.
  public func sentPapers(of id: MatterID, for actor: Actor) async throws -> [SentPaper] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        "SELECT * FROM sent_paper WHERE matter_id = $1 ORDER BY step DESC, name",
        [.text(id.rawValue)]
      ).map {
        SentPaper(
          step: try $0.integer("step"), name: try $0.text("name"), sha256: try $0.text("sha256"))
      }
    }
  }

  /// The bytes of a paper as it was sent; `nil` where there is none such.
  public func sentPaper(
    _ name: String, step: Int, of id: MatterID, for actor: Actor
  ) async throws -> [UInt8]? {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        """
        SELECT f.content FROM sent_paper p JOIN source_file f ON f.sha256 = p.sha256
        WHERE p.matter_id = $1 AND p.step = $2 AND p.name = $3
        """, [.text(id.rawValue), SQLValue(step), .text(name)]
      ).first?.blob("content")
    }
  }
}
