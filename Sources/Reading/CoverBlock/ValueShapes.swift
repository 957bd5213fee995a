import Register

/// Whether words look like the value of a label: what tells a label without a colon from prose.
enum ValueShapes {
  /// Prepositions that may lead up to a body or a day.
  static let leads = PhraseTable<Void>(groups: [
    (
      (),
      [
        "av", "i", "den", "av den", "senast", "till", "till och med", "för", "for",
        "genom beslut av", "genom beslut i", "enligt beslut av", "enligt beslut i",
      ]
    )
  ])

  /// Whether a value of the meaning opens the range, which holds no more than it unless a label
  /// stands in the midst of other words.
  static func fits(
    _ meaning: LabelMeaning, _ range: Range<Int>, _ sheet: Sheet, isWhole: Bool = true
  ) -> Bool {
    var start = range.lowerBound
    if let lead = sheet.match(of: leads, at: start, before: range.upperBound) {
      start = DateReader.skipSpace(lead.end, sheet, range.upperBound)
    }
    func isShort(_ length: Int) -> Bool { !isWhole || range.count < length }
    func hasBody() -> Bool { BodyReader.at(start, of: sheet, before: range.upperBound) != nil }
    func hasDate() -> Bool { DateReader.at(start, of: sheet, before: range.upperBound) != nil }
    switch meaning {
    case .act: return isAct(start, range, sheet)
    case .adoption:
      if BodyAbbreviations.at(start, of: sheet, before: range.upperBound) != nil { return true }
      return hasDate() && isShort(120) || hasBody() && (isShort(120) || closes(start, range, sheet))
    case .adoptionDay, .status, .day: return hasDate() && isShort(60)
    case .changed:
      return hasBody()
        || hasDate() && range.count < 120 && SectionSigns.first(in: range, of: sheet) != nil
    case .inForce: return isValidity(start, range, sheet) && isShort(90)
    case .paragraph: return range.count < 10 && sheet.bytes[range].contains(where: Bytes.isDigit)
    case .typeAndBody: return true
    case .field(let field): return fits(field, start, range, sheet, isWhole: isWhole)
    case .unit: return false
    case .other: return hasDate() && isShort(60)
    }
  }

  /// "2014-11-24 § 164", "KF 2014-11-24": a day, or a body with a day or a paragraph.
  private static func isAct(_ start: Int, _ range: Range<Int>, _ sheet: Sheet) -> Bool {
    if DateReader.at(start, of: sheet, before: range.upperBound)?.day != nil { return true }
    guard
      let body = BodyReader.at(start, of: sheet, before: range.upperBound)
        ?? BodyAbbreviations.at(start, of: sheet, before: range.upperBound)
    else { return false }
    let next = DateReader.skipSpace(body.range.upperBound, sheet, range.upperBound)
    let near = next..<min(range.upperBound, next + 4)
    return DateReader.at(next, of: sheet, before: range.upperBound)?.day != nil
      || SectionSigns.first(in: next..<min(range.upperBound, next + 8), of: sheet)
        .map { near.contains($0.range.lowerBound) } ?? false
  }

  private static func fits(
    _ field: DocumentReading.Field, _ start: Int, _ range: Range<Int>, _ sheet: Sheet,
    isWhole: Bool
  ) -> Bool {
    func isShort(_ length: Int) -> Bool { !isWhole || range.count < length }
    func hasBody() -> Bool { BodyReader.at(start, of: sheet, before: range.upperBound) != nil }
    func hasDate() -> Bool { DateReader.at(start, of: sheet, before: range.upperBound) != nil }
    switch field {
    case .validThrough:
      return sheet.match(of: ValidityWords.open, at: start, before: range.upperBound) != nil
        || sheet.match(of: MandatePeriods.table, at: start, before: range.upperBound) != nil
        || hasDate() && isShort(60)
    case .validFrom, .reviewBy: return hasDate() && isShort(60)
    case .revisedOn, .extendedOn:
      return hasDate() && isShort(120) || hasBody() && isShort(160)
        || hasSection(start, sheet, range.upperBound) && isShort(120)
        || BodyAbbreviations.at(start, of: sheet, before: range.upperBound) != nil && isShort(120)
    case .reviewResponsible, .followUpResponsible, .documentOwner: return hasBody() && isShort(80)
    case .registryNumber:
      let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 24)
      return RegistryNumbers.first(in: near, of: sheet) != nil
        || RegistryNumbers.labelled(range, sheet) != nil
    case .appliesTo:
      return isShort(110) && sheet.match(of: Scopes.table, at: start) != nil
    case .version: return range.count <= 12 && Bytes.isDigit(sheet.bytes[start])
    case .replaces: return isWhole && range.count <= 140 && isNoun(start, sheet)
    default: return false
    }
  }

  /// Whether nothing but what belongs to a decision, or the end, comes after its body.
  private static func closes(_ start: Int, _ range: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let body = BodyReader.at(start, of: sheet, before: range.upperBound) else { return false }
    let next = DateReader.skipSpace(body.range.upperBound, sheet, range.upperBound)
    guard next < range.upperBound else { return true }
    return ".,(:/§".utf8.contains(sheet.bytes[next]) || sheet.bytes[next] == 0xC2
      || Bytes.isDigit(sheet.bytes[next]) || Bytes.isUpper(sheet.bytes, next)
      || DateReader.at(next, of: sheet, before: range.upperBound) != nil
  }

  private static func hasSection(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Bool {
    start + 1 < limit && sheet.bytes[start] == 0xC2 && sheet.bytes[start + 1] == 0xA7
  }

  /// "Ersätter policyn från 2015", "Ersätter KF § 12": a document, not "ersätter man".
  private static func isNoun(_ start: Int, _ sheet: Sheet) -> Bool {
    let end = BodyReader.wordEnd(start, sheet, sheet.bytes.count)
    guard end > start else { return false }
    if Bytes.isUpper(sheet.bytes, start) || Bytes.isDigit(sheet.bytes[start]) { return true }
    let word = String(decoding: sheet.folded[start..<end], as: UTF8.self)
    return TypeWords.type(ofWord: word) != nil || ["tidigare", "beslut", "dokument"].contains(word)
  }

  /// What may follow *Gäller*: an end, a start, a period, or for whom.
  static func isValidity(_ start: Int, _ range: Range<Int>, _ sheet: Sheet) -> Bool {
    sheet.match(of: ValidityWords.open, at: start, before: range.upperBound) != nil
      || sheet.match(of: MandatePeriods.table, at: start, before: range.upperBound) != nil
      || sheet.match(of: ValidityWords.from, at: start, before: range.upperBound) != nil
      || DateReader.at(start, of: sheet, before: range.upperBound) != nil
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
      [
        "tills vidare", "tillsvidare", "t.v", "t.v.", "tv", "t v", "gäller tills vidare",
        "gäller tillsvidare", "until further notice", "tills vidare gällande",
        "ingen sluttid", "tillsvidare gällande", "till vidare",
      ]
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

/// A term of office as a period: "mandatperioden 2019–2022".
enum MandatePeriods {
  static let table = PhraseTable<Void>(groups: [
    (
      (),
      [
        "mandatperioden", "mandatperiod", "perioden", "innevarande mandatperiod", "åren",
        "under perioden", "under åren", "under mandatperioden", "år",
      ]
    )
  ])
}

/// Words that open a statement of whom a document applies to.
enum Scopes {
  static let table = PhraseTable<Void>(groups: [
    (
      (),
      [
        "alla", "samtliga", "hela", "all", "samtlig", "kommunens", "kommunkoncernen", "stadens",
        "regionens", "anställda", "medarbetare", "förtroendevalda", "chefer", "nämnder",
        "förvaltningar", "kommunstyrelsen", "kommunala", "personal", "verksamheter",
      ]
    )
  ])
}
