import Register

/// Makes provisions of the lines that are left when cover, letter and furniture are taken away.
struct ProvisionReader {
  struct Part {
    var kind: Provision.Kind
    var level: Int
    var text: String
    /// Line in the file, from 1.
    var line: Int
  }

  /// The provisions of a text, each with the line it begins on.
  struct Result {
    var provisions: [Provision]
    var lines: [Int]
  }

  private var parts: [Part] = []
  /// The indents of the open list levels.
  private var indents: [Int] = []
  private let sheet: Sheet
  /// Whether the text may have marks of notes.
  private let hasMarks: Bool

  private init(_ sheet: Sheet) {
    self.sheet = sheet
    hasMarks = sheet.bytes.contains(UInt8(ascii: "^"))
  }

  static func read(_ page: Page, lines: Range<Int>) -> Result {
    var reader = ProvisionReader(page.sheet)
    let notes = Footnotes.find(page, lines: lines)
    var tables = TableRows(page, lines: lines)
    var previous: Int?
    for index in lines where page.sheet.lines[index].role == .text {
      let line = page.sheet.lines[index]
      if let rows = tables.rows(at: line.number) {
        reader.parts += rows
        reader.indents = []
      } else if let note = notes[index] {
        reader.parts.append(Part(kind: .footnote, level: 1, text: note, line: line.number))
      } else {
        reader.take(index, after: previous)
      }
      previous = index
    }
    let parts = reader.parts.filter { !$0.text.isEmpty }
    return Result(
      provisions: Provision.suggested(parts.map { ($0.kind, $0.level, $0.text) }),
      lines: parts.map(\.line))
  }

  private mutating func add(_ kind: Provision.Kind, _ level: Int, _ text: String, _ line: Line) {
    parts.append(Part(kind: kind, level: level, text: text, line: line.number))
  }

  private mutating func take(_ index: Int, after previous: Int?) {
    let line = sheet.lines[index]
    let words = sheet.text(line)
    let text = hasMarks ? Footnotes.withPlainMarks(words) : words
    let isNext = previous == index - 1 && !line.followsBlank
    if line.heading > 0 {
      add(.heading, line.heading, text, line)
      indents = []
      return
    }
    if line.bullet != .none {
      // A dash that goes on a sentence in lower case is a dash, not a bullet.
      add(.item, itemLevel(line), text, line)
      return
    }
    if let level = CountedHeadings.level(index, text, sheet) {
      add(.heading, level, text, line)
      indents = []
      return
    }
    if let numbered = NumberedLines.read(text) {
      takeNumbered(numbered, text, index)
      return
    }
    if !PlainHeadings.isCapitals(index, text, sheet, after: parts.last),
      continues(line, text, isNext: isNext)
    {
      parts[parts.count - 1].text += " "
      parts[parts.count - 1].text += text
      return
    }
    if PlainHeadings.isHeading(index, text, sheet)
      || PlainHeadings.isCapitals(index, text, sheet, after: parts.last)
    {
      add(.heading, 1, text, line)
      indents = []
      return
    }
    indents = []
    add(.paragraph, 1, text, line)
  }

  /// Whether a line goes on from the part before it.
  private func continues(_ line: Line, _ text: String, isNext: Bool) -> Bool {
    guard let last = parts.last, last.kind != .heading, last.kind != .row else { return false }
    let isOpen = !(last.text.last.map { ".:!?".contains($0) } ?? true)
    let isLower = Bytes.isLower(sheet.bytes, line.range.lowerBound)
    if last.kind == .footnote { return isNext && (isOpen || isLower) }
    if isNext { return !(line.isBold && !isOpen) }
    // A blank line inside a sentence, from a page break or a ragged column.
    return last.kind == .paragraph && isOpen && isLower
  }

  private mutating func takeNumbered(
    _ numbered: NumberedLines.Numbered, _ text: String, _ index: Int
  ) {
    let line = sheet.lines[index]
    let follower = index + 1 < sheet.lines.count ? sheet.lines[index + 1] : nil
    let goesOn = follower.map {
      !$0.followsBlank && $0.role == .text && Bytes.isLower(sheet.bytes, $0.range.lowerBound)
    }
    if numbered.isHeading, !(goesOn ?? false) {
      add(.heading, min(numbered.depth, 6), text, line)
      indents = []
    } else {
      add(.item, 1, numbered.rest, line)
    }
  }

  private mutating func itemLevel(_ line: Line) -> Int {
    while let last = indents.last, line.indent < last - 1 { indents.removeLast() }
    if let last = indents.last {
      if line.indent > last + 1 { indents.append(line.indent) }
    } else {
      indents.append(line.indent)
    }
    return max(1, indents.count)
  }
}
