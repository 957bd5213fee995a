import Register

/// Takes the name of a document out of a clause.
enum DocumentNames {
  /// Words at which a name is over.
  private static let stops = PhraseTable<Void>(groups: [
    (
      (),
      [
        "att gälla", "att gälla från", "enligt", "ska", "skall", "från och med", "till och med",
        "med ikraftträdande", "gäller", "fr.o.m.", "t.o.m.", "utifrån", "som", "där",
        "av kommunfullmäktige", "av kommunstyrelsen", "och gäller",
      ]
    )
  ])

  /// Words before a name that are no part of it.
  private static let leads = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslut:", "beslut", "att", "styrdokumentet", "förslaget till", "förslag till", "den",
        "det", "kommunfullmäktige", "kommunstyrelsen", "besluta", "besluta att",
        "kommunfullmäktige att",
        "därför", "därför att", "bilagd", "bilagt", "bilagda", "är", "upprättat", "upprättad",
      ]
    )
  ])

  static func read(_ range: Range<Int>, _ sheet: Sheet) -> FieldReading? {
    var start = DateReader.skipSpace(range.lowerBound, sheet, range.upperBound)
    while let lead = leads.match(sheet.folded, at: start, before: range.upperBound) {
      start = lead.end
      while start < range.upperBound,
        Bytes.isSpace(sheet.bytes[start]) || sheet.bytes[start] == Bytes.colon
      {
        start += 1
      }
    }
    var end = range.upperBound
    if let stop = sheet.firstMatch(of: stops, in: start..<max(start, end)) {
      end = stop.range.lowerBound
    }
    for index in start..<max(start, end) {
      let byte = sheet.bytes[index]
      if byte == Bytes.newline, index + 1 < end, sheet.bytes[index + 1] == Bytes.newline {
        end = index
        break
      }
      if byte == 0x2E, index + 1 >= end || Bytes.isSpace(sheet.bytes[index + 1]) {
        end = index
        break
      }
    }
    let name = sheet.trimmed(start..<max(start, end), " .,:;")
    guard (4...160).contains(name.count) else { return nil }
    let text = sheet.text(name)
    let words = text.split(separator: " ")
    // "Programmet", "reglementet": the thing meant stands elsewhere.
    if words.count == 1, isPronoun(String(words[0]).lowercased()) { return nil }
    if words.first.map({ ["till", "av", "från", "i", "för"].contains($0) }) ?? true { return nil }
    guard words.count <= 18 else { return nil }
    let isNamed = words.prefix(5).contains {
      TypeWords.type(ofWord: $0.lowercased().trimmingMarks()) != nil
    }
    return FieldReading(
      .found, value: BodyReader.capitalised(text), raw: text,
      line: sheet.number(at: name.lowerBound), confidence: isNamed ? 0.85 : 0.6)
  }

  private static func isPronoun(_ word: String) -> Bool {
    if ["ärendet", "frågan", "förslaget", "dokumentet", "detta", "styrdokumentet"].contains(word) {
      return true
    }
    return ["et", "en", "n", "na"].contains { word.hasSuffix($0) }
      && TypeWords.type(ofWord: word) != nil
  }
}
