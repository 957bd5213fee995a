/// Writes the text that `Reading` reads: blocks apart, `#` headings, `-` items, `|` rows.
struct BlockWriter {
  private(set) var out: [UInt8] = []
  /// The block under way, its lines parted by newlines.
  private var block: [UInt8] = []
  private var boldLetters = 0
  private var plainLetters = 0
  private var heading = 0
  private var bullet: Int?
  private var lastWasItem = false
  /// Where blocks go while a table's cell is open.
  private var cell: [[UInt8]]?

  mutating func add(_ text: ArraySlice<UInt8>, isBold: Bool, keepsLines: Bool) {
    for byte in text {
      if byte == 0x0A, keepsLines {
        newLine()
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = block.last, last != 0x20, last != 0x0A { block.append(0x20) }
      } else {
        block.append(byte)
        if isBold { boldLetters += 1 } else { plainLetters += 1 }
      }
    }
  }

  mutating func newLine() {
    while block.last == 0x20 { block.removeLast() }
    if !block.isEmpty, block.last != 0x0A { block.append(0x0A) }
  }

  /// Whether nothing was written to the block under way.
  var isAtStart: Bool { block.isEmpty }

  mutating func startHeading(_ level: Int) {
    flush()
    heading = level
  }

  mutating func startItem(depth: Int) {
    flush()
    bullet = depth
  }

  mutating func openCell() {
    flush()
    cell = []
  }

  /// Ends a cell; answers its blocks.
  mutating func closeCell() -> [[UInt8]] {
    flush()
    defer { cell = nil }
    return cell ?? []
  }

  mutating func flush() {
    while let last = block.last, last == 0x20 || last == 0x0A { block.removeLast() }
    defer {
      block.removeAll(keepingCapacity: true)
      (boldLetters, plainLetters, heading) = (0, 0, 0)
    }
    guard !block.isEmpty else { return }
    let isBold = plainLetters == 0 && boldLetters > 0 && heading == 0
    let lines = block.split(separator: 0x0A)
    var text: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(heading > 0 ? 0x20 : 0x0A) }
      text += isBold ? Array("**".utf8) + line + Array("**".utf8) : Array(line)
    }
    if cell != nil {
      cell?.append(text)
      bullet = nil
      return
    }
    write(text)
  }

  /// Writes a row or line of its own.
  mutating func writeLine(_ line: [UInt8], isApart: Bool) {
    if cell != nil {
      cell?.append(line)
      return
    }
    part(isApart: isApart)
    out += line
    out.append(0x0A)
    lastWasItem = false
  }

  private mutating func write(_ text: [UInt8]) {
    let isItem = bullet != nil
    part(isApart: !(isItem && lastWasItem))
    if heading > 0 {
      out += [UInt8](repeating: UInt8(ascii: "#"), count: heading) + [0x20]
    } else if let depth = bullet {
      out += [UInt8](repeating: 0x20, count: 2 * max(0, min(depth, 8) - 1)) + Array("- ".utf8)
    }
    out += text
    out.append(0x0A)
    lastWasItem = isItem
    bullet = nil
  }

  private mutating func part(isApart: Bool) {
    if isApart, !out.isEmpty { out.append(0x0A) }
  }
}
