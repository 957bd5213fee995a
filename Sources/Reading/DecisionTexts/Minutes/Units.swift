/// Cuts a section into its paragraphs and points.
enum Units {
  private static let strips = PhraseTable<Void>(groups: [
    (
      (),
      [
        "justerandes sign", "justerandes signatur", "justerarsignaturer", "utdragsbestyrkande",
        "justerare", "ordförandens signatur", "sign.", "signatur justerare", "exp.",
        "justeras", "justerandes signaturer", "expedierat", "rätt utdraget", "justerande",
      ]
    )
  ])

  /// Each with whether it is a point of a list: bullet, number or "att".
  static func ranges(in range: Range<Int>, _ page: Page) -> [(range: Range<Int>, isPoint: Bool)] {
    let sheet = page.sheet
    guard !range.isEmpty, !sheet.lines.isEmpty else { return [] }
    var found: [(range: Range<Int>, isPoint: Bool)] = []
    let lines = sheet.lineIndex(at: range.lowerBound)...sheet.lineIndex(at: range.upperBound - 1)
    var mayJoin = false
    for index in lines {
      let line = sheet.lines[index]
      let part = sheet.trimmed(line.range.clamped(to: range))
      guard !part.isEmpty else { continue }
      if line.role != .text && line.role != .letter
        || sheet.match(of: strips, at: part.lowerBound) != nil
      {
        continue
      }
      let number = numbered(part, sheet)
      let isThat = sheet.folded[part].starts(with: "att ".utf8)
      let isPoint = line.bullet != .none || number != nil || isThat
      let start = number ?? part.lowerBound
      if !isPoint, mayJoin, !line.followsBlank, let last = found.last {
        found[found.count - 1].range = last.range.lowerBound..<part.upperBound
      } else {
        found.append((start..<part.upperBound, isPoint))
      }
      mayJoin = true
    }
    return found.filter { !$0.range.isEmpty }
  }

  /// "1. Anta …": where the words after the number begin.
  static func numbered(_ part: Range<Int>, _ sheet: Sheet) -> Int? {
    var index = part.lowerBound
    while index < part.upperBound, Bytes.isDigit(sheet.bytes[index]), index - part.lowerBound < 3 {
      index += 1
    }
    guard index > part.lowerBound, index + 1 < part.upperBound else { return nil }
    if ".)".utf8.contains(sheet.bytes[index]) { index += 1 }
    guard index < part.upperBound, Bytes.isSpace(sheet.bytes[index]),
      Bytes.isUpper(sheet.bytes, index + 1) || Bytes.isLower(sheet.bytes, index + 1)
    else { return nil }
    // "14 § ska ändras" speaks of a paragraph, "12 maj" of a day.
    return DateReader.at(part.lowerBound, of: sheet, before: part.upperBound) == nil
      ? index + 1 : nil
  }
}
