#if Postgres
  import CPostgres
  import Foundation

  /// What PostgreSQL answered instead of rows.
  struct PostgresError: Error {
    /// Five characters of SQLSTATE; empty where the connection itself failed.
    var state: String
    var message: String
    var isConnectionLost: Bool

    /// Whether the transaction may be run again: serialisation failure or deadlock.
    var asksForRetry: Bool { state == "40001" || state == "40P01" }
  }

  /// One libpq connection. Blocking; used by one thread at a time, the pool sees to that.
  final class PostgresConnection: Connection, @unchecked Sendable {
    private let connection: OpaquePointer
    private var prepared: [String: String] = [:]

    init(url: String) throws {
      guard let opened = PQconnectdb(url) else {
        throw PostgresError(state: "", message: "out of memory", isConnectionLost: true)
      }
      guard PQstatus(opened) == CONNECTION_OK else {
        let message = String(cString: PQerrorMessage(opened))
        PQfinish(opened)
        throw PostgresError(state: "", message: message, isConnectionLost: true)
      }
      connection = opened
      // Notices would go to stderr, where they are nobody's sentence.
      PQsetNoticeProcessor(connection, { _, _ in }, nil)
      try script("SET datestyle TO 'ISO, YMD'; SET timezone TO 'UTC'; SET bytea_output TO 'hex'")
      try script("SET client_encoding TO 'UTF8'; SET standard_conforming_strings TO on")
    }

    deinit { PQfinish(connection) }

    func query(_ sql: String, _ arguments: [SQLValue]) throws -> [Row] {
      let name = try prepare(sql)
      let texts: [UnsafeMutablePointer<CChar>?] = arguments.map {
        $0.postgresText.map { strdup($0) } ?? nil
      }
      defer { for text in texts { free(text) } }
      let pointers = texts.map { UnsafePointer($0) }
      let result = PQexecPrepared(
        connection, name, Int32(arguments.count), pointers, nil, nil, 0)
      defer { PQclear(result) }
      try check(result)
      return rows(result)
    }

    func script(_ sql: String) throws {
      let result = PQexec(connection, sql)
      defer { PQclear(result) }
      try check(result)
    }

    private func prepare(_ sql: String) throws -> String {
      if let name = prepared[sql] { return name }
      if prepared.count >= 500 {
        try script("DEALLOCATE ALL")
        prepared = [:]
      }
      let name = "s\(prepared.count)"
      let result = PQprepare(connection, name, sql, 0, nil)
      defer { PQclear(result) }
      try check(result)
      prepared[sql] = name
      return name
    }

    private func check(_ result: OpaquePointer?) throws {
      switch PQresultStatus(result) {
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return
      default:
        // 67 is PG_DIAG_SQLSTATE, a character macro that Swift does not see.
        let state = PQresultErrorField(result, 67).map { String(cString: $0) } ?? ""
        let message =
          PQresultErrorField(result, 77).map { String(cString: $0) }
          ?? String(cString: PQerrorMessage(connection))
        throw PostgresError(
          state: state, message: message,
          isConnectionLost: PQstatus(connection) != CONNECTION_OK)
      }
    }

    private func rows(_ result: OpaquePointer?) -> [Row] {
      let columnCount = PQnfields(result)
      let names = ColumnNames((0..<columnCount).map { String(cString: PQfname(result, $0)) })
      let types = (0..<columnCount).map { PQftype(result, $0) }
      return (0..<PQntuples(result)).map { row in
        Row(
          names,
          (0..<columnCount).map { column in
            guard PQgetisnull(result, row, column) == 0,
              let start = PQgetvalue(result, row, column)
            else { return .null }
            let length = Int(PQgetlength(result, row, column))
            let bytes = UnsafeRawBufferPointer(start: start, count: length)
            return SQLValue(bytes, type: types[Int(column)])
          })
      }
    }
  }

  extension SQLValue {
    /// A value by its type's object identifier, which PostgreSQL never changes.
    fileprivate init(_ bytes: UnsafeRawBufferPointer, type: Oid) {
      switch type {
      case 16:  // boolean
        self = .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
      case 20, 21, 23:  // bigint, smallint, integer
        self = Int64(String(decoding: bytes, as: UTF8.self)).map(SQLValue.integer) ?? .null
      case 17:  // bytea, as \x and hexadecimal
        self = .blob(Self.bytes(hexadecimal: bytes.dropFirst(2)))
      default:
        self = .text(String(decoding: bytes, as: UTF8.self))
      }
    }

    private static func bytes(hexadecimal digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
      func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(digits.count / 2)
      var index = digits.startIndex
      while index + 1 < digits.endIndex {
        bytes.append(value(digits[index]) << 4 | value(digits[index + 1]))
        index += 2
      }
      return bytes
    }

    fileprivate var postgresText: String? {
      switch self {
      case .null: return nil
      case .integer(let number): return String(number)
      // PostgreSQL's text holds no NUL; nothing a person writes needs one.
      case .text(let text):
        return text.utf8.contains(0) ? text.replacingOccurrences(of: "\0", with: "") : text
      case .blob(let bytes):
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = [0x5C, 0x78]
        text.reserveCapacity(2 + bytes.count * 2)
        for byte in bytes {
          text.append(digits[Int(byte >> 4)])
          text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
      }
    }
  }
#endif
