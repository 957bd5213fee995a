import Register

/// The rows of a page's tables as parts of its text, each table where its first row stands.
struct TableRows {
  private var tables: ArraySlice<TextTable>
  /// The lines of the table whose rows have been given.
  private var given: ClosedRange<Int>?

  /// Takes the tables whose rows belong to the text: one the cover was read from is no table.
  init(_ page: Page, lines: Range<Int>) {
    tables = []
    guard !page.tables.isEmpty, let first = lines.first, let last = lines.last else { return }
    var index = first
    var taken: [TextTable] = []
    for table in page.tables {
      while index < last, page.sheet.lines[index].number < table.lines.lowerBound { index += 1 }
      var (text, others) = (0, 0)
      var at = index
      while at <= last, table.lines.contains(page.sheet.lines[at].number) {
        if page.sheet.lines[at].role == .text { text += 1 } else { others += 1 }
        at += 1
      }
      if text >= 2, others == 0, Self.isTable(table) { taken.append(table) }
    }
    tables = taken[...]
  }

  /// Labels and their values in two columns are lines of their own, not a table's rows.
  private static func isTable(_ table: TextTable) -> Bool {
    guard table.columns >= 2 else { return false }
    return table.isDrawn
      || !table.rows.contains { $0.cells.first?.last == Bytes.colon }
  }

  /// The rows of the table on a line: all at its first line, none further down; nil outside of it.
  mutating func rows(at line: Int) -> [ProvisionReader.Part]? {
    while let first = tables.first, first.lines.upperBound < line { tables.removeFirst() }
    guard let table = tables.first, table.lines.contains(line) else { return nil }
    return given == table.lines ? [] : give(table)
  }

  private mutating func give(_ table: TextTable) -> [ProvisionReader.Part] {
    given = table.lines
    return table.rows.map { row in
      let cells = row.cells.map { String(decoding: $0, as: UTF8.self) }
      return ProvisionReader.Part(
        kind: .row, level: 1, text: Self.joined(cells), line: row.line)
    }
  }

  /// The cells as one line; empty ones keep their place, at the end they are left out.
  private static func joined(_ cells: [String]) -> String {
    var cells = cells[...]
    while let last = cells.last, last.isEmpty { cells.removeLast() }
    return cells.map { Footnotes.withPlainMarks($0) }.joined(separator: " | ")
  }
}
