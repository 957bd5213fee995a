/// Rows in columns for a terminal, as wide as what they hold.
struct TextTable {
  /// A cell with the colour it has on a terminal.
  struct Cell {
    var text: String
    var colour: Console.Colour?

    init(_ text: String, _ colour: Console.Colour? = nil) {
      self.text = text
      self.colour = colour
    }
  }

  private var rows: [[Cell]] = []
  private let heading: [String]

  init(_ heading: [String]) { self.heading = heading }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  func print(_ console: Console) {
    let all = [heading.map { Cell($0, .bold) }] + rows
    let widths = heading.indices.map { column in all.map { $0[column].text.count }.max() ?? 0 }
    for row in all {
      let cells = row.enumerated().map { index, cell in
        let isLast = index == row.count - 1
        let padding = isLast ? 0 : widths[index] - cell.text.count
        let text = cell.colour.map { console.coloured(cell.text, $0) } ?? cell.text
        return text + String(repeating: " ", count: padding)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      console.print(line)
    }
  }
}
