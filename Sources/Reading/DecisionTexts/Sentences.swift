/// Cuts a range into sentences.
enum Sentences {
  static func ranges(in range: Range<Int>, of sheet: Sheet) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    func close(_ end: Int) {
      let sentence = sheet.trimmed(start..<end)
      if !sentence.isEmpty { found.append(sentence) }
    }
    while index < range.upperBound {
      let isEnd =
        switch sheet.bytes[index] {
        case Bytes.newline:
          index + 1 < range.upperBound && sheet.bytes[index + 1] == Bytes.newline
        case 0x2E, 0x21, 0x3F: ends(sheet, index, range.upperBound)
        default: false
        }
      if isEnd {
        close(index + 1)
        start = index + 1
      }
      index += 1
    }
    close(range.upperBound)
    return found
  }

  /// A full stop that ends a sentence: a capital follows, and no abbreviation stands before.
  private static func ends(_ sheet: Sheet, _ index: Int, _ limit: Int) -> Bool {
    guard index + 2 < limit, Bytes.isSpace(sheet.bytes[index + 1]),
      Bytes.isUpper(sheet.bytes, index + 2)
    else { return false }
    var start = index
    while start > 0, !Bytes.isSpace(sheet.bytes[start - 1]) { start -= 1 }
    let word = sheet.folded[start..<index]
    return word.count > 3 || word.allSatisfy(Bytes.isDigit)
      || !word.contains(0x2E) && word.count > 2
  }
}
