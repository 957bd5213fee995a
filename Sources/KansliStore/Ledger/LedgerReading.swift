import Register

/// Entries read back from their rows.
enum LedgerReading {
  /// The entries that concern a document, corrections and judgments among them, in ledger order.
  static func entries(
    of document: DocumentID, _ connection: any Connection
  ) throws -> [Decision] {
    let decisions = try connection.query(
      """
      SELECT d.* FROM decision_document c JOIN decision d ON d.sequence = c.decision_sequence
      WHERE c.document_id = $1 ORDER BY d.sequence
      """, [.text(document.rawValue)])
    guard !decisions.isEmpty else { return [] }
    return try assemble(
      decisions,
      connection.query(
        """
        SELECT e.* FROM decision_document c
        JOIN effect e ON e.decision_sequence = c.decision_sequence WHERE c.document_id = $1
        """, [.text(document.rawValue)]),
      connection.query(
        """
        SELECT e.* FROM decision_document c
        JOIN cooperation_effect e ON e.decision_sequence = c.decision_sequence
        WHERE c.document_id = $1
        """, [.text(document.rawValue)]))
  }

  /// The entries that concern a cooperation, corrections and judgments among them, in ledger order.
  static func entries(
    of cooperation: CooperationID, _ connection: any Connection
  ) throws -> [Decision] {
    let id = [SQLValue.text(cooperation.rawValue)]
    let decisions = try connection.query(
      """
      SELECT d.* FROM decision_cooperation c JOIN decision d ON d.sequence = c.decision_sequence
      WHERE c.cooperation_id = $1 ORDER BY d.sequence
      """, id)
    guard !decisions.isEmpty else { return [] }
    return try assemble(
      decisions,
      connection.query(
        """
        SELECT e.* FROM decision_cooperation c
        JOIN effect e ON e.decision_sequence = c.decision_sequence WHERE c.cooperation_id = $1
        """, id),
      connection.query(
        """
        SELECT e.* FROM decision_cooperation c
        JOIN cooperation_effect e ON e.decision_sequence = c.decision_sequence
        WHERE c.cooperation_id = $1
        """, id))
  }

  /// The entries that concern any cooperation, in ledger order.
  static func cooperationEntries(_ connection: any Connection) throws -> [Decision] {
    let concerned = "SELECT decision_sequence FROM decision_cooperation"
    return try assemble(
      connection.query(
        "SELECT * FROM decision WHERE sequence IN (\(concerned)) ORDER BY sequence"),
      connection.query("SELECT * FROM effect WHERE decision_sequence IN (\(concerned))"),
      connection.query(
        "SELECT * FROM cooperation_effect WHERE decision_sequence IN (\(concerned))"))
  }

  /// Entries with sequences in a range, in ledger order.
  static func entries(
    after sequence: Int, count: Int, _ connection: any Connection
  ) throws -> [Decision] {
    let range: [SQLValue] = [SQLValue(sequence), SQLValue(sequence + count)]
    let within = "WHERE decision_sequence > $1 AND decision_sequence <= $2"
    return try assemble(
      connection.query(
        "SELECT * FROM decision WHERE sequence > $1 AND sequence <= $2 ORDER BY sequence", range),
      connection.query("SELECT * FROM effect \(within)", range),
      connection.query("SELECT * FROM cooperation_effect \(within)", range))
  }

  /// The entry with an id.
  static func entry(_ id: DecisionID, _ connection: any Connection) throws -> Decision? {
    let rows = try connection.query("SELECT * FROM decision WHERE id = $1", [.text(id.rawValue)])
    guard let row = rows.first else { return nil }
    return try assemble(
      rows,
      connection.query(
        "SELECT * FROM effect WHERE decision_sequence = $1", [row["sequence"]]),
      connection.query(
        "SELECT * FROM cooperation_effect WHERE decision_sequence = $1", [row["sequence"]])
    ).first
  }

  /// Decisions with their effects, whose positions run over both tables.
  private static func assemble(
    _ decisions: [Row], _ effects: [Row], _ cooperations: [Row]
  ) throws -> [Decision] {
    var bySequence: [Int: [(position: Int, effect: Effect)]] = [:]
    func add(_ row: Row, _ effect: Effect) throws {
      bySequence[try row.integer("decision_sequence"), default: []].append(
        (try row.integer("position"), effect))
    }
    for row in effects { try add(row, Effect(row: row)) }
    for row in cooperations { try add(row, .cooperation(CooperationEffect(row: row))) }
    return try decisions.map { row in
      let own = bySequence[try row.integer("sequence")] ?? []
      return try Decision(
        row: row, effects: own.sorted { $0.position < $1.position }.map(\.effect))
    }
  }
}

extension Decision {
  init(row: Row, effects: [Effect]) throws {
    let target = try row.optionalText("corrects_decision")
    self.init(
      id: DecisionID(try row.text("id")), sequence: try row.integer("sequence"),
      header: DecisionHeader(
        body: try row.text("body"),
        moment: LegalMoment(
          decidedOn: try row.optionalDay("decided_on"),
          minutesItem: try row.optionalText("minutes_item")),
        registryNumber: try row.optionalText("registry_number"),
        minutesApprovedOn: try row.optionalDay("minutes_approved_on"),
        announcedOn: try row.optionalDay("announced_on"), finalOn: try row.optionalDay("final_on"),
        basis: try row.value("basis"), sourceFile: try row.optionalText("source_file")),
      effects: effects,
      corrects: try target.map {
        EffectReference(DecisionID($0), position: try row.optionalInteger("corrects_position"))
      }, reason: try row.optionalText("reason"),
      recordedAt: Instant(microseconds: Int64(try row.integer("recorded_at"))),
      recordedBy: try row.text("recorded_by"))
  }
}

extension Effect {
  init(row: Row) throws {
    let kind: Kind = try row.value("kind")
    if kind == .annul {
      self = .annul(
        Annul(
          EffectReference(
            DecisionID(try row.text("target_decision")),
            position: try row.optionalInteger("target_position"))))
      return
    }
    let document = DocumentID(try row.text("document_id"))
    let end = try StatedEnd(row: row)
    switch kind {
    case .adopt:
      self = .adopt(
        Adopt(
          document: document, edition: try row.integer("edition"),
          comesIntoForceOn: try row.optionalDay("comes_into_force_on"), end: end ?? .notStated,
          reviewBy: try StatedDate(row: row),
          supersedes: (try row.optionalText("supersedes") ?? "").split(separator: " ")
            .map { DocumentID(String($0)) },
          textHash: try row.optionalText("text_hash"),
          textAttributed: try row.flag("text_attributed")))
    case .amend:
      self = .amend(
        Amend(
          document: document, amends: try row.integer("amends_edition"),
          edition: try row.integer("edition"),
          comesIntoForceOn: try row.optionalDay("comes_into_force_on"), end: end,
          reviewBy: try StatedDate(row: row), textHash: try row.optionalText("text_hash"),
          textAttributed: try row.flag("text_attributed")))
    case .extend:
      self = .extend(
        Extend(document: document, edition: try row.integer("edition"), end: end ?? .notStated))
    case .repeal:
      self = .repeal(
        Repeal(document: document, from: try row.optionalDay("comes_into_force_on")))
    case .assign:
      self = .assign(
        AssignResponsibility(
          document: document, duty: try row.value("duty"),
          responsible: try row.text("responsible")))
    case .annul, .enter, .pause, .end, .exempt: throw StoreError.damaged(column: "kind")
    }
  }
}

extension CooperationEffect {
  init(row: Row) throws {
    let document = try row.optionalText("document_id")
    self.init(
      try row.value("kind"), CooperationID(try row.text("cooperation_id")),
      from: try row.optionalDay("from_on"), end: try StatedEnd(row: row) ?? .notStated,
      conditions: try row.optionalText("conditions"),
      screening: try row.optionalText("screening_id"),
      ground: try document.map {
        Ground(
          document: DocumentID($0), edition: try row.integer("edition"),
          provision: try row.text("provision"))
      })
  }
}

extension StatedEnd {
  fileprivate init?(row: Row) throws {
    let end = try LedgerColumns.end(
      kind: try row.optionalText("end_kind"), through: try row.optionalDay("end_through"))
    guard let end else { return nil }
    self.init(end, words: try row.optionalText("end_words") ?? "")
  }
}

extension StatedDate {
  fileprivate init?(row: Row) throws {
    let words = try row.optionalText("review_words")
    guard let normal = try row.optionalText("review_by") else {
      guard let words else { return nil }
      self.init(.unknown, words: words)
      return
    }
    self.init(normal: normal, words: words ?? "")
  }
}
