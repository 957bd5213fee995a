import Register

/// A decision at the desk: the entry that stands for it now, and what is known of its posting.
public struct DecisionView: Sendable {
  /// The first entry, which postings and appeals hang on.
  public var first: Decision
  /// The entry that stands: the last correction of the first.
  public var standing: Decision
  public var documents: [GoverningDocument]
  public var matter: Matter?
  public var notices: [Notice]
  public var appeals: [AppealRecord]
}

/// A notice of approved minutes on the board.
public struct Notice: Hashable, Sendable {
  public var id: String
  public var postedOn: CalendarDate
  /// The day it was taken down; `nil` while it is up.
  public var takenDownOn: CalendarDate?
}

/// An appeal against a decision (laglighetsprövning).
public struct AppealRecord: Hashable, Sendable {
  public var id: String
  public var receivedOn: CalendarDate
  /// The court has stayed the decision (inhibition).
  public var stayedOn: CalendarDate?
  public var endedOn: CalendarDate?

  public init(
    id: String, receivedOn: CalendarDate, stayedOn: CalendarDate?, endedOn: CalendarDate?
  ) {
    self.id = id
    self.receivedOn = receivedOn
    self.stayedOn = stayedOn
    self.endedOn = endedOn
  }
}

extension LedgerReading {
  /// The first entry of a line of corrections, and the one that stands.
  static func line(
    of id: DecisionID, _ connection: any Connection
  ) throws -> (first: Decision, standing: Decision) {
    guard var first = try entry(id, connection) else {
      throw StoreError.unknown(.decision, id.rawValue)
    }
    while let target = first.corrects, target.position == nil,
      let earlier = try entry(target.decision, connection)
    {
      first = earlier
    }
    var standing = first
    while let row = try connection.query(
      "SELECT id FROM decision WHERE corrects_decision = $1 AND corrects_position IS NULL",
      [.text(standing.id.rawValue)]
    ).first, let later = try entry(DecisionID(try row.text("id")), connection) {
      standing = later
    }
    return (first, standing)
  }
}

extension Store {
  /// A decision with its documents, matter, postings and appeals.
  public func decision(_ id: DecisionID, for actor: Actor) async throws -> DecisionView {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      let line = try LedgerReading.line(of: id, connection)
      let key: [SQLValue] = [.text(line.first.id.rawValue)]
      let documents = Set(line.standing.effects.flatMap(\.documents)).sorted()
      let matter = try connection.query(
        "SELECT matter_id FROM matter_step WHERE decision_id = $1", key
      ).first.map { try Matters.known(MatterID(try $0.text("matter_id")), connection) }
      return DecisionView(
        first: line.first, standing: line.standing,
        documents: try documents.map { try Documents.find(id: $0, connection) },
        matter: matter,
        notices: try connection.query(
          "SELECT * FROM notice WHERE decision_id = $1 ORDER BY posted_on, id", key
        ).map {
          Notice(
            id: try $0.text("id"), postedOn: try $0.day("posted_on"),
            takenDownOn: try $0.optionalDay("taken_down_on"))
        },
        appeals: try connection.query(
          "SELECT * FROM appeal WHERE decision_id = $1 ORDER BY received_on, id", key
        ).map {
          AppealRecord(
            id: try $0.text("id"), receivedOn: try $0.day("received_on"),
            stayedOn: try $0.optionalDay("stayed_on"), endedOn: try $0.optionalDay("ended_on"))
        })
    }
  }

  /// Records anew what a decision's header says, its effects untouched: a correction in the ledger.
  ///
  /// - Parameter standing: the entry that was shown; another in its place is stale.
  @discardableResult
  public func correct(
    _ standing: DecisionID, _ header: DecisionHeader, reason: String, by actor: Actor
  ) async throws -> Decision {
    try await engine.write { connection in
      let line = try LedgerReading.line(of: standing, connection)
      guard line.standing.id == standing else { throw StoreError.stale }
      try actor.require(.record(body: line.standing.header.body))
      guard line.standing.header != header else { return line.standing }
      var writer = try LedgerWriter(connection, recorder: actor.recorder)
      let entry = try writer.append(
        DecisionDraft(
          header: header, effects: line.standing.effects,
          correction: Correct(EffectReference(standing), reason: reason)))
      try writer.finish()
      return entry
    }
  }

  /// Records that a court has set a decision aside: it is taken never to have been made, and what
  /// it ended lives again (kommunallagen 13 kap.).
  @discardableResult
  public func annul(
    _ standing: DecisionID, by judgment: DecisionHeader, recordedBy actor: Actor
  ) async throws -> Decision {
    try await engine.write { connection in
      let line = try LedgerReading.line(of: standing, connection)
      guard line.standing.id == standing else { throw StoreError.stale }
      try actor.require(.record(body: line.standing.header.body))
      var writer = try LedgerWriter(connection, recorder: actor.recorder)
      let entry = try writer.append(
        DecisionDraft(
          header: judgment, effects: [Annul(EffectReference(standing)).effect]))
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
      _ = try connection.query(
        """
        INSERT INTO appeal (id, decision_id, received_on, stayed_on, ended_on)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET received_on = excluded.received_on,
          stayed_on = excluded.stayed_on, ended_on = excluded.ended_on
        """,
        [
          .text(appeal.id), .text(id), SQLValue(appeal.receivedOn), SQLValue(appeal.stayedOn),
          SQLValue(appeal.endedOn),
        ])
    }
  }

  private func attach(
    _ what: String, to decision: DecisionID, by actor: Actor,
    _ body: @escaping @Sendable (String, any Connection) throws -> Void
  ) async throws {
    try await engine.write { connection in
      let line = try LedgerReading.line(of: decision, connection)
      try actor.require(.record(body: line.standing.header.body))
      try body(line.first.id.rawValue, connection)
      try Changes.write(
        "decision \(line.first.id.rawValue)", what, connection, actor.recorder)
    }
  }
}
