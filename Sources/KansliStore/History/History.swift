import Register

extension Store {
  /// What has been done, the last first.
  ///
  /// - Parameters:
  ///   - after: the last one of the page before.
  ///   - limit: the most to answer.
  public func history(
    _ filter: HistoryFilter = HistoryFilter(), after: HistoryPlace? = nil, limit: Int = 100,
    for actor: Actor
  ) async throws -> [HistoryEntry] {
    try actor.require(.readHistory)
    return try await engine.read { connection in
      let query = HistoryQuery(filter: filter, after: after, limit: limit)
      var entries: [HistoryEntry] = []
      for source in HistoryEntry.Source.allCases {
        entries += try query.rows(source, connection).map { try HistoryEntry(source, row: $0) }
      }
      entries.sort { $0.place.comes(before: $1.place) }
      entries = Array(entries.prefix(limit))
      try HistoryNames.fill(&entries, connection)
      return entries
    }
  }

  /// What a subject of the history is called; the same without a name where it is gone.
  public func named(
    _ subject: HistorySubject, for actor: Actor
  ) async throws -> HistorySubject {
    try actor.require(.readHistory)
    return try await engine.read { connection in
      try HistoryNames.named([subject], connection)[subject] ?? subject
    }
  }

  /// The ids of accounts that have been removed.
  public func removedAccounts() async throws -> Set<String> {
    try await engine.read { connection in
      Set(
        try connection.query(
          "SELECT subject FROM change WHERE what = 'removed' AND subject LIKE 'account %'"
        ).map { HistorySubject(text: try $0.text("subject")).id })
    }
  }
}

extension HistoryEntry {
  fileprivate init(_ source: Source, row: Row) throws {
    documents = []
    switch source {
    case .ledger:
      let id = try row.text("id")
      let sequence = try row.integer("sequence")
      place = HistoryPlace(
        Instant(microseconds: Int64(try row.integer("recorded_at"))), .ledger, "", sequence)
      by = try row.text("recorded_by")
      subject = HistorySubject(.decision, id)
      what = .recorded(
        HistoryDecision(
          id: DecisionID(id), sequence: sequence, body: try row.text("body"),
          decidedOn: try row.optionalDay("decided_on"),
          minutesItem: try row.optionalText("minutes_item"), effects: [],
          corrects: try row.optionalText("corrects_decision").map { DecisionID($0) }))
    case .matter:
      let id = try row.text("matter_id")
      let step = try MatterStep(row: row)
      place = HistoryPlace(step.at, .matter, id, step.position)
      by = step.by
      subject = HistorySubject(.matter, id)
      what = .step(step)
    case .change:
      place = HistoryPlace(
        Instant(microseconds: Int64(try row.integer("changed_at"))), .change,
        try row.text("id"), 0)
      by = try row.text("changed_by")
      subject = HistorySubject(text: try row.text("subject"))
      what = .change(try row.text("what"))
    }
  }
}

extension HistorySubject.Kind {
  /// What a row of `cooperation` is.
  fileprivate static func cooperation(_ kind: String) -> Self {
    kind == "project" ? .project : .cooperation
  }
}

/// What the objects of a page of history are called, in a statement for each kind.
private enum HistoryNames {
  static func fill(
    _ entries: inout [HistoryEntry], _ connection: any Connection
  ) throws {
    let names = try named(Set(entries.map(\.subject)), connection)
    var sequences: [SQLValue] = []
    for index in entries.indices {
      entries[index].subject = names[entries[index].subject] ?? entries[index].subject
      if case .recorded(let decision) = entries[index].what {
        sequences.append(SQLValue(decision.sequence))
      }
    }
    guard !sequences.isEmpty else { return }
    var documents: [Int: [HistorySubject]] = [:]
    for row in try connection.query(
      """
      SELECT c.decision_sequence, d.slug, d.title FROM decision_document c
      JOIN document d ON d.id = c.document_id
      WHERE c.decision_sequence IN (\(list(sequences.count))) ORDER BY d.sort_key, d.slug
      """, sequences)
    {
      documents[try row.integer("decision_sequence"), default: []].append(
        HistorySubject(.document, try row.text("slug"), name: try row.text("title")))
    }
    let cooperations = try cooperations(of: sequences, connection)
    var effects: [Int: [Effect.Kind]] = [:]
    for row in try connection.query(
      """
      SELECT decision_sequence, kind, position FROM effect
      WHERE decision_sequence IN (\(list(sequences.count)))
      UNION ALL SELECT decision_sequence, kind, position FROM cooperation_effect
      WHERE decision_sequence IN (\(list(sequences.count)))
      ORDER BY decision_sequence, position
      """, sequences)
    {
      effects[try row.integer("decision_sequence"), default: []].append(try row.value("kind"))
    }
    for index in entries.indices {
      guard case .recorded(var decision) = entries[index].what else { continue }
      decision.effects = effects[decision.sequence] ?? []
      entries[index].what = .recorded(decision)
      entries[index].documents = documents[decision.sequence] ?? []
      entries[index].cooperations = cooperations[decision.sequence] ?? []
    }
  }

  private static func cooperations(
    of sequences: [SQLValue], _ connection: any Connection
  ) throws -> [Int: [HistorySubject]] {
    var cooperations: [Int: [HistorySubject]] = [:]
    for row in try connection.query(
      """
      SELECT d.decision_sequence, c.id, c.kind, c.title FROM decision_cooperation d
      JOIN cooperation c ON c.id = d.cooperation_id
      WHERE d.decision_sequence IN (\(list(sequences.count))) ORDER BY c.sort_key, c.id
      """, sequences)
    {
      let kind = HistorySubject.Kind.cooperation(try row.text("kind"))
      cooperations[try row.integer("decision_sequence"), default: []].append(
        HistorySubject(kind, try row.text("id"), name: try row.text("title")))
    }
    return cooperations
  }

  static func named(
    _ subjects: Set<HistorySubject>, _ connection: any Connection
  ) throws -> [HistorySubject: HistorySubject] {
    var named: [HistorySubject: HistorySubject] = [:]
    for (kind, subjects) in Dictionary(grouping: subjects, by: \.kind) {
      if kind == .report || kind == .indicators {
        // A year, or an edition's name: its id is what people call it.
        for old in subjects { named[old] = HistorySubject(kind, old.id, name: old.id) }
      }
      guard let statement = statement(kind) else { continue }
      let rows = try connection.query(
        statement.replacing("?", with: list(subjects.count)), subjects.map { .text($0.id) })
      for row in rows {
        let old = HistorySubject(kind, try row.text("id"))
        var new = old
        if kind == .cooperation || kind == .project {
          new.kind = .cooperation(try row.text("kind"))
        }
        new.name = try row.text("name")
        new.day = try row.optionalDay("day")
        named[old] = new
      }
    }
    return named
  }

  private static func statement(_ kind: HistorySubject.Kind) -> String? {
    switch kind {
    case .document: "SELECT slug AS id, title AS name, NULL AS day FROM document WHERE slug IN (?)"
    case .matter: "SELECT id, title AS name, NULL AS day FROM matter WHERE id IN (?)"
    case .meeting: "SELECT id, body AS name, held_on AS day FROM meeting WHERE id IN (?)"
    case .account: "SELECT id, name, NULL AS day FROM account WHERE id IN (?)"
    case .office: "SELECT id, name, NULL AS day FROM office WHERE id IN (?)"
    case .decision: "SELECT id, body AS name, decided_on AS day FROM decision WHERE id IN (?)"
    case .reorganisation:
      """
      SELECT b.reorganisation_id AS id, b.name, r.takes_effect_on AS day
      FROM reorganisation_body b
      JOIN reorganisation r ON r.id = b.reorganisation_id AND r.version = b.version
      WHERE b.side = 'before' AND b.position = 1 AND b.reorganisation_id IN (?)
      ORDER BY b.reorganisation_id, b.version
      """
    case .cooperation, .project:
      "SELECT id, title AS name, NULL AS day, kind FROM cooperation WHERE id IN (?)"
    case .partner: "SELECT id, name, NULL AS day FROM partner WHERE id IN (?)"
    case .agreement: "SELECT id, title AS name, NULL AS day FROM agreement WHERE id IN (?)"
    case .activity: "SELECT id, title AS name, from_on AS day FROM activity WHERE id IN (?)"
    case .assignment: "SELECT id, seat AS name, NULL AS day FROM assignment WHERE id IN (?)"
    case .screening:
      """
      SELECT s.id, p.name, s.on_day AS day FROM screening s
      JOIN partner p ON p.id = s.partner_id WHERE s.id IN (?)
      """
    case .setting, .projection, .report, .indicators, .outbox, .other: nil
    }
  }

  private static func list(_ count: Int) -> String {
    (1...max(1, count)).map { "$\($0)" }.joined(separator: ", ")
  }
}
