import Register

/// A covering letter that asks for a decision, with the document it concerns often glued on.
struct ProposalLetter {
  private(set) var reading: LetterReading
  private(set) var decisions: [DecisionReading] = []
  /// When the document is to be revised, as the letter says.
  private(set) var reviewBy: FieldReading?
  /// What the letter is about, for comparison with the annex's title.
  private(set) var subject: String
  /// The lines of the annex.
  private(set) var annex: Range<Int>

  /// Where a text asks for a decision.
  private struct Cue {
    var line: Int
    var range: Range<Int>
    var body: BodyWords?
    var decider: BodyWords?
  }

  static func find(_ page: inout Page) -> ProposalLetter? {
    guard let cue = cue(in: page) else { return nil }
    var letter = ProposalLetter(cue, page)
    letter.read(cue, &page)
    return letter
  }

  private init(_ cue: Cue, _ page: Page) {
    reading = LetterReading(
      from: cue.body?.name, to: cue.decider?.name, reasons: [], signedBy: [])
    subject = ""
    annex = page.sheet.lines.count..<page.sheet.lines.count
  }

  private static let headings = PhraseTable<Void>(groups: [
    ((), ["förslag till beslut", "beslutsförslag", "förslag på beslut"])
  ])
  private static let deciding = PhraseTable<Void>(groups: [
    ((), ["besluta", "besluta att", "beslutar", "beslut"])
  ])

  private static func cue(in page: Page) -> Cue? {
    let sheet = page.sheet
    var isInside = false
    for index in sheet.lines.indices where sheet.lines[index].role == .text {
      let line = sheet.lines[index]
      var offset = line.range.lowerBound
      while let hit = sheet.firstMatch(
        of: DecisionCues.proposing, in: offset..<line.range.upperBound)
      {
        offset = hit.range.upperBound
        let isStart = hit.range.lowerBound == line.range.lowerBound
        if sheet.match(of: headings, at: hit.range.lowerBound) != nil,
          isStart && line.range.count < 60 || Bytes.isUpper(sheet.bytes, hit.range.lowerBound)
        {
          if isInside || isSubject(hit.range, line, sheet) { continue }
          isInside = isInsideDocument(index, page)
          if isInside { continue }
          return Cue(line: index, range: hit.range, body: nil, decider: nil)
        }
        if let cue = cue(at: hit.range, line: index, sheet) { return cue }
      }
    }
    return nil
  }

  /// "Förslag till beslut om resor bereds av kansliet.": what a sentence is about.
  private static func isSubject(_ words: Range<Int>, _ line: Line, _ sheet: Sheet) -> Bool {
    let next = DateReader.skipSpace(words.upperBound, sheet, line.range.upperBound)
    guard next > words.upperBound, next < line.range.upperBound,
      Bytes.isLower(sheet.bytes, next), sheet.bytes[line.range.upperBound - 1] == 0x2E
    else { return false }
    let end = BodyReader.wordEnd(next, sheet, line.range.upperBound)
    let word = String(decoding: sheet.folded[next..<end], as: UTF8.self)
    return word != "att" && BodyReader.at(next, of: sheet, before: line.range.upperBound) == nil
  }

  /// Whether a whole cover with its decision stands above: then the document tells of proposals.
  private static func isInsideDocument(_ line: Int, _ page: Page) -> Bool {
    guard line > 3 else { return false }
    var above = page
    let cover = CoverReader.read(&above, lines: 0..<line)
    let isDecided =
      cover.fields[.adoptedOn]?.value != nil || cover.fields[.validThrough]?.value != nil
    return cover.strongLabels >= 2 && cover.fields[.adoptedBy]?.state == .found && isDecided
  }

  /// "Kommunstyrelsen föreslår Kommunfullmäktige (att) besluta": the clause stands apart below.
  private static func cue(at verb: Range<Int>, line index: Int, _ sheet: Sheet) -> Cue? {
    let line = sheet.lines[index]
    let end = line.range.upperBound
    // The verb stands near: a long line is not searched to its end from each "föreslår".
    let near = verb.upperBound..<min(end, verb.upperBound + 600)
    guard let decides = sheet.firstMatch(of: deciding, in: near) else {
      return nil
    }
    let after = sheet.trimmed(decides.range.upperBound..<end, " .:,")
    guard after.isEmpty || ["att", "följande"].contains(sheet.text(after).lowered()) else {
      return nil
    }
    let sentence = Sentences.ranges(in: line.range.lowerBound..<end, of: sheet)
      .first { $0.contains(verb.lowerBound) }
    let start = sentence?.lowerBound ?? line.range.lowerBound
    let body = BodyReader.first(in: start..<verb.lowerBound, of: sheet)
    let decider = BodyReader.first(in: verb.upperBound..<decides.range.lowerBound, of: sheet)
    guard body != nil || decider != nil else { return nil }
    return Cue(line: index, range: verb.lowerBound..<end, body: body, decider: decider)
  }

  private mutating func read(_ cue: Cue, _ page: inout Page) {
    let count = page.sheet.lines.count
    let cover = Self.firstCoverLine(after: cue.line, page) ?? count
    let signatures = Signatures.mark(&page, lines: cue.line + 1..<max(cue.line + 1, cover))
    reading.signedBy = signatures.roles
    let end = signatures.last.map { $0 + 1 } ?? Self.annexHeading(after: cue.line, page) ?? cover
    annex = min(end, count)..<count
    let zone = 0..<annex.lowerBound
    let letterEnd = zone.isEmpty ? 0 : page.sheet.lines[annex.lowerBound - 1].range.upperBound
    readReasons(before: cue.line, page)
    let recited = readRecitals(0..<cue.range.lowerBound, &page)
    readReview(0..<letterEnd, &page)
    readClauses(cue, letterEnd, recitesAdoption: !recited.isEmpty, &page)
    decisions += recited
    for line in zone where page.sheet.lines[line].role == .text {
      page.sheet.lines[line].role = .letter
    }
  }

  /// The first line after the letter that is a cover's.
  private static func firstCoverLine(after line: Int, _ page: Page) -> Int? {
    let rest = (line + 1)..<max(line + 1, page.sheet.lines.count)
    let hits = LabelFinder.hits(in: page.sheet, lines: rest).filter { hit in
      switch hit.meaning {
      case .field, .adoption: hit.hasColon
      default: false
      }
    }
    var dry = page
    _ = TypeStrip.read(&dry, lines: rest)
    let strip = rest.first {
      dry.sheet.lines[$0].role == .typeStrip || dry.sheet.lines[$0].role == .definition
    }
    return [hits.count >= 2 ? hits[0].line : nil, strip].compactMap { $0 }.min()
  }

  /// The line after a heading "Bilaga", where the annex begins without a cover.
  private static func annexHeading(after cue: Int, _ page: Page) -> Int? {
    let sheet = page.sheet
    let heading = ((cue + 1)..<max(cue + 1, sheet.lines.count)).first { index in
      let line = sheet.lines[index]
      let words = sheet.folded[line.range]
      return line.role == .text && line.range.count <= 40 && words.starts(with: "bilaga".utf8)
    }
    return heading.map { $0 + 1 }
  }

  /// The prose before the proposal: subject and reasons.
  private mutating func readReasons(before cue: Int, _ page: Page) {
    var paragraph: Range<Int>?
    func close() {
      guard let range = paragraph else { return }
      let text = page.sheet.text(range)
      if text.utf8.count >= 40, text.hasSuffix(".") || text.hasSuffix("!") {
        reading.reasons.append(text)
      } else if reading.reasons.isEmpty, text.utf8.count >= 8 {
        subject += (subject.isEmpty ? "" : " ") + text
      }
    }
    for index in 0..<cue where page.sheet.lines[index].role == .text {
      let line = page.sheet.lines[index]
      if line.followsBlank {
        close()
        paragraph = line.range
      } else {
        paragraph = (paragraph?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
      }
    }
    close()
  }

  /// Earlier decisions that the reasons speak of.
  private func readRecitals(_ range: Range<Int>, _ page: inout Page) -> [DecisionReading] {
    var found: [DecisionReading] = []
    for sentence in Sentences.ranges(in: range, of: page.sheet) {
      guard page.sheet.firstMatch(of: DecisionCues.proposing, in: sentence) == nil,
        let clause = ClauseReader(sentence, page.sheet, .init()),
        var decision = clause.read(&page), decision.final,
        decision.decidedOn != nil, decision.body != nil
      else { continue }
      decision.recited = true
      // "revideras senast" in the same breath is a duty, not the decision's validity.
      found.append(decision)
    }
    return found
  }

  private mutating func readReview(_ range: Range<Int>, _ page: inout Page) {
    guard let hit = page.sheet.firstMatch(of: ValidityWords.review, in: range) else { return }
    let start = DateReader.skipSpace(hit.range.upperBound, page.sheet, range.upperBound)
    guard let date = DateReader.at(start, of: page.sheet, before: range.upperBound) else { return }
    let raw = hit.range.lowerBound..<date.range.upperBound
    reviewBy = DateField.make(date, raw, within: date.range, 0.97, &page)
  }

  /// What is proposed: the paragraphs after the cue, up to the signatures.
  private mutating func readClauses(
    _ cue: Cue, _ end: Int, recitesAdoption: Bool, _ page: inout Page
  ) {
    var context = ClauseReader.Context()
    context.isProposal = true
    context.recitesAdoption = recitesAdoption
    context.body = cue.body.map {
      page.field(.found, $0.name, $0.range, $0.isSure ? 0.96 : 0.75)
    }
    let stop = clauseEnd(after: cue, end, page)
    let start = min(cue.range.upperBound, stop)
    for sentence in Sentences.ranges(in: start..<stop, of: page.sheet) {
      for clause in Clauses.ranges(in: sentence, of: page.sheet) {
        if let decision = ClauseReader(clause, page.sheet, context)?.read(&page) {
          // What is told as done in a proposal was done before it.
          guard !decision.final else { continue }
          context.body = decision.body ?? context.body
          decisions.append(decision)
        }
      }
    }
  }

  private static let sections = PhraseTable<Void>(groups: [
    (
      (),
      [
        "ärendet", "bakgrund", "sammanfattning", "beslutsunderlag", "bilagor", "expedieras",
        "bedömning", "beskrivning av ärendet", "ekonomiska konsekvenser", "underskrifter",
      ]
    )
  ])

  /// The proposal ends at the signatures or at the next section of the letter.
  private func clauseEnd(after cue: Cue, _ end: Int, _ page: Page) -> Int {
    let sheet = page.sheet
    for index in (cue.line + 1)..<max(cue.line + 1, annex.lowerBound) {
      let line = sheet.lines[index]
      let isCapitals = !(line.range.contains { Bytes.isLower(sheet.bytes, $0) })
      let isSection = sections(sheet, line)
      let heading = SectionHeadings.heading(line, sheet)
      let isNext = heading.map { $0.kind == .background || $0.kind == .debate } ?? false
      if line.role != .text || isCapitals || isSection || isNext { return line.range.lowerBound }
    }
    var offset = cue.range.upperBound
    let lineEnd = sheet.lines[cue.line].range.upperBound
    while let hit = sheet.firstMatch(of: Self.sections, in: offset..<max(offset, lineEnd)) {
      // A flattened letter: the section's heading stands inside the line, with a capital.
      if Bytes.isUpper(sheet.bytes, hit.range.lowerBound) { return hit.range.lowerBound }
      offset = hit.range.upperBound
    }
    return max(end, cue.range.upperBound)
  }

  private func sections(_ sheet: Sheet, _ line: Line) -> Bool {
    guard let hit = sheet.match(of: Self.sections, at: line.range.lowerBound) else {
      return false
    }
    return line.range.upperBound - hit.end <= 2
  }
}
