import Register

/// An office as the desk keeps it, with everybody who has held it.
public struct OfficeRecord: Hashable, Sendable {
  public var office: Office
  public var holdings: [HoldingRecord]
  public var version: Int

  /// Who holds it on a day, the deputies last.
  public func holdings(on day: CalendarDate) -> [HoldingRecord] {
    holdings.filter { $0.holds(on: day) }
      .sorted { ($0.isDeputy ? 1 : 0, $0.id) < ($1.isDeputy ? 1 : 0, $1.id) }
  }

  /// Whether nobody answers for it on a day: neither a holder nor a deputy.
  public func isVacant(on day: CalendarDate) -> Bool { holdings(on: day).isEmpty }
}

/// That somebody holds an office, as it is kept: the last day is one of its days.
public struct HoldingRecord: Hashable, Sendable {
  public var id: String
  /// The account's id.
  public var person: String
  /// The first day; `nil` where it always has been so.
  public var from: CalendarDate?
  /// The last day; `nil` while it lasts.
  public var through: CalendarDate?
  public var isDeputy: Bool

  init(row: Row) throws {
    id = try row.text("id")
    person = try row.text("account_id")
    from = try row.optionalDay("from_on")
    through = try row.optionalDay("through_on")
    isDeputy = try row.flag("is_deputy")
  }

  /// Whether it lasts on a day.
  public func holds(on day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }

  /// Whether it begins after a day.
  public func begins(after day: CalendarDate) -> Bool { from.map { day < $0 } ?? false }
}

/// What is said of an office when it is set up or changed.
public struct OfficeForm: Hashable, Sendable {
  public var name: String
  public var aliases: [String]
  /// The id of the office above.
  public var parent: String?

  public init(name: String, aliases: [String] = [], parent: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.parent = parent
  }
}

/// What is said of a holding when it is given.
public struct HoldingForm: Hashable, Sendable {
  public var person: String
  public var from: CalendarDate?
  public var through: CalendarDate?
  public var isDeputy: Bool

  public init(
    person: String, from: CalendarDate? = nil, through: CalendarDate? = nil,
    isDeputy: Bool = false
  ) {
    self.person = person
    self.from = from
    self.through = through
    self.isDeputy = isDeputy
  }
}

/// Why an office cannot be as it is asked for.
public enum OfficeRefusal: Error, Hashable, Sendable {
  /// It would stand above itself.
  case aboveItself
  /// The last day comes before the first.
  case endsBeforeItBegins
  /// Somebody holds it, has held it, or stands below it.
  case inUse
}

/// Offices, within a transaction.
enum OfficeRows {
  /// The first day there is, for what has no first day.
  static let beginning = CalendarDate.first(ofYear: 1) ?? CalendarDate(ordinal: 0)

  static func all(_ connection: any Connection) throws -> [OfficeRecord] {
    var holdings: [String: [HoldingRecord]] = [:]
    for row in try connection.query("SELECT * FROM holding ORDER BY from_on, id") {
      holdings[try row.text("office_id"), default: []].append(try HoldingRecord(row: row))
    }
    return try connection.query("SELECT * FROM office ORDER BY name").map { row in
      let office = try Office(row: row)
      return OfficeRecord(
        office: office, holdings: holdings[office.id] ?? [], version: try row.integer("version"))
    }.sorted {
      (SortKey.make($0.office.name), $0.office.id) < (SortKey.make($1.office.name), $1.office.id)
    }
  }

  static func known(_ id: String, _ connection: any Connection) throws -> OfficeRecord {
    guard
      let row = try connection.query("SELECT * FROM office WHERE id = $1", [.text(id)]).first
    else { throw StoreError.unknown(.office, id) }
    return OfficeRecord(
      office: try Office(row: row),
      holdings: try connection.query(
        "SELECT * FROM holding WHERE office_id = $1 ORDER BY from_on, id", [.text(id)]
      ).map { try HoldingRecord(row: $0) }, version: try row.integer("version"))
  }

  /// The offices as reminders need them.
  ///
  /// - Parameter registry: the name or id of the office that is told where nobody else is.
  static func offices(registry: String?, _ connection: any Connection) throws -> Offices {
    let records = try all(connection)
    let holdings = records.flatMap { record in
      record.holdings.map { holding in
        Holding(
          office: record.office.id, person: holding.person,
          from: holding.from ?? beginning, until: holding.through?.next,
          isDeputy: holding.isDeputy)
      }
    }
    let offices = records.map(\.office)
    let all = Offices(offices: offices, holdings: holdings, registry: nil)
    return Offices(
      offices: offices, holdings: holdings,
      registry: registry.flatMap { (all.office(named: $0) ?? all.office(id: $0))?.id },
      lineage: try Reorganisations.lineage(connection))
  }

  /// Whether an office is another, or stands above it.
  static func stands(
    _ id: String, atOrAbove other: String, _ connection: any Connection
  ) throws -> Bool {
    var (current, seen): (String?, Set<String>) = (other, [])
    while let office = current, seen.insert(office).inserted {
      if office == id { return true }
      current = try connection.query("SELECT parent_id FROM office WHERE id = $1", [.text(office)])
        .first?.optionalText("parent_id")
    }
    return false
  }

  static func check(
    _ form: OfficeForm, of id: String, _ connection: any Connection
  ) throws {
    let others = try connection.query(
      "SELECT id FROM office WHERE name = $1 AND id <> $2", [.text(form.name), .text(id)])
    guard others.isEmpty else { throw StoreError.taken(form.name) }
    if let parent = form.parent {
      _ = try known(parent, connection)
      guard try !stands(id, atOrAbove: parent, connection) else {
        throw OfficeRefusal.aboveItself
      }
    }
  }
}

extension Office {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), name: try row.text("name"),
      aliases: try row.text("aliases").split(separator: "\n").map(String.init),
      parent: try row.optionalText("parent_id"))
  }
}

extension Store {
  /// The offices and who holds them, for whoever is to be told something.
  ///
  /// - Parameter registry: the name or id of the office that is told where nobody else is.
  public func offices(registry: String?) async throws -> Offices {
    try await engine.read { try OfficeRows.offices(registry: registry, $0) }
  }

  /// The offices with their history of holders, by name.
  public func officeRecords(for actor: Actor) async throws -> [OfficeRecord] {
    try actor.require(.workAtDesk)
    return try await engine.read { try OfficeRows.all($0) }
  }

  /// An office with everybody who has held it.
  public func office(_ id: String, for actor: Actor) async throws -> OfficeRecord {
    try actor.require(.workAtDesk)
    return try await engine.read { try OfficeRows.known(id, $0) }
  }

  /// Sets up an office; answers its id.
  public func addOffice(_ form: OfficeForm, by actor: Actor) async throws -> String {
    try actor.require(.keepOffices)
    let id = actor.recorder.makeID()
    return try await engine.write { connection in
      try OfficeRows.check(form, of: id, connection)
      try connection.insert(
        into: "office", ["id", "name", "aliases", "parent_id", "version"],
        [
          [
            .text(id), .text(form.name), .text(form.aliases.joined(separator: "\n")),
            SQLValue(form.parent), .integer(1),
          ]
        ])
      try Changes.write("office \(id)", "added", connection, actor.recorder)
      return id
    }
  }

  /// Changes an office's names or place.
  public func change(
    office id: String, _ form: OfficeForm, version: Int, by actor: Actor
  ) async throws {
    try actor.require(.keepOffices)
    try await engine.write { connection in
      let record = try OfficeRows.known(id, connection)
      guard record.version == version else { throw StoreError.stale }
      try OfficeRows.check(form, of: id, connection)
      _ = try connection.query(
        """
        UPDATE office SET name = $2, aliases = $3, parent_id = $4, version = version + 1
        WHERE id = $1
        """,
        [
          .text(id), .text(form.name), .text(form.aliases.joined(separator: "\n")),
          SQLValue(form.parent),
        ])
      try Changes.write("office \(id)", "changed", connection, actor.recorder)
    }
  }

  /// Removes an office that nobody has held and that nothing stands below.
  public func remove(office id: String, by actor: Actor) async throws {
    try actor.require(.keepOffices)
    try await engine.write { connection in
      let record = try OfficeRows.known(id, connection)
      let below = try connection.query("SELECT id FROM office WHERE parent_id = $1", [.text(id)])
      guard record.holdings.isEmpty, below.isEmpty else { throw OfficeRefusal.inUse }
      _ = try connection.query("DELETE FROM office WHERE id = $1", [.text(id)])
      try Changes.write("office \(id)", "removed", connection, actor.recorder)
    }
  }

  /// Gives somebody an office for a time.
  public func give(_ form: HoldingForm, ofOffice id: String, by actor: Actor) async throws {
    try actor.require(.keepOffices)
    if let from = form.from, let through = form.through, through < from {
      throw OfficeRefusal.endsBeforeItBegins
    }
    try await engine.write { connection in
      _ = try OfficeRows.known(id, connection)
      _ = try Accounts.known(form.person, connection)
      try connection.insert(
        into: "holding", ["id", "office_id", "account_id", "from_on", "through_on", "is_deputy"],
        [
          [
            .text(actor.recorder.makeID()), .text(id), .text(form.person), SQLValue(form.from),
            SQLValue(form.through), SQLValue(form.isDeputy),
          ]
        ])
      try Changes.write("office \(id)", "held", connection, actor.recorder)
    }
  }

  /// Says the last day that somebody holds an office; `nil` for not yet known.
  public func end(
    holding: String, ofOffice id: String, through day: CalendarDate?, by actor: Actor
  ) async throws {
    try actor.require(.keepOffices)
    try await engine.write { connection in
      let record = try OfficeRows.known(id, connection)
      guard let known = record.holdings.first(where: { $0.id == holding }) else {
        throw StoreError.unknown(.office, holding)
      }
      if let from = known.from, let day, day < from { throw OfficeRefusal.endsBeforeItBegins }
      _ = try connection.query(
        "UPDATE holding SET through_on = $2 WHERE id = $1", [.text(holding), SQLValue(day)])
      try Changes.write("office \(id)", "ended", connection, actor.recorder)
    }
  }

  /// Removes a holding that never was: it was given by mistake.
  public func remove(holding: String, ofOffice id: String, by actor: Actor) async throws {
    try actor.require(.keepOffices)
    try await engine.write { connection in
      let removed = try connection.query(
        "DELETE FROM holding WHERE id = $1 AND office_id = $2 RETURNING id",
        [.text(holding), .text(id)])
      guard !removed.isEmpty else { throw StoreError.unknown(.office, holding) }
      try Changes.write("office \(id)", "unheld", connection, actor.recorder)
    }
  }
}
