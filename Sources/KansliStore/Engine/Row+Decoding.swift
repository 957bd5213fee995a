import Register

extension Row {
  /// A text that must be there.
  func text(_ name: String) throws -> String {
    guard case .text(let value) = self[name] else { throw StoreError.damaged(column: name) }
    return value
  }

  func optionalText(_ name: String) throws -> String? {
    if case .null = self[name] { return nil }
    return try text(name)
  }

  /// A whole number that must be there.
  func integer(_ name: String) throws -> Int {
    guard case .integer(let value) = self[name] else { throw StoreError.damaged(column: name) }
    return Int(value)
  }

  func optionalInteger(_ name: String) throws -> Int? {
    if case .null = self[name] { return nil }
    return try integer(name)
  }

  func flag(_ name: String) throws -> Bool { try integer(name) != 0 }

  func blob(_ name: String) throws -> [UInt8] {
    guard case .blob(let value) = self[name] else { throw StoreError.damaged(column: name) }
    return value
  }

  /// A day that must be there.
  func day(_ name: String) throws -> CalendarDate {
    guard let day = CalendarDate(try text(name)) else { throw StoreError.damaged(column: name) }
    return day
  }

  func optionalDay(_ name: String) throws -> CalendarDate? {
    if case .null = self[name] { return nil }
    return try day(name)
  }

  /// A value of an enumeration that must be there.
  func value<T: RawRepresentable<String>>(_ name: String, _ type: T.Type = T.self) throws -> T {
    guard let value = T(rawValue: try text(name)) else { throw StoreError.damaged(column: name) }
    return value
  }

  func optionalValue<T: RawRepresentable<String>>(
    _ name: String, _ type: T.Type = T.self
  ) throws -> T? {
    if case .null = self[name] { return nil }
    return try value(name, type)
  }
}

extension SQLValue {
  init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }
  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
  init(_ day: CalendarDate?) { self = day.map { .text($0.description) } ?? .null }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}

extension Connection {
  /// Inserts rows into a table, many to a statement.
  func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
    // 500 parameters a statement keeps the number of different statements small.
    let size = max(1, 500 / columns.count)
    var start = 0
    while start < rows.count {
      let part = rows[start..<min(start + size, rows.count)]
      var number = 0
      let tuples = part.map { _ in
        let names = columns.map { _ in
          number += 1
          return "$\(number)"
        }
        return "(\(names.joined(separator: ",")))"
      }
      _ = try query(
        "INSERT INTO \(table) (\(columns.joined(separator: ","))) VALUES "
          + tuples.joined(separator: ","), part.flatMap { $0 })
      start += size
    }
  }
}
