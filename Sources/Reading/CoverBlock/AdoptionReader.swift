import Register

/// Reads who adopted, when, and under which paragraph, in whatever order they stand.
enum AdoptionReader {
  static func read(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    let sheet = page.sheet
    let opening = sheet.trimmed(value, " ,/(").lowerBound
    let body =
      BodyAbbreviations.at(opening, of: sheet, before: value.upperBound)
      ?? BodyReader.first(in: value, of: sheet) ?? BodyAbbreviations.first(in: value, of: sheet)
    let date = day(beside: body, value, sheet)
    if let body {
      let isFirst = sheet.text(value.lowerBound..<body.range.lowerBound).utf8.count <= 4
      let sure = !body.isSure ? 0.75 : isFirst ? 0.97 : 0.85
      fields.add(.adoptedBy, page.field(.found, body.name, raw, sure * confidence))
    } else if date == nil {
      readRole(value, raw, confidence, into: &fields, page)
    }
    if let date {
      addDay(date, raw, confidence, into: &fields, &page)
    }
    if body != nil || date != nil {
      readParagraph(
        value, after: date ?? body.map { .init(reading: .incomplete, range: $0.range) },
        confidence, into: &fields, page)
    }
  }

  /// The day near the body: one further away, or a bare year, belongs to something else.
  private static func day(beside body: BodyWords?, _ value: Range<Int>, _ sheet: Sheet)
    -> DateWords?
  {
    guard let body else {
      let near = value.lowerBound..<min(value.upperBound, value.lowerBound + 60)
      return DateReader.first(in: near, of: sheet).flatMap { isCut($0, sheet) ? nil : $0 }
    }
    let end = body.range.upperBound
    let near = end..<min(value.upperBound, end + 60)
    let before = value.lowerBound..<body.range.lowerBound
    guard
      let date = DateReader.first(in: near, of: sheet) ?? DateReader.first(in: before, of: sheet)
    else { return nil }
    if case .year = date.reading, date.range.lowerBound - end > 6 { return nil }
    return isCut(date, sheet) ? nil : date
  }

  /// "2011/" is what is left of a number or a date, not a year.
  private static func isCut(_ date: DateWords, _ sheet: Sheet) -> Bool {
    guard date.day == nil, date.range.upperBound < sheet.bytes.count else { return false }
    return "/-:".utf8.contains(sheet.bytes[date.range.upperBound])
  }

  static func readDay(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    guard let date = DateReader.first(in: value, of: page.sheet) else {
      fields.add(.adoptedOn, page.field(.unknown, nil, raw, 0.9 * confidence))
      return
    }
    addDay(date, raw, confidence, into: &fields, &page)
    readParagraph(value, after: date, confidence, into: &fields, page)
    if fields[.adoptedBy] == nil, let body = BodyReader.first(in: value, of: page.sheet) {
      fields.add(.adoptedBy, page.field(.found, body.name, raw, 0.9 * confidence))
    }
  }

  private static func addDay(
    _ date: DateWords, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    // The words around a day (body, paragraph) are known here, so they do not make it unsure.
    var reading = DateField.make(date, raw, within: date.range, confidence, &page)
    // A year tells of the decision, but not its day.
    if date.day == nil { reading.confidence = min(reading.confidence, 0.8) }
    fields.add(.adoptedOn, reading)
  }

  /// A role such as *Kommundirektören* where no body is named.
  private static func readRole(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: Page
  ) {
    if Placeholders.opens(value, page.sheet) {
      fields.add(.adoptedBy, page.field(.placeholder, nil, raw, 0.9 * confidence))
      return
    }
    let words = page.sheet.text(page.sheet.trimmed(value, " .;:,"))
    let kept = PersonNames.withoutNames(words).kept
    if let kept, kept.utf8.count <= 60, Roles.isRole(kept) {
      var reading = page.field(.found, BodyReader.capitalised(kept), raw, 0.8 * confidence)
      if kept != words { reading.raw = kept }
      fields.add(.adoptedBy, reading)
    } else {
      let label = raw.lowerBound..<min(value.lowerBound, raw.upperBound)
      fields.add(.adoptedBy, page.field(.unknown, nil, label.isEmpty ? raw : label, 0.9))
    }
  }

  /// `§ 31`, or a bare number after the day where the sign was lost (`2016-12-15, 198`).
  private static func readParagraph(
    _ value: Range<Int>, after date: DateWords?, _ confidence: Double,
    into fields: inout FieldCollection, _ page: Page
  ) {
    if let section = SectionSigns.first(in: value, of: page.sheet) {
      fields.add(.paragraph, page.field(.found, section.digits, section.range, 0.97 * confidence))
      addDate(after: section.range, confidence, into: &fields, page)
      return
    }
    guard let date else { return }
    var rest = page.sheet.trimmed(date.range.upperBound..<value.upperBound, " ,/;.:)")
    let isDated = date.day != nil || date.value != nil
    // "KS 48": as the minutes are cited.
    var isMinutes = !isDated && date.range.count <= 5
    // "Antagen av BUN BUN 25": the minutes' own letters stand before their number.
    if let again = BodyReader.at(rest.lowerBound, of: page.sheet, before: rest.upperBound)
      ?? BodyAbbreviations.at(rest.lowerBound, of: page.sheet, before: rest.upperBound)
    {
      isMinutes = true
      rest =
        DateReader.skipSpace(again.range.upperBound, page.sheet, rest.upperBound)..<rest.upperBound
    }
    let number = rest.lowerBound..<BodyReader.wordEnd(rest.lowerBound, page.sheet, value.upperBound)
    guard (1...3).contains(number.count), page.sheet.bytes[number].allSatisfy(Bytes.isDigit),
      rest.count - number.count <= 2 || isCommaBefore(number, date, page.sheet)
        || !isDated && isNumbered(number, rest.upperBound, page.sheet)
    else { return }
    // A lone number behind a body may as well be the page's.
    let between = page.sheet.bytes[date.range.upperBound..<number.lowerBound]
    guard
      isDated || isMinutes || between.contains(where: { ",/".utf8.contains($0) })
        || number.upperBound < rest.upperBound
    else { return }
    fields.add(.paragraph, page.field(.found, page.sheet.text(number), number, 0.8 * confidence))
  }

  /// "BUN 4/14": a paragraph and the year of its minutes.
  private static func isNumbered(_ number: Range<Int>, _ limit: Int, _ sheet: Sheet) -> Bool {
    let start = number.upperBound + 1
    guard start < limit, sheet.bytes[number.upperBound] == UInt8(ascii: "/") else { return false }
    let year = sheet.bytes[start..<min(limit, start + 5)].prefix(while: Bytes.isDigit)
    return year.count == 2 || year.count == 4
  }

  /// "2009-03-03, 17 Bilaga 2": behind a comma, and before a new beginning.
  private static func isCommaBefore(
    _ number: Range<Int>, _ date: DateWords, _ sheet: Sheet
  ) -> Bool {
    let between = sheet.bytes[date.range.upperBound..<number.lowerBound]
    guard between.contains(UInt8(ascii: ",")), between.count <= 4,
      number.upperBound + 1 < sheet.bytes.count
    else { return false }
    return ",.".utf8.contains(sheet.bytes[number.upperBound])
      || sheet.bytes[number.upperBound] == Bytes.space
        && Bytes.isUpper(sheet.bytes, number.upperBound + 1)
  }

  /// "§ 45/2019", "§ 65/2020-06-09": the year of the minutes, or their day.
  private static func addDate(
    after section: Range<Int>, _ confidence: Double, into fields: inout FieldCollection,
    _ page: Page
  ) {
    let start = section.upperBound + 1
    let end = min(start + 4, page.sheet.bytes.count)
    guard fields[.adoptedOn] == nil, start < end,
      page.sheet.bytes[section.upperBound] == UInt8(ascii: "/"),
      !addDay(at: start, confidence, into: &fields, page),
      let year = DateShapes.number(page.sheet.folded[start..<end]), DateShapes.isYear(year)
    else { return }
    let raw = section.lowerBound..<end
    fields.add(.adoptedOn, page.field(.found, "\(year)", raw, 0.6 * confidence))
  }

  private static func addDay(
    at start: Int, _ confidence: Double, into fields: inout FieldCollection, _ page: Page
  ) -> Bool {
    let limit = min(start + 12, page.sheet.bytes.count)
    guard let date = DateReader.at(start, of: page.sheet, before: limit), date.day != nil else {
      return false
    }
    fields.add(.adoptedOn, page.field(.found, date.value, date.range, 0.93 * confidence))
    return true
  }

  static func digits(_ range: Range<Int>, _ sheet: Sheet) -> String? {
    let digits = sheet.bytes[range].drop { !Bytes.isDigit($0) }.prefix(while: Bytes.isDigit)
    return digits.isEmpty || digits.count > 4 ? nil : String(decoding: digits, as: UTF8.self)
  }
}

/// Paragraph numbers of minutes: `§ 31`, `§31`, `paragraf 31`.
enum SectionSigns {
  private static let words = PhraseTable<Void>(groups: [((), ["paragraf", "par", "par."])])

  static func first(in range: Range<Int>, of sheet: Sheet) -> (digits: String, range: Range<Int>)? {
    var from = range.lowerBound
    var word = sheet.firstMatch(of: words, in: range)?.range
    while true {
      if let known = word, known.lowerBound < from {
        word = sheet.firstMatch(of: words, in: from..<range.upperBound)?.range
      }
      let sign = sheet.words.section(from: from, before: range.upperBound - 1)
      guard let start = [sign, word?.lowerBound].compactMap({ $0 }).min() else { return nil }
      let end = start == sign ? start + 2 : word?.upperBound ?? start
      if let number = number(after: end, range.upperBound, sheet) {
        return (sheet.text(number), start..<number.upperBound)
      }
      from = start + 1
    }
  }

  private static func number(after end: Int, _ limit: Int, _ sheet: Sheet) -> Range<Int>? {
    var start = end
    while start < limit,
      sheet.bytes[start] == Bytes.space || sheet.bytes[start] == 0xC2
        || sheet.bytes[start] == 0xA7 || sheet.bytes[start] == Bytes.colon
    { start += 1 }
    var stop = start
    while stop < limit, Bytes.isDigit(sheet.bytes[stop]) { stop += 1 }
    return (1...4).contains(stop - start) ? start..<stop : nil
  }
}
