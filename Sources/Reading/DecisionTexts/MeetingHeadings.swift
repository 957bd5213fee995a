import Register

/// Lines that name a meeting: "Kommunfullmäktige, sammanträde 2020-01-23".
enum MeetingHeadings {
  struct Meeting {
    var line: Int
    var body: FieldReading
    var decidedOn: FieldReading
  }

  private static let words = PhraseTable<Void>(groups: [
    (
      (),
      [
        "sammanträde", "sammanträdet", "möte", "mötet", "sammanträdesdatum", "den", "kl", "kl.",
        "protokoll", "protokollsutdrag", "beslut",
      ]
    )
  ])

  static func read(_ page: inout Page, lines: Range<Int>) -> [Meeting] {
    var found: [Meeting] = []
    for index in lines {
      let line = page.sheet.lines[index]
      guard line.range.count <= 90, line.role == .text, line.bullet == .none,
        page.sheet.bytes[line.range.upperBound - 1] != 0x2E,
        let body = BodyReader.at(
          line.range.lowerBound, of: page.sheet, before: line.range.upperBound),
        let date = DateReader.first(
          in: body.range.upperBound..<line.range.upperBound, of: page.sheet),
        date.day != nil, isPlain(body.range.upperBound..<date.range.lowerBound, page.sheet)
      else { continue }
      found.append(
        Meeting(
          line: index, body: page.field(.found, body.name, body.range, body.isSure ? 0.95 : 0.75),
          decidedOn: page.field(.found, date.value, date.range, 0.95)))
      page.sheet.lines[index].role = .letter
    }
    return found
  }

  /// Nothing but words of meetings between body and day.
  private static func isPlain(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let hit = words.match(sheet.folded, at: offset, before: range.upperBound) {
        offset = hit.end
      } else if " ,:\n–-".utf8.contains(sheet.bytes[offset]) || sheet.bytes[offset] >= 0x80 {
        offset += 1
      } else {
        return false
      }
    }
    return true
  }
}
