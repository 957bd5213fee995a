import Register

/// Finds the title where a page was run together into one line: a capitalised name of a type and
/// what it is for, up to where the next sentence, label or number begins.
enum FlattenedTitle {
  static func find(_ page: Page, lines: Range<Int>) -> TitleFinder.Found? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let sheet = page.sheet
    let start = sheet.lines[first].range.lowerBound
    let end = min(sheet.lines[last].range.upperBound, start + 1500)
    var index = start
    var previous: Range<Int>?
    var opens = true
    while index < end {
      guard sheet.isWordStart(index) else {
        index += 1
        continue
      }
      let word = index..<max(BodyReader.wordEnd(index, sheet, end), index + 1)
      if let title = title(at: word, after: previous, opens: opens, sheet, end) {
        return found(title, page)
      }
      previous = word
      opens = opens && sheet.bytes[word].allSatisfy(Bytes.isDigit)
      index = word.upperBound
    }
    return beforeLabels(page, line: first)
  }

  /// A title without a type's name: what stands before the first label of a cover in one line.
  private static func beforeLabels(_ page: Page, line: Int) -> TitleFinder.Found? {
    let range = page.sheet.lines[line].range
    guard let hit = LabelFinder.hits(in: page.sheet, lines: line..<(line + 1)).first,
      Bytes.isUpper(page.sheet.bytes, range.lowerBound)
    else { return nil }
    let title = page.sheet.trimmed(range.lowerBound..<hit.range.lowerBound, " .:;,")
    guard (8...110).contains(title.count) else { return nil }
    return TitleFinder.Found(
      title: page.sheet.text(title), raw: title, confidence: 0.7, lines: [])
  }

  private static func found(_ range: Range<Int>, _ page: Page) -> TitleFinder.Found {
    let text = page.sheet.text(range).trimmingTitle()
    return TitleFinder.Found(title: text, raw: range, confidence: 0.75, lines: [])
  }

  private static func title(
    at word: Range<Int>, after previous: Range<Int>?, opens: Bool, _ sheet: Sheet, _ end: Int
  ) -> Range<Int>? {
    let plain = String(decoding: sheet.folded[word], as: UTF8.self)
    guard TypeWords.type(ofWord: plain) != nil else { return nil }
    var start = word.lowerBound
    if !Bytes.isUpper(sheet.bytes, start) {
      // "Internationell strategi": the adjective before it has the capital.
      guard let previous, Bytes.isUpper(sheet.bytes, previous.lowerBound),
        word.lowerBound - previous.upperBound == 1
      else { return nil }
      start = previous.lowerBound
    }
    let isCapitals = Bytes.isUpper(sheet.bytes, word.upperBound - 1)
    var stop = word.upperBound
    var last = plain
    var words = 1
    while words < 14, let next = next(after: stop, sheet, end) {
      let text = String(decoding: sheet.folded[next], as: UTF8.self)
      guard goesOn(next, text, after: last, sheet, end) else { break }
      if isCapitals, Bytes.isLower(sheet.bytes, next.upperBound - 1),
        !TypeWords.headEnds.contains(last)
      {
        break
      }
      (stop, last, words) = (next.upperBound, text, words + 1)
    }
    // A type word alone is a heading or a line of contents unless it opens the page.
    let isAlone = words == 1 && (plain.utf8.count < 9 || !opens)
    return isAlone || TypeWords.headEnds.contains(last) ? nil : start..<stop
  }

  private static func next(after stop: Int, _ sheet: Sheet, _ end: Int) -> Range<Int>? {
    guard stop + 1 < end, sheet.bytes[stop] == Bytes.space, sheet.isWordStart(stop + 1) else {
      return nil
    }
    let range = (stop + 1)..<BodyReader.wordEnd(stop + 1, sheet, end)
    return sheet.bytes[range].contains(where: Bytes.isDigit) ? nil : range
  }

  /// A capital in the middle of a title is a place's, after a preposition or before its noun.
  private static func goesOn(
    _ next: Range<Int>, _ text: String, after last: String, _ sheet: Sheet, _ end: Int
  ) -> Bool {
    guard Bytes.isUpper(sheet.bytes, next.lowerBound) else { return true }
    if TypeWords.headEnds.contains(last) || ["stad", "stads"].contains(text) { return true }
    guard let noun = self.next(after: next.upperBound, sheet, end) else { return false }
    let word = String(decoding: sheet.folded[noun], as: UTF8.self)
    return ["kommun", "kommuns", "stad", "stads"].contains(word)
  }
}
