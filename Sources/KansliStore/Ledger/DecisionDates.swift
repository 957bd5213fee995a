import Register

extension Store {
  /// Records anew what a decision's header says, its effects untouched: a correction in the ledger.
  ///
  /// - Parameter standing: the entry that was shown; another in its place is stale.
  @discardableResult
  public func correct(
    _ standing: DecisionID, _ header: DecisionHeader, reason: String, by actor: Actor
  ) async throws -> Decision {
    try await engine.write { connection in
      let shown = try LedgerReading.standing(standing, connection)
      try actor.require(.record(body: actor.heirs.name(shown.header.body)))
      guard shown.header != header else { return shown }
      var writer = try LedgerWriter(connection, recorder: actor.recorder)
      let entry = try writer.append(
        DecisionDraft(
          header: header, effects: shown.effects,
          correction: Correct(EffectReference(standing), reason: reason)))
      try writer.finish()
      return entry
    }
  }

  /// Records that a court has set a decision aside: it is taken never to have been made, and what
  /// it ended lives again (kommunallagen 13 kap.).
  ///
  /// - Parameter parts: the positions of the effects set aside; none for the whole.
  @discardableResult
  public func annul(
    _ standing: DecisionID, parts: [Int] = [], by judgment: DecisionHeader,
    recordedBy actor: Actor
  ) async throws -> Decision {
    try await engine.write { connection in
      let shown = try LedgerReading.standing(standing, connection)
      try actor.require(.record(body: actor.heirs.name(shown.header.body)))
      let judged = try Self.judgments(on: shown, connection)
      // The button pressed twice is one judgment.
      if let same = judged.first(where: {
        $0.header == judgment && $0.effects == Self.annulments(of: standing, parts)
      }) {
        return same
      }
      var writer = try LedgerWriter(connection, recorder: actor.recorder)
      let entry = try writer.append(
        DecisionDraft(header: judgment, effects: Self.annulments(of: standing, parts)))
      try writer.finish()
      return entry
    }
  }

  /// Says that a notice was put up, or when it was taken down.
  ///
  /// - Parameter former: the day recorded before, where that was wrong: the notice is moved.
  public func post(
    _ decision: DecisionID, on day: CalendarDate, insteadOf former: CalendarDate? = nil,
    takenDownOn: CalendarDate?, by actor: Actor
  ) async throws {
    try await attach("notice", to: decision, by: actor) { id, connection in
      if let former, former != day {
        _ = try connection.query(
          "DELETE FROM notice WHERE decision_id = $1 AND posted_on = $2",
          [.text(id), SQLValue(former)])
      }
      let open = try connection.query(
        "SELECT id FROM notice WHERE decision_id = $1 AND posted_on = $2",
        [.text(id), SQLValue(day)]
      ).first
      if let open {
        _ = try connection.query(
          "UPDATE notice SET taken_down_on = $2 WHERE id = $1",
          [.text(try open.text("id")), SQLValue(takenDownOn)])
      } else {
        try connection.insert(
          into: "notice", ["id", "decision_id", "posted_on", "taken_down_on"],
          [
            [
              .text(actor.recorder.makeID()), .text(id), SQLValue(day), SQLValue(takenDownOn),
            ]
          ])
      }
    }
  }

  /// Says that an appeal came in, was stayed or ended.
  public func appeal(
    _ decision: DecisionID, _ appeal: AppealRecord, by actor: Actor
  ) async throws {
    try await attach("appeal", to: decision, by: actor) { id, connection in
      let known = try Notices.appeals(against: DecisionID(id), connection)
      // The button pressed twice is one appeal.
      guard !known.contains(where: { $0.says(appeal) && $0.id != appeal.id }) else { return }
      _ = try connection.query(
        """
        INSERT INTO appeal
          (id, decision_id, received_on, stayed_on, ended_on, closing, case_number)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (id) DO UPDATE SET received_on = excluded.received_on,
          stayed_on = excluded.stayed_on, ended_on = excluded.ended_on,
          closing = excluded.closing, case_number = excluded.case_number
        """,
        [
          .text(appeal.id), .text(id), SQLValue(appeal.receivedOn), SQLValue(appeal.stayedOn),
          SQLValue(appeal.endedOn),
          SQLValue(appeal.closing == .notStated ? nil : appeal.closing?.rawValue),
          SQLValue(appeal.caseNumber),
        ])
    }
  }

  private func attach(
    _ what: String, to decision: DecisionID, by actor: Actor,
    _ body: @escaping @Sendable (String, any Connection) throws -> Void
  ) async throws {
    try await engine.write { connection in
      let line = try LedgerReading.line(of: decision, connection)
      try actor.require(.record(body: actor.heirs.name(line[line.count - 1].header.body)))
      try body(line[0].id.rawValue, connection)
      try Changes.write("decision \(line[0].id.rawValue)", what, connection, actor.recorder)
    }
  }
}
