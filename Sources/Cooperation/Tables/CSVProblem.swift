/// What is wrong with a table of comma-separated values.
public enum CSVProblem: Error, Hashable, Sendable {
  /// There is not even a line of column names.
  case empty
  /// The bytes of a line are not UTF-8, as when a spreadsheet saves in its own encoding.
  case notUTF8(line: Int)
  /// A quote begins on the line and never ends.
  case openQuote(line: Int)
  /// Something stands between a closing quote and the next separator.
  case textAfterQuote(line: Int)
  /// A line has more or fewer fields than there are columns.
  case fieldCount(line: Int, got: Int, expected: Int)
  /// Two columns have the same name.
  case repeatedColumn(String)

  /// The line it concerns, counted from 1.
  public var line: Int {
    switch self {
    case .empty, .repeatedColumn: 1
    case .notUTF8(let line), .openQuote(let line), .textAfterQuote(let line): line
    case .fieldCount(let line, _, _): line
    }
  }
}
