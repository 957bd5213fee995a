import Register

/// What a front page says of the register on a day.
public struct Overview: Sendable {
  /// Documents in force by type.
  public var inForce: [DocumentType: Int]
  /// Documents whose time in force ends within twelve months, the soonest first.
  public var ending: [EndingDocument]
  /// Documents that have expired with nothing in their place, the latest first.
  public var lapsed: [StatusItem]
  /// The decisions last taken, the latest first.
  public var latest: [RecordedDecision]
}

/// A document whose time in force ends, and what comes then.
public struct EndingDocument: Sendable {
  public var item: StatusItem
  /// The first day it no longer applies.
  public var until: CalendarDate
  public var next: Standing.Name?
  public var nextEdition: Int?
}

/// A decision with the documents it concerns.
public struct RecordedDecision: Sendable {
  public var decision: Decision
  public var documents: [GoverningDocument]
}

extension Store {
  /// The overview of a day.
  public func overview(on day: CalendarDate, latest limit: Int) async throws -> Overview {
    try await engine.read { connection in
      Overview(
        inForce: try Self.typesInForce(on: day, connection),
        ending: try Self.ending(on: day, connection), lapsed: try Self.lapsed(on: day, connection),
        latest: try Self.latest(limit, connection))
    }
  }

  private static func typesInForce(
    on day: CalendarDate, _ connection: any Connection
  ) throws -> [DocumentType: Int] {
    let rows = try connection.query(
      """
      SELECT d.type, count(*) AS documents FROM document_step s
      JOIN document d ON d.id = s.document_id
      WHERE s.standing = 'inForce' AND s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on)
      GROUP BY d.type
      """, [SQLValue(day)])
    var counts: [DocumentType: Int] = [:]
    for row in rows { counts[try row.value("type")] = try row.integer("documents") }
    return counts
  }

  private static func ending(
    on day: CalendarDate, _ connection: any Connection
  ) throws -> [EndingDocument] {
    let lineage = try Reorganisations.lineage(connection)
    // Steps also turn where only a review does: what counts is the first later step in which
    // the same edition no longer is in force.
    return try connection.query(
      """
      SELECT \(StatusItem.columns(lineage)), n.from_on AS ends_on, n.standing AS next_standing,
        n.edition AS next_edition
      FROM document_step n
      JOIN document_step s ON s.document_id = n.document_id AND s.from_on <= $1
        AND (s.until_on IS NULL OR $1 < s.until_on) AND s.standing = 'inForce'
      JOIN document d ON d.id = n.document_id
      WHERE n.from_on > $1 AND n.from_on <= $2
        AND (n.standing <> 'inForce' OR n.edition <> s.edition)
        AND NOT EXISTS (
          SELECT 1 FROM document_step l
          WHERE l.document_id = n.document_id AND l.from_on > $1 AND l.from_on < n.from_on
            AND (l.standing <> 'inForce' OR l.edition <> s.edition))
      ORDER BY n.from_on, d.sort_key, d.slug LIMIT 20
      """, [SQLValue(day), SQLValue(day.addingMonths(12))]
    ).map { row in
      EndingDocument(
        item: try StatusItem(row: row, lineage, on: day), until: try row.day("ends_on"),
        next: try row.optionalValue("next_standing"),
        nextEdition: try row.optionalInteger("next_edition"))
    }
  }

  private static func lapsed(
    on day: CalendarDate, _ connection: any Connection
  ) throws -> [StatusItem] {
    let lineage = try Reorganisations.lineage(connection)
    return try connection.query(
      """
      SELECT \(StatusItem.columns(lineage))
      FROM document_step s JOIN document d ON d.id = s.document_id
      WHERE s.standing = 'expired' AND s.from_on <= $1
        AND (s.until_on IS NULL OR $1 < s.until_on)
      ORDER BY s.valid_through DESC, d.sort_key, d.slug LIMIT 20
      """, [SQLValue(day)]
    ).map { try StatusItem(row: $0, lineage, on: day) }
  }

  private static func latest(
    _ limit: Int, _ connection: any Connection
  ) throws -> [RecordedDecision] {
    let sequences = try connection.query(
      """
      SELECT sequence FROM decision d WHERE decided_on IS NOT NULL AND effect_count > 0
        AND NOT EXISTS (SELECT 1 FROM decision c WHERE c.corrects_decision = d.id)
      ORDER BY decided_on DESC, sequence DESC LIMIT $1
      """, [SQLValue(limit)]
    ).map { try $0.integer("sequence") }
    return try sequences.flatMap { sequence in
      try LedgerReading.entries(after: sequence - 1, count: 1, connection)
    }.map { decision in
      let rows = try connection.query(
        """
        SELECT d.* FROM decision_document c JOIN document d ON d.id = c.document_id
        WHERE c.decision_sequence = $1 ORDER BY d.sort_key, d.slug
        """, [SQLValue(decision.sequence)])
      return RecordedDecision(
        decision: decision, documents: try rows.map { try GoverningDocument(row: $0) })
    }
  }

  /// How many documents are in force from each day on which that number changes, in order.
  public func curve() async throws -> [(day: CalendarDate, inForce: Int)] {
    let changes = try await engine.read { connection in
      var changes: [CalendarDate: Int] = [:]
      for (column, sign) in [("from_on", 1), ("until_on", -1)] {
        let rows = try connection.query(
          """
          SELECT \(column) AS turn, count(*) AS documents FROM document_step
          WHERE standing = 'inForce' AND \(column) IS NOT NULL GROUP BY \(column)
          """)
        for row in rows {
          changes[try row.day("turn"), default: 0] += sign * (try row.integer("documents"))
        }
      }
      return changes
    }
    var inForce = 0
    return changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { day, change in
      inForce += change
      return (day, inForce)
    }
  }

  /// The timelines of every document, in list order, where there are no more than a limit.
  public func timelines(atMost limit: Int) async throws -> [DocumentRecord]? {
    try await engine.read { connection in
      let rows = try connection.query(
        "SELECT * FROM document ORDER BY sort_key, slug LIMIT $1", [SQLValue(limit + 1)])
      guard rows.count <= limit else { return nil }
      return try rows.map { row in
        let document = try GoverningDocument(row: row)
        return DocumentRecord(
          document: document,
          timeline: Timeline(
            try LedgerReading.entries(of: document.id, connection), document: document.id))
      }
    }
  }

  /// What changes whenever anything that a page shows does, and when the ledger last did.
  public func version() async throws -> RegisterVersion {
    try await engine.read { connection in
      let rows = try connection.query(
        """
        SELECT h.entry_count, h.hash, h.edits, h.edited_at, d.recorded_at FROM ledger_head h
        LEFT JOIN decision d ON d.sequence = h.entry_count
        """)
      guard let row = rows.first else { throw StoreError.damaged(column: "ledger_head") }
      return RegisterVersion(
        head: LedgerHead(
          count: try row.integer("entry_count"), hash: try row.text("hash")),
        edits: try row.integer("edits"),
        changedAt: try ["recorded_at", "edited_at"].compactMap {
          try row.optionalInteger($0).map { Instant(microseconds: Int64($0)) }
        }.max())
    }
  }
}

/// The state of the register that a page was made from.
public struct RegisterVersion: Hashable, Sendable {
  public var head: LedgerHead
  /// Edits without legal effect, proposals among them.
  public var edits: Int
  /// When the last entry was recorded, or the last edit made.
  public var changedAt: Instant?
}
