import Register

/// What the check before a decision finds of a text on record.
public struct CheckedEdition: Sendable {
  public var slug: String
  public var title: String
  public var edition: Int
  public var findings: [CompletenessFinding]
}

extension Store {
  /// The check before a decision, as of a day: the municipality's own rules and register.
  public func completeness(on day: CalendarDate) async throws -> Completeness {
    let settings = try await settings()
    return Completeness(
      on: day, taxonomy: settings.taxonomy, organisation: settings.bodies,
      templates: settings.templatesInUse, titles: try await registerTitles(on: day),
      lineage: settings.lineage)
  }

  /// What the check finds of each edition in force on a day, in list order; nothing is an error,
  /// since what is adopted can only be mended at the next revision.
  public func checkedEditions(on day: CalendarDate) async throws -> [CheckedEdition] {
    let check = try await completeness(on: day)
    return try await engine.read { connection in
      try connection.query("SELECT * FROM document ORDER BY sort_key, slug").compactMap { row in
        let document = try GoverningDocument(row: row)
        let timeline = Timeline(
          try LedgerReading.entries(of: document.id, connection), document: document.id)
        guard let number = timeline.period(on: day)?.edition,
          let edition = try Documents.edition(number, of: document.id, connection),
          !edition.provisions.isEmpty
        else { return nil }
        let findings = check.findings(adopted: CheckedText(edition, timeline: timeline))
        return CheckedEdition(
          slug: document.slug, title: document.title, edition: number, findings: findings)
      }
    }
  }
}
