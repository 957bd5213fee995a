import Register

/// Notes at the foot of a page or the end of a text: "[^1]: …", "¹ Se …", "1 Se …".
///
/// A bare number counts only where it is sure: the line stands last on its page, and the same
/// number hangs on a word further up.
enum Footnotes {
  /// The notes by their line, each with its mark as the text around it prints marks.
  static func find(_ page: Page, lines: Range<Int>) -> [Int: String] {
    var notes: [Int: String] = [:]
    var open: [Int] = []
    let sheet = page.sheet
    for index in lines {
      let line = sheet.lines[index]
      if line.role != .text {
        take(open, &notes, sheet, from: lines.lowerBound)
        open = []
        continue
      }
      let bytes = Array(sheet.bytes[line.range])
      if let note = marked(bytes) {
        notes[index] = note
      } else if number(bytes) != nil, line.bullet == .none, line.heading == 0 {
        open.append(index)
      } else if !Bytes.isLower(bytes, 0) {
        open = []
      }
    }
    take(open, &notes, sheet, from: lines.lowerBound)
    return notes
  }

  /// `[^1]` in running text as `[1]`.
  static func withPlainMarks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
    var out: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte != UInt8(ascii: "^") || previous != UInt8(ascii: "[") { out.append(byte) }
      previous = byte
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A text without the mark of a note at its end: "Se lagen.[1]".
  static func withoutMark(_ text: String) -> Substring {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "["),
      text.distance(from: open, to: text.endIndex) <= 5, open > text.startIndex
    else { return text[...] }
    return text[..<open]
  }

  /// "[^1]: Se lagen." as "[1] Se lagen.", "¹ Se lagen." as it stands.
  private static func marked(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "[^".utf8), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
      (3...12).contains(close), close + 1 < bytes.count, bytes[close + 1] == Bytes.colon
    {
      let rest = LineMarks.collapsed(Array(bytes[(close + 2)...]))
      let mark = String(decoding: bytes[2..<close], as: UTF8.self)
      return rest.isEmpty ? nil : "[\(mark)] " + String(decoding: rest, as: UTF8.self)
    }
    guard superscripts.contains(where: { bytes.starts(with: $0) }), bytes.count > 6 else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let superscripts: [[UInt8]] = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    .map { Array($0.utf8) }

  /// The number a line opens with, where words with a capital follow.
  private static func number(_ bytes: [UInt8]) -> [UInt8]? {
    let digits = bytes.prefix(while: Bytes.isDigit)
    guard (1...2).contains(digits.count), bytes.count > digits.count + 8,
      bytes[digits.count] == Bytes.space, Bytes.isUpper(bytes, digits.count + 1),
      digits.first != 0x30
    else { return nil }
    return Array(digits)
  }

  /// Takes the open lines as notes where each one's number hangs on a word above.
  private static func take(
    _ open: [Int], _ notes: inout [Int: String], _ sheet: Sheet, from first: Int
  ) {
    // A page holds a handful of notes; a longer run is a list.
    guard let top = open.first, open.count <= 8 else { return }
    let zone = max(first, top - 80)..<top
    for index in open {
      let bytes = Array(sheet.bytes[sheet.lines[index].range])
      guard let mark = number(bytes), isUsed(mark, in: zone, sheet) else { return }
    }
    for index in open { notes[index] = sheet.text(sheet.lines[index]) }
  }

  /// Whether a number stands directly behind a word or its full stop: "lagen1", "lagen.1".
  private static func isUsed(_ mark: [UInt8], in lines: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let last = lines.last else { return false }
    let bytes = sheet.bytes
    let zone = sheet.lines[lines.lowerBound].range.lowerBound..<sheet.lines[last].range.upperBound
    for index in zone.dropFirst(2) where bytes[index] == mark[0] {
      let end = index + mark.count
      guard end <= zone.upperBound, bytes[index..<end].elementsEqual(mark),
        end == zone.upperBound || !Bytes.isWord(bytes, end)
      else { continue }
      let before = bytes[index - 1]
      let isStop =
        ".,)".utf8.contains(before) && Bytes.isWord(bytes, index - 2)
        && !Bytes.isDigit(bytes[index - 2])
      let isLetter = Bytes.isWord(bytes, index - 1) && !Bytes.isDigit(before)
      // A letter and a figure alone ("A1") name something; a word and a figure are a mark.
      if isStop || isLetter && Bytes.isLower(bytes, lead(bytes, index - 1)) { return true }
    }
    return false
  }

  private static func lead(_ bytes: [UInt8], _ index: Int) -> Int {
    bytes[index] & 0xC0 == 0x80 ? index - 1 : index
  }
}
