import Register

/// Gives a page whose line ends were lost its items and headings back, where it holds several.
enum FlattenedItems {
  static func split(_ page: inout Page) {
    guard page.sheet.lines.contains(where: { $0.range.count > SectionHeadings.longLine }) else {
      return
    }
    let sheet = page.sheet
    page.sheet.lines = sheet.lines.flatMap { line -> [Line] in
      guard line.range.count > SectionHeadings.longLine, line.role == .text else { return [line] }
      let signs = signs(in: line.range, sheet)
      return signs.count > 1 ? parts(of: line, at: signs, sheet) : [line]
    }
  }

  /// Where items begin: numbers that rise one by one, each before a name or a registry number.
  private static func signs(in range: Range<Int>, _ sheet: Sheet) -> [Int] {
    var found: [Int] = []
    var last: Int?
    var offset = range.lowerBound
    while offset < range.upperBound,
      let hit = SectionSigns.first(in: offset..<range.upperBound, of: sheet)
    {
      offset = hit.range.upperBound
      guard sheet.bytes[hit.range.lowerBound] == 0xC2, let number = Int(hit.digits),
        opens(hit.range, range, sheet), last.map({ number > $0 && number <= $0 + 3 }) ?? true
      else { continue }
      found.append(hit.range.lowerBound)
      last = number
    }
    return found
  }

  private static func opens(_ sign: Range<Int>, _ line: Range<Int>, _ sheet: Sheet) -> Bool {
    var next = sign.upperBound
    if next < line.upperBound, sheet.bytes[next] == UInt8(ascii: "/") {
      next += 1
      while next < line.upperBound, Bytes.isDigit(sheet.bytes[next]) { next += 1 }
    }
    next = DateReader.skipSpace(next, sheet, line.upperBound)
    guard next < line.upperBound, Bytes.isUpper(sheet.bytes, next) else { return false }
    let before = sheet.trimmed(line.lowerBound..<sign.lowerBound)
    guard let end = before.isEmpty ? nil : before.upperBound - 1 else { return true }
    // "… enligt § 45 Kommunallagen" goes on from its sentence.
    return !Bytes.isLower(sheet.bytes, end) && sheet.bytes[end] != UInt8(ascii: ",")
      && sheet.bytes[end] < 0x80
  }

  /// The words before the first item, and each item with its headings on lines of their own.
  private static func parts(of line: Line, at signs: [Int], _ sheet: Sheet) -> [Line] {
    var cuts = [line.range.lowerBound]
    for (index, sign) in signs.enumerated() {
      let end = index + 1 < signs.count ? signs[index + 1] : line.range.upperBound
      cuts.append(sign)
      var offset = sign + 2
      while offset < end {
        if sheet.isWordStart(offset), Bytes.isUpper(sheet.bytes, offset),
          let heading = SectionHeadings.inline(at: offset, before: end, sheet)
        {
          cuts += [offset, heading.end]
          offset = heading.end
        } else {
          offset += 1
        }
      }
    }
    cuts.append(line.range.upperBound)
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      let range = sheet.trimmed(start..<max(start, end))
      guard !range.isEmpty else { return nil }
      var part = line
      part.range = range
      part.followsBlank = true
      return part
    }
  }
}
