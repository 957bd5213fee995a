import Crypto
import Register

/// What is wrong with a register that was changed behind the program's back.
public enum VerificationProblem: Hashable, Sendable {
  /// No entry has this number, though the head or a later one says so.
  case entryMissing(Int)
  /// An entry does not hash to what it says: a field of it, or of its effects, was changed.
  case entryChanged(Int)
  /// An entry does not follow on the one before it: entries were moved, removed or put in.
  case chainBroken(Int)
  /// The head does not agree with the last entry.
  case headChanged
  /// The head kept elsewhere is no head this ledger ever had.
  case headUnknown(String)
  /// The index of which documents an entry concerns is wrong.
  case indexChanged(Int)
  /// The text of an edition is not the one that was adopted.
  case textChanged(slug: String, edition: Int)
  /// The stored standing is not what the ledger says: `kansli rebuild` mends it.
  case projectionChanged(slug: String)
  /// An original file is not the one that was stored.
  case fileChanged(name: String)
  /// An entry holds what no version of the program writes.
  case unreadable(slug: String)
}

/// The answer of a verification.
public struct Verification: Hashable, Sendable {
  public var head: LedgerHead
  public var problems: [VerificationProblem]
}

extension Store {
  /// Recomputes the hash chain, the adopted texts and every timeline, and compares.
  ///
  /// - Parameter kept: the hash of a head kept elsewhere; it must be one this ledger has had.
  public func verify(kept: String? = nil) async throws -> Verification {
    try await engine.read { connection in
      Verification(
        head: try LedgerHead.read(connection), problems: try check(connection, kept: kept))
    }
  }

  /// Everything that is wrong, within a transaction.
  func check(_ connection: any Connection, kept: String? = nil) throws -> [VerificationProblem] {
    var chain = ChainCheck(head: try LedgerHead.read(connection), kept: kept)
    try chain.run(connection)
    return try chain.problems + IndexCheck.run(connection) + textProblems(connection)
      + projectionProblems(connection) + fileProblems(connection)
  }

  private func textProblems(_ connection: any Connection) throws -> [VerificationProblem] {
    try connection.query(
      """
      SELECT DISTINCT d.slug, e.document_id, e.edition, e.text_hash
      FROM effect e JOIN document d ON d.id = e.document_id
      WHERE e.text_hash IS NOT NULL AND e.edition IS NOT NULL ORDER BY d.slug, e.edition
      """
    ).compactMap { row in
      let document = DocumentID(try row.text("document_id"))
      let number = try row.integer("edition")
      let provisions = try connection.query(
        "SELECT * FROM provision WHERE document_id = $1 AND edition = $2 ORDER BY position",
        [.text(document.rawValue), SQLValue(number)]
      ).map { try Provision(row: $0) }
      let hash = SHA256.hexadecimal(of: Edition.canonicalText(provisions))
      guard hash != (try row.text("text_hash")) else { return nil }
      return .textChanged(slug: try row.text("slug"), edition: number)
    }
  }

  private func fileProblems(_ connection: any Connection) throws -> [VerificationProblem] {
    var problems: [VerificationProblem] = []
    var last = ""
    while true {
      let rows = try connection.query(
        "SELECT sha256, name, content FROM source_file WHERE sha256 > $1 ORDER BY sha256 LIMIT 20",
        [.text(last)])
      guard let end = rows.last else { return problems }
      for row in rows
      where SHA256.hexadecimal(of: try row.blob("content")) != (try row.text("sha256")) {
        problems.append(.fileChanged(name: try row.text("name")))
      }
      last = try end.text("sha256")
    }
  }

  private func projectionProblems(_ connection: any Connection) throws -> [VerificationProblem] {
    try connection.query("SELECT id, slug FROM document ORDER BY slug").compactMap { row in
      let document = DocumentID(try row.text("id"))
      let slug = try row.text("slug")
      do {
        let isSame =
          try Projection.rows(document, connection) == Projection.stored(document, connection)
        return isSame ? nil : .projectionChanged(slug: slug)
      } catch StoreError.damaged {
        return .unreadable(slug: slug)
      }
    }
  }

  /// Rewrites the projection of every document from the ledger; answers how many.
  public func rebuild(by recorder: Recorder) async throws -> Int {
    try await engine.write { connection in
      let ids = try connection.query("SELECT id FROM document ORDER BY id")
        .map { DocumentID(try $0.text("id")) }
      for id in ids { try Projection.rewrite(id, connection) }
      try Changes.write("projection", "rebuilt", connection, recorder)
      return ids.count
    }
  }
}

/// The walk along the chain, a thousand entries at a time.
private struct ChainCheck {
  let head: LedgerHead
  let kept: String?
  var problems: [VerificationProblem] = []
  private var previous = ""
  private var hasMetKept = false

  init(head: LedgerHead, kept: String?) {
    self.head = head
    self.kept = kept
  }

  mutating func run(_ connection: any Connection) throws {
    var sequence = 0
    while true {
      let range = [SQLValue(sequence), SQLValue(1000)]
      let rows = try connection.query(
        "SELECT * FROM decision WHERE sequence > $1 ORDER BY sequence LIMIT $2", range)
      guard let last = rows.last else { break }
      let effects = try connection.query(
        """
        SELECT * FROM effect WHERE decision_sequence > $1 AND decision_sequence <= $2
        ORDER BY decision_sequence, position
        """, [SQLValue(sequence), last["sequence"]])
      let cooperations = try connection.query(
        """
        SELECT * FROM cooperation_effect WHERE decision_sequence > $1 AND decision_sequence <= $2
        ORDER BY decision_sequence, position
        """, [SQLValue(sequence), last["sequence"]])
      let bySequence = Dictionary(grouping: effects) { $0["decision_sequence"] }
      let alsoBySequence = Dictionary(grouping: cooperations) { $0["decision_sequence"] }
      for row in rows {
        try check(
          row, effects: bySequence[row["sequence"]] ?? [],
          cooperations: alsoBySequence[row["sequence"]] ?? [], expected: sequence + 1)
        sequence = try row.integer("sequence")
      }
    }
    if head.count > sequence {
      problems += ((sequence + 1)...head.count).map(VerificationProblem.entryMissing)
    }
    if head.count < sequence || head.hash != previous { problems.append(.headChanged) }
    if let kept, !hasMetKept { problems.append(.headUnknown(kept)) }
  }

  private mutating func check(
    _ row: Row, effects: [Row], cooperations: [Row], expected: Int
  ) throws {
    let sequence = try row.integer("sequence")
    if sequence > expected {
      problems += (expected..<sequence).map(VerificationProblem.entryMissing)
    }
    let hash = LedgerHash.make(
      decision: LedgerColumns.decision.map { row[$0] },
      effects: effects.map { effect in LedgerColumns.effect.map { effect[$0] } },
      cooperations: cooperations.map { effect in LedgerColumns.cooperation.map { effect[$0] } })
    let stored = try row.text("hash")
    if hash != stored { problems.append(.entryChanged(sequence)) }
    if row["previous_hash"] != .text(previous) { problems.append(.chainBroken(sequence)) }
    previous = stored
    if stored == kept { hasMetKept = true }
  }
}

/// The indexes from documents and cooperations to entries, compared with what the entries say.
private enum IndexCheck {
  static func run(_ connection: any Connection) throws -> [VerificationProblem] {
    let own = try effects(connection)
    var expected: [Int: Set<String>] = [:]
    var sequences: [String: Int] = [:]
    // In the order of the ledger: what an entry corrects or annuls has been met before it.
    for row in try connection.query(
      "SELECT sequence, id, corrects_decision FROM decision ORDER BY sequence")
    {
      let sequence = try row.integer("sequence")
      sequences[try row.text("id")] = sequence
      let mine = own[sequence] ?? Own()
      let targets = try [row.optionalText("corrects_decision")].compactMap(\.self) + mine.targets
      expected[sequence] = targets.compactMap { sequences[$0] }.reduce(into: mine.documents) {
        $0.formUnion(expected[$1] ?? [])
      }
    }
    var stored: [Int: Set<String>] = [:]
    for row in try connection.query("SELECT * FROM decision_document") {
      stored[try row.integer("decision_sequence"), default: []].insert(
        try row.text("document_id"))
    }
    for row in try connection.query("SELECT * FROM decision_cooperation") {
      stored[try row.integer("decision_sequence"), default: []].insert(
        cooperation(try row.text("cooperation_id")))
    }
    return Set(expected.keys).union(stored.keys).sorted()
      .filter { expected[$0] ?? [] != stored[$0] ?? [] }.map { .indexChanged($0) }
  }

  /// The name of a cooperation, told apart from any document's.
  private static func cooperation(_ id: String) -> String { "cooperation \(id)" }

  /// What the effects of an entry name: documents and cooperations, and entries that are annulled.
  private struct Own {
    var documents: Set<String> = []
    var targets: [String] = []
  }

  private static func effects(_ connection: any Connection) throws -> [Int: Own] {
    var own: [Int: Own] = [:]
    for row in try connection.query(
      "SELECT decision_sequence, document_id, supersedes, target_decision FROM effect")
    {
      let sequence = try row.integer("decision_sequence")
      let superseded = (try row.optionalText("supersedes") ?? "").split(separator: " ")
      var documents = superseded.map(String.init)
      if let document = try row.optionalText("document_id") { documents.append(document) }
      own[sequence, default: Own()].documents.formUnion(documents)
      if let target = try row.optionalText("target_decision") {
        own[sequence, default: Own()].targets.append(target)
      }
    }
    for row in try connection.query(
      "SELECT decision_sequence, cooperation_id FROM cooperation_effect")
    {
      own[try row.integer("decision_sequence"), default: Own()].documents.insert(
        cooperation(try row.text("cooperation_id")))
    }
    return own
  }
}
