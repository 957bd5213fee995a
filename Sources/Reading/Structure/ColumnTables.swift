/// Pandoc's simple table: a rule of dashes in groups under the first row says where columns stand.
enum RuledTables {
  static func read(_ start: Int, _ lines: [RawLine], _ utf8: [UInt8]) -> TextTables.Found? {
    guard start + 2 < lines.count else { return nil }
    let stops = columns(utf8[lines[start + 1].range])
    guard stops.count >= 2 else { return nil }
    let header = cells(utf8[lines[start].range], stops)
    guard header.filter({ !$0.isEmpty }).count >= 2 else { return nil }
    var rows = [TextTable.Row(line: lines[start].number, cells: header)]
    var end = start + 2
    while end < lines.count {
      let bytes = utf8[lines[end].range]
      if bytes.allSatisfy({ $0 == Bytes.space || $0 == 0x09 }) { break }
      if isRule(bytes) {
        end += 1
        break
      }
      rows.append(TextTable.Row(line: lines[end].number, cells: cells(bytes, stops)))
      end += 1
    }
    guard rows.count >= 2 else { return nil }
    let taken = lines[start].number...lines[end - 1].number
    return (TextTable(rows: rows, lines: taken, isDrawn: true), end)
  }

  private static func isRule(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 3 && bytes.allSatisfy { $0 == Bytes.hyphen || $0 == Bytes.space }
  }

  /// Where each group of dashes begins, in letters; none where the line is no such rule.
  private static func columns(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard isRule(bytes) else { return [] }
    var stops: [Int] = []
    var wasDash = false
    for (column, byte) in bytes.enumerated() {
      if byte == Bytes.hyphen, !wasDash { stops.append(column) }
      wasDash = byte == Bytes.hyphen
    }
    return stops
  }

  private static func cells(_ bytes: ArraySlice<UInt8>, _ stops: [Int]) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var (column, next) = (0, 1)
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      if next < stops.count, column == stops[next] {
        cells.append(TextTables.cell(bytes[start..<index]))
        start = index
        next += 1
      }
      column += 1
    }
    cells.append(TextTables.cell(bytes[start...]))
    return cells
  }
}

/// Columns that only wide gaps keep apart, as a page printed to text has them.
///
/// A guess, so it asks for much: rows on consecutive lines with as many cells, each beginning where
/// the cell above does, and no cell that reads like a piece of running text.
enum GapTables {
  private struct Cut {
    var cells: [[UInt8]]
    /// Where the cells begin, in letters.
    var stops: [Int]
    var hasTab: Bool
  }

  /// Blanks that part two cells; a justified line rarely has as many in a row.
  private static let gap = 3
  /// The longest cell; running text in two columns has longer ones.
  private static let longest = 60

  static func read(_ start: Int, _ lines: [RawLine], _ utf8: [UInt8]) -> TextTables.Found? {
    guard let first = cut(utf8[lines[start].range]) else { return nil }
    var cuts = [first]
    var end = start + 1
    while end < lines.count, let next = cut(utf8[lines[end].range]), isAligned(next, first) {
      cuts.append(next)
      end += 1
    }
    guard cuts.count >= (first.cells.count == 2 ? 3 : 2), !isRunningText(cuts) else {
      return (nil, end)
    }
    let rows = cuts.enumerated().map {
      TextTable.Row(line: lines[start + $0.offset].number, cells: $0.element.cells)
    }
    let taken = lines[start].number...lines[end - 1].number
    return (TextTable(rows: rows, lines: taken, isDrawn: false), end)
  }

  private static func isAligned(_ cut: Cut, _ first: Cut) -> Bool {
    guard cut.cells.count == first.cells.count else { return false }
    if cut.hasTab && first.hasTab { return true }
    return zip(cut.stops, first.stops).allSatisfy { abs($0 - $1) <= 1 }
  }

  /// Two columns of prose side by side: cells go on in lower case from the line above.
  private static func isRunningText(_ cuts: [Cut]) -> Bool {
    var low = 0
    for cut in cuts {
      if cut.cells.contains(where: { $0.count > longest }) { return true }
      low += cut.cells.dropFirst().count { Bytes.isLower($0, 0) && $0.count > 20 }
      if cut.cells.contains(where: { $0.last == Bytes.hyphen && $0.count > 12 }) { low += 1 }
    }
    return low * 3 >= cuts.count
  }

  private static func cut(_ bytes: ArraySlice<UInt8>) -> Cut? {
    guard bytes.count <= 400, hasGap(bytes) else { return nil }
    var result = Cut(cells: [], stops: [], hasTab: false)
    var (column, blanks, stop) = (0, 0, 0)
    var start: Int?
    func close(_ end: Int) {
      if let begun = start {
        result.cells.append(TextTables.cell(bytes[begun..<end]))
        result.stops.append(stop)
      }
      start = nil
    }
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      let byte = bytes[index]
      if byte == 0x09 || byte == Bytes.space {
        blanks += byte == 0x09 ? gap : 1
        if byte == 0x09, start != nil { result.hasTab = true }
        if blanks >= gap { close(index) }
      } else {
        if start == nil { (start, stop) = (index, column) }
        blanks = 0
      }
      column += 1
    }
    close(bytes.endIndex)
    guard result.cells.count >= 2, let first = result.cells.first, !isMark(first) else {
      return nil
    }
    return result
  }

  /// Whether a gap stands between two words: few lines have one, and the others are passed over.
  private static func hasGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (blanks, hasWord) = (0, false)
    for byte in bytes {
      if byte == Bytes.space || byte == 0x09 {
        blanks += byte == 0x09 ? gap : 1
      } else {
        if hasWord, blanks >= gap { return true }
        (blanks, hasWord) = (0, true)
      }
    }
    return false
  }

  /// A bullet or number that opens a line is no cell.
  private static func isMark(_ cell: [UInt8]) -> Bool {
    cell.count <= 4 && !cell.contains { Bytes.isASCIILetter($0) || $0 == 0xC3 }
      && !cell.allSatisfy(Bytes.isDigit)
  }
}
