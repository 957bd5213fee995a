import Register

/// A reorganisation as it is kept: what holds now, and every version it has had.
public struct ReorganisationRecord: Hashable, Sendable {
  /// One version: recorded, corrected or withdrawn.
  public struct Version: Hashable, Sendable {
    public var number: Int
    public var reorganisation: Reorganisation
    public var isWithdrawn: Bool
    /// Why it was corrected or withdrawn.
    public var reason: String?
    public var recordedAt: Instant
    /// The account's id.
    public var recordedBy: String
  }

  /// In order; the last one holds.
  public var versions: [Version]
  /// As it holds now, with what has been chosen.
  public var reorganisation: Reorganisation

  public var id: String { reorganisation.id }
  public var version: Int { versions.last?.number ?? 0 }
  public var isWithdrawn: Bool { versions.last?.isWithdrawn ?? false }
}

/// Reorganisations, within a transaction.
enum Reorganisations {
  /// How the bodies have changed.
  static func lineage(_ connection: any Connection) throws -> Lineage {
    let records = try all(connection)
    return records.isEmpty
      ? .none : Lineage(records.filter { !$0.isWithdrawn }.map(\.reorganisation))
  }

  /// Every one, withdrawn ones too, by day.
  static func all(_ connection: any Connection) throws -> [ReorganisationRecord] {
    try read("", [], connection)
  }

  static func known(
    _ id: String, _ connection: any Connection
  ) throws -> ReorganisationRecord {
    guard let record = try read("WHERE id = $1", [.text(id)], connection).first else {
      throw StoreError.unknown(.reorganisation, id)
    }
    return record
  }

  private static func read(
    _ condition: String, _ arguments: [SQLValue], _ connection: any Connection
  ) throws -> [ReorganisationRecord] {
    let rows = try connection.query(
      "SELECT * FROM reorganisation \(condition) ORDER BY id, version", arguments)
    // Most registers have none: every page asks.
    guard !rows.isEmpty else { return [] }
    var (before, after): ([String: [String]], [String: [Body]]) = ([:], [:])
    for row in try connection.query(
      "SELECT * FROM reorganisation_body ORDER BY reorganisation_id, version, side, position")
    {
      let key = "\(try row.text("reorganisation_id")) \(try row.integer("version"))"
      if try row.text("side") == "before" {
        before[key, default: []].append(try row.text("name"))
      } else {
        after[key, default: []].append(
          Body(name: try row.text("name"), kind: try row.value("kind")))
      }
    }
    var choices: [String: [DocumentID: String]] = [:]
    for row in try connection.query(
      "SELECT * FROM reorganisation_choice ORDER BY reorganisation_id, position")
    {
      choices[try row.text("reorganisation_id"), default: [:]][
        DocumentID(try row.text("document_id"))] = try row.optionalText("body")
    }
    var versions: [String: [ReorganisationRecord.Version]] = [:]
    for row in rows {
      let (id, number) = (try row.text("id"), try row.integer("version"))
      let reorganisation = Reorganisation(
        id: id, kind: try row.value("kind"), takesEffectOn: try row.day("takes_effect_on"),
        before: before["\(id) \(number)"] ?? [], after: after["\(id) \(number)"] ?? [],
        decision: try row.optionalText("decision"),
        registryNumber: try row.optionalText("registry_number"),
        heir: try row.optionalText("heir"), choices: choices[id] ?? [:])
      versions[id, default: []].append(
        ReorganisationRecord.Version(
          number: number, reorganisation: reorganisation,
          isWithdrawn: try row.flag("is_withdrawn"), reason: try row.optionalText("reason"),
          recordedAt: Instant(microseconds: Int64(try row.integer("recorded_at"))),
          recordedBy: try row.text("recorded_by")))
    }
    return versions.values.compactMap { versions in
      versions.last.map {
        ReorganisationRecord(versions: versions, reorganisation: $0.reorganisation)
      }
    }.sorted {
      ($0.reorganisation.takesEffectOn, $0.id) < ($1.reorganisation.takesEffectOn, $1.id)
    }
  }

  /// Appends a version of a reorganisation.
  static func append(
    _ reorganisation: Reorganisation, version: Int, isWithdrawn: Bool = false,
    reason: String? = nil, _ recorder: Recorder, _ connection: any Connection
  ) throws {
    try connection.insert(
      into: "reorganisation",
      [
        "id", "version", "kind", "takes_effect_on", "decision", "registry_number", "heir",
        "is_withdrawn", "reason", "recorded_at", "recorded_by",
      ],
      [
        [
          .text(reorganisation.id), SQLValue(version), .text(reorganisation.kind.rawValue),
          SQLValue(reorganisation.takesEffectOn), SQLValue(reorganisation.decision),
          SQLValue(reorganisation.registryNumber), SQLValue(reorganisation.heir),
          SQLValue(isWithdrawn), SQLValue(reason), .integer(recorder.now().microseconds),
          .text(recorder.name),
        ]
      ])
    let key: [SQLValue] = [.text(reorganisation.id), SQLValue(version)]
    let bodies =
      reorganisation.before.enumerated().map { index, name in
        key + [.text("before"), SQLValue(index + 1), .text(name), .null]
      }
      + reorganisation.after.enumerated().map { index, body in
        key + [.text("after"), SQLValue(index + 1), .text(body.name), .text(body.kind.rawValue)]
      }
    try connection.insert(
      into: "reorganisation_body",
      ["reorganisation_id", "version", "side", "position", "name", "kind"], bodies)
  }

  // MARK: What the register has heard of

  /// What the register says of names: those registered, those that decisions and covers name, and
  /// those that the desk works for.
  static func hearing(
    on today: CalendarDate, _ connection: any Connection
  ) throws -> Lineage.Hearing {
    // What reorganisations make is asked of them: one that is taken back makes nothing.
    let names = try heard(connection)
    var first: [String: CalendarDate] = [:]
    for row in try connection.query(
      "SELECT body, min(decided_on) AS first_on FROM decision GROUP BY body")
    {
      first[BodyName.fold(try row.text("body"))] = try row.optionalDay("first_on")
    }
    var registered: [String: Body] = [:]
    for body in try Settings.read(connection).organisation.bodies {
      registered[BodyName.fold(body.name)] = body
    }
    let known = Set(names.map(BodyName.fold))
    let (decided, bodies) = (first, registered)
    return Lineage.Hearing(
      isKnown: { known.contains(BodyName.fold($0)) },
      isThere: { name, day in
        let name = BodyName.fold(name)
        if let first = decided[name], first <= day { return true }
        guard let body = bodies[name] else { return false }
        if let through = body.through, through < day { return false }
        // A list of today's bodies does not say which of them there were before.
        return body.from.map { $0 <= day } ?? (today <= day)
      })
  }

  /// Every name of a body that the register has, those too that reorganisations make.
  static func names(_ connection: any Connection) throws -> [String] {
    let made = try lineage(connection).events.flatMap(\.names)
    var seen: Set<String> = []
    return (try heard(connection) + made)
      .filter { !$0.isEmpty && seen.insert(BodyName.fold($0)).inserted }
      .sorted { SortKey.make($0) < SortKey.make($1) }
  }

  /// Names that the register has for other reasons.
  private static func heard(_ connection: any Connection) throws -> [String] {
    var names = try Settings.read(connection).organisation.bodies.map(\.name)
    for (sql, column) in [
      ("SELECT DISTINCT body AS name FROM decision", "name"),
      (
        "SELECT DISTINCT value AS name FROM cover_fact WHERE value IS NOT NULL "
          + "AND field IN ('reviewResponsible', 'followUpResponsible', 'adoptedBy')", "name"
      ),
      ("SELECT DISTINCT responsible AS name FROM effect WHERE responsible IS NOT NULL", "name"),
      ("SELECT name FROM office", "name"), ("SELECT DISTINCT department FROM matter", "department"),
      ("SELECT DISTINCT body FROM matter_body", "body"),
      ("SELECT DISTINCT body FROM meeting", "body"),
      ("SELECT DISTINCT scope FROM account_role WHERE scope <> ''", "scope"),
    ] {
      names += try connection.query(sql).map { try $0.text(column) }
    }
    return names
  }
}
