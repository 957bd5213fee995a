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
    let scan = ReferenceScan(utf8)
    var found: [TextReference] = []
    var index = 0
    while index < utf8.count {
      if let hit = scan.reference(at: index, after: found.last?.range.upperBound ?? 0) {
        found.append(hit)
        index = hit.range.upperBound
      } else {
        index = scan.next(after: index)
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

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    folded = ReferenceBytes.fold(bytes)
  }

  func reference(at index: Int, after last: Int) -> TextReference? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2,
      let opening = QuotedTitles.closing[lead(index)]
    {
      return QuotedTitles.read(index, opening, self)
    }
    guard isWordStart(index) else { return nil }
    return LawReferences.read(index, self, after: last) ?? RegistryReferences.read(index, self)
      ?? TitleReferences.read(index, self)
  }

  /// The letter at an index, as a number: quotes are two or three bytes.
  private func lead(_ index: Int) -> [UInt8] {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") { return [byte] }
    guard byte == 0xC2 || byte == 0xE2 else { return [] }
    return Array(bytes[index..<min(bytes.count, index + (byte == 0xC2 ? 2 : 3))])
  }

  /// The next place a reference can begin: after the word, or the next letter.
  func next(after index: Int) -> Int {
    var next = index + 1
    guard isWord(index) else {
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
      return next
    }
    while next < bytes.count, isWord(next) { next += 1 }
    return next
  }

  func isWord(_ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return ReferenceBytes.isLetter(byte) || ReferenceBytes.isDigit(byte) }
    var lead = index
    while lead > 0, bytes[lead] & 0xC0 == 0x80, index - lead < 3 { lead -= 1 }
    return (0xC3...0xDF).contains(bytes[lead])
  }

  func isWordStart(_ index: Int) -> Bool {
    isWord(index) && bytes[index] & 0xC0 != 0x80 && !isWord(index - 1)
  }

  func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, isWord(end) { end += 1 }
    return end
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
    start + word.count <= folded.count && folded[start..<(start + word.count)].elementsEqual(word)
  }

  /// The words of a range with single blanks.
  func text(_ range: Range<Int>) -> String {
    let words = bytes[range].split { $0 == 0x20 || $0 == 0x0A }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

/// Letters and digits of UTF-8 as references need them.
enum ReferenceBytes {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Lower case, byte for byte: ASCII and the Latin-1 letters.
  static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded = bytes
    for index in folded.indices {
      let byte = folded[index]
      if byte &- 0x41 < 26 {
        folded[index] = byte + 0x20
      } else if byte &- 0x80 < 0x1F, byte != 0x97, index > 0, folded[index - 1] == 0xC3 {
        folded[index] = byte + 0x20
      }
    }
    return folded
  }
}
