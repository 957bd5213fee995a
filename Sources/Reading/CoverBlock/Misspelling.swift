/// Reads labels past a slip of the pen or of the scanner: *Anatgen av*, *Fastsälld*.
enum Misspelling {
  private static let labels: [(bytes: [UInt8], meaning: LabelMeaning)] =
    CoverLabels.phrases.compactMap { phrase, meaning in
      let bytes = Bytes.fold(Array(phrase.utf8))
      return bytes.count >= 9 ? (bytes, meaning) : nil
    }

  /// A label at the start of a line with one letter lost, added, changed or two exchanged.
  static func label(at start: Int, _ sheet: Sheet) -> (meaning: LabelMeaning, end: Int)? {
    guard sheet.mayOpenLine(start) else { return nil }
    let line = sheet.lines[sheet.lineIndex(at: start)]
    guard start == line.range.lowerBound, Bytes.isUpper(sheet.bytes, start), line.role == .text,
      let end = labelEnd(line, sheet)
    else { return nil }
    let written = sheet.folded[start..<end]
    guard (8...40).contains(written.count) else { return nil }
    for label in labels where abs(label.bytes.count - written.count) <= 2 {
      if isNear(written, label.bytes[...]) { return (label.meaning, end) }
    }
    return nil
  }

  /// The words before a colon, or those before a body after *av* or *i*.
  private static func labelEnd(_ line: Line, _ sheet: Sheet) -> Int? {
    let limit = min(line.range.upperBound, line.range.lowerBound + 44)
    var index = line.range.lowerBound
    while index < limit {
      if sheet.bytes[index] == Bytes.colon { return index }
      if sheet.bytes[index] == Bytes.space {
        let next = index + 1
        let end = BodyReader.wordEnd(next, sheet, limit)
        if sheet.folded[next..<end].elementsEqual("av".utf8),
          BodyReader.at(
            DateReader.skipSpace(end, sheet, limit), of: sheet, before: line.range.upperBound)
            != nil
        {
          return end
        }
      }
      index += 1
    }
    return nil
  }

  private static func isNear(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var (start, end) = (0, 0)
    let (a, b) = (Array(left), Array(right))
    let short = min(a.count, b.count)
    while start < short, a[start] == b[start] { start += 1 }
    while end < short - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (x, y) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    // A letter outside ASCII is two bytes, of which one or both may differ.
    if x.count <= 2, y.count <= 2, max(x.count, y.count) <= 1 || isLetter(x) || isLetter(y) {
      return true
    }
    return x.count == y.count && x.count <= 4 && isExchange(Array(x), Array(y))
  }

  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 2 && bytes.first == 0xC3 || bytes.count == 1 && (bytes.first ?? 0) >= 0x80
  }

  private static func isExchange(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (left, right) = (
      String(decoding: a, as: UTF8.self), String(decoding: b, as: UTF8.self)
    )
    return left.count == 2 && left == String(right.reversed())
  }
}
