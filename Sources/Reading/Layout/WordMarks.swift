/// Where the words of a text stand, told once for all the readers that ask.
///
/// Each reader looks for its own phrases, and nearly every word opens none of them. A word's key
/// is made of its first letters; a table of phrases knows the keys its phrases open with and turns
/// other words away without a look at the text.
struct WordMarks: Sendable {
  /// How many different keys there are.
  static let keyCount = 2048
  /// How many bytes of a word its key is made of.
  static let keyLength = 4

  /// One bit for each byte: whether it is a letter or digit, or a part of one.
  private var words: [UInt64] = []
  /// One bit for each byte: whether a word begins there.
  private var starts: [UInt64] = []
  /// One bit for each byte: whether § begins there.
  private var sections: [UInt64] = []
  /// One bit for each byte: whether a figure stands there, or a mark between what may stand in for
  /// figures (`xx-xx`). Where there is none there is no date.
  private var figures: [UInt64] = []
  /// For each byte at which a word begins, the word's key.
  private var keys: [UInt16] = []

  /// The marks of a text in lower case.
  init(_ folded: [UInt8]) {
    let blocks = [UInt64](repeating: 0, count: folded.count / 64 + 1)
    (words, starts, sections, figures) = (blocks, blocks, blocks, blocks)
    var (isLetterOpen, carried) = (false, UInt64(0))
    for block in blocks.indices {
      let base = block << 6
      var (word, figure, bit) = (UInt64(0), UInt64(0), UInt64(1))
      for index in base..<min(base + 64, folded.count) {
        let byte = folded[index]
        if byte < 0x80 {
          isLetterOpen = false
          if Bytes.isASCIIWord(byte) { word |= bit }
          if Bytes.isDigit(byte) || Self.isBetweenFigures(index, folded) { figure |= bit }
        } else {
          // Letters outside ASCII begin with 0xC3…0xDF here; marks such as § » • – with 0xC2 and
          // 0xE2.
          if byte & 0xC0 != 0x80 { isLetterOpen = byte &- 0xC3 <= 0x1C }
          if isLetterOpen { word |= bit }
          if byte == 0xA7, index > 0, folded[index - 1] == 0xC2 {
            sections[(index - 1) >> 6] |= 1 << UInt64((index - 1) & 63)
          }
        }
        bit <<= 1
      }
      words[block] = word
      figures[block] = figure
      starts[block] = word & ~(word << 1 | carried)
      carried = word >> 63
    }
    keys = [UInt16](repeating: 0, count: folded.count)
    setKeys(folded)
  }

  private mutating func setKeys(_ folded: [UInt8]) {
    for block in starts.indices {
      var bits = starts[block]
      while bits != 0 {
        let start = block << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        var (key, shift) = (UInt32(0), UInt32(0))
        for index in start..<min(start + Self.keyLength, folded.count) {
          guard words[index >> 6] & (1 << UInt64(index & 63)) != 0 else { break }
          key |= UInt32(folded[index]) << shift
          shift += 8
        }
        keys[start] = Self.number(of: key)
      }
    }
  }

  /// A mark of dates with figures, or letters that stand in for figures, on both sides.
  private static func isBetweenFigures(_ index: Int, _ folded: [UInt8]) -> Bool {
    guard DateShapes.isMark(folded[index]), index > 0, index + 1 < folded.count else {
      return false
    }
    let next = folded[index + 1]
    return DateShapes.mayStand(folded[index - 1])
      && (DateShapes.mayStand(next) || DateShapes.isMark(next))
  }

  /// The key of the word a phrase opens with; nil where it opens with a mark.
  static func key(ofFirstWord phrase: [UInt8]) -> Int? {
    var (key, length, isLetterOpen) = (UInt32(0), 0, false)
    for byte in phrase.prefix(keyLength) {
      if byte & 0xC0 != 0x80 { isLetterOpen = byte &- 0xC3 <= 0x1C }
      guard byte < 0x80 ? Bytes.isASCIIWord(byte) : isLetterOpen else { break }
      key |= UInt32(byte) << UInt32(8 * length)
      length += 1
    }
    return length > 0 ? Int(number(of: key)) : nil
  }

  /// The key of four bytes, of which a longer word may begin or end; nil where they are fewer.
  static func key(ofBytes bytes: [UInt8], at start: Int) -> Int? {
    guard start >= 0, start + keyLength <= bytes.count else { return nil }
    var key = UInt32(0)
    for offset in 0..<keyLength { key |= UInt32(bytes[start + offset]) << UInt32(8 * offset) }
    return Int(number(of: key))
  }

  private static func number(of key: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 21)
  }

  /// Whether a letter or digit, or a part of one, stands at the index.
  func isWord(_ index: Int) -> Bool {
    index >= 0 && index < keys.count && words[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  func isStart(_ index: Int) -> Bool {
    index >= 0 && index < keys.count && starts[index >> 6] & (1 << UInt64(index & 63)) != 0
  }

  /// The key of the word that begins at the index.
  func key(at index: Int) -> Int { Int(keys[index]) }

  /// The first place at or after the index where a word begins; nil where none does before the
  /// limit.
  func start(from index: Int, before limit: Int) -> Int? {
    first(from: index, before: limit) { starts[$0] }
  }

  /// Whether the bytes of a word's key lie before the limit: of a word that is cut off the key says
  /// nothing.
  func isWhole(_ start: Int, before limit: Int) -> Bool { start + Self.keyLength <= limit }

  /// The first place at or after the index where a word begins that a phrase may open with.
  func start(from index: Int, before limit: Int, opening keys: WordKeys) -> Int? {
    let limit = min(limit, self.keys.count)
    guard index < limit else { return nil }
    var block = index >> 6
    var bits = starts[block] & (~0 << UInt64(index & 63))
    while true {
      while bits != 0 {
        let found = block << 6 + bits.trailingZeroBitCount
        guard found < limit else { return nil }
        if keys.contains(Int(self.keys[found])) || !isWhole(found, before: limit) { return found }
        bits &= bits - 1
      }
      block += 1
      guard block << 6 < limit else { return nil }
      bits = starts[block]
    }
  }

  /// The first place at or after the index where § stands, before the limit.
  func section(from index: Int, before limit: Int) -> Int? {
    first(from: index, before: limit) { sections[$0] }
  }

  /// The first place at or after the index where a word begins or § stands.
  func startOrSection(from index: Int, before limit: Int) -> Int? {
    first(from: index, before: limit) { starts[$0] | sections[$0] }
  }

  /// Whether a range has anything that dates are written with.
  func hasFigures(in range: Range<Int>) -> Bool {
    first(from: range.lowerBound, before: range.upperBound) { figures[$0] } != nil
  }

  @inline(__always)
  private func first(from index: Int, before limit: Int, _ marks: (Int) -> UInt64) -> Int? {
    let limit = min(limit, keys.count)
    guard index < limit else { return nil }
    var block = index >> 6
    var bits = marks(block) & (~0 << UInt64(index & 63))
    while bits == 0 {
      block += 1
      guard block << 6 < limit else { return nil }
      bits = marks(block)
    }
    let found = block << 6 + bits.trailingZeroBitCount
    return found < limit ? found : nil
  }

  /// The first place at or after the index that is no part of a word, or the limit.
  func end(from index: Int, before limit: Int) -> Int {
    guard index < limit, index < keys.count else { return index }
    var block = index >> 6
    var bits = ~words[block] & (~0 << UInt64(index & 63))
    while bits == 0 {
      block += 1
      guard block << 6 < limit else { return limit }
      bits = ~words[block]
    }
    return min(block << 6 + bits.trailingZeroBitCount, limit)
  }
}
