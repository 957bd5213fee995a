import Register

/// A partner as everybody may see it.
public struct PublicPartner: Hashable, Sendable {
  public let id: PartnerID
  public let name: String
  public let kind: Partner.Kind
  public let country: CountryCode?
  public let place: String?
  public let coordinate: Coordinate?
  public let website: String?
}

/// A step of a relation as everybody may see it: not who recorded it, nor the desk's reason.
public struct PublicStep: Hashable, Sendable {
  public let state: RelationState
  public let on: CalendarDate
  public let decision: DecisionID?
}

/// A relation as everybody may see it.
public struct PublicRelation: Hashable, Sendable {
  public let id: CooperationID
  public let slug: String
  public let title: String
  public let kind: Relation.Kind
  public let partners: [PartnerID]
  public let committee: String?
  public let department: String?
  public let contact: String?
  public let purpose: String?
  public let benefit: String?
  public let enteredOn: CalendarDate?
  public let state: RelationState
  public let steps: [PublicStep]
}

/// A signed agreement as everybody may see it.
public struct PublicAgreement: Hashable, Sendable {
  public let id: AgreementID
  public let relation: CooperationID
  public let title: String
  public let parties: [PartnerID]
  public let registryNumber: String?
  public let languages: [String]
  public let signedOn: CalendarDate
  public let from: CalendarDate?
  public let end: ValidityEnd
  public let evaluateBy: CalendarDate?
  /// Which of the clauses it has.
  public let clauses: Set<Agreement.Clause>
}

/// Something done within a cooperation, as everybody may see it.
public struct PublicActivity: Hashable, Sendable {
  public let id: String
  public let cooperation: CooperationID
  public let kind: Activity.Kind
  public let title: String
  public let from: CalendarDate
  public let through: CalendarDate?
  public let place: String?
  public let participants: Int?
  public let cost: Money?
  public let result: String?
}

/// A project as everybody may see it.
public struct PublicProject: Hashable, Sendable {
  public let id: CooperationID
  public let slug: String
  public let title: String
  public let relation: CooperationID?
  public let programme: String?
  public let part: Project.Part
  public let parties: [PartnerID]
  public let state: Project.State
  public let from: CalendarDate?
  public let through: CalendarDate?
  public let budget: Money?
  public let ownShare: Money?
  public let funding: Project.Funding
  public let withoutFunding: String?
  public let committee: String?
  public let department: String?
  public let purpose: String?
  public let result: String?
}

/// An officer's finding as everybody may see it.
public struct PublicFinding: Hashable, Sendable {
  public let answer: OfficerFinding.Answer
  public let reasons: String?
}

/// A screening as everybody may see it.
public struct PublicScreening: Hashable, Sendable {
  public let id: String
  public let partner: PartnerID
  public let cooperation: CooperationID
  public let country: CountryCode?
  public let on: CalendarDate
  public let rule: CooperationEffect.Ground?
  public let criteria: [CriterionEvidence]
  public let findings: [Criterion: PublicFinding]
  public let ownRecord: String?
  public let localBenefit: String?
  public let outcome: ScreeningOutcome
}

/// A seat abroad as everybody may see it.
public struct PublicAssignment: Hashable, Sendable {
  public let id: String
  public let partner: PartnerID
  public let seat: String
  public let holder: String?
  public let from: CalendarDate?
  public let through: CalendarDate?
  public let permeatedBy: String?
  public let followedUpOn: CalendarDate?
}
