import Register

/// Undantag: a decision of the ledger that lets a cooperation be entered although a condition is
/// not met.
public struct Exemption: Hashable, Sendable {
  /// The effect that holds it.
  public var reference: EffectReference
  public var cooperation: CooperationID
  public var body: String
  public var decidedOn: CalendarDate?
  public var minutesItem: String?
  public var from: CalendarDate?
  public var end: StatedEnd
  public var conditions: String?
  public var screening: String?
  public var ground: CooperationEffect.Ground?

  /// The exemptions that stand in a ledger, corrections and judgments resolved.
  public static func standing(in ledger: Ledger) -> [Exemption] {
    ledger.standing.compactMap { item in
      guard case .cooperation(let act) = item.effect, act.verb == .exempt else { return nil }
      return Exemption(
        reference: item.reference, cooperation: act.cooperation, body: item.header.body,
        decidedOn: item.header.decidedOn, minutesItem: item.header.moment.minutesItem,
        from: act.from ?? item.header.decidedOn, end: act.end, conditions: act.conditions,
        screening: act.screening, ground: act.ground)
    }
  }

  /// Whether it holds on a day.
  public func holds(on day: CalendarDate) -> Bool {
    guard let from, from <= day else { return false }
    return end.end.through.map { day <= $0 } ?? true
  }
}
