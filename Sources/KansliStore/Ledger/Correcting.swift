import Register

/// What a decision should have said: the entry that takes the place of the one on record.
public struct CorrectionForm: Hashable, Sendable {
  /// The entry that was shown, or one effect of it.
  public var target: EffectReference
  public var header: DecisionHeader
  /// None where it is voided: it was never taken, or recorded by mistake.
  public var effects: [Effect]
  /// Why, in the recorder's words.
  public var reason: String

  public init(
    _ target: EffectReference, header: DecisionHeader, effects: [Effect], reason: String
  ) {
    self.target = target
    self.header = header
    self.effects = effects
    self.reason = reason
  }

  var draft: DecisionDraft {
    DecisionDraft(
      header: header, effects: effects, correction: Correct(target, reason: reason))
  }
}

/// What would apply to one document if something were recorded: before and after.
public struct DocumentConsequence: Sendable {
  public var document: GoverningDocument
  public var consequence: Consequence
  /// Findings that would hold and do not now, and those that would hold no more.
  public var newFindings: [Finding]
  public var goneFindings: [Finding]

  public init(
    document: GoverningDocument, consequence: Consequence, newFindings: [Finding],
    goneFindings: [Finding]
  ) {
    self.document = document
    self.consequence = consequence
    self.newFindings = newFindings
    self.goneFindings = goneFindings
  }
}

/// Consequences of a draft, within a transaction. Nothing is written.
enum Consequences {
  static func of(
    _ draft: DecisionDraft, on day: CalendarDate, _ settings: Settings, _ recorder: Recorder,
    _ connection: any Connection
  ) throws -> [DocumentConsequence] {
    let judge = Findings(
      on: day, taxonomy: settings.taxonomy, organisation: settings.organisation)
    let writer = try LedgerWriter(connection, recorder: recorder)
    return try writer.concerned(draft).documents.sorted().map { id in
      let document = try Documents.find(id: id, connection)
      let timeline = Timeline(try LedgerReading.entries(of: id, connection), document: id)
      let consequence = Consequence(of: [draft], on: timeline)
      let before = judge.of(DocumentRecord(document: document, timeline: timeline))
      var after = before
      if consequence.refusal == nil {
        let sequence = (timeline.entries.map(\.sequence).max() ?? 0) + 1
        let entry = draft.entry(
          id: DecisionID("\u{0}draft"), sequence: sequence, recordedAt: recorder.now(),
          recordedBy: recorder.name)
        after = judge.of(
          DocumentRecord(
            document: document, timeline: Timeline(timeline.entries + [entry], document: id)))
      }
      return DocumentConsequence(
        document: document, consequence: consequence,
        newFindings: after.filter { !before.contains($0) },
        goneFindings: before.filter { !after.contains($0) })
    }
  }
}

extension Store {
  /// What correcting a decision, or voiding it, would lead to. Nothing is written.
  ///
  /// - Throws: `StoreError.stale` where somebody has corrected it since.
  public func consequences(
    of form: CorrectionForm, on day: CalendarDate, for actor: Actor
  ) async throws -> [DocumentConsequence] {
    let settings = try await settings()
    return try await engine.read { connection in
      try Self.check(form, actor, connection)
      return try Consequences.of(form.draft, on: day, settings, actor.recorder, connection)
    }
  }

  /// What a court's judgment on a decision would lead to. Nothing is written.
  public func consequences(
    ofAnnulling standing: DecisionID, parts: [Int] = [], by judgment: DecisionHeader,
    on day: CalendarDate, for actor: Actor
  ) async throws -> [DocumentConsequence] {
    let settings = try await settings()
    return try await engine.read { connection in
      let shown = try LedgerReading.standing(standing, connection)
      try actor.require(.record(body: actor.heirs.name(shown.header.body)))
      return try Consequences.of(
        DecisionDraft(header: judgment, effects: Self.annulments(of: standing, parts)), on: day,
        settings, actor.recorder, connection)
    }
  }

  /// Records that a decision should have said something else, or was none: a correction in the
  /// ledger, which forgets nothing.
  ///
  /// - Throws: `Refusal` where no fold can hold it, `StoreError.stale` where somebody corrected it
  ///   since it was shown.
  @discardableResult
  public func correct(_ form: CorrectionForm, by actor: Actor) async throws -> Decision {
    try await engine.write { connection in
      let shown = try Self.check(form, actor, connection)
      if form.target.position == nil, form.header == shown.header, form.effects == shown.effects {
        return shown
      }
      var writer = try LedgerWriter(connection, recorder: actor.recorder)
      let entry = try writer.append(form.draft)
      try writer.finish()
      return entry
    }
  }

  /// The entry that a correction is about, where it stands and the actor may correct it.
  @discardableResult
  private static func check(
    _ form: CorrectionForm, _ actor: Actor, _ connection: any Connection
  ) throws -> Decision {
    let shown = try LedgerReading.standing(form.target.decision, connection)
    try actor.require(.correct(body: actor.heirs.name(shown.header.body)))
    try actor.require(.correct(body: actor.heirs.name(form.header.body)))
    if let position = form.target.position,
      try LedgerReading.correctedParts(of: shown.id, connection)[position] != nil
    {
      throw StoreError.stale
    }
    return shown
  }

  static func annulments(of standing: DecisionID, _ parts: [Int]) -> [Effect] {
    parts.isEmpty
      ? [Annul(EffectReference(standing)).effect]
      : parts.map { Annul(EffectReference(standing, position: $0)).effect }
  }

  /// Judgments on record that set an entry or a part of it aside.
  static func judgments(
    on entry: Decision, _ connection: any Connection
  ) throws -> [Decision] {
    try connection.query(
      """
      SELECT DISTINCT d.id FROM effect e JOIN decision d ON d.sequence = e.decision_sequence
      WHERE e.target_decision = $1
      """, [.text(entry.id.rawValue)]
    ).compactMap { try LedgerReading.entry(DecisionID(try $0.text("id")), connection) }
  }
}
