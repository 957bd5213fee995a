/// A table read from comma-separated values: UTF-8 with or without a byte-order mark, fields in
/// quotes where they hold separators, lines ended in any way, `,` or `;` or tab between fields.
///
/// A line with the wrong number of fields is left out and told of; all else that is wrong stops
/// the reading, since nothing after it can be trusted.
public struct CSVTable: Sendable {
  /// Names of the columns, without blanks around them.
  public let header: [String]
  public let separator: UInt8
  /// Lines that were left out.
  public let problems: [CSVProblem]
  private let cells: CSVCells
  private let kept: [Int]

  /// Reads a table; of a very wide one only the columns that are wanted, by name.
  public init(
    _ bytes: some Collection<UInt8>, wants: @escaping @Sendable (String) -> Bool = { _ in true }
  ) throws(CSVProblem) {
    let input = Array(bytes)
    let start = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let line = Self.badLine(input) { throw CSVProblem.notUTF8(line: line) }
    let separator = Self.separator(of: input[start...])
    let cells = try CSVCells(input, from: start, separator: separator, wants: wants)
    guard cells.rowCount > 0 else { throw CSVProblem.empty }
    let header = cells.places.indices.map { Self.trimmed(cells.text($0)) }
    var names: Set<String> = []
    for name in header where !name.isEmpty {
      if !names.insert(name).inserted { throw CSVProblem.repeatedColumn(name) }
    }
    var problems: [CSVProblem] = []
    var kept: [Int] = []
    for row in 1..<max(1, cells.rowCount) {
      // A spreadsheet pads a line with empty fields; that is not a fault.
      if cells.counts[row] < header.count || cells.overfull.contains(row) {
        let got = cells.counts[row]
        problems.append(.fieldCount(line: cells.lines[row], got: got, expected: header.count))
      } else {
        kept.append(row)
      }
    }
    self.header = header
    self.separator = separator
    self.problems = problems
    self.cells = cells
    self.kept = kept
  }

  /// How many lines there are, the column names not counted.
  public var count: Int { kept.count }

  /// The place of a column, by its exact name.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  public var rows: some Sequence<Row> {
    kept.lazy.map { row in
      Row(
        line: cells.lines[row], cells: cells, first: cells.firstField(ofRow: row),
        hasDecimalComma: separator == UInt8(ascii: ";"))
    }
  }

  /// The first line that is not UTF-8. The bytes are tried some at a time, parted where lines
  /// end: a large file is not to be held twice.
  private static func badLine(_ input: [UInt8]) -> Int? {
    var start = 0
    while start < input.count {
      var end = min(start + (1 << 20), input.count)
      while end < input.count, input[end - 1] != 0x0A { end += 1 }
      if String(validating: input[start..<end], as: UTF8.self) == nil {
        var line = input[..<start].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        for part in input[start..<end].split(separator: 0x0A, omittingEmptySubsequences: false) {
          if String(validating: part, as: UTF8.self) == nil { return line }
          line += 1
        }
      }
      start = end
    }
    return nil
  }

  /// The one that the first line has most of, outside quotes.
  private static func separator(of input: ArraySlice<UInt8>) -> UInt8 {
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in input {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let most = candidates.map { counts[$0] ?? 0 }.max() ?? 0
    return candidates.first { (counts[$0] ?? 0) == most } ?? candidates[0]
  }

  static func trimmed(_ text: String) -> String {
    // Nearly every field ends and begins with a plain sign; asking Unicode of each is slow.
    if let first = text.utf8.first, let last = text.utf8.last, 0x21...0x7E ~= first,
      0x21...0x7E ~= last
    {
      return text
    }
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension CSVTable {
  /// One line of a table.
  public struct Row: Sendable {
    /// The line of the file that it begins on, counted from 1.
    public let line: Int
    let cells: CSVCells
    let first: Int
    let hasDecimalComma: Bool

    /// A field as it stands, without blanks around it; empty for a column that is not kept.
    public func text(_ column: Int) -> String {
      guard cells.places.indices.contains(column), let place = cells.places[column] else {
        return ""
      }
      return CSVTable.trimmed(cells.text(first + place))
    }

    /// A field, or `nil` where it is empty or there is no such column.
    public func value(_ column: Int?) -> String? {
      guard let column else { return nil }
      let text = text(column)
      return text.isEmpty ? nil : text
    }

    public func integer(_ column: Int) -> Int? { Int(text(column)) }

    /// A number with a decimal point, or a comma where fields are parted by semicolons; never an
    /// infinity nor *not a number*.
    public func number(_ column: Int) -> Double? { Self.number(text(column), hasDecimalComma) }

    /// A number in which a comma can be nothing but a decimal one, such as a degree.
    public func decimal(_ column: Int) -> Double? { Self.number(text(column), true) }

    static func number(_ text: String, _ hasDecimalComma: Bool) -> Double? {
      var text = text
      if hasDecimalComma, text.utf8.contains(UInt8(ascii: ",")) {
        text = String(text.map { $0 == "," ? "." : $0 })
      }
      // `Double` would take `0x1p3` and `inf` too.
      let isPlain = text.utf8.allSatisfy {
        0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2B || $0 == 0x2E || $0 == 0x65 || $0 == 0x45
      }
      guard isPlain, let number = Double(text), number.isFinite else { return nil }
      return number
    }
  }
}
