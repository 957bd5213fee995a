import Register

/// Proposals whose decision is not known, within a transaction.
enum Proposals {
  static func of(_ document: DocumentID, _ connection: any Connection) throws -> [ProposalRecord] {
    try connection.query(
      "SELECT * FROM proposal WHERE document_id = $1 ORDER BY source_file, position",
      [.text(document.rawValue)]
    ).map { try ProposalRecord(row: $0) }
  }

  /// Stores the proposals of a file; those stored before from the same file are kept as they are,
  /// but learn which document they are about.
  static func store(
    _ proposals: [ProposalRecord], file: String, document: DocumentID?, at instant: Instant,
    _ connection: any Connection
  ) throws {
    guard !proposals.isEmpty else { return }
    try LedgerHead.countEdit(at: instant, connection)
    for (index, proposal) in proposals.enumerated() {
      _ = try connection.query(
        """
        INSERT INTO proposal (source_file, position, document_id, document_title, proposes,
          valid_through, from_body, to_body, reasons, signed_by, stored_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (source_file, position)
        DO UPDATE SET document_id = coalesce(proposal.document_id, excluded.document_id)
        """,
        [
          .text(file), SQLValue(index + 1), SQLValue(document?.rawValue),
          SQLValue(proposal.documentTitle), .text(proposal.proposes.rawValue),
          SQLValue(proposal.validThrough), SQLValue(proposal.from), SQLValue(proposal.to),
          .text(proposal.reasons.joined(separator: "\n\n")),
          .text(proposal.signedBy.joined(separator: "\n")), .integer(instant.microseconds),
        ])
    }
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
