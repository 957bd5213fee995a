import Register

/// The rules of editions within a transaction.
enum EditionRules {
  /// The rules of an edition in the order of its text.
  static func of(
    _ document: DocumentID, _ edition: Int, _ connection: any Connection
  ) throws -> [EditionRule] {
    try connection.query(
      """
      SELECT r.* FROM provision_rule r JOIN provision p ON p.document_id = r.document_id
        AND p.edition = r.edition AND p.id = r.provision
      WHERE r.document_id = $1 AND r.edition = $2 ORDER BY p.position, r.position
      """, [.text(document.rawValue), SQLValue(edition)]
    ).map { try EditionRule(row: $0) }
  }

  /// Keeps what reading proposes for an edition. What the edition has already, confirmed, waiting
  /// or rejected, is left as it is; answers how many are new.
  @discardableResult
  static func propose(
    _ rules: [PolicyRule], edition: Int, of document: GoverningDocument, areConfirmed: Bool,
    _ recorder: Recorder, _ connection: any Connection
  ) throws -> Int {
    guard !rules.isEmpty,
      let text = try Documents.edition(edition, of: document.id, connection)
    else { return 0 }
    var known = Set(try of(document.id, edition, connection).map(\.rule.content))
    var added = 0
    for rule in rules where !known.contains(rule.content) {
      // Of a text that was read a little differently before, the sentence tells the provision.
      guard
        let carrier = text.provisions.first(where: {
          $0.id == rule.provision && $0.text.contains(rule.words)
        }) ?? text.provisions.first(where: { $0.text.contains(rule.words) })
      else { continue }
      var rule = rule
      rule.provision = carrier.id
      known.insert(rule.content)
      try insert(
        rule, areConfirmed ? .confirmed : .proposed, edition, of: document.id, recorder,
        connection)
      added += 1
    }
    if added > 0 {
      try tell(areConfirmed ? "rulesConfirmed" : "rulesProposed", document, connection, recorder)
    }
    return added
  }

  @discardableResult
  static func insert(
    _ rule: PolicyRule, _ state: EditionRule.State, _ edition: Int, of document: DocumentID,
    _ recorder: Recorder, _ connection: any Connection
  ) throws -> Int {
    let last = try connection.query(
      """
      SELECT coalesce(max(position), 0) AS position FROM provision_rule
      WHERE document_id = $1 AND edition = $2
      """, [.text(document.rawValue), SQLValue(edition)]
    ).first?.integer("position")
    let position = (last ?? 0) + 1
    let isDecided = state != .proposed
    try connection.insert(
      into: "provision_rule",
      [
        "document_id", "edition", "position", "kind", "modality", "value", "provision", "words",
        "state", "decided_at", "decided_by", "version",
      ],
      [
        [
          .text(document.rawValue), SQLValue(edition), SQLValue(position),
          .text(rule.kind.rawValue), .text(rule.modality.rawValue), SQLValue(rule.value),
          .text(rule.provision), .text(rule.words), .text(state.rawValue),
          isDecided ? .integer(recorder.now().microseconds) : .null,
          isDecided ? .text(recorder.name) : .null, SQLValue(1),
        ]
      ])
    return position
  }

  /// Confirms all that waits in an edition; answers how many.
  @discardableResult
  static func confirmWaiting(
    _ edition: Int, of document: GoverningDocument, _ recorder: Recorder,
    _ connection: any Connection
  ) throws -> Int {
    let count = try connection.query(
      """
      UPDATE provision_rule SET state = 'confirmed', decided_at = $3, decided_by = $4,
        version = version + 1
      WHERE document_id = $1 AND edition = $2 AND state = 'proposed' RETURNING position
      """,
      [
        .text(document.id.rawValue), SQLValue(edition), .integer(recorder.now().microseconds),
        .text(recorder.name),
      ]
    ).count
    if count > 0 { try tell("rulesConfirmed", document, connection, recorder) }
    return count
  }

  /// Confirms all that waits in the editions whose text is a file's.
  static func confirmWaiting(
    ofFile file: String, _ recorder: Recorder, _ connection: any Connection
  ) throws {
    for row in try connection.query(
      "SELECT document_id, number FROM edition WHERE source_file = $1 ORDER BY 1, 2",
      [.text(file)])
    {
      let document = try Documents.find(
        id: DocumentID(try row.text("document_id")), connection)
      try confirmWaiting(try row.integer("number"), of: document, recorder, connection)
    }
  }

  /// How many rules the editions of a file have that wait, and that are confirmed.
  static func counts(
    ofFile file: String, _ connection: any Connection
  ) throws -> (proposed: Int, confirmed: Int) {
    var counts: [String: Int] = [:]
    for row in try connection.query(
      """
      SELECT r.state, count(*) AS n FROM provision_rule r JOIN edition e
        ON e.document_id = r.document_id AND e.number = r.edition
      WHERE e.source_file = $1 GROUP BY r.state
      """, [.text(file)])
    {
      counts[try row.text("state")] = try row.integer("n")
    }
    return (counts["proposed"] ?? 0, counts["confirmed"] ?? 0)
  }

  static func tell(
    _ what: String, _ document: GoverningDocument, _ connection: any Connection,
    _ recorder: Recorder
  ) throws {
    try Changes.write("document \(document.slug)", what, connection, recorder)
  }

  // MARK: The book

  /// The rules of the register by document and edition.
  static func book(_ connection: any Connection) throws -> RuleBook {
    let rows = try connection.query(
      """
      SELECT r.* FROM provision_rule r JOIN provision p ON p.document_id = r.document_id
        AND p.edition = r.edition AND p.id = r.provision
      WHERE r.state <> 'rejected' ORDER BY r.document_id, r.edition, p.position, r.position
      """)
    var entries: [String: (rules: [Int: [PolicyRule]], waiting: Set<Int>)] = [:]
    for row in rows {
      let rule = try EditionRule(row: row)
      let edition = try row.integer("edition")
      var entry = entries[try row.text("document_id")] ?? ([:], [])
      if rule.state == .confirmed {
        entry.rules[edition, default: []].append(rule.rule)
      } else {
        entry.waiting.insert(edition)
      }
      entries[try row.text("document_id")] = entry
    }
    return RuleBook(
      try entries.map { id, entry in
        let document = try Documents.find(id: DocumentID(id), connection)
        let timeline = Timeline(
          try LedgerReading.entries(of: document.id, connection), document: document.id)
        return RuleBook.Entry(
          document: document, timeline: timeline, rules: entry.rules, waiting: entry.waiting)
      })
  }

  /// What each edition in force, now or before, changed in the rules of the one before it.
  static func changed(_ connection: any Connection) throws -> [ChangedRules] {
    try book(connection).entries.flatMap { entry -> [ChangedRules] in
      var changed: [ChangedRules] = []
      var last: Int?
      for period in entry.timeline.periods {
        defer { last = period.edition }
        guard let last, last != period.edition else { continue }
        let changes = try Self.changes(from: last, to: period.edition, entry, connection)
        if !changes.isEmpty {
          changed.append(
            ChangedRules(
              document: entry.document, from: last, to: period.edition, since: period.from,
              changes: changes))
        }
      }
      return changed
    }
  }

  static func changes(
    from old: Int, to new: Int, _ entry: RuleBook.Entry, _ connection: any Connection
  ) throws -> [RuleChange] {
    let before = try Documents.edition(old, of: entry.document.id, connection)
    guard let after = try Documents.edition(new, of: entry.document.id, connection),
      !after.provisions.isEmpty
    else { return [] }  // An edition without its text says nothing of what changed.
    return RuleBook.changes(
      from: (entry.rules[old] ?? [], before?.provisions ?? []),
      to: (entry.rules[new] ?? [], after.provisions))
  }
}
