/// Numbers of the registry: `dnr KS 2019/123`, `KS2019-00123`, `Dnr: 2018-KS0145`.
///
/// Without the word for it only a number with the registry's letters counts, never a date, a year,
/// a telephone or another collection's number.
enum RegistryReferences {
  static let words = ["diarienummer", "diarienr", "ärendenummer", "ärendenr", "dnr"]
    .map { Array($0.utf8) }
  private static let labels = ByteIndex(words, by: \.first)

  /// Capitals before numbers that are no registry's.
  private static let others: Set<String> = [
    "SFS", "AFS", "KFS", "LFS", "EU", "EG", "EEG", "ISO", "SS", "EN", "SOU", "DS", "PROP", "FN",
    "HSLF", "SOSFS", "NFS", "BFS", "TV", "IT", "PDF", "TEL", "FAX", "MSBFS", "LVFS", "SKR", "SEK",
    "KR", "NR", "AB", "LOU", "OSL", "SKL", "BBR", "TFN", "RÅ", "HFD", "NJA", "JO", "MÖD",
  ]

  static func read(_ word: Range<Int>, _ scan: ReferenceScan) -> TextReference? {
    let start = word.lowerBound
    if labels[scan.folded[start]].contains(where: { scan.isWhole(word, $0) }) {
      return labelled(word.upperBound, scan)
    }
    guard isCapital(start, scan) || ReferenceBytes.isDigit(scan.bytes[start]) else { return nil }
    guard let end = number(start, scan, isLabelled: false) else { return nil }
    return reference(start..<end, scan)
  }

  /// The number after the word for it; the reference is the number alone.
  private static func labelled(_ end: Int, _ scan: ReferenceScan) -> TextReference? {
    var index = end
    while index < scan.bytes.count, index - end < 4, ".: ".utf8.contains(scan.bytes[index]) {
      index += 1
    }
    guard index > end, let close = number(index, scan, isLabelled: true) else { return nil }
    return reference(index..<close, scan)
  }

  private static func reference(_ range: Range<Int>, _ scan: ReferenceScan) -> TextReference {
    // One way to write it: "KS2019/123" and "KS  2019/123" are "KS 2019/123".
    let text = scan.text(range)
    let letters = text.prefix { $0.isLetter }
    let rest = text.dropFirst(letters.count).drop { $0 == " " || $0 == "/" || $0 == "-" }
    let isApart = !letters.isEmpty && rest.first?.isNumber ?? false
    let target = isApart ? letters.uppercased() + " " + rest : text.uppercased()
    return TextReference(kind: .registryNumber, range: range, target: target)
  }

  /// Where a registry number that begins here ends.
  private static func number(_ start: Int, _ scan: ReferenceScan, isLabelled: Bool) -> Int? {
    let bytes = scan.bytes
    var index = start
    while index < bytes.count, index - start < 8, isCapital(index, scan) { index += 1 }
    let letters = index - start
    if letters == 0 { return yearFirst(start, scan, isLabelled: isLabelled) }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard (2...5).contains(name.count), !others.contains(name) else { return nil }
    if index < bytes.count, " -/".utf8.contains(bytes[index]) { index += 1 }
    guard let end = figures(index, scan) else { return nil }
    return end
  }

  private static func isCapital(_ index: Int, _ scan: ReferenceScan) -> Bool {
    let byte = scan.bytes[index]
    if byte &- 0x41 < 26 { return true }
    // Å, Ä and Ö: the second byte belongs to the first.
    if byte == 0xC3 { return scan.isUpper(index) }
    return index > 0 && scan.bytes[index - 1] == 0xC3 && scan.isUpper(index - 1)
  }

  /// `2019/123`, `2019-00123`, `2014:549`, `182/2013`: a year and a running number.
  private static func figures(_ start: Int, _ scan: ReferenceScan) -> Int? {
    let bytes = scan.bytes
    let first = digits(start, scan)
    guard first < bytes.count, "/-:".utf8.contains(bytes[first]) else { return nil }
    let end = digits(first + 1, scan)
    let (left, right) = (first - start, end - first - 1)
    guard (1...6).contains(left), (1...6).contains(right), !goesOn(end, scan) else { return nil }
    func number(_ index: Int) -> Int {
      Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    }
    let isYearFirst = left == 4 && isYear(start, scan)
    let isYearLast = right == 4 && isYear(first + 1, scan) && bytes[first] == UInt8(ascii: "/")
    guard isYearFirst || isYearLast else { return nil }
    // "2019-12" may be a month and "2019/20" a school year.
    if isYearFirst, right == 2 {
      let isNextYear = number(first + 1) == (number(start + 2) + 1) % 100
      if bytes[first] == Bytes.hyphen || bytes[first] == UInt8(ascii: "/") && isNextYear {
        return nil
      }
    }
    return end
  }

  /// `2018-KS0145`, and after the word for it also `2019-00123`, `2019/123` and `1325/11`.
  private static func yearFirst(
    _ start: Int, _ scan: ReferenceScan, isLabelled: Bool
  ) -> Int? {
    let bytes = scan.bytes
    let first = digits(start, scan)
    guard first > start, first - start <= 6, first < bytes.count else { return nil }
    if first - start == 4, isYear(start, scan), bytes[first] == Bytes.hyphen {
      var index = first + 1
      while index < bytes.count, index - first < 7, isCapital(index, scan) { index += 1 }
      let end = digits(index, scan)
      if index - first > 2, end - index >= 2, !goesOn(end, scan) { return end }
    }
    guard isLabelled, "/-:".utf8.contains(bytes[first]) else { return nil }
    let end = digits(first + 1, scan)
    guard end > first + 1, end - first <= 7, !goesOn(end, scan), end - start >= 6 else {
      return nil
    }
    return end
  }

  private enum Bytes { static let hyphen = UInt8(ascii: "-") }

  private static func isYear(_ start: Int, _ scan: ReferenceScan) -> Bool {
    let century = scan.bytes[start..<min(start + 2, scan.bytes.count)]
    return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
  }

  private static func digits(_ start: Int, _ scan: ReferenceScan) -> Int {
    var end = start
    while end < scan.bytes.count, end - start < 8, ReferenceBytes.isDigit(scan.bytes[end]) {
      end += 1
    }
    return end
  }

  /// Whether the figures go on: a date, a telephone, a longer number.
  private static func goesOn(_ end: Int, _ scan: ReferenceScan) -> Bool {
    if scan.isWord(end) { return true }
    return end + 1 < scan.bytes.count && "-/:.".utf8.contains(scan.bytes[end])
      && scan.isWord(end + 1)
  }
}
