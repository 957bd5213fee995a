import Register

/// The day a text was published, which gives weekdays and days without a year their date.
struct PublishedDay {
  let day: CalendarDate

  private static let labels = PhraseTable<Void>(groups: [
    (
      (),
      [
        "artikeln publicerades", "publicerad", "publicerat", "publiceringsdatum", "publicerades",
        "publicerad den", "nyhet publicerad", "skapad",
      ]
    )
  ])

  /// After a label, or alone on one of the first lines.
  init?(_ page: Page) {
    let sheet = page.sheet
    var offset = 0
    while let hit = sheet.firstMatch(of: Self.labels, in: offset..<sheet.bytes.count) {
      offset = hit.range.upperBound
      let near = offset..<min(sheet.bytes.count, offset + 28)
      if let found = DateReader.first(in: near, of: sheet)?.day {
        day = found
        return
      }
    }
    for line in sheet.lines.prefix(3) where line.range.count <= 24 {
      if let date = DateReader.at(line.range.lowerBound, of: sheet, before: line.range.upperBound),
        let found = date.day, date.range.upperBound == line.range.upperBound
      {
        day = found
        return
      }
    }
    return nil
  }

  init(_ day: CalendarDate) { self.day = day }

  /// "den 24 september": the last such day before the text was published.
  func day(of range: Range<Int>, _ sheet: Sheet) -> String? {
    var index = range.lowerBound
    while index < range.upperBound, !Bytes.isDigit(sheet.bytes[index]) { index += 1 }
    var end = index
    while end < range.upperBound, Bytes.isDigit(sheet.bytes[end]) { end += 1 }
    guard let number = DateShapes.number(sheet.bytes[index..<end]),
      let month = sheet.firstMatch(of: MonthNames.table, in: end..<range.upperBound)
    else { return nil }
    let year = day.civil.year
    for candidate in [year, year - 1] {
      if let date = CalendarDate(year: candidate, month: month.value, day: number), date <= day {
        return date.description
      }
    }
    return nil
  }

  private static let weekdays = PhraseTable<Int>(groups: [
    (0, ["på måndagen", "i måndags", "måndagens"]), (1, ["på tisdagen", "i tisdags", "tisdagens"]),
    (2, ["på onsdagen", "i onsdags", "onsdagens"]),
    (3, ["på torsdagen", "i torsdags", "torsdagens"]),
    (4, ["på fredagen", "i fredags", "fredagens"]), (5, ["på lördagen", "i lördags"]),
    (6, ["på söndagen", "i söndags"]),
  ])
  private static let near = PhraseTable<Int>(groups: [
    (1, ["igår", "i går", "under gårdagen", "gårdagens"]), (0, ["idag", "i dag", "dagens"]),
  ])

  /// "På måndagen", "i går": within the week before the text was published.
  func weekday(in range: Range<Int>, _ sheet: Sheet) -> (day: String, range: Range<Int>)? {
    if let hit = sheet.firstMatch(of: Self.near, in: range) {
      return ((day + -hit.value).description, hit.range)
    }
    guard let hit = sheet.firstMatch(of: Self.weekdays, in: range) else { return nil }
    // 1970-01-01 was a Thursday, three days after Monday.
    let today = ((Int(day.ordinal) + 3) % 7 + 7) % 7
    let back = (today - hit.value + 7) % 7
    return ((day + -back).description, hit.range)
  }
}
