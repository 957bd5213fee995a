/// A place in a text that speaks of a law, of an errand in the registry or of another document.
///
/// Found by form alone, so that a link can be set: rather a reference missed than one made up.
public struct TextReference: Hashable, Sendable {
  /// What is referred to.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case law, registryNumber, document
  }

  public var kind: Kind
  /// Offsets in the text's UTF-8, always on the edge of a letter.
  public var range: Range<Int>
  /// What is meant, written in one way: `SFS 2017:725`, `EU 2016/679`, `KS 2019/123`, a title.
  public var target: String

  public init(kind: Kind, range: Range<Int>, target: String) {
    self.kind = kind
    self.range = range
    self.target = target
  }

  /// The references of a text from left to right; none lies over another.
  public static func find(in text: String) -> [TextReference] { find(utf8: Array(text.utf8)) }

  /// The same for text as bytes, where one line end is a blank and two part sentences.
  public static func find(utf8: [UInt8]) -> [TextReference] {
    find(utf8: utf8, folded: ReferenceBytes.fold(utf8))
  }

  /// The same for text whose lower case, byte for byte, is known.
  public static func find(utf8: [UInt8], folded: [UInt8]) -> [TextReference] {
    let scan = ReferenceScan(utf8, folded)
    var found: [TextReference] = []
    var index = 0
    while let start = scan.opening(from: index) {
      if let hit = scan.reference(at: start, after: found.last?.range.upperBound ?? 0) {
        found.append(hit)
        index = hit.range.upperBound
      } else {
        index = scan.next(after: start)
      }
    }
    return found
  }

  /// Where the reference stands in the text it was found in.
  public func indices(in text: String) -> Range<String.Index>? {
    let utf8 = text.utf8
    guard range.upperBound <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return start..<utf8.index(start, offsetBy: range.count)
  }
}

/// A text under search for references.
struct ReferenceScan {
  let bytes: [UInt8]
  let folded: [UInt8]

  /// One bit for each byte: whether it is a letter or digit, or a part of one.
  private let words: [UInt64]

  init(_ bytes: [UInt8], _ folded: [UInt8]) {
    self.bytes = bytes
    self.folded = folded
    words = Self.words(folded)
  }

  private static func words(_ bytes: [UInt8]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: bytes.count / 64 + 1)
    var isLetterOpen = false
    for block in words.indices {
      var (word, bit) = (UInt64(0), UInt64(1))
      for index in (block << 6)..<min(block << 6 + 64, bytes.count) {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { isLetterOpen = byte &- 0xC3 <= 0x1C }
        let isWord =
          byte < 0x80
          ? ReferenceBytes.isLetter(byte) || ReferenceBytes.isDigit(byte) : isLetterOpen
        if isWord { word |= bit }
        bit <<= 1
      }
      words[block] = word
    }
    return words
  }

  /// The next place, from one on the edge of a word, where a word or a quote begins.
  func opening(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2 || isWordStart(index) {
        return index
      }
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return nil
  }

  func reference(at index: Int, after last: Int) -> TextReference? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2 {
      return QuotedTitles.closing(at: index, self).flatMap { QuotedTitles.read(index, $0, self) }
    }
    let word = index..<wordEnd(index)
    guard mayBegin(word) else { return nil }
    return LawReferences.read(word, self, after: last) ?? RegistryReferences.read(word, self)
      ?? TitleReferences.read(word, self)
  }

  /// A cheap test that turns away the many small words no reference begins with.
  private func mayBegin(_ word: Range<Int>) -> Bool {
    let start = word.lowerBound
    if ReferenceBytes.isDigit(bytes[start]) || isUpper(start) { return true }
    return WordOpenings.all.hold(folded, at: start)
      || LawReferences.mayEnd(in: folded[word.upperBound - 1])
        && LawReferences.isBracketed(word.upperBound, self)
  }

  /// The next place a reference can begin: after the word, or the next letter.
  func next(after index: Int) -> Int {
    guard isWord(index) else {
      var next = index + 1
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
      return next
    }
    return wordEnd(index + 1)
  }

  func isWord(_ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    return words[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  func isWordStart(_ index: Int) -> Bool {
    isWord(index) && bytes[index] & 0xC0 != 0x80 && !isWord(index - 1)
  }

  func wordEnd(_ start: Int) -> Int {
    guard start < bytes.count else { return start }
    var block = start >> 6
    var bits = ~words[block] & (~0 << UInt64(start & 63))
    while bits == 0 {
      block += 1
      guard block << 6 < bytes.count else { return bytes.count }
      bits = ~words[block]
    }
    return min(block << 6 + bits.trailingZeroBitCount, bytes.count)
  }

  /// The index after blanks: any number of them, one line end at most.
  func skipBlanks(_ start: Int) -> Int {
    var (index, breaks) = (start, 0)
    while index < bytes.count {
      if bytes[index] == 0x0A {
        breaks += 1
        if breaks > 1 { return start }
      } else if bytes[index] != 0x20 {
        break
      }
      index += 1
    }
    return index
  }

  func isUpper(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index] != folded[index]
      || index + 1 < bytes.count && bytes[index] == 0xC3 && bytes[index + 1] != folded[index + 1]
  }

  /// Whether a sentence, a line of its own or the text begins here.
  func isSentenceStart(_ index: Int) -> Bool {
    var before = index - 1
    var breaks = 0
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x0A {
      if bytes[before] == 0x0A { breaks += 1 }
      before -= 1
    }
    return before < 0 || breaks > 1 || ".:!?".utf8.contains(bytes[before])
  }

  func matches(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= folded.count else { return false }
    for offset in word.indices where folded[start + offset] != word[offset] { return false }
    return true
  }

  /// Whether a word in lower case ends in others.
  func ends(_ word: Range<Int>, in ending: [UInt8]) -> Bool {
    word.count >= ending.count && matches(ending, at: word.upperBound - ending.count)
  }

  /// Whether the word is another and nothing more.
  func isWhole(_ word: Range<Int>, _ other: [UInt8]) -> Bool {
    word.count == other.count && matches(other, at: word.lowerBound)
  }

  /// The words of a range with single blanks.
  func text(_ range: Range<Int>) -> String {
    let words = bytes[range].split { $0 == 0x20 || $0 == 0x0A }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

/// Words by the byte that tells most of them apart from others: the first, or the last.
struct ByteIndex<Value: Sendable>: Sendable {
  private var entries: [[Value]] = Array(repeating: [], count: 256)

  init(_ values: [Value], by byte: (Value) -> UInt8?) {
    for value in values {
      if let byte = byte(value) { entries[Int(byte)].append(value) }
    }
  }

  subscript(byte: UInt8) -> [Value] { entries[Int(byte)] }
}

/// Letters and digits of UTF-8 as references need them.
enum ReferenceBytes {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Lower case, byte for byte: ASCII and the Latin-1 letters.
  static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded = bytes
    folded.withUnsafeMutableBufferPointer { letters in
      var previous: UInt8 = 0
      for index in letters.indices {
        let byte = letters[index]
        if byte &- 0x41 < 26 || previous == 0xC3 && byte &- 0x80 < 0x1F && byte != 0x97 {
          letters[index] = byte + 0x20
        }
        previous = byte
      }
    }
    return folded
  }
}
