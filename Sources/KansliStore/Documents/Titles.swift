import Register

extension Store {
  /// Every document by its title in Swedish order, for choosing among them.
  public func titles() async throws -> [(slug: String, title: String)] {
    try await engine.read { connection in
      try connection.query("SELECT slug, title FROM document ORDER BY sort_key, slug").map {
        (slug: try $0.text("slug"), title: try $0.text("title"))
      }
    }
  }

  /// Every document, in list order.
  public func documents() async throws -> [GoverningDocument] {
    try await engine.read { connection in
      try connection.query("SELECT * FROM document ORDER BY sort_key, slug").map {
        try GoverningDocument(row: $0)
      }
    }
  }

  /// The numbers of a document's editions.
  public func editionNumbers(of document: DocumentID) async throws -> [Int] {
    try await engine.read { connection in
      try connection.query(
        "SELECT number FROM edition WHERE document_id = $1 ORDER BY number",
        [.text(document.rawValue)]
      ).map { try $0.integer("number") }
    }
  }

  /// The titles of the register with how each document stands on a day.
  public func registerTitles(on day: CalendarDate) async throws -> RegisterTitles {
    try await engine.read { connection in
      var titles = RegisterTitles()
      for row in try connection.query(
        """
        SELECT d.id, d.title, d.municipality, s.standing FROM document d
        JOIN document_step s ON s.document_id = d.id
        WHERE s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on)
        """, [SQLValue(day)])
      {
        titles.add(
          try row.text("title"), of: DocumentID(try row.text("id")),
          municipality: try row.optionalText("municipality"), standing: try row.value("standing"))
      }
      return titles
    }
  }

  /// A proposal that an import has kept, with the document it is about.
  public func proposal(
    file: String, position: Int
  ) async throws -> (proposal: ProposalRecord, document: GoverningDocument?) {
    try await engine.read { connection in
      guard
        let row = try connection.query(
          "SELECT * FROM proposal WHERE source_file = $1 AND position = $2",
          [.text(file), SQLValue(position)]
        ).first
      else { throw StoreError.unknown(.proposal, file) }
      let document = try row.optionalText("document_id").map {
        try Documents.find(id: DocumentID($0), connection)
      }
      return (try ProposalRecord(row: row), document)
    }
  }

  /// Proposals that imports have kept and nobody has made a matter of, by the document's title.
  public func openProposals() async throws -> [OpenProposal] {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT p.*, d.title AS known_title FROM proposal p
        LEFT JOIN document d ON d.id = p.document_id
        WHERE NOT EXISTS (SELECT 1 FROM matter m WHERE m.proposal_file = p.source_file
          AND m.proposal_position = p.position)
        ORDER BY d.sort_key, p.source_file, p.position LIMIT 200
        """
      ).map { row in
        OpenProposal(
          file: try row.text("source_file"), position: try row.integer("position"),
          title: try row.optionalText("known_title")
            ?? row.optionalText("document_title") ?? "",
          proposal: try ProposalRecord(row: row))
      }
    }
  }
}

/// A kept proposal that waits to become a matter.
public struct OpenProposal: Sendable {
  /// The file it was read from, by SHA-256, and its place there.
  public var file: String
  public var position: Int
  public var title: String
  public var proposal: ProposalRecord
}
