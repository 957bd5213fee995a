import Register

/// A cover label found in a text.
struct LabelHit {
  var meaning: LabelMeaning
  var range: Range<Int>
  /// Where its value would begin.
  var valueStart: Int
  var hasColon: Bool
  var line: Int
  /// Whether it fills a cell of its own in a row of a table.
  var isCell = false
}

/// Finds cover labels: at the start of a line, or in the middle of one where a table was flattened.
enum LabelFinder {
  static func hits(in sheet: Sheet, lines: Range<Int>) -> [LabelHit] {
    guard !lines.isEmpty else { return [] }
    var hits: [LabelHit] = []
    let end = sheet.lines[lines.upperBound - 1].range.upperBound
    let crowded = CrowdedLines(sheet, lines)
    let columns = LabelColumns(sheet, lines)
    let (words, keys) = (sheet.words, CoverLabels.table.keys)
    var from = sheet.lines[lines.lowerBound].range.lowerBound
    var rowEnd = from
    while let index = words.startOrSection(from: from, before: end) {
      // A cheap test that turns away the many words no label begins with.
      guard
        !words.isStart(index) || keys.contains(words.key(at: index)) || sheet.mayOpenLine(index)
          || !words.isWhole(index, before: end)
      else {
        from = BodyReader.wordEnd(index, sheet, end)
        continue
      }
      if let hit = decision(at: index, sheet) {
        hits.append(hit)
        from = hit.range.upperBound
        continue
      }
      if let match = sheet.match(of: CoverLabels.table, at: index, before: end),
        mayBeLabel(match, sheet)
      {
        let labelEnd = CompoundLabels.end(of: index..<match.end, match.value, sheet)
        let hit = hit(match.value, index..<labelEnd, sheet)
        if rowEnd <= index { rowEnd = LabelRows.end(of: hit, sheet) ?? rowEnd }
        if columns.holds(hit.line) || index < rowEnd
          || accepts(hit, sheet, after: hits.last, crowded, end: end)
        {
          hits.append(hit)
          from = hit.valueStart
          continue
        }
      } else if let match = Misspelling.label(at: index, sheet) {
        let hit = hit(match.meaning, index..<match.end, sheet)
        if accepts(hit, sheet, after: hits.last, crowded, end: end) {
          hits.append(hit)
          from = hit.valueStart
          continue
        }
      }
      from = max(BodyReader.wordEnd(index, sheet, end), index + 1)
    }
    return hits
  }

  /// "Beslut" is a common word: only with a colon is it a label.
  private static func mayBeLabel(
    _ match: (value: LabelMeaning, end: Int), _ sheet: Sheet
  ) -> Bool {
    guard case .act = match.value else { return true }
    let rest = sheet.bytes[match.end..<min(sheet.bytes.count, match.end + 2)]
    return rest.drop { $0 == Bytes.space }.first == Bytes.colon
  }

  /// "Kommunfullmäktiges beslut 2022-11-28, § 167" at the start of a line.
  private static func decision(at start: Int, _ sheet: Sheet) -> LabelHit? {
    guard Bytes.isUpper(sheet.bytes, start), sheet.mayOpenLine(start) else { return nil }
    let index = sheet.lineIndex(at: start)
    let line = sheet.lines[index]
    guard line.range.lowerBound == start else { return nil }
    if ExtensionClauses.claims(start..<start, sheet) { return nil }
    guard let match = sheet.match(of: CoverLabels.decisions, at: start) else {
      return minutes(at: start, index, sheet)
    }
    let isOpen = line.role == .text && line.range.lowerBound == start && line.range.count <= 100
    let rest = sheet.trimmed(match.end..<max(match.end, line.range.upperBound), " :,")
    guard isOpen, ValueShapes.fits(.adoptionDay, rest, sheet, isWhole: false) else { return nil }
    return LabelHit(
      meaning: .adoption, range: start..<match.end, valueStart: start, hasColon: false, line: index)
  }

  private static let decided = PhraseTable<Void>(groups: [
    ((), ["beslut", "beslut i", "beslut av"])
  ])

  /// "KF § 45/2019": a line that is a body and a paragraph, below the title.
  private static func minutes(at start: Int, _ index: Int, _ sheet: Sheet) -> LabelHit? {
    let line = sheet.lines[index]
    var begin = start
    if let word = sheet.match(of: decided, at: start, before: line.range.upperBound) {
      begin = DateReader.skipSpace(word.end, sheet, line.range.upperBound)
    }
    guard line.role == .text, (1...8).contains(index), line.range.count <= 48, line.heading == 0,
      let body = BodyReader.at(begin, of: sheet, before: line.range.upperBound), body.isSure,
      let section = SectionSigns.first(
        in: body.range.upperBound..<line.range.upperBound, of: sheet),
      DateReader.first(in: line.range, of: sheet)?.day != nil
        || section.range.upperBound < line.range.upperBound
          && sheet.bytes[section.range.upperBound] == UInt8(ascii: "/")
    else { return nil }
    return LabelHit(
      meaning: .adoption, range: start..<body.range.upperBound, valueStart: begin, hasColon: false,
      line: index)
  }

  private static func hit(
    _ meaning: LabelMeaning, _ range: Range<Int>, _ sheet: Sheet
  ) -> LabelHit {
    let line = sheet.lineIndex(at: range.lowerBound)
    let behind = range.upperBound..<max(range.upperBound, sheet.lines[line].range.upperBound)
    let valueStart = CoverValues.withoutHint(behind, sheet).lowerBound
    var start = valueStart
    while start < sheet.bytes.count, sheet.bytes[start] == Bytes.space { start += 1 }
    let mark = start < sheet.bytes.count ? sheet.bytes[start] : 0
    let hasColon = mark == Bytes.colon || mark == UInt8(ascii: ";")
    let gaps = sheet.lines[line].gaps
    let opens = range.lowerBound == sheet.lines[line].range.lowerBound
    let closes = range.upperBound == sheet.lines[line].range.upperBound
    return LabelHit(
      meaning: meaning, range: range, valueStart: hasColon ? start + 1 : valueStart,
      hasColon: hasColon, line: line,
      isCell: !gaps.isEmpty && (opens || gaps.contains(range.lowerBound))
        && (closes || gaps.contains(start)))
  }

  private static func accepts(
    _ hit: LabelHit, _ sheet: Sheet, after last: LabelHit?, _ crowded: CrowdedLines, end: Int
  ) -> Bool {
    let line = sheet.lines[hit.line]
    if case .cover = line.role {} else if line.role != .text { return false }
    if sheet.bytes[hit.range.lowerBound] == 0xC2 { return hit.isCell }
    let isFirst = hit.range.lowerBound == line.range.lowerBound
    let isCapital = Bytes.isUpper(sheet.bytes, hit.range.lowerBound)
    if case .adoption = hit.meaning, ExtensionClauses.claims(hit.range, sheet) { return false }
    if case .act = hit.meaning { return isAct(hit, line, sheet) && (isFirst || isCapital) }
    if hit.hasColon { return isFirst || isCapital }
    if hit.isCell, isCapital { return true }
    let rest = hit.valueStart..<max(hit.valueStart, line.range.upperBound)
    let value = sheet.trimmed(rest)
    if isSentence(hit, line, sheet) { return false }
    let isBesideLabel = last.map { $0.line == hit.line } ?? false
    // "Ersätter taxan beslutad 2015-12-14": what is told of the older one is not this one's.
    if isBesideLabel, !isCapital, let last, isLaterAct(last, before: hit, sheet) { return false }
    if isBesideLabel, isChained(hit.meaning),
      ValueShapes.fits(hit.meaning, value, sheet, isWhole: false)
    {
      return true
    }
    guard isCapital else {
      return isFirst ? isSubtitle(hit, value, sheet) : isBehindTitle(hit, value, line, sheet)
    }
    if isFirst {
      if value.isEmpty { return standsAlone(hit, sheet, end: end) }
      return ValueShapes.fits(hit.meaning, value, sheet)
    }
    if isBesideLabel {
      if hit.range.count > 12 || !ValueShapes.isLowerProse(value, sheet) { return true }
    }
    if isBesideLabel || crowded.holds(hit.line, hit.range.lowerBound), isUnmistakable(hit.meaning) {
      return true
    }
    switch hit.meaning {
    case .adoption, .field(.registryNumber):
      return ValueShapes.fits(hit.meaning, value, sheet, isWhole: false)
    case .field(.type) where hit.range.count >= 11:
      // "Dokumenttyp Policy Antagen av …" in a page that was run together.
      let word = value.lowerBound..<BodyReader.wordEnd(value.lowerBound, sheet, value.upperBound)
      let next = DateReader.skipSpace(word.upperBound, sheet, value.upperBound)
      return sheet.match(of: TypeWords.strip, at: word.lowerBound, before: word.upperBound)
        != nil
        && sheet.match(of: CoverLabels.table, at: next, before: value.upperBound) != nil
    case .field(.appliesTo) where hit.range.count >= 18:
      return sheet.match(of: Scopes.table, at: value.lowerBound) != nil
    default: return false
    }
  }

  /// "Beslut: 2014-11-24 § 164", not "Beslut: Policyn antas".
  private static func isAct(_ hit: LabelHit, _ line: Line, _ sheet: Sheet) -> Bool {
    let rest = hit.valueStart..<max(hit.valueStart, line.range.upperBound)
    return hit.hasColon && ValueShapes.fits(.act, sheet.trimmed(rest), sheet)
      && !ExtensionClauses.claims(hit.range, sheet)
  }

  /// "Ersätter taxan beslutad 2015-12-14", "Förlängning: fastställd av KF 2022-03-07": whose
  /// decision the small label names the label before it says.
  private static func isLaterAct(_ last: LabelHit, before hit: LabelHit, _ sheet: Sheet) -> Bool {
    let isAtOnce = sheet.trimmed(last.valueStart..<hit.range.lowerBound, " :-").isEmpty
    switch last.meaning {
    case .field(.replaces): return true
    case .field(.extendedOn), .field(.revisedOn), .changed:
      if case .adoption = hit.meaning {
        return isAtOnce || ExtensionClauses.brings(hit.range, after: last.valueStart, sheet)
      }
      return false
    default: return false
    }
  }

  private static let past = PhraseTable<Void>(groups: [
    ((), ["antogs", "fastställdes", "beslutades"])
  ])

  /// "Kulturplan 2016. Antogs av kommunfullmäktige …": a sentence told, not a label.
  private static func isSentence(_ hit: LabelHit, _ line: Line, _ sheet: Sheet) -> Bool {
    guard !hit.hasColon, sheet.match(of: past, at: hit.range.lowerBound) != nil else {
      return false
    }
    let before = sheet.trimmed(line.range.lowerBound..<hit.range.lowerBound)
    return before.isEmpty || ".!?".utf8.contains(sheet.bytes[before.upperBound - 1])
  }

  /// "antagen av kommunfullmäktige 2017-11-20" in small letters on a line below the title.
  private static func isSubtitle(_ hit: LabelHit, _ value: Range<Int>, _ sheet: Sheet) -> Bool {
    guard case .adoption = hit.meaning, sheet.lines[hit.line].range.count <= 110, hit.line > 0,
      let body = BodyReader.at(value.lowerBound, of: sheet, before: value.upperBound)
    else { return false }
    let above = sheet.lines[hit.line - 1].range
    let isShort = above.count <= 90 && !",.".utf8.contains(sheet.bytes[above.upperBound - 1])
    let rest = body.range.upperBound..<value.upperBound
    return isShort
      && (DateReader.first(in: rest, of: sheet) != nil || sheet.trimmed(rest, " .,").isEmpty)
  }

  /// "Bidragsbestämmelser antagna av kommunfullmäktige" on a first page that was run together: the
  /// document's own name, without anything that leads up to it, and who adopted it.
  private static func isBehindTitle(
    _ hit: LabelHit, _ value: Range<Int>, _ line: Line, _ sheet: Sheet
  ) -> Bool {
    guard case .adoption = hit.meaning, hit.range.lowerBound <= 600, line.range.count > 90,
      !decidedLabels.contains(sheet.folded, hit.range),
      let body = BodyReader.at(value.lowerBound, of: sheet, before: value.upperBound), body.isSure
    else { return false }
    let before = sheet.trimmed(line.range.lowerBound..<hit.range.lowerBound)
    var start = before.upperBound
    while start > before.lowerBound, !Bytes.isSpace(sheet.bytes[start - 1]) { start -= 1 }
    guard start < before.upperBound, Bytes.isUpper(sheet.bytes, start),
      TypeWords.mayHead(sheet.folded, start..<before.upperBound)
    else { return false }
    // "Enligt Riktlinjer antagna av …" speaks of other ones.
    var lead = sheet.trimmed(before.lowerBound..<start).upperBound
    let end = lead
    while lead > before.lowerBound, !Bytes.isSpace(sheet.bytes[lead - 1]) { lead -= 1 }
    return lead == end || !Bytes.isLower(sheet.bytes, lead)
  }

  private static let decidedLabels = WordSet(["beslut i", "beslut av", "beslut"])

  /// What may follow a decision in the same breath: "…, reviderad 2019-05-27 § 88, dnr KS 2015/4".
  private static func isChained(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .adoption, .changed, .inForce: true
    case .field(let field):
      switch field {
      case .revisedOn, .extendedOn, .registryNumber, .validThrough, .validFrom: true
      default: false
      }
    default: false
    }
  }

  /// Labels that are words of covers and of nothing else.
  private static func isUnmistakable(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .field(let field): ![.version, .type, .title].contains(field)
    case .typeAndBody, .adoptionDay, .inForce, .unit, .adoption: true
    default: false
    }
  }

  /// A label on a line of its own, with its value on the next.
  private static func standsAlone(_ hit: LabelHit, _ sheet: Sheet, end: Int) -> Bool {
    guard hit.line + 1 < sheet.lines.count else { return false }
    let next = sheet.lines[hit.line + 1]
    guard next.range.lowerBound < end, next.heading == 0, next.bullet == .none else { return false }
    if ValueShapes.fits(hit.meaning, next.range, sheet) { return true }
    let isTable = !next.followsBlank && sheet.lines[hit.line].heading == 0
    let isShort = next.range.count <= 80 && sheet.bytes[next.range.upperBound - 1] != 0x2E
    return isTable && isShort && hit.range.count >= 10
  }
}

/// Long lines in which a whole cover was run together: three labels or more near each other.
struct CrowdedLines {
  private var zones: [Int: Range<Int>] = [:]

  init(_ sheet: Sheet, _ lines: Range<Int>) {
    for index in lines.prefix(60) {
      let line = sheet.lines[index]
      guard line.range.count > 90, line.role == .text else { continue }
      let zone = line.range.lowerBound..<min(line.range.upperBound, line.range.lowerBound + 900)
      if let crowd = Self.crowd(in: zone, sheet) { zones[index] = crowd }
    }
  }

  func holds(_ line: Int, _ offset: Int) -> Bool { zones[line]?.contains(offset) ?? false }

  private static func crowd(in zone: Range<Int>, _ sheet: Sheet) -> Range<Int>? {
    var (places, from) = ([Int](), zone.lowerBound)
    while let index = sheet.words.start(from: from, before: zone.upperBound) {
      guard Bytes.isUpper(sheet.bytes, index),
        let match = sheet.match(of: CoverLabels.table, at: index, before: zone.upperBound),
        match.end - index >= 5
      else {
        from = index + 1
        continue
      }
      if let last = places.last, index - last > 160, places.count < 3 { places = [] }
      if let last = places.last, index - last > 160 { break }
      places.append(index)
      from = match.end
    }
    guard places.count >= 3, let first = places.first, let last = places.last else { return nil }
    return first..<(last + 1)
  }
}
