import Register

/// Where a label's value begins and ends.
enum CoverValues {
  /// From the label to the next label, or to the end of its line and of the lines it goes on over.
  static func extent(
    of hit: LabelHit, next: LabelHit?, _ sheet: Sheet, lines: Range<Int>
  ) -> Range<Int> {
    if let next, next.line == hit.line {
      return ended(hit, hit.valueStart..<next.range.lowerBound, sheet)
    }
    var line = sheet.lineIndex(at: max(hit.valueStart - 1, hit.range.lowerBound))
    var end = max(sheet.lines[line].range.upperBound, hit.valueStart)
    // A label that is all its line has its value below, which is another matter.
    guard !sheet.trimmed(hit.valueStart..<end).isEmpty else { return hit.valueStart..<end }
    while line + 1 < lines.upperBound, line + 1 < (next?.line ?? Int.max),
      goesOn(sheet, from: line, isFree: isFree(hit.meaning))
        || isHistory(hit.meaning) && listsOn(sheet, from: line)
    {
      line += 1
      end = sheet.lines[line].range.upperBound
    }
    return ended(hit, hit.valueStart..<end, sheet)
  }

  private static func goesOn(_ sheet: Sheet, from line: Int, isFree: Bool) -> Bool {
    let next = sheet.lines[line + 1]
    guard !next.followsBlank, next.heading == 0, next.bullet == .none, next.role == .text else {
      return false
    }
    let ending = sheet.folded[sheet.lines[line].range]
    let isOpen =
      ending.last == UInt8(ascii: ",") || ending.last == Bytes.hyphen
      || ending.suffix(4).elementsEqual(" och".utf8) || ending.suffix(5).elementsEqual(" samt".utf8)
    return isOpen || isFree && Bytes.isLower(sheet.bytes, next.range.lowerBound)
  }

  private static func isHistory(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .changed, .field(.revisedOn): true
    default: false
    }
  }

  private static let ties = PhraseTable<Void>(groups: [
    ((), ["samt", "och", "samt senast", "och senast", "senast", "därefter", "samt därefter"])
  ])

  /// "Ändrat KF 2014-11-24, KF 2018-10-29" and below it "samt senast KF 2022-11-28".
  private static func listsOn(_ sheet: Sheet, from line: Int) -> Bool {
    let next = sheet.lines[line + 1]
    guard !next.followsBlank, next.heading == 0, next.role == .text,
      let tie = sheet.match(of: ties, at: next.range.lowerBound, before: next.range.upperBound)
    else { return false }
    let near = tie.end..<min(next.range.upperBound, tie.end + 50)
    return DateReader.first(in: near, of: sheet)?.day != nil
  }

  /// Free words end with their cell, with their sentence, and before the next title.
  private static func ended(_ hit: LabelHit, _ range: Range<Int>, _ sheet: Sheet) -> Range<Int> {
    guard isFree(hit.meaning) else { return range }
    let value = sheet.trimmed(range)
    let gaps = sheet.lines[hit.line].gaps
    if let gap = gaps.first(where: { $0 > value.lowerBound && $0 < range.upperBound }) {
      return range.lowerBound..<gap
    }
    let isTitle = if case .field(.title) = hit.meaning { true } else { false }
    let isLong = sheet.lines[hit.line].range.count > 120
    var index = value.lowerBound
    while index < value.upperBound {
      if sheet.bytes[index] == 0x2E, index + 2 < value.upperBound, index - value.lowerBound > 3,
        sheet.bytes[index + 1] == Bytes.space, Bytes.isUpper(sheet.bytes, index + 2),
        !Bytes.isDigit(sheet.bytes[index - 1])
      {
        return range.lowerBound..<index
      }
      if isLong, !isTitle, index > value.lowerBound, sheet.isWordStart(index),
        Bytes.isUpper(sheet.bytes, index), opensTitle(index, sheet, value.upperBound)
      {
        return range.lowerBound..<index
      }
      index += 1
    }
    return range
  }

  /// "Riktlinjer för …" after a value that was run together with the page's title.
  private static func opensTitle(_ index: Int, _ sheet: Sheet, _ limit: Int) -> Bool {
    let end = BodyReader.wordEnd(index, sheet, limit)
    let word = String(decoding: sheet.folded[index..<end], as: UTF8.self)
    return TypeWords.type(ofWord: word) != nil || word == "innehåll"
      || word == "innehållsförteckning"
  }

  private static let hints = PhraseTable<Void>(groups: [
    (
      (),
      [
        "(datum och av vem)", "(datum, av vem)", "(av vem och datum)", "(och datum)", "(datum)",
        "(namn, titel)", "(befattning)", "(funktion)", "(titel)", "(roll)", "(instans)",
        "(nämnd, datum och paragraf)", "(organ, datum, paragraf)", "(åååå-mm-dd)", "(nämnd)",
        "(datum och paragraf)", "(datum, paragraf)", "(datum och §)", "(av vem)", "(organ)",
      ]
    )
  ])

  /// Without the form's own words in brackets behind a label: "Beslutad (datum och av vem)".
  static func withoutHint(_ value: Range<Int>, _ sheet: Sheet) -> Range<Int> {
    let start = DateReader.skipSpace(value.lowerBound, sheet, value.upperBound)
    guard start < value.upperBound, sheet.bytes[start] == UInt8(ascii: "(") else { return value }
    if let hint = sheet.match(of: hints, at: start, before: value.upperBound) {
      return hint.end..<value.upperBound
    }
    let near = start..<min(value.upperBound, start + 44)
    guard let close = sheet.bytes[near].firstIndex(of: UInt8(ascii: ")")) else { return value }
    let next = DateReader.skipSpace(close + 1, sheet, value.upperBound)
    return next < value.upperBound && sheet.bytes[next] == Bytes.colon
      ? (close + 1)..<value.upperBound : value
  }

  static func isFree(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .field(let field):
      switch field {
      case .appliesTo, .replaces, .documentOwner, .version, .title, .type: true
      default: false
      }
    case .unit: true
    default: false
    }
  }

  static func isSameLine(_ labels: [LabelHit], _ hit: LabelHit) -> Bool {
    labels.allSatisfy { $0.line == hit.line }
  }

  /// Where the value of a label ends when other values follow on the same line.
  static func leadingValue(
    _ meaning: LabelMeaning, _ range: Range<Int>, _ sheet: Sheet
  ) -> Int? {
    if case .field(.validThrough) = meaning,
      let open = sheet.match(of: ValidityWords.open, at: range.lowerBound)
    {
      return open.end
    }
    if let body = BodyReader.at(range.lowerBound, of: sheet, before: range.upperBound) {
      return takesBody(meaning) ? body.range.upperBound : nil
    }
    if let date = DateReader.at(range.lowerBound, of: sheet, before: range.upperBound) {
      // "2011/" is what is left of a number.
      let end = date.range.upperBound
      if date.day == nil, end < range.upperBound, "/:".utf8.contains(sheet.bytes[end]) {
        return nil
      }
      return takesDate(meaning) ? date.range.upperBound : nil
    }
    switch meaning {
    case .field(.type):
      return sheet.match(of: TypeWords.strip, at: range.lowerBound, before: range.upperBound)?.end
    case .field(.version): return figures(range, sheet, marks: ".", at: 1)
    case .field(.registryNumber): return number(range, sheet)
    case .paragraph:
      let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 8)
      let section = SectionSigns.first(in: near, of: sheet)
      return section?.range.lowerBound == range.lowerBound ? section?.range.upperBound : nil
    default: break
    }
    return takesOffice(meaning) ? OwnerValues.officeEnd(range, sheet) : nil
  }

  /// Where a token of figures and marks ends; nil where it has too few figures.
  private static func figures(
    _ range: Range<Int>, _ sheet: Sheet, marks: StaticString, at least: Int
  ) -> Int? {
    var (end, digits) = (range.lowerBound, 0)
    while end < range.upperBound, !Bytes.isSpace(sheet.bytes[end]) {
      let isDigit = Bytes.isDigit(sheet.bytes[end])
      let byte = sheet.bytes[end]
      guard isDigit || marks.withUTF8Buffer({ $0.contains(byte) }) else { return nil }
      digits += isDigit ? 1 : 0
      end += 1
    }
    let isWhole = end > range.lowerBound && Bytes.isDigit(sheet.bytes[end - 1])
    return isWhole && digits >= least && digits <= 12 ? end : nil
  }

  /// "KS 2018/12", "2018/12", "KS-2018-12": the registry's letters and a number.
  private static func number(_ range: Range<Int>, _ sheet: Sheet) -> Int? {
    var start = range.lowerBound
    let word = BodyReader.wordEnd(start, sheet, range.upperBound)
    if (2...5).contains(word - start), Bytes.isUpper(sheet.bytes, word - 1) {
      start = DateReader.skipSpace(word, sheet, range.upperBound)
    }
    return figures(start..<range.upperBound, sheet, marks: "/-:.", at: 3)
  }

  private static func takesOffice(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .field(.documentOwner), .field(.reviewResponsible), .field(.followUpResponsible): true
    default: false
    }
  }

  private static func takesBody(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .adoption, .act, .field(.reviewResponsible), .field(.followUpResponsible),
      .field(.documentOwner):
      true
    default: false
    }
  }

  private static func takesDate(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .adoption, .act, .adoptionDay, .status, .day, .inForce: true
    case .field(let field):
      [.validThrough, .validFrom, .reviewBy, .revisedOn, .extendedOn].contains(field)
    default: false
    }
  }
}
