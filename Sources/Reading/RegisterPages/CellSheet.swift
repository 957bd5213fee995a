/// The cells of a table laid out as lines of a sheet, so that the readers of dates and bodies can
/// read them, each with the line of the file it came from.
struct CellSheet {
  var page: Page
  /// Where each cell stands, by row and column; empty where nothing was in it.
  private(set) var ranges: [[Range<Int>]] = []

  init(_ table: TextTable) {
    var (bytes, lines) = ([UInt8](), [Line]())
    for row in table.rows {
      var places: [Range<Int>] = []
      for cell in row.cells {
        if !bytes.isEmpty { bytes += [Bytes.newline, Bytes.newline] }
        let start = bytes.count
        bytes += cell
        places.append(start..<bytes.count)
        guard !cell.isEmpty else { continue }
        lines.append(Line(range: start..<bytes.count, number: row.line))
      }
      ranges.append(places)
    }
    page = Page(SheetBuilder.Built(sheet: Sheet(bytes, lines: lines), joinedLines: []))
  }

  func range(_ row: Int, _ column: Int) -> Range<Int> {
    column < ranges[row].count ? ranges[row][column] : 0..<0
  }

  func text(_ row: Int, _ column: Int) -> String { page.sheet.text(range(row, column)) }
}
