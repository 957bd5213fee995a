/// A text as cleaned lines in one buffer, so that what is found is a range with a line number.
///
/// Lines are parted by one newline, paragraphs by two; blank lines are not lines.
struct Sheet {
  let bytes: [UInt8]
  /// The same bytes in lower case, at the same offsets.
  let folded: [UInt8]
  /// Where the words stand.
  let words: WordMarks
  var lines: [Line]

  init(_ bytes: [UInt8], lines: [Line] = []) {
    self.bytes = bytes
    self.lines = lines
    folded = Bytes.fold(bytes)
    words = WordMarks(folded)
  }

  /// The words of a range on one line.
  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    if isOneLine(range) { return String(decoding: bytes[range], as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    for byte in bytes[range] {
      if Bytes.isSpace(byte) {
        if let last = out.last, last != Bytes.space { out.append(Bytes.space) }
      } else {
        out.append(byte)
      }
    }
    if out.last == Bytes.space { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether the words of a range stand on one line with single blanks between.
  private func isOneLine(_ range: Range<Int>) -> Bool {
    var wasSpace = true
    for index in range {
      let byte = bytes[index]
      if byte == Bytes.newline || byte == Bytes.space && wasSpace { return false }
      wasSpace = byte == Bytes.space
    }
    return range.isEmpty || !wasSpace
  }

  func text(_ line: Line) -> String { text(line.range) }

  func isFolded(_ line: Line, _ phrase: StaticString) -> Bool {
    phrase.withUTF8Buffer { folded[line.range].elementsEqual($0) }
  }

  /// The index of the line an offset lies on.
  func lineIndex(at offset: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return max(low, 0)
  }

  /// The line of the file, from 1, an offset lies on.
  func number(at offset: Int) -> Int {
    lines.isEmpty ? 1 : lines[lineIndex(at: offset)].number
  }

  /// A cheap test before the line is looked up.
  func mayOpenLine(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == Bytes.newline }

  func isWordStart(_ index: Int) -> Bool { words.isStart(index) }

  /// The range without blanks and the given marks at its ends.
  func trimmed(_ range: Range<Int>, _ marks: StaticString = " \n") -> Range<Int> {
    var (low, high) = (range.lowerBound, min(range.upperBound, bytes.count))
    func isMark(_ byte: UInt8) -> Bool {
      Bytes.isSpace(byte) || marks.withUTF8Buffer { $0.contains(byte) }
    }
    while low < high, isMark(bytes[low]) { low += 1 }
    while high > low, isMark(bytes[high - 1]) { high -= 1 }
    return low..<max(low, high)
  }

  /// Whether some bytes stand in a range, in lower case as the sheet is.
  func holds(_ wanted: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = wanted.first, range.count >= wanted.count else { return false }
    for start in range.lowerBound...(range.upperBound - wanted.count) where folded[start] == first {
      if folded[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// The first place in a range where the phrase stands at the start of a word.
  func firstMatch<Value>(of table: PhraseTable<Value>, in range: Range<Int>) -> (
    value: Value, range: Range<Int>
  )? {
    var from = range.lowerBound
    while let index = words.start(from: from, before: range.upperBound, opening: table.keys) {
      if let hit = match(of: table, at: index, before: range.upperBound) {
        return (hit.value, index..<hit.end)
      }
      from = index + 1
    }
    return nil
  }

  /// The longest phrase at an offset, and where it ends.
  func match<Value>(of table: PhraseTable<Value>, at start: Int, before limit: Int? = nil) -> (
    value: Value, end: Int
  )? {
    let limit = min(limit ?? bytes.count, bytes.count)
    guard words.isStart(start), words.isWhole(start, before: limit) else {
      return table.match(folded, at: start, before: limit)
    }
    return table.match(folded, key: words.key(at: start), at: start, before: limit)
  }
}

/// One line that holds something, with its marks read off it.
struct Line {
  enum Bullet {
    case none, mark, number
  }

  var range: Range<Int>
  /// Line in the file, from 1.
  var number: Int
  var indent = 0
  /// The count of `#` before a Markdown heading, 0 for other lines.
  var heading = 0
  var bullet = Bullet.none
  /// The whole line is set in bold.
  var isBold = false
  /// Where the cells of a table's row begin, but for the first.
  var gaps: [Int] = []
  /// A blank line, or a new page, stands before it.
  var followsBlank = true
  var role = Role.text
}

/// What a line is for; the body is what is left when every other role is dealt out.
enum Role {
  case text
  /// A label and its value, or a value that stands below its label.
  case cover
  /// The list of types with the chosen one marked.
  case typeStrip
  /// A line that explains a type, or the family heading over such lines.
  case definition
  case goals
  case title
  /// The covering letter: address, reasons, proposal, signatures.
  case letter
  /// Postal address, page numbers, running heads, menus, tables of contents.
  case furniture
}
