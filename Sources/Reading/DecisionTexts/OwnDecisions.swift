import Register

/// What a document's own prose says of its adoption, revision and extension.
struct OwnDecisions {
  private(set) var decisions: [DecisionReading] = []

  /// Reads the sentences about the document itself into its fields.
  static func read(
    _ page: inout Page, lines: Range<Int>, title: String?, into fields: inout FieldCollection
  ) -> OwnDecisions {
    var own = OwnDecisions()
    let key = title.map { Key(TitleFinder.key($0)) }
    for paragraph in paragraphs(page, lines: lines) {
      for sentence in Sentences.ranges(in: paragraph, of: page.sheet) {
        let words = page.sheet.words
        let (start, end) = (sentence.lowerBound, sentence.upperBound)
        let tells = words.start(from: start, before: end, opening: Stewardship.keys) != nil
        if words.start(from: start, before: end, opening: cues) != nil {
          own.read(sentence, paragraph, key, into: &fields, &page)
        }
        if tells { Stewardship.read(sentence, title: key?.text, into: &fields, &page) }
      }
    }
    own.reciteEarlier()
    return own
  }

  /// The title as sentences are compared with it.
  private struct Key {
    let text: String
    let bytes: [UInt8]

    init(_ text: String) {
      self.text = text
      bytes = Array(text.utf8)
    }
  }

  private static func paragraphs(_ page: Page, lines: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in lines {
      let line = page.sheet.lines[index]
      guard line.role == .text || line.role == .cover && OwnExtension.stands(in: line, page.sheet)
      else { continue }
      if let last = found.last, !line.followsBlank, line.bullet == .none {
        found[found.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        found.append(line.range)
      }
    }
    return found
  }

  private mutating func read(
    _ sentence: Range<Int>, _ paragraph: Range<Int>, _ title: Key?,
    into fields: inout FieldCollection, _ page: inout Page
  ) {
    readPeriod(sentence, title, into: &fields, &page)
    let isProlonging = page.sheet.firstMatch(of: ExtensionClauses.acts, in: sentence) != nil
    // "Planen antogs 2015 och förlängdes 2019": two acts in one breath.
    let clauses = isProlonging ? Clauses.ranges(in: sentence, of: page.sheet) : [sentence]
    guard
      isProlonging && OwnExtension.isOwn(sentence, title?.text, page.sheet)
        || Self.isOwn(sentence, title, page.sheet)
    else { return }
    for clause in clauses { readClause(clause, in: sentence, into: &fields, &page) }
  }

  private mutating func readClause(
    _ words: Range<Int>, in sentence: Range<Int>, into fields: inout FieldCollection,
    _ page: inout Page
  ) {
    guard page.sheet.firstMatch(of: DecisionCues.proposing, in: sentence) == nil,
      page.sheet.firstMatch(of: Self.replacing, in: sentence) == nil,
      let clause = ClauseReader(words, page.sheet, .init()), var decision = clause.read(&page)
    else { return }
    resolveYesterday(&decision, sentence, page)
    guard decision.body != nil || decision.decidedOn != nil else { return }
    switch decision.action {
    case .adopt: adopt(decision, into: &fields)
    case .amend: amend(decision, into: &fields)
    case .extend:
      fields.addIfAbsent(
        .extendedOn, decision.decidedOn ?? page.field(.unknown, nil, sentence, 0.5))
      if let end = decision.validThrough { fields.set(.validThrough, end) }
    default: return
    }
    decisions.append(decision)
    markRead(sentence, &page)
  }

  private func adopt(_ decision: DecisionReading, into fields: inout FieldCollection) {
    if let body = decision.body {
      let known = fields[.adoptedBy]
      if known != nil || decision.decidedOn != nil || decision.body != nil {
        fields.add(.adoptedBy, lowered(body, decision.decidedOn == nil))
      }
    }
    if let day = decision.decidedOn { fields.addIfAbsent(.adoptedOn, day) }
    if let paragraph = decision.paragraph { fields.addIfAbsent(.paragraph, paragraph) }
    if let end = decision.validThrough { fields.addIfAbsent(.validThrough, end) }
    if let from = decision.effectiveFrom { fields.addIfAbsent(.validFrom, from) }
  }

  private func amend(_ decision: DecisionReading, into fields: inout FieldCollection) {
    if let day = decision.decidedOn { fields.addIfAbsent(.revisedOn, day) }
    if let body = decision.body { fields.addIfAbsent(.adoptedBy, lowered(body, true)) }
    if let paragraph = decision.paragraph { fields.addIfAbsent(.paragraph, paragraph) }
    if let from = decision.effectiveFrom { fields.addIfAbsent(.validFrom, from) }
    if let end = decision.validThrough { fields.addIfAbsent(.validThrough, end) }
  }

  /// A body without a day is less than a decision.
  private func lowered(_ reading: FieldReading, _ isLower: Bool) -> FieldReading {
    var reading = reading
    if isLower { reading.confidence = min(reading.confidence, 0.8) }
    return reading
  }

  /// Where a later decision follows, the adoption before it is told, not recorded.
  private mutating func reciteEarlier() {
    guard decisions.contains(where: { $0.action == .extend || $0.action == .amend }) else { return }
    for index in decisions.indices where decisions[index].action == .adopt {
      decisions[index].recited = true
    }
  }

  /// Whether a sentence is about the document itself and not about another.
  private static func isOwn(_ sentence: Range<Int>, _ title: Key?, _ sheet: Sheet) -> Bool {
    if sheet.match(of: DecisionVerbs.table, at: sentence.lowerBound) != nil { return true }
    if let title, title.bytes.count >= 5, sheet.holds(title.bytes, in: sentence) {
      return true
    }
    // The first words say what the sentence is about; a long one need not be read to its end.
    let opening = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 160)
    let bytes = sheet.folded
    guard let start = opening.first(where: { !Bytes.isSpace(bytes[$0]) }) else { return false }
    let rest = start..<opening.upperBound
    let end = rest.first { Bytes.isSpace(bytes[$0]) } ?? rest.upperBound
    let first = ByteWords.trimmed(bytes, start..<end)
    let isAlone = (end..<rest.upperBound).allSatisfy { Bytes.isSpace(bytes[$0]) }
    if !isAlone, pointing.contains(bytes, first) { return true }
    let isNamed = names.contains { bytes[first].starts(with: $0) }
    return isNamed || isDefinite(bytes, first, title?.text)
  }

  private static let pointing = WordSet(["denna", "detta", "dessa"])
  private static let names = ["dokumentet", "styrdokumentet"].map { Array($0.utf8) }
  private static let definiteEnds = ["n", "et", "na"].map { Array($0.utf8) }
  private static let typeWords = WordSet(TypeWords.endings.map(\.ending))

  /// "Planen", "handlingsprogrammet": the document itself, unless the title is of another type.
  static func isDefinite(
    _ bytes: [UInt8], _ word: Range<Int>, _ title: String?
  ) -> Bool {
    guard definiteEnds.contains(where: { ByteWords.hasSuffix(bytes, word, $0) }),
      let type = TypeWords.type(ofWord: bytes, word)
    else { return false }
    guard let title, let known = TypeWords.type(ofTitle: title)?.type else { return true }
    if typeWords.contains(bytes, word) {
      let plans: Set<DocumentType> = [.plan, .actionPlan]
      return type == known || plans.isSuperset(of: [type, known])
    }
    return title.holds(String(String(decoding: bytes[word], as: UTF8.self).dropLast(4)))
  }

  private static let periods = PhraseTable<Void>(groups: [
    (
      (),
      [
        "gäller år", "gäller åren", "gäller för åren", "gäller perioden", "gäller för perioden",
        "gäller under perioden", "gäller under åren",
      ]
    )
  ])
  /// What a sentence that says what was replaced tells of decisions is the older document's.
  private static let replacing = PhraseTable<Void>(groups: [
    (
      (),
      [
        "ersätter", "ersatte", "som ersätts", "upphör att gälla", "upphört att gälla",
        "förra", "föregående", "tidigare", "den gamla", "det gamla", "de gamla", "dessförinnan",
      ]
    )
  ])
  private static let starts = PhraseTable<Void>(groups: [
    (
      (),
      [
        "gäller från och med", "gäller från", "gäller fr.o.m.", "gäller fr.o.m", "träder i kraft",
        "trädde i kraft",
      ]
    )
  ])
  private static let ends = PhraseTable<Void>(groups: [
    ((), ["gäller till och med", "gäller t.o.m.", "gäller t.o.m", "gäller tills vidare"])
  ])

  /// "… som gäller år 2020/2021", "Planen gäller till och med 2024".
  private func readPeriod(
    _ sentence: Range<Int>, _ title: Key?, into fields: inout FieldCollection, _ page: inout Page
  ) {
    guard
      page.sheet.words.start(
        from: sentence.lowerBound, before: sentence.upperBound, opening: Self.validity) != nil
    else { return }
    if fields[.validThrough] == nil,
      let hit = page.sheet.firstMatch(of: Self.periods, in: sentence),
      let date = DateReader.at(
        DateReader.skipSpace(hit.range.upperBound, page.sheet, sentence.upperBound),
        of: page.sheet, before: sentence.upperBound)
    {
      let raw = hit.range.lowerBound..<date.range.upperBound
      fields.add(.validThrough, DateField.make(date, raw, within: date.range, 0.75, &page))
    } else if page.sheet.firstMatch(of: Self.ends, in: sentence) != nil,
      Self.isOwn(sentence, title, page.sheet),
      var end = ClauseReader.validThrough(in: sentence, &page)
    {
      end.confidence = min(end.confidence, 0.85)
      // The prose against the cover: both are kept, and neither is sure.
      if fields[.validThrough] == nil || end.value != nil { fields.add(.validThrough, end) }
    }
    if fields[.validFrom] == nil, page.sheet.firstMatch(of: Self.starts, in: sentence) != nil,
      Self.isOwn(sentence, title, page.sheet),
      var from = ClauseReader.effectiveFrom(in: sentence, &page)
    {
      from.confidence = min(from.confidence, 0.94)
      fields.add(.validFrom, from)
    }
  }

  /// The words one of which stands in every sentence that anything is read of.
  private static let cues = WordKeys([validity, ClauseReader.verbKeys])

  private static let validity = WordKeys([periods.keys, starts.keys, ends.keys])

  private static let yesterday = PhraseTable<Int>(groups: [
    (1, ["igår", "i går"]), (0, ["idag", "i dag"]),
  ])
  private static let published = PhraseTable<Void>(groups: [
    ((), ["artikeln publicerades", "publicerad", "publicerat", "publiceringsdatum"])
  ])

  /// "Igår" is told from the day the article was published.
  private func resolveYesterday(
    _ decision: inout DecisionReading, _ sentence: Range<Int>, _ page: Page
  ) {
    guard decision.decidedOn == nil,
      let word = page.sheet.firstMatch(of: Self.yesterday, in: sentence),
      let stamp = page.sheet.firstMatch(of: Self.published, in: 0..<page.sheet.bytes.count),
      let date = DateReader.first(
        in: stamp.range.upperBound..<min(page.sheet.bytes.count, stamp.range.upperBound + 24),
        of: page.sheet), let day = date.day
    else { return }
    decision.decidedOn = page.field(.found, (day + -word.value).description, word.range, 0.7)
  }

  /// A paragraph that says nothing but who decided is no provision.
  private func markRead(_ sentence: Range<Int>, _ page: inout Page) {
    let first = page.sheet.lineIndex(at: sentence.lowerBound)
    let last = page.sheet.lineIndex(at: sentence.upperBound - 1)
    for index in first...last {
      let line = page.sheet.lines[index].range
      let isWhole = sentence.lowerBound <= line.lowerBound && sentence.upperBound >= line.upperBound
      if isWhole || page.sheet.match(of: DecisionVerbs.table, at: line.lowerBound) != nil {
        page.sheet.lines[index].role = .cover
      }
    }
  }
}
