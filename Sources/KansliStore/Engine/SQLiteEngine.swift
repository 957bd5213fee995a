import Foundation
import GRDB

/// SQLite in a file, the embedded default: write-ahead log, every commit on disk before it is
/// acknowledged.
struct SQLiteEngine: Engine {
  private let database: any DatabaseWriter
  private let path: String

  var dialect: Dialect { .sqlite }

  init(path: String, mode: DatabaseAddress.Mode) throws {
    self.path = path
    let exists = FileManager.default.fileExists(atPath: path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw StoreError.noFolder(path: folder) }
    if !exists, mode == .existing { throw StoreError.noDatabase(path: path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { connection in
      if !connection.configuration.readonly {
        // GRDB's default for a write-ahead log is NORMAL, with which a power cut can lose the last
        // acknowledged commits. A ledger must not.
        try connection.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    let isWritable =
      FileManager.default.isWritableFile(atPath: exists ? path : folder)
      && FileManager.default.isWritableFile(atPath: folder)
    do {
      if exists, !isWritable {
        guard mode == .existing else { throw StoreError.readOnly(path: path) }
        configuration.readonly = true
        database = try DatabaseQueue(path: path, configuration: configuration)
      } else {
        database = try DatabasePool(path: path, configuration: configuration)
      }
    } catch {
      throw Self.translated(error, path: path)
    }
  }

  func read<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await database.read { try body(SQLiteConnection(database: $0)) }
    } catch {
      throw Self.translated(error, path: path)
    }
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await database.write { try body(SQLiteConnection(database: $0)) }
    } catch {
      throw Self.translated(error, path: path)
    }
  }

  /// The log is folded into the file first, so that the file alone is the register; where another
  /// program has it open that one does it when it closes.
  func close() async throws {
    if let pool = database as? DatabasePool {
      do {
        try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL].contains(error.resultCode)
      {
        // Someone reads, or there is no room: nothing is lost, the log stays beside the file.
      } catch {
        throw Self.translated(error, path: path)
      }
    }
    do { try database.close() } catch { throw Self.translated(error, path: path) }
  }

  static func translated(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_NOTADB: return StoreError.notADatabase(path: path)
    case .SQLITE_READONLY: return StoreError.readOnly(path: path)
    case .SQLITE_CANTOPEN: return StoreError.cannotOpen(path: path)
    case .SQLITE_FULL: return StoreError.diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreError.busy
    case .SQLITE_IOERR where errno == ENOSPC: return StoreError.diskFull
    default:
      // Arguments are left out: they may hold what is not for a log.
      return StoreError.failed(error.message ?? "SQLite \(error.resultCode.rawValue)")
    }
  }
}

struct SQLiteConnection: Connection {
  let database: Database

  func query(_ sql: String, _ arguments: [SQLValue]) throws -> [Row] {
    let statement = try database.cachedStatement(sql: sql)
    if !arguments.isEmpty {
      // By name: SQLite numbers `$2, $1` in the order it meets them.
      var named: [String: (any DatabaseValueConvertible)?] = [:]
      named.reserveCapacity(arguments.count)
      for (index, argument) in arguments.enumerated() {
        named["\(index + 1)"] = .some(argument.databaseValue)
      }
      try statement.setArguments(StatementArguments(named))
    }
    let names = ColumnNames(statement.columnNames)
    let cursor = try GRDB.Row.fetchCursor(statement)
    var rows: [Row] = []
    while let row = try cursor.next() {
      var values: [SQLValue] = []
      values.reserveCapacity(names.names.count)
      for index in 0..<names.names.count {
        let value: DatabaseValue = row[index]
        values.append(SQLValue(value))
      }
      rows.append(Row(names, values))
    }
    return rows
  }

  func script(_ sql: String) throws { try database.execute(sql: sql) }
}

extension SQLValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .text("\(number)")
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
