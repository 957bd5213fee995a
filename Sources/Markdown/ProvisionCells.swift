/// The cells of a table's row, which a provision holds as one line.
public enum ProvisionCells {
  /// The cells in order; empty ones keep their place.
  public static func cells(of row: String) -> [String] {
    var cells: [String] = []
    var rest = row[...]
    // " | " parts the cells; where one is empty two such signs share a blank.
    while let bar = separator(in: rest) {
      cells.append(String(rest[..<bar.lowerBound]))
      rest = rest[bar.upperBound...]
    }
    return cells + [String(rest)]
  }

  private static func separator(in text: Substring) -> Range<Substring.Index>? {
    var index = text.startIndex
    while let bar = text[index...].firstIndex(of: "|") {
      index = text.index(after: bar)
      let isApart =
        bar > text.startIndex && text[text.index(before: bar)] == " " && index < text.endIndex
        && text[index] == " "
      if isApart { return text.index(before: bar)..<text.index(after: index) }
    }
    return nil
  }
}
