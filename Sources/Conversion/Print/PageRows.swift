/// A row of a page: cells from left to right.
struct PrintedRow {
  struct Cell {
    var left: Int
    var right: Int
    var text: [UInt8]
  }

  var cells: [Cell]
  var top: Int
  var bottom: Int
  var size: Int
  var isBold: Bool

  var text: [UInt8] {
    cells.count == 1 ? cells[0].text : Array(cells.map(\.text).joined(separator: [0x20]))
  }
}

/// Puts words that stand at one height together in rows, and in cells where a gap parts them.
enum PageRows {
  static func rows(of fragments: [Fragment]) -> [PrintedRow] {
    var groups: [[Fragment]] = []
    var tallest: Fragment?
    for fragment in fragments.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if let tall = tallest, isBeside(fragment, tall) {
        groups[groups.count - 1].append(fragment)
        if fragment.height > tall.height { tallest = fragment }
      } else {
        groups.append([fragment])
        tallest = fragment
      }
    }
    return groups.map(row)
  }

  /// Whether half of the lower of the two stands beside the other.
  private static func isBeside(_ fragment: Fragment, _ tallest: Fragment) -> Bool {
    let shared = min(fragment.bottom, tallest.bottom) - max(fragment.top, tallest.top)
    return shared * 2 > min(fragment.height, tallest.height)
  }

  private static func row(_ fragments: [Fragment]) -> PrintedRow {
    let sorted = fragments.sorted { $0.left < $1.left }
    let widest = sorted.max { $0.letters < $1.letters }
    var row = PrintedRow(
      cells: [], top: sorted.map(\.top).min() ?? 0, bottom: sorted.map(\.bottom).max() ?? 0,
      size: widest?.size ?? 1, isBold: sorted.allSatisfy(\.isBold))
    for fragment in sorted {
      let text = trimmed(fragment.text)
      let last = row.cells.count - 1
      guard last >= 0, fragment.left - row.cells[last].right < row.size * 3 / 2 else {
        row.cells.append(.init(left: fragment.left, right: fragment.right, text: text))
        continue
      }
      // Words are parted by a quarter of their size; letters set in two styles by less.
      let isApart =
        fragment.left - row.cells[last].right > row.size / 8 || fragment.text.first == 0x20
      if isApart { row.cells[last].text.append(0x20) }
      row.cells[last].text += text
      if fragment.text.last == 0x20, fragment.text.count > 1 { row.cells[last].text.append(0x20) }
      row.cells[last].right = max(row.cells[last].right, fragment.right)
    }
    for index in row.cells.indices { row.cells[index].text = trimmed(row.cells[index].text) }
    return joiningMarks(row)
  }

  /// A bullet or a number with a gap after it belongs to the words it stands before.
  private static func joiningMarks(_ row: PrintedRow) -> PrintedRow {
    guard row.cells.count >= 2, isMark(row.cells[0].text) else { return row }
    var row = row
    row.cells[1].text = row.cells[0].text + [0x20] + row.cells[1].text
    row.cells[1].left = row.cells[0].left
    row.cells.removeFirst()
    return row
  }

  private static let bullets: [[UInt8]] = [
    "•", "▪", "●", "○", "◦", "·", "\u{F0B7}", "\u{F0A7}", "■", "–", "—", "-", "*", "»", "►", "☒",
  ].map { Array($0.utf8) }

  private static func isMark(_ text: [UInt8]) -> Bool {
    if bullets.contains(text) { return true }
    guard text.count <= 6, let last = text.last else { return false }
    let digits = text.count(where: { $0 &- 0x30 < 10 })
    let dots = text.count(where: { $0 == UInt8(ascii: ".") })
    if digits > 0, digits + dots == text.count { return dots > 0 || digits <= 2 }
    // `a)` and `1)`.
    return text.count <= 3 && last == UInt8(ascii: ")")
  }

  static func trimmed(_ text: [UInt8]) -> [UInt8] {
    guard text.first == 0x20 || text.last == 0x20 else { return text }
    var rest = text[...]
    while rest.last == 0x20 { rest.removeLast() }
    while rest.first == 0x20 { rest.removeFirst() }
    return Array(rest)
  }
}
