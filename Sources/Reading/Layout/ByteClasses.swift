/// What the bytes of cleaned UTF-8 are to a reader of Swedish.
enum Bytes {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == newline }

  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isASCIIWord(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isDigit(byte) }

  /// Lower case, byte for byte, so that offsets stay the same: ASCII and the Latin-1 letters.
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

  /// Whether a letter or digit, or a part of one, stands at the index.
  static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return isASCIIWord(byte) }
    // Letters outside ASCII begin with 0xC3…0xDF here; marks such as § » • – with 0xC2 and 0xE2.
    var lead = index
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return (0xC3...0xDF).contains(bytes[lead])
  }

  static func isUpper(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    if bytes[index] &- 0x41 < 26 { return true }
    return bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] < 0x9F
      && bytes[index + 1] != 0x97
  }

  static func isLower(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    if bytes[index] &- 0x61 < 26 { return true }
    return bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] > 0x9F
      && bytes[index + 1] != 0xB7
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// Whether the bytes end in others.
  func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}

extension StringProtocol {
  /// Whether the text holds another, byte for byte; many times faster than by characters.
  func holds(_ other: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(other.utf8))
    guard let first = wanted.first, wanted.count <= text.count else { return wanted.isEmpty }
    for start in 0...(text.count - wanted.count) where text[start] == first {
      if text[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }
}
