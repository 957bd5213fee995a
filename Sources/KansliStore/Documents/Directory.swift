import Register

/// What a body has to do with the register on a day.
public struct BodyOverview: Sendable {
  public var name: String
  /// Documents in force whose edition it adopted.
  public var adopted: [StatusItem]
  /// Documents whose review it answers for, those too that it has taken over.
  public var reviews: [StatusItem]
  /// Documents whose follow-up it answers for, those too that it has taken over.
  public var followsUp: [StatusItem]
  /// Documents in force that say they apply to it, or to a body it has taken over from.
  public var mustFollow: [StatusItem]
  /// The reorganisations by which others' work came to it, in order.
  public var origins: [Reorganisation]
  /// The one by which it is no longer there.
  public var end: Reorganisation?
  /// The one by which it ends later.
  public var coming: Reorganisation?
}

/// What the directory of bodies asks of the database.
enum Directory {
  /// The day on which the edition of a step was adopted.
  static let adoptedOn = """
    (SELECT max(ad.decided_on) FROM effect ae JOIN decision ad ON ad.sequence = ae.decision_sequence
      WHERE ae.document_id = s.document_id AND ae.edition = s.edition
        AND ae.kind IN ('adopt', 'amend'))
    """
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
    let all = Set(named).union(settings.bodies.bodies.map(\.name))
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

  /// Bodies by name that are no longer there on a day, with the reorganisation they ended by.
  public func formerBodies(on day: CalendarDate) async throws -> [String: Reorganisation] {
    let lineage = try await lineage()
    guard !lineage.isEmpty else { return [:] }
    var former: [String: Reorganisation] = [:]
    for name in try await bodies() { former[name] = lineage.end(of: name, on: day) }
    return former
  }

  /// A body by its address.
  public func body(slug: String, on day: CalendarDate) async throws -> BodyOverview {
    guard let name = try await bodies().first(where: { Slug.make($0) == slug }) else {
      throw StoreError.unknownBody(slug: slug)
    }
    let lineage = try await lineage()
    let names = [name] + lineage.predecessors(of: name, on: day)
    let list = names.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
    func answering(_ field: String, _ value: String, _ standings: String) async throws
      -> [StatusItem]
    {
      try await items(
        on: day, field, value, "s.standing IN (\(standings)) AND \(value) IN (\(list))", names,
        lineage
      ).filter { $0.answer.isBody(name) }.map(\.item)
    }
    return BodyOverview(
      name: name,
      adopted: try await status(
        on: day, filter: StatusFilter(standing: .inForce, body: name), limit: 200),
      reviews: try await answering(
        "", "s.review_responsible", "'inForce', 'expired'"),
      followsUp: try await answering("followUpResponsible", "f.value", "'inForce'"),
      mustFollow: try await mustFollow(name, names, lineage, on: day),
      origins: lineage.origins(of: name, on: day), end: lineage.end(of: name, on: day),
      coming: lineage.nextEnd(of: name, after: day))
  }

  /// What applies to a body: said of it, of one it has taken over from, or of all of its kind.
  private func mustFollow(
    _ name: String, _ names: [String], _ lineage: Lineage, on day: CalendarDate
  ) async throws -> [StatusItem] {
    guard lineage.end(of: name, on: day) == nil else { return [] }
    let isOneOfAll = everybody(try await settings().bodies.kind(of: name))
    // A title page may name several bodies: looked through by a piece of the name, then read.
    let clues = names.indices.map { "lower(f.value) LIKE $\($0 + 2)" }
    let condition = (clues + (isOneOfAll ? ["f.value LIKE 'Alla %'"] : [])).joined(
      separator: " OR ")
    return try await items(
      on: day, "appliesTo", "f.value", "s.standing = 'inForce' AND (\(condition))",
      names.map { "%\(BodyName.clue(to: $0))%" }, lineage
    ).filter { item in
      isOneOfAll && item.named.hasPrefix("Alla ")
        || names.contains { BodyName.isNamed($0, in: item.named) }
    }.map(\.item)
  }

  /// Whether "all committees and departments" means the body: not the council itself.
  private func everybody(_ kind: BodyKind) -> Bool {
    switch kind {
    case .executiveBoard, .committee, .department, .subcommittee: true
    default: false
    }
  }

  /// Documents by what a field of the cover says, with who answers for that on the day.
  private func items(
    on day: CalendarDate, _ field: String, _ value: String, _ condition: String,
    _ arguments: [String], _ lineage: Lineage
  ) async throws -> [(item: StatusItem, named: String, answer: String)] {
    try await engine.read { connection in
      let join =
        field.isEmpty
        ? ""
        : "JOIN cover_fact f ON f.document_id = s.document_id AND f.edition = s.edition "
          + "AND f.field = '\(field)'"
      return try connection.query(
        """
        SELECT \(StatusItem.columns(lineage)), \(value) AS named
        FROM document d JOIN document_step s ON s.document_id = d.id \(join)
        WHERE s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on) AND (\(condition))
        ORDER BY d.sort_key, d.slug LIMIT 500
        """, [SQLValue(day)] + arguments.map { .text($0) }
      ).map { row in
        let named = try row.text("named")
        let answer = lineage.answer(
          named, since: try row.optionalDay("since"), for: DocumentID(try row.text("id")), on: day)
        return (try StatusItem(row: row, lineage, on: day), named, answer.known)
      }
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
