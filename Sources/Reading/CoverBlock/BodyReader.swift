import Register

/// A deciding body named in a text.
struct BodyWords {
  /// The full official name, without genitive.
  var name: String
  var range: Range<Int>
  /// Whether the text names it in full; *fullmäktige* alone does not.
  var isSure: Bool
}

/// Reads names of deciding bodies.
enum BodyReader {
  static func first(in range: Range<Int>, of sheet: Sheet) -> BodyWords? {
    var from = range.lowerBound
    while let index = sheet.words.start(from: from, before: range.upperBound) {
      let word = index..<wordEnd(index, sheet, range.upperBound)
      if mayBegin(word, sheet, range.upperBound),
        let body = at(index, of: sheet, before: range.upperBound)
      {
        return body
      }
      from = word.upperBound + 1
    }
    return nil
  }

  /// A cheap test that turns away the many words no body's name begins with.
  private static func mayBegin(_ word: Range<Int>, _ sheet: Sheet, _ limit: Int) -> Bool {
    let start = word.lowerBound
    guard sheet.words.isWhole(start, before: limit) else { return true }
    let key = sheet.words.key(at: start)
    return BodyNames.openingKeys.contains(key) || boards.keys.contains(key)
      || mayOpen(word, sheet)
  }

  static func all(in range: Range<Int>, of sheet: Sheet) -> [BodyWords] {
    var found: [BodyWords] = []
    var start = range.lowerBound
    while start < range.upperBound, let body = first(in: start..<range.upperBound, of: sheet) {
      found.append(body)
      start = body.range.upperBound
    }
    return found
  }

  static func at(_ start: Int, of sheet: Sheet, before limit: Int) -> BodyWords? {
    guard start < limit else { return nil }
    if let known = sheet.match(of: BodyNames.known, at: start, before: limit) {
      // "ks" in the middle of a sentence is no abbreviation unless written as one.
      if known.end - start <= 2, !Bytes.isUpper(sheet.bytes, start) { return nil }
      if known.end < limit, sheet.bytes[known.end] == Bytes.hyphen { return nil }
      let body = BodyWords(name: known.value, range: start..<known.end, isSure: true)
      return committee(of: body, sheet, limit) ?? body
    }
    return company(start, sheet, limit) ?? misspelt(start, sheet, limit)
      ?? built(start, sheet, limit)
  }

  /// Council and board past a slip in the middle of their long names.
  private static func misspelt(_ start: Int, _ sheet: Sheet, _ limit: Int) -> BodyWords? {
    guard sheet.folded[start] == UInt8(ascii: "k") else { return nil }
    let end = wordEnd(start, sheet, limit)
    let word = sheet.folded[start..<end]
    let match = BodyNames.openings.first { opening in
      word.starts(with: opening.bytes) && opening.lengths.contains(word.count)
    }
    return match.map { BodyWords(name: $0.name, range: start..<end, isSure: true) }
  }

  private static let boards = PhraseTable<Void>(groups: [
    (
      (),
      [
        "styrelsen för", "styrelsen i", "bolagsstyrelsen för", "bolagsstyrelsen i",
        "direktionen för", "direktionen i", "förbundsdirektionen för", "förbundsdirektionen i",
        "förbundsstyrelsen för",
      ]
    )
  ])

  /// *Styrelsen för Ekby Energi AB* is the company's board, not the municipality's.
  private static func company(_ start: Int, _ sheet: Sheet, _ limit: Int) -> BodyWords? {
    guard let board = sheet.match(of: boards, at: start, before: limit) else { return nil }
    var index = DateReader.skipSpace(board.end, sheet, limit)
    var end = index
    var words = 0
    var hasUnion = false
    while index < limit, words < 6 {
      let stop = wordEnd(index, sheet, limit)
      guard stop > index else { break }
      let word = sheet.folded[index..<stop]
      let isPart =
        Bytes.isUpper(sheet.bytes, index) || word.elementsEqual("och".utf8)
        || word.elementsEqual("i".utf8) || isUnion(word)
      guard isPart else { break }
      words += 1
      end = stop
      hasUnion = hasUnion || isUnion(word)
      // "Norra räddningsförbundet" is whole; "Kommunalförbundet Norra Vård" goes on.
      if words > 1, word.elementsEqual("ab".utf8) || isUnion(word) { break }
      index = DateReader.skipSpace(stop, sheet, limit)
    }
    guard words > 0,
      sheet.folded[start..<end].hasSuffix(Array(" ab".utf8))
        || sheet.folded[board.end..<end].starts(with: " ab ".utf8)
        || hasUnion
    else { return nil }
    return BodyWords(name: capitalised(sheet.text(start..<end)), range: start..<end, isSure: true)
  }

  /// "Södra räddningstjänstförbundet": municipalities that have joined for a task.
  private static func isUnion(_ word: ArraySlice<UInt8>) -> Bool {
    word.hasSuffix(Array("förbundet".utf8)) || word.hasSuffix(Array("förbund".utf8))
  }

  /// *Kommunstyrelsens arbetsutskott* is a body of its own.
  private static func committee(of body: BodyWords, _ sheet: Sheet, _ limit: Int) -> BodyWords? {
    let isGenitive = sheet.folded[body.range.upperBound - 1] == UInt8(ascii: "s")
    let start = DateReader.skipSpace(body.range.upperBound, sheet, limit)
    let end = wordEnd(start, sheet, limit)
    guard end > start else { return nil }
    let word = String(decoding: sheet.folded[start..<end], as: UTF8.self)
    // "Kommunstyrelsen arbetsutskott": the genitive was forgotten.
    guard word.hasSuffix("utskott") || isGenitive && word.hasSuffix("utskottet"),
      isGenitive || body.range.count > 2
    else { return nil }
    return BodyWords(
      name: "\(body.name)s \(word)", range: body.range.lowerBound..<end, isSure: true)
  }

  /// Committees and boards whose names are built of their field of work.
  private static func built(_ start: Int, _ sheet: Sheet, _ limit: Int) -> BodyWords? {
    var index = start
    var words = 0
    while index < limit, words < 6 {
      let end = wordEnd(index, sheet, limit)
      guard end > index, words > 0 || mayOpen(index..<end, sheet) else { return nil }
      if let full = fullEnding(index..<end, sheet, isFirst: words == 0) {
        return named(start..<end, full, sheet)
      }
      guard continues(index..<end, first: words == 0, sheet) else { return nil }
      var next = end
      if next < limit, sheet.bytes[next] == UInt8(ascii: ",") { next += 1 }
      let afterSpace = DateReader.skipSpace(next, sheet, limit)
      guard afterSpace > next else { return nil }
      index = afterSpace
      words += 1
    }
    return nil
  }

  /// Whether a name of several words, or one told by its ending, may begin with the word.
  private static func mayOpen(_ word: Range<Int>, _ sheet: Sheet) -> Bool {
    let last = sheet.folded[word.upperBound - 1]
    if last == Bytes.hyphen { return true }
    if last == UInt8(ascii: "a") { return Bytes.isUpper(sheet.bytes, word.lowerBound) }
    guard word.count >= 6,
      WordMarks.key(ofBytes: sheet.folded, at: word.upperBound - WordMarks.keyLength)
        .map(BodyNames.endingKeys.contains) ?? false
    else { return false }
    return BodyNames.endingsByLast[Int(last)].contains {
      ByteWords.hasSuffix(sheet.folded, word, $0)
    }
  }

  /// Whether a name may go on after the word: "Barn-", "och", "Tekniska".
  private static func continues(_ word: Range<Int>, first: Bool, _ sheet: Sheet) -> Bool {
    let last = sheet.folded[word.upperBound - 1]
    if last == Bytes.hyphen { return true }
    if first {
      return Bytes.isUpper(sheet.bytes, word.lowerBound) && last == UInt8(ascii: "a")
        && word.count > 4
    }
    return BodyNames.ties.contains(sheet.folded, word)
  }

  private static func fullEnding(
    _ word: Range<Int>, _ sheet: Sheet, isFirst: Bool
  ) -> (found: Int, full: String)? {
    let folded = sheet.folded
    if isFirst {
      if BodyNames.shortWords.contains(folded, word) { return (0, "") }
      if BodyNames.incomplete.contains(folded, word)
        || folded[word].starts(with: "utskott".utf8)
        || BodyNames.lookalikes.contains(folded, word)
      {
        return nil
      }
    }
    for ending in BodyNames.endingBytes where ByteWords.hasSuffix(folded, word, ending.found) {
      if word.count == ending.found.count, isFirst { return nil }
      return (ending.found.count, ending.full)
    }
    return nil
  }

  private static func named(
    _ range: Range<Int>, _ ending: (found: Int, full: String), _ sheet: Sheet
  ) -> BodyWords? {
    if ending.found == 0 {
      let word = String(decoding: sheet.folded[range], as: UTF8.self)
      return BodyNames.short[word].map { BodyWords(name: $0, range: range, isSure: false) }
    }
    let stem = range.lowerBound..<(range.upperBound - ending.found)
    let isCapitals = Bytes.isUpper(sheet.bytes, range.upperBound - 2)
    // "NORRBY Kommunfullmäktige": the place a piece of news is dated from.
    if !isCapitals, sheet.bytes[stem].contains(where: Bytes.isSpace),
      Bytes.isUpper(sheet.bytes, stem.lowerBound + 2),
      Bytes.isUpper(sheet.bytes, wordEnd(stem.lowerBound, sheet, range.upperBound) - 1)
    {
      return nil
    }
    let source = isCapitals ? sheet.folded : sheet.bytes
    let words = String(
      decoding: source[stem].map { $0 == Bytes.newline ? 0x20 : $0 }, as: UTF8.self)
    return BodyWords(
      name: capitalised(words + ending.full), range: range,
      isSure: words.utf8.count > 1)
  }

  static func capitalised(_ words: String) -> String {
    guard let first = words.first else { return words }
    return first.uppercased() + words.dropFirst()
  }

  /// The end of a word with its inner and closing hyphens.
  static func wordEnd(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Int {
    var end = sheet.words.end(from: start, before: limit)
    while end < limit, sheet.bytes[end] == Bytes.hyphen {
      end = sheet.words.end(from: end + 1, before: limit)
    }
    return end
  }
}
