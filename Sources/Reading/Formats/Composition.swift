/// Puts letters that were saved in two pieces (`a` + ring) together again.
///
/// Only the Latin-1 letters: they are the ones Swedish names and words use, and files from a Mac
/// or from PDF are where the pieces come from.
enum Composition {
  /// The second byte, after 0xC3, of a letter with the combining mark `0xCC mark`; nil where the
  /// two make no Latin-1 letter.
  static func compose(letter: UInt8, mark: UInt8) -> UInt8? {
    guard let row = marks[mark] else { return nil }
    return row[letter]
  }

  /// A text whose letters are whole.
  static func composed(_ utf8: [UInt8]) -> [UInt8] {
    guard utf8.contains(0xCC) else { return utf8 }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    for byte in utf8 {
      // A mark is two bytes: the second tells which it is.
      if out.last == 0xCC, out.count >= 2, Bytes.isASCIILetter(out[out.count - 2]),
        let letter = compose(letter: out[out.count - 2], mark: byte)
      {
        out.removeLast(2)
        out += [0xC3, letter]
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static let marks: [UInt8: [UInt8: UInt8]] = [
    0x80: pairs("AEIOU", [0x80, 0x88, 0x8C, 0x92, 0x99]),
    0x81: pairs("AEIOUY", [0x81, 0x89, 0x8D, 0x93, 0x9A, 0x9D]),
    0x82: pairs("AEIOU", [0x82, 0x8A, 0x8E, 0x94, 0x9B]),
    0x83: pairs("ANO", [0x83, 0x91, 0x95]),
    0x88: pairs("AEIOU", [0x84, 0x8B, 0x8F, 0x96, 0x9C]),
    0x8A: pairs("A", [0x85]),
    0xA7: pairs("C", [0x87]),
  ]

  /// Capitals and their small letters, which lie 0x20 further on in both alphabets.
  private static func pairs(_ letters: String, _ bytes: [UInt8]) -> [UInt8: UInt8] {
    var row: [UInt8: UInt8] = [:]
    for (letter, byte) in zip(letters.utf8, bytes) {
      row[letter] = byte
      row[letter + 0x20] = byte + 0x20
    }
    return row
  }
}
