import Register

/// Notes of decisions as they are jotted down or pasted: who, when and which paragraph, and
/// beside it what was decided – "KF 2023-11-23 § 120: Resepolicyn förlängs t.o.m. 2025".
struct DecisionNotes {
  /// A text of notes is short; a longer one has headings and paragraphs of its own.
  private static let limit = 1200

  private var page: Page
  private var found: [DecisionReading] = []
  private var isDoubtful = false

  static func read(_ page: Page) -> FileReading? {
    guard page.sheet.bytes.count <= limit, !page.sheet.lines.isEmpty else { return nil }
    var notes = DecisionNotes(page: page)
    for note in paragraphs(page) {
      guard notes.read(note) else { return nil }
    }
    guard !notes.found.isEmpty || notes.isDoubtful else { return nil }
    var reading = FileReading(
      kind: notes.found.isEmpty ? .unknown : .decision, decisions: notes.found)
    reading.warnings = notes.page.warnings
    return Anonymity.without(page.personNames + PartyMarks.names(in: page.sheet), reading)
  }

  private init(page: Page) { self.page = page }

  /// Each line that opens with a stamp begins a note; the others go on from the one above.
  private static func paragraphs(_ page: Page) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for line in page.sheet.lines where line.role == .text {
      let isFresh =
        line.followsBlank || line.bullet != .none
        || DecisionStamp.read(in: line.range, page.sheet) != nil
      if let last = found.last, !isFresh {
        found[found.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        found.append(line.range)
      }
    }
    return found
  }

  private mutating func read(_ note: Range<Int>) -> Bool {
    if let adoption = adoption(note) {
      found.append(adoption)
      return true
    }
    guard let (stamp, rest) = parts(note), decides(rest) else { return false }
    let verb = page.sheet.firstMatch(of: DecisionVerbs.table, in: rest)?.range
    let isAsked = page.sheet.firstMatch(of: DecisionCues.proposing, in: rest) != nil
    // A wish or a draft: nothing is told, and nothing is looked for in it.
    if let verb, !isAsked, NoteCautions.doubts(rest, verb, page.sheet) {
      isDoubtful = true
      return true
    }
    let isOthers =
      verb.map { NoteCautions.isOthers(rest, $0, own: stamp.body?.name ?? "", page.sheet) }
      ?? false
    let head = MinutesHead(body: field(stamp.body), decidedOn: stamp.decidedOn(&page))
    let item = MinutesItem(
      paragraph: paragraph(stamp), registryNumber: number(stamp) ?? labelled(rest))
    var resolution = ResolutionReader(
      item: item, head: head, isOpening: false, proposer: nil, adoptions: [])
    resolution.read(rest, &page)
    let offers = resolution.offers.map { offer in
      var decision = offer.decision
      decision.decidedOn = nil
      return decision
    }
    var told = (resolution.decisions + offers).filter { isMatter($0) }
    if isOthers { for index in told.indices { PassingOn.turn(&told[index]) } }
    found += told
    return !told.isEmpty
  }

  /// The stamp and what is beside it: after it, or before it at the end of the note.
  private func parts(_ note: Range<Int>) -> (DecisionStamp, Range<Int>)? {
    let sheet = page.sheet
    if let stamp = DecisionStamp.read(in: note, sheet) {
      var start = stamp.range.upperBound
      while start < note.upperBound, " ):".utf8.contains(sheet.bytes[start]) { start += 1 }
      let rest = sheet.trimmed(start..<note.upperBound, " .,:;–-\n")
      return rest.isEmpty ? nil : (stamp, rest)
    }
    var start = max(note.lowerBound, note.upperBound - 90)
    while start < note.upperBound {
      if sheet.isWordStart(start) || sheet.bytes[start] == 0xC2,
        let stamp = DecisionStamp.read(in: start..<note.upperBound, sheet),
        sheet.trimmed(stamp.range.upperBound..<note.upperBound, " .,;:()").isEmpty
      {
        let rest = sheet.trimmed(note.lowerBound..<start, " .,:;–-(\n")
        let tail = max(rest.lowerBound, rest.upperBound - 24)..<rest.upperBound
        // "Policyn upphävs, antagen av KF 2001-05-28" tells who adopted it, not who repeals.
        let isRecited =
          sheet.firstMatch(of: DecisionVerbs.table, in: tail)
          .map { $0.value.form == .participle } ?? false
        return rest.isEmpty || isRecited ? nil : (stamp, rest)
      }
      start += 1
    }
    return nil
  }

  /// Whether the words hold a verb of decision or of proposal, so that they are no title.
  private func decides(_ rest: Range<Int>) -> Bool {
    page.sheet.firstMatch(of: DecisionCues.proposing, in: rest) != nil
      || page.sheet.firstMatch(of: DecisionVerbs.table, in: rest)
        .map { $0.value.form != .participle } ?? false
  }

  /// "Antogs av kommunfullmäktige 2020-06-15, § 71: Skogsplan": the verb leads.
  private mutating func adoption(_ note: Range<Int>) -> DecisionReading? {
    let sheet = page.sheet
    guard
      let verb = sheet.match(of: DecisionVerbs.table, at: note.lowerBound),
      verb.value.form == .pastPassive,
      let stamp = DecisionStamp.read(in: verb.end..<note.upperBound, sheet),
      stamp.range.upperBound < note.upperBound,
      sheet.bytes[stamp.range.upperBound] == Bytes.colon,
      let name = DocumentNames.read(
        stamp.range.upperBound..<note.upperBound, sheet, alone: true)
    else { return nil }
    var decision = DecisionReading(
      action: verb.value.action, final: ClauseReader.isFinal(verb.value.action))
    decision.body = field(stamp.body)
    decision.decidedOn = stamp.decidedOn(&page)
    decision.paragraph = paragraph(stamp)
    decision.registryNumber = number(stamp)
    decision.document = name
    decision.validThrough = ClauseReader.validThrough(
      in: stamp.range.upperBound..<note.upperBound, &page)
    return decision
  }

  /// What is noted is a matter unless its name says otherwise.
  private func isMatter(_ decision: DecisionReading) -> Bool {
    let action = decision.proposes ?? decision.action
    guard let name = decision.document?.value else { return action != .adopt }
    if Matters.isOther(name) { return false }
    if [.end, .pause, .enter].contains(action) { return Matters.isCooperation(name) }
    return true
  }

  private func field(_ body: BodyWords?) -> FieldReading? {
    body.map { page.field(.found, $0.name, $0.range, $0.isSure ? 0.95 : 0.75) }
  }

  private func paragraph(_ stamp: DecisionStamp) -> FieldReading? {
    guard !stamp.isSeveral else { return nil }
    return stamp.section.map { page.field(.found, $0.digits, $0.range, 0.95) }
  }

  private func number(_ stamp: DecisionStamp) -> FieldReading? {
    stamp.registryNumber.map { page.field(.found, page.sheet.text($0), $0, 0.93) }
  }

  /// "…, dnr SN 2021/33" at the end of the words.
  private func labelled(_ rest: Range<Int>) -> FieldReading? {
    guard let label = page.sheet.firstMatch(of: Self.label, in: rest),
      let cut = RegistryMarks.cut(page.sheet.text(label.range.lowerBound..<rest.upperBound))
    else { return nil }
    return FieldReading(
      .found, value: cut.number, raw: cut.raw,
      line: page.sheet.number(at: label.range.lowerBound), confidence: 0.93)
  }

  private static let label = PhraseTable<Void>(groups: [
    ((), ["dnr", "diarienummer", "diarienr"])
  ])
}
