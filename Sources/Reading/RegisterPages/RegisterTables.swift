import Register

/// Registers kept as tables: a spreadsheet's file, or a table that is what its page is about.
enum RegisterTables {
  static func read(_ page: Page) -> (documents: [DocumentReading], warnings: [ReadingWarning])? {
    if let delimited = page.delimited, let found = RegisterTable.read(delimited) { return found }
    guard !page.tables.isEmpty, isAbout(page) else { return nil }
    var documents: [DocumentReading] = []
    var warnings: [ReadingWarning] = []
    for table in page.tables {
      guard let found = RegisterTable.read(table) else { continue }
      documents += found.documents
      warnings += found.warnings
    }
    return documents.count >= 2 ? (documents, warnings) : nil
  }

  /// Whether the page is its tables: a document with a table in it has more text and a cover.
  private static func isAbout(_ page: Page) -> Bool {
    let rows = page.tables.reduce(0) { $0 + $1.rows.count }
    let inTables = page.tables.map(\.lines)
    var (next, others, prose) = (0, 0, 0)
    for line in page.sheet.lines {
      while next < inTables.count, inTables[next].upperBound < line.number { next += 1 }
      if next < inTables.count, inTables[next].contains(line.number) { continue }
      others += 1
      if line.range.count > 160 { prose += 1 }
      if isCover(line, page.sheet) { return false }
    }
    return others <= max(14, rows * 2) && prose <= max(4, rows / 2)
  }

  /// "Fastställt av: …" beside the table: the table stands in a document of its own.
  static func isCover(_ line: Line, _ sheet: Sheet) -> Bool {
    let start = line.range.lowerBound
    guard let hit = sheet.match(of: CoverLabels.table, at: start, before: line.range.upperBound),
      hit.end < line.range.upperBound, sheet.bytes[hit.end] == Bytes.colon
    else { return false }
    switch hit.value {
    case .adoption, .adoptionDay, .field(.validThrough), .field(.reviewResponsible): return true
    default: return false
    }
  }
}
