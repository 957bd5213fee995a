/// A table that stands in a text: its cells, row by row.
struct TextTable {
  struct Row {
    /// Line in the file, from 1, on which the row begins.
    var line: Int
    /// The cells without marks and needless blanks; empty where nothing stands.
    var cells: [[UInt8]]
  }

  var rows: [Row]
  /// The lines of the file the table takes up.
  var lines: ClosedRange<Int>
  /// Whether bars or rules draw it; columns of blanks alone are a guess.
  var isDrawn: Bool

  var columns: Int { rows.reduce(0) { max($0, $1.cells.count) } }
}

/// Finds the tables of a text: Markdown's bars, pandoc's grids and rules, columns of wide gaps.
enum TextTables {
  static func find(_ utf8: [UInt8]) -> [TextTable] {
    let lines = RawLine.all(of: utf8)
    var tables: [TextTable] = []
    var index = 0
    while index < lines.count {
      if let found = table(at: index, lines, utf8) {
        if let table = found.table { tables.append(table) }
        index = max(found.end, index + 1)
      } else {
        index += 1
      }
    }
    return tables
  }

  /// A table and the index of the line after it; lines that turn out to be none are passed over
  /// too, so that no line is looked at for each line before it.
  typealias Found = (table: TextTable?, end: Int)

  private static func table(at index: Int, _ lines: [RawLine], _ utf8: [UInt8]) -> Found? {
    let bytes = utf8[lines[index].range]
    guard let first = bytes.first(where: { $0 != Bytes.space && $0 != 0x09 }) else { return nil }
    if first == UInt8(ascii: "+"), let found = GridTables.read(index, lines, utf8) { return found }
    if bytes.contains(UInt8(ascii: "|")) { return PipeTables.read(index, lines, utf8) }
    if let found = RuledTables.read(index, lines, utf8) { return found }
    return GapTables.read(index, lines, utf8)
  }

  /// A cell as the sheet would have it: no marks, single blanks.
  static func cell(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
        plain.append(Bytes.space)
        index += 1
      } else if byte == 0x09 || (0x0A...0x0D).contains(byte) {
        plain.append(Bytes.space)
      } else if byte >= 0x20, byte != 0x7F {
        plain.append(byte)
      }
      index += 1
    }
    return LineMarks.collapsed(Emphasis.removed(LineMarks.collapsed(plain)))
  }
}

/// `| a | b |`, with or without the rule under the first row.
enum PipeTables {
  static func read(_ start: Int, _ lines: [RawLine], _ utf8: [UInt8]) -> TextTables.Found? {
    var rows: [TextTable.Row] = []
    var end = start
    var hasRule = false
    while end < lines.count {
      let bytes = utf8[lines[end].range]
      guard let first = bytes.first(where: { $0 != Bytes.space && $0 != 0x09 }),
        bytes.contains(bar), first == bar || hasRule || end == start || isRule(bytes)
      else { break }
      if isRule(bytes) {
        hasRule = true
      } else {
        rows.append(TextTable.Row(line: lines[end].number, cells: cells(bytes)))
      }
      end += 1
    }
    let isClosed = utf8[lines[start].range].first { $0 != Bytes.space && $0 != 0x09 } == bar
    guard rows.count >= 2, hasRule || isClosed, rows.contains(where: { $0.cells.count >= 2 })
    else { return (nil, end) }
    let taken = lines[start].number...lines[end - 1].number
    return (TextTable(rows: rows, lines: taken, isDrawn: true), end)
  }

  private static let bar = UInt8(ascii: "|")

  private static func isRule(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(Bytes.hyphen) && bytes.allSatisfy { "|-:+= \t".utf8.contains($0) }
  }

  private static func cells(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == bar {
      // A bar behind a backslash is the cell's own.
      if index > bytes.startIndex, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      cells.append(TextTables.cell(bytes[start..<index]))
      start = index + 1
    }
    cells.append(TextTables.cell(bytes[start...]))
    if cells.first?.isEmpty ?? false { cells.removeFirst() }
    if cells.last?.isEmpty ?? false { cells.removeLast() }
    return cells
  }
}

/// Pandoc's grid: rows between `+-----+----+` rules, cells of several lines.
enum GridTables {
  static func read(_ start: Int, _ lines: [RawLine], _ utf8: [UInt8]) -> TextTables.Found? {
    guard isRule(utf8[lines[start].range]) else { return nil }
    var rows: [TextTable.Row] = []
    var open: TextTable.Row?
    var end = start
    while end < lines.count {
      let bytes = utf8[lines[end].range]
      if isRule(bytes) {
        if let row = open { rows.append(row) }
        open = nil
      } else {
        guard bytes.contains(UInt8(ascii: "|")) else { break }
        let pieces = cells(bytes)
        if open == nil {
          open = TextTable.Row(line: lines[end].number, cells: pieces)
        } else {
          add(pieces, to: &open)
        }
      }
      end += 1
    }
    if let row = open { rows.append(row) }
    guard rows.count >= 2, rows.contains(where: { $0.cells.count >= 2 }) else {
      return (nil, end)
    }
    let taken = lines[start].number...lines[end - 1].number
    return (TextTable(rows: rows, lines: taken, isDrawn: true), end)
  }

  private static func add(_ pieces: [[UInt8]], to open: inout TextTable.Row?) {
    guard var row = open else { return }
    for (column, piece) in pieces.enumerated() where !piece.isEmpty {
      while row.cells.count <= column { row.cells.append([]) }
      if !row.cells[column].isEmpty { row.cells[column].append(Bytes.space) }
      row.cells[column] += piece
    }
    open = row
  }

  private static func isRule(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count(where: { $0 == UInt8(ascii: "+") }) >= 2
      && bytes.contains { $0 == Bytes.hyphen || $0 == UInt8(ascii: "=") }
      && bytes.allSatisfy { "+-=: \t".utf8.contains($0) }
  }

  private static func cells(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var parts = bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    if let first = parts.first, first.allSatisfy({ $0 == Bytes.space }) { parts.removeFirst() }
    if let last = parts.last, last.allSatisfy({ $0 == Bytes.space }) { parts.removeLast() }
    return parts.map { TextTables.cell($0) }
  }
}
