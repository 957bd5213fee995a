/// Wide gaps in a line: where the columns of a table stood before it was text.
enum Gaps {
  /// Where in the cleaned line each cell but the first begins; empty where there are no columns.
  static func find(_ raw: [UInt8], in bytes: [UInt8]) -> [Int] {
    // A table's row is no page.
    guard raw.count <= 1000, mayHold(raw) else { return [] }
    let cells = cells(raw)
    guard cells.count > 1 else { return [] }
    var (starts, offset) = ([Int](), 0)
    for cell in cells {
      let wanted = LineMarks.collapsed(Emphasis.removed(cell))
      if wanted.isEmpty { continue }
      guard let start = place(of: wanted, in: bytes, from: offset) else {
        // The first cell may have lost a bullet or a heading's mark.
        if offset == 0 { continue }
        return []
      }
      starts.append(start)
      offset = start + wanted.count
    }
    return starts.filter { $0 > 0 }
  }

  /// Most lines are prose: told at a glance.
  private static func mayHold(_ raw: [UInt8]) -> Bool {
    guard let first = raw.firstIndex(where: { $0 != Bytes.space }) else { return false }
    if raw[first] == UInt8(ascii: "|") { return true }
    var index = first + 1
    while index < raw.count {
      if raw[index] == Bytes.space, raw[index - 1] == Bytes.space { return true }
      index += 1
    }
    return false
  }

  /// Two blanks part cells, but not after a full stop, where typists put two; a bar always does.
  private static func cells(_ raw: [UInt8]) -> [[UInt8]] {
    let isTable = raw.first { $0 != Bytes.space } == UInt8(ascii: "|")
    if isTable { return raw.split(separator: UInt8(ascii: "|")).map(Array.init) }
    var (cells, cell, blanks) = ([[UInt8]](), [UInt8](), 0)
    for byte in raw {
      if byte == Bytes.space {
        blanks += 1
        continue
      }
      if blanks >= 2, let last = cell.last, blanks >= 4 || !".!?".utf8.contains(last) {
        cells.append(cell)
        cell = []
      } else if blanks > 0 {
        cell.append(Bytes.space)
      }
      blanks = 0
      cell.append(byte)
    }
    cells.append(cell)
    return cells
  }

  private static func place(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }
}
