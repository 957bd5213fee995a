import Register

/// Lines that are labels and nothing more, three or more on end: a table's first column, which
/// came before the whole of its second when the page was made text.
struct LabelColumns {
  private var lines: Set<Int> = []

  init(_ sheet: Sheet, _ range: Range<Int>) {
    var run: [Int] = []
    for index in range.prefix(60) {
      if Self.isLabel(sheet.lines[index], sheet) {
        run.append(index)
      } else {
        close(&run)
      }
    }
    close(&run)
  }

  func holds(_ line: Int) -> Bool { lines.contains(line) }

  private mutating func close(_ run: inout [Int]) {
    if run.count >= 3 { lines.formUnion(run) }
    run = []
  }

  private static func isLabel(_ line: Line, _ sheet: Sheet) -> Bool {
    guard (3...44).contains(line.range.count), line.role == .text, line.bullet == .none,
      Bytes.isUpper(sheet.bytes, line.range.lowerBound),
      let match = sheet.match(
        of: CoverLabels.table, at: line.range.lowerBound, before: line.range.upperBound)
    else { return false }
    return sheet.trimmed(match.end..<line.range.upperBound, " .:").isEmpty
  }
}
