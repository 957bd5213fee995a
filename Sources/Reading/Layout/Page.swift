import Register

/// A sheet under reading: its lines get their roles one reader after the other.
struct Page {
  var sheet: Sheet
  var warnings: [ReadingWarning] = []
  /// Names of persons seen in signatures; they must not leave the page.
  var personNames: [String] = []
  /// The tables that stand in the text.
  var tables: [TextTable] = []
  /// The whole file as one table, where it is a spreadsheet's.
  var delimited: TextTable?

  init(_ built: SheetBuilder.Built) {
    sheet = built.sheet
    if let first = built.joinedLines.first {
      warnings.append(
        ReadingWarning(.hyphensJoined, detail: "\(built.joinedLines.count)", line: first))
    }
  }

  mutating func warn(_ code: ReadingWarning.Code, _ detail: String, at offset: Int) {
    warnings.append(ReadingWarning(code, detail: detail, line: sheet.number(at: offset)))
  }

  /// What a range says, as a field with its words and line.
  func field(
    _ state: FieldReading.State, _ value: String?, _ raw: Range<Int>, _ confidence: Double
  ) -> FieldReading {
    FieldReading(
      state, value: value, raw: sheet.text(raw), line: sheet.number(at: raw.lowerBound),
      confidence: confidence)
  }
}
