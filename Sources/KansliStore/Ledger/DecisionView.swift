import Register

/// A decision at the desk: the entry that stands for it now, and what is known of its posting.
public struct DecisionView: Sendable {
  /// Every entry of the line, the first one first, each correcting the one before.
  public var line: [Decision]
  public var documents: [GoverningDocument]
  public var matter: Matter?
  public var notices: [Notice]
  public var appeals: [AppealRecord]
  /// Effects of the entry that stands which an entry of their own corrects, by position.
  public var correctedParts: [Int: DecisionID]

  /// The first entry, which postings and appeals hang on.
  public var first: Decision { line[0] }
  /// The entry that stands: the last correction of the first.
  public var standing: Decision { line[line.count - 1] }
  /// Whether it was voided: recorded by mistake, or never taken.
  public var isVoid: Bool { standing.effects.isEmpty }
  /// The last entry of the line that did something.
  public var lastWithEffects: Decision { line.last { !$0.effects.isEmpty } ?? standing }
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
  /// How it ended; `nil` while it is open, or where nobody has said.
  public var closing: Appeal.Closing?
  public var caseNumber: String?

  public init(
    id: String, receivedOn: CalendarDate, stayedOn: CalendarDate?, endedOn: CalendarDate?,
    closing: Appeal.Closing? = nil, caseNumber: String? = nil
  ) {
    self.id = id
    self.receivedOn = receivedOn
    self.stayedOn = stayedOn
    self.endedOn = endedOn
    self.closing = closing
    self.caseNumber = caseNumber
  }

  /// Whether another record says the same.
  func says(_ other: AppealRecord) -> Bool {
    var other = other
    other.id = id
    return self == other
  }

  /// As the way to being final knows it.
  public var appeal: Appeal {
    Appeal(
      appealedOn: receivedOn, closing: endedOn == nil ? nil : closing ?? .notStated,
      closedOn: endedOn, caseNumber: caseNumber)
  }

  /// The court's stay, until the appeal has ended.
  public var stay: Stay? { stayedOn.map { Stay(from: $0, until: endedOn) } }
}

extension LedgerReading {
  /// A line of corrections: the first entry, and each that took the place of the one before.
  static func line(
    of id: DecisionID, _ connection: any Connection
  ) throws -> [Decision] {
    guard var first = try entry(id, connection) else {
      throw StoreError.unknown(.decision, id.rawValue)
    }
    while let target = first.corrects, target.position == nil,
      let earlier = try entry(target.decision, connection)
    {
      first = earlier
    }
    var line = [first]
    while let row = try connection.query(
      "SELECT id FROM decision WHERE corrects_decision = $1 AND corrects_position IS NULL",
      [.text(line[line.count - 1].id.rawValue)]
    ).first, let later = try entry(DecisionID(try row.text("id")), connection) {
      line.append(later)
    }
    return line
  }

  /// The entry that stands, where it is the one that was shown.
  static func standing(
    _ shown: DecisionID, _ connection: any Connection
  ) throws -> Decision {
    guard let standing = try line(of: shown, connection).last, standing.id == shown else {
      throw StoreError.stale
    }
    return standing
  }

  /// Effects of an entry that entries of their own correct, by position.
  static func correctedParts(
    of id: DecisionID, _ connection: any Connection
  ) throws -> [Int: DecisionID] {
    var parts: [Int: DecisionID] = [:]
    for row in try connection.query(
      """
      SELECT id, corrects_position FROM decision
      WHERE corrects_decision = $1 AND corrects_position IS NOT NULL
      """, [.text(id.rawValue)])
    {
      parts[try row.integer("corrects_position")] = DecisionID(try row.text("id"))
    }
    return parts
  }
}

extension Store {
  /// A decision with its documents, matter, postings and appeals.
  public func decision(_ id: DecisionID, for actor: Actor) async throws -> DecisionView {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      let line = try LedgerReading.line(of: id, connection)
      let (first, standing) = (line[0], line[line.count - 1])
      let documents = Set(line.flatMap(\.effects).flatMap(\.documents)).sorted()
      let matter = try connection.query(
        "SELECT matter_id FROM matter_step WHERE decision_id = $1", [.text(first.id.rawValue)]
      ).first.map { try Matters.known(MatterID(try $0.text("matter_id")), connection) }
      return DecisionView(
        line: line, documents: try documents.map { try Documents.find(id: $0, connection) },
        matter: matter, notices: try Notices.of(first.id, connection),
        appeals: try Notices.appeals(against: first.id, connection),
        correctedParts: try LedgerReading.correctedParts(of: standing.id, connection))
    }
  }
}
