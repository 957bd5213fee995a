import Register

/// Relation: what the municipality has with one partner or several. Agreements and projects are
/// things of their own: a memorandum may lapse while the relation stands.
public struct Relation: Hashable, Sendable {
  /// The form of it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Vänort: lasting, bilateral, formalised.
    case sisterCity
    /// Kommunalt partnerskap, paid by Swedish aid.
    case municipalPartnership
    /// Membership of a network.
    case network
    /// Youth and other exchanges.
    case exchange
    /// Other cooperation.
    case cooperation
    /// Avsiktsförklaring.
    case letterOfIntent
  }

  public var id: CooperationID
  /// Stands in addresses.
  public var slug: String
  public var title: String
  public var kind: Kind
  public var partners: [PartnerID]
  /// The committee that answers for it, by its full official name.
  public var committee: String?
  /// The department that does the work.
  public var department: String?
  /// A role to turn to, never a person's name.
  public var contact: String?
  public var purpose: String?
  /// What it gives the municipality's own inhabitants: a municipality runs no foreign policy
  /// (kommunallagen 2 kap. 2 §).
  public var benefit: String?
  /// The day it was entered, where that is known: which edition's contributions it answers to.
  public var enteredOn: CalendarDate?
  /// Where it stands, by the last step.
  public var state: RelationState
  public var secret: Set<SecretField>
  public var version: Int

  public init(
    id: CooperationID, slug: String, title: String, kind: Kind, partners: [PartnerID],
    committee: String? = nil, department: String? = nil, contact: String? = nil,
    purpose: String? = nil, benefit: String? = nil, enteredOn: CalendarDate? = nil,
    state: RelationState = .idea, secret: Set<SecretField> = [], version: Int = 1
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.kind = kind
    self.partners = partners
    self.committee = committee
    self.department = department
    self.contact = contact
    self.purpose = purpose
    self.benefit = benefit
    self.enteredOn = enteredOn
    self.state = state
    self.secret = secret
    self.version = version
  }
}

/// Where a relation stands.
public enum RelationState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Idé: a request or a thought.
  case idea
  /// Under bedömning: being screened and assessed.
  case underAssessment
  /// Avsiktsförklaring: meant, not entered.
  case intent
  /// Aktiv.
  case active
  /// Vilande: entered, nothing done.
  case dormant
  /// Pausad, by decision.
  case paused
  /// Under uppsägning.
  case underTermination
  /// Avslutad.
  case ended

  /// Whether it has been entered and not ended: what the watch and the map look at.
  public var isEntered: Bool {
    switch self {
    case .active, .dormant, .paused, .underTermination: true
    case .idea, .underAssessment, .intent, .ended: false
    }
  }

  /// The states that may follow.
  public var next: [RelationState] {
    switch self {
    case .idea: [.underAssessment, .ended]
    case .underAssessment: [.intent, .active, .idea, .ended]
    case .intent: [.active, .underAssessment, .ended]
    case .active: [.dormant, .paused, .underTermination, .ended]
    case .dormant: [.active, .paused, .underTermination, .ended]
    case .paused: [.active, .underTermination, .ended]
    case .underTermination: [.ended, .active]
    case .ended: [.underAssessment]
    }
  }

  /// Whether going there from another state enters or renews the cooperation, which the rules of
  /// the day are tried for.
  public static func isEntering(from old: RelationState, to new: RelationState) -> Bool {
    new == .active && old != .underTermination && old != .dormant
  }
}

/// A step of a relation: where it went, when, on whose decision and why.
public struct RelationStep: Hashable, Sendable {
  public var state: RelationState
  /// The day it took effect.
  public var on: CalendarDate
  /// The entry of the ledger, where a body decided.
  public var decision: DecisionID?
  public var reason: String?
  public var doneAt: Instant
  /// The account that did it.
  public var doneBy: String

  public init(
    state: RelationState, on: CalendarDate, decision: DecisionID? = nil, reason: String? = nil,
    doneAt: Instant, doneBy: String
  ) {
    self.state = state
    self.on = on
    self.decision = decision
    self.reason = reason
    self.doneAt = doneAt
    self.doneBy = doneBy
  }
}
