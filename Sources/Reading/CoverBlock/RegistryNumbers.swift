import Register

/// Registry numbers: `LKS 2016-448`, `KS 2017/00064`, `1325/11`, `2019-160`.
enum RegistryNumbers {
  /// The first in a range, as written.
  static func first(in range: Range<Int>, of sheet: Sheet) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard sheet.isWordStart(index) else {
        index += 1
        continue
      }
      let end = tokenEnd(index, sheet, range.upperBound)
      if isNumber(sheet.bytes[index..<end]),
        DateReader.at(index, of: sheet, before: end)?.day == nil
      {
        let stop = withPlan(end, range.upperBound, sheet)
        return sheet.text(start(before: index, range.lowerBound, sheet)..<stop)
      }
      index = max(end, index + 1)
    }
    return nil
  }

  /// A number behind its label: the whole of a short value, else the first that looks like one.
  static func labelled(_ value: Range<Int>, _ sheet: Sheet) -> String? {
    let whole = sheet.trimmed(value, " .,;:")
    let digits = sheet.bytes[whole].count(where: Bytes.isDigit)
    let isPlain = sheet.bytes[whole].allSatisfy {
      Bytes.isDigit($0) || Bytes.isASCIILetter($0) || $0 >= 0xC3 || " -/:.".utf8.contains($0)
    }
    let words = sheet.text(whole).split(separator: " ")
    let isNumber = words.allSatisfy { $0.contains(where: \.isNumber) || $0.utf8.count <= 5 }
    if whole.count <= 26, digits >= 3, isPlain, !isYear(sheet.bytes[range(of: value, sheet)]),
      isNumber, words.count <= 3,
      DateReader.at(whole.lowerBound, of: sheet, before: whole.upperBound)?.day == nil
    {
      return sheet.text(whole)
    }
    return first(in: value, of: sheet)
  }

  private static func range(of value: Range<Int>, _ sheet: Sheet) -> Range<Int> {
    sheet.trimmed(value, " .,;:")
  }

  /// The registries of council and board, whose numbers stand without a label too.
  private static let registries = PhraseTable<Void>(groups: [((), ["ks", "kf", "lks", "rs", "kk"])])

  /// "Ks 182/2013" near the top or the end of the first pages.
  static func bare(_ page: Page, lines: Range<Int>) -> FieldReading? {
    guard let first = lines.first else { return nil }
    let sheet = page.sheet
    let start = sheet.lines[first].range.lowerBound
    let zone = start..<min(sheet.bytes.count, start + 800)
    var offset = zone.lowerBound
    while let hit = sheet.firstMatch(of: registries, in: offset..<zone.upperBound) {
      offset = hit.range.upperBound
      let next = DateReader.skipSpace(offset, sheet, zone.upperBound)
      let end = tokenEnd(next, sheet, zone.upperBound)
      guard Bytes.isUpper(sheet.bytes, hit.range.lowerBound), isNumber(sheet.bytes[next..<end]),
        DateReader.at(next, of: sheet, before: end)?.day == nil
      else { continue }
      let range = hit.range.lowerBound..<end
      return page.field(.found, sheet.text(range), range, 0.8)
    }
    return nil
  }

  /// "2014/0066 KS.030": the code of the filing plan goes with the number.
  private static func withPlan(_ end: Int, _ limit: Int, _ sheet: Sheet) -> Int {
    guard end + 1 < limit, sheet.bytes[end] == Bytes.space,
      Bytes.isUpper(sheet.bytes, end + 1)
    else { return end }
    let stop = tokenEnd(end + 1, sheet, limit)
    let parts = sheet.bytes[(end + 1)..<stop].split(separator: 0x2E)
    guard parts.count == 2, parts[0].count <= 4, parts[0].allSatisfy(Bytes.isASCIILetter),
      (2...4).contains(parts[1].count), parts[1].allSatisfy(Bytes.isDigit)
    else { return end }
    return stop
  }

  private static func tokenEnd(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Int {
    var end = start
    while end < limit, Bytes.isWord(sheet.bytes, end) || "-/:.".utf8.contains(sheet.bytes[end]) {
      end += 1
    }
    while end > start, !Bytes.isWord(sheet.bytes, end - 1) { end -= 1 }
    return end
  }

  /// Digits with a mark between: not a word, not a lone number.
  private static func isNumber(_ token: ArraySlice<UInt8>) -> Bool {
    let digits = token.count(where: Bytes.isDigit)
    let marks = token.contains { "-/:.".utf8.contains($0) }
    return digits >= 3 && marks && token.last.map(Bytes.isDigit) ?? false && !isYear(token)
  }

  /// "KS/2017", "2013/": a year whose number is gone.
  private static func isYear(_ token: ArraySlice<UInt8>) -> Bool {
    let groups = token.split(whereSeparator: { !Bytes.isDigit($0) })
    guard groups.count == 1, let group = groups.first, group.count == 4 else { return false }
    return token.starts(with: "20".utf8) || token.last.map { !Bytes.isDigit($0) } ?? false
      || DateShapes.number(group).map { (1950...2099).contains($0) } ?? false
        && token.contains(UInt8(ascii: "/"))
  }

  /// Letters before the number belong to it: "LKS 2016-448".
  private static func start(before index: Int, _ limit: Int, _ sheet: Sheet) -> Int {
    guard index - 2 >= limit, Bytes.isSpace(sheet.bytes[index - 1]) else { return index }
    var start = index - 1
    while start > limit, Bytes.isWord(sheet.bytes, start - 1) { start -= 1 }
    let letters = index - 1 - start
    guard (1...5).contains(letters), Bytes.isUpper(sheet.bytes, start) else { return index }
    return start
  }
}
