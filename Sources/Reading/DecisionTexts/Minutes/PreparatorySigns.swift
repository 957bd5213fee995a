/// Paragraphs of the meeting that prepared an item, printed below the item's own: "KS § 297" and
/// on a line of its own "AU § 280".
enum PreparatorySigns {
  /// How many lines below an item's paragraph its preparation may be named.
  private static let reach = 5

  /// The lines that open an item.
  static func without(_ starts: [Int], _ sheet: Sheet) -> [Int] {
    guard starts.count > 1 else { return starts }
    var kept: [Int] = []
    for start in starts {
      if let last = kept.last, start - last <= reach, isCommittees(start, sheet),
        !isCommittees(last, sheet), hasCode(last, sheet)
      {
        continue
      }
      kept.append(start)
    }
    return kept
  }

  private static func code(_ line: Int, _ sheet: Sheet) -> ArraySlice<UInt8> {
    sheet.bytes[sheet.lines[line].range].prefix { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0xC3 }
  }

  private static func hasCode(_ line: Int, _ sheet: Sheet) -> Bool {
    code(line, sheet).count >= 2
  }

  /// "AU", "KSAU": the initials of a committee, with nothing but the number behind them.
  private static func isCommittees(_ line: Int, _ sheet: Sheet) -> Bool {
    let letters = code(line, sheet)
    return (2...5).contains(letters.count) && letters.last == UInt8(ascii: "U")
      && (MinutesItem.sign(at: line, sheet)?.rest.isEmpty ?? false)
  }
}
