import Register

/// Reads the clauses of one section: who decides and who only proposes changes from clause to
/// clause, and holds for those that follow.
struct ResolutionReader {
  /// A proposal, who made it, and the section it stands in.
  struct Offer {
    var decision: DecisionReading
    var proposers: [BodyWords]
    var source: Int
  }

  private enum Mode {
    /// Before the text has said who decides: reasons, most often.
    case none
    case decided
    case proposed(FieldReading?)
  }

  let item: MinutesItem
  let head: MinutesHead
  /// The words before the first heading: only what names its body is a decision there.
  let isOpening: Bool
  /// Set in a section of proposals: whose.
  let proposer: BodyWords??
  /// Sentences of the item's reasons that tell of adoptions, in lower case.
  let adoptions: [String]

  private(set) var decisions: [DecisionReading] = []
  private(set) var offers: [Offer] = []
  /// "Enligt kommunstyrelsens förslag": set where the section agrees to a proposal, with whose.
  private(set) var approval: BodyWords??
  private var mode = Mode.none
  private var list = OpenList.none
  private var source = 0
  /// The last paragraph or point did not end in a full stop: the next one belongs to it.
  private var isListOpen = false
  private var proposers: [BodyWords] = []
  /// The meeting of the one who proposes, where the text names its day.
  private var stamp: ProposerStamp?

  /// What the points after a colon are.
  private enum OpenList {
    case none, documents, conditions
  }

  init(
    item: MinutesItem, head: MinutesHead, isOpening: Bool, proposer: BodyWords??,
    adoptions: [String]
  ) {
    self.item = item
    self.head = head
    self.isOpening = isOpening
    self.proposer = proposer
    self.adoptions = adoptions
  }

  mutating func read(_ range: Range<Int>, _ page: inout Page) {
    source = range.lowerBound
    switch proposer {
    case .some(let body)
    where body.map { named in
      head.body?.value.map { ItemReader.same(named, $0) } ?? false
    } ?? false:
      mode = .proposed(head.body)
      proposers = body.map { [$0] } ?? []
    case .some(let body):
      mode = .proposed(body.map { page.field(.found, $0.name, $0.range, $0.isSure ? 0.9 : 0.7) })
      proposers = body.map { [$0] } ?? []
    case nil: mode = isOpening ? .none : .decided
    }
    for unit in Units.ranges(in: range, page) {
      if unit.isPoint, takePoint(unit.range, &page) { continue }
      if !unit.isPoint { list = .none }
      for sentence in Sentences.ranges(in: unit.range, of: page.sheet) {
        var previous: Range<Int>?
        for clause in Clauses.ranges(in: sentence, of: page.sheet) {
          let isCarried =
            previous.map { RecordCautions.isCarried(clause, from: $0, page.sheet) } ?? false
          if !isCarried { readClause(clause, &page) }
          previous = clause
        }
      }
      openList(unit.range, page)
      let last = page.sheet.bytes[unit.range.upperBound - 1]
      isListOpen = last != 0x2E
    }
  }

  private mutating func readClause(_ clause: Range<Int>, _ page: inout Page) {
    if turn(clause, &page) { return }
    if case .none = mode {
      // "Ärendet utgår" needs no heading; anything else before one is prose.
      guard let verb = page.sheet.firstMatch(of: DecisionVerbs.table, in: clause),
        [.withdraw, .referBack, .postpone].contains(verb.value.action), clause.count <= 160
      else { return }
    }
    var context = ClauseReader.Context()
    context.document = item.title
    context.record = .init(paragraph: item.paragraph, registryNumber: item.registryNumber)
    context.decidedOn = head.decidedOn
    context.body = head.body
    if case .proposed(let body) = mode {
      context.isProposal = true
      context.body = body ?? head.body
      date(&context, body)
    }
    guard
      var decision = ClauseReader(clause, page.sheet, context)?.read(&page)
        ?? later(clause, page.sheet).flatMap({
          ClauseReader($0, page.sheet, context)?.read(&page)
        })
    else {
      if passOn(clause, page) { return }
      if let verbless = lastDecision { follow(clause, verbless, &page) }
      return
    }
    if stamp == nil || decision.action != .propose,
      let day = EarlierDay.first(in: clause, meeting: head.decidedOn?.value, page.sheet)
    {
      decision.recited = true
      decision.decidedOn = DateField.make(day, day.range, within: day.range, 0.9, &page)
      decision.paragraph = nil
      decision.registryNumber = nil
      decisions.append(decision)
      return
    }
    if let recital = Supersession.recital(in: clause, document: decision.document, &page) {
      decisions.append(recital)
    }
    if recites(decision, clause, page.sheet) {
      if decision.action == .propose {
        decision.proposes = .extend
      } else {
        decision.action = .extend
      }
    }
    decision.documents = DocumentLists.split(decision.document)
    if decision.action == .propose { decision.final = false }
    keep(decision)
  }

  /// A proposal is of the day it was made, not of the meeting that is called to decide on it.
  private func date(_ context: inout ClauseReader.Context, _ body: FieldReading?) {
    if let stamp, proposer == nil {
      context.decidedOn = stamp.decidedOn
      if let section = stamp.paragraph { context.record?.paragraph = section }
    } else if head.isAgenda, let body, body.value != head.body?.value {
      let sure = min(context.decidedOn?.confidence ?? 0, 0.6)
      context.decidedOn?.confidence = sure
    }
  }

  /// "Då lagen kan ändras beslutar fullmäktige att anta …": what is decided comes last.
  private func later(_ clause: Range<Int>, _ sheet: Sheet) -> Range<Int>? {
    guard let verb = sheet.firstMatch(of: DecisionVerbs.table, in: clause),
      let cue = sheet.firstMatch(
        of: DecisionCues.deciding, in: verb.range.upperBound..<clause.upperBound)
    else { return nil }
    return cue.range.lowerBound..<clause.upperBound
  }

  /// "Förslaget överlämnas till kommunfullmäktige": what was said yes to above is a proposal.
  private mutating func passOn(_ clause: Range<Int>, _ page: Page) -> Bool {
    guard proposer == nil, !PassingOn.isCouncil(head.body?.value ?? ""),
      PassingOn.first(in: clause, of: page.sheet) != nil
    else { return false }
    let name = PassingOn.object(in: clause, of: page.sheet)
      .flatMap { DocumentNames.read($0, page.sheet) }
      .flatMap { $0.confidence >= DocumentNames.named ? $0 : nil }
    let last = decisions.lastIndex { !$0.recited }
    if let name, last.map({ decisions[$0].document?.value != name.value }) ?? true {
      var decision = DecisionReading(
        action: .propose, proposes: .adopt, final: false, body: head.body,
        decidedOn: head.decidedOn, document: name, paragraph: item.paragraph,
        registryNumber: item.registryNumber)
      decision.document = name
      decisions.append(decision)
    } else if let last {
      PassingOn.turn(&decisions[last])
    }
    return last != nil || name != nil
  }

  /// "Fastställs att gälla till och med" on a text whose adoption the reasons tell prolongs it.
  private func recites(_ decision: DecisionReading, _ clause: Range<Int>, _ sheet: Sheet) -> Bool {
    guard (decision.proposes ?? decision.action) == .adopt, decision.validThrough?.value != nil,
      let name = decision.document?.value?.lowered(),
      sheet.firstMatch(of: Self.confirming, in: clause) != nil,
      sheet.firstMatch(of: DecisionCues.renewing, in: clause) == nil
    else { return false }
    return adoptions.contains { $0.holds(name) }
  }

  private static let confirming = PhraseTable<Void>(groups: [
    ((), ["fastställs", "fastställa", "fastställer", "fastställdes", "fastställde", "fastställes"])
  ])

  private mutating func keep(_ decision: DecisionReading) {
    if proposer != nil, decision.proposes == .withdraw {
      // "Ärendet utgår" below a proposal tells what became of it.
      var outcome = decision
      outcome.action = .withdraw
      outcome.proposes = nil
      outcome.body = head.body
      outcome.decidedOn = head.decidedOn
      decisions.append(outcome)
    } else if proposer != nil {
      var offer = decision
      if offer.action != .propose {
        offer.proposes = offer.action
        offer.action = .propose
        offer.final = false
      }
      offers.append(Offer(decision: offer, proposers: proposers, source: source))
    } else if decision.action == .propose, let body = decision.body?.value,
      let own = head.body?.value,
      !ItemReader.same(BodyWords(name: body, range: 0..<0, isSure: true), own),
      !proposers.contains(where: { ItemReader.same($0, own) })
    {
      offers.append(Offer(decision: decision, proposers: proposers, source: source))
    } else {
      var decision = decision
      if decision.action == .propose, head.body != nil { decision.body = head.body }
      if proposers.count > 0, decision.action == .propose {
        offers.append(Offer(decision: decision, proposers: proposers, source: source))
        offers.removeLast()
      }
      decisions.append(decision)
    }
  }

  private var lastDecision: Bool? {
    proposer != nil ? (offers.isEmpty ? nil : true) : (decisions.isEmpty ? nil : false)
  }

  /// A clause without a verb of decision may say how long the last one's document is valid.
  private mutating func follow(_ clause: Range<Int>, _ isOffer: Bool, _ page: inout Page) {
    if isOffer {
      FollowUp.attach(clause, to: &offers[offers.count - 1].decision, page: &page)
    } else if let last = decisions.lastIndex(where: { !$0.recited }) {
      FollowUp.attach(clause, to: &decisions[last], page: &page)
    }
  }

  /// Takes up who speaks from here on; true where the clause holds nothing more.
  private mutating func turn(_ clause: Range<Int>, _ page: inout Page) -> Bool {
    let sheet = page.sheet
    if let hit = sheet.firstMatch(of: DecisionCues.proposing, in: clause) {
      let before = clause.lowerBound..<hit.range.lowerBound
      let bodies = BodyReader.all(in: before, of: sheet)
      let named = BodyReader.all(in: clause, of: sheet).filter {
        $0.range.upperBound <= lastProposing(clause, sheet)
      }
      if proposer == nil { proposers = named.isEmpty ? [] : named } else { proposers += named }
      let asking = ProposerStamp.proposer(of: bodies, sheet)
      stamp = asking.flatMap { ProposerStamp.read(beside: $0, among: named, in: clause, &page) }
      let body = asking.map { page.field(.found, $0.name, $0.range, $0.isSure ? 0.93 : 0.75) }
      if case .proposed(let known) = mode, proposer != nil || bodies.isEmpty || isListOpen {
        mode = .proposed(known ?? body)
      } else {
        mode = .proposed(body)
      }
      return false
    }
    let isItself = sheet.firstMatch(of: DecisionCues.forItself, in: clause) != nil
    let isLead = sheet.firstMatch(of: DecisionCues.deciding, in: clause) != nil
    let verb = sheet.firstMatch(of: DecisionVerbs.table, in: clause)
    if agrees(clause, verb, page) {
      // "… beslutar i enlighet med styrelsens förslag" and, on lines of their own, what.
      if isLead, let body = BodyReader.first(in: clause, of: sheet),
        head.body?.value.map({ ItemReader.same(body, $0) }) ?? false
      {
        mode = .decided
      }
      return true
    }
    guard proposer == nil else { return false }
    let limit = verb?.range.lowerBound ?? clause.upperBound
    let bodies = BodyReader.all(in: clause.lowerBound..<max(clause.lowerBound, limit), of: sheet)
    if isItself { mode = .decided }
    guard let body = bodies.first, isLead || verb != nil else { return false }
    let own = head.body?.value
    if own.map({ ItemReader.same(body, $0) }) ?? true {
      mode = isProposedNow && !isItself && isCouncil(body) ? mode : .decided
      if head.body == nil, isOpening { mode = .decided }
    } else if isCouncil(body), !(verb.map { $0.value.form == .pastActive } ?? false) {
      // A board's minutes that say what the council decides tell what is asked of it.
      mode = .proposed(head.body)
    } else if isOpening {
      mode = .none
    }
    return false
  }

  private var isProposedNow: Bool { if case .proposed = mode { true } else { false } }

  private func isCouncil(_ body: BodyWords) -> Bool {
    body.name.hasSuffix("fullmäktige") && !(head.body?.value?.hasSuffix("fullmäktige") ?? false)
  }

  private func lastProposing(_ clause: Range<Int>, _ sheet: Sheet) -> Int {
    var last = clause.lowerBound
    var start = clause.lowerBound
    while let hit = sheet.firstMatch(of: DecisionCues.proposing, in: start..<clause.upperBound) {
      last = hit.range.lowerBound
      start = hit.range.upperBound
    }
    return last
  }

  /// "Beslut enligt kommunstyrelsens förslag", "bifaller förslaget".
  private mutating func agrees(
    _ clause: Range<Int>, _ verb: (value: DecisionVerb, range: Range<Int>)?, _ page: Page
  ) -> Bool {
    let sheet = page.sheet
    guard proposer == nil, verb?.value.action ?? .adopt == .adopt,
      let hit = sheet.firstMatch(of: DecisionCues.asProposed, in: clause)
    else { return false }
    let rest = hit.range.upperBound..<min(clause.upperBound, hit.range.upperBound + 70)
    guard let word = sheet.firstMatch(of: DecisionCues.proposal, in: rest) else { return false }
    let after = sheet.trimmed(word.range.upperBound..<clause.upperBound, " .,;:\n")
    // "antar förslag till policy" names its document; "enligt förslag" stands alone.
    guard after.isEmpty || after.count < 60 && !isNamed(after, sheet) else { return false }
    if let verb, verb.range.lowerBound < hit.range.lowerBound, verb.range != hit.range,
      isNamed(verb.range.upperBound..<hit.range.lowerBound, sheet)
    {
      return false
    }
    approval = .some(BodyReader.first(in: rest, of: sheet))
    return true
  }

  private func isNamed(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    DocumentNames.read(range, sheet) != nil
      || sheet.text(range).lowered().split(separator: " ").contains {
        TypeWords.type(ofWord: $0.trimmingMarks()) != nil
      } || Matters.isGoverning(sheet.text(range))
  }

  private static let following = PhraseTable<Void>(groups: [
    ((), ["följande", "nedanstående", "dessa"])
  ])

  /// "… följande styrdokument:" and "… med följande ändringar:" open a list of points.
  private mutating func openList(_ unit: Range<Int>, _ page: Page) {
    guard page.sheet.bytes[unit.upperBound - 1] == Bytes.colon, lastDecision != nil else { return }
    let tail = max(unit.lowerBound, unit.upperBound - 60)..<unit.upperBound
    list = page.sheet.firstMatch(of: Conditions.cues, in: tail) != nil ? .conditions : .documents
    if case .documents = list, let last = decisions.lastIndex(where: { !$0.recited }),
      proposer == nil
    {
      let name = decisions[last].document?.value?.lowered() ?? ""
      if name.isEmpty || name.hasSuffix("styrdokument") || name == item.title?.value?.lowered()
        || page.sheet.firstMatch(of: Self.following, in: unit) != nil
      {
        decisions[last].document = nil
      }
    }
  }

  /// A point of an open list; false where it is a clause of its own.
  private mutating func takePoint(_ unit: Range<Int>, _ page: inout Page) -> Bool {
    let verb = page.sheet.firstMatch(of: DecisionVerbs.table, in: unit)
    switch list {
    case .none: return false
    case .conditions:
      let text = page.sheet.text(page.sheet.trimmed(unit, " .,;"))
      guard Conditions.mayTell(text) else { return true }
      if proposer != nil, !offers.isEmpty {
        offers[offers.count - 1].decision.conditions.append(text)
      } else if let last = decisions.indices.last {
        decisions[last].conditions.append(text)
      }
      return true
    case .documents:
      guard verb.map({ $0.value.form == .participle }) ?? true,
        let name = DocumentNames.read(unit, page.sheet)
      else { return false }
      let recital = Supersession.recital(in: unit, document: name, &page)
      if proposer != nil, !offers.isEmpty {
        DocumentLists.add(name, to: &offers[offers.count - 1].decision)
      } else if let last = decisions.lastIndex(where: { !$0.recited }) {
        DocumentLists.add(name, to: &decisions[last])
        if let recital { decisions.insert(recital, at: last) }
      }
      return true
    }
  }
}
