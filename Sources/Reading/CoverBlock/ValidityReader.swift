import Register

/// Reads until when, from when, and by which later decisions a document is in force.
enum ValidityReader {
  /// An end: a day, a year, a period, an open end; or a duty to revise, which is no end.
  static func read(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    if let review = page.sheet.firstMatch(of: ValidityWords.review, in: value) {
      let before = value.lowerBound..<review.range.lowerBound
      let after = review.range.upperBound..<value.upperBound
      if DateReader.first(in: after, of: page.sheet)?.value != nil {
        ValueReader.readDate(.reviewBy, after, raw, 0.9 * confidence, into: &fields, &page)
      }
      if !page.sheet.trimmed(before, " -–.,;").isEmpty {
        read(before, raw, confidence, into: &fields, &page)
      } else {
        fields.add(.validThrough, page.field(.unknown, nil, raw, 0.85))
      }
      return
    }
    // "Giltighetstid: förlängd av KF 2022-03-07 till och med 2026": the first day is no end.
    if page.sheet.firstMatch(of: ExtensionClauses.labels, in: near(value)) != nil,
      ExtensionClauses.end(in: near(value), page.sheet) != nil
    {
      return readExtended(value, raw, 0.92 * confidence, into: &fields, &page)
    }
    if let from = page.sheet.match(
      of: ValidityWords.from, at: value.lowerBound, before: value.upperBound)
    {
      let start = DateReader.skipSpace(from.end, page.sheet, value.upperBound)
      return readFrom(start..<value.upperBound, raw, confidence, into: &fields, &page)
    }
    if let open = page.sheet.firstMatch(of: ValidityWords.open, in: near(value)) {
      let before = value.lowerBound..<open.range.lowerBound
      let from = DateReader.at(value.lowerBound, of: page.sheet, before: before.upperBound)
      if let from, from.value != nil,
        isJoined(from.range.upperBound..<before.upperBound, page.sheet)
      {
        fields.add(.validFrom, DateField.make(from, raw, within: from.range, confidence, &page))
      }
      let isFirst = open.range.lowerBound == value.lowerBound
      fields.add(
        .validThrough, page.field(.found, open.value, raw, (isFirst ? 0.97 : 0.8) * confidence))
      return
    }
    // "Beslutsdatum + 5 år" is a sum nobody has done.
    if page.sheet.bytes[near(value)].contains(UInt8(ascii: "+")) {
      fields.add(.validThrough, page.field(.unknown, nil, raw, 0.9))
      return
    }
    if readPeriod(value, raw, confidence, into: &fields, &page) { return }
    ValueReader.readDate(.validThrough, value, raw, confidence, into: &fields, &page)
  }

  private static func near(_ value: Range<Int>) -> Range<Int> {
    value.lowerBound..<min(value.upperBound, value.lowerBound + 80)
  }

  /// "2019-01-01 – 2022-12-31", "Mandatperioden 2019-2022", "2018–2025".
  static func readPeriod(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) -> Bool {
    let near = near(value)
    guard let first = DateReader.first(in: near, of: page.sheet) else { return false }
    if case .span(let through) = first.reading {
      let years = page.sheet.bytes[first.range].filter(Bytes.isDigit).prefix(4)
      let from = String(decoding: years, as: UTF8.self)
      fields.add(.validFrom, page.field(.found, from, raw, 0.8 * confidence))
      fields.add(.validThrough, page.field(.found, "\(through)", raw, 0.93 * confidence))
      return true
    }
    let rest = first.range.upperBound..<near.upperBound
    guard let from = first.value, let second = DateReader.first(in: rest, of: page.sheet),
      second.value != nil, isJoined(first.range.upperBound..<second.range.lowerBound, page.sheet)
    else { return false }
    fields.add(
      .validFrom, page.field(.found, from, raw, (first.day == nil ? 0.8 : 0.93) * confidence))
    let through = second.range.lowerBound..<second.range.upperBound
    fields.add(.validThrough, DateField.make(second, raw, within: through, confidence, &page))
    return true
  }

  /// A dash or *till och med* between two days makes them a period.
  private static func isJoined(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    let words = sheet.text(sheet.trimmed(range)).lowered()
    return ["-", "–", "—", "till", "t.o.m.", "t.o.m", "t o m", "tom", "till och med"].contains(
      words)
      || words.hasPrefix("till och med") || words.hasPrefix("t.o.m") || words == "och till och med"
      || words == "to"
  }

  /// A start, often with the end behind it.
  static func readFrom(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    let near = near(value)
    if let first = DateReader.first(in: near, of: page.sheet),
      first.range.lowerBound < near.lowerBound + 12
    {
      let rest = first.range.upperBound..<min(value.upperBound, first.range.upperBound + 80)
      fields.add(
        .validFrom,
        DateField.make(first, raw, within: first.range, confidence, &page))
      if case .span = first.reading { _ = readPeriod(value, raw, confidence, into: &fields, &page) }
      if let through = page.sheet.firstMatch(of: ValidityWords.through, in: rest) {
        let end = through.range.upperBound..<rest.upperBound
        ValueReader.readDate(.validThrough, end, raw, confidence, into: &fields, &page)
      } else if let open = page.sheet.firstMatch(of: ValidityWords.open, in: rest) {
        fields.add(.validThrough, page.field(.found, open.value, raw, 0.92 * confidence))
      } else if let second = DateReader.first(in: rest, of: page.sheet), second.value != nil,
        isJoined(first.range.upperBound..<second.range.lowerBound, page.sheet)
      {
        fields.add(
          .validThrough, DateField.make(second, raw, within: second.range, confidence, &page))
      }
      return
    }
    ValueReader.readDate(.validFrom, value, raw, confidence, into: &fields, &page)
  }

  /// Revisions: the last day of those that are listed.
  static func readRevised(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    var last: DateWords?
    var start = value.lowerBound
    let end = min(value.upperBound, value.lowerBound + 400)
    while let date = DateReader.first(in: start..<end, of: page.sheet) {
      // What stands far off from the days before it is another matter.
      guard date.range.lowerBound - start <= 60 else { break }
      start = date.range.upperBound
      if last?.day == nil || (date.day.map { $0 > (last?.day ?? $0) } ?? false) { last = date }
    }
    if last?.day == nil, let year = minutesYear(value, page.sheet) {
      fields.add(.revisedOn, page.field(.found, "\(year)", raw, 0.7 * confidence))
      return
    }
    guard let last else {
      fields.add(.revisedOn, page.field(.unknown, nil, raw, 0.9 * confidence))
      return
    }
    fields.add(.revisedOn, DateField.make(last, raw, within: last.range, confidence, &page))
  }

  /// "rev. KF § 123/2005": the year of the minutes.
  private static func minutesYear(_ value: Range<Int>, _ sheet: Sheet) -> Int? {
    let near = value.lowerBound..<min(value.upperBound, value.lowerBound + 60)
    guard let section = SectionSigns.first(in: near, of: sheet),
      section.range.upperBound + 4 < sheet.bytes.count,
      sheet.bytes[section.range.upperBound] == UInt8(ascii: "/")
    else { return nil }
    let start = section.range.upperBound + 1
    guard DateReader.at(start, of: sheet, before: min(start + 12, sheet.bytes.count))?.day == nil,
      let year = DateShapes.number(sheet.folded[start..<(start + 4)]), DateShapes.isYear(year)
    else { return nil }
    return year
  }

  /// A decision to prolong: its day, and the new end, in either order.
  static func readExtended(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    var zones = [value]
    if let end = ExtensionClauses.end(in: value, page.sheet) {
      let through = DateField.make(
        end.date, raw, within: end.date.range, confidence, &page)
      if through.value != nil { fields.set(.validThrough, through) }
      zones = [value.lowerBound..<end.start, end.date.range.upperBound..<value.upperBound]
    }
    let days = zones.compactMap { DateReader.first(in: $0, of: page.sheet) }
    guard let date = days.first(where: { $0.day != nil }) ?? days.first(where: isLone) else {
      fields.add(.extendedOn, page.field(.unknown, nil, raw, 0.85 * confidence))
      return
    }
    fields.add(.extendedOn, DateField.make(date, raw, within: date.range, confidence, &page))
  }

  /// A span of years is a validity, not the year of a decision.
  private static func isLone(_ date: DateWords) -> Bool {
    if case .span = date.reading { false } else { true }
  }
}
