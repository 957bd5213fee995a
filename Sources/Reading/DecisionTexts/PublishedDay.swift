import Register

/// The day a text was published, which gives weekdays and days without a year their date.
struct PublishedDay {
  let day: CalendarDate
  /// Told by the page's last change or by its month: good for a year, not for a weekday.
  private(set) var isLoose = false

  private static let labels = PhraseTable<Void>(groups: [
    (
      (),
      [
        "artikeln publicerades", "publicerad", "publicerat", "publiceringsdatum", "publicerades",
        "publicerad den", "nyhet publicerad", "skapad",
      ]
    )
  ])

  private static let changed = PhraseTable<Void>(groups: [
    (
      (),
      [
        "uppdaterad", "uppdaterat", "uppdaterades", "senast uppdaterad", "senast ändrad",
        "ändrad", "senast granskad", "senast kontrollerad",
      ]
    )
  ])
  private static let days = PhraseTable<Void>(groups: [
    ((), ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"])
  ])

  /// After a label, or alone on one of the first lines; else what a change or the month tells.
  init?(_ page: Page) {
    let sheet = page.sheet
    if let found = Self.labelled(Self.labels, sheet) ?? Self.dateline(sheet) {
      day = found
    } else if let found = Self.labelled(Self.changed, sheet) ?? Self.month(sheet) {
      day = found
      isLoose = true
    } else {
      return nil
    }
  }

  private static func labelled(_ words: PhraseTable<Void>, _ sheet: Sheet) -> CalendarDate? {
    var offset = 0
    while let hit = sheet.firstMatch(of: words, in: offset..<sheet.bytes.count) {
      offset = hit.range.upperBound
      let near = offset..<min(sheet.bytes.count, offset + 28)
      if let found = DateReader.first(in: near, of: sheet)?.day { return found }
    }
    return nil
  }

  /// "2024-03-26", "torsdag 22 december 2022", "27 aug 2015 15:56" on one of the first lines.
  private static func dateline(_ sheet: Sheet) -> CalendarDate? {
    for line in sheet.lines.prefix(3) where line.range.count <= 60 {
      let end = line.range.upperBound
      let lead = sheet.match(of: days, at: line.range.lowerBound, before: end)?.end
      let start = DateReader.skipSpace(lead ?? line.range.lowerBound, sheet, end)
      if let date = DateReader.at(start, of: sheet, before: end), let found = date.day,
        !sheet.folded[date.range.upperBound..<end].contains(where: Bytes.isASCIILetter)
      {
        return found
      }
      if let found = monthFirst(in: line.range, sheet) { return found }
    }
    return nil
  }

  /// "Dec 03, 2015": the month before the day, as news services stamp their texts.
  private static func monthFirst(in range: Range<Int>, _ sheet: Sheet) -> CalendarDate? {
    guard let month = sheet.firstMatch(of: MonthNames.table, in: range) else { return nil }
    var numbers: [Int] = []
    var index = month.range.upperBound
    while index < range.upperBound, numbers.count < 2 {
      var end = index
      while end < range.upperBound, Bytes.isDigit(sheet.bytes[end]) { end += 1 }
      if end > index {
        numbers.append(DateShapes.number(sheet.bytes[index..<end]) ?? 0)
        index = end
      } else if " ,".utf8.contains(sheet.bytes[index]) {
        index += 1
      } else {
        break
      }
    }
    guard numbers.count == 2, numbers[1] > 1900 else { return nil }
    return CalendarDate(year: numbers[1], month: month.value, day: numbers[0])
  }

  /// "Aktuella beslut i september 2022" over the text: its last day.
  private static func month(_ sheet: Sheet) -> CalendarDate? {
    for line in sheet.lines.prefix(2) where line.range.count <= 90 {
      guard let date = DateReader.first(in: line.range, of: sheet),
        case .month(let year) = date.reading,
        let month = sheet.firstMatch(of: MonthNames.table, in: date.range)?.value,
        let next = CalendarDate(
          year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
      else { continue }
      return next + -1
    }
    return nil
  }

  init(_ day: CalendarDate) { self.day = day }

  /// "den 24 september": the last such day before the text was published.
  func day(of range: Range<Int>, _ sheet: Sheet) -> String? {
    guard let numbers = Self.numbers(of: range, sheet) else { return nil }
    let year = day.civil.year
    for candidate in [year, year - 1] {
      if let date = CalendarDate(year: candidate, month: numbers.month, day: numbers.day),
        date <= day
      {
        // A page's last change tells the year only of what is close before it.
        return isLoose && day.ordinal - date.ordinal > 62 ? nil : date.description
      }
    }
    return nil
  }

  /// Day and month in "den 24 september".
  static func numbers(of range: Range<Int>, _ sheet: Sheet) -> (day: Int, month: Int)? {
    var index = range.lowerBound
    while index < range.upperBound, !Bytes.isDigit(sheet.bytes[index]) { index += 1 }
    var end = index
    while end < range.upperBound, Bytes.isDigit(sheet.bytes[end]) { end += 1 }
    guard let number = DateShapes.number(sheet.bytes[index..<end]),
      let month = sheet.firstMatch(of: MonthNames.table, in: end..<range.upperBound)
    else { return nil }
    return (number, month.value)
  }

  private static let weekdays = PhraseTable<Int>(groups: [
    (
      0,
      [
        "på måndagen", "under måndagen", "i måndags", "på måndagskvällen", "måndagskvällens",
        "måndagens",
      ]
    ),
    (
      1,
      [
        "på tisdagen", "under tisdagen", "i tisdags", "på tisdagskvällen", "tisdagskvällens",
        "tisdagens",
      ]
    ),
    (
      2,
      [
        "på onsdagen", "under onsdagen", "i onsdags", "på onsdagskvällen", "onsdagskvällens",
        "onsdagens",
      ]
    ),
    (
      3,
      [
        "på torsdagen", "under torsdagen", "i torsdags", "på torsdagskvällen", "torsdagskvällens",
        "torsdagens",
      ]
    ),
    (
      4,
      [
        "på fredagen", "under fredagen", "i fredags", "på fredagskvällen", "fredagskvällens",
        "fredagens",
      ]
    ), (5, ["på lördagen", "i lördags"]),
    (6, ["på söndagen", "i söndags"]),
  ])
  private static let near = PhraseTable<Int>(groups: [
    (1, ["igår", "i går", "under gårdagen", "gårdagens"]), (0, ["idag", "i dag", "dagens"]),
  ])

  /// Whether words are a weekday or "i går", as news place a meeting.
  static func namesWeekday(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    range.count <= 24
      && (sheet.firstMatch(of: near, in: range) != nil
        || sheet.firstMatch(of: weekdays, in: range) != nil)
  }

  /// "På måndagen", "i går": within the week before the text was published.
  func weekday(in range: Range<Int>, _ sheet: Sheet) -> (day: String, range: Range<Int>)? {
    guard !isLoose else { return nil }
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
