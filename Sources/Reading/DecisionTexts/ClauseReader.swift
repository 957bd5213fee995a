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
    /// The clause is tied to one that decides: "… och anta ny policy".
    var isTied = false
    /// The text recites an earlier adoption, so that a new end for it is an extension.
    var recitesAdoption = false
    /// Words under a heading of decision: body, day and paragraph are the meeting's own.
    var record: Record?
    /// When the text was published, from which "på måndagen" and days without a year are told.
    var published: PublishedDay?
    /// The paragraph beside the meeting's day.
    var paragraph: FieldReading?
  }

  /// What the minutes say of an item beside its clauses.
  struct Record {
    var paragraph: FieldReading?
    var registryNumber: FieldReading?
  }

  let sheet: Sheet
  let range: Range<Int>
  let context: Context
  let verb: DecisionVerb
  let verbRange: Range<Int>
  let proposing: Range<Int>?

  init?(_ whole: Range<Int>, _ sheet: Sheet, _ context: Context) {
    let range = Self.main(whole, sheet)
    let proposing = sheet.firstMatch(of: DecisionCues.proposing, in: range)?.range
    let zone = (proposing?.upperBound ?? range.lowerBound)..<range.upperBound
    guard let hit = Self.verb(in: zone, sheet) ?? Self.unspoken(in: zone, proposing, sheet)
    else { return nil }
    self.sheet = sheet
    self.range = range
    self.context = context
    self.proposing = proposing
    verb = hit.value
    verbRange = hit.range
  }

  func read(_ page: inout Page) -> DecisionReading? {
    guard !isUnreal else { return nil }
    let isProposed =
      proposing != nil || context.isProposal && (!isPast || context.record != nil)
      || isPassedOn || isBackedOnly || isSomebodysProposal || isForCouncil
    guard let action = realAction else { return nil }
    var decision = DecisionReading(
      action: isProposed ? .propose : action, final: !isProposed && Self.isFinal(action))
    guard isProposed || isDecided else { return nil }
    decision.body = body(isProposed: isProposed)
    decision.decidedOn = decidedOn(isProposed: isProposed, &page)
    let condition = Conditions.first(in: verbRange.upperBound..<range.upperBound, of: sheet)
    decision.document = document(before: condition?.start).map(weighed)
    decision.validThrough = validThrough(&page)
    decision.effectiveFrom = effectiveFrom(&page)
    if let record = context.record {
      decision.paragraph = record.paragraph
      decision.registryNumber = record.registryNumber
    } else if let section = SectionSigns.first(in: range, of: sheet) {
      decision.paragraph = page.field(.found, section.digits, section.range, 0.95)
    }
    decision.paragraph = decision.paragraph ?? context.paragraph
    if let condition, Conditions.mayTell(condition.text) { decision.conditions = [condition.text] }
    decision.isUnchanged = sheet.firstMatch(of: DecisionCues.unchanged, in: range) != nil
    decision.supersedes = Supersession.replaced(in: range, page)
    settleAction(&decision, isProposed)
    return decision
  }

  /// The verb is settled where the words round it are known: extension, change, agreement.
  private func settleAction(_ decision: inout DecisionReading, _ isProposed: Bool) {
    var action = isProposed ? realAction ?? verb.action : decision.action
    let rest = verbRange.upperBound..<range.upperBound
    if action == .adopt {
      let near = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 40)
      if isExtension(decision) {
        action = .extend
      } else if sheet.firstMatch(of: DecisionCues.changes, in: near) != nil
        || isPassive && sheet.firstMatch(of: DecisionCues.changes, in: subject ?? rest) != nil
      {
        action = .amend
      } else if let name = decision.document?.value, Matters.isAgreement(name) {
        action = .enter
      }
    }
    if action == .repeal || action == .end, let name = decision.document?.value {
      if Matters.isAgreement(name) {
        action = .end
      } else if verb.action == .end, Matters.isGoverning(name) {
        action = .repeal
      }
    }
    if isProposed { decision.proposes = action } else { decision.action = action }
  }

  var isPast: Bool { verb.form == .pastPassive || verb.form == .pastActive }

  /// Actions that settle a matter; the others send it elsewhere.
  static func isFinal(_ action: DecisionReading.Action) -> Bool {
    ![.referBack, .postpone, .withdraw, .propose].contains(action)
  }

  /// "Nämnden ställer sig bakom förslaget": only a council decides with such words.
  private var isBackedOnly: Bool {
    guard verb.isBacking else { return false }
    // "Ställer sig positiv till att anta": a wish, whoever has it.
    if sheet.folded[verbRange.upperBound..<range.upperBound].starts(with: " att ".utf8) {
      return true
    }
    let named = context.record == nil ? body(isProposed: false) : context.body
    let name = (named?.value ?? "").lowered()
    // In its own minutes a committee may well decide so; what prepares for others does not.
    if context.record != nil, name.hasSuffix("nämnden") { return false }
    return !PassingOn.isCouncil(name)
  }

  /// "Antas av kommunfullmäktige" in the minutes of a board.
  private var isForCouncil: Bool {
    guard context.record != nil else { return false }
    return RecordCautions.decider(range, verb, verbRange, context.body?.value, sheet) != nil
  }

  /// Said yes to by one body, for another to decide.
  private var isPassedOn: Bool {
    PassingOn.actions.contains(verb.action) && PassingOn.first(in: range, of: sheet) != nil
      && !PassingOn.isCouncil(context.record == nil ? "" : context.body?.value ?? "")
  }

  /// "Kommunstyrelsens förslag Kommunfullmäktige antar …": a heading run into its text.
  private var isSomebodysProposal: Bool {
    guard context.record == nil, !isPassive else { return false }
    let before = range.lowerBound..<verbRange.lowerBound
    guard let hit = sheet.firstMatch(of: DecisionCues.proposal, in: before) else { return false }
    let lead = range.lowerBound..<hit.range.lowerBound
    return sheet.firstMatch(of: DecisionCues.asProposed, in: lead) == nil
  }

  var isPassive: Bool {
    verb.form == .pastPassive || verb.form == .presentPassive || verb.form == .participle
  }

  /// Wishes, conditions and what was said in debate: nothing of it is decided.
  private var isUnreal: Bool {
    if sheet.firstMatch(of: DecisionCues.debating, in: range) != nil { return true }
    // "… ersätter den policy som antogs 2008": the verb belongs to the text that is replaced.
    let before = range.lowerBound..<verbRange.lowerBound
    if sheet.firstMatch(of: Supersession.verbs, in: before) != nil { return true }
    // "Motion om att anta en policy avslås": what somebody asked for stands in the infinitive.
    if verb.form == .infinitive,
      sheet.firstMatch(of: DecisionCues.petitions, in: before) != nil
    {
      return true
    }
    guard context.record == nil else {
      return RecordCautions.doubts(
        (proposing?.upperBound ?? range.lowerBound)..<range.upperBound, verb, at: verbRange,
        own: context.body?.value, isProposal: proposing != nil || context.isProposal, sheet)
    }
    if sheet.match(of: DecisionCues.ifs, at: range.lowerBound) != nil { return true }
    let start = proposing?.upperBound ?? range.lowerBound
    guard start < verbRange.lowerBound else { return false }
    return sheet.firstMatch(of: DecisionCues.unreal, in: start..<verbRange.lowerBound) != nil
  }

  /// "KF 2020-10-26 § 118: Kommunfullmäktige förlänger …": the day stands in front.
  private var isDated: Bool {
    let before = range.lowerBound..<min(verbRange.lowerBound, range.lowerBound + 60)
    return DateReader.first(in: before, of: sheet)?.day != nil
  }

  /// What the verb comes to when it is denied; nil where nothing is decided then.
  private var realAction: DecisionReading.Action? {
    guard isDenied else { return verb.action }
    return verb.action == .adopt || verb.action == .amend ? .reject : nil
  }

  private var isDenied: Bool {
    let after = DateReader.skipSpace(verbRange.upperBound, sheet, range.upperBound)
    if sheet.match(of: DecisionCues.negations, at: after, before: range.upperBound) != nil {
      return true
    }
    var start = verbRange.lowerBound
    while start > range.lowerBound, Bytes.isSpace(sheet.bytes[start - 1]) { start -= 1 }
    let end = start
    while start > range.lowerBound, !Bytes.isSpace(sheet.bytes[start - 1]) { start -= 1 }
    return sheet.match(of: DecisionCues.negations, at: start, before: end) != nil
  }

  /// Whether the sentence tells of something decided at all.
  private var isDecided: Bool {
    if context.record != nil { return verb.form != .participle }
    switch verb.form {
    case .pastPassive, .pastActive:
      // "Programmet har reviderats" tells of work done; only with a body is it a decision.
      return verb.action != .amend || BodyReader.first(in: range, of: sheet) != nil
    case .participle:
      // "Policyn ersätter policy antagen 2009": told of another text, of another day.
      guard context.decidedOn == nil,
        sheet.firstMatch(of: Supersession.verbs, in: range) == nil
      else { return false }
      return BodyReader.first(in: range, of: sheet) != nil
        || DateReader.first(in: verbRange.upperBound..<range.upperBound, of: sheet) != nil
    case .presentActive:
      return BodyReader.first(in: range.lowerBound..<verbRange.lowerBound, of: sheet) != nil
        && (context.decidedOn != nil || isDated)
    case .presentPassive:
      return context.decidedOn != nil && context.body != nil
        || Self.isByDecision(range.lowerBound..<verbRange.lowerBound, sheet)
        || verb.action == .extend && isOrdered
    case .infinitive:
      let before = range.lowerBound..<verbRange.lowerBound
      return sheet.firstMatch(of: DecisionCues.deciding, in: before) != nil || context.isTied
        || Self.takesDecision(before, sheet)
    }
  }

  /// "Fastställs att gälla till och med" on a text that was adopted before prolongs it.
  private func isExtension(_ decision: DecisionReading) -> Bool {
    if sheet.firstMatch(of: DecisionCues.extending, in: range) != nil { return true }
    guard decision.validThrough != nil else { return false }
    if decision.isUnchanged { return true }
    guard context.recitesAdoption else { return false }
    return sheet.firstMatch(of: DecisionCues.renewing, in: range) == nil
  }

  private func body(isProposed: Bool) -> FieldReading? {
    if context.record != nil { return context.body }
    if isProposed {
      if proposing == nil, let body = BodyReader.first(in: range, of: sheet), !context.isProposal {
        return field(body)
      }
      guard let proposing,
        let body = BodyReader.first(
          in: range.lowerBound..<proposing.lowerBound, of: sheet)
      else { return context.body }
      return field(body)
    }
    if verb.form == .pastPassive || verb.form == .participle {
      let after = verbRange.lowerBound..<range.upperBound
      if let body = BodyReader.first(in: after, of: sheet) { return field(body) }
      return context.body ?? host
    }
    let before = range.lowerBound..<verbRange.lowerBound
    if let body = BodyReader.first(in: before, of: sheet) { return field(body) }
    // "I början av 2021 antog Kommunfullmäktige …": the body follows at once.
    let next = DateReader.skipSpace(verbRange.upperBound, sheet, range.upperBound)
    if let body = BodyReader.at(next, of: sheet, before: range.upperBound) { return field(body) }
    return context.body
  }

  private static let places = PhraseTable<Void>(groups: [((), ["på", "vid", "i"])])

  /// "På det senaste fullmäktigemötet antogs …": where it was done, where no "av" tells by whom.
  private var host: FieldReading? {
    guard let body = BodyReader.first(in: range.lowerBound..<verbRange.lowerBound, of: sheet),
      sheet.firstMatch(
        of: Self.places,
        in: max(range.lowerBound, body.range.lowerBound - 16)..<body.range.lowerBound) != nil
    else { return nil }
    var reading = field(body)
    reading.confidence = min(reading.confidence, 0.8)
    return reading
  }

  private func field(_ body: BodyWords) -> FieldReading {
    FieldReading(
      .found, value: body.name, raw: sheet.text(body.range),
      line: sheet.number(at: body.range.lowerBound), confidence: body.isSure ? 0.95 : 0.75)
  }

  /// The day of the decision: a date no other word lays claim to, else the meeting's.
  private func decidedOn(isProposed: Bool, _ page: inout Page) -> FieldReading? {
    guard context.record == nil else { return context.decidedOn }
    var start = range.lowerBound
    while !isProposed, let date = DateReader.first(in: start..<range.upperBound, of: sheet) {
      start = date.range.upperBound
      guard !isClaimed(date.range),
        verb.form == .participle || !Supersession.claims(date.range, in: range, sheet)
      else { continue }
      let isYearOnly = date.day == nil
      if date.reading == .incomplete, let day = context.published?.day(of: date.range, sheet) {
        return page.field(.found, day, date.range, 0.8)
      }
      if case .span = date.reading { continue }
      if isYearOnly, isSpan(date.range) { continue }
      if isYearOnly, !isPlainYear(date) || context.decidedOn?.value?.utf8.count == 10 { continue }
      return DateField.make(date, date.range, within: date.range, isYearOnly ? 0.6 : 0.98, &page)
    }
    if context.decidedOn == nil, !isProposed, let hit = context.published?.weekday(in: range, sheet)
    {
      return page.field(.found, hit.day, hit.range, 0.7)
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
    return ["i", "år", "av", "under"].contains(before.lowered().split(separator: " ").last ?? "")
  }

  /// "2022-2026" is a time, and no part of it a day.
  private func isSpan(_ date: Range<Int>) -> Bool {
    guard date.lowerBound > range.lowerBound else { return false }
    let before = sheet.bytes[date.lowerBound - 1]
    let after = date.upperBound < range.upperBound ? sheet.bytes[date.upperBound] : Bytes.space
    return [before, after].contains { $0 == Bytes.hyphen || $0 >= 0x80 }
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

  /// What stands before the verb.
  var subject: Range<Int>? {
    let start = proposing?.upperBound ?? range.lowerBound
    return start < verbRange.lowerBound ? start..<verbRange.lowerBound : nil
  }

  /// What stands after it, up to the words of validity.
  var object: Range<Int>? {
    let rest = verbRange.upperBound..<range.upperBound
    return rest.isEmpty ? nil : rest
  }
}
