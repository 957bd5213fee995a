/// A table of a page: labels and values, or columns under a head, or just a layout.
struct TableText {
  private var rows: [[[[UInt8]]]] = []

  mutating func startRow() { rows.append([]) }

  mutating func add(_ cell: [[UInt8]]) {
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append(cell)
  }

  func write(to writer: inout BlockWriter) {
    let rows = self.rows.filter { $0.contains { !$0.isEmpty } }
    if let labels = rows.first, rows.count == 2, labels.count >= 3,
      labels.count == rows[1].count, labels.allSatisfy({ $0.count == 1 && $0[0].count <= 60 }),
      rows[1].allSatisfy({ $0.count <= 1 })
    {
      // Labels over their values: turned, so that each stands beside its own.
      for (index, (label, value)) in zip(labels, rows[1]).enumerated() {
        writer.writeLine(Self.row([label, value]), isApart: index == 0)
      }
      return
    }
    var isFirst = true
    for row in rows {
      for line in Self.lines(row) {
        writer.writeLine(line.text, isApart: isFirst || line.isApart)
        isFirst = false
      }
    }
  }

  private static func lines(_ row: [[[UInt8]]]) -> [(text: [UInt8], isApart: Bool)] {
    let cells = row.filter { !$0.isEmpty }
    if cells.count == 1 { return cells[0].map { ($0, true) } }
    // Labels one below the other in one cell, values in the next.
    if cells.count == 2, cells[0].count > 1, cells[0].count == cells[1].count {
      return zip(cells[0], cells[1]).map { (Self.row([[$0], [$1]]), false) }
    }
    let isLayout = cells.contains {
      $0.count > 4 || $0.reduce(0, { $0 + $1.count }) > 400
        || $0.first?.starts(with: "#".utf8) ?? false
    }
    if isLayout { return cells.flatMap { $0 }.map { ($0, true) } }
    return [(Self.row(row), false)]
  }

  private static func row(_ cells: [[[UInt8]]]) -> [UInt8] {
    var out: [UInt8] = []
    for cell in cells {
      out += Array("| ".utf8)
      let text = cell.joined(separator: [0x20])
      out += text.map { $0 == 0x0A ? 0x20 : $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }
      out.append(0x20)
    }
    return out + Array("|".utf8)
  }
}
