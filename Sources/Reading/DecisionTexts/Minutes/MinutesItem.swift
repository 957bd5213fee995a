import Register

/// One item of minutes: its paragraph, registry number and title, and the lines below them.
struct MinutesItem {
  var paragraph: FieldReading?
  var registryNumber: FieldReading?
  var title: FieldReading?
  /// The lines of the item after its heading.
  var lines: Range<Int>

  /// The items of a text in order; a text without paragraph signs is one item.
  static func all(_ page: Page, from first: Int, isAgenda: Bool) -> [MinutesItem] {
    let count = page.sheet.lines.count
    let starts = PreparatorySigns.without(
      (first..<max(first, count)).filter { sign(at: $0, page.sheet) != nil }, page.sheet)
    guard !starts.isEmpty else {
      let matters = isAgenda ? numbered(page, first..<max(first, count)) : []
      return matters.isEmpty ? [bare(page, first..<max(first, count))] : matters
    }
    return starts.indices.compactMap { index in
      let end = index + 1 < starts.count ? starts[index + 1] : count
      return sign(at: starts[index], page.sheet).map {
        MinutesItem(page, heading: starts[index], sign: $0, end: end)
      }
    }
  }

  /// The matters of a call, which are numbered and have no paragraphs yet.
  private static func numbered(_ page: Page, _ lines: Range<Int>) -> [MinutesItem] {
    let starts = lines.filter { matter(page.sheet.lines[$0], page.sheet) != nil }
    guard starts.count > 1 else { return [] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : lines.upperBound
      var item = MinutesItem(lines: (starts[index] + 1)..<max(starts[index] + 1, end))
      if let words = matter(page.sheet.lines[starts[index]], page.sheet) { item.take(words, page) }
      return item
    }
  }

  /// "5. Antagande av skogsplan": the words after the number, where they are a name.
  static func matter(_ line: Line, _ sheet: Sheet) -> Range<Int>? {
    guard line.role == .text, line.range.count <= 160,
      ![0x2E, Bytes.colon].contains(sheet.bytes[line.range.upperBound - 1]),
      let start = line.bullet == .number
        ? line.range.lowerBound : Units.numbered(line.range, sheet),
      Bytes.isUpper(sheet.bytes, start)
    else { return nil }
    return start..<line.range.upperBound
  }

  /// Where the line opens an item: "§ 45", "KS § 45/2024", with what stands after the number.
  static func sign(at index: Int, _ sheet: Sheet) -> (digits: String, rest: Range<Int>)? {
    let line = sheet.lines[index]
    guard line.range.count <= 300,
      let hit = SectionSigns.first(
        in: line.range.lowerBound..<min(line.range.upperBound, line.range.lowerBound + 24),
        of: sheet),
      hit.range.lowerBound - line.range.lowerBound <= 8
    else { return nil }
    let before = sheet.trimmed(line.range.lowerBound..<hit.range.lowerBound)
    let isCode = before.allSatisfy { sheet.bytes[$0] != 0x20 }
    guard isCode else { return nil }
    // "§§ 45–50" names several items, not this one.
    let marks = sheet.bytes[hit.range].count(where: { $0 == 0xA7 })
    var end = hit.range.upperBound
    if end < line.range.upperBound, sheet.bytes[end] == UInt8(ascii: "/") {
      end += 1
      while end < line.range.upperBound, Bytes.isDigit(sheet.bytes[end]) { end += 1 }
    }
    let rest = sheet.trimmed(end..<line.range.upperBound, " .:–-")
    guard marks <= 1, mayFollow(rest, sheet) else { return nil }
    return (hit.digits, rest)
  }

  /// A reference goes on in prose or with the day of a decision; a heading with a name or number.
  private static func mayFollow(_ rest: Range<Int>, _ sheet: Sheet) -> Bool {
    guard !rest.isEmpty else { return true }
    let first = rest.lowerBound
    guard sheet.bytes[first] != UInt8(ascii: ","), !Bytes.isLower(sheet.bytes, first)
    else { return sheet.folded[rest].starts(with: "dnr".utf8) }
    if sheet.bytes[rest.upperBound - 1] == 0x2E, rest.count > 60 { return false }
    return DateReader.at(first, of: sheet, before: rest.upperBound)?.day == nil
  }

  private static func bare(_ page: Page, _ lines: Range<Int>) -> MinutesItem {
    var item = MinutesItem(lines: lines)
    item.readBelow(page)
    if let first = lines.first {
      let start = page.sheet.lines[first].range.lowerBound
      let near = start..<min(page.sheet.bytes.count, start + SectionHeadings.longLine)
      let isFlat = page.sheet.lines[first].range.count > SectionHeadings.longLine
      if isFlat, let sign = SectionSigns.first(in: near, of: page.sheet) {
        item.paragraph = page.field(.found, sign.digits, sign.range, 0.8)
      }
    }
    return item
  }

  private init(lines: Range<Int>) { self.lines = lines }

  /// An item without lines of its own: that of a note.
  init(paragraph: FieldReading?, registryNumber: FieldReading?) {
    self.paragraph = paragraph
    self.registryNumber = registryNumber
    lines = 0..<0
  }

  private init(
    _ page: Page, heading: Int, sign: (digits: String, rest: Range<Int>), end: Int
  ) {
    lines = (heading + 1)..<max(heading + 1, end)
    paragraph = page.field(
      .found, sign.digits, page.sheet.lines[heading].range.lowerBound..<sign.rest.lowerBound, 0.95)
    take(sign.rest, page)
    readBelow(page)
  }

  /// A line of the heading: a registry number, a title or both.
  private mutating func take(_ range: Range<Int>, _ page: Page) {
    guard !range.isEmpty else { return }
    var words = page.sheet.text(range)
    let line = page.sheet.number(at: range.lowerBound)
    if let cut = RegistryMarks.cut(words) {
      if registryNumber == nil {
        registryNumber = FieldReading(
          .found, value: cut.number, raw: cut.raw, line: line, confidence: 0.93)
      }
      words = cut.rest
    }
    guard title == nil, words.utf8.count >= 4,
      words.first.map({ $0.isUppercase || $0.isNumber }) ?? false,
      words.contains(where: \.isLowercase)
    else { return }
    let name = MatterTitle.document(in: words)
    title = FieldReading(.found, value: name, raw: words, line: line, confidence: 0.75)
  }

  /// Title and number on the lines below, up to the first section.
  private mutating func readBelow(_ page: Page) {
    var index = lines.lowerBound
    while index < lines.upperBound, index < lines.lowerBound + 8 {
      let line = page.sheet.lines[index]
      guard SectionHeadings.heading(line, page.sheet) == nil, line.bullet == .none else { break }
      let hadTitle = title != nil
      if line.role != .furniture, line.range.count <= 200 {
        let text = page.sheet.text(line)
        let isSentence = text.hasSuffix(".") && text.utf8.count > 40
        if isSentence || isDeciding(line, page.sheet) { break }
        if !hadTitle || RegistryMarks.cut(text) != nil { take(line.range, page) }
        if hadTitle, title?.raw.hasSuffix("-") ?? false || isOpen { join(line, page) }
      }
      index += 1
    }
  }

  /// A title that ends in a preposition goes on below.
  private var isOpen: Bool {
    title?.raw.split(separator: " ").last.map {
      ["för", "av", "om", "till", "och", "i", "med", "på", "gällande", "samt"].contains($0)
    } ?? false
  }

  private mutating func join(_ line: Line, _ page: Page) {
    guard let before = title, !line.followsBlank else { return }
    let words = before.raw + " " + page.sheet.text(line)
    title?.raw = words
    title?.value = MatterTitle.document(in: words)
  }

  /// "Kommunfullmäktige beslutar": the decision begins without a heading.
  private func isDeciding(_ line: Line, _ sheet: Sheet) -> Bool {
    sheet.firstMatch(of: DecisionCues.deciding, in: line.range) != nil
      || sheet.firstMatch(of: DecisionCues.proposing, in: line.range) != nil
      || sheet.firstMatch(of: DecisionVerbs.table, in: line.range)
        .map { $0.value.form != .participle } ?? false
  }
}

/// Registry numbers in a heading: with a label, or by their shape.
enum RegistryMarks {
  private static let labels: Set<String> = [
    "dnr", "diarienummer", "diarienr", "dnr.", "diarie-nr", "ärendenummer", "ärendenr",
    "diariekod",
  ]

  /// The number and the words left when it is cut out.
  static func cut(_ words: String) -> (number: String, raw: String, rest: String)? {
    let tokens = words.split(separator: " ").map(String.init)
    guard tokens.count <= 60 else { return nil }
    let label = tokens.firstIndex { labels.contains($0.lowered().trimmingMarks()) }
    if let label, tokens[label].lowered().hasPrefix("diariekod") { return ("", words, "") }
    let start = label.map { $0 + 1 } ?? 0
    for index in start..<max(start, tokens.count) {
      let token = tokens[index].trimmingMarks()
      let isNext = label.map { index - $0 <= 2 } ?? false
      guard isNumber(token, isLabelled: isNext) else { continue }
      var first = index
      let code = index > start ? tokens[index - 1].trimmingMarks() : ""
      let hasCode =
        (2...6).contains(code.count) && code.allSatisfy(\.isLetter)
        && code == code.uppercased()
      if hasCode { first = index - 1 }
      guard
        isNext || hasCode || token.contains(where: \.isLetter) || token.contains("/")
          || token.contains(":")
      else { continue }
      var last = index
      if last + 1 < tokens.count, isTail(tokens[last + 1]) { last += 1 }
      let number = (hasCode ? code + " " : "") + token
      let from = label.map { min($0, first) } ?? first
      // What follows a number that opens the line is the title; "Kod 623" is not.
      let after = tokens[(last + 1)...].drop(while: {
        $0.lowered() == "kod" || $0.allSatisfy(\.isNumber)
      })
      let rest = (tokens[..<from] + after).joined(separator: " ")
      return (number, tokens[from...last].joined(separator: " "), rest)
    }
    return nil
  }

  /// "KS-1" after "2013/0743": the registry's own mark.
  private static func isTail(_ token: String) -> Bool {
    let parts = token.split(separator: "-")
    return parts.count == 2 && parts[0].allSatisfy(\.isUppercase) && parts[1].allSatisfy(\.isNumber)
      && token.count <= 6
  }

  private static func isNumber(_ token: String, isLabelled: Bool) -> Bool {
    let digits = token.utf8.count(where: Bytes.isDigit)
    guard digits >= (isLabelled ? 2 : 3), token.utf8.count <= 30,
      token.utf8.last.map(Bytes.isDigit) ?? false,
      token.utf8.contains(where: { "/-:.".utf8.contains($0) }),
      token.allSatisfy({ $0.isASCII || $0.isLetter })
    else { return false }
    return isLabelled || DateShapes.reading(Array(token.utf8)[...]) == nil
  }
}
