import Register

/// Reads one sentence as a decision: verb, body, day, document, validity, paragraph.
struct ClauseReader {
  /// What the sentence may lean on.
  struct Context {
    var body: FieldReading?
    var decidedOn: FieldReading?
    /// The heading of the item the sentence belongs to.
    var document: FieldReading?
    /// A letter: what it does not recite it proposes.
    var isProposal = false
    /// The text recites an earlier adoption, so that a new end for it is an extension.
    var recitesAdoption = false
  }

  let sheet: Sheet
  let range: Range<Int>
  let context: Context
  private let verb: DecisionVerb
  private let verbRange: Range<Int>
  private let proposing: Range<Int>?

  init?(_ range: Range<Int>, _ sheet: Sheet, _ context: Context) {
    let proposing = sheet.firstMatch(of: DecisionVerbs.proposing, in: range)?.range
    let zone = (proposing?.upperBound ?? range.lowerBound)..<range.upperBound
    guard let hit = Self.verb(in: zone, sheet) else { return nil }
    self.sheet = sheet
    self.range = range
    self.context = context
    self.proposing = proposing
    verb = hit.value
    verbRange = hit.range
  }

  /// The deciding verb; "reviderad" and "antagen" before another verb only describe.
  private static func verb(
    in range: Range<Int>, _ sheet: Sheet
  ) -> (value: DecisionVerb, range: Range<Int>)? {
    var start = range.lowerBound
    var participle: (value: DecisionVerb, range: Range<Int>)?
    while let hit = sheet.firstMatch(of: DecisionVerbs.table, in: start..<range.upperBound) {
      if hit.value.form != .participle { return hit }
      participle = participle ?? hit
      start = hit.range.upperBound
    }
    return participle
  }

  func read(_ page: inout Page) -> DecisionReading? {
    let isProposed = proposing != nil || context.isProposal && !isPast
    var decision = DecisionReading(
      action: isProposed ? .propose : verb.action, final: !isProposed && Self.isFinal(verb.action))
    guard isProposed || isDecided else { return nil }
    decision.body = body(isProposed: isProposed)
    decision.decidedOn = decidedOn(isProposed: isProposed, &page)
    decision.document = document()
    decision.validThrough = validThrough(&page)
    decision.effectiveFrom = effectiveFrom(&page)
    if let section = SectionSigns.first(in: range, of: sheet) {
      decision.paragraph = page.field(.found, section.digits, section.range, 0.95)
    }
    if isProposed { decision.proposes = proposedAction(decision) }
    if decision.action == .adopt, isExtension(decision) { decision.action = .extend }
    return decision
  }

  var isPast: Bool { verb.form == .pastPassive || verb.form == .pastActive }

  /// Actions that settle a matter; the others send it elsewhere.
  static func isFinal(_ action: DecisionReading.Action) -> Bool {
    ![.referBack, .postpone, .withdraw, .propose].contains(action)
  }

  /// Whether the sentence tells of something decided at all.
  private var isDecided: Bool {
    switch verb.form {
    case .pastPassive, .pastActive:
      // "Programmet har reviderats" tells of work done; only with a body is it a decision.
      return verb.action != .amend || BodyReader.first(in: range, of: sheet) != nil
    case .participle:
      return BodyReader.first(in: range, of: sheet) != nil
        || DateReader.first(in: verbRange.upperBound..<range.upperBound, of: sheet) != nil
    case .presentActive:
      return BodyReader.first(in: range.lowerBound..<verbRange.lowerBound, of: sheet) != nil
        && context.decidedOn != nil
    case .presentPassive: return context.decidedOn != nil && context.body != nil
    case .infinitive:
      let before = range.lowerBound..<verbRange.lowerBound
      return sheet.firstMatch(of: DecisionVerbs.deciding, in: before) != nil
    }
  }

  private func proposedAction(_ decision: DecisionReading) -> DecisionReading.Action {
    verb.action == .adopt && isExtension(decision) ? .extend : verb.action
  }

  /// "Fastställs att gälla till och med" on a text that was adopted before prolongs it.
  private func isExtension(_ decision: DecisionReading) -> Bool {
    let after = range.lowerBound..<range.upperBound
    if sheet.firstMatch(of: DecisionVerbs.extending, in: after) != nil { return true }
    guard context.recitesAdoption, decision.validThrough != nil else { return false }
    return sheet.firstMatch(of: DecisionVerbs.renewing, in: after) == nil
  }

  private func body(isProposed: Bool) -> FieldReading? {
    if isProposed {
      guard let proposing,
        let body = BodyReader.first(
          in: range.lowerBound..<proposing.lowerBound, of: sheet)
      else { return context.body }
      return field(body)
    }
    if verb.form == .pastPassive || verb.form == .participle {
      let after = verbRange.lowerBound..<range.upperBound
      if let body = BodyReader.first(in: after, of: sheet) { return field(body) }
      return context.body
    }
    let before = range.lowerBound..<verbRange.lowerBound
    if let body = BodyReader.first(in: before, of: sheet) { return field(body) }
    // "I början av 2021 antog Kommunfullmäktige …": the body follows at once.
    let next = DateReader.skipSpace(verbRange.upperBound, sheet, range.upperBound)
    if let body = BodyReader.at(next, of: sheet, before: range.upperBound) { return field(body) }
    return context.body
  }

  private func field(_ body: BodyWords) -> FieldReading {
    FieldReading(
      .found, value: body.name, raw: sheet.text(body.range),
      line: sheet.number(at: body.range.lowerBound), confidence: body.isSure ? 0.95 : 0.75)
  }

  /// The day of the decision: a date no other word lays claim to, else the meeting's.
  private func decidedOn(isProposed: Bool, _ page: inout Page) -> FieldReading? {
    var start = range.lowerBound
    while !isProposed, let date = DateReader.first(in: start..<range.upperBound, of: sheet) {
      start = date.range.upperBound
      guard !isClaimed(date.range) else { continue }
      let isYearOnly = date.day == nil
      if isYearOnly, !isPlainYear(date) { continue }
      return DateField.make(date, date.range, within: date.range, isYearOnly ? 0.6 : 0.98, &page)
    }
    return context.decidedOn
  }

  /// A year or month counts as a day lost only where "i", "år" or "av" leads up to it.
  private func isPlainYear(_ date: DateWords) -> Bool {
    switch date.reading {
    case .incomplete, .impossible, .placeholder: return true
    default: break
    }
    let before = sheet.text(
      max(range.lowerBound, date.range.lowerBound - 8)..<date.range.lowerBound)
    return ["i", "år", "av", "under"].contains(before.lowercased().split(separator: " ").last ?? "")
  }

  /// Whether words before a date give it another meaning than the day of the decision.
  private func isClaimed(_ date: Range<Int>) -> Bool {
    var start = date.lowerBound
    var words = 0
    while start > range.lowerBound, words < 4 {
      start -= 1
      if Bytes.isSpace(sheet.bytes[start]) { words += 1 }
    }
    let before = max(range.lowerBound, start)..<date.lowerBound
    return sheet.firstMatch(of: Self.claims, in: before) != nil
  }

  private static let claims = PhraseTable<Void>(groups: [
    (
      (),
      [
        "till och med", "t.o.m", "t.o.m.", "t o m", "tom", "senast", "från", "från och med",
        "fr.o.m", "fr.o.m.", "ikraftträdande", "i kraft", "gäller", "gälla", "perioden", "åren",
        "till", "före", "mandatperioden", "ersätter",
      ]
    )
  ])

  private func validThrough(_ page: inout Page) -> FieldReading? {
    Self.validThrough(in: verbRange.lowerBound..<range.upperBound, &page)
      ?? Self.validThrough(in: range, &page)
  }

  /// "till och med 2021", "tills vidare"; unknown where the date is gone.
  static func validThrough(in range: Range<Int>, _ page: inout Page) -> FieldReading? {
    if let hit = page.sheet.firstMatch(of: ValidityWords.through, in: range) {
      let start = DateReader.skipSpace(hit.range.upperBound, page.sheet, range.upperBound)
      let rest = start..<range.upperBound
      if let date = DateReader.at(start, of: page.sheet, before: range.upperBound) {
        let raw = hit.range.lowerBound..<date.range.upperBound
        return DateField.make(date, raw, within: date.range, 0.98, &page)
      }
      let isLost = page.sheet.trimmed(rest, " .,;").isEmpty || page.sheet.bytes[start] == 0x2E
      return isLost ? page.field(.unknown, nil, hit.range, 0.9) : nil
    }
    if let open = page.sheet.firstMatch(of: ValidityWords.open, in: range) {
      return page.field(.found, open.value, open.range, 0.93)
    }
    return nil
  }

  private func effectiveFrom(_ page: inout Page) -> FieldReading? {
    Self.effectiveFrom(in: verbRange.upperBound..<range.upperBound, &page)
  }

  static func effectiveFrom(in range: Range<Int>, _ page: inout Page) -> FieldReading? {
    var start = range.lowerBound
    while let hit = page.sheet.firstMatch(
      of: ValidityWords.from, in: start..<range.upperBound)
    {
      start = hit.range.upperBound
      let next = DateReader.skipSpace(start, page.sheet, range.upperBound)
      if let date = DateReader.at(next, of: page.sheet, before: range.upperBound) {
        let raw = hit.range.lowerBound..<date.range.upperBound
        return DateField.make(date, raw, within: date.range, 0.97, &page)
      }
    }
    return nil
  }

  private func document() -> FieldReading? {
    let isPassive =
      verb.form == .pastPassive || verb.form == .presentPassive
      || verb.form == .participle
    let candidate = isPassive ? subject : object
    let name = candidate.flatMap { DocumentNames.read($0, sheet) }
    if let name { return name }
    let other = (isPassive ? object : subject).flatMap { DocumentNames.read($0, sheet) }
    return context.document ?? other
  }

  /// What stands before the verb.
  private var subject: Range<Int>? {
    let start = proposing?.upperBound ?? range.lowerBound
    return start < verbRange.lowerBound ? start..<verbRange.lowerBound : nil
  }

  /// What stands after it, up to the words of validity.
  private var object: Range<Int>? {
    let rest = verbRange.upperBound..<range.upperBound
    return rest.isEmpty ? nil : rest
  }
}
