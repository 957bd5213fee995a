/// Reads the marks off a line: Markdown heading, bullet, bold, table bars, links.
enum LineMarks {
  static func read(_ raw: [UInt8], number: Int) -> Row {
    var row = Row(number: number, bytes: [])
    row.indent = raw.firstIndex(where: { $0 != Bytes.space }) ?? 0
    var bytes = collapsed(raw)
    if bytes.isEmpty { return row }
    if bytes.first == UInt8(ascii: "|") { bytes = tableRow(bytes) }
    takeQuote(&bytes)
    takeHeading(&bytes, &row)
    takeBullet(&bytes, &row)
    let wasBold = isBold(bytes)
    bytes = Emphasis.removed(bytes)
    row.isBold = wasBold && !bytes.isEmpty
    row.bytes = collapsed(bytes)
    row.gaps = Gaps.find(raw, in: row.bytes)
    // Rules of one kind of line may underline a heading; the next step knows.
    if isRule(row.bytes), !row.bytes.allSatisfy({ $0 == Bytes.hyphen }),
      row.bytes.first != UInt8(ascii: "=")
    {
      row.bytes = []
    }
    return row
  }

  /// The bytes with single blanks and none at the ends.
  static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    if isCollapsed(bytes) { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes where byte != Bytes.space || (out.last ?? Bytes.space) != Bytes.space {
      out.append(byte)
    }
    if out.last == Bytes.space { out.removeLast() }
    return out
  }

  private static func isCollapsed(_ bytes: [UInt8]) -> Bool {
    var wasSpace = true
    for byte in bytes {
      let isSpace = byte == Bytes.space
      if isSpace, wasSpace { return false }
      wasSpace = isSpace
    }
    return bytes.isEmpty || !wasSpace
  }

  /// `| Label | value |` reads as `Label: value`; a row of more cells keeps its columns.
  private static func tableRow(_ bytes: [UInt8]) -> [UInt8] {
    let cells = bytes.split(separator: UInt8(ascii: "|")).map { collapsed(Array($0)) }
      .filter { !$0.isEmpty }
    guard let first = cells.first else { return [] }
    if cells.allSatisfy({ $0.allSatisfy { $0 == Bytes.hyphen || $0 == Bytes.colon } }) { return [] }
    // Two cells are a label and its value; more are columns, told apart by their gaps.
    if cells.count > 2 { return Array(cells.joined(separator: [Bytes.space])) }
    var out = first
    for (index, cell) in cells.dropFirst().enumerated() {
      if index == 0 {
        let label = Emphasis.removed(out)
        if label.last != Bytes.colon { out = label + [Bytes.colon] }
      }
      out.append(Bytes.space)
      out += cell
    }
    return out
  }

  private static func takeQuote(_ bytes: inout [UInt8]) {
    let quote = UInt8(ascii: ">")
    guard bytes.count > 2, bytes[0] == quote, bytes[1] == Bytes.space else { return }
    bytes.removeFirst(2)
  }

  private static func takeHeading(_ bytes: inout [UInt8], _ row: inout Row) {
    let hash = UInt8(ascii: "#")
    let count = bytes.prefix(while: { $0 == hash }).count
    guard (1...6).contains(count), bytes.count > count, bytes[count] == Bytes.space else { return }
    row.heading = count
    bytes.removeFirst(count + 1)
    while bytes.last == hash || bytes.last == Bytes.space { bytes.removeLast() }
  }

  private static func takeBullet(_ bytes: inout [UInt8], _ row: inout Row) {
    guard let first = bytes.first else { return }
    for bullet in bullets where bullet[0] == first && bytes.starts(with: bullet) {
      let rest = bytes.dropFirst(bullet.count)
      let isPlain = bullet.count == 1 && rest.first != Bytes.space
      guard !isPlain, !rest.isEmpty else { continue }
      row.bullet = .mark
      bytes = collapsed(Array(rest))
      return
    }
    // `1)` and `a)`; a number with a full stop may be a heading and is judged later.
    let label = bytes.prefix(while: { Bytes.isDigit($0) }).count
    let letters = label == 0 && bytes.first.map(Bytes.isASCIILetter) ?? false ? 1 : label
    guard (1...3).contains(letters), bytes.count > letters + 1,
      bytes[letters] == UInt8(ascii: ")"), bytes[letters + 1] == Bytes.space
    else { return }
    row.bullet = .number
    bytes.removeFirst(letters + 2)
  }

  private static let bullets: [[UInt8]] = [
    "•", "▪", "●", "○", "◦", "·", "\u{F0B7}", "\u{F0A7}", "■", "–", "—", "-", "*", "+",
  ].map { Array($0.utf8) }

  private static func isBold(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 4 else { return false }
    let star = UInt8(ascii: "*")
    let under = UInt8(ascii: "_")
    for mark in [star, under] where bytes[0] == mark && bytes[1] == mark {
      let closing = bytes.dropFirst(2).firstIndex(of: mark)
      return closing == bytes.count - 2 && bytes.last == mark
        || closing == bytes.count - 3 && bytes[bytes.count - 2] == mark
    }
    return false
  }

  private static func isRule(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3, let first = bytes.first else { return false }
    return "-=_*".utf8.contains(first) && bytes.allSatisfy { $0 == first || $0 == Bytes.space }
  }
}

/// `Title` underlined with `=====` is a heading, and with as long a row of `-` one below it.
enum HeadingUnderlines {
  static func apply(_ rows: inout [Row]) {
    let double = UInt8(ascii: "=")
    for index in rows.indices {
      guard let mark = rows[index].bytes.first, mark == double || mark == Bytes.hyphen,
        rows[index].bytes.count >= (mark == double ? 1 : 3),
        rows[index].bytes.allSatisfy({ $0 == mark })
      else { continue }
      let length = rows[index].bytes.count
      rows[index].bytes = []
      guard index > 0, !rows[index - 1].bytes.isEmpty else { continue }
      if mark == double {
        rows[index - 1].heading = 1
      } else if isUnderlined(rows, index - 1, length) {
        rows[index - 1].heading = 2
      }
    }
  }

  /// A line of dashes parts things as often as it underlines: it must be as long as the words
  /// over it, and they must stand by themselves.
  private static func isUnderlined(_ rows: [Row], _ index: Int, _ length: Int) -> Bool {
    let row = rows[index]
    let letters = row.bytes.count { $0 & 0xC0 != 0x80 }
    return row.bullet == .none && abs(letters - length) <= 2
      && !row.bytes.contains(Bytes.colon) && (index == 0 || rows[index - 1].bytes.isEmpty)
  }
}
