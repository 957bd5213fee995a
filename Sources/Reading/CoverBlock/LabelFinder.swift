import Register

/// A cover label found in a text.
struct LabelHit {
  var meaning: LabelMeaning
  var range: Range<Int>
  /// Where its value would begin.
  var valueStart: Int
  var hasColon: Bool
  var line: Int
}

/// Finds cover labels: at the start of a line, or in the middle of one where a table was flattened.
enum LabelFinder {
  static func hits(in sheet: Sheet, lines: Range<Int>) -> [LabelHit] {
    guard !lines.isEmpty else { return [] }
    var hits: [LabelHit] = []
    let end = sheet.lines[lines.upperBound - 1].range.upperBound
    var index = sheet.lines[lines.lowerBound].range.lowerBound
    while index < end {
      guard sheet.isWordStart(index) else {
        index += 1
        continue
      }
      if let match = CoverLabels.table.match(sheet.folded, at: index, before: end) {
        let hit = hit(match.value, index..<match.end, sheet)
        if accepts(hit, sheet, after: hits.last, end: end) {
          hits.append(hit)
          index = hit.valueStart
          continue
        }
      }
      index = max(BodyReader.wordEnd(index, sheet, end), index + 1)
    }
    return hits
  }

  private static func hit(
    _ meaning: LabelMeaning, _ range: Range<Int>, _ sheet: Sheet
  ) -> LabelHit {
    var start = range.upperBound
    while start < sheet.bytes.count, sheet.bytes[start] == Bytes.space { start += 1 }
    let mark = start < sheet.bytes.count ? sheet.bytes[start] : 0
    let hasColon = mark == Bytes.colon || mark == UInt8(ascii: ";")
    return LabelHit(
      meaning: meaning, range: range, valueStart: hasColon ? start + 1 : range.upperBound,
      hasColon: hasColon, line: sheet.lineIndex(at: range.lowerBound))
  }

  private static func accepts(
    _ hit: LabelHit, _ sheet: Sheet, after last: LabelHit?, end: Int
  ) -> Bool {
    let line = sheet.lines[hit.line]
    if case .cover = line.role {} else if line.role != .text { return false }
    let isFirst = hit.range.lowerBound == line.range.lowerBound
    let isCapital = Bytes.isUpper(sheet.bytes, hit.range.lowerBound)
    if hit.hasColon {
      guard isFirst || isCapital else { return false }
      // "Mål: …" style prose has long text after it; a cover's value is short unless listed.
      return true
    }
    guard isCapital else { return false }
    let rest = hit.valueStart..<max(hit.valueStart, line.range.upperBound)
    let value = sheet.trimmed(rest)
    if isFirst {
      if value.isEmpty { return standsAlone(hit, sheet, end: end) }
      return ValueShapes.fits(hit.meaning, value, sheet)
    }
    let isBesideLabel = last.map { $0.line == hit.line } ?? false
    if isBesideLabel { return !ValueShapes.isLowerProse(value, sheet) || hit.range.count > 12 }
    if case .adoption = hit.meaning { return ValueShapes.fits(hit.meaning, value, sheet) }
    if case .field(.registryNumber) = hit.meaning {
      return ValueShapes.fits(hit.meaning, value, sheet)
    }
    return false
  }

  /// A label on a line of its own, with its value on the next.
  private static func standsAlone(_ hit: LabelHit, _ sheet: Sheet, end: Int) -> Bool {
    guard hit.line + 1 < sheet.lines.count else { return false }
    let next = sheet.lines[hit.line + 1]
    guard next.range.lowerBound < end, next.heading == 0, next.bullet == .none else { return false }
    if ValueShapes.fits(hit.meaning, next.range, sheet) { return true }
    let isTable = !next.followsBlank && sheet.lines[hit.line].heading == 0
    let isShort = next.range.count <= 80 && sheet.bytes[next.range.upperBound - 1] != 0x2E
    return isTable && isShort && hit.range.count >= 10
  }
}
