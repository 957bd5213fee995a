import Crypto

/// The schema's history: numbered, frozen once released, one file for each engine.
enum Migrator {
  /// A step of the schema.
  struct Migration {
    let version: Int
    let sqlite: [UInt8]
    let postgres: [UInt8]

    func script(_ dialect: Dialect) -> String {
      String(decoding: dialect == .sqlite ? sqlite : postgres, as: UTF8.self)
    }

    /// SHA-256 of both files: what a released migration is held to.
    var fingerprint: String { SHA256.hexadecimal(of: sqlite + postgres) }
  }

  // A resource that begins with a digit loses it: 0001.sqlite.sql is _001_sqlite_sql.
  static let migrations = [
    Migration(
      version: 1, sqlite: PackageResources._001_sqlite_sql,
      postgres: PackageResources._001_postgres_sql),
    Migration(
      version: 2, sqlite: PackageResources._002_sqlite_sql,
      postgres: PackageResources._002_postgres_sql),
    Migration(
      version: 3, sqlite: PackageResources._003_sqlite_sql,
      postgres: PackageResources._003_postgres_sql),
    Migration(
      version: 4, sqlite: PackageResources._004_sqlite_sql,
      postgres: PackageResources._004_postgres_sql),
    Migration(
      version: 5, sqlite: PackageResources._005_sqlite_sql,
      postgres: PackageResources._005_postgres_sql),
    Migration(
      version: 6, sqlite: PackageResources._006_sqlite_sql,
      postgres: PackageResources._006_postgres_sql),
    Migration(
      version: 7, sqlite: PackageResources._007_sqlite_sql,
      postgres: PackageResources._007_postgres_sql),
    Migration(
      version: 8, sqlite: PackageResources._008_sqlite_sql,
      postgres: PackageResources._008_postgres_sql),
  ]

  static var known: Int { migrations.last?.version ?? 0 }

  /// Brings the schema up to date; answers the versions applied.
  static func migrate(_ engine: any Engine) async throws -> [Int] {
    let dialect = engine.dialect
    return try await engine.write { connection in
      if dialect == .postgres {
        // Two programs started at once take turns; any number will do that is only ours.
        _ = try connection.query("SELECT pg_advisory_xact_lock(7203114)")
      }
      try connection.script(
        "CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER NOT NULL PRIMARY KEY)")
      let current = try version(connection)
      guard current <= known else { throw StoreError.newer(version: current, known: known) }
      let pending = migrations.filter { $0.version > current }
      for migration in pending {
        try connection.script(migration.script(dialect))
        _ = try connection.query(
          "INSERT INTO schema_migration (version) VALUES ($1)",
          [.integer(Int64(migration.version))])
      }
      return pending.map(\.version)
    }
  }

  /// Refuses a database that this version of the program does not fit.
  static func check(_ engine: any Engine) async throws {
    let dialect = engine.dialect
    let current = try await engine.read { connection in
      let table =
        dialect == .sqlite
        ? "SELECT name FROM sqlite_schema WHERE name = 'schema_migration'"
        : "SELECT to_regclass('schema_migration')::text AS name WHERE "
          + "to_regclass('schema_migration') IS NOT NULL"
      return try connection.query(table).isEmpty ? 0 : try version(connection)
    }
    guard current <= known else { throw StoreError.newer(version: current, known: known) }
    guard current == known else { throw StoreError.older(version: current, known: known) }
  }

  private static func version(_ connection: any Connection) throws -> Int {
    try connection.query("SELECT coalesce(max(version), 0) AS version FROM schema_migration")
      .first?.integer("version") ?? 0
  }
}

extension SHA256 {
  /// The digest of some bytes in hexadecimal.
  static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hash(data: Array(bytes)) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
