import Register

/// A step that a relation takes: a value, and one pure function that says whether it can.
///
/// Ideas and slumber need nobody's decision. What enters, pauses, terminates or ends is decided by
/// a body, or has a reason why no decision is known: a register of facts must hold the sister city
/// of 1940 too.
public struct RelationMove: Hashable, Sendable {
  public var to: RelationState
  /// The day it takes effect.
  public var on: CalendarDate
  /// Whether a body has decided it.
  public var isDecided: Bool
  public var reason: String?

  public init(
    to state: RelationState, on day: CalendarDate, isDecided: Bool = false, reason: String? = nil
  ) {
    self.to = state
    self.on = day
    self.isDecided = isDecided
    self.reason = reason
  }

  /// What stands behind a step.
  public enum Demand: Hashable, Sendable {
    case nothing
    case reason
    /// A body's decision, or a reason.
    case grounds
  }

  /// What came of a move.
  public struct Outcome: Hashable, Sendable {
    public var state: RelationState
    /// What it is in the ledger, where a body decided.
    public var verb: CooperationEffect.Verb?
    /// Why it may be entered, where it is.
    public var clearance: Clearance?
  }

  /// Where a relation stands when it moves.
  public struct Position: Hashable, Sendable {
    /// `nil` for a relation that is taken up in the register.
    public var state: RelationState?
    /// The day of its last step.
    public var since: CalendarDate?
    /// Whether a body has decided to end it, and the relation is being wound up.
    public var endIsDecided: Bool

    public init(
      state: RelationState?, since: CalendarDate? = nil, endIsDecided: Bool = false
    ) {
      self.state = state
      self.since = since
      self.endIsDecided = endIsDecided
    }

    /// Where a relation stands by its steps.
    public init(_ steps: [RelationStep]) {
      let last = steps.last
      self.init(
        state: last?.state, since: last?.on,
        endIsDecided: last?.state == .underTermination && last?.decision != nil)
    }
  }

  /// Whether the step enters the cooperation or takes it up again, which the rules are tried for.
  /// What is taken up in the register as entered, slumbering or not, has been entered once.
  public static func isEntering(from old: RelationState?, to new: RelationState) -> Bool {
    guard let old else { return new.isEntered }
    return RelationState.isEntering(from: old, to: new)
  }

  /// What a step needs behind it.
  public static func demand(from old: RelationState?, to new: RelationState) -> Demand {
    switch (old, new) {
    case (nil, .idea), (nil, .underAssessment), (nil, .intent): .nothing
    case (nil, _): .grounds
    case (.idea, .underAssessment), (.underAssessment, .intent), (.active, .dormant),
      (.dormant, .active):
      .nothing
    case (_, .active), (_, .paused), (_, .underTermination): .grounds
    case (.idea, .ended), (.underAssessment, .ended), (.intent, .ended): .reason
    case (_, .ended): .grounds
    default: .reason
    }
  }

  /// What a body's decision on the step is in the ledger; `nil` where it has no effect.
  public static func verb(
    from old: RelationState?, to new: RelationState
  ) -> CooperationEffect.Verb? {
    switch new {
    case .active: .enter
    case .paused: .pause
    case .underTermination: .end
    case .ended: old.map(\.isEntered) ?? true ? .end : nil
    case .idea, .underAssessment, .intent, .dormant: nil
    }
  }

  /// What comes of it, or why it cannot be.
  ///
  /// - Parameter clearance: what the rules of the move's own day say; only a step that enters asks.
  public func outcome(
    from position: Position, today: CalendarDate,
    clearance: Result<Clearance, CooperationRefusal>
  ) throws(CooperationRefusal) -> Outcome {
    let old = position.state
    if let old, !old.next.contains(to) {
      throw .wrongState(from: old.rawValue, to: to.rawValue)
    }
    guard on <= today else { throw .dayAhead(on, today: today) }
    if let since = position.since, on < since { throw .beforeLastStep(since) }
    let verb = Self.verb(from: old, to: to)
    if isDecided, verb == nil { throw .decisionWithoutEffect(to: to) }
    try checkGrounds(position)
    var cleared: Clearance?
    if Self.isEntering(from: old, to: to) { cleared = try clearance.get() }
    return Outcome(state: to, verb: isDecided ? verb : nil, clearance: cleared)
  }

  private func checkGrounds(_ position: Position) throws(CooperationRefusal) {
    let hasReason = reason?.contains { !$0.isWhitespace } ?? false
    switch Self.demand(from: position.state, to: to) {
    case .nothing: break
    case .reason:
      guard hasReason else { throw .reasonMissing(from: position.state, to: to) }
    case .grounds:
      // The decision to end was taken when it began to be wound up.
      let isDecidedBefore = to == .ended && position.endIsDecided
      guard hasReason || isDecided || isDecidedBefore else {
        throw .groundsMissing(from: position.state, to: to)
      }
    }
  }
}
