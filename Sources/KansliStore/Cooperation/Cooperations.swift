import Cooperation
import Register

/// The register of cooperation within a transaction.
enum Cooperations {
  // MARK: Reading

  /// Everything, in one state.
  static func register(_ connection: any Connection) throws -> CooperationRegister {
    var register = CooperationRegister(book: try EditionRules.book(connection))
    register.partners = try connection.query("SELECT * FROM partner ORDER BY sort_key, id")
      .map { try Partner(row: $0) }
    let partners = try lists("relation_partner", "relation_id", connection)
    register.relations = try connection.query(
      """
      SELECT r.*, c.slug, c.title FROM relation r JOIN cooperation c ON c.id = r.id
      ORDER BY c.sort_key, c.id
      """
    ).map { try Relation(row: $0, partners: partners[try $0.text("id")] ?? []) }
    let parties = try lists("project_party", "project_id", connection)
    register.projects = try connection.query(
      """
      SELECT p.*, c.slug, c.title FROM project p JOIN cooperation c ON c.id = p.id
      ORDER BY c.sort_key, c.id
      """
    ).map { try Project(row: $0, parties: parties[try $0.text("id")] ?? []) }
    for row in try connection.query("SELECT * FROM relation_step ORDER BY relation_id, position") {
      let id = CooperationID(try row.text("relation_id"))
      register.steps[id, default: []].append(try RelationStep(row: row))
    }
    register.agreements = try agreements("", [], connection)
    register.activities = try connection.query(
      "SELECT * FROM activity ORDER BY from_on DESC, id DESC"
    ).map { try Activity(row: $0) }
    register.assignments = try connection.query("SELECT * FROM assignment ORDER BY seat, id")
      .map { try Assignment(row: $0) }
    register.screenings = try connection.query(
      "SELECT * FROM screening ORDER BY on_day DESC, made_at DESC, id DESC"
    ).map { try Screening(row: $0) }
    try readContributions(into: &register, connection)
    register.entries = try LedgerReading.cooperationEntries(connection)
    return register
  }

  private static func readContributions(
    into register: inout CooperationRegister, _ connection: any Connection
  ) throws {
    for row in try connection.query(
      "SELECT * FROM contribution_entry ORDER BY cooperation_id, position")
    {
      let id = CooperationID(try row.text("cooperation_id"))
      register.contributions[id, default: []].append(
        ContributionEntry(
          contribution: try row.text("contribution"), aim: try row.text("aim"),
          indicator: try row.text("indicator"), result: try row.optionalText("result")))
    }
    for row in try connection.query("SELECT id, contributions_version FROM cooperation") {
      register.contributionVersions[CooperationID(try row.text("id"))] =
        try row.integer("contributions_version")
    }
    for row in try connection.query("SELECT * FROM assessment") {
      let id = CooperationID(try row.text("cooperation_id"))
      register.assessments[id] = DevelopmentAssessment(
        cooperation: id, on: try row.day("on_day"),
        answers: try StoredJSON.value(try row.text("answers")),
        version: try row.integer("version"))
    }
  }

  /// The partners that things have, in their order.
  static func lists(
    _ table: String, _ owner: String, _ connection: any Connection
  ) throws -> [String: [PartnerID]] {
    var lists: [String: [PartnerID]] = [:]
    for row in try connection.query("SELECT * FROM \(table) ORDER BY \(owner), position") {
      lists[try row.text(owner), default: []].append(PartnerID(try row.text("partner_id")))
    }
    return lists
  }

  private static func list(
    _ table: String, _ owner: String, _ id: String, _ connection: any Connection
  ) throws -> [PartnerID] {
    try connection.query(
      "SELECT partner_id FROM \(table) WHERE \(owner) = $1 ORDER BY position", [.text(id)]
    ).map { PartnerID(try $0.text("partner_id")) }
  }

  static func agreements(
    _ condition: String, _ arguments: [SQLValue], _ connection: any Connection
  ) throws -> [Agreement] {
    let rows = try connection.query(
      "SELECT * FROM agreement \(condition) ORDER BY coalesce(signed_on, from_on), id", arguments)
    guard !rows.isEmpty else { return [] }
    let parties = try lists("agreement_party", "agreement_id", connection)
    var clauses: [String: [Agreement.Clause: String]] = [:]
    for row in try connection.query("SELECT * FROM agreement_clause") {
      clauses[try row.text("agreement_id"), default: [:]][try row.value("clause")] =
        try row.text("words")
    }
    return try rows.map { row in
      let id = try row.text("id")
      return try Agreement(row: row, parties: parties[id] ?? [], clauses: clauses[id] ?? [:])
    }
  }

  static func partner(_ id: PartnerID, _ connection: any Connection) throws -> Partner {
    guard
      let row = try connection.query(
        "SELECT * FROM partner WHERE id = $1", [.text(id.rawValue)]
      ).first
    else { throw StoreError.unknown(.partner, id.rawValue) }
    return try Partner(row: row)
  }

  static func relation(_ id: CooperationID, _ connection: any Connection) throws -> Relation {
    guard
      let row = try connection.query(
        """
        SELECT r.*, c.slug, c.title FROM relation r JOIN cooperation c ON c.id = r.id
        WHERE r.id = $1
        """, [.text(id.rawValue)]
      ).first
    else { throw StoreError.unknown(.cooperation, id.rawValue) }
    return try Relation(
      row: row, partners: try list("relation_partner", "relation_id", id.rawValue, connection))
  }

  static func project(_ id: CooperationID, _ connection: any Connection) throws -> Project {
    guard
      let row = try connection.query(
        """
        SELECT p.*, c.slug, c.title FROM project p JOIN cooperation c ON c.id = p.id
        WHERE p.id = $1
        """, [.text(id.rawValue)]
      ).first
    else { throw StoreError.unknown(.cooperation, id.rawValue) }
    return try Project(
      row: row, parties: try list("project_party", "project_id", id.rawValue, connection))
  }

  static func agreement(_ id: AgreementID, _ connection: any Connection) throws -> Agreement {
    let found = try agreements("WHERE id = $1", [.text(id.rawValue)], connection)
    guard let agreement = found.first else {
      throw StoreError.unknown(.agreement, id.rawValue)
    }
    return agreement
  }

  static func steps(
    of id: CooperationID, _ connection: any Connection
  ) throws -> [RelationStep] {
    try connection.query(
      "SELECT * FROM relation_step WHERE relation_id = $1 ORDER BY position",
      [.text(id.rawValue)]
    ).map { try RelationStep(row: $0) }
  }

  /// What clearance is answered from, as far as some cooperations are concerned.
  static func record(
    of ids: [CooperationID], _ connection: any Connection
  ) throws -> ClearanceRecord {
    let screenings = try ids.flatMap { id in
      try connection.query(
        "SELECT * FROM screening WHERE cooperation_id = $1", [.text(id.rawValue)]
      ).map { try Screening(row: $0) }
    }
    let entries = try ids.flatMap { try LedgerReading.entries(of: $0, connection) }
    // An entry that concerns both a relation and its project is one entry.
    let once = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ClearanceRecord(
      book: try EditionRules.book(connection), screenings: screenings,
      exemptions: Exemption.standing(in: Ledger(Array(once.values))),
      partners: try connection.query("SELECT * FROM partner").map { try Partner(row: $0) })
  }

  /// Asks whether something may be done on a day.
  static func clearance(
    _ asked: ClearanceCase, on day: CalendarDate, _ connection: any Connection
  ) throws -> Result<Clearance, CooperationRefusal> {
    let ids = [asked.cooperation] + [asked.within].compactMap { $0 }
    let record = try record(of: ids, connection)
    do throws(CooperationRefusal) {
      return .success(try record.clearance(of: asked, on: day))
    } catch {
      return .failure(error)
    }
  }
}
