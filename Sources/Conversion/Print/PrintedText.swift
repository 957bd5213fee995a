/// From pages of placed words to lines of text with headings, rows of labels and values, and bold.
struct PrintedText {
  private var out: [UInt8] = []
  private let bodySize: Int
  private let largest: Int
  private let pitch: Double
  /// Where bold is the rule it says nothing.
  private let usesBold: Bool
  private let headingRatio: Double

  static func text(of pages: [PrintedPage], isScan: Bool) -> [UInt8] {
    var pages = pages
    PageFurniture.remove(from: &pages)
    let sheets = pages.map { PageColumns.parts(of: $0.fragments).map(PageRows.rows) }
    var writer = PrintedText(pages, sheets.flatMap { $0 }, isScan: isScan)
    for (index, parts) in sheets.enumerated() {
      for (place, rows) in parts.enumerated() where !rows.isEmpty {
        writer.write(rows, startsPage: index > 0 && place == 0)
      }
    }
    return writer.out
  }

  private init(_ pages: [PrintedPage], _ parts: [[PrintedRow]], isScan: Bool) {
    // Boxes round recognised words are a third off where a line has no tall letters.
    headingRatio = isScan ? 1.35 : 1.15
    var letters: [Int: Int] = [:]
    var (bold, all) = (0, 0)
    for fragment in pages.lazy.flatMap(\.fragments) {
      let count = fragment.letters
      letters[fragment.size, default: 0] += count
      all += count
      if fragment.isBold { bold += count }
    }
    usesBold = bold * 2 < all
    bodySize = Self.median(letters) ?? 12
    largest = parts.lazy.flatMap { $0 }.map(\.size).max() ?? 12
    var pitches: [Int: Int] = [:]
    for rows in parts {
      for (row, next) in zip(rows, rows.dropFirst())
      where row.size == next.size && row.cells.count == 1 && row.text.count > 30 {
        pitches[(next.bottom - row.bottom) * 100 / max(1, row.size), default: 0] += 1
      }
    }
    // The tightest third: lines within paragraphs, not the gaps between them.
    pitch = Double(Self.quantile(pitches, 1, of: 3) ?? 130) / 100
  }

  private static func median(_ counts: [Int: Int]) -> Int? { quantile(counts, 1, of: 2) }

  private static func quantile(_ counts: [Int: Int], _ part: Int, of parts: Int) -> Int? {
    let wanted = counts.values.reduce(0, +) * part / parts
    var sum = 0
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      sum += count
      if sum > wanted { return value }
    }
    return counts.keys.max()
  }

  private mutating func write(_ rows: [PrintedRow], startsPage: Bool) {
    let lines = CellRows.lines(of: rows)
    var previous: CellRows.Line?
    for line in lines {
      let level = headingLevel(line)
      if let last = previous {
        if isApart(last, line) { blank() }
      } else if !goesOn(line) {
        if startsPage { out.append(0x0C) }
        blank()
      }
      put(line, level)
      previous = line
    }
  }

  /// Whether a line continues the sentence that the page or column before it broke off.
  private func goesOn(_ line: CellRows.Line) -> Bool {
    guard !line.isRow, let first = line.text.first, let last = out.dropLast().last else {
      return false
    }
    let isLower =
      first &- 0x61 < 26 || first == 0xC3 && line.text.count > 1 && line.text[1] >= 0xA0
    return isLower && !".:!?|*".utf8.contains(last)
  }

  private func isApart(_ last: CellRows.Line, _ line: CellRows.Line) -> Bool {
    if headingLevel(last) != headingLevel(line) { return true }
    if last.isRow, line.isRow { return false }
    let step = Double(line.bottom - last.bottom) / Double(max(line.size, 1))
    return step > max(pitch, 1.05) * 1.3
      || last.isRow != line.isRow || usesBold && last.isBold != line.isBold
  }

  private func headingLevel(_ line: CellRows.Line) -> Int {
    guard !line.isRow, line.text.count <= 160, Double(line.size) >= headingRatio * Double(bodySize),
      line.text.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 })
    else { return 0 }
    let share = Double(line.size) / Double(max(largest, 1))
    return share >= 0.9 ? 1 : share >= 0.7 ? 2 : 3
  }

  private mutating func put(_ line: CellRows.Line, _ level: Int) {
    let isBold = usesBold && line.isBold && !line.isRow && level == 0
    if level > 0 {
      out += [UInt8](repeating: UInt8(ascii: "#"), count: level) + [0x20]
    } else if isBold {
      out += Array("**".utf8)
    }
    out += line.text
    if isBold { out += Array("**".utf8) }
    out.append(0x0A)
  }

  private mutating func blank() {
    if !out.isEmpty, out.last != 0x0C, !out.suffix(2).elementsEqual([0x0A, 0x0A]) {
      out.append(0x0A)
    }
  }
}
