import Register

/// Reads what a register says of a document: the value of a column or of a labelled line.
enum ListedFacts {
  static func read(
    _ label: LabelMeaning, _ value: Range<Int>, _ sureness: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    switch label {
    case .adoption, .act: readAdoption(value, sureness, into: &fields, &page)
    case .adoptionDay:
      readAdoption(value, sureness, into: &fields, &page)
    case .paragraph:
      let digits = page.sheet.text(value).filter(\.isNumber)
      guard (1...4).contains(digits.utf8.count) else { return }
      fields.addIfAbsent(.paragraph, page.field(.found, digits, value, 0.93 * sureness))
    // A list says seldom what its day is the day of.
    case .day: readAdoption(value, 0.8 * sureness, into: &fields, &page)
    case .status, .other, .inForce, .changed, .typeAndBody, .unit: break
    case .field(let field): read(field, value, sureness, into: &fields, &page)
    }
  }

  /// A body, a day and a paragraph, in any order, as far as they stand there.
  static func readAdoption(
    _ value: Range<Int>, _ sureness: Double, into fields: inout FieldCollection,
    _ page: inout Page
  ) {
    let body = BodyReader.first(in: value, of: page.sheet)
    if let body {
      let sure = (body.isSure ? 0.95 : 0.75) * sureness
      fields.addIfAbsent(.adoptedBy, page.field(.found, body.name, body.range, sure))
    }
    let hasDate = DateReader.first(in: value, of: page.sheet) != nil
    if hasDate { readDay(value, 0.98 * sureness, into: &fields, &page) }
    if let section = SectionSigns.first(in: value, of: page.sheet) {
      let field = page.field(.found, section.digits, section.range, 0.93 * sureness)
      fields.addIfAbsent(.paragraph, field)
    }
    if body == nil, !hasDate, page.sheet.bytes[value].contains(where: Bytes.isASCIILetter),
      page.sheet.bytes[value].count <= 60
    {
      // Some other decision-maker: a manager, a company's board. The words are kept.
      fields.addIfAbsent(
        .adoptedBy, page.field(.found, page.sheet.text(value), value, 0.6 * sureness))
    }
  }

  /// The day of the decision; where there are several, the first, less surely.
  static func readDay(
    _ value: Range<Int>, _ sureness: Double, into fields: inout FieldCollection, _ page: inout Page
  ) {
    guard let date = DateReader.first(in: value, of: page.sheet) else {
      fields.addIfAbsent(.adoptedOn, page.field(.unknown, nil, value, 0.85 * sureness))
      return
    }
    let rest = date.range.upperBound..<value.upperBound
    let second = DateReader.first(in: rest, of: page.sheet)
    let sure = second?.day == nil ? sureness : 0.7 * sureness
    fields.addIfAbsent(.adoptedOn, DateField.make(date, value, within: date.range, sure, &page))
  }

  private static func read(
    _ field: DocumentReading.Field, _ value: Range<Int>, _ sureness: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    switch field {
    case .validThrough:
      readValidity(value, sureness, into: &fields, &page)
    case .validFrom, .reviewBy, .revisedOn, .extendedOn:
      guard let date = DateReader.first(in: value, of: page.sheet) else { return }
      fields.addIfAbsent(field, DateField.make(date, value, within: value, sureness, &page))
    case .registryNumber:
      guard let number = RegistryNumbers.first(in: value, of: page.sheet) else { return }
      fields.addIfAbsent(field, page.field(.found, number, value, 0.95 * sureness))
    case .type:
      guard let type = type(value, page.sheet) else { return }
      fields.addIfAbsent(field, page.field(.found, type.rawValue, value, 0.96 * sureness))
    case .reviewResponsible, .followUpResponsible, .documentOwner:
      readResponsible(field, value, sureness, into: &fields, page)
    case .title, .municipality, .adoptedBy, .adoptedOn, .paragraph, .familyLabel: break
    case .appliesTo, .replaces, .version:
      fields.addIfAbsent(field, page.field(.found, page.sheet.text(value), value, 0.9 * sureness))
    }
  }

  private static func readValidity(
    _ value: Range<Int>, _ sureness: Double, into fields: inout FieldCollection,
    _ page: inout Page
  ) {
    if let open = page.sheet.firstMatch(of: ValidityWords.open, in: value) {
      fields.addIfAbsent(.validThrough, page.field(.found, open.value, value, 0.95 * sureness))
      return
    }
    guard let first = DateReader.first(in: value, of: page.sheet) else {
      fields.addIfAbsent(.validThrough, page.field(.unknown, nil, value, 0.85 * sureness))
      return
    }
    let rest = first.range.upperBound..<value.upperBound
    if let second = DateReader.first(in: rest, of: page.sheet), second.value != nil {
      // "2019-01-01 – 2022-12-31": a whole period.
      fields.addIfAbsent(.validFrom, page.field(.found, first.value, value, 0.8 * sureness))
      let through = DateField.make(second, value, within: second.range, 0.9 * sureness, &page)
      fields.addIfAbsent(.validThrough, through)
      return
    }
    fields.addIfAbsent(.validThrough, DateField.make(first, value, within: value, sureness, &page))
  }

  private static func readResponsible(
    _ field: DocumentReading.Field, _ value: Range<Int>, _ sureness: Double,
    into fields: inout FieldCollection, _ page: Page
  ) {
    if let body = BodyReader.at(value.lowerBound, of: page.sheet, before: value.upperBound),
      body.range.upperBound == value.upperBound
    {
      fields.addIfAbsent(field, page.field(.found, body.name, value, 0.95 * sureness))
      return
    }
    let words = page.sheet.text(value)
    // The name of a person stays in the file.
    guard let kept = PersonNames.withoutNames(words).0 else { return }
    var reading = page.field(.found, kept, value, 0.85 * sureness)
    reading.raw = kept
    fields.addIfAbsent(field, reading)
  }

  /// A type that stands alone: "Policy", "Riktlinjer", "Taxor och avgifter".
  static func type(_ range: Range<Int>, _ sheet: Sheet) -> DocumentType? {
    guard range.count <= 40, Bytes.isWord(sheet.bytes, range.lowerBound) else { return nil }
    let parts = ByteWords.split(sheet.folded, range) { " ,/&".utf8.contains($0) }
    guard parts.count == 1 || parts.count == 3 else { return nil }
    let words = parts.map { String(decoding: sheet.folded[$0], as: UTF8.self) }
    guard let first = words.first else { return nil }
    if words.count == 1 { return type(ofWord: first) }
    // "Riktlinjer och rutiner": the first names what the two have in common.
    guard words.count == 3, words[1] == "och" else { return nil }
    return type(ofWord: first) ?? type(ofWord: words[2])
  }

  private static func type(ofWord word: String) -> DocumentType? {
    let folded = Array(word.utf8)
    if let hit = TypeWords.strip.match(folded, at: 0), hit.end == folded.count { return hit.value }
    return plurals[word] ?? singles[word]
  }

  private static let singles = Dictionary(
    TypeWords.endings.map { ($0.ending, $0.type) }, uniquingKeysWith: { first, _ in first })

  private static let plurals: [String: DocumentType] = [
    "policys": .policy, "policies": .policy, "policydokument": .policy, "visioner": .vision,
    "reglementen": .termsOfReference, "avgifter": .tariff, "instruktioner": .instruction,
    "ägardirektiv": .directive, "ordningsföreskrifter": .regulation,
  ]
}

/// Titles as registers print them.
enum RegisterTitles {
  private static let endings = [".pdf", ".docx", ".doc", ".odt"]

  /// Without the ending of a file and without what follows the name of its format.
  static func plain(_ title: String) -> String {
    let lower = title.lowered()
    for ending in endings where lower.hasSuffix(ending) {
      return String(title.dropLast(ending.count)).split(separator: "_").joined(separator: " ")
    }
    return title
  }
}
