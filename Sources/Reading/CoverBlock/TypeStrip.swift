import Register

/// The list of types a cover prints, with the chosen one marked, and the families over them.
struct TypeStrip {
  /// The marked type and its line, where a mark is left.
  private(set) var chosen: (type: DocumentType, line: Int)?
  /// Whether a strip or a list of definitions was seen at all.
  private(set) var wasSeen = false
  /// The family heading over each type.
  private(set) var families: [DocumentType: (label: String, line: Int)] = [:]

  static func read(_ page: inout Page, lines: Range<Int>) -> TypeStrip {
    var strip = TypeStrip()
    strip.readDefinitions(&page, lines: lines)
    strip.readStrip(&page, lines: lines)
    return strip
  }

  /// A type word and how it is marked.
  private struct Entry {
    var type: DocumentType
    var line: Int
    var isMarked: Bool
  }

  private mutating func readStrip(_ page: inout Page, lines: Range<Int>) {
    var start = lines.lowerBound
    while start < lines.upperBound {
      var entries: [Entry] = []
      var end = start
      while end < lines.upperBound, let found = Self.entries(line: end, page.sheet) {
        entries += found
        end += 1
      }
      let isTicked = end > start && Self.isTicked(start..<end, page.sheet)
      let isStrip = Set(entries.map(\.type)).count >= (isTicked ? 2 : 4)
      if isStrip {
        wasSeen = true
        for line in start..<end { page.sheet.lines[line].role = .typeStrip }
        if chosen == nil { chosen = Self.mark(entries, page.sheet) }
        readFamilies(above: start..<end, page)
        return
      }
      if Self.takeFlattened(&page, line: start) { wasSeen = true }
      start = max(end, start + 1)
    }
  }

  /// Whether the lines hold boxes to tick: then two types are a choice.
  private static func isTicked(_ lines: Range<Int>, _ sheet: Sheet) -> Bool {
    lines.contains { line in
      let range = sheet.lines[line].range
      return range.contains { boxLength(sheet, $0) != nil }
    }
  }

  /// The types of a line that holds nothing else; an empty list for a line of marks alone.
  private static func entries(line index: Int, _ sheet: Sheet) -> [Entry]? {
    let line = sheet.lines[index]
    guard line.range.count <= 90, line.role == .text || line.role == .furniture else { return nil }
    if line.role == .furniture { return [] }
    var entries: [Entry] = []
    var (offset, isMarked, marks, boxes) = (line.range.lowerBound, false, 0, 0)
    while offset < line.range.upperBound {
      if let length = markLength(sheet, offset) {
        isMarked = true
        marks += 1
        offset += length
      } else if let length = boxLength(sheet, offset) {
        boxes += 1
        offset += length
      } else if Bytes.isSpace(sheet.bytes[offset]) || ",|/".utf8.contains(sheet.bytes[offset]) {
        offset += 1
      } else if let hit = sheet.match(
        of: TypeWords.strip, at: offset, before: line.range.upperBound)
      {
        entries.append(Entry(type: hit.value, line: index, isMarked: isMarked))
        isMarked = false
        offset = hit.end
      } else if TypeWords.isFamily(sheet.folded[line.range]) {
        return []
      } else {
        return nil
      }
    }
    // "Policy »" alone on its line: the mark stands after its type.
    if isMarked, entries.count == 1 { entries[0].isMarked = true }
    // A mark before the whole list has come loose from the type it marked.
    if entries.count >= 4, marks == 1, boxes == 0, entries[0].isMarked {
      entries[0].isMarked = false
    }
    return entries
  }

  private static let marks: [[UInt8]] = [
    "»", ">>", "►", "▶", "✓", "✔", "☒", "☑", "[x]", "→", "➢", "➔", "⇒", "■", "●",
  ].map { Array($0.utf8) }

  /// Boxes nobody ticked.
  private static let boxes: [[UInt8]] = ["☐", "□", "[ ]", "[]", "○"].map { Array($0.utf8) }

  private static func boxLength(_ sheet: Sheet, _ offset: Int) -> Int? {
    boxes.first { sheet.folded[offset...].starts(with: $0) }?.count
  }

  private static func markLength(_ sheet: Sheet, _ offset: Int) -> Int? {
    let first = sheet.folded[offset]
    guard first >= 0x80 || first == UInt8(ascii: ">") || first == UInt8(ascii: "[") else {
      return nil
    }
    return marks.first { sheet.folded[offset...].starts(with: $0) }?.count
  }

  /// The one type that is set apart: by a mark, else by bold, else by a bullet.
  private static func mark(_ entries: [Entry], _ sheet: Sheet) -> (DocumentType, Int)? {
    let marked = entries.filter(\.isMarked)
    if marked.count == 1 { return (marked[0].type, marked[0].line) }
    let alone = entries.filter { entry in entries.count(where: { $0.line == entry.line }) == 1 }
    for isSet in [{ (line: Line) in line.isBold }, { $0.bullet != .none }, { $0.heading > 0 }] {
      let chosen = alone.filter { isSet(sheet.lines[$0.line]) }
      if chosen.count == 1, alone.count > 1 { return (chosen[0].type, chosen[0].line) }
    }
    return nil
  }

  /// A strip that was run together with what follows it: "Strategi Program Plan Policy … Titel".
  private static func takeFlattened(_ page: inout Page, line index: Int) -> Bool {
    let line = page.sheet.lines[index]
    guard line.role == .text else { return false }
    var (offset, types) = (line.range.lowerBound, Set<DocumentType>())
    // A page number, where the page was run together into a line.
    while offset < line.range.upperBound,
      Bytes.isDigit(page.sheet.bytes[offset]) || " ()".utf8.contains(page.sheet.bytes[offset])
    { offset += 1 }
    while offset < line.range.upperBound {
      if let length = markLength(page.sheet, offset) {
        offset += length
      } else if Bytes.isSpace(page.sheet.bytes[offset]) {
        offset += 1
      } else if let hit = page.sheet.match(
        of: TypeWords.strip, at: offset, before: line.range.upperBound)
      {
        // A type named again is the head of the title that follows.
        guard types.insert(hit.value).inserted else { break }
        offset = hit.end
      } else {
        break
      }
    }
    guard types.count >= 4, offset < line.range.upperBound else { return false }
    page.sheet.lines[index].range = offset..<line.range.upperBound
    return true
  }

  /// Lines that explain the types ("policy – hållning"), three or more of them.
  private mutating func readDefinitions(_ page: inout Page, lines: Range<Int>) {
    var found: [(line: Int, type: DocumentType)] = []
    for index in lines where page.sheet.lines[index].role == .text {
      if let last = found.last, index - last.line > 6 {
        if found.count >= 3 { break }
        found = []
      }
      if let type = Self.definition(page.sheet.lines[index], page.sheet) {
        found.append((index, type))
      }
    }
    guard Set(found.map(\.type)).count >= 3, let first = found.first, let last = found.last else {
      return
    }
    wasSeen = true
    for entry in found { page.sheet.lines[entry.line].role = .definition }
    readFamilies(above: first.line..<(last.line + 1), page)
    var family: (String, Int)?
    for index in max(lines.lowerBound, first.line - 4)..<(last.line + 1) {
      let line = page.sheet.lines[index]
      let text = page.sheet.text(line)
      if line.role == .text, TypeWords.isFamily(page.sheet.folded[line.range]) {
        family = (text, line.number)
        page.sheet.lines[index].role = .definition
      } else if index < first.line, Self.isHeader(text) {
        page.sheet.lines[index].role = .definition
        if index > lines.lowerBound, text.lowered() == "styrdokument" {
          page.sheet.lines[index - 1].role = .definition
        }
      } else if let entry = found.first(where: { $0.line == index }), let family {
        families[entry.type] = (BodyReader.capitalised(family.0), family.1)
      }
    }
  }

  /// "Borås Stads styrdokument" over the list.
  private static func isHeader(_ text: String) -> Bool {
    let words = text.lowered().split(separator: " ")
    return words.last == "styrdokument" && words.count <= 5
  }

  private static func definition(_ line: Line, _ sheet: Sheet) -> DocumentType? {
    guard line.range.count <= 140,
      let hit = sheet.match(
        of: TypeWords.strip, at: line.range.lowerBound, before: line.range.upperBound)
    else { return nil }
    let rest = sheet.bytes[hit.end..<line.range.upperBound].drop { $0 == Bytes.space }
    let isDash = rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94])
    guard isDash || rest.first == Bytes.hyphen || rest.first == Bytes.colon else { return nil }
    return rest.count > 6 ? hit.value : nil
  }

  /// Family headings inside a strip without definitions.
  private mutating func readFamilies(above range: Range<Int>, _ page: Page) {
    var family: (String, Int)?
    for index in range {
      let line = page.sheet.lines[index]
      if TypeWords.isFamily(page.sheet.folded[line.range]) {
        family = (page.sheet.text(line), line.number)
      } else if let family,
        let hit = page.sheet.match(of: TypeWords.strip, at: line.range.lowerBound)
      {
        families[hit.value] = families[hit.value] ?? (BodyReader.capitalised(family.0), family.1)
      }
    }
  }
}
