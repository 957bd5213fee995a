/// Makes the lines of a draft ready for the parser: bullets that other programs paste become
/// Markdown's, and footnotes stand as paragraphs of their own.
///
/// The parser's own footnotes are not used: it moves and renumbers them and drops those that
/// nothing refers to, and a text to be adopted must keep its words where they stand.
enum SourceLines {
  static func prepared(_ utf8: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count + 64)
    var tables = TableBounds()
    var wasOpen = false
    var rest = utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: newline) ?? rest.endIndex
      let line = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      switch tables.take(line) {
      case .fits: break
      case .isTooWide: out.append(UInt8(ascii: "\\"))
      case .isTooMuch: out.append(newline)
      }
      wasOpen = add(line, afterText: wasOpen, to: &out)
    }
    return out
  }

  private static let newline = UInt8(ascii: "\n")

  /// Adds a line and answers whether a paragraph may go on from it.
  private static func add(
    _ line: ArraySlice<UInt8>, afterText: Bool, to out: inout [UInt8]
  ) -> Bool {
    let indent = line.prefix { $0 == 0x20 }.count
    let words = line.dropFirst(indent)
    if indent <= 3, isFootnote(words) {
      if afterText { out.append(newline) }
      // A backslash keeps the parser from taking it for the address of a link.
      out.append(UInt8(ascii: "\\"))
      out += words
      out.append(newline)
      out.append(newline)
      return false
    }
    let isBlank = words.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    for (bullet, isSure) in bullets where words.starts(with: bullet) && (isSure || !afterText) {
      let item = words.dropFirst(bullet.count)
      guard item.first == 0x20 || item.first == 0x09 else { continue }
      out += line.prefix(indent)
      out.append(UInt8(ascii: "-"))
      out += item
      out.append(newline)
      return false
    }
    out += line
    out.append(newline)
    return !isBlank
  }

  /// `[^1]: …`, and `[^]: …` for a note whose mark stands in its text.
  private static func isFootnote(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.starts(with: "[^".utf8),
      let close = words.prefix(16).firstIndex(of: UInt8(ascii: "]")), close + 1 < words.endIndex
    else { return false }
    return words[close + 1] == UInt8(ascii: ":")
  }

  /// What Word and PDF print before an item; a dash may be a dash unless it opens a paragraph.
  private static let bullets: [([UInt8], isSure: Bool)] =
    ["•", "▪", "●", "◦", "■", "\u{F0B7}", "\u{F0A7}"].map { (Array($0.utf8), true) }
    + ["–", "—"].map { (Array($0.utf8), false) }
}

/// Keeps tables within what a document has. The parser fills every short row up to the width of
/// the header, so that a text of a megabyte could become thousands of millions of cells.
struct TableBounds {
  enum Answer { case fits, isTooWide, isTooMuch }

  static let columns = 100
  static let cells = 200_000

  private var width = 0
  private var count = 0

  /// Whether a line may go on to the parser as it is, needs its table undone, or the table ended.
  mutating func take(_ line: ArraySlice<UInt8>) -> Answer {
    var bars = 0
    var hasDash = false
    var isRule = true
    var isBlank = true
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasDash = true
      case 0x20, 0x09, 0x0D: continue
      // What a line in a quotation or a list opens with, and what sets the columns' sides.
      case UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"): break
      default: isRule = false
      }
      isBlank = false
    }
    if isBlank {
      width = 0
      return .fits
    }
    if isRule, hasDash {
      width = max(width, bars + 1)
      if bars > Self.columns + 1 {
        width = 0
        return .isTooWide
      }
    }
    count += width
    guard count > Self.cells, width > 1 else { return .fits }
    width = 0
    return .isTooMuch
  }
}
