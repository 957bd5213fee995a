/// A file of values parted by semicolons, tabs or commas: what a spreadsheet saves.
enum DelimitedText {
  private static let delimiters: [UInt8] = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
  private static let quote = UInt8(ascii: "\"")

  /// The file as one table, where nearly every line is cut into as many cells.
  static func read(_ utf8: [UInt8]) -> TextTable? {
    guard let delimiter = delimiter(of: utf8) else { return nil }
    let rows = rows(utf8, delimiter)
    guard rows.count >= 2, let last = rows.last else { return nil }
    return TextTable(rows: rows, lines: 1...max(1, last.line), isDrawn: true)
  }

  /// The mark that cuts the first lines into the same number of cells, at least two.
  private static func delimiter(of utf8: [UInt8]) -> UInt8? {
    let sample = utf8.prefix(20_000)
    for delimiter in delimiters where isLikely(delimiter, sample) {
      var widths: [Int: Int] = [:]
      let records = rows(Array(sample), delimiter).prefix(40)
      for record in records { widths[record.cells.count, default: 0] += 1 }
      guard let usual = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        usual.key >= (delimiter == UInt8(ascii: ",") ? 3 : 2), usual.value >= 2,
        usual.value * 10 >= records.count * 6
      else { continue }
      return delimiter
    }
    return nil
  }

  /// A cheap look at the first lines: prose has a comma here and there, a table one in each.
  private static func isLikely(_ delimiter: UInt8, _ sample: ArraySlice<UInt8>) -> Bool {
    let least = delimiter == UInt8(ascii: ",") ? 2 : 1
    var (lines, cut, marks, isEmpty) = (0, 0, 0, true)
    func end() {
      lines += isEmpty ? 0 : 1
      cut += marks >= least ? 1 : 0
      (marks, isEmpty) = (0, true)
    }
    for byte in sample {
      if byte == 0x0A || byte == 0x0D {
        end()
        if lines == 12 { break }
      } else {
        isEmpty = false
        marks += byte == delimiter ? 1 : 0
      }
    }
    if lines < 12 { end() }
    return cut >= 2 && cut * 2 >= lines
  }

  /// The records that hold something. A quote counts only where it opens a cell.
  private static func rows(_ utf8: [UInt8], _ delimiter: UInt8) -> [TextTable.Row] {
    var rows: [TextTable.Row] = []
    var row = TextTable.Row(line: 1, cells: [])
    var cell: [UInt8] = []
    var (number, index, isQuoted) = (1, 0, false)
    func endCell() {
      row.cells.append(TextTables.cell(cell[...]))
      cell.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endCell()
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = TextTable.Row(line: number, cells: [])
    }
    while index < utf8.count {
      let byte = utf8[index]
      let isBreak = byte == 0x0A || byte == 0x0D
      if isBreak {
        number += 1
        if byte == 0x0D, index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
      }
      if isQuoted {
        if byte != quote {
          cell.append(isBreak ? Bytes.space : byte)
        } else if index + 1 < utf8.count, utf8[index + 1] == quote {
          cell.append(quote)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, cell.isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        endCell()
      } else if isBreak {
        endRow()
      } else {
        cell.append(byte)
      }
      index += 1
    }
    endRow()
    return rows
  }
}
