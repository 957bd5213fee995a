import Register

/// A field from a date as it stands in a text, with the warnings it calls for.
enum DateField {
  static func make(
    _ date: DateWords, _ raw: Range<Int>, within value: Range<Int>, _ confidence: Double,
    _ page: inout Page
  ) -> FieldReading {
    let confidence = date.isSpaced ? 0.9 * confidence : confidence
    switch date.reading {
    case .day:
      let isClean = value.count - date.range.count <= 12
      return page.field(.found, date.value, raw, (isClean ? 0.97 : 0.85) * confidence)
    case .year:
      let isClean = value.count - date.range.count <= 6
      return page.field(.found, date.value, raw, (isClean ? 0.97 : 0.8) * confidence)
    case .month, .span: return page.field(.found, date.value, raw, 0.7 * confidence)
    case .incomplete: return page.field(.unknown, nil, raw, 0.9 * confidence)
    case .impossible:
      page.warn(.impossibleDate, page.sheet.text(date.range), at: date.range.lowerBound)
      return page.field(.unknown, nil, raw, 0.9 * confidence)
    case .placeholder:
      page.warn(.placeholder, page.sheet.text(date.range), at: date.range.lowerBound)
      return page.field(.placeholder, nil, raw, 0.9 * confidence)
    }
  }
}
