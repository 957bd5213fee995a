import Register

/// The section that names which of the seventeen global goals a document contributes to.
enum GlobalGoals {
  private static let headings: Set<String> = [
    "om globala målen", "globala målen", "agenda 2030", "agenda 2030 och globala målen",
    "de globala målen", "globala mål", "globala målen för hållbar utveckling",
  ]

  private static let anchors = PhraseTable<Void>(groups: [
    (
      (),
      [
        "bidrar till följande globala mål", "bidrar till följande av de globala målen",
        "bidrar till de globala målen", "bidrar till följande mål i agenda 2030",
        "bidrar till följande globala hållbarhetsmål", "bidrar till globala mål",
        "bidrar till att uppfylla följande globala mål", "bidrar till följande mål",
      ]
    )
  ])

  /// How the goals' short names begin, in their order.
  private static let names = PhraseTable<Int>(groups: [
    (1, ["ingen fattigdom", "avskaffa fattigdom"]), (2, ["ingen hunger", "avskaffa hunger"]),
    (3, ["god hälsa"]), (4, ["god utbildning"]), (5, ["jämställdhet"]), (6, ["rent vatten"]),
    (7, ["hållbar energi"]), (8, ["anständiga arbetsvillkor"]), (9, ["hållbar industri"]),
    (10, ["minskad ojämlikhet"]), (11, ["hållbara städer"]), (12, ["hållbar konsumtion"]),
    (13, ["bekämpa klimat", "bekämpa klimatförändringarna"]), (14, ["hav och marina"]),
    (15, ["ekosystem och biologisk", "ekosystem"]), (16, ["fredliga och inkluderande"]),
    (17, ["genomförande och globalt"]),
  ])

  private static let markers = PhraseTable<Void>(groups: [((), ["mål", "mål nr", "nr"])])

  /// Reads the section and takes its lines out of the text.
  static func read(_ page: inout Page, lines: Range<Int>) -> FieldReading? {
    guard let section = section(page, lines: lines) else { return nil }
    var goals: Set<Int> = []
    let start =
      section.anchor?.upperBound
      ?? page.sheet.lines[section.lines.lowerBound].range
      .upperBound
    var last = section.lines.upperBound
    collect(start..<page.sheet.lines[last - 1].range.upperBound, page.sheet, into: &goals)
    while section.anchor != nil, last < lines.upperBound,
      page.sheet.lines[last].role == .text || page.sheet.lines[last].role == .furniture,
      let found = goalLine(page.sheet.lines[last], page.sheet)
    {
      goals.formUnion(found)
      last += 1
    }
    for line in section.lines.lowerBound..<last { page.sheet.lines[line].role = .goals }
    let raw = section.anchor ?? page.sheet.lines[section.lines.lowerBound].range
    if goals.isEmpty {
      page.warn(.goalsWithoutIcons, page.sheet.text(raw), at: raw.lowerBound)
      return page.field(.unknown, nil, raw, 0.9)
    }
    let value = goals.sorted().map(String.init).joined(separator: ", ")
    return page.field(
      .found, value, raw.lowerBound..<page.sheet.lines[last - 1].range.upperBound, 0.92)
  }

  private static func section(
    _ page: Page, lines: Range<Int>
  ) -> (lines: Range<Int>, anchor: Range<Int>?)? {
    let sheet = page.sheet
    let heading = lines.first {
      sheet.lines[$0].role == .text && sheet.lines[$0].range.count <= 60
        && "adgo".utf8.contains(sheet.folded[sheet.lines[$0].range.lowerBound])
        && headings.contains(sheet.text(sheet.lines[$0]).lowered().trimmingMarks())
    }
    let zone = (heading ?? lines.lowerBound)..<lines.upperBound
    for index in zone where sheet.lines[index].role == .text {
      guard let hit = sheet.firstMatch(of: anchors, in: anchorRange(sheet, index)) else { continue }
      if let heading, index - heading > 12 { break }
      // The words may stand on the next line, or go on there.
      let first = sheet.lineIndex(at: hit.range.lowerBound)
      let last = sheet.lineIndex(at: hit.range.upperBound - 1)
      guard last < lines.upperBound else { continue }
      return ((heading ?? first)..<(last + 1), hit.range)
    }
    guard let heading else { return nil }
    // Without the closing sentence the section goes on to the next heading.
    var end = heading + 1
    while end < lines.upperBound, end - heading < 8, sheet.lines[end].role == .text,
      sheet.lines[end].heading == 0
    { end += 1 }
    return end - heading < 8 ? (heading..<end, nil) : (heading..<(heading + 1), nil)
  }

  /// A line with the next, where the sentence is wrapped.
  private static func anchorRange(_ sheet: Sheet, _ index: Int) -> Range<Int> {
    let line = sheet.lines[index].range
    guard index + 1 < sheet.lines.count, !sheet.lines[index + 1].followsBlank else { return line }
    return line.lowerBound..<sheet.lines[index + 1].range.upperBound
  }

  private static func goalLine(_ line: Line, _ sheet: Sheet) -> Set<Int>? {
    var goals: Set<Int> = []
    var offset = line.range.lowerBound
    let end = line.range.upperBound
    guard line.range.count <= 160 else { return nil }
    if let marker = sheet.match(of: markers, at: offset, before: end) {
      offset = marker.end
    } else {
      let digits = sheet.bytes[line.range].prefix(while: Bytes.isDigit).count
      if digits == line.range.count, digits <= 2, let goal = number(offset..<end, sheet) {
        return [goal]
      }
      var start = offset + digits
      while start < end,
        " .:–-".utf8.contains(sheet.bytes[start]) || sheet.bytes[start] == 0xE2
          || sheet.bytes[start] == 0x80 || sheet.bytes[start] == 0x93
      { start += 1 }
      if let name = sheet.match(of: names, at: start, before: end) { return [name.value] }
      guard digits > 0, isNumberList(sheet.folded[line.range]) else { return nil }
    }
    collect(offset..<end, sheet, into: &goals)
    return goals.isEmpty ? nil : goals
  }

  /// "4, 11 och 16"
  private static func isNumberList(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(whereSeparator: { " ,.".utf8.contains($0) }).allSatisfy {
      $0.allSatisfy(Bytes.isDigit) || $0.elementsEqual("och".utf8)
    }
  }

  private static func collect(_ range: Range<Int>, _ sheet: Sheet, into goals: inout Set<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard sheet.isWordStart(offset) else {
        offset += 1
        continue
      }
      let end = max(BodyReader.wordEnd(offset, sheet, range.upperBound), offset + 1)
      if let goal = number(offset..<end, sheet) {
        goals.insert(goal)
      } else if let name = sheet.match(of: names, at: offset, before: range.upperBound) {
        goals.insert(name.value)
      }
      offset = end
    }
  }

  private static func number(_ range: Range<Int>, _ sheet: Sheet) -> Int? {
    guard range.count <= 2, let number = DateShapes.number(sheet.bytes[range]),
      (1...17).contains(number)
    else { return nil }
    return number
  }
}
