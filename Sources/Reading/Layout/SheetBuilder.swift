/// Builds the sheet from decoded text: lines, marks, hyphens.
enum SheetBuilder {
  struct Built {
    var sheet: Sheet
    /// The lines whose last word was put together with the next line's first.
    var joinedLines: [Int]
  }

  static func build(_ utf8: [UInt8]) -> Built {
    var rows = LineSplitting.rows(utf8)
    HeadingUnderlines.apply(&rows)
    let joined = HyphenJoining.join(&rows)
    var (bytes, lines) = ([UInt8](), [Line]())
    bytes.reserveCapacity(utf8.count + rows.count)
    lines.reserveCapacity(rows.count)
    var blank = true
    for row in rows {
      guard !row.bytes.isEmpty else {
        blank = true
        continue
      }
      if !lines.isEmpty {
        bytes.append(Bytes.newline)
        if blank { bytes.append(Bytes.newline) }
      }
      let start = bytes.count
      bytes.append(contentsOf: row.bytes)
      lines.append(
        Line(
          range: start..<bytes.count, number: row.number, indent: row.indent,
          heading: row.heading, bullet: row.bullet, isBold: row.isBold,
          gaps: row.gaps.map { $0 + start },
          followsBlank: blank))
      blank = false
    }
    return Built(sheet: Sheet(bytes, lines: lines), joinedLines: joined)
  }
}

/// A line on its way into the sheet.
struct Row {
  var number: Int
  var bytes: [UInt8]
  var indent = 0
  var heading = 0
  var bullet = Line.Bullet.none
  var isBold = false
  /// Where cells after wide gaps begin.
  var gaps: [Int] = []
}
