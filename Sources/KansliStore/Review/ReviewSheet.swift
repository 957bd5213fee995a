import Register

/// All that a person wants before an item: what was read and where, what it would do, and what it
/// may belong to.
public struct ReviewSheet: Sendable {
  public var item: ReviewItem
  public var part: ReadingPart
  /// What a person has said of it before.
  public var answers: Answers
  /// The text that lines are counted in; `nil` where the file's own bytes are the text.
  public var text: String?
  public var content: [UInt8]
  public var warnings: [ReadingWarning]
  /// What wants a person's eye, with the answers given.
  public var waiting: [WaitingFact]
  /// The document it would become part of.
  public var document: GoverningDocument?
  public var isNewDocument: Bool
  public var consequences: [Consequence]
  /// The documents on record that something would change for.
  public var documents: [DocumentID: GoverningDocument]
  public var suggestions: [ReviewSuggestion]
  /// The next item of the same list.
  public var next: String?
}

/// A document that a part may belong to.
public struct ReviewSuggestion: Sendable, Hashable {
  public var document: GoverningDocument
  /// 0 to 1: how alike the titles are, and the texts where there are two.
  public var title: Double
  public var text: Double?

  /// The surer of the two.
  public var likeness: Double { max(title, text ?? 0) }
}

extension Store {
  /// An item with everything that belongs to it.
  ///
  /// - Parameters:
  ///   - answers: a person's answers, not yet accepted; `nil` for those kept.
  ///   - target: the document it is tried on.
  public func reviewSheet(
    _ id: String, answers: Answers? = nil, target: ReviewTarget = .byItsWords
  ) async throws -> ReviewSheet {
    try await engine.read { connection in
      let row = try Reviewing.row(id, connection)
      let item = try ReviewItem(row: row)
      let part = try row.part
      let kept: Answers = try StoredJSON.value(try row.text("answers"))
      let given = answers ?? kept
      let answered = part.answered(given)
      let plan = try Reviewing.plan(answered, item, target, connection)
      let consequences = try Reviewing.consequences(plan, connection)
      return ReviewSheet(
        item: item, part: part, answers: given, text: try row.optionalText("text"),
        content: try row.blob("content"),
        warnings: try StoredJSON.value(try row.text("warnings")), waiting: plan.waiting,
        document: plan.document, isNewDocument: plan.isNew,
        consequences: consequences, documents: try Reviewing.documents(consequences, connection),
        suggestions: try Suggesting(connection).suggestions(for: answered),
        next: try Reviewing.next(item, connection))
    }
  }
}

/// What reading and accepting an item have in common, within a transaction.
enum Reviewing {
  static func row(_ id: String, _ connection: any Connection) throws -> Row {
    guard
      let row = try connection.query(
        """
        SELECT i.*, f.name, f.content, r.text, r.warnings FROM review_item i
        JOIN source_file f ON f.sha256 = i.source_file
        JOIN reading r ON r.source_file = i.source_file WHERE i.id = $1
        """, [.text(id)]
      ).first
    else { throw StoreError.unknownReviewItem(id: id) }
    return row
  }

  /// What accepting would write. Names made on the way are thrown away.
  static func plan(
    _ part: ReadingPart, _ item: ReviewItem, _ target: ReviewTarget,
    _ connection: any Connection
  ) throws -> ImportPlan {
    let nobody = Recorder(name: "", now: { .beginning }, makeID: { "\u{0}new" })
    return try PartRecording(connection, sourceFile: item.sourceFile, .person, target, nobody)
      .plan(part)
  }

  static func consequences(
    _ plan: ImportPlan, _ connection: any Connection
  ) throws -> [Consequence] {
    let documents = Set(plan.decisions.flatMap { $0.effects.flatMap(\.documents) })
    return try documents.sorted().map { document in
      let entries = try LedgerReading.entries(of: document, connection)
      return Consequence(of: plan.decisions, on: Timeline(entries, document: document))
    }
  }

  static func documents(
    _ consequences: [Consequence], _ connection: any Connection
  ) throws -> [DocumentID: GoverningDocument] {
    var documents: [DocumentID: GoverningDocument] = [:]
    for id in consequences.map(\.document) {
      documents[id] = try connection.query(
        "SELECT * FROM document WHERE id = $1", [.text(id.rawValue)]
      ).first.map { try GoverningDocument(row: $0) }
    }
    return documents
  }

  static func next(_ item: ReviewItem, _ connection: any Connection) throws -> String? {
    let ready = item.doubts == 0 ? ReviewFilter.ready : .doubtful
    return try connection.query(
      "SELECT i.id FROM review_item i WHERE \(ready.condition) AND i.id > $1 ORDER BY i.id LIMIT 1",
      [.text(item.id)]
    ).first?.text("id")
  }
}

/// Finds the documents that a part may belong to, within a transaction.
struct Suggesting {
  let connection: any Connection

  init(_ connection: any Connection) { self.connection = connection }

  /// At most five, the likest first.
  func suggestions(for part: ReadingPart) throws -> [ReviewSuggestion] {
    guard let title = part.title else { return [] }
    let near = try candidates(title).map {
      ReviewSuggestion(document: $0, title: Likeness.ofTitles(title, $0.title))
    }
    let likest = near.filter { $0.title >= 0.3 }.sorted { $0.title > $1.title }.prefix(8)
    let provisions = part.reading.documents.first?.provisions ?? []
    return try likest.map { suggestion in
      var suggestion = suggestion
      if !provisions.isEmpty {
        let last = try Documents.lastEdition(of: suggestion.document.id, connection)
        let edition = try Documents.edition(last, of: suggestion.document.id, connection)
        if let text = edition?.provisions, !text.isEmpty {
          suggestion.text = Likeness.ofTexts(provisions, text)
        }
      }
      return suggestion
    }.filter { $0.likeness >= 0.45 }.sorted { $0.likeness > $1.likeness }.prefix(5).map { $0 }
  }

  /// Documents whose title shares the beginning of one of the longest words.
  private func candidates(_ title: String) throws -> [GoverningDocument] {
    let all: [Substring] = DocumentIdentity.fold(title, municipality: nil).split(separator: " ")
    let words = all.filter { $0.count >= 4 }.sorted { $0.count > $1.count }.prefix(3)
    var found: [DocumentID: GoverningDocument] = [:]
    for word in words {
      // The stem: Swedish endings are seldom longer than four letters.
      let stem = word.prefix(max(4, word.count - 4))
      let rows = try connection.query(
        "SELECT * FROM document WHERE folded_title LIKE $1 ORDER BY slug LIMIT 100",
        [.text("%\(stem)%")])
      for row in rows {
        let document = try GoverningDocument(row: row)
        found[document.id] = document
      }
    }
    return found.values.sorted { $0.slug < $1.slug }
  }
}
