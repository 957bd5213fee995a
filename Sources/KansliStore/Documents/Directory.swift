import Register

/// What a body has to do with the register on a day.
public struct BodyOverview: Sendable {
  public var name: String
  /// Documents in force whose edition it adopted.
  public var adopted: [StatusItem]
  /// Documents whose review it answers for.
  public var reviews: [StatusItem]
  /// Documents whose follow-up it answers for.
  public var followsUp: [StatusItem]
  /// Documents in force that say they apply to it.
  public var mustFollow: [StatusItem]
}

extension Store {
  /// Every body that decides, answers or is registered, by name in Swedish order.
  public func bodies() async throws -> [String] {
    let settings = try await settings()
    let named = try await engine.read { connection in
      try Self.distinct("decision", "body", connection)
        + Self.distinct("document_step", "review_responsible", connection)
        + Self.distinct("cover_fact", "value", connection, "field = 'reviewResponsible'")
        + Self.distinct("cover_fact", "value", connection, "field = 'followUpResponsible'")
    }
    let all = Set(named).union(settings.organisation.bodies.map(\.name))
    return all.filter { !$0.isEmpty }.sorted { SortKey.make($0) < SortKey.make($1) }
  }

  /// The different names in a column, by leaps in its index: they are few and the rows many.
  private static func distinct(
    _ table: String, _ column: String, _ connection: any Connection, _ condition: String = "1 = 1"
  ) throws -> [String] {
    // Names over 200 characters are none, and stand in no index.
    let rows = "FROM \(table) WHERE \(condition) AND length(\(column)) <= 200"
    return try connection.query(
      """
      WITH RECURSIVE leap (name) AS (
        SELECT min(\(column)) \(rows)
        UNION ALL
        SELECT (SELECT min(\(column)) \(rows) AND \(column) > leap.name) FROM leap
        WHERE leap.name IS NOT NULL)
      SELECT name FROM leap WHERE name IS NOT NULL
      """
    ).map { try $0.text("name") }
  }

  /// A body by its address.
  public func body(slug: String, on day: CalendarDate) async throws -> BodyOverview {
    guard let name = try await bodies().first(where: { Slug.make($0) == slug }) else {
      throw StoreError.unknownBody(slug: slug)
    }
    return BodyOverview(
      name: name,
      adopted: try await status(
        on: day, filter: StatusFilter(standing: .inForce, body: name), limit: 200),
      reviews: try await items(
        on: day, "s.review_responsible = $2 AND s.standing IN ('inForce', 'expired')", name),
      followsUp: try await items(on: day, factCondition("followUpResponsible", "= $2"), name),
      mustFollow: try await items(
        on: day,
        factCondition("appliesTo", "= $2")
          + " OR (s.standing = 'inForce' AND "
          + factCondition("appliesTo", "LIKE 'Alla %' AND $3 <> ''") + ")", name,
        everybody(name)))
  }

  /// Whether "all committees and departments" means the body: not the council itself.
  private func everybody(_ name: String) -> String {
    switch BodyKind(naming: name) {
    case .executiveBoard, .committee, .department, .subcommittee: name
    default: ""
    }
  }

  private func factCondition(_ field: String, _ test: String) -> String {
    """
    s.standing = 'inForce' AND EXISTS (SELECT 1 FROM cover_fact f
      WHERE f.document_id = s.document_id AND f.edition = s.edition
        AND f.field = '\(field)' AND f.value \(test))
    """
  }

  private func items(
    on day: CalendarDate, _ condition: String, _ arguments: String...
  ) async throws -> [StatusItem] {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT d.slug, d.title, d.type, d.sort_key, s.standing, s.edition, s.end_kind,
          s.valid_through, s.review_due_by, s.review_responsible
        FROM document d JOIN document_step s ON s.document_id = d.id
        WHERE s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on) AND (\(condition))
        ORDER BY d.sort_key, d.slug LIMIT 200
        """, [SQLValue(day)] + arguments.map { .text($0) }
      ).map { try StatusItem(row: $0) }
    }
  }

  /// Every topic with how many documents have it, in Swedish order.
  public func topics() async throws -> [(name: String, documents: Int)] {
    let topics = try await engine.read { connection in
      try connection.query(
        "SELECT topic, count(*) AS documents FROM document_topic GROUP BY topic"
      ).map { (name: try $0.text("topic"), documents: try $0.integer("documents")) }
    }
    return topics.sorted { SortKey.make($0.name) < SortKey.make($1.name) }
  }

  /// A topic's name by its address.
  public func topic(slug: String) async throws -> String {
    guard let topic = try await topics().first(where: { Slug.make($0.name) == slug }) else {
      throw StoreError.unknownTopic(slug: slug)
    }
    return topic.name
  }
}
