/// Takes Markdown's inline marks out of a line: `**bold**`, `_italic_`, `[text](address)`, `\-`.
enum Emphasis {
  /// How far off a mark may be closed, in bytes; without a bound a line of opening marks would be
  /// searched to its end once for each of them.
  private static let reach = 1000

  /// `*`, `_`, backslash, `[`, `<` and the backtick.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x5F, 0x5C, 0x5B, 0x3C, 0x60: true
    default: false
    }
  }

  static func removed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: isMark) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        index = mark(bytes, index, byte, &out)
        continue
      case UInt8(ascii: "\\"):
        let isEscape =
          index + 1 < bytes.count && "*_-#.[]()<>+`|&~=\\".utf8.contains(bytes[index + 1])
        if isEscape {
          out.append(bytes[index + 1])
          index += 2
          continue
        }
        out.append(byte)
      case UInt8(ascii: "["):
        if let link = link(bytes, index) {
          out += removed(Array(bytes[link.text]))
          index = link.end
          continue
        }
        out.append(byte)
      case UInt8(ascii: "<"):
        if bytes[index...].prefix(5).starts(with: Array("<br".utf8)),
          let end = bytes[index...].prefix(reach).firstIndex(of: UInt8(ascii: ">"))
        {
          out.append(Bytes.space)
          index = end + 1
          continue
        }
        out.append(byte)
      default: out.append(byte)
      }
      index += 1
    }
    return out
  }

  /// Drops a run of marks where it opens or closes a word; answers the index after it.
  private static func mark(
    _ bytes: [UInt8], _ start: Int, _ mark: UInt8, _ out: inout [UInt8]
  ) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let before = start > 0 && Bytes.isWord(bytes, start - 1)
    let after = end < bytes.count && Bytes.isWord(bytes, end)
    let isFree =
      (start == 0 || bytes[start - 1] == Bytes.space)
      && (end == bytes.count || bytes[end] == Bytes.space)
    // Two or more stars are always marks; one between two letters is the text's own.
    if end - start >= 2, mark == UInt8(ascii: "*") || !(before && after) { return end }
    if !(before && after), !isFree { return end }
    out.append(contentsOf: bytes[start..<end])
    return end
  }

  private static func link(_ bytes: [UInt8], _ start: Int) -> (text: Range<Int>, end: Int)? {
    guard let close = bytes[start...].prefix(reach).firstIndex(of: UInt8(ascii: "]")),
      close + 1 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "("),
      let end = bytes[close...].prefix(reach).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return ((start + 1)..<close, end + 1)
  }
}
