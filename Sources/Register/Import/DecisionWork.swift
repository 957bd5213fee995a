/// The planning of what a decision text tells of: the act that records it, or what it adds to an
/// act that is on record already.
struct DecisionWork {
  let planner: ImportPlanner
  let decision: DecisionReading

  /// A document that the decision is about, as the register knows it.
  struct Target {
    var governing: GoverningDocument
    var known: KnownDocument?
    var title: String
  }

  /// The verbs that a register of what applies can hold.
  static let recordable: Set<DecisionReading.Action> = [.adopt, .amend, .extend, .repeal]

  func run(_ targets: [Target], _ plan: inout ImportPlan) {
    guard let header else { return }
    var effects: [Effect] = []
    for target in targets {
      warn(target, header, &plan)
      if let draft = completion(target, header) {
        plan.decisions.append(draft)
      } else if !isRecorded(target, header) {
        effects += self.effects(target, header, &plan)
      }
    }
    if !effects.isEmpty { plan.decisions.append(DecisionDraft(header: header, effects: effects)) }
  }

  /// What one body has adopted another seldom ends or extends: somebody should look.
  private func warn(_ target: Target, _ header: DecisionHeader, _ plan: inout ImportPlan) {
    guard decision.action != .adopt, let current = current(target, header),
      let adoption = target.known?.timeline.adoption(of: current), adoption.body != header.body,
      !plan.waiting.contains(where: { $0.reason == .otherBody })
    else { return }
    plan.waiting.append(WaitingFact("body", .otherBody, decision.body))
  }

  private var header: DecisionHeader? {
    guard let body = planner.usable(decision.body) else { return nil }
    // Without its day a decision in minutes says less than its text does: it waits.
    guard let day = planner.usable(decision.decidedOn).flatMap(CalendarDate.init) else {
      return nil
    }
    return DecisionHeader(
      body: body,
      moment: LegalMoment(decidedOn: day, minutesItem: planner.usable(decision.paragraph)),
      registryNumber: planner.usable(decision.registryNumber), basis: .minutes,
      sourceFile: planner.sourceFile)
  }

  private var end: StatedEnd {
    guard let field = decision.validThrough, let value = planner.usable(field) else {
      return .notStated
    }
    return DocumentWork.end(value, words: field.raw)
  }

  private var comesIntoForceOn: CalendarDate? {
    planner.usable(decision.effectiveFrom).flatMap { StatedDate(normal: $0).firstDay }
  }

  private func effects(
    _ target: Target, _ header: DecisionHeader, _ plan: inout ImportPlan
  ) -> [Effect] {
    let document = target.governing.id
    let (next, isReused) = target.known?.number(forTextHash: nil) ?? (1, false)
    let made = edition(next, target)
    switch decision.action {
    case .adopt:
      if isReused { plan.reused.append(made) } else { plan.editions.append(made) }
      return [
        .adopt(
          Adopt(
            document: document, edition: next, comesIntoForceOn: comesIntoForceOn, end: end,
            textAttributed: true))
      ]
    case .amend:
      guard let current = current(target, header) else { return effectsOfNone(&plan) }
      if isReused { plan.reused.append(made) } else { plan.editions.append(made) }
      return [
        .amend(
          Amend(
            document: document, amends: current, edition: next,
            comesIntoForceOn: comesIntoForceOn, end: end.end == .notStated ? nil : end,
            textAttributed: true))
      ]
    case .extend:
      guard let current = current(target, header) else { return effectsOfNone(&plan) }
      guard end.end != .notStated else {
        plan.waiting.append(WaitingFact(field: "validThrough", reason: .unknown))
        return []
      }
      return [.extend(Extend(document: document, edition: current, end: end))]
    case .repeal: return [.repeal(Repeal(document: document, from: comesIntoForceOn))]
    default: return []
    }
  }

  /// There is no edition to act on: the adoption must be recorded first.
  private func effectsOfNone(_ plan: inout ImportPlan) -> [Effect] {
    plan.waiting.append(
      WaitingFact(field: "decision", reason: .refused, value: "unknownEdition"))
    return []
  }

  /// The edition that a decision of the day is about: the one in force, else the last before it.
  private func current(_ target: Target, _ header: DecisionHeader) -> Int? {
    guard let timeline = target.known?.timeline else { return nil }
    if let day = header.decidedOn, let standing = timeline.standing(on: day) {
      return standing.edition
    }
    return timeline.editions.last
  }

  private func edition(_ number: Int, _ target: Target) -> Edition {
    Edition(
      document: target.governing.id, number: number, title: target.title,
      type: target.governing.type, provisions: [], sourceFile: planner.sourceFile)
  }

  // MARK: What is on record already

  /// The effect on record that tells of the same decision.
  private func recorded(_ target: Target, _ header: DecisionHeader) -> Ledger.Standing? {
    let effects = target.known?.timeline.effects.filter { $0.effect.kind.rawValue == verb } ?? []
    let same = effects.first {
      $0.header.decidedOn == header.decidedOn && $0.header.body == header.body
        && hasSameEnd($0.effect)
    }
    if let same { return same }
    let undated = effects.filter { $0.header.decidedOn == nil }
    switch decision.action {
    case .extend:
      return undated.first {
        if case .extend(let act) = $0.effect { act.end.end == end.end } else { false }
      }
    case .adopt: return effects.count == 1 ? undated.first : nil
    default: return nil
    }
  }

  /// An extension to another day is another decision, however much else agrees.
  private func hasSameEnd(_ effect: Effect) -> Bool {
    guard case .extend(let act) = effect else { return true }
    return act.end.end == end.end
  }

  private var verb: String { decision.action.rawValue }

  private func isRecorded(_ target: Target, _ header: DecisionHeader) -> Bool {
    recorded(target, header) != nil
  }

  /// What the minutes know beyond the entry on record, as a correction of it.
  private func completion(_ target: Target, _ header: DecisionHeader) -> DecisionDraft? {
    guard let recorded = recorded(target, header), let timeline = target.known?.timeline else {
      return nil
    }
    var better = recorded.header
    better.moment.decidedOn = recorded.header.decidedOn ?? header.decidedOn
    better.moment.minutesItem = recorded.header.moment.minutesItem ?? header.moment.minutesItem
    better.registryNumber = recorded.header.registryNumber ?? header.registryNumber
    var effect = recorded.effect
    if case .adopt(var act) = effect {
      if act.comesIntoForceOn == nil { act.comesIntoForceOn = comesIntoForceOn }
      if act.end.end == .notStated, !timeline.isExtended(act.edition) { act.end = end }
      effect = .adopt(act)
    }
    guard better != recorded.header || effect != recorded.effect else { return nil }
    better.basis = .minutes
    better.sourceFile = planner.sourceFile
    let isWhole = timeline.isWholeDecision(recorded.reference)
    let target = EffectReference(
      recorded.reference.decision, position: isWhole ? nil : recorded.reference.position)
    return DecisionDraft(
      header: better, effects: [effect], correction: Correct(target, reason: "completed"))
  }
}

extension Timeline {
  /// Whether an extension of an edition is on record.
  func isExtended(_ edition: Int) -> Bool {
    effects.contains {
      if case .extend(let act) = $0.effect { act.edition == edition } else { false }
    }
  }
}
