import Register

extension ClauseReader {
  func validThrough(_ page: inout Page) -> FieldReading? {
    Self.validThrough(in: verbRange.lowerBound..<range.upperBound, &page)
      ?? Self.validThrough(in: range, &page) ?? prolongedTo(&page)
  }

  /// "Förlängdes 2022-05-30 till 2026": after a verb of extension "till" alone names the end.
  private func prolongedTo(_ page: inout Page) -> FieldReading? {
    guard verb.action == .extend,
      let end = ExtensionClauses.end(in: verbRange.upperBound..<range.upperBound, sheet)
    else { return nil }
    let raw = end.start..<end.date.range.upperBound
    return DateField.make(end.date, raw, within: end.date.range, 0.95, &page)
  }

  /// "till och med 2021", "tills vidare"; unknown where the date is gone.
  static func validThrough(in range: Range<Int>, _ page: inout Page) -> FieldReading? {
    if let hit = page.sheet.firstMatch(of: ValidityWords.through, in: range) {
      let start = DateReader.skipSpace(hit.range.upperBound, page.sheet, range.upperBound)
      let rest = start..<range.upperBound
      if let date = DateReader.at(start, of: page.sheet, before: range.upperBound) {
        let raw = hit.range.lowerBound..<date.range.upperBound
        return DateField.make(date, raw, within: date.range, 0.98, &page)
      }
      let isLost = page.sheet.trimmed(rest, " .,;").isEmpty || page.sheet.bytes[start] == 0x2E
      return isLost ? page.field(.unknown, nil, hit.range, 0.9) : nil
    }
    if let open = page.sheet.firstMatch(of: ValidityWords.open, in: range) {
      return page.field(.found, open.value, open.range, 0.93)
    }
    return period(in: range, &page)?[.validThrough]
  }

  private static let applies = PhraseTable<Void>(groups: [
    (
      (),
      [
        "att gälla", "att gälla under", "att gälla för", "att gälla åren", "att gälla perioden",
        "att gälla under perioden", "att gälla för perioden", "att gälla under åren",
        "att gälla för åren",
      ]
    )
  ])

  /// "att gälla 2025–2028", "att gälla 2024-04-01–2028-12-31": both ends in one breath.
  private static func period(in range: Range<Int>, _ page: inout Page) -> FieldCollection? {
    guard let hit = page.sheet.firstMatch(of: applies, in: range) else { return nil }
    let start = DateReader.skipSpace(hit.range.upperBound, page.sheet, range.upperBound)
    guard DateReader.at(start, of: page.sheet, before: range.upperBound) != nil else { return nil }
    var fields = FieldCollection()
    let value = start..<range.upperBound
    let raw = hit.range.lowerBound..<min(range.upperBound, start + 40)
    guard ValidityReader.readPeriod(value, raw, 0.97, into: &fields, &page) else { return nil }
    return fields
  }

  func effectiveFrom(_ page: inout Page) -> FieldReading? {
    Self.effectiveFrom(in: verbRange.upperBound..<range.upperBound, &page)
  }

  static func effectiveFrom(in range: Range<Int>, _ page: inout Page) -> FieldReading? {
    firstDay(after: ValidityWords.from, in: range, &page)
      ?? firstDay(after: beginnings, in: range, &page) ?? period(in: range, &page)?[.validFrom]
  }

  private static let beginnings = PhraseTable<Void>(groups: [
    (
      (),
      [
        "börjar gälla", "börjar gälla från", "börjar gälla från och med", "träder ikraft",
        "börja gälla", "träder i kraft från och med", "gäller med start",
      ]
    )
  ])

  private static func firstDay(
    after words: PhraseTable<Void>, in range: Range<Int>, _ page: inout Page
  ) -> FieldReading? {
    var start = range.lowerBound
    while let hit = page.sheet.firstMatch(of: words, in: start..<range.upperBound) {
      start = hit.range.upperBound
      let next = DateReader.skipSpace(start, page.sheet, range.upperBound)
      if let date = DateReader.at(next, of: page.sheet, before: range.upperBound) {
        let raw = hit.range.lowerBound..<date.range.upperBound
        return DateField.make(date, raw, within: date.range, 0.97, &page)
      }
    }
    return nil
  }
}
