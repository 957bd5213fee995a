import Register

/// Whether words look like the value of a label: what tells a label without a colon from prose.
enum ValueShapes {
  /// Prepositions that may lead up to a body or a day.
  static let leads = PhraseTable<Void>(groups: [
    ((), ["av", "i", "den", "av den", "senast", "till", "till och med"])
  ])

  static func fits(_ meaning: LabelMeaning, _ range: Range<Int>, _ sheet: Sheet) -> Bool {
    var start = range.lowerBound
    if let lead = leads.match(sheet.folded, at: start, before: range.upperBound) {
      start = DateReader.skipSpace(lead.end, sheet, range.upperBound)
    }
    func hasBody() -> Bool { BodyReader.at(start, of: sheet, before: range.upperBound) != nil }
    func hasDate() -> Bool { DateReader.at(start, of: sheet, before: range.upperBound) != nil }
    switch meaning {
    case .adoption: return (hasBody() || hasDate()) && range.count < 120
    case .adoptionDay, .status: return hasDate() && range.count < 60
    case .paragraph: return range.count < 10 && sheet.bytes[range].contains(where: Bytes.isDigit)
    case .field(let field):
      switch field {
      case .validThrough:
        return ValidityWords.open.match(sheet.folded, at: start, before: range.upperBound) != nil
          || hasDate() && range.count < 60
      case .validFrom, .reviewBy, .revisedOn, .extendedOn: return hasDate() && range.count < 60
      case .reviewResponsible, .followUpResponsible, .documentOwner:
        return hasBody() && range.count < 80
      case .registryNumber:
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 24)
        return RegistryNumbers.first(in: near, of: sheet) != nil
      default: return false
      }
    case .other: return hasDate() && range.count < 60
    }
  }

  /// Words that go on in lower case: a sentence rather than a value.
  static func isLowerProse(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    Bytes.isLower(sheet.bytes, range.lowerBound)
      && DateReader.at(range.lowerBound, of: sheet, before: range.upperBound) == nil
  }
}

/// The ways to say how long something is valid other than a date.
enum ValidityWords {
  static let open = PhraseTable<String>(groups: [
    (
      "until-further-notice",
      ["tills vidare", "tillsvidare", "t.v", "t.v.", "tv", "t v", "gäller tills vidare"]
    ),
    (
      "until-decided",
      [
        "till beslut om upphörande", "tills beslut om upphörande",
        "till dess beslut om upphörande", "tills beslut om upphörande fattas",
      ]
    ),
  ])

  /// "Till och med" in its spellings.
  static let through = PhraseTable<Void>(groups: [
    (
      (),
      [
        "till och med", "t.o.m.", "t.o.m", "t o m", "tom", "tom.", "till och med den",
        "till och med år", "till och med utgången av",
      ]
    )
  ])

  /// "Från och med" in its spellings, where validity begins.
  static let from = PhraseTable<Void>(groups: [
    (
      (),
      [
        "att gälla från", "att gälla från och med", "gäller från", "gäller från och med",
        "gälla från och med", "gälla från", "från och med", "fr.o.m.", "fr.o.m", "fr o m",
        "med ikraftträdande", "träder i kraft", "träda i kraft", "gäller fr.o.m.", "gäller fr.o.m",
      ]
    )
  ])

  /// What precedes the day something must be seen over.
  static let review = PhraseTable<Void>(groups: [
    (
      (),
      [
        "revideras senast", "revideras senast år", "revideras senast den", "revideras före",
        "ses över senast", "aktualitetsprövas senast", "omprövas senast", "revideras under",
        "revideras år", "revideras senast under", "uppdateras senast",
      ]
    )
  ])
}
