import Register

/// A line of the register: how a document stands on a day.
public struct StatusItem: Hashable, Sendable {
  public var slug: String
  public var title: String
  public var type: DocumentType
  public var standing: Standing.Name
  public var edition: Int?
  /// How the end is stated.
  public var end: ValidityEnd?
  /// The last day in force, where it is stated.
  public var validThrough: CalendarDate?
  public var reviewDueBy: CalendarDate?
  /// As the cover or a decision names it.
  public var reviewResponsible: String?
  /// Who has taken over from the one named, where a body has changed by the day.
  public var reviewSuccessor: String?
  /// Where the line stands in the list; the place to go on from.
  public var place: Place

  /// A place in the list's order.
  public struct Place: Hashable, Sendable {
    public var sortKey: String
    public var slug: String

    public init(sortKey: String, slug: String) {
      self.sortKey = sortKey
      self.slug = slug
    }
  }
}

/// What a list of the register is narrowed to.
public struct StatusFilter: Hashable, Sendable {
  public var standing: Standing.Name?
  public var type: DocumentType?
  /// The body that adopted the edition, by name.
  public var body: String?
  public var topic: String?

  public init(
    standing: Standing.Name? = nil, type: DocumentType? = nil, body: String? = nil,
    topic: String? = nil
  ) {
    self.standing = standing
    self.type = type
    self.body = body
    self.topic = topic
  }
}

extension Store {
  /// A page of the register on a day, in Swedish order, from after a place.
  public func status(
    on day: CalendarDate, filter: StatusFilter = StatusFilter(),
    after place: StatusItem.Place? = nil, limit: Int
  ) async throws -> [StatusItem] {
    try await engine.read { connection in
      var conditions = ["s.from_on <= $1", "(s.until_on IS NULL OR $1 < s.until_on)"]
      var arguments: [SQLValue] = [SQLValue(day)]
      func argument(_ value: SQLValue) -> String {
        arguments.append(value)
        return "$\(arguments.count)"
      }
      if let standing = filter.standing {
        conditions.append("s.standing = \(argument(.text(standing.rawValue)))")
      }
      if let type = filter.type {
        conditions.append("d.type = \(argument(.text(type.rawValue)))")
      }
      if let topic = filter.topic {
        conditions.append(
          """
          EXISTS (SELECT 1 FROM document_topic t
            WHERE t.document_id = d.id AND t.topic = \(argument(.text(topic))))
          """)
      }
      if let body = filter.body {
        conditions.append(
          """
          EXISTS (SELECT 1 FROM effect e JOIN decision b ON b.sequence = e.decision_sequence
            WHERE e.document_id = d.id AND e.edition = s.edition AND e.kind IN ('adopt', 'amend')
              AND b.body = \(argument(.text(body))))
          """)
      }
      if let place {
        let key = argument(.text(place.sortKey))
        conditions.append("(d.sort_key, d.slug) > (\(key), \(argument(.text(place.slug))))")
      }
      let lineage = try Reorganisations.lineage(connection)
      // CROSS JOIN: SQLite then walks the documents in their order instead of sorting all steps.
      return try connection.query(
        """
        SELECT \(StatusItem.columns(lineage))
        FROM document d CROSS JOIN document_step s
        WHERE s.document_id = d.id AND \(conditions.joined(separator: " AND "))
        ORDER BY d.sort_key, d.slug LIMIT \(argument(SQLValue(limit)))
        """, arguments
      ).map { try StatusItem(row: $0, lineage, on: day) }
    }
  }

  /// The register on a day as it was known at an instant: computed from the ledger, document by
  /// document.
  public func status(
    on day: CalendarDate, knownAt: Instant, filter: StatusFilter = StatusFilter(),
    after place: StatusItem.Place? = nil, limit: Int
  ) async throws -> [StatusItem] {
    var items: [StatusItem] = []
    var place = place
    while items.count < limit {
      let from = place
      let documents = try await page(after: from, limit: 500)
      guard !documents.isEmpty else { break }
      items += documents.compactMap { $0.status(on: day, knownAt: knownAt) }.filter {
        (filter.standing ?? $0.standing) == $0.standing && (filter.type ?? $0.type) == $0.type
      }
      place = documents.last?.place
    }
    return Array(items.prefix(limit))
  }

  /// How one document stands on a day, as known at an instant; `nil` without an entry by that day.
  public func status(
    slug: String, on day: CalendarDate, knownAt: Instant = .endOfTime
  ) async throws -> StatusItem? {
    try await engine.read { connection in
      let document = try Documents.find(slug: slug, connection)
      return PlacedDocument(
        document: document, entries: try LedgerReading.entries(of: document.id, connection),
        responsible: try Projection.coverResponsible(document.id, connection),
        place: StatusItem.Place(sortKey: SortKey.make(document.title), slug: slug),
        lineage: try Reorganisations.lineage(connection)
      ).status(on: day, knownAt: knownAt)
    }
  }

  /// How many documents stand how on a day.
  public func counts(on day: CalendarDate) async throws -> [Standing.Name: Int] {
    try await engine.read { connection in
      // One count for each standing and kind of end: each is a walk along the index, no sorting.
      var counts: [Standing.Name: Int] = [:]
      for standing in Standing.Name.allCases {
        for end in ["until_on IS NULL", "until_on > $1"] {
          let rows = try connection.query(
            """
            SELECT count(*) AS documents FROM document_step
            WHERE standing = $2 AND \(end) AND from_on <= $1
            """, [SQLValue(day), .text(standing.rawValue)])
          let count = try rows.first?.integer("documents") ?? 0
          if count > 0 { counts[standing, default: 0] += count }
        }
      }
      return counts
    }
  }

  private func page(
    after place: StatusItem.Place?, limit: Int
  ) async throws -> [PlacedDocument] {
    try await engine.read { connection in
      let rows = try connection.query(
        """
        SELECT * FROM document WHERE (sort_key, slug) > ($1, $2)
        ORDER BY sort_key, slug LIMIT $3
        """, [.text(place?.sortKey ?? ""), .text(place?.slug ?? ""), SQLValue(limit)])
      let lineage = try Reorganisations.lineage(connection)
      return try rows.map { row in
        let document = try GoverningDocument(row: row)
        return PlacedDocument(
          document: document, entries: try LedgerReading.entries(of: document.id, connection),
          responsible: try Projection.coverResponsible(document.id, connection),
          place: StatusItem.Place(sortKey: try row.text("sort_key"), slug: document.slug),
          lineage: lineage)
      }
    }
  }
}

private struct PlacedDocument {
  var document: GoverningDocument
  var entries: [Decision]
  var responsible: [Int: String]
  var place: StatusItem.Place
  var lineage: Lineage

  func status(on day: CalendarDate, knownAt: Instant) -> StatusItem? {
    let timeline = Timeline(entries, document: document.id, knownAt: knownAt)
    guard let step = timeline.step(on: day, cover: { responsible[$0] }) else { return nil }
    let since =
      timeline.assignment(for: .review, on: day).map(\.since)
      ?? step.edition.flatMap { timeline.adoption(of: $0)?.decidedOn }
    return StatusItem(
      slug: document.slug, title: document.title, type: document.type, standing: step.standing,
      edition: step.edition, end: step.validThrough.map(ValidityEnd.through) ?? step.end,
      validThrough: step.validThrough,
      reviewDueBy: step.reviewDueBy, reviewResponsible: step.reviewResponsible,
      reviewSuccessor: StatusItem.successor(
        of: step.reviewResponsible, since: since, for: document.id, lineage, on: day),
      place: place)
  }
}

extension StatusItem {
  /// What a line is made from; since when its edition is adopted only where bodies have changed.
  static func columns(_ lineage: Lineage) -> String {
    """
    d.id, d.slug, d.title, d.type, d.sort_key, s.standing, s.edition, s.end_kind, s.valid_through,
    s.review_due_by, s.review_responsible,
    \(lineage.isEmpty ? "NULL" : Directory.adoptedOn) AS since
    """
  }

  /// Who has taken over from the one responsible; `nil` where nobody has.
  static func successor(
    of responsible: String?, since: CalendarDate?, for document: DocumentID, _ lineage: Lineage,
    on day: CalendarDate
  ) -> String? {
    guard let responsible, !lineage.isEmpty else { return nil }
    let answer = lineage.answer(responsible, since: since, for: document, on: day)
    return answer.hasMoved ? answer.body : nil
  }

  /// - Parameter lineage: how the bodies have changed by the day.
  init(row: Row, _ lineage: Lineage, on day: CalendarDate) throws {
    try self.init(row: row)
    reviewSuccessor = Self.successor(
      of: reviewResponsible, since: try row.optionalDay("since"),
      for: DocumentID(try row.text("id")), lineage, on: day)
  }

  private init(row: Row) throws {
    let through = try row.optionalDay("valid_through")
    let end: ValidityEnd? =
      switch try row.optionalText("end_kind") {
      case "stated": through.map(ValidityEnd.through)
      case "untilFurtherNotice": .untilFurtherNotice
      case "notStated": .notStated
      default: nil
      }
    self.init(
      slug: try row.text("slug"), title: try row.text("title"), type: try row.value("type"),
      standing: try row.value("standing"), edition: try row.optionalInteger("edition"), end: end,
      validThrough: through, reviewDueBy: try row.optionalDay("review_due_by"),
      reviewResponsible: try row.optionalText("review_responsible"), reviewSuccessor: nil,
      place: Place(sortKey: try row.text("sort_key"), slug: try row.text("slug")))
  }
}
