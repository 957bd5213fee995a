import Register

/// Finds the documents in force that name bodies which are no longer there, within a transaction.
struct AmendmentReading {
  let connection: any Connection
  let day: CalendarDate
  let lineage: Lineage
  let ceased: [String]

  /// - Parameter ceased: the bodies looked for; those that are there on the day are left out.
  init(
    _ ceased: [String], _ lineage: Lineage, on day: CalendarDate, _ connection: any Connection
  ) {
    self.connection = connection
    self.day = day
    self.lineage = lineage
    self.ceased = ceased.filter { lineage.end(of: $0, on: day) != nil }
  }

  func amendments() throws -> [Amendment] {
    guard !ceased.isEmpty else { return [] }
    let judge = Amendments(
      lineage, ceased: ceased, others: try Reorganisations.names(connection))
    return try candidates().compactMap { document, number in
      guard let edition = try Documents.edition(number, of: document.id, connection) else {
        return nil
      }
      let timeline = Timeline(
        try LedgerReading.entries(of: document.id, connection), document: document.id)
      let adoption = timeline.adoption(of: number)
      return judge.amendment(
        of: AmendableEdition(
          document: document, number: number, title: edition.title,
          adoptedBy: adoption?.body, adoptedOn: adoption?.decidedOn, facts: edition.facts,
          provisions: edition.provisions), on: day)
    }
  }

  /// Editions in force on the day, or decided to come, that can name one of the bodies.
  private func candidates() throws -> [(GoverningDocument, Int)] {
    var conditions: [String] = []
    var arguments: [SQLValue] = [SQLValue(day)]
    for name in ceased {
      arguments += [.text("%\(BodyName.clue(to: name))%"), .text(name)]
      let (clue, exact) = ("$\(arguments.count - 1)", "$\(arguments.count)")
      conditions.append(
        """
        EXISTS (SELECT 1 FROM edition t WHERE t.document_id = s.document_id
          AND t.number = s.edition AND lower(t.title) LIKE \(clue))
        OR EXISTS (SELECT 1 FROM provision p WHERE p.document_id = s.document_id
          AND p.edition = s.edition AND lower(p.text) LIKE \(clue))
        OR EXISTS (SELECT 1 FROM cover_fact f WHERE f.document_id = s.document_id
          AND f.edition = s.edition AND (lower(f.raw) LIKE \(clue) OR f.value = \(exact)))
        OR EXISTS (SELECT 1 FROM effect e JOIN decision b ON b.sequence = e.decision_sequence
          WHERE e.document_id = s.document_id AND e.edition = s.edition
            AND e.kind IN ('adopt', 'amend') AND b.body = \(exact))
        """)
    }
    return try connection.query(
      """
      SELECT d.*, s.edition AS in_force FROM document_step s JOIN document d
        ON d.id = s.document_id
      WHERE s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on)
        AND s.standing IN ('inForce', 'adopted') AND s.edition IS NOT NULL
        AND (\(conditions.joined(separator: " OR ")))
      ORDER BY d.sort_key, d.slug
      """, arguments
    ).map { (try GoverningDocument(row: $0), try $0.integer("in_force")) }
  }
}
