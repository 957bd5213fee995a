/// The lines of a text before anything is read off them: tables need their blanks and bars.
struct RawLine {
  /// Line in the file, from 1, counted as the sheet counts.
  var number: Int
  var range: Range<Int>

  static func all(of utf8: [UInt8]) -> [RawLine] {
    var lines: [RawLine] = []
    var (start, number, index) = (0, 1, 0)
    while index < utf8.count {
      let byte = utf8[index]
      guard (0x0A...0x0D).contains(byte) else {
        index += 1
        continue
      }
      lines.append(RawLine(number: number, range: start..<index))
      if byte == 0x0A || byte == 0x0D { number += 1 }
      if byte == 0x0D, index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
      index += 1
      start = index
    }
    lines.append(RawLine(number: number, range: start..<utf8.count))
    return lines
  }
}
