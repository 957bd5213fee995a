/// A value in a row or a parameter. Days, instants and flags go as text or integer, the same on
/// both engines.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

/// One statement against one open transaction.
///
/// Parameters are `$1 …`. The body that holds a connection is synchronous and must not keep it.
public protocol Connection {
  /// Runs one statement and answers its rows.
  func query(_ sql: String, _ arguments: [SQLValue]) throws -> [Row]
  /// Runs several statements without parameters, as migrations have them.
  func script(_ sql: String) throws
}

extension Connection {
  /// Runs a statement without arguments.
  public func query(_ sql: String) throws -> [Row] { try query(sql, []) }

  /// Runs a body whose writes are undone, alone of the transaction's, when it throws.
  func savepoint<T>(_ body: () throws -> T) throws -> T {
    try script("SAVEPOINT part")
    do {
      let value = try body()
      try script("RELEASE SAVEPOINT part")
      return value
    } catch {
      try script("ROLLBACK TO SAVEPOINT part")
      try script("RELEASE SAVEPOINT part")
      throw error
    }
  }
}

/// A database: the one seam between Kansli and where it keeps things.
///
/// Each body runs inside one transaction that sees one state of the register; a body that throws
/// leaves nothing. A writing body may be run again where the database asks for it, so it does
/// nothing outside the transaction.
public protocol Engine: Sendable {
  var dialect: Dialect { get }

  func read<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T

  /// Ends all connections; what is open is finished first.
  func close() async throws
}

/// Which database an engine speaks to; only migrations, search and the engines ask.
public enum Dialect: String, Sendable {
  case sqlite, postgres
}

/// A row of an answer.
public struct Row: Sendable {
  let columns: ColumnNames
  let values: [SQLValue]

  init(_ columns: ColumnNames, _ values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  public subscript(_ name: String) -> SQLValue {
    guard let index = columns.names.firstIndex(of: name) else {
      preconditionFailure("the statement answers no column \(name)")
    }
    return values[index]
  }
}

/// The column names of an answer, shared by its rows.
final class ColumnNames: Sendable {
  let names: [String]
  init(_ names: [String]) { self.names = names }
}
