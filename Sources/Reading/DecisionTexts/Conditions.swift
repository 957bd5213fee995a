/// Amendments and conditions that a decision carries, in the words of the text.
enum Conditions {
  static let cues = PhraseTable<Void>(groups: [
    (
      (),
      [
        "med följande ändring", "med följande ändringar", "med följande tillägg",
        "med följande justering", "med följande justeringar", "med följande förändringar",
        "med den ändringen", "med ändringen att", "med den justeringen", "med tillägget",
        "med tillägg av", "med tillägg om", "med det tillägget", "med redaktionella ändringar",
        "med redaktionella justeringar", "med smärre ändringar", "med mindre justeringar",
        "under förutsättning", "med förbehåll", "med undantag för", "med undantag av",
        "med villkoret", "på villkor", "villkorat av", "efter justering",
        "med föreslagna ändringar",
        "med ändring av", "med ändringar enligt", "med strykning av", "med kompletteringen",
        "med komplettering av", "med korrigering av", "med rättelse av",
      ]
    )
  ])

  /// From the first cue to the end of the clause; nothing that names a person.
  static func first(in range: Range<Int>, of sheet: Sheet) -> (text: String, start: Int)? {
    guard let hit = sheet.firstMatch(of: cues, in: range) else { return nil }
    let text = sheet.text(sheet.trimmed(hit.range.lowerBound..<range.upperBound, " .,;:\n"))
    return (text, hit.range.lowerBound)
  }

  /// Whether words may be told: no name, no party, no motion from the floor.
  static func mayTell(_ text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    return !PartyMarks.namesPerson(text)
      && !["yrkar", "yrkade", "yrkat", "yrkande", "reserver"].contains {
        text.lowered().holds($0)
      }
  }
}

/// Names of persons with their party behind them, as minutes write members.
enum PartyMarks {
  /// The names in a text, each once; only these shapes are sure enough to be blotted out.
  static func names(in sheet: Sheet) -> [String] {
    var found: Set<String> = []
    for index in sheet.bytes.indices where sheet.bytes[index] == UInt8(ascii: "(") {
      guard let close = close(index, sheet), let name = name(before: index, sheet),
        close > index
      else { continue }
      found.insert(name)
      if found.count >= 400 { break }
    }
    return found.sorted { $0.utf8.count > $1.utf8.count }
  }

  static func namesPerson(_ text: String) -> Bool {
    !names(in: Sheet(Array(text.utf8))).isEmpty
  }

  /// One to four letters in brackets: a party, "-" for none.
  private static func close(_ open: Int, _ sheet: Sheet) -> Int? {
    var index = open + 1
    while index < sheet.bytes.count, index - open <= 9, sheet.bytes[index] != 0x29 {
      guard Bytes.isWord(sheet.bytes, index) || sheet.bytes[index] == Bytes.hyphen,
        !Bytes.isDigit(sheet.bytes[index])
      else { return nil }
      index += 1
    }
    return index < sheet.bytes.count && index - open > 1 && sheet.bytes[index] == 0x29 ? index : nil
  }

  /// Two or three capitalised words directly before the bracket.
  private static func name(before open: Int, _ sheet: Sheet) -> String? {
    var start = open
    while start > 0, sheet.bytes[start - 1] == Bytes.space { start -= 1 }
    let end = start
    var words = 0
    while start > 0, words < 4 {
      var word = start
      while word > 0, Bytes.isWord(sheet.bytes, word - 1) || sheet.bytes[word - 1] == Bytes.hyphen {
        word -= 1
      }
      guard word < start, Bytes.isUpper(sheet.bytes, word) else { break }
      start = word
      words += 1
      guard start > 0, sheet.bytes[start - 1] == Bytes.space else { break }
      start -= 1
    }
    if start < end, sheet.bytes[start] == Bytes.space { start += 1 }
    let text = sheet.text(start..<end)
    return PersonNames.isName(text) ? text : nil
  }
}
