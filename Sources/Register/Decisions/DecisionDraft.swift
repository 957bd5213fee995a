/// A decision on its way into the ledger: what it will say, before it has a number and a hash.
public struct DecisionDraft: Hashable, Sendable {
  public var header: DecisionHeader
  public var effects: [Effect]
  public var correction: Correct?

  public init(header: DecisionHeader, effects: [Effect], correction: Correct? = nil) {
    self.header = header
    self.effects = effects
    self.correction = correction
  }

  /// The entry it becomes.
  public func entry(
    id: DecisionID, sequence: Int, recordedAt: Instant, recordedBy: String
  ) -> Decision {
    Decision(
      id: id, sequence: sequence, header: header, effects: effects, corrects: correction?.target,
      reason: correction?.reason, recordedAt: recordedAt, recordedBy: recordedBy)
  }

  /// Why its references to other entries do not hold, or `nil`.
  public func refusal(in entries: [Decision]) -> Refusal? {
    for case .annul(let act) in effects where !Ledger.exists(act.target, in: entries) {
      return .unknownEntry(act.target)
    }
    return correction?.refusal(in: entries)
  }
}

/// Rätta: a later entry takes the place of an earlier one, or of one of its effects. Without
/// effects of its own it voids.
///
/// A correction is no act of a body and has no effect of its own kind: it is the entry.
public struct Correct: Hashable, Sendable {
  public var target: EffectReference
  /// Why, in the recorder's words.
  public var reason: String

  public init(_ target: EffectReference, reason: String) {
    self.target = target
    self.reason = reason
  }

  /// Why the entry cannot be corrected, or `nil`: an entry, or an effect of one, is corrected once.
  public func refusal(in entries: [Decision]) -> Refusal? {
    guard Ledger.exists(target, in: entries) else { return .unknownEntry(target) }
    let earlier = entries.first { entry in
      guard let corrected = entry.corrects else { return false }
      return corrected.covers(target) || target.covers(corrected)
    }
    return earlier.map { .alreadyCorrected(target, by: $0.id) }
  }
}
