import Cooperation
import Register

extension Cooperations {
  static func insert(
    _ columns: CooperationColumns.Columns, into table: String, id: String,
    _ connection: any Connection
  ) throws {
    try connection.insert(
      into: table, ["id"] + columns.map(\.name) + ["version"],
      [[.text(id)] + columns.map(\.value) + [.integer(1)]])
  }

  /// Writes a row anew where it still has the version it was read with.
  static func update(
    _ columns: CooperationColumns.Columns, of table: String, id: String, version: Int,
    _ connection: any Connection
  ) throws {
    let sets = columns.enumerated().map { "\($1.name) = $\($0 + 3)" }
    let rows = try connection.query(
      """
      UPDATE \(table) SET \(sets.joined(separator: ", ")), version = version + 1
      WHERE id = $1 AND version = $2 RETURNING id
      """, [.text(id), SQLValue(version)] + columns.map(\.value))
    guard !rows.isEmpty else { throw StoreError.stale }
  }

  static func set(
    _ partners: [PartnerID], of id: String, _ table: String, _ owner: String,
    _ connection: any Connection
  ) throws {
    for partner in partners { _ = try Self.partner(partner, connection) }
    _ = try connection.query("DELETE FROM \(table) WHERE \(owner) = $1", [.text(id)])
    var seen: Set<PartnerID> = []
    let once = partners.filter { seen.insert($0).inserted }
    try connection.insert(
      into: table, [owner, "position", "partner_id"],
      once.enumerated().map { [.text(id), SQLValue($0 + 1), .text($1.rawValue)] })
  }

  /// Gives a cooperation its name and address. One that is asked for and another's is refused;
  /// one that is not asked for is found.
  static func insertCooperation(
    _ id: CooperationID, kind: String, slug: String, title: String,
    _ connection: any Connection
  ) throws {
    let own = slug.isEmpty ? try freeSlug(title, connection) : Slug.make(slug)
    guard try !isTaken(own, by: nil, connection) else { throw StoreError.taken(own) }
    try connection.insert(
      into: "cooperation", ["id", "kind", "slug", "title", "sort_key", "contributions_version"],
      [
        [
          .text(id.rawValue), .text(kind), .text(own), .text(title),
          .text(SortKey.make(title)), .integer(0),
        ]
      ])
  }

  static func rename(
    _ id: CooperationID, slug: String, title: String, _ connection: any Connection
  ) throws {
    let own = Slug.make(slug)
    guard try !isTaken(own, by: id, connection) else { throw StoreError.taken(own) }
    _ = try connection.query(
      "UPDATE cooperation SET slug = $2, title = $3, sort_key = $4 WHERE id = $1",
      [.text(id.rawValue), .text(own), .text(title), .text(SortKey.make(title))])
  }

  private static func isTaken(
    _ slug: String, by owner: CooperationID?, _ connection: any Connection
  ) throws -> Bool {
    let rows = try connection.query(
      "SELECT id FROM cooperation WHERE slug = $1", [.text(slug)])
    return try rows.contains { try $0.text("id") != owner?.rawValue }
  }

  private static func freeSlug(_ title: String, _ connection: any Connection) throws -> String {
    let made = Slug.make(title)
    let base = made.isEmpty ? "samarbete" : made
    var slug = base
    var number = 2
    while try isTaken(slug, by: nil, connection) {
      slug = "\(base)-\(number)"
      number += 1
    }
    return slug
  }

  static func addStep(
    _ step: RelationStep, to id: CooperationID, _ connection: any Connection
  ) throws {
    let last = try connection.query(
      "SELECT coalesce(max(position), 0) AS n FROM relation_step WHERE relation_id = $1",
      [.text(id.rawValue)]
    ).first?.integer("n")
    try connection.insert(
      into: "relation_step",
      [
        "relation_id", "position", "state", "on_day", "decision_id", "reason", "done_at",
        "done_by",
      ],
      [
        [
          .text(id.rawValue), SQLValue((last ?? 0) + 1), .text(step.state.rawValue),
          SQLValue(step.on), SQLValue(step.decision?.rawValue), SQLValue(step.reason),
          .integer(step.doneAt.microseconds), .text(step.doneBy),
        ]
      ])
  }

  static func set(
    _ clauses: [Agreement.Clause: String], of id: AgreementID, _ connection: any Connection
  ) throws {
    _ = try connection.query(
      "DELETE FROM agreement_clause WHERE agreement_id = $1", [.text(id.rawValue)])
    let said = clauses.filter { $0.value.contains { !$0.isWhitespace } }
    try connection.insert(
      into: "agreement_clause", ["agreement_id", "clause", "words"],
      said.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        [.text(id.rawValue), .text($0.key.rawValue), .text($0.value)]
      })
  }

  static func tell(
    _ subject: String, _ what: String, _ actor: Actor, _ connection: any Connection
  ) throws {
    try Changes.write(subject, what, connection, actor.recorder)
  }
}
