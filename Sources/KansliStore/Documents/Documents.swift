import Crypto
import Register

extension GoverningDocument {
  init(row: Row, topics: [String] = []) throws {
    self.init(
      id: DocumentID(try row.text("id")), slug: try row.text("slug"),
      title: try row.text("title"), type: try row.value("type"),
      municipality: try row.optionalText("municipality"), topics: topics)
  }
}

/// Documents and their editions, within a transaction.
enum Documents {
  static func find(slug: String, _ connection: any Connection) throws -> GoverningDocument {
    guard
      let row = try connection.query("SELECT * FROM document WHERE slug = $1", [.text(slug)]).first
    else { throw StoreError.unknownDocument(slug: slug) }
    return try GoverningDocument(
      row: row, topics: topics(DocumentID(try row.text("id")), connection))
  }

  static func find(id: DocumentID, _ connection: any Connection) throws -> GoverningDocument {
    guard
      let row = try connection.query("SELECT * FROM document WHERE id = $1", [.text(id.rawValue)])
        .first
    else { throw StoreError.unknownDocument(slug: id.rawValue) }
    return try GoverningDocument(row: row, topics: topics(id, connection))
  }

  static func topics(_ id: DocumentID, _ connection: any Connection) throws -> [String] {
    try connection.query(
      "SELECT topic FROM document_topic WHERE document_id = $1 ORDER BY position",
      [.text(id.rawValue)]
    ).map { try $0.text("topic") }
  }

  /// Documents with a title that folds to the same.
  static func find(
    foldedTitle: String, _ connection: any Connection
  ) throws -> [GoverningDocument] {
    try connection.query(
      "SELECT * FROM document WHERE folded_title = $1 ORDER BY slug", [.text(foldedTitle)]
    ).map { try GoverningDocument(row: $0) }
  }

  /// A slug that is not taken: the title's own, else numbered.
  static func freeSlug(_ title: String, _ connection: any Connection) throws -> String {
    let wanted = Slug.make(title)
    let slug = wanted.isEmpty ? "dokument" : wanted
    var candidate = slug
    var number = 2
    while try !connection.query("SELECT id FROM document WHERE slug = $1", [.text(candidate)])
      .isEmpty
    {
      candidate = "\(slug)-\(number)"
      number += 1
    }
    return candidate
  }

  static func insert(
    _ document: GoverningDocument, at instant: Instant, _ connection: any Connection
  ) throws {
    let folded = DocumentIdentity.fold(document.title, municipality: document.municipality)
    try connection.insert(
      into: "document",
      [
        "id", "slug", "title", "folded_title", "sort_key", "type", "municipality", "created_at",
      ],
      [
        [
          .text(document.id.rawValue), .text(document.slug), .text(document.title),
          .text(folded), .text(SortKey.make(document.title)), .text(document.type.rawValue),
          SQLValue(document.municipality), .integer(instant.microseconds),
        ]
      ])
    try connection.insert(
      into: "document_topic", ["document_id", "position", "topic"],
      document.topics.enumerated().map { index, topic in
        [.text(document.id.rawValue), SQLValue(index + 1), .text(topic)]
      })
  }

  static func insert(_ edition: Edition, _ connection: any Connection) throws {
    let key: [SQLValue] = [.text(edition.document.rawValue), SQLValue(edition.number)]
    try connection.insert(
      into: "edition",
      ["document_id", "number", "title", "type", "family_label", "language", "source_file"],
      [
        key + [
          .text(edition.title), .text(edition.type.rawValue), SQLValue(edition.familyLabel),
          .text(edition.language), SQLValue(edition.sourceFile),
        ]
      ])
    try insertProvisions(edition, connection)
    try insertFacts(edition, connection)
  }

  /// Gives an edition that was recorded without a text the text and cover that belong to it.
  static func fill(_ edition: Edition, _ connection: any Connection) throws {
    try insertProvisions(edition, connection)
    try rewriteCover(edition, connection)
  }

  /// Gives an edition another cover; its text stays.
  static func rewriteCover(_ edition: Edition, _ connection: any Connection) throws {
    let key: [SQLValue] = [.text(edition.document.rawValue), SQLValue(edition.number)]
    _ = try connection.query(
      """
      UPDATE edition SET title = $3, type = $4, family_label = $5, source_file = $6
      WHERE document_id = $1 AND number = $2
      """,
      key + [
        .text(edition.title), .text(edition.type.rawValue), SQLValue(edition.familyLabel),
        SQLValue(edition.sourceFile),
      ])
    _ = try connection.query(
      "DELETE FROM cover_fact WHERE document_id = $1 AND edition = $2", key)
    try insertFacts(edition, connection)
  }

  private static func insertProvisions(
    _ edition: Edition, _ connection: any Connection
  ) throws {
    try connection.insert(
      into: "provision",
      ["document_id", "edition", "position", "id", "kind", "level", "text"],
      edition.provisions.enumerated().map { index, provision in
        [
          .text(edition.document.rawValue), SQLValue(edition.number), SQLValue(index + 1),
          .text(provision.id), .text(provision.kind.rawValue), SQLValue(provision.level),
          .text(provision.text),
        ]
      })
  }

  private static func insertFacts(_ edition: Edition, _ connection: any Connection) throws {
    try connection.insert(
      into: "cover_fact", ["document_id", "edition", "field", "value", "raw", "line"],
      edition.facts.map {
        [
          .text(edition.document.rawValue), SQLValue(edition.number), .text($0.field),
          SQLValue($0.value), .text($0.raw), SQLValue($0.line),
        ]
      })
  }

  /// An edition with its text, or `nil`.
  static func edition(
    _ number: Int, of document: DocumentID, _ connection: any Connection
  ) throws -> Edition? {
    let key: [SQLValue] = [.text(document.rawValue), SQLValue(number)]
    guard
      let row = try connection.query(
        "SELECT * FROM edition WHERE document_id = $1 AND number = $2", key
      ).first
    else { return nil }
    let provisions = try connection.query(
      "SELECT * FROM provision WHERE document_id = $1 AND edition = $2 ORDER BY position", key
    ).map { try Provision(row: $0) }
    let facts = try connection.query(
      "SELECT * FROM cover_fact WHERE document_id = $1 AND edition = $2 ORDER BY field", key
    ).map { try CoverFact(row: $0) }
    return Edition(
      document: document, number: number, title: try row.text("title"),
      type: try row.value("type"), familyLabel: try row.optionalText("family_label"),
      language: try row.text("language"), provisions: provisions, facts: facts,
      sourceFile: try row.optionalText("source_file"))
  }

  /// Every provision id the document has used, with its text in the latest edition recorded first.
  static func provisions(
    of document: DocumentID, _ connection: any Connection
  ) throws -> [Provision] {
    var seen: Set<String> = []
    return try connection.query(
      "SELECT * FROM provision WHERE document_id = $1 ORDER BY edition DESC, position",
      [.text(document.rawValue)]
    ).map { try Provision(row: $0) }.filter { seen.insert($0.id).inserted }
  }

  static func lastEdition(of document: DocumentID, _ connection: any Connection) throws -> Int {
    try connection.query(
      "SELECT coalesce(max(number), 0) AS number FROM edition WHERE document_id = $1",
      [.text(document.rawValue)]
    ).first?.integer("number") ?? 0
  }

  static func known(
    _ document: GoverningDocument, _ connection: any Connection
  ) throws -> KnownDocument {
    let timeline = Timeline(
      try LedgerReading.entries(of: document.id, connection), document: document.id)
    return KnownDocument(
      document: document, timeline: timeline,
      provisions: try provisions(of: document.id, connection),
      lastEdition: try lastEdition(of: document.id, connection),
      unused: try unused(of: document.id, timeline, connection))
  }

  /// Editions whose decision was taken back.
  private static func unused(
    of document: DocumentID, _ timeline: Timeline, _ connection: any Connection
  ) throws -> [(number: Int, textHash: String?)] {
    let made = Set(timeline.editions)
    let numbers = try connection.query(
      "SELECT number FROM edition WHERE document_id = $1 ORDER BY number",
      [.text(document.rawValue)]
    ).map { try $0.integer("number") }
    return try numbers.filter { !made.contains($0) }.map { number in
      let text = try edition(number, of: document, connection)?.provisions ?? []
      return (
        number,
        text.isEmpty ? nil : SHA256.hexadecimal(of: Edition.canonicalText(text))
      )
    }
  }
}

extension Provision {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), kind: try row.value("kind"), level: try row.integer("level"),
      text: try row.text("text"))
  }
}

extension CoverFact {
  init(row: Row) throws {
    self.init(
      field: try row.text("field"), value: try row.optionalText("value"),
      raw: try row.text("raw"), line: try row.integer("line"))
  }
}
