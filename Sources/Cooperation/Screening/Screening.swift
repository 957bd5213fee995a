import Register

/// What follows from a screening.
public enum ScreeningOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case mayBeEntered
  /// A condition is not met: the body that the provision names decides.
  case needsExemption
  /// Something is doubtful or unknown: a person judges, with reasons.
  case needsJudgement
  /// No rule applied that day.
  case noRule
}

/// What an officer finds of a criterion, with reasons: the finding decides, not the figures.
public struct OfficerFinding: Hashable, Sendable {
  /// What is found.
  public enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
    case met, notMet, uncertain
  }

  public var answer: Answer
  /// Required where the answer departs from the indication.
  public var reasons: String?

  public init(_ answer: Answer, reasons: String? = nil) {
    self.answer = answer
    self.reasons = reasons
  }
}

/// Prövning: what was known of a partner's country and city when the municipality tried whether a
/// cooperation could be entered, what was found, and by which rule. Frozen once it is made.
public struct Screening: Hashable, Sendable {
  public var id: String
  public var partner: PartnerID
  /// The cooperation it was made for.
  public var cooperation: CooperationID
  /// The partner's country; `nil` for a partner over borders, of which no source has figures and
  /// an officer's findings say everything.
  public var country: CountryCode?
  /// The day it is made for: the edition in force and the figures are that day's.
  public var on: CalendarDate
  /// The edition whose conditions were tried; `nil` where no rule applied.
  public var rule: CooperationEffect.Ground?
  public var criteria: [CriterionEvidence]
  public var findings: [Criterion: OfficerFinding]
  /// What the city itself has done, for better or worse.
  public var ownRecord: String?
  /// Security, travellers, personal data, procurement, research.
  public var risks: String?
  /// What it gives the municipality's inhabitants.
  public var localBenefit: String?
  public var outcome: ScreeningOutcome
  public var madeAt: Instant
  /// The account that made it.
  public var madeBy: String
  public var secret: Set<SecretField>

  public init(
    id: String, partner: PartnerID, cooperation: CooperationID, country: CountryCode?,
    on: CalendarDate, rule: CooperationEffect.Ground?, criteria: [CriterionEvidence],
    findings: [Criterion: OfficerFinding] = [:], ownRecord: String? = nil, risks: String? = nil,
    localBenefit: String? = nil, outcome: ScreeningOutcome, madeAt: Instant, madeBy: String,
    secret: Set<SecretField> = []
  ) {
    self.id = id
    self.partner = partner
    self.cooperation = cooperation
    self.country = country
    self.on = on
    self.rule = rule
    self.criteria = criteria
    self.findings = findings
    self.ownRecord = ownRecord
    self.risks = risks
    self.localBenefit = localBenefit
    self.outcome = outcome
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.secret = secret
  }
}
