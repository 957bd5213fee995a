/// Words of a form that nobody has filled in: "Nämndens namn den dag månad årtal".
enum Placeholders {
  private static let words = PhraseTable<Void>(groups: [
    (
      (),
      [
        "nämndens namn", "nämndnamn", "namn på nämnd", "namn på nämnden", "nämnd xx", "nämnden xx",
        "organets namn", "namn på organ", "beslutsinstansens namn", "instansens namn",
        "namn på instans", "namn på beslutsinstans", "beslutande organ", "beslutande nämnd",
        "instans", "nämnd och datum", "nämnd, datum", "organ, datum", "dag månad år",
        "dag månad årtal", "ange nämnd", "ange instans", "ange organ", "ange beslutsinstans",
        "ange datum", "fyll i", "skriv in", "välj nämnd", "välj instans", "klicka här",
        "klicka och skriv", "klicka eller tryck", "text här",
      ]
    )
  ])

  /// Whether a value opens with such words, in brackets or without.
  static func opens(_ value: Range<Int>, _ sheet: Sheet) -> Bool {
    let start = sheet.trimmed(value, " [(<").lowerBound
    return start < value.upperBound
      && sheet.match(of: words, at: start, before: value.upperBound) != nil
  }
}
