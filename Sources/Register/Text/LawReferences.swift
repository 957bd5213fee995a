/// Laws: `kommunallagen (2017:725)`, `SFS 2009:400`, `förordning (EU) 2016/679`, *skollagen*.
enum LawReferences {
  /// How far back the word for a law may stand from its number.
  private static let reach = 70

  static func read(_ word: Range<Int>, _ scan: ReferenceScan, after last: Int) -> TextReference? {
    let start = word.lowerBound
    if ReferenceBytes.isDigit(scan.bytes[start]) { return numbered(start, scan, after: last) }
    if scan.isWhole(word, sfs) {
      let number = scan.skipBlanks(start + 3)
      guard let found = sfsNumber(number, scan) else { return nil }
      return reference(start..<found.end, "SFS \(found.text)")
    }
    if let eu = European.read(start, scan) { return eu }
    if let name = LawNames.match(scan, at: start) {
      if let (number, end) = bracketed(name.end, scan) {
        return reference(start..<end, "SFS \(number)")
      }
      return reference(start..<name.end, name.target)
    }
    guard let (number, close) = bracketed(word.upperBound, scan), isLawWord(word, scan) else {
      return nil
    }
    return reference(start..<close, "SFS \(number)")
  }

  static func reference(_ range: Range<Int>, _ target: String) -> TextReference {
    TextReference(kind: .law, range: range, target: target)
  }

  static let sfs = Array("sfs".utf8)

  /// Endings of the words for laws.
  private static let endings = ByteIndex(
    [
      "lag", "lagen", "lagens", "balk", "balken", "förordning", "förordningen", "kungörelse",
      "kungörelsen", "grundlagen",
    ].map { Array($0.utf8) }, by: \.last)

  /// Words that end so and are no law: "förslag", "underlag", "beslag".
  private static let lookalikes: Set<String> = [
    "förslag", "underlag", "anslag", "inslag", "bolag", "avslag", "utslag", "omslag", "uppslag",
    "tillslag", "påslag", "företag", "uttag", "beslag", "fastslag", "lokalbolag", "pålag",
  ]

  static func isLawWord(_ range: Range<Int>, _ scan: ReferenceScan) -> Bool {
    guard range.count <= 60, !range.isEmpty,
      endings[scan.folded[range.upperBound - 1]].contains(where: { scan.ends(range, in: $0) })
    else { return false }
    let text = String(decoding: scan.folded[range], as: UTF8.self)
    return !lookalikes.contains { text.hasSuffix($0) }
  }

  /// Whether a word for a law may end in the byte.
  static func mayEnd(in byte: UInt8) -> Bool { !endings[byte].isEmpty }

  /// Whether a bracket opens after a word.
  static func isBracketed(_ end: Int, _ scan: ReferenceScan) -> Bool {
    let open = scan.skipBlanks(end)
    return open < scan.bytes.count && scan.bytes[open] == UInt8(ascii: "(")
  }

  /// ` (2017:725)` after a name; answers the index after the bracket.
  private static func bracketed(_ end: Int, _ scan: ReferenceScan) -> (String, Int)? {
    let open = scan.skipBlanks(end)
    guard open < scan.bytes.count, scan.bytes[open] == UInt8(ascii: "(") else { return nil }
    var start = open + 1
    if scan.matches(sfs, at: start) { start = scan.skipBlanks(start + 3) }
    guard let number = sfsNumber(start, scan), number.end < scan.bytes.count,
      scan.bytes[number.end] == UInt8(ascii: ")")
    else { return nil }
    return (number.text, number.end + 1)
  }

  /// A number alone counts where a word for a law leads up to it:
  /// "lagen om bostadsförsörjning (2000:1383)", "lag 2010:1065".
  private static func numbered(
    _ start: Int, _ scan: ReferenceScan, after last: Int
  ) -> TextReference? {
    guard let number = sfsNumber(start, scan) else { return nil }
    var index = start - 1
    let limit = max(0, last, start - reach)
    var wordEnd: Int?
    while index >= limit {
      let byte = scan.bytes[index]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") {
        return nil
      }
      if scan.isWord(index) {
        wordEnd = wordEnd ?? index + 1
        if !scan.isWord(index - 1), let end = wordEnd {
          if isLawWord(index..<end, scan) {
            return reference(start..<number.end, "SFS \(number.text)")
          }
          // Capitals name another collection: "KFS 2011:1".
          if end == start - 1, scan.isUpper(end - 1) { return nil }
          wordEnd = nil
        }
      }
      index -= 1
    }
    return nil
  }

  /// `2017:725`: a year, a colon, one to four digits, and nothing that goes on.
  private static func sfsNumber(_ start: Int, _ scan: ReferenceScan) -> (text: String, end: Int)? {
    let bytes = scan.bytes
    guard start + 6 <= bytes.count, !isJoined(start - 1, scan),
      bytes[start..<(start + 4)].allSatisfy(ReferenceBytes.isDigit),
      bytes[start + 4] == UInt8(ascii: ":")
    else { return nil }
    var end = start + 5
    while end < bytes.count, ReferenceBytes.isDigit(bytes[end]) { end += 1 }
    let isYear = (UInt8(ascii: "1")...UInt8(ascii: "2")).contains(bytes[start])
    guard isYear, (1...4).contains(end - start - 5), !scan.isWord(end) else { return nil }
    if end + 1 < bytes.count, "-/:".utf8.contains(bytes[end]), scan.isWord(end + 1) { return nil }
    return (String(decoding: bytes[start..<end], as: UTF8.self), end)
  }

  /// Whether a sign ties the number to something before it: a registry's letters, a date.
  private static func isJoined(_ index: Int, _ scan: ReferenceScan) -> Bool {
    index >= 0 && (scan.isWord(index) || "-/:.".utf8.contains(scan.bytes[index]))
  }
}

/// Acts of the Union: `förordning (EU) 2016/679`, `direktiv 2014/24/EU`, `nr 910/2014`.
enum European {
  static let words = [
    "förordning", "förordningen", "direktiv", "direktivet", "eu-förordning", "eu-direktiv",
  ].map { Array($0.utf8) }
  private static let acts = ByteIndex(words, by: \.first)
  private static let unions: [[UInt8]] = ["(eu)", "(eg)", "(eeg)"].map { Array($0.utf8) }

  static func read(_ start: Int, _ scan: ReferenceScan) -> TextReference? {
    guard
      let act = acts[scan.folded[start]]
        .first(where: { scan.matches($0, at: start) && !scan.isWord(start + $0.count) })
    else { return nil }
    var index = scan.skipBlanks(start + act.count)
    if let union = unions.first(where: { scan.matches($0, at: index) }) {
      index = scan.skipBlanks(index + union.count)
    }
    if scan.matches(Array("nr ".utf8), at: index) { index = scan.skipBlanks(index + 2) }
    let first = digits(index, scan)
    guard first < scan.bytes.count, scan.bytes[first] == UInt8(ascii: "/") else { return nil }
    var end = digits(first + 1, scan)
    guard (2...4).contains(first - index), (1...4).contains(end - first - 1) else { return nil }
    let target = "EU " + String(decoding: scan.bytes[index..<end], as: UTF8.self)
    for suffix in ["/eu", "/eg", "/eeg"] where scan.matches(Array(suffix.utf8), at: end) {
      end += suffix.utf8.count
    }
    return scan.isWord(end) ? nil : LawReferences.reference(start..<end, target)
  }

  private static func digits(_ start: Int, _ scan: ReferenceScan) -> Int {
    var end = start
    while end < scan.bytes.count, end - start < 6, ReferenceBytes.isDigit(scan.bytes[end]) {
      end += 1
    }
    return end
  }
}
