import Register

/// Labels one at once after the other on a line, three or more: a table's heading row.
enum LabelRows {
  /// Where a row ends that begins with the label; nil where it begins none.
  static func end(of first: LabelHit, _ sheet: Sheet) -> Int? {
    let line = sheet.lines[first.line]
    guard line.role == .text, !first.hasColon,
      Bytes.isUpper(sheet.bytes, first.range.lowerBound)
    else { return nil }
    var (end, count) = (first.range.upperBound, 1)
    while let next = next(after: end, line.range.upperBound, sheet) {
      end = next
      count += 1
    }
    return count >= 3 ? end : nil
  }

  private static func next(after end: Int, _ limit: Int, _ sheet: Sheet) -> Int? {
    let start = DateReader.skipSpace(end, sheet, limit)
    guard start > end, start < limit, Bytes.isUpper(sheet.bytes, start),
      let match = sheet.match(of: CoverLabels.table, at: start, before: limit),
      match.end == limit || sheet.bytes[match.end] != Bytes.colon
    else { return nil }
    return CompoundLabels.end(of: start..<match.end, match.value, sheet)
  }
}
