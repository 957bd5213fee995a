import Register

/// Why an item cannot be accepted as it stands.
public enum ReviewProblem: Error, Hashable, Sendable {
  /// Facts that must be there are not, or the words name no document, or several.
  case lacking([WaitingFact])
  /// The register holds all of it already.
  case nothingNew
  /// Somebody has dealt with it since the page was made.
  case stale
}

extension Store {
  /// Records an item with a person's answers: every answer is certain.
  ///
  /// - Parameters:
  ///   - version: the version the person saw.
  /// - Throws: `Refusal` where no fold can hold it, `ReviewProblem` where something lacks; nothing
  ///   is written then.
  @discardableResult
  public func accept(
    _ id: String, version: Int, answers: Answers, target: ReviewTarget, by recorder: Recorder
  ) async throws -> [Decision] {
    try await engine.write { connection in
      let row = try Reviewing.row(id, connection)
      let item = try ReviewItem(row: row)
      guard item.version == version, item.state == .open || item.state == .read else {
        throw ReviewProblem.stale
      }
      let part = try row.part.answered(answers)
      let recording = PartRecording(
        connection, sourceFile: item.sourceFile, .person, target, recorder)
      let plan = try recording.plan(part)
      guard let document = plan.document, !plan.decisions.isEmpty || !plan.texts.isEmpty else {
        throw plan.waiting.isEmpty ? ReviewProblem.nothingNew : .lacking(plan.waiting)
      }
      let withdrawn = try withdraw(item, unless: document.id, recorder, connection)
      let entries = withdrawn + (try recording.record(plan))
      try Proposals.attach(
        file: item.sourceFile, to: document.id, at: recorder.now(), connection)
      try step(
        item, "accept", state: .accepted, document: document.id, answers: answers,
        entries: entries.map(\.id), recorder, connection)
      return entries
    }
  }

  /// Takes back what the file was recorded as in another document than the one a person chose.
  private func withdraw(
    _ item: ReviewItem, unless chosen: DocumentID, _ recorder: Recorder,
    _ connection: any Connection
  ) throws -> [Decision] {
    guard let former = item.document, former != chosen, item.subject == .document else { return [] }
    let timeline = Timeline(
      try LedgerReading.entries(of: former, connection), document: former)
    let entries = Set(
      timeline.effects.filter { $0.header.sourceFile == item.sourceFile }
        .map(\.reference.decision))
    var writer = try LedgerWriter(connection, recorder: recorder)
    let withdrawn = try entries.sorted().reversed().map {
      try writer.append(try LedgerReading.withdrawal(of: $0, connection))
    }
    try writer.finish()
    return withdrawn
  }

  /// Puts an item aside: nothing of it is recorded.
  public func reject(_ id: String, version: Int, by recorder: Recorder) async throws {
    try await engine.write { connection in
      let item = try ReviewItem(row: try Reviewing.row(id, connection))
      guard item.version == version, item.state == .open || item.state == .read else {
        throw ReviewProblem.stale
      }
      try step(
        item, "reject", state: .rejected, document: item.document, answers: nil, entries: [],
        recorder, connection)
    }
  }

  /// Takes back what was last done with an item. What was recorded is voided by a correction, since
  /// the ledger forgets nothing; the item waits again.
  public func undo(_ id: String, version: Int, by recorder: Recorder) async throws {
    try await engine.write { connection in
      let item = try ReviewItem(row: try Reviewing.row(id, connection))
      guard item.version == version, item.state == .accepted || item.state == .rejected else {
        throw ReviewProblem.stale
      }
      let last = try connection.query(
        "SELECT * FROM review_step WHERE item_id = $1 ORDER BY position DESC LIMIT 1",
        [.text(id)]
      ).first
      let entries = try last?.text("entries").split(separator: " ").map {
        DecisionID(String($0))
      }
      var writer = try LedgerWriter(connection, recorder: recorder)
      for entry in (entries ?? []).reversed() {
        try writer.append(try LedgerReading.withdrawal(of: entry, connection))
      }
      try writer.finish()
      try step(
        item, "undo", state: .open, document: nil, answers: nil, entries: [], recorder,
        connection)
    }
  }

  private func step(
    _ item: ReviewItem, _ what: String, state: ReviewItem.State, document: DocumentID?,
    answers: Answers?, entries: [DecisionID], _ recorder: Recorder, _ connection: any Connection
  ) throws {
    let steps = try connection.query(
      "SELECT count(*) AS n FROM review_step WHERE item_id = $1", [.text(item.id)]
    ).first?.integer("n")
    try connection.insert(
      into: "review_step", ["item_id", "position", "what", "entries", "done_at", "done_by"],
      [
        [
          .text(item.id), SQLValue((steps ?? 0) + 1), .text(what),
          .text(entries.map(\.rawValue).joined(separator: " ")),
          .integer(recorder.now().microseconds), .text(recorder.name),
        ]
      ])
    _ = try connection.query(
      """
      UPDATE review_item SET state = $2, document_id = $3, answers = coalesce($4, answers),
        version = version + 1 WHERE id = $1
      """,
      [
        .text(item.id), .text(state.rawValue), SQLValue(document?.rawValue),
        SQLValue(try answers.map { try StoredJSON.text($0) }),
      ])
  }
}

extension LedgerReading {
  /// The draft that takes an entry back: it voids an entry that stands alone, and gives what was
  /// corrected its own words again.
  static func withdrawal(
    of id: DecisionID, _ connection: any Connection
  ) throws -> DecisionDraft {
    let entry = try known(id, connection)
    let void = Correct(EffectReference(id), reason: "withdrawn")
    guard let target = entry.corrects else {
      return DecisionDraft(header: entry.header, effects: [], correction: void)
    }
    let original = try known(target.decision, connection)
    let effects = target.position.map { [original.effects[$0 - 1]] } ?? original.effects
    return DecisionDraft(header: original.header, effects: effects, correction: void)
  }

  private static func known(_ id: DecisionID, _ connection: any Connection) throws -> Decision {
    guard let entry = try entry(id, connection) else {
      throw Refusal.unknownEntry(EffectReference(id))
    }
    return entry
  }
}
