import Register

/// Who records, when, and where new names come from: given by the edge, so that the store has
/// neither a clock nor chance.
public struct Recorder: Sendable {
  /// The account or program that records.
  public var name: String
  public var now: @Sendable () -> Instant
  public var makeID: @Sendable () -> String

  public init(
    name: String, now: @escaping @Sendable () -> Instant,
    makeID: @escaping @Sendable () -> String
  ) {
    self.name = name
    self.now = now
    self.makeID = makeID
  }
}

/// Appends to the ledger within one transaction, and writes the projection of what it moved.
struct LedgerWriter {
  let connection: any Connection
  let recorder: Recorder
  private var head: LedgerHead
  private var moved: Set<DocumentID> = []

  init(_ connection: any Connection, recorder: Recorder) throws {
    self.connection = connection
    self.recorder = recorder
    head = try LedgerHead.read(connection)
  }

  /// Appends a decision, or throws the refusal before anything is written.
  @discardableResult
  mutating func append(_ draft: DecisionDraft, recordedAt: Instant? = nil) throws -> Decision {
    let documents = try concerned(draft)
    for document in documents {
      let timeline = Timeline(
        try LedgerReading.entries(of: document, connection), document: document)
      if let refusal = timeline.refusal(of: draft) { throw refusal }
    }
    let entry = draft.entry(
      id: DecisionID(recorder.makeID()), sequence: head.count + 1,
      recordedAt: recordedAt ?? recorder.now(), recordedBy: recorder.name)
    let values = LedgerColumns.values(entry, previousHash: head.hash)
    let effects = entry.effects.enumerated().map { index, effect in
      LedgerColumns.values(effect, sequence: entry.sequence, position: index + 1)
    }
    let hash = LedgerHash.make(decision: values, effects: effects)
    try connection.insert(
      into: "decision", LedgerColumns.decision + ["hash"], [values + [.text(hash)]])
    try connection.insert(into: "effect", LedgerColumns.effect, effects)
    try connection.insert(
      into: "decision_document", ["document_id", "decision_sequence"],
      documents.sorted().map { [.text($0.rawValue), SQLValue(entry.sequence)] })
    head = LedgerHead(count: entry.sequence, hash: hash)
    try head.write(connection)
    moved.formUnion(documents)
    return entry
  }

  /// Writes the projection of every document that the appended decisions concern.
  mutating func finish() throws {
    for document in moved.sorted() { try Projection.rewrite(document, connection) }
    moved = []
  }

  /// The documents whose timeline the draft can move: its effects' own, and those of the decision
  /// that it corrects or annuls.
  private func concerned(_ draft: DecisionDraft) throws -> Set<DocumentID> {
    var documents = Set(draft.effects.flatMap(\.documents))
    var targets: [EffectReference] = []
    if let correction = draft.correction { targets.append(correction.target) }
    for case .annul(let act) in draft.effects { targets.append(act.target) }
    for target in targets {
      let rows = try connection.query(
        """
        SELECT c.document_id FROM decision d
        JOIN decision_document c ON c.decision_sequence = d.sequence WHERE d.id = $1
        """, [.text(target.decision.rawValue)])
      guard !rows.isEmpty else { throw Refusal.unknownEntry(target) }
      for row in rows { documents.insert(DocumentID(try row.text("document_id"))) }
    }
    return documents
  }
}

/// How many entries the ledger holds, and the hash of the last: what is printed and kept elsewhere.
public struct LedgerHead: Hashable, Sendable {
  public var count: Int
  public var hash: String

  static func read(_ connection: any Connection) throws -> LedgerHead {
    guard
      let row = try connection.query("SELECT entry_count, hash FROM ledger_head").first
    else { throw StoreError.damaged(column: "ledger_head") }
    return LedgerHead(count: try row.integer("entry_count"), hash: try row.text("hash"))
  }

  /// Counts an edit without legal effect, so that pages made before it are made anew.
  static func countEdit(at instant: Instant, _ connection: any Connection) throws {
    _ = try connection.query(
      "UPDATE ledger_head SET edits = edits + 1, edited_at = $1 WHERE id = 1",
      [.integer(instant.microseconds)])
  }

  func write(_ connection: any Connection) throws {
    _ = try connection.query(
      "UPDATE ledger_head SET entry_count = $1, hash = $2 WHERE id = 1",
      [SQLValue(count), .text(hash)])
  }
}
