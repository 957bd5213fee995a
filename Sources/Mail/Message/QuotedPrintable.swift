/// Text as bytes that every server passes on unchanged (RFC 2045, 6.7).
enum QuotedPrintable {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text with CRLF between lines, no line longer than 76.
  static func encoded(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for (index, line) in lines(of: text).enumerated() {
      if index > 0 { result += [13, 10] }
      append(line, to: &result)
    }
    return result
  }

  /// Lines however they are ended: CRLF, LF or CR.
  static func lines(of text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var lines: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 13 || byte == 10 else {
        index += 1
        continue
      }
      lines.append(bytes[start..<index])
      index += byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
      start = index
    }
    lines.append(bytes[start...])
    return lines
  }

  private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var width = 0
    for (index, byte) in zip(line.indices, line) {
      let isLast = index == line.endIndex - 1
      let isPlain =
        (33...126).contains(byte) && byte != UInt8(ascii: "=")
        // White space at the end of a line gets lost on the way.
        || (byte == 32 || byte == 9) && !isLast
      let size = isPlain ? 1 : 3
      // A soft break takes one place of the 76.
      if width + size > (isLast ? 76 : 75) {
        result += [UInt8(ascii: "="), 13, 10]
        width = 0
      }
      if isPlain { result.append(byte) } else { result += escaped(byte) }
      width += size
    }
  }

  static func escaped(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
