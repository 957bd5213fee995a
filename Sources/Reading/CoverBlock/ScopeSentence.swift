import Register

/// Whom a document applies to, where a sentence of its own says so and no label does.
enum ScopeSentence {
  private static let applies = PhraseTable<Void>(groups: [
    (
      (),
      [
        "gäller för", "gäller", "omfattar", "gäller därmed för", "gäller i", "är gällande för",
        "riktar sig till",
      ]
    )
  ])
  private static let wide = PhraseTable<Void>(groups: [
    (
      (),
      [
        "alla", "samtliga", "hela", "all", "kommunens samtliga", "kommunens alla",
        "regionens samtliga", "stadens samtliga",
      ]
    )
  ])

  /// Those a municipality is made of; "all information" is a subject, not a scope.
  private static let bodies = PhraseTable<Void>(groups: [
    (
      (),
      [
        "nämnder", "förvaltningar", "bolag", "styrelser", "bolagsstyrelser", "förvaltningen",
        "kommunkoncernen", "koncernen", "organisationen", "kommunala bolag", "sektorer",
      ]
    )
  ])

  /// "Gäller för" is said of those a text binds; "gäller" alone of much else.
  private static let persons = PhraseTable<Void>(groups: [
    ((), ["gäller för", "är gällande för", "gäller därmed för"])
  ])

  /// Bodies, and people by what they are to the municipality.
  private static let named = PhraseTable<Void>(groups: [
    (
      (),
      [
        "förtroendevalda", "kommunens förtroendevalda", "regionens förtroendevalda",
        "stadens förtroendevalda", "anställda", "kommunens anställda", "medarbetare",
        "kommunens medarbetare", "kommunens nämnder", "kommunens verksamheter", "nämnder",
        "nämnderna", "kommunkoncernen", "kommunens bolag", "kommunala bolag", "chefer",
        "kommunens förvaltningar", "förvaltningar", "förvaltningarna", "kommunala nämnder",
        "regionens nämnder", "regionens medarbetare", "stadens nämnder", "stadens medarbetare",
        "politiker", "anställda och förtroendevalda", "förtroendevalda och anställda",
        "kommunens myndigheter", "myndigheter", "vårdnadshavare", "föreningar",
        "ledamöter", "ledamöter och ersättare",
      ]
    )
  ])

  private static func isNamed(_ start: Int, _ sheet: Sheet) -> Bool {
    sheet.match(of: named, at: start) != nil
      || BodyReader.at(start, of: sheet, before: min(sheet.bytes.count, start + 60)) != nil
  }

  static func read(_ page: Page, lines: Range<Int>) -> FieldReading? {
    for index in lines {
      let line = page.sheet.lines[index].range
      let role = page.sheet.lines[index].role
      if let list = list(below: index, lines, page) { return list }
      // A page that was run together is a cover and its prose in one line.
      guard role == .text && line.count > 30 || role == .cover && line.count > 200 else { continue }
      var offset = line.lowerBound
      while let hit = page.sheet.firstMatch(of: applies, in: offset..<line.upperBound) {
        offset = hit.range.upperBound
        let start = DateReader.skipSpace(offset, page.sheet, line.upperBound)
        let isFor = page.sheet.match(of: persons, at: hit.range.lowerBound) != nil
        guard page.sheet.match(of: wide, at: start) != nil || isFor && isNamed(start, page.sheet),
          isOwn(before: hit.range.lowerBound, line, page.sheet)
        else { continue }
        let value = start..<end(of: start, line, page.sheet)
        let words = DanglingWords.cut(page.sheet.text(value))
        let isBodies =
          isFor && isNamed(start, page.sheet) || page.sheet.firstMatch(of: bodies, in: value) != nil
        guard (8...120).contains(value.count), isBodies else { continue }
        return page.field(.found, words, hit.range.lowerBound..<value.upperBound, 0.75)
      }
    }
    return nil
  }

  /// "Reglementet gäller för:" over a list of those it binds.
  private static func list(below index: Int, _ lines: Range<Int>, _ page: Page) -> FieldReading? {
    let sheet = page.sheet
    let line = sheet.lines[index]
    guard line.role == .text, line.range.count <= 80,
      sheet.bytes[line.range.upperBound - 1] == Bytes.colon,
      let hit = sheet.firstMatch(of: persons, in: line.range),
      sheet.trimmed(hit.range.upperBound..<line.range.upperBound, " :").isEmpty,
      isOwn(before: hit.range.lowerBound, line.range, sheet)
    else { return nil }
    let points = ((index + 1)..<lines.upperBound).prefix(9)
      .prefix { sheet.lines[$0].bullet != .none && sheet.lines[$0].range.count <= 100 }
    guard (2...8).contains(points.count), let last = points.last else { return nil }
    let words = points.map { sheet.text(sheet.trimmed(sheet.lines[$0].range, " .,;")) }
    return page.field(
      .found, words.joined(separator: ", "),
      hit.range.lowerBound..<sheet.lines[last].range.upperBound, 0.75)
  }

  /// "Policyn", "Denna riktlinje", "Dokumentet" opens the sentence.
  private static func isOwn(before offset: Int, _ line: Range<Int>, _ sheet: Sheet) -> Bool {
    if isCapitalised(before: offset, line, sheet) { return true }
    var start = offset
    while start > line.lowerBound {
      let byte = sheet.bytes[start - 1]
      if byte == Bytes.space, start >= 2, ".!?:".utf8.contains(sheet.bytes[start - 2]) { break }
      if offset - start > 90 { return false }
      start -= 1
    }
    if start == offset { return Bytes.isUpper(sheet.bytes, start) }
    let words = sheet.text(start..<offset).lowered().split(separator: " ").prefix(3)
      .map { $0.trimmingMarks() }
    guard let first = words.first else { return false }
    if ["denna", "detta", "dessa"].contains(first) {
      return words.count > 1 && (TypeWords.type(ofWord: words[1]) != nil || isDocument(words[1]))
    }
    let isDefinite = ["n", "et", "na"].contains { first.hasSuffix($0) }
    return isDocument(first) || isDefinite && TypeWords.type(ofWord: first) != nil
  }

  /// "… bestämmelser Reglementet gäller för": on a page that was run together the capital alone
  /// tells where the sentence begins.
  private static func isCapitalised(
    before offset: Int, _ line: Range<Int>, _ sheet: Sheet
  ) -> Bool {
    let end = sheet.trimmed(line.lowerBound..<offset).upperBound
    var start = end
    while start > line.lowerBound, !Bytes.isSpace(sheet.bytes[start - 1]) { start -= 1 }
    guard end - start >= 6, Bytes.isUpper(sheet.bytes, start) else { return false }
    let word = String(decoding: sheet.folded[start..<end], as: UTF8.self)
    return isDocument(word)
      || ["n", "et", "na"].contains { word.hasSuffix($0) } && TypeWords.type(ofWord: word) != nil
  }

  private static func isDocument(_ word: String) -> Bool {
    ["dokument", "dokumentet", "styrdokument", "styrdokumentet"].contains(word)
  }

  private static func end(of start: Int, _ line: Range<Int>, _ sheet: Sheet) -> Int {
    var index = start
    while index < line.upperBound {
      let byte = sheet.bytes[index]
      if ".;:!?(".utf8.contains(byte) { break }
      // "…, vid …" goes on about something else; "nämnder, styrelser och bolag" does not.
      if byte == UInt8(ascii: ","), index + 2 < line.upperBound {
        let word = (index + 2)..<BodyReader.wordEnd(index + 2, sheet, line.upperBound)
        if breaks.contains(String(decoding: sheet.folded[word], as: UTF8.self)) { break }
      }
      index += 1
    }
    return sheet.trimmed(start..<index).upperBound
  }

  private static let breaks: Set<String> = [
    "vid", "när", "som", "men", "och", "i", "om", "vilket", "oavsett", "med", "den", "det", "de",
  ]
}
