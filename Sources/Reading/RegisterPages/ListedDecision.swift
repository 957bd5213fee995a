import Register

/// What a line of a register says of a document besides its title:
/// "Resepolicy (KF 2019-05-27 § 61, reviderad 2021-02-01)".
enum ListedDecision {
  /// Words that open the part of a line that tells of decisions.
  static let leads = PhraseTable<Void>(groups: [
    (
      (),
      [
        "antagen", "antaget", "antagna", "antogs", "antas", "fastställd", "fastställt",
        "fastställda", "fastställdes", "beslutad", "beslutat", "beslutade", "beslut", "godkänd",
        "godkänt", "dokumentet är beslutat av", "dokumentet är antaget av",
        "dokumentet är fastställt av", "beslutades",
      ]
    )
  ])

  private static let changes = PhraseTable<Void>(groups: [
    (
      (),
      [
        "reviderad", "reviderat", "reviderade", "reviderades", "senast reviderad", "rev", "rev.",
        "ändrad", "ändrat", "senast ändrad", "revidering",
      ]
    )
  ])

  private static let validity = PhraseTable<Void>(groups: [
    (
      (),
      [
        "giltig", "giltigt", "giltiga", "gäller", "att gälla", "gällande", "tills vidare",
        "tillsvidare", "t.o.m", "t.o.m.", "till och med",
      ]
    )
  ])

  private static let cues = WordKeys([leads.keys, changes.keys, validity.keys])

  /// Where the title ends and the words about decisions begin; nil where a line has none.
  static func start(in range: Range<Int>, of sheet: Sheet) -> Int? {
    var from = range.lowerBound + 4
    while let index = sheet.words.start(from: from, before: range.upperBound) {
      if isStart(index, range, sheet) { return index }
      from = index + 1
    }
    return nil
  }

  /// The title in front of such words, without the mark between.
  static func name(_ range: Range<Int>, before start: Int, _ sheet: Sheet) -> Range<Int> {
    var name = sheet.trimmed(range.lowerBound..<start, " ,;:-([|")
    while name.count > 3,
      [[0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]].contains(Array(sheet.bytes[name].suffix(3)))
    {
      name = sheet.trimmed(name.lowerBound..<(name.upperBound - 3), " ,;:-([|")
    }
    return name
  }

  /// A comma, a bracket or a dash parts the title from what is said of it.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x2C, 0x3B, 0x3A, 0x2D, 0x5B, 0x7C, 0x93, 0x94: true
    default: false
    }
  }

  private static func isStart(_ index: Int, _ range: Range<Int>, _ sheet: Sheet) -> Bool {
    var before = index - 1
    while before >= range.lowerBound, Bytes.isSpace(sheet.bytes[before]) { before -= 1 }
    let isApart = before >= range.lowerBound && isMark(sheet.bytes[before])
    let limit = range.upperBound
    if isApart, let body = BodyReader.at(index, of: sheet, before: limit) {
      return DateReader.first(in: body.range.upperBound..<limit, of: sheet) != nil
        || sheet.trimmed(body.range.upperBound..<limit, " )].,;").isEmpty
    }
    guard
      isApart || cues.contains(sheet.words.key(at: index))
        || !sheet.words.isWhole(index, before: limit)
    else { return false }
    for table in [leads, changes, validity] {
      guard let hit = sheet.match(of: table, at: index, before: limit) else { continue }
      let rest = hit.end..<limit
      let isNear = rest.lowerBound..<min(limit, rest.lowerBound + 60)
      return isApart || DateReader.first(in: isNear, of: sheet) != nil
        || BodyReader.first(in: isNear, of: sheet) != nil
    }
    return false
  }

  /// Reads body, day, paragraph, change and validity of such words.
  static func read(
    _ range: Range<Int>, _ sureness: Double, into fields: inout FieldCollection,
    _ page: inout Page
  ) {
    let changed = page.sheet.firstMatch(of: changes, in: range)?.range.lowerBound
    let valid = page.sheet.firstMatch(of: validity, in: range)?.range.lowerBound
    let stops = [changed, valid].compactMap { $0 }.sorted()
    let adoption = range.lowerBound..<(stops.first ?? range.upperBound)
    if page.sheet.firstMatch(of: leads, in: adoption) != nil
      || BodyReader.first(in: adoption, of: page.sheet) != nil
    {
      readAdoption(adoption, sureness, into: &fields, &page)
    }
    if let changed {
      let end = stops.first { $0 > changed } ?? range.upperBound
      if let date = DateReader.first(in: changed..<end, of: page.sheet) {
        let field = DateField.make(
          date, date.range, within: date.range, 0.9 * sureness, &page)
        fields.addIfAbsent(.revisedOn, field)
      }
    }
    if let valid {
      let end = stops.first { $0 > valid } ?? range.upperBound
      if let through = ClauseReader.validThrough(in: valid..<end, &page) {
        fields.addIfAbsent(.validThrough, through)
      }
    }
    if let number = registryNumber(range, page.sheet) {
      fields.addIfAbsent(
        .registryNumber, page.field(.found, number.text, number.range, 0.9 * sureness))
    }
  }

  private static func readAdoption(
    _ range: Range<Int>, _ sureness: Double, into fields: inout FieldCollection,
    _ page: inout Page
  ) {
    if let body = BodyReader.first(in: range, of: page.sheet) {
      fields.addIfAbsent(
        .adoptedBy,
        page.field(.found, body.name, body.range, (body.isSure ? 0.93 : 0.75) * sureness))
    }
    if let date = DateReader.first(in: range, of: page.sheet) {
      let field = DateField.make(date, date.range, within: date.range, 0.96 * sureness, &page)
      fields.addIfAbsent(.adoptedOn, field)
    }
    if let section = SectionSigns.first(in: range, of: page.sheet) {
      fields.addIfAbsent(
        .paragraph, page.field(.found, section.digits, section.range, 0.93 * sureness))
    }
  }

  private static let registry = PhraseTable<Void>(groups: [
    ((), ["dnr", "dnr.", "diarienummer", "diarienr"])
  ])

  private static func registryNumber(
    _ range: Range<Int>, _ sheet: Sheet
  ) -> (text: String, range: Range<Int>)? {
    guard let hit = sheet.firstMatch(of: registry, in: range) else { return nil }
    let rest = hit.range.upperBound..<min(range.upperBound, hit.range.upperBound + 40)
    return RegistryNumbers.first(in: rest, of: sheet).map { ($0, rest) }
  }
}
