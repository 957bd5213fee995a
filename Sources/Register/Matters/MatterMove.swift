/// A step that a matter takes: a value, and one pure function that says where it leads.
public enum MatterMove: Hashable, Sendable {
  /// Out on referral.
  case refer
  /// The referral is closed, its answers are in.
  case closeReferral
  /// The department hands the matter to the first body.
  case submit
  /// What came of it at a meeting of the body that has it.
  case outcome(MeetingOutcome, reason: String?)
  /// Whoever proposed it takes it back.
  case withdraw(reason: String?)
}

/// What a body made of a matter.
public enum MeetingOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  /// Tillstyrkt: the body proposes it to the next.
  case supports
  /// Avstyrkt: it goes on with the body's no.
  case opposes
  /// Återremiss: back to the department, with a reason to act on.
  case refersBack
  /// Bordläggning: the same body takes it up at a later meeting.
  case postpones
  /// Avslag, by the body that decides.
  case rejects
  /// Beslut, by the body that decides: recorded in the ledger.
  case decides
}

/// Why a matter cannot take a step.
public enum MatterRefusal: Error, Hashable, Sendable {
  /// The matter is closed.
  case closed(Matter.Place)
  /// The step does not follow from where the matter is.
  case wrongPlace(Matter.Place)
  /// Only the body that decides can; this one proposes.
  case notTheDecider(String)
  /// The body decides: it has nobody to propose to.
  case isTheDecider(String)
  /// A body that refers back says why (kommunallagen 5 kap. 50 § speaks of the decision; the reason
  /// is what the department acts on).
  case reasonMissing
  /// The chain of bodies is empty.
  case nobodyDecides
}

extension Matter {
  /// Where a step leads.
  public func place(after move: MatterMove) throws(MatterRefusal) -> Place {
    guard !place.isClosed else { throw .closed(place) }
    switch move {
    case .refer:
      guard place == .drafting else { throw .wrongPlace(place) }
      return .referral
    case .closeReferral:
      guard place == .referral else { throw .wrongPlace(place) }
      return .drafting
    case .submit:
      guard place == .drafting else { throw .wrongPlace(place) }
      guard !chain.isEmpty else { throw .nobodyDecides }
      return .with(0)
    case .withdraw: return .withdrawn
    case .outcome(let outcome, let reason):
      guard case .with(let index) = place, let holder else { throw .wrongPlace(place) }
      return try self.place(after: outcome, reason, index, holder)
    }
  }

  private func place(
    after outcome: MeetingOutcome, _ reason: String?, _ index: Int, _ holder: String
  ) throws(MatterRefusal) -> Place {
    let isLast = index == chain.count - 1
    switch outcome {
    case .supports, .opposes:
      guard !isLast else { throw .isTheDecider(holder) }
      return .with(index + 1)
    case .refersBack:
      guard let reason, !reason.isEmpty else { throw .reasonMissing }
      return .drafting
    case .postpones: return place
    case .rejects:
      guard isLast else { throw .notTheDecider(holder) }
      return .rejected
    case .decides:
      guard isLast else { throw .notTheDecider(holder) }
      return .decided
    }
  }
}
