/// The planning of one document's adoption, end and extensions.
struct DocumentWork {
  let planner: ImportPlanner
  let reading: FileReading
  let document: DocumentReading
  let governing: GoverningDocument
  let known: KnownDocument?
  let title: String

  /// Share of a text that must stand in the edition on record for it to be the same wording.
  private static let sameWording = 0.9

  /// An adoption as the file tells of it.
  private struct Adoption {
    var body: String
    var decidedOn: CalendarDate?
    var minutesItem: String?
    var registryNumber: String?
    var basis: Basis
  }

  mutating func run(_ plan: inout ImportPlan) {
    guard let adoption else { return }
    let provisions = ProvisionMatching.assign(
      document.provisions, earlier: known?.provisions ?? [])
    let textHash = provisions.isEmpty ? nil : planner.hash(Edition.canonicalText(provisions))
    let number = known?.number(forTextHash: textHash) ?? (number: 1, isReused: false)
    let isLetter = reading.kind == .proposal
    let end = isLetter ? StatedEnd.notStated : statedEnd
    let effect = Adopt(
      document: governing.id, edition: number.number,
      comesIntoForceOn: planner.usable(document[.validFrom]).flatMap {
        StatedDate(normal: $0).firstDay
      },
      end: document[.extendedOn] == nil ? end : .notStated, reviewBy: reviewBy,
      textHash: textHash, textAttributed: isLetter)
    var edition = effect.edition
    if reading.kind == .register, adoption.decidedOn == nil,
      known?.timeline.adoptions.isEmpty == false
    {
      return  // A line of a list without a day adds nothing to what is known of a document.
    }
    if let recorded = recorded(adoption, textHash: textHash) {
      edition = recorded.act.edition
      if recorded.act.textHash != nil, textHash != nil, recorded.act.textHash != textHash {
        // The same wording from another file, read a little differently, is the same edition.
        let likeness = Likeness.ofTexts(provisions, known?.provisions ?? [])
        guard likeness < Self.sameWording else { return }
        plan.waiting.append(
          WaitingFact(
            field: "provisions", reason: .otherText, value: recorded.act.edition.description))
        return
      }
      if recorded.act.textHash == nil, textHash != nil {
        plan.texts.append(makeEdition(edition, provisions))
      }
      complete(recorded, with: effect, adoption, &plan)
    } else {
      let made = makeEdition(edition, provisions)
      if number.isReused { plan.reused = [made] } else { plan.editions = [made] }
      plan.decisions.append(
        DecisionDraft(header: header(adoption), effects: [.adopt(effect)]))
    }
    if textHash != nil {
      let rules = document.rules.carried(from: document.provisions, to: provisions)
      if !rules.isEmpty { plan.rules[edition] = rules }
    }
    extend(edition, adoption, &plan)
  }

  /// The adoption: the cover's own, or in a letter the one it recites.
  private var adoption: Adoption? {
    let recital = reading.decisions.first {
      $0.recited && $0.final && $0.action == .adopt && planner.usable($0.body) != nil
        && day($0.decidedOn) != nil
    }
    if reading.kind == .proposal {
      guard let recital, let body = planner.usable(recital.body) else { return nil }
      return Adoption(
        body: body, decidedOn: day(recital.decidedOn),
        minutesItem: planner.usable(recital.paragraph),
        registryNumber: planner.usable(recital.registryNumber), basis: .recital)
    }
    guard let body = planner.usable(document[.adoptedBy]) else { return nil }
    // A day that was read but may not be used waits, and the adoption with it: recorded without
    // its day it would say less than the file does.
    if let field = document[.adoptedOn], field.state == .found || field.state == .conflict,
      planner.usable(field) == nil
    {
      return nil
    }
    return Adoption(
      body: body, decidedOn: day(document[.adoptedOn]),
      minutesItem: planner.usable(document[.paragraph]),
      registryNumber: planner.usable(document[.registryNumber]),
      basis: reading.kind == .register ? .recital : .cover)
  }

  private func day(_ field: FieldReading?) -> CalendarDate? {
    planner.usable(field).flatMap(CalendarDate.init)
  }

  private var statedEnd: StatedEnd {
    guard let field = document[.validThrough], let value = planner.usable(field) else {
      return .notStated
    }
    return Self.end(value, words: field.raw)
  }

  static func end(_ value: String, words: String) -> StatedEnd {
    switch value {
    case "until-further-notice", "until-decided":
      return StatedEnd(.untilFurtherNotice, words: words)
    default:
      let day = StatedDate(normal: value).lastDay
      return StatedEnd(day.map(ValidityEnd.through) ?? .notStated, words: words)
    }
  }

  private var reviewBy: StatedDate? {
    guard let field = document[.reviewBy], let value = planner.usable(field) else { return nil }
    let stated = StatedDate(normal: value, words: field.raw)
    return stated.lastDay == nil ? nil : stated
  }

  private func header(_ adoption: Adoption) -> DecisionHeader {
    DecisionHeader(
      body: adoption.body,
      moment: LegalMoment(decidedOn: adoption.decidedOn, minutesItem: adoption.minutesItem),
      registryNumber: adoption.registryNumber, basis: adoption.basis,
      sourceFile: planner.sourceFile)
  }

  private func makeEdition(_ number: Int, _ provisions: [Provision]) -> Edition {
    let facts: [CoverFact] = DocumentReading.Field.allCases.compactMap { field in
      guard let reading = document[field] else { return nil }
      let value = planner.usable(reading)
      guard value != nil || reading.state != .found else { return nil }
      return CoverFact(field: field.rawValue, value: value, raw: reading.raw, line: reading.line)
    }
    let goals = document.globalGoals.map {
      CoverFact(field: "globalGoals", value: planner.usable($0), raw: $0.raw, line: $0.line)
    }
    return Edition(
      document: governing.id, number: number, title: title, type: governing.type,
      familyLabel: planner.usable(document[.familyLabel]), provisions: provisions,
      facts: facts + (goals.map { [$0] } ?? []), sourceFile: planner.sourceFile)
  }

  // MARK: What is on record already

  private typealias Recorded = (act: Adopt, item: Ledger.Standing)

  /// The same adoption in the ledger: the same day, or for an unknown day the same text. An only
  /// adoption without a text, as lists and minutes leave it, is the one the text belongs to.
  private func recorded(_ adoption: Adoption, textHash: String?) -> Recorded? {
    let adoptions = (known?.timeline.effects ?? []).compactMap { item -> Recorded? in
      guard case .adopt(let act) = item.effect, act.document == governing.id else { return nil }
      return (act, item)
    }
    if planner.confirm == .person,
      let own = adoptions.first(where: { $0.item.header.sourceFile == planner.sourceFile })
    {
      return own  // A person corrects what the file was taken to say.
    }
    return adoptions.first { act, item in
      if let mine = adoption.decidedOn, let theirs = item.header.decidedOn {
        return mine == theirs
      }
      let isBare = adoptions.count == 1 && act.textHash == nil && textHash != nil
      return isBare || textHash != nil && act.textHash == textHash
    }
  }

  /// What the file knows beyond the entry on record is recorded as a correction of it.
  private func complete(
    _ recorded: Recorded, with new: Adopt, _ adoption: Adoption, _ plan: inout ImportPlan
  ) {
    var act = recorded.act
    var header = recorded.item.header
    if header.decidedOn == nil, let day = adoption.decidedOn {
      header = self.header(adoption)
      header.moment.decidedOn = day
    }
    header.moment.minutesItem = header.moment.minutesItem ?? adoption.minutesItem
    header.registryNumber = header.registryNumber ?? adoption.registryNumber
    if planner.confirm == .person, header.sourceFile == planner.sourceFile {
      header = self.header(adoption)
      act.comesIntoForceOn = new.comesIntoForceOn
      act.reviewBy = new.reviewBy
      if known?.timeline.isExtended(act.edition) != true { act.end = new.end }
    }
    let isExtended = known?.timeline.isExtended(act.edition) == true
    if act.end.end == .notStated, !isExtended { act.end = new.end }
    if act.reviewBy == nil { act.reviewBy = new.reviewBy }
    if act.comesIntoForceOn == nil { act.comesIntoForceOn = new.comesIntoForceOn }
    if act.textHash == nil, new.textHash != nil {
      act.textHash = new.textHash
      // A text without its day is tied to the decision by being the only one there is.
      act.textAttributed = new.textAttributed || adoption.decidedOn == nil
    }
    guard act != recorded.act || header != recorded.item.header else { return }
    let isWhole = known?.timeline.isWholeDecision(recorded.item.reference) ?? true
    let target = EffectReference(
      recorded.item.reference.decision,
      position: isWhole ? nil : recorded.item.reference.position)
    plan.decisions.append(
      DecisionDraft(
        header: header, effects: [.adopt(act)],
        correction: Correct(target, reason: "completed")))
  }

  // MARK: Extensions

  /// Extensions that the text recites with their day, and the end on the cover of an annexed
  /// document whose adoption the letter recites: that end is a later one than the adoption's.
  private func extend(_ edition: Int, _ adoption: Adoption, _ plan: inout ImportPlan) {
    for decision in reading.decisions where decision.action == .extend && decision.final {
      guard let body = planner.usable(decision.body), let field = decision.validThrough,
        let value = planner.usable(field)
      else { continue }
      append(
        Extend(
          document: governing.id, edition: edition, end: Self.end(value, words: field.raw)),
        header: DecisionHeader(
          body: body,
          moment: LegalMoment(
            decidedOn: day(decision.decidedOn), minutesItem: planner.usable(decision.paragraph)),
          basis: .recital, sourceFile: planner.sourceFile), &plan)
    }
    guard reading.kind == .proposal, statedEnd.end != .notStated else { return }
    append(
      Extend(document: governing.id, edition: edition, end: statedEnd),
      header: DecisionHeader(
        body: planner.usable(document[.adoptedBy]) ?? adoption.body,
        moment: LegalMoment(decidedOn: nil), basis: .cover, sourceFile: planner.sourceFile), &plan)
  }

  private func append(_ act: Extend, header: DecisionHeader, _ plan: inout ImportPlan) {
    let isRecorded = known?.timeline.effects.contains { item in
      guard case .extend(let other) = item.effect else { return false }
      return other.edition == act.edition && other.end.end == act.end.end
    }
    let isPlanned = plan.decisions.contains { draft in
      draft.effects.contains {
        if case .extend(let other) = $0 { other.end.end == act.end.end } else { false }
      }
    }
    guard isRecorded != true, !isPlanned, act.end.end != .notStated else { return }
    plan.decisions.append(DecisionDraft(header: header, effects: [.extend(act)]))
  }
}

extension Timeline {
  /// Whether an effect is the only one of its decision.
  func isWholeDecision(_ reference: EffectReference) -> Bool {
    entries.first { $0.id == reference.decision }.map { $0.effects.count == 1 } ?? true
  }
}
