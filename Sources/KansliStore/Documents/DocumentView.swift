import Register

/// A document with everything the register knows of it.
public struct DocumentView: Sendable {
  public var document: GoverningDocument
  public var timeline: Timeline
  /// Every entry that concerns it, corrected ones too, in the order of the ledger.
  public var entries: [Decision]
  /// The editions recorded, with their texts, by number.
  public var editions: [Edition]
  public var proposals: [ProposalRecord]
  /// Titles and addresses of other documents that its entries name.
  public var others: [DocumentID: GoverningDocument]
  /// The documents that its texts name, by the words they name them with.
  public var named: [String: GoverningDocument]
  /// How far each decision has come, by the entry that stands for it; judgments of courts have
  /// their own ways and are not among them.
  public var finality: [DecisionID: Finality]
}

extension Store {
  /// A document by its address.
  ///
  /// - Throws: `StoreError.unknownDocument`.
  public func document(
    slug: String, knownAt: Instant = .endOfTime
  ) async throws -> DocumentView {
    try await engine.read { connection in
      let document = try Documents.find(slug: slug, connection)
      let entries = try LedgerReading.entries(of: document.id, connection)
      let numbers = try connection.query(
        "SELECT number FROM edition WHERE document_id = $1 ORDER BY number",
        [.text(document.id.rawValue)]
      ).map { try $0.integer("number") }
      var others: [DocumentID: GoverningDocument] = [:]
      for id in Set(entries.flatMap(\.effects).flatMap(\.documents)) where id != document.id {
        let row = try connection.query("SELECT * FROM document WHERE id = $1", [.text(id.rawValue)])
        others[id] = try row.first.map { try GoverningDocument(row: $0) }
      }
      let editions = try numbers.compactMap {
        try Documents.edition($0, of: document.id, connection)
      }
      let timeline = Timeline(entries, document: document.id, knownAt: knownAt)
      return DocumentView(
        document: document, timeline: timeline, entries: entries, editions: editions,
        proposals: try Proposals.of(document.id, connection), others: others,
        named: try Self.named(in: editions, of: document, connection),
        finality: try Notices.finality(of: timeline, connection))
    }
  }

  /// Which of the titles that the texts name are documents of the register, other than their own.
  private static func named(
    in editions: [Edition], of document: GoverningDocument, _ connection: any Connection
  ) throws -> [String: GoverningDocument] {
    var named: [String: GoverningDocument] = [:]
    let titles = Set(
      editions.flatMap(\.provisions).flatMap { TextReference.find(in: $0.text) }
        .filter { $0.kind == .document }.map(\.target))
    for title in titles {
      let folded = DocumentIdentity.fold(title, municipality: document.municipality)
      let found = try Documents.find(foldedTitle: folded, connection)
      if found.count == 1, found[0].id != document.id { named[title] = found[0] }
    }
    return named
  }

  /// A document's timeline alone, without texts.
  public func timeline(
    slug: String, knownAt: Instant = .endOfTime
  ) async throws -> DocumentRecord {
    try await engine.read { connection in
      let document = try Documents.find(slug: slug, connection)
      return DocumentRecord(
        document: document,
        timeline: Timeline(
          try LedgerReading.entries(of: document.id, connection), document: document.id,
          knownAt: knownAt))
    }
  }

  /// Two editions of a document.
  ///
  /// - Throws: `StoreError.unknownDocument`, `StoreError.unknownEdition`.
  public func editions(
    slug: String, _ first: Int, _ second: Int
  ) async throws -> (Edition, Edition) {
    try await engine.read { connection in
      let document = try Documents.find(slug: slug, connection)
      func edition(_ number: Int) throws -> Edition {
        guard let edition = try Documents.edition(number, of: document.id, connection) else {
          throw StoreError.unknownEdition(slug: slug, number: number)
        }
        return edition
      }
      return (try edition(first), try edition(second))
    }
  }

  /// What the register should be told of its documents on a day, in list order.
  public func findings(on day: CalendarDate) async throws -> [PlacedFinding] {
    let settings = try await settings()
    return try await engine.read { connection in
      let judge = Findings(
        on: day, taxonomy: settings.taxonomy, organisation: settings.bodies)
      let records = try connection.query("SELECT * FROM document ORDER BY sort_key, slug")
        .map { row in
          let document = try GoverningDocument(row: row)
          return DocumentRecord(
            document: document,
            timeline: Timeline(
              try LedgerReading.entries(of: document.id, connection), document: document.id))
        }
      let overlaps = Dictionary(grouping: judge.overlaps(records), by: \.document)
      return records.flatMap { record in
        (judge.of(record) + (overlaps[record.document.id] ?? [])).map {
          PlacedFinding(finding: $0, slug: record.document.slug, title: record.document.title)
        }
      }
    }
  }
}

/// A finding with the name and address of its document.
public struct PlacedFinding: Hashable, Sendable {
  public var finding: Finding
  public var slug: String
  public var title: String
}
