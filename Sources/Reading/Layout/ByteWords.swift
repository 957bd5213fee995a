/// Words of a text as ranges of its bytes.
enum ByteWords {
  /// The parts between blanks; none is empty.
  static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    split(bytes, range) { $0 == Bytes.space }
  }

  @inline(__always)
  static func split(
    _ bytes: [UInt8], _ range: Range<Int>, where isSeparator: (UInt8) -> Bool
  ) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isSeparator(bytes[index]) {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// Without marks at the ends of a word, as `trimmingMarks` has it.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      switch bytes[high - 1] {
      case 0x2E, 0x2C, 0x3A, 0x3B, 0x28, 0x29, 0x22, 0x27, 0x21, 0x3F: high -= 1
      case 0x9D where isQuote(bytes, high - 3, high): high = max(low, high - 3)
      default: return trimmedAhead(bytes, low..<high)
      }
    }
    low = high
    return low..<high
  }

  private static func trimmedAhead(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      switch bytes[low] {
      case 0x28, 0x22, 0x27: low += 1
      case 0xE2 where isQuote(bytes, low, high): low += 3
      default: return low..<high
      }
    }
    low = min(low, high)
    high = max(low, high)
    return low..<high
  }

  /// ”
  private static func isQuote(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    start >= 0 && start + 3 <= limit && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && bytes[start + 2] == 0x9D
  }

  /// Whether the bytes of a range end in others.
  static func hasSuffix(_ bytes: [UInt8], _ range: Range<Int>, _ ending: [UInt8]) -> Bool {
    guard range.count >= ending.count else { return false }
    let start = range.upperBound - ending.count
    for offset in ending.indices where bytes[start + offset] != ending[offset] { return false }
    return true
  }
}

extension StringProtocol {
  /// Lower case; for Swedish text, byte for byte, many times faster than letter by letter.
  func lowered() -> String {
    let bytes = Array(utf8)
    var previous: UInt8 = 0
    for byte in bytes {
      // ASCII, the Latin-1 letters and the marks from U+2000 on have no other lower case.
      let isPlain =
        byte < 0x80 || byte == 0xC2 || byte == 0xC3 || byte == 0xE2
        || byte < 0xC0 && (previous != 0xE2 || byte == 0x80)
      guard isPlain else { return lowercased() }
      previous = byte
    }
    return String(decoding: Bytes.fold(bytes), as: UTF8.self)
  }
}
