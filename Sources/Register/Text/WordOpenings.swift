/// How the words open that references open with, by their first three bytes.
struct WordOpenings: Sendable {
  private static let length = 3
  private static let size = 4096

  private var bits = [UInt64](repeating: 0, count: size / 64)

  /// Of every word in small letters that may open a reference.
  static let all = WordOpenings(
    LawNames.words + European.words + RegistryReferences.words + DocumentWords.ownerWords
      + [LawReferences.sfs])

  init(_ words: [[UInt8]]) {
    for word in words {
      let number = Self.number(word, 0)
      bits[number >> 6] |= 1 << UInt64(number & 63)
    }
  }

  /// Whether one of the words may stand at an index.
  func hold(_ folded: [UInt8], at index: Int) -> Bool {
    let number = Self.number(folded, index)
    return bits[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// A number of three bytes; of fewer at the end of a text, of those there are.
  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    var key: UInt32 = 0
    for index in start..<min(start + length, bytes.count) { key = key << 8 | UInt32(bytes[index]) }
    return Int((key &* 0x9E37_79B1) >> 20)
  }
}
