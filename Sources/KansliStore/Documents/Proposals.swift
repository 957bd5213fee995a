import Register

/// Proposals whose decision is not known, within a transaction.
enum Proposals {
  static func of(_ document: DocumentID, _ connection: any Connection) throws -> [ProposalRecord] {
    try connection.query(
      "SELECT * FROM proposal WHERE document_id = $1 ORDER BY source_file, position",
      [.text(document.rawValue)]
    ).map { try ProposalRecord(row: $0) }
  }

  /// Keeps the proposals of a file, once.
  static func store(
    _ proposals: [ProposalRecord], file: String, at instant: Instant, _ connection: any Connection
  ) throws {
    guard !proposals.isEmpty else { return }
    try LedgerHead.countEdit(at: instant, connection)
    for (index, proposal) in proposals.enumerated() {
      _ = try connection.query(
        """
        INSERT INTO proposal (source_file, position, document_title, proposes, valid_through,
          from_body, to_body, reasons, signed_by, stored_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (source_file, position) DO NOTHING
        """,
        [
          .text(file), SQLValue(index + 1), SQLValue(proposal.documentTitle),
          .text(proposal.proposes.rawValue), SQLValue(proposal.validThrough),
          SQLValue(proposal.from), SQLValue(proposal.to),
          .text(proposal.reasons.joined(separator: "\n\n")),
          .text(proposal.signedBy.joined(separator: "\n")), .integer(instant.microseconds),
        ])
    }
  }

  /// The proposals of a file learn which document they are about; what they knew before stays.
  static func attach(
    file: String, to document: DocumentID, at instant: Instant, _ connection: any Connection
  ) throws {
    let changed = try connection.query(
      """
      UPDATE proposal SET document_id = $2 WHERE source_file = $1 AND document_id IS NULL
      RETURNING position
      """, [.text(file), .text(document.rawValue)])
    if !changed.isEmpty { try LedgerHead.countEdit(at: instant, connection) }
  }

  static func of(file: String, _ connection: any Connection) throws -> [ProposalRecord] {
    try connection.query(
      "SELECT * FROM proposal WHERE source_file = $1 ORDER BY position", [.text(file)]
    ).map { try ProposalRecord(row: $0) }
  }
}

extension ProposalRecord {
  init(row: Row) throws {
    self.init(
      documentTitle: try row.optionalText("document_title"), proposes: try row.value("proposes"),
      validThrough: try row.optionalText("valid_through"), from: try row.optionalText("from_body"),
      to: try row.optionalText("to_body"),
      reasons: try row.text("reasons").split(separator: "\n\n").map(String.init),
      signedBy: try row.text("signed_by").split(separator: "\n").map(String.init))
  }
}
