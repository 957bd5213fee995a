/// The fields of a table, laid end to end with quotes resolved.
///
/// A source's file may have two thousand columns of which five are wanted: the others are counted
/// and not kept.
struct CSVCells: Sendable {
  private var flat: [UInt8] = []
  /// Where each kept field ends in `flat`.
  private var ends: [Int] = []
  /// How many fields are kept up to and with each row.
  private var rowEnds: [Int] = []
  /// The line of the file that each row begins on.
  private(set) var lines: [Int] = []
  /// How many fields each row has, kept or not.
  private(set) var counts: [Int] = []
  /// Rows with something in a field beyond the last column.
  private(set) var overfull: Set<Int> = []
  /// For each column of the first row its place among the kept ones.
  private(set) var places: [Int?] = []

  private var fieldStart = 0
  private var column = 0
  private var isQuoted = false
  private let wants: @Sendable (String) -> Bool

  init(
    _ input: [UInt8], from start: Int, separator: UInt8, wants: @escaping @Sendable (String) -> Bool
  ) throws(CSVProblem) {
    self.wants = wants
    let outcome = input.withUnsafeBufferPointer { (input) -> Result<Void, CSVProblem> in
      do throws(CSVProblem) {
        return .success(try read(input, from: start, separator: separator))
      } catch { return .failure(error) }
    }
    try outcome.get()
  }

  var rowCount: Int { rowEnds.count }

  /// The first of a row's kept fields.
  func firstField(ofRow row: Int) -> Int { row == 0 ? 0 : rowEnds[row - 1] }

  func text(_ field: Int) -> String {
    String(decoding: flat[(field == 0 ? 0 : ends[field - 1])..<ends[field]], as: UTF8.self)
  }

  private mutating func read(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8
  ) throws(CSVProblem) {
    var index = start
    var line = 1
    var rowLine = 1
    while index < input.count {
      let byte = input[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where flat.count == fieldStart && !isQuoted:
        let opened = line
        isQuoted = true
        guard let after = readQuoted(input, from: index, line: &line) else {
          throw .openQuote(line: opened)
        }
        index = after
        guard index == input.count || [separator, 0x0A, 0x0D].contains(input[index]) else {
          throw .textAfterQuote(line: line)
        }
      case separator: endField()
      case 0x0A, 0x0D:
        if byte == 0x0D, index < input.count, input[index] == 0x0A { index += 1 }
        endRow(rowLine)
        line += 1
        rowLine = line
      default: flat.append(byte)
      }
    }
    endRow(rowLine)
  }

  /// Reads to the closing quote and answers the place after it; `nil` where there is none.
  private mutating func readQuoted(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, line: inout Int
  ) -> Int? {
    var index = start
    while index < input.count {
      let byte = input[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < input.count, input[index] == byte else { return index }
        index += 1
      } else if byte == 0x0A || byte == 0x0D && !(index < input.count && input[index] == 0x0A) {
        line += 1
      }
      flat.append(byte)
    }
    return nil
  }

  private mutating func endField() {
    let isHeader = rowEnds.isEmpty
    if isHeader || column < places.count && places[column] != nil {
      ends.append(flat.count)
    } else {
      if column >= places.count, flat.count > fieldStart { overfull.insert(rowEnds.count) }
      flat.removeLast(flat.count - fieldStart)
    }
    fieldStart = flat.count
    column += 1
    isQuoted = false
  }

  /// Ends the last field and the row; an empty line is no row.
  private mutating func endRow(_ line: Int) {
    if column == 0, flat.count == fieldStart, !isQuoted { return }
    endField()
    rowEnds.append(ends.count)
    lines.append(line)
    counts.append(column)
    column = 0
    guard rowEnds.count == 1 else { return }
    var kept = 0
    for field in 0..<ends.count {
      let isWanted = wants(CSVTable.trimmed(text(field)))
      places.append(isWanted ? kept : nil)
      if isWanted { kept += 1 }
    }
  }
}
