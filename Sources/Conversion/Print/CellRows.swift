/// From rows of cells to lines: labels beside values become rows of a table, wrapped cells whole.
enum CellRows {
  struct Line {
    var text: [UInt8]
    var size: Int
    var isBold: Bool
    var bottom: Int
    /// A row of a table, with bars.
    var isRow = false
  }

  private struct Pair {
    var label: [UInt8]
    var value: [UInt8]
    var labelLeft: Int
    var valueLeft: Int
    var bottom: Int
    var size: Int
  }

  static func lines(of rows: [PrintedRow]) -> [Line] {
    var lines: [Line] = []
    var open: Pair?
    func close() {
      guard let pair = open else { return }
      lines.append(
        Line(
          text: bars([pair.label, pair.value]), size: pair.size, isBold: false,
          bottom: pair.bottom, isRow: true))
      open = nil
    }
    for (index, row) in rows.enumerated() {
      if var pair = open, extend(&pair, with: row) {
        open = pair
        continue
      }
      close()
      if row.cells.count == 2, isLabelled(row, index, rows) {
        open = Pair(
          label: row.cells[0].text, value: row.cells[1].text, labelLeft: row.cells[0].left,
          valueLeft: row.cells[1].left, bottom: row.bottom, size: row.size)
      } else {
        lines += plain(row)
      }
    }
    close()
    return lines
  }

  private static func plain(_ row: PrintedRow) -> [Line] {
    func line(_ text: [UInt8], isRow: Bool = false) -> Line {
      Line(text: text, size: row.size, isBold: row.isBold, bottom: row.bottom, isRow: isRow)
    }
    let cells = row.cells.map(\.text)
    if cells.count == 4, isLabel(cells[0]), isLabel(cells[2]) {
      return [line(bars([cells[0], cells[1]]), isRow: true)]
        + [line(bars([cells[2], cells[3]]), isRow: true)]
    }
    // Two things far apart on one line, such as a name and a date at the head of a page.
    if cells.count == 2 { return cells.map { line($0) } }
    return [line(row.text)]
  }

  private static func bars(_ cells: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    for cell in cells {
      out += Array("| ".utf8) + cell.map { $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }
      out.append(0x20)
    }
    return out + Array("|".utf8)
  }

  private static func isLabel(_ text: [UInt8]) -> Bool { text.last == UInt8(ascii: ":") }

  /// Whether a row of two cells is a label and its value: by its colon, or by a row like it.
  private static func isLabelled(_ row: PrintedRow, _ index: Int, _ rows: [PrintedRow]) -> Bool {
    let label = row.cells[0].text
    guard label.count <= 90, label.last != UInt8(ascii: ".") else { return false }
    if isLabel(label) { return true }
    let near = rows[max(0, index - 3)..<min(rows.count, index + 4)]
    let alike = near.count(where: {
      $0.cells.count == 2 && abs($0.cells[1].left - row.cells[1].left) <= max(4, row.size / 3)
        && abs($0.cells[0].left - row.cells[0].left) <= max(4, row.size / 3)
    })
    return alike >= 2
  }

  /// Adds a row to the pair before it where it is the rest of a wrapped label or value.
  private static func extend(_ pair: inout Pair, with row: PrintedRow) -> Bool {
    let slack = max(4, row.size / 3)
    guard row.bottom - pair.bottom <= row.size * 8 / 5, let first = row.cells.first else {
      return false
    }
    let isUnderLabel = abs(first.left - pair.labelLeft) <= slack
    let labelGoesOn =
      isUnderLabel && !isLabel(pair.label)
      && startsLower(first.text)
    if row.cells.count == 1, abs(first.left - pair.valueLeft) <= slack {
      pair.value += [0x20] + first.text
    } else if row.cells.count == 1, labelGoesOn {
      pair.label += [0x20] + first.text
    } else if row.cells.count == 2, labelGoesOn, abs(row.cells[1].left - pair.valueLeft) <= slack {
      pair.label += [0x20] + first.text
      pair.value += [0x20] + row.cells[1].text
    } else {
      return false
    }
    pair.bottom = row.bottom
    return true
  }

  private static func startsLower(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return first &- 0x61 < 26 || first == 0xC3 && text.count > 1 && text[1] >= 0xA0
  }
}
