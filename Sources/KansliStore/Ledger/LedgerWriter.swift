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
    let concerned = try concerned(draft)
    let documents = concerned.documents
    if documents.isEmpty, let first = concerned.cooperations.sorted().first {
      let entries = try LedgerReading.entries(of: first, connection)
      if let refusal = draft.refusal(in: entries) { throw refusal }
    }
    for document in documents {
      let timeline = Timeline(
        try LedgerReading.entries(of: document, connection), document: document)
      if let refusal = timeline.refusal(of: draft) { throw refusal }
    }
    let entry = draft.entry(
      id: DecisionID(recorder.makeID()), sequence: head.count + 1,
      recordedAt: recordedAt ?? recorder.now(), recordedBy: recorder.name)
    let values = LedgerColumns.values(entry, previousHash: head.hash)
    var effects: [[SQLValue]] = []
    var cooperations: [[SQLValue]] = []
    for (index, effect) in entry.effects.enumerated() {
      let (sequence, position) = (entry.sequence, index + 1)
      if case .cooperation(let act) = effect {
        cooperations.append(
          LedgerColumns.values(act, sequence: sequence, position: position))
      } else {
        effects.append(LedgerColumns.values(effect, sequence: sequence, position: position))
      }
    }
    let hash = LedgerHash.make(decision: values, effects: effects, cooperations: cooperations)
    try connection.insert(
      into: "decision", LedgerColumns.decision + ["hash"], [values + [.text(hash)]])
    try connection.insert(into: "effect", LedgerColumns.effect, effects)
    try connection.insert(into: "cooperation_effect", LedgerColumns.cooperation, cooperations)
    try connection.insert(
      into: "decision_document", ["document_id", "decision_sequence"],
      documents.sorted().map { [.text($0.rawValue), SQLValue(entry.sequence)] })
    try connection.insert(
      into: "decision_cooperation", ["cooperation_id", "decision_sequence"],
      concerned.cooperations.sorted().map { [.text($0.rawValue), SQLValue(entry.sequence)] })
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

  /// What a draft can move.
  struct Concerned {
    var documents: Set<DocumentID>
    var cooperations: Set<CooperationID>
  }

  /// The documents and cooperations that the draft can move: its effects' own, and those of the
  /// decision that it corrects or annuls.
  func concerned(_ draft: DecisionDraft) throws -> Concerned {
    var concerned = Concerned(
      documents: Set(draft.effects.flatMap(\.documents)),
      cooperations: Set(draft.effects.compactMap(\.cooperation)))
    var targets: [EffectReference] = []
    if let correction = draft.correction { targets.append(correction.target) }
    for case .annul(let act) in draft.effects { targets.append(act.target) }
    for target in targets {
      let rows = try connection.query(
        """
        SELECT c.document_id, x.cooperation_id FROM decision d
        LEFT JOIN decision_document c ON c.decision_sequence = d.sequence
        LEFT JOIN decision_cooperation x ON x.decision_sequence = d.sequence WHERE d.id = $1
        """, [.text(target.decision.rawValue)])
      guard !rows.isEmpty else { throw Refusal.unknownEntry(target) }
      for row in rows {
        if let id = try row.optionalText("document_id") {
          concerned.documents.insert(DocumentID(id))
        }
        if let id = try row.optionalText("cooperation_id") {
          concerned.cooperations.insert(CooperationID(id))
        }
      }
    }
    return concerned
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
