import Register

/// Labels put together of several: "Dokumentägare/dokumentansvarig", "Ansvarig ägare".
enum CompoundLabels {
  /// Words that only say more exactly what a label of responsibility means.
  private static let offices = PhraseTable<Void>(groups: [
    (
      (),
      [
        "ägare", "befattning", "befattningshavare", "funktion", "funktionär", "handläggare",
        "instans", "nämnd", "nämnd/styrelse", "part", "person", "roll", "tjänst", "tjänsteman",
        "tjänsteperson", "verksamhet",
      ]
    )
  ])

  /// Where a label ends with the labels and words that are tied to it.
  static func end(of label: Range<Int>, _ meaning: LabelMeaning, _ sheet: Sheet) -> Int {
    let kind = kind(meaning)
    guard kind != .apart else { return label.upperBound }
    let limit = min(sheet.bytes.count, label.upperBound + 60)
    var end = label.upperBound
    while let next = tied(after: end, kind, limit, sheet) { end = next }
    return kind == .responsible ? described(after: end, limit, sheet) ?? end : end
  }

  private enum Kind { case responsible, adoption, apart }

  private static func kind(_ meaning: LabelMeaning) -> Kind {
    switch meaning {
    case .field(.documentOwner), .field(.reviewResponsible), .field(.followUpResponsible), .unit:
      .responsible
    case .adoption, .adoptionDay: .adoption
    default: .apart
    }
  }

  /// "/processägare" behind the label, of the same sort.
  private static func tied(
    after end: Int, _ kind: Kind, _ limit: Int, _ sheet: Sheet
  ) -> Int? {
    var next = skipBlanks(end, sheet, limit)
    guard next < limit, sheet.bytes[next] == UInt8(ascii: "/") else { return nil }
    next = skipBlanks(next + 1, sheet, limit)
    guard next < limit else { return nil }
    if let match = sheet.match(of: CoverLabels.table, at: next, before: limit),
      self.kind(match.value) == kind || isOther(match.value)
    {
      return match.end
    }
    guard kind == .responsible, Bytes.isLower(sheet.bytes, next) else { return nil }
    // "/systemägare:" is no label of its own, but the colon shows it is the end of one.
    let word = BodyReader.wordEnd(next, sheet, limit)
    return word > next && closes(word, sheet) ? word : nil
  }

  private static func isOther(_ meaning: LabelMeaning) -> Bool {
    if case .other = meaning { true } else { false }
  }

  /// "Ansvarig ägare", "Dokumentansvarig på förvaltningen:": small words up to the colon.
  private static func described(after end: Int, _ limit: Int, _ sheet: Sheet) -> Int? {
    let start = skipBlanks(end, sheet, limit)
    guard start > end, start < limit, Bytes.isLower(sheet.bytes, start) else { return nil }
    if let office = sheet.match(of: offices, at: start, before: limit) { return office.end }
    var (index, words) = (start, 0)
    while index < limit, words < 4, Bytes.isLower(sheet.bytes, index) {
      let stop = BodyReader.wordEnd(index, sheet, limit)
      guard stop > index, !sheet.bytes[index..<stop].contains(where: Bytes.isDigit) else {
        return nil
      }
      if stop < limit, sheet.bytes[stop] == Bytes.colon { return stop }
      words += 1
      index = skipBlanks(stop, sheet, limit)
      if index == stop { return nil }
    }
    return nil
  }

  private static func closes(_ end: Int, _ sheet: Sheet) -> Bool {
    end >= sheet.bytes.count || sheet.bytes[end] == Bytes.colon
      || sheet.bytes[end] == Bytes.newline
  }

  private static func skipBlanks(_ start: Int, _ sheet: Sheet, _ limit: Int) -> Int {
    var index = start
    while index < limit, sheet.bytes[index] == Bytes.space { index += 1 }
    return index
  }
}
