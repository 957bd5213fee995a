import Register

/// The earlier text a clause replaces, and the days that belong to it.
enum Supersession {
  static let verbs = PhraseTable<Void>(groups: [
    ((), ["ersätter", "ersätta", "ersätts", "ersattes", "ersatte", "i stället för"])
  ])
  private static let participles = PhraseTable<Void>(groups: [
    (
      (),
      [
        "antagen", "antagna", "antaget", "fastställd", "fastställda", "fastställt", "från",
        "daterad",
        "daterade", "daterat", "reviderad",
      ]
    )
  ])

  /// "… ersätter policy antagen 2009-03-30 § 32".
  static func replaced(in range: Range<Int>, _ page: Page) -> FieldReading? {
    guard let hit = page.sheet.firstMatch(of: verbs, in: range) else { return nil }
    var end = range.upperBound
    if let stop = page.sheet.firstMatch(of: ends, in: hit.range.upperBound..<end) {
      end = stop.range.lowerBound
    }
    let rest = page.sheet.trimmed(hit.range.upperBound..<end, " .,;:\n")
    guard (4...200).contains(rest.count) else { return nil }
    return page.field(.found, page.sheet.text(rest), rest, 0.75)
  }

  private static let ends = PhraseTable<Void>(groups: [
    ((), ["och gäller", "samt gäller", "och att", "samt att", "och börjar gälla"])
  ])

  /// Whether a day belongs to an earlier text: "antagen av kommunfullmäktige 2014-11-24".
  static func claims(_ date: Range<Int>, in range: Range<Int>, _ sheet: Sheet) -> Bool {
    let start = max(range.lowerBound, date.lowerBound - 60)
    var found = start
    var last: Int?
    while let hit = sheet.firstMatch(of: participles, in: found..<date.lowerBound) {
      last = hit.range.upperBound
      found = hit.range.upperBound
    }
    guard let last, last > range.lowerBound + 20 else { return false }
    // Between the participle and the day nothing but who and "den".
    let between = sheet.trimmed(last..<date.lowerBound)
    if between.isEmpty { return true }
    let words = sheet.text(between).split(separator: " ")
    return words.count <= 4
      && (words.first.map { ["av", "i", "den", "vid"].contains($0) } ?? false)
  }

  /// The adoption that a repealed text was given: "Riktlinjer …, antagna 2014-11-24 § 98".
  static func recital(in range: Range<Int>, document: FieldReading?, _ page: inout Page)
    -> DecisionReading?
  {
    var start = range.lowerBound
    while let date = DateReader.first(in: start..<range.upperBound, of: page.sheet) {
      start = date.range.upperBound
      guard date.day != nil, claims(date.range, in: range, page.sheet) else { continue }
      var recital = DecisionReading(action: .adopt, final: true, recited: true)
      let lead = max(range.lowerBound, date.range.lowerBound - 60)..<date.range.lowerBound
      recital.body = BodyReader.all(in: lead, of: page.sheet).last.map {
        page.field(.found, $0.name, $0.range, $0.isSure ? 0.9 : 0.7)
      }
      recital.decidedOn = DateField.make(date, date.range, within: date.range, 0.9, &page)
      recital.document = document
      let after = date.range.upperBound..<min(range.upperBound, date.range.upperBound + 16)
      if let sign = SectionSigns.first(in: after, of: page.sheet) {
        recital.paragraph = page.field(.found, sign.digits, sign.range, 0.9)
      }
      return recital
    }
    return nil
  }
}
