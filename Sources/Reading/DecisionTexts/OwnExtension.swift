import Register

/// Whether a sentence of extension is about the document it stands in: "Planens giltighetstid har
/// … förlängts", "Nämnden beslutade … att förlänga planen".
enum OwnExtension {
  /// A line of a cover may go on with such a sentence.
  static func stands(in line: Line, _ sheet: Sheet) -> Bool {
    line.range.count > 40 && sheet.firstMatch(of: ExtensionClauses.acts, in: line.range) != nil
  }

  static func isOwn(_ sentence: Range<Int>, _ title: String?, _ sheet: Sheet) -> Bool {
    guard let act = sheet.firstMatch(of: ExtensionClauses.acts, in: sentence)?.range else {
      return false
    }
    let opening = sentence.lowerBound..<min(act.lowerBound, sentence.lowerBound + 60)
    let object = act.upperBound..<min(sentence.upperBound, act.upperBound + 70)
    let subject = max(sentence.lowerBound, act.lowerBound - 60)..<act.lowerBound
    return isOpened(opening, title, sheet) || speaks(of: object, title, sheet)
      || isJustBefore(subject, title, sheet)
  }

  /// "… har planens giltighet förlängts", "… att planen ska fortsätta gälla".
  private static func isJustBefore(
    _ range: Range<Int>, _ title: String?, _ sheet: Sheet
  ) -> Bool {
    var words = words(range, sheet)
    while let last = words.last, auxiliaries.contains(sheet.folded, last) { words.removeLast() }
    guard let last = words.last else { return false }
    if OwnDocument.isNamed(last, title, sheet) { return true }
    guard isValidity(last, sheet) else { return false }
    return words.dropLast().last.map { OwnDocument.isNamed($0, title, sheet) } ?? true
  }

  private static let auxiliaries = WordSet([
    "har", "är", "ska", "skall", "blev", "blivit", "därmed", "även", "också", "därefter", "sedan",
  ])

  /// The first words: "Planens giltighetstid", "Giltighetstiden", "Dokumentet".
  private static func isOpened(_ range: Range<Int>, _ title: String?, _ sheet: Sheet) -> Bool {
    guard let first = words(range, sheet).first else { return false }
    return OwnDocument.isNamed(first, title, sheet) || isValidity(first, sheet)
  }

  /// The object: "planen", "giltighetstiden för planen", "giltighetstiden".
  private static func speaks(of range: Range<Int>, _ title: String?, _ sheet: Sheet) -> Bool {
    var isMeant = false
    for word in words(range, sheet).prefix(7) {
      if OwnDocument.isNamed(word, title, sheet) { return true }
      if isValidity(word, sheet) {
        isMeant = true
      } else if isMeant, owners.contains(sheet.folded, word) {
        // "Giltighetstiden för avtalet" is another matter.
        isMeant = false
      }
    }
    return isMeant
  }

  private static func isValidity(_ word: Range<Int>, _ sheet: Sheet) -> Bool {
    validity.contains(sheet.folded, word)
  }

  private static let validity = WordSet([
    "giltighetstid", "giltighetstiden", "giltigheten", "giltighet", "planperioden",
    "programperioden",
  ])
  private static let owners = WordSet(["för", "av", "på", "i"])

  private static func words(_ range: Range<Int>, _ sheet: Sheet) -> [Range<Int>] {
    ByteWords.split(sheet.folded, range) { Bytes.isSpace($0) }
      .map { ByteWords.trimmed(sheet.folded, $0) }
  }
}

/// The document itself as its own text speaks of it: "planen", "dokumentet", "riktlinjernas".
enum OwnDocument {
  private static let names = ["dokumentet", "styrdokumentet"].map { Array($0.utf8) }

  static func isNamed(_ word: Range<Int>, _ title: String?, _ sheet: Sheet) -> Bool {
    guard word.count >= 5 else { return false }
    var word = word
    let bytes = sheet.folded
    if bytes[word.upperBound - 1] == UInt8(ascii: "s") {
      word = word.lowerBound..<(word.upperBound - 1)
    }
    return names.contains { bytes[word].elementsEqual($0) }
      || OwnDecisions.isDefinite(bytes, word, title)
  }

  /// The first words of a range that speak of it.
  static func first(in range: Range<Int>, _ title: String?, _ sheet: Sheet) -> Range<Int>? {
    var from = range.lowerBound
    while let start = sheet.words.start(from: from, before: range.upperBound) {
      let word = start..<BodyReader.wordEnd(start, sheet, range.upperBound)
      if isNamed(word, title, sheet) { return word }
      from = max(word.upperBound, start + 1)
    }
    return nil
  }
}
