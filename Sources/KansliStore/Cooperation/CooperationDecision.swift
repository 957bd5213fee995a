import Cooperation
import Register

/// The decision behind a step: as the minutes have it, or an entry that the ledger has already.
public enum CooperationDecision: Sendable {
  /// Recorded together with the step.
  case new(DecisionHeader, conditions: String? = nil, end: StatedEnd = .notStated)
  /// An entry that does this to this cooperation.
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
      let effect = CooperationEffect(
        verb, id, from: header.decidedOn == day ? nil : day, end: end, conditions: conditions,
        screening: screening)
      return try append(effect, header, today: today, actor, connection).id
    case .recorded(let entry):
      let standing = Ledger(try LedgerReading.entries(of: id, connection)).standing
      let does = standing.contains { item in
        guard case .cooperation(let act) = item.effect else { return false }
        return item.reference.decision == entry && act.cooperation == id && act.verb == verb
      }
      guard does else { throw CooperationRefusal.otherDecision(entry) }
      return entry
    }
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
