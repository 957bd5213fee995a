import Foundation
import GRDB

/// A backup's file: a SQLite database worked without waiting, from within another transaction.
struct SQLiteFile {
  private let database: DatabaseQueue
  private let path: String

  init(path: String, isNew: Bool) throws {
    self.path = path
    var configuration = Configuration()
    configuration.readonly = !isNew
    if isNew {
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw SQLiteEngine.translated(error, path: path)
    }
  }

  func read<T>(_ body: (any Connection) throws -> T) throws -> T {
    do {
      return try database.read { try body(SQLiteConnection(database: $0)) }
    } catch {
      throw SQLiteEngine.translated(error, path: path)
    }
  }

  func write<T>(_ body: (any Connection) throws -> T) throws -> T {
    do {
      return try database.write { try body(SQLiteConnection(database: $0)) }
    } catch {
      throw SQLiteEngine.translated(error, path: path)
    }
  }

  func close() throws { try database.close() }
}
