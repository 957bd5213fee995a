import Register

/// What recording a part of a text would do, worked out and not recorded.
public struct ActProposal: Sendable {
  public var part: ReadingPart
  /// The document it would be about; `nil` where the words name none, or several.
  public var document: GoverningDocument?
  public var isNewDocument: Bool
  public var drafts: [DecisionDraft]
  /// What wants a person's eye before it is recorded.
  public var waiting: [WaitingFact]
  public var consequences: [Consequence]
  /// The documents on record that something would change for.
  public var documents: [DocumentID: GoverningDocument]
}

extension Store {
  /// The acts that a text's parts propose. Nothing is stored.
  public func proposals(of parts: [ReadingPart]) async throws -> [ActProposal] {
    try await engine.read { connection in
      try parts.map { part in
        let nobody = Recorder(name: "", now: { .beginning }, makeID: { "\u{0}new" })
        let all = try PartRecording(connection, sourceFile: "", .all, .byItsWords, nobody)
          .plan(part)
        let sure = try PartRecording(connection, sourceFile: "", .certain, .byItsWords, nobody)
          .plan(part)
        let consequences = try Reviewing.consequences(all, connection)
        return ActProposal(
          part: part, document: all.document, isNewDocument: all.isNew, drafts: all.decisions,
          waiting: sure.waiting, consequences: consequences,
          documents: try Reviewing.documents(consequences, connection))
      }
    }
  }
}
