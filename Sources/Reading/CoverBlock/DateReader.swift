import Register

/// A date as it stands in a text.
struct DateWords {
  enum Reading: Equatable {
    case day(CalendarDate)
    /// A month of a year: the day is not stated.
    case month(year: Int)
    case year(Int)
    /// The last of several years ("2020/2021").
    case span(through: Int)
    /// A day and a month without a year.
    case incomplete
    case impossible
    /// `201x-xx-xx`
    case placeholder
  }

  var reading: Reading
  var range: Range<Int>
  /// Blanks stand where hyphens should: what look like month and day may be other numbers.
  var isSpaced = false

  /// The same, with what leads up to it.
  func from(_ start: Int) -> DateWords {
    DateWords(reading: reading, range: start..<range.upperBound, isSpaced: isSpaced)
  }

  /// The normal form, where the words give one.
  var value: String? {
    switch reading {
    case .day(let day): day.description
    case .month(let year), .year(let year), .span(let year): "\(year)"
    case .incomplete, .impossible, .placeholder: nil
    }
  }

  /// The day alone, where the words give one.
  var day: CalendarDate? { if case .day(let day) = reading { day } else { nil } }
}

/// Reads dates: `2020-03-18`, `den 2 december 2019`, `29/11 2017`, `2027`, `201x-xx-xx`.
enum DateReader {
  static func first(in range: Range<Int>, of sheet: Sheet) -> DateWords? {
    guard sheet.words.hasFigures(in: range) else { return nil }
    var index = range.lowerBound
    while index < range.upperBound {
      if sheet.isWordStart(index), mayOpen(index, sheet, range.upperBound),
        let date = at(index, of: sheet, before: range.upperBound)
      {
        return date
      }
      index = nextWord(after: index, sheet, range.upperBound)
    }
    return nil
  }

  private static let openingKeys = WordKeys([MonthNames.leads.keys, MonthNames.table.keys])

  /// A cheap test that turns away the many words no date begins with.
  private static func mayOpen(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Bool {
    mayOpenFigures(sheet.folded[start]) || !sheet.words.isWhole(start, before: limit)
      || openingKeys.contains(sheet.words.key(at: start))
  }

  /// A date in figures opens with a figure, or with a letter that stands in for one.
  private static func mayOpenFigures(_ byte: UInt8) -> Bool {
    Bytes.isDigit(byte) || byte == UInt8(ascii: "x") || byte == UInt8(ascii: "y") || byte == 0xC3
  }

  static func at(_ start: Int, of sheet: Sheet, before limit: Int) -> DateWords? {
    let lead = sheet.match(of: MonthNames.leads, at: start, before: limit)
    let begin = skipSpace(lead?.end ?? start, sheet, limit)
    guard begin < limit, !isSection(sheet, begin) else { return nil }
    if let month = sheet.match(of: MonthNames.table, at: begin, before: limit) {
      guard let year = year(skipSpace(month.end, sheet, limit), sheet, limit) else { return nil }
      return DateWords(reading: .month(year: year.value), range: start..<year.end)
    }
    guard mayOpenFigures(sheet.folded[begin]) else { return nil }
    let token = token(begin, sheet, limit)
    guard !token.isEmpty else { return nil }
    if let words = inWords(token, sheet, limit) {
      return DateWords(reading: words.reading, range: start..<words.end)
    }
    if let spaced = spaced(token, sheet, limit) { return spaced.from(start) }
    guard let reading = DateShapes.reading(sheet.folded[token]) else { return nil }
    return DateWords(reading: reading, range: start..<token.upperBound)
  }

  /// `2014 11 24`: a year, and behind single blanks a month and a day in two figures each.
  private static func spaced(_ token: Range<Int>, _ sheet: Sheet, _ limit: Int) -> DateWords? {
    let end = token.lowerBound + 10
    guard token.count == 4, end <= limit, sheet.bytes[token.upperBound] == Bytes.space,
      sheet.bytes[end - 3] == Bytes.space, end == limit || !Bytes.isWord(sheet.bytes, end),
      let year = DateShapes.number(sheet.folded[token]), DateShapes.isYear(year),
      let month = DateShapes.number(sheet.folded[(end - 5)..<(end - 3)]),
      let day = DateShapes.number(sheet.folded[(end - 2)..<end]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateWords(reading: .day(date), range: token.lowerBound..<end, isSpaced: true)
  }

  /// `2 december 2019`, `2 december` and `29/11 2017`.
  private static func inWords(
    _ token: Range<Int>, _ sheet: Sheet, _ limit: Int
  ) -> (reading: DateWords.Reading, end: Int)? {
    // The day comes first, in one figure or two.
    let digits = token.prefix { Bytes.isDigit(sheet.folded[$0]) }.count
    guard (1...2).contains(digits) else { return nil }
    let parts = sheet.folded[token].split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == Bytes.colon
    }
    guard let first = parts.first, first.count <= 2, let day = DateShapes.number(first) else {
      return nil
    }
    let after = skipSpace(token.upperBound, sheet, limit)
    var month = 0
    var end = token.upperBound
    if parts.count == 2, let number = DateShapes.number(parts[1]), parts[1].count <= 2 {
      month = number
    } else if let name = sheet.match(of: MonthNames.table, at: after, before: limit) {
      month = name.value
      end = name.end
    } else {
      return nil
    }
    guard let year = year(skipSpace(end, sheet, limit), sheet, limit) else {
      return parts.count == 2 ? nil : (.incomplete, end)
    }
    let date = CalendarDate(year: year.value, month: month, day: day)
    return (date.map { .day($0) } ?? .impossible, year.end)
  }

  private static func year(_ start: Int, _ sheet: Sheet, _ limit: Int) -> (value: Int, end: Int)? {
    let token = token(start, sheet, limit)
    guard token.count == 4, case .year(let year) = DateShapes.reading(sheet.folded[token]) else {
      return nil
    }
    return (year, token.upperBound)
  }

  /// A run of letters, digits and the marks dates are written with.
  private static func token(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit, end - start < 24 {
      let byte = sheet.folded[end]
      // - . / and the digits and : follow each other in ASCII.
      guard (0x2D...0x3A).contains(byte) || Bytes.isWord(sheet.folded, end) else { break }
      end += 1
    }
    while end > start, !Bytes.isWord(sheet.folded, end - 1) { end -= 1 }
    return start..<end
  }

  /// Whether a number is a paragraph's: `§ 2019`.
  private static func isSection(_ sheet: Sheet, _ start: Int) -> Bool {
    var index = start - 1
    while index > 0, Bytes.isSpace(sheet.bytes[index]) { index -= 1 }
    return index > 0 && sheet.bytes[index] == 0xA7 && sheet.bytes[index - 1] == 0xC2
  }

  private static func nextWord(after start: Int, _ sheet: Sheet, _ limit: Int) -> Int {
    // A number inside a longer token ("KS 2017-00064") is not a date of its own.
    let token = token(start, sheet, limit)
    return max(token.upperBound, start + 1)
  }

  static func skipSpace(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Int {
    var index = start
    while index < limit, Bytes.isSpace(sheet.bytes[index]) { index += 1 }
    return index
  }
}
