import Cooperation
import Register

/// The decision behind a step: as the minutes have it, or an entry that the ledger has already.
public enum CooperationDecision: Sendable {
  /// Recorded together with the step; where the ledger has that item of those minutes already,
  /// that is the decision.
  case new(DecisionHeader, conditions: String? = nil, end: StatedEnd = .notStated)
  /// An entry of the ledger. One that was recorded for something else that was decided under the
  /// same item is followed by an entry, with the same head, of what it does to this cooperation.
  case recorded(DecisionID)
}

/// An exemption as the minutes have it.
public struct ExemptionForm: Sendable {
  public var header: DecisionHeader
  /// First day; `nil` for the day of the decision.
  public var from: CalendarDate?
  public var end: StatedEnd
  public var conditions: String?
  /// The screening that lay before the body.
  public var screening: String?
  /// What it is made from; `nil` for what the edition in force on the day of the decision says.
  public var ground: CooperationEffect.Ground?

  public init(
    header: DecisionHeader, from: CalendarDate? = nil, end: StatedEnd,
    conditions: String? = nil, screening: String? = nil,
    ground: CooperationEffect.Ground? = nil
  ) {
    self.header = header
    self.from = from
    self.end = end
    self.conditions = conditions
    self.screening = screening
    self.ground = ground
  }
}

/// Decisions on cooperations, within a transaction.
enum CooperationDeciding {
  /// The entry behind a step, recorded now or found.
  static func entry(
    _ decision: CooperationDecision, _ verb: CooperationEffect.Verb, of id: CooperationID,
    on day: CalendarDate, screening: String?, today: CalendarDate, _ actor: Actor,
    _ connection: any Connection
  ) throws -> DecisionID {
    switch decision {
    case .new(let header, let conditions, let end):
      let same = try recorded(header, connection)
      if let own = same.first(where: { does(verb, to: id, $0) }) {
        return own[0].reference.decision
      }
      let effect = CooperationEffect(
        verb, id, from: header.decidedOn == day ? nil : day, end: end, conditions: conditions,
        screening: screening)
      // As the ledger knows the decision, with what has been noted of it since.
      var known = same.first?[0].header ?? header
      known.registryNumber = known.registryNumber ?? header.registryNumber
      return try append(effect, known, today: today, actor, connection).id
    case .recorded(let entry):
      let standing = try LedgerChoices.standing(entry, connection)
      if does(verb, to: id, standing) { return entry }
      let others = standing.contains { item in
        guard case .cooperation(let act) = item.effect else { return false }
        return act.cooperation == id && act.verb != .exempt
      }
      guard let header = standing.first?.header, !others else {
        throw CooperationRefusal.otherDecision(entry)
      }
      let effect = CooperationEffect(
        verb, id, from: header.decidedOn == day ? nil : day, screening: screening)
      return try append(effect, header, today: today, actor, connection).id
    }
  }

  private static func does(
    _ verb: CooperationEffect.Verb, to id: CooperationID, _ standing: [Ledger.Standing]
  ) -> Bool {
    standing.contains { item in
      guard case .cooperation(let act) = item.effect else { return false }
      return act.cooperation == id && act.verb == verb
    }
  }

  /// What stands of the entries that the ledger has of an item of some minutes.
  private static func recorded(
    _ header: DecisionHeader, _ connection: any Connection
  ) throws -> [[Ledger.Standing]] {
    guard let day = header.decidedOn, let item = header.moment.minutesItem else { return [] }
    let search = LedgerSearch(body: header.body, decidedOn: day, minutesItem: item)
    return try LedgerChoices.found(search, connection)
      .map { try LedgerChoices.standing($0, connection) }
      .filter { $0.first?.header.body.lowercased() == header.body.lowercased() }
  }

  static func append(
    _ effect: CooperationEffect, _ header: DecisionHeader, today: CalendarDate, _ actor: Actor,
    _ connection: any Connection
  ) throws -> Decision {
    if let day = header.decidedOn, today < day {
      throw CooperationRefusal.dayAhead(day, today: today)
    }
    var writer = try LedgerWriter(connection, recorder: actor.recorder)
    let entry = try writer.append(
      DecisionDraft(header: header, effects: [.cooperation(effect)]))
    try writer.finish()
    return entry
  }
}
