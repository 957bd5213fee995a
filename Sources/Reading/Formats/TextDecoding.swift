import Register

/// From bytes to UTF-8, whatever the file was saved as.
enum TextDecoding {
  struct Decoded {
    var utf8: [UInt8]
    var warnings: [ReadingWarning]
    /// Only wide letters may be zeros: in plain bytes a zero shows that the file is no text.
    var mayHoldZeros = false
  }

  static func decode(_ bytes: [UInt8]) throws(UnreadableFile) -> Decoded {
    var decoded = try withoutSizeCheck(bytes)
    guard let first = decoded.utf8.firstIndex(where: { !isBlank($0) }) else { throw .empty }
    // A file of non-breaking spaces alone is empty too, and rare enough for the slow test.
    if decoded.utf8[first] >= 0x80, isOnlyWideBlanks(decoded.utf8) { throw .empty }
    if decoded.mayHoldZeros { decoded.utf8 = decoded.utf8.filter { $0 != 0 } }
    return decoded
  }

  private static func withoutSizeCheck(_ bytes: [UInt8]) throws(UnreadableFile) -> Decoded {
    if bytes.isEmpty { throw .empty }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      var rest = try plain(Array(bytes.dropFirst(3)))
      rest.warnings.insert(ReadingWarning(.byteOrderMark, line: 1), at: 0)
      return rest
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes.dropFirst(2), bigEndian: false)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(bytes.dropFirst(2), bigEndian: true)
    }
    if let bigEndian = byteOrderByZeros(bytes) {
      return try utf16(bytes[...], bigEndian: bigEndian)
    }
    return try plain(bytes)
  }

  private static func plain(_ bytes: [UInt8]) throws(UnreadableFile) -> Decoded {
    // More than a stray control byte in a thousand is no text; a NUL never is.
    var (controls, zeros) = (0, 0)
    for byte in bytes {
      controls &+= isControl(byte) ? 1 : 0
      zeros &+= byte == 0 ? 1 : 0
    }
    if zeros > 0 || controls * 200 > bytes.count { throw .binary }
    if isUTF8(bytes.span) { return Decoded(utf8: bytes, warnings: []) }
    if let cut = cutOffTail(bytes), isUTF8(bytes.span.extracting(..<cut)),
      bytes[..<cut].contains(where: { $0 >= 0x80 })
    {
      return Decoded(
        utf8: Array(bytes[..<cut]), warnings: [ReadingWarning(.invalidBytes)])
    }
    if controls > 0 { throw .binary }
    return Decoded(utf8: Windows1252.utf8(bytes), warnings: [ReadingWarning(.latin1, line: 1)])
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }

  /// Where a file cut off in the middle of its last letter should end.
  private static func cutOffTail(_ bytes: [UInt8]) -> Int? {
    guard let lead = bytes.suffix(4).lastIndex(where: { $0 >= 0xC0 }) else { return nil }
    let needed = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    return bytes.count - lead < needed ? lead : nil
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool
  ) throws(UnreadableFile) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    let utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
    let controls = utf8.count(where: { isControl($0) })
    if controls * 200 > utf8.count { throw .binary }
    return Decoded(
      utf8: utf8, warnings: [ReadingWarning(.utf16, line: 1)], mayHoldZeros: true)
  }

  /// The byte order of UTF-16 without a mark: Swedish text has a zero in nearly every pair.
  private static func byteOrderByZeros(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, sample.contains(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 10 >= pairs * 7, zeros.even * 10 <= pairs { return false }
    if zeros.even * 10 >= pairs * 7, zeros.odd * 10 <= pairs { return true }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
  }

  private static func isOnlyWideBlanks(_ utf8: [UInt8]) -> Bool {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{AD}" || $0 == "\u{200B}"
    }
  }
}
