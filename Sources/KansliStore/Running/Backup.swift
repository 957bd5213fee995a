import Foundation
import Register

/// A backup is a SQLite database with every row, whatever engine it was taken from, so a register
/// can also be moved from one engine to the other.
enum Tables {
  /// Every table with the columns that order and name its rows, in an order that foreign keys
  /// allow. The ledger's head is last: it says that all before it is there. Sessions, failed
  /// sign-ins and leases of jobs are of the moment and stay behind.
  static let all: [(name: String, key: [String], batch: Int)] = [
    ("setting", ["name"], 1000),
    ("source_file", ["sha256"], 20),
    ("document", ["id"], 1000),
    ("document_topic", ["document_id", "position"], 1000),
    ("edition", ["document_id", "number"], 1000),
    ("provision", ["document_id", "edition", "position"], 1000),
    ("cover_fact", ["document_id", "edition", "field"], 1000),
    ("provision_rule", ["document_id", "edition", "position"], 1000),
    ("decision", ["sequence"], 1000),
    ("effect", ["decision_sequence", "position"], 1000),
    ("decision_document", ["document_id", "decision_sequence"], 1000),
    ("cooperation_effect", ["decision_sequence", "position"], 1000),
    ("decision_cooperation", ["cooperation_id", "decision_sequence"], 1000),
    ("document_step", ["document_id", "from_on"], 1000),
    ("proposal", ["source_file", "position"], 1000),
    ("reading", ["source_file"], 100),
    ("review_item", ["id"], 100),
    ("review_step", ["item_id", "position"], 1000),
    ("change", ["id"], 1000),
    ("account", ["id"], 1000),
    ("account_role", ["account_id", "role", "scope_kind", "scope"], 1000),
    ("account_token", ["token_hash"], 1000),
    ("office", ["id"], 1000),
    ("holding", ["id"], 1000),
    ("meeting", ["id"], 1000),
    ("matter", ["id"], 1000),
    ("matter_exemption", ["matter_id"], 1000),
    ("matter_body", ["matter_id", "position"], 1000),
    ("matter_step", ["matter_id", "position"], 1000),
    ("sent_paper", ["matter_id", "step", "name"], 1000),
    ("meeting_item", ["meeting_id", "matter_id"], 1000),
    ("draft", ["matter_id", "version"], 100),
    ("draft_comment", ["id"], 1000),
    ("referral", ["id"], 1000),
    ("referral_body", ["id"], 1000),
    ("referral_response", ["id"], 1000),
    ("notice", ["id"], 1000),
    ("appeal", ["id"], 1000),
    ("outbox", ["id"], 100),
    ("reminder", ["key"], 1000),
    ("partner", ["id"], 1000),
    ("cooperation", ["id"], 1000),
    ("relation", ["id"], 1000),
    ("relation_partner", ["relation_id", "position"], 1000),
    ("relation_step", ["relation_id", "position"], 1000),
    ("agreement", ["id"], 1000),
    ("agreement_party", ["agreement_id", "position"], 1000),
    ("agreement_clause", ["agreement_id", "clause"], 1000),
    ("activity", ["id"], 1000),
    ("assignment", ["id"], 1000),
    ("project", ["id"], 1000),
    ("project_party", ["project_id", "position"], 1000),
    ("screening", ["id"], 100),
    ("contribution_entry", ["cooperation_id", "position"], 1000),
    ("assessment", ["cooperation_id"], 1000),
    ("indicator_edition", ["source", "name"], 100),
    ("indicator_value", ["source", "edition", "country", "indicator", "year"], 1000),
    ("cooperation_task", ["id"], 1000),
    ("cooperation_reminder", ["key"], 1000),
    ("reorganisation", ["id", "version"], 1000),
    ("reorganisation_body", ["reorganisation_id", "version", "side", "position"], 1000),
    ("reorganisation_choice", ["reorganisation_id", "position"], 1000),
    ("cooperation_report", ["year", "version"], 100),
  ]

  /// Copies every row; answers how many.
  static func copy(from source: any Connection, to target: any Connection) throws -> Int {
    var count = 0
    for table in all {
      var after: [SQLValue] = []
      while true {
        let rows = try page(table.name, table.key, after: after, limit: table.batch, source)
        guard let last = rows.last else { break }
        try target.insert(into: table.name, last.columns.names, rows.map(\.values))
        count += rows.count
        after = table.key.map { last[$0] }
      }
    }
    try LedgerHead.read(source).write(target)
    if let head = try source.query("SELECT edits, edited_at FROM ledger_head").first {
      _ = try target.query(
        "UPDATE ledger_head SET edits = $1, edited_at = $2", [head["edits"], head["edited_at"]])
    }
    return count
  }

  private static func page(
    _ table: String, _ key: [String], after: [SQLValue], limit: Int, _ source: any Connection
  ) throws -> [Row] {
    let columns = key.joined(separator: ", ")
    let values = (1...key.count).map { "$\($0)" }.joined(separator: ", ")
    let condition = after.isEmpty ? "" : "WHERE (\(columns)) > (\(values))"
    return try source.query(
      "SELECT * FROM \(table) \(condition) ORDER BY \(columns) LIMIT $\(after.count + 1)",
      after + [SQLValue(limit)])
  }
}

extension Store {
  /// Writes a backup while the register is in use; answers the head it holds.
  ///
  /// The file appears under its name only when it is whole and on disk.
  public func backup(to path: String) async throws -> LedgerHead {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreError.fileExists(path: path)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw StoreError.noFolder(path: folder)
    }
    let part = "\(path).part"
    if FileManager.default.fileExists(atPath: part) {
      try FileManager.default.removeItem(atPath: part)
    }
    let file = try SQLiteFile(path: part, isNew: true)
    do {
      try file.write { target in
        try target.script(
          "CREATE TABLE schema_migration (version INTEGER NOT NULL PRIMARY KEY)")
        for migration in Migrator.migrations {
          try target.script(migration.script(.sqlite))
          try target.insert(into: "schema_migration", ["version"], [[SQLValue(migration.version)]])
        }
      }
      let head = try await engine.read { source in
        _ = try file.write { try Tables.copy(from: source, to: $0) }
        return try LedgerHead.read(source)
      }
      try file.close()
      try FileManager.default.moveItem(atPath: part, toPath: path)
      return head
    } catch {
      // What is left is no backup; that it cannot be removed matters less than why it failed.
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }

  /// Fills an empty register from a backup, in one transaction; answers the head it then has.
  ///
  /// - Throws: `StoreError.notEmpty` where the register holds anything.
  public func restore(from path: String) async throws -> LedgerHead {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError.noDatabase(path: path)
    }
    let file = try SQLiteFile(path: path, isNew: false)
    let version = try file.read { source in
      let table = try source.query(
        "SELECT name FROM sqlite_schema WHERE name = 'schema_migration'")
      guard !table.isEmpty else { throw StoreError.notADatabase(path: path) }
      return try source.query("SELECT max(version) AS version FROM schema_migration")
        .first?.integer("version") ?? 0
    }
    guard version <= Migrator.known else {
      throw StoreError.newer(version: version, known: Migrator.known)
    }
    guard version == Migrator.known else {
      throw StoreError.older(version: version, known: Migrator.known)
    }
    let head = try await engine.write { target in
      for table in Tables.all {
        let rows = try target.query("SELECT 1 AS one FROM \(table.name) LIMIT 1")
        guard rows.isEmpty else { throw StoreError.notEmpty }
      }
      _ = try file.read { try Tables.copy(from: $0, to: target) }
      return try LedgerHead.read(target)
    }
    try file.close()
    return head
  }
}
