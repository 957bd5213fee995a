import Crypto
import Register

/// A matter's decision as the minutes have it: what the one form holds.
public struct MatterDecision: Sendable {
  public var header: DecisionHeader
  public var end: StatedEnd
  public var effectiveFrom: CalendarDate?
  public var reviewBy: CalendarDate?
  /// The title of the edition.
  public var title: String
  /// The words as decided, amendments in them; ids are given when it is recorded.
  public var provisions: [Provision]
  public var cover: [CoverFact]
  /// The rules that those words seem to set, with the ids that the provisions have here.
  public var rules: [PolicyRule] = []
  /// How it was amended on the way.
  public var reason: String?
  /// What an exemption demands, as decided.
  public var conditions: [String]

  public init(
    header: DecisionHeader, end: StatedEnd, effectiveFrom: CalendarDate? = nil,
    reviewBy: CalendarDate? = nil, title: String, provisions: [Provision] = [],
    cover: [CoverFact] = [], reason: String? = nil, conditions: [String] = []
  ) {
    self.header = header
    self.end = end
    self.effectiveFrom = effectiveFrom
    self.reviewBy = reviewBy
    self.title = title
    self.provisions = provisions
    self.cover = cover
    self.reason = reason
    self.conditions = conditions
  }
}

/// What recording a decision would lead to, before anybody records it.
public struct DecisionPreview: Sendable {
  public var document: GoverningDocument
  public var isNewDocument: Bool
  public var effect: Effect
  public var consequence: Consequence
  /// Findings that would hold and do not now: a gap, a body that may not adopt.
  public var findings: [Finding]
  /// Findings of now that would hold no more.
  public var goneFindings: [Finding]
}

/// How a matter's decision becomes an entry, within a transaction.
struct MatterDeciding {
  let connection: any Connection
  let recorder: Recorder

  /// What the decision would write.
  struct Plan {
    var document: GoverningDocument
    var isNew: Bool
    var edition: Edition?
    /// An edition of the same words whose decision was taken back is used again.
    var isReused = false
    /// The rules that its text seems to set.
    var rules: [PolicyRule] = []
    var draft: DecisionDraft
    var timeline: Timeline
  }

  func plan(_ decision: MatterDecision, of matter: Matter) throws -> Plan {
    let proposal = matter.proposal
    let known = try proposal.document.map { id in
      try Documents.known(try Documents.find(id: id, connection), connection)
    }
    let document = try known?.document ?? newDocument(decision, proposal)
    let timeline = known?.timeline ?? Timeline([], document: document.id)
    var plan = Plan(
      document: document, isNew: known == nil, edition: nil,
      draft: DecisionDraft(header: decision.header, effects: []), timeline: timeline)
    switch proposal.verb {
    case .adopt:
      let provisions = ProvisionMatching.assign(
        decision.provisions, earlier: known?.provisions ?? [])
      let hash =
        provisions.isEmpty
        ? nil : SHA256.hexadecimal(of: Edition.canonicalText(provisions))
      let number = known?.number(forTextHash: hash) ?? (number: 1, isReused: false)
      plan.isReused = number.isReused
      plan.edition = Edition(
        document: document.id, number: number.number, title: decision.title,
        type: document.type, provisions: provisions, facts: decision.cover)
      plan.rules = decision.rules.carried(from: decision.provisions, to: provisions)
      plan.draft.effects = [
        .adopt(
          Adopt(
            document: document.id, edition: number.number,
            comesIntoForceOn: decision.effectiveFrom, end: decision.end,
            reviewBy: decision.reviewBy.map { StatedDate(normal: $0.description) },
            textHash: hash))
      ]
    case .extend:
      let edition = timeline.periods.last?.edition ?? timeline.editions.last
      plan.draft.effects = [
        .extend(Extend(document: document.id, edition: edition ?? 0, end: decision.end))
      ]
    case .repeal:
      plan.draft.effects = [
        .repeal(Repeal(document: document.id, from: decision.effectiveFrom))
      ]
    case .exempt: plan.draft.effects = [try exemption(decision, proposal)]
    }
    return plan
  }

  /// The effect on the cooperation, from the provision that the edition in force on the day of the
  /// decision has on exemptions.
  private func exemption(
    _ decision: MatterDecision, _ proposal: ProposedAct
  ) throws -> Effect {
    guard let exemption = proposal.exemption else {
      throw StoreError.damaged(column: "matter_exemption")
    }
    var ground: CooperationEffect.Ground?
    if let day = decision.header.decidedOn,
      case .success(let rules) = try EditionRules.book(connection).conditions(on: day),
      let rule = (rules.exemption?.rule ?? rules.conditions.first?.rule)
    {
      ground = CooperationEffect.Ground(
        document: rules.document.id, edition: rules.edition, provision: rule.provision)
    }
    return .cooperation(
      CooperationEffect(
        .exempt, exemption.cooperation, from: decision.effectiveFrom, end: decision.end,
        conditions: decision.conditions.isEmpty
          ? nil : decision.conditions.joined(separator: "\n"),
        screening: exemption.screening, ground: ground))
  }

  private func newDocument(
    _ decision: MatterDecision, _ proposal: ProposedAct
  ) throws -> GoverningDocument {
    let municipality = try Settings.read(connection).organisation.name
    let title = DocumentIdentity.shortened(decision.title, municipality: municipality)
    return GoverningDocument(
      id: DocumentID(recorder.makeID()), slug: try Documents.freeSlug(title, connection),
      title: title, type: proposal.documentType,
      municipality: municipality.isEmpty ? nil : municipality)
  }

  func record(_ plan: Plan) throws -> Decision {
    if plan.isNew { try Documents.insert(plan.document, at: recorder.now(), connection) }
    if let edition = plan.edition {
      if plan.isReused {
        try Documents.rewriteCover(edition, connection)
      } else {
        try Documents.insert(edition, connection)
      }
    }
    var writer = try LedgerWriter(connection, recorder: recorder)
    let entry = try writer.append(plan.draft)
    try writer.finish()
    if let edition = plan.edition {
      try EditionRules.propose(
        plan.rules, edition: edition.number, of: plan.document, areConfirmed: false, recorder,
        connection)
    }
    return entry
  }
}

extension Store {
  /// What recording a matter's decision would lead to. Nothing is written.
  public func preview(
    _ decision: MatterDecision, of id: MatterID, on day: CalendarDate, for actor: Actor
  ) async throws -> DecisionPreview {
    let settings = try await settings()
    return try await engine.read { connection in
      let matter = try Matters.known(id, connection, actor.heirs)
      try actor.require(.record(body: actor.heirs.name(decision.header.body)))
      let plan = try MatterDeciding(connection: connection, recorder: actor.recorder)
        .plan(decision, of: matter)
      let judge = Findings(
        on: day, taxonomy: settings.taxonomy, organisation: settings.bodies)
      let before = judge.of(DocumentRecord(document: plan.document, timeline: plan.timeline))
      let sequence = (plan.timeline.entries.map(\.sequence).max() ?? 0) + 1
      let entry = plan.draft.entry(
        id: DecisionID("\u{0}draft"), sequence: sequence, recordedAt: actor.recorder.now(),
        recordedBy: actor.id)
      let after = judge.of(
        DocumentRecord(
          document: plan.document,
          timeline: Timeline(plan.timeline.entries + [entry], document: plan.document.id)))
      return DecisionPreview(
        document: plan.document, isNewDocument: plan.isNew, effect: plan.draft.effects[0],
        consequence: Consequence(of: [plan.draft], on: plan.timeline),
        findings: after.filter { !before.contains($0) },
        goneFindings: before.filter { !after.contains($0) })
    }
  }

  /// Records a matter's decision in the ledger and closes the matter, in one transaction: two that
  /// press at once record it once.
  ///
  /// - Throws: `Refusal` where no fold can hold it, `MatterRefusal` where the matter is not with
  ///   the body, `StoreError.stale` where somebody was before.
  public func decide(
    _ id: MatterID, _ decision: MatterDecision, version: Int, by actor: Actor
  ) async throws -> (decision: Decision, document: GoverningDocument) {
    try await engine.write { connection in
      let matter = try Matters.known(id, connection, actor.heirs)
      try actor.require(.record(body: actor.heirs.name(decision.header.body)))
      guard matter.version == version else { throw StoreError.stale }
      let place = try matter.place(after: .outcome(.decides, reason: nil))
      let meeting = try Matters.view(id, connection, actor.heirs).nextMeeting
      let deciding = MatterDeciding(connection: connection, recorder: actor.recorder)
      let plan = try deciding.plan(decision, of: matter)
      let entry = try deciding.record(plan)
      if plan.isNew {
        _ = try connection.query(
          "UPDATE matter SET document_id = $2 WHERE id = $1",
          [.text(id.rawValue), .text(plan.document.id.rawValue)])
      }
      try Matters.step(
        matter, .outcome, to: place, body: matter.holder, meeting: meeting?.id,
        outcome: .decides, reason: decision.reason, decision: entry.id, actor, connection)
      return (entry, plan.document)
    }
  }
}
