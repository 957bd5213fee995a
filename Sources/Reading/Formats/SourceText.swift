/// A file's text as a person looks at it, beside what was read of it.
public enum SourceText {
  /// The lines of a file, numbered from 1 as the lines of a reading are, without the names of
  /// persons that the reading leaves out.
  public static func lines(_ bytes: [UInt8]) throws(UnreadableFile) -> [String] {
    let utf8 = try TextDecoding.decode(bytes).utf8
    let names = FileJudgement.judge(Page(SheetBuilder.build(utf8))).names
    return split(utf8).map { Anonymity.without(names, $0) }
  }

  /// Every sort of line end; a new page is none.
  private static func split(_ utf8: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(String(decoding: utf8[start..<index], as: UTF8.self))
        if byte == 0x0D, index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < utf8.count { lines.append(String(decoding: utf8[start...], as: UTF8.self)) }
    return lines
  }
}
