import Register

/// The stored answer to *how does this document stand on a day*: computed from the ledger, written
/// in the same transaction, compared by `verify`, rewritten by `rebuild`.
enum Projection {
  static let columns = [
    "document_id", "from_on", "until_on", "standing", "edition", "end_kind", "valid_through",
    "review_due_by", "review_responsible",
  ]

  /// What the projection of a document should be.
  static func rows(_ document: DocumentID, _ connection: any Connection) throws -> [[SQLValue]] {
    let timeline = Timeline(
      try LedgerReading.entries(of: document, connection), document: document)
    let responsible = try coverResponsible(document, connection)
    return timeline.steps { responsible[$0] }.map { step in
      [
        .text(document.rawValue), SQLValue(step.from), SQLValue(step.until),
        .text(step.standing.rawValue), SQLValue(step.edition),
        step.end.map { LedgerColumns.endColumns($0).kind } ?? .null, SQLValue(step.validThrough),
        SQLValue(step.reviewDueBy), SQLValue(step.reviewResponsible),
      ]
    }
  }

  static func rewrite(_ document: DocumentID, _ connection: any Connection) throws {
    let rows = try rows(document, connection)
    _ = try connection.query(
      "DELETE FROM document_step WHERE document_id = $1", [.text(document.rawValue)])
    try connection.insert(into: "document_step", columns, rows)
  }

  /// What is stored, in the same form.
  static func stored(_ document: DocumentID, _ connection: any Connection) throws -> [[SQLValue]] {
    try connection.query(
      """
      SELECT \(columns.joined(separator: ", ")) FROM document_step
      WHERE document_id = $1 ORDER BY from_on
      """, [.text(document.rawValue)]
    ).map(\.values)
  }

  /// The body that each edition's cover names as responsible for review.
  static func coverResponsible(
    _ document: DocumentID, _ connection: any Connection
  ) throws -> [Int: String] {
    let rows = try connection.query(
      """
      SELECT edition, value FROM cover_fact
      WHERE document_id = $1 AND field = 'reviewResponsible' AND value IS NOT NULL
      """, [.text(document.rawValue)])
    var bodies: [Int: String] = [:]
    for row in rows { bodies[try row.integer("edition")] = try row.text("value") }
    return bodies
  }
}
