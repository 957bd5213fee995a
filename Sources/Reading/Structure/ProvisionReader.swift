import Register

/// Makes provisions of the lines that are left when cover, letter and furniture are taken away.
struct ProvisionReader {
  typealias Part = (kind: Provision.Kind, level: Int, text: String)

  private var parts: [Part] = []
  /// The indents of the open list levels.
  private var indents: [Int] = []
  private let sheet: Sheet

  private init(_ sheet: Sheet) { self.sheet = sheet }

  static func read(_ page: Page, lines: Range<Int>) -> [Provision] {
    var reader = ProvisionReader(page.sheet)
    var previous: Int?
    for index in lines where page.sheet.lines[index].role == .text {
      reader.take(index, after: previous)
      previous = index
    }
    return Provision.suggested(reader.parts.filter { !$0.text.isEmpty })
  }

  private mutating func take(_ index: Int, after previous: Int?) {
    let line = sheet.lines[index]
    let text = sheet.text(line)
    let isNext = previous == index - 1 && !line.followsBlank
    if line.heading > 0 {
      parts.append((.heading, line.heading, text))
      indents = []
      return
    }
    if line.bullet != .none {
      // A dash that goes on a sentence in lower case is a dash, not a bullet.
      parts.append((.item, itemLevel(line), text))
      return
    }
    if let numbered = NumberedLines.read(text) {
      takeNumbered(numbered, text, index)
      return
    }
    if continues(line, text, isNext: isNext) {
      parts[parts.count - 1].text += " " + text
      return
    }
    if PlainHeadings.isHeading(index, text, sheet) {
      parts.append((.heading, 1, text))
      indents = []
      return
    }
    indents = []
    parts.append((.paragraph, 1, text))
  }

  /// Whether a line goes on from the part before it.
  private func continues(_ line: Line, _ text: String, isNext: Bool) -> Bool {
    guard let last = parts.last, last.kind != .heading else { return false }
    let isOpen = !(last.text.last.map { ".:!?".contains($0) } ?? true)
    let isLower = Bytes.isLower(sheet.bytes, line.range.lowerBound)
    if isNext { return !(line.isBold && !isOpen) }
    // A blank line inside a sentence, from a page break or a ragged column.
    return last.kind == .paragraph && isOpen && isLower
  }

  private mutating func takeNumbered(
    _ numbered: NumberedLines.Numbered, _ text: String, _ index: Int
  ) {
    let follower = index + 1 < sheet.lines.count ? sheet.lines[index + 1] : nil
    let goesOn = follower.map {
      !$0.followsBlank && $0.role == .text && Bytes.isLower(sheet.bytes, $0.range.lowerBound)
    }
    if numbered.isHeading, !(goesOn ?? false) {
      parts.append((.heading, min(numbered.depth, 6), text))
      indents = []
    } else {
      parts.append((.item, 1, numbered.rest))
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

/// Lines that open with a number: a heading where short, an item of a list where a sentence.
enum NumberedLines {
  struct Numbered {
    var depth: Int
    var rest: String
    var isHeading: Bool
  }

  static func read(_ text: String) -> Numbered? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, Bytes.isDigit(first) else { return nil }
    var index = 0
    var groups: [Int] = [0]
    while index < bytes.count, Bytes.isDigit(bytes[index]) || bytes[index] == 0x2E {
      if bytes[index] == 0x2E { groups.append(0) } else { groups[groups.count - 1] += 1 }
      index += 1
    }
    let endsInStop = groups.last == 0
    if endsInStop { groups.removeLast() }
    guard groups.allSatisfy({ (1...2).contains($0) }), index < bytes.count - 1,
      bytes[index] == Bytes.space, Bytes.isUpper(bytes, index + 1),
      endsInStop || groups.count > 1 || bytes.count <= 60
    else { return nil }
    let rest = String(decoding: bytes[(index + 1)...], as: UTF8.self)
    let closes = ".;,".utf8.contains(bytes[bytes.count - 1])
    let isHeading = !closes && bytes.count <= 90 && rest.split(separator: " ").count <= 10
    if groups.count == 1, !endsInStop, !isHeading { return nil }
    return Numbered(depth: groups.count, rest: rest, isHeading: isHeading)
  }
}

/// Headings of plain text: short lines that stand alone and say nothing by themselves.
enum PlainHeadings {
  /// Words that make a sentence of a line.
  private static let verbs: Set<String> = [
    "ska", "skall", "bör", "är", "har", "får", "kan", "innebär", "gäller", "omfattar", "bidrar",
    "måste", "finns", "utgår", "ansvarar", "anger", "beslutar", "avser", "blir",
  ]

  static func isHeading(_ index: Int, _ text: String, _ sheet: Sheet) -> Bool {
    let line = sheet.lines[index]
    guard text.utf8.count <= 70, let last = text.last, !".:,;!?-".contains(last),
      Bytes.isUpper(sheet.bytes, line.range.lowerBound)
    else { return false }
    let words = text.lowercased().split(separator: " ")
    guard words.count <= 8, !words.contains(where: { verbs.contains(String($0)) }) else {
      return false
    }
    if let first = words.last, TypeWords.headEnds.contains(String(first)) { return false }
    guard index + 1 < sheet.lines.count else { return false }
    let next = sheet.lines[index + 1]
    if next.role != .text { return line.isBold }
    if Bytes.isLower(sheet.bytes, next.range.lowerBound), next.bullet == .none { return false }
    if next.bullet != .none { return words.count <= 3 || line.isBold }
    let isApart = line.followsBlank || index > 0 && sheet.lines[index - 1].role != .text
    return line.isBold || isApart && (next.followsBlank || next.range.count >= text.utf8.count)
  }
}
