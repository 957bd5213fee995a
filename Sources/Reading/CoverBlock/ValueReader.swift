import Register

/// Reads the value of a label in the way its meaning calls for.
enum ValueReader {
  static func read(
    _ hit: LabelHit, _ value: Range<Int>, confidence: Double, into fields: inout FieldCollection,
    _ page: inout Page
  ) {
    let raw = hit.range.lowerBound..<value.upperBound
    // Label and value that are not neighbours were matched by order, which is a guess.
    let near = raw.count <= hit.range.count + value.count + 8
    let source = near ? raw : value
    switch hit.meaning {
    case .adoption, .act: AdoptionReader.read(value, source, confidence, into: &fields, &page)
    case .adoptionDay: AdoptionReader.readDay(value, source, confidence, into: &fields, &page)
    case .status:
      if DateReader.at(value.lowerBound, of: page.sheet, before: value.upperBound) != nil {
        AdoptionReader.readDay(value, source, confidence, into: &fields, &page)
      }
    case .paragraph:
      if let digits = AdoptionReader.digits(value, page.sheet) {
        fields.add(.paragraph, page.field(.found, digits, source, 0.95 * confidence))
      }
    case .day: AdoptionReader.readDay(value, source, confidence, into: &fields, &page)
    case .inForce: readInForce(hit, value, source, confidence, into: &fields, &page)
    case .changed:
      if ValueShapes.fits(.changed, value, page.sheet, isWhole: false) {
        ValidityReader.readRevised(value, source, confidence, into: &fields, &page)
      }
    case .typeAndBody:
      readType(value, source, confidence, into: &fields, page)
      if let body = BodyReader.first(in: value, of: page.sheet) {
        fields.add(.adoptedBy, page.field(.found, body.name, source, 0.9 * confidence))
      }
    case .unit:
      readResponsible(.documentOwner, value, source, confidence, into: &fields, page)
    case .field(let field): read(field, value, source, confidence, into: &fields, &page)
    case .other: break
    }
  }

  /// *Gäller* says until when, from when, or for whom.
  private static func readInForce(
    _ hit: LabelHit, _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    let lone = DateReader.at(value.lowerBound, of: page.sheet, before: value.upperBound)
    if let lone, lone.value != nil, !isSpan(lone), isAll(lone.range, of: value, page.sheet) {
      // "Gäller: 2019-01-01" may be a start or an end: a day is rather the former.
      let field: DocumentReading.Field = lone.day == nil ? .validThrough : .validFrom
      fields.add(field, DateField.make(lone, raw, within: value, 0.7 * confidence, &page))
    } else if ValueShapes.isValidity(value.lowerBound, value, page.sheet) {
      ValidityReader.read(value, raw, confidence, into: &fields, &page)
    } else if hit.hasColon || hit.isCell, value.count <= 120 {
      let isScope = page.sheet.match(of: Scopes.table, at: value.lowerBound) != nil
      readWords(.appliesTo, value, raw, (isScope ? 1 : 0.8) * confidence, into: &fields, page)
    }
  }

  private static func isSpan(_ date: DateWords) -> Bool {
    if case .span = date.reading { true } else { false }
  }

  private static func isAll(_ date: Range<Int>, of value: Range<Int>, _ sheet: Sheet) -> Bool {
    let rest = sheet.trimmed(date.upperBound..<value.upperBound, " .,;")
    let word = rest.lowerBound..<BodyReader.wordEnd(rest.lowerBound, sheet, rest.upperBound)
    let marks = ["-", "t", "till", "tom", "och", "to"].map { Array($0.utf8) }
    return rest.isEmpty
      || !marks.contains { sheet.folded[word].elementsEqual($0) }
        && !["–", "—"].contains { sheet.bytes[rest].starts(with: $0.utf8) }
  }

  /// A label without a value.
  static func readMissing(_ hit: LabelHit, into fields: inout FieldCollection, _ page: Page) {
    let field: DocumentReading.Field
    switch hit.meaning {
    case .adoption: field = .adoptedBy
    case .adoptionDay: field = .adoptedOn
    case .day:
      guard fields[.adoptedBy] != nil else { return }
      field = .adoptedOn
    case .paragraph: field = .paragraph
    case .field(let known): field = known
    case .status, .other, .inForce, .changed, .typeAndBody, .unit, .act: return
    }
    guard hit.hasColon || hit.range.count >= 10 else { return }
    fields.add(field, page.field(.unknown, nil, hit.range, 0.9))
  }

  private static func read(
    _ field: DocumentReading.Field, _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    switch field {
    case .validThrough: ValidityReader.read(value, raw, confidence, into: &fields, &page)
    case .validFrom: ValidityReader.readFrom(value, raw, confidence, into: &fields, &page)
    case .revisedOn: ValidityReader.readRevised(value, raw, confidence, into: &fields, &page)
    case .extendedOn: ValidityReader.readExtended(value, raw, confidence, into: &fields, &page)
    case .reviewBy where readsReviser(value, raw, confidence, into: &fields, page): break
    case .reviewBy: readDate(field, value, raw, confidence, into: &fields, &page)
    case .reviewResponsible, .followUpResponsible, .documentOwner:
      readResponsible(field, value, raw, confidence, into: &fields, page)
    case .registryNumber:
      let number = RegistryNumbers.labelled(value, page.sheet)
      fields.add(
        field,
        page.field(
          number == nil ? .unknown : .found, number, raw, (number == nil ? 0.9 : 0.96) * confidence)
      )
    case .type: readType(value, raw, confidence, into: &fields, page)
    default: readWords(field, value, raw, confidence, into: &fields, page)
    }
  }

  private static func readType(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: Page
  ) {
    let first =
      value.lowerBound..<BodyReader.wordEnd(value.lowerBound, page.sheet, value.upperBound)
    for (range, sure) in [(value, 0.96), (first, 0.9)] where range.count <= 60 {
      let word = page.sheet.text(range).lowered().trimmingMarks()
      guard let type = TypeWords.type(ofWord: word) else { continue }
      return fields.add(.type, page.field(.found, type.rawValue, raw, sure * confidence))
    }
  }

  static func readDate(
    _ field: DocumentReading.Field, _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    // A date far from its label belongs to something else.
    let near = value.lowerBound..<min(value.upperBound, value.lowerBound + 60)
    guard let date = DateReader.first(in: near, of: page.sheet) else {
      fields.add(field, page.field(.unknown, nil, raw, 0.9 * confidence))
      return
    }
    fields.add(field, DateField.make(date, raw, within: value, confidence, &page))
  }

  private static let by = PhraseTable<Void>(groups: [((), ["av"])])

  /// "Revideras årligen av kommunfullmäktige": by whom, and no day.
  private static func readsReviser(
    _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: Page
  ) -> Bool {
    let near = value.lowerBound..<min(value.upperBound, value.lowerBound + 60)
    guard DateReader.first(in: near, of: page.sheet) == nil,
      let by = page.sheet.firstMatch(of: by, in: near)
    else { return false }
    let next = DateReader.skipSpace(by.range.upperBound, page.sheet, value.upperBound)
    guard let body = BodyReader.at(next, of: page.sheet, before: value.upperBound), body.isSure
    else { return false }
    fields.addIfAbsent(
      .reviewResponsible, page.field(.found, body.name, raw, 0.85 * confidence))
    return true
  }

  private static func readResponsible(
    _ field: DocumentReading.Field, _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: Page
  ) {
    if let body = BodyReader.at(value.lowerBound, of: page.sheet, before: value.upperBound),
      page.sheet.trimmed(body.range.upperBound..<value.upperBound, " .,").isEmpty
    {
      let sure = body.isSure ? 0.97 : 0.75
      fields.add(field, page.field(.found, body.name, raw, sure * confidence))
      return
    }
    if OwnerValues.isPartOfLabel(value, page.sheet) || Placeholders.opens(value, page.sheet) {
      fields.add(field, page.field(.unknown, nil, raw, 0.85 * confidence))
      return
    }
    let sure = OwnerValues.holdsLabel(value, page.sheet) ? 0.6 : 1
    readWords(field, value, raw, sure * confidence, into: &fields, page)
  }

  static func readWords(
    _ field: DocumentReading.Field, _ value: Range<Int>, _ raw: Range<Int>, _ confidence: Double,
    into fields: inout FieldCollection, _ page: Page
  ) {
    var words = page.sheet.text(page.sheet.trimmed(value, " .;:"))
    // "8 8" is what a table of contents leaves behind.
    let isEmpty = !words.contains { field == .version ? $0.isNumber : $0.isLetter }
    if isEmpty { return }
    if field == .replaces { words = EarlierDocument.name(in: words) }
    let (kept, isCut) = PersonNames.withoutNames(DanglingWords.cut(words))
    guard let kept else {
      // Only a person's name stood there: it stays in the file.
      let label = raw.lowerBound..<min(value.lowerBound, raw.upperBound)
      fields.add(field, page.field(.unknown, nil, label.isEmpty ? raw : label, 0.9 * confidence))
      return
    }
    var reading = page.field(
      .found, kept, raw, (kept == words ? 0.93 : 0.8) * confidence)
    if isCut { reading.raw = page.sheet.text(raw.lowerBound..<value.lowerBound) + " " + kept }
    if kept.utf8.count > 160 { reading.confidence = min(reading.confidence, 0.7) }
    fields.add(field, reading)
  }
}

/// Prepositions left at the end of a value that was cut off ("nämnder och förvaltningar i").
enum DanglingWords {
  private static let words: Set<String> = ["i", "och", "för", "av", "på", "till", "samt", "med"]

  static func cut(_ text: String) -> String {
    var parts = text.split(separator: " ")
    while let last = parts.last, words.contains(String(last)) { parts.removeLast() }
    return parts.joined(separator: " ")
  }
}
