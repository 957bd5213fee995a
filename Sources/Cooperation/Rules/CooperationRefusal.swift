import Register

/// Why something cannot be done to a cooperation. What a rule of the municipality refuses cites it;
/// what the order of things refuses says what is missing.
public enum CooperationRefusal: Error, Hashable, Sendable {
  /// Nobody has tried the partner for this cooperation.
  case notScreened(PartnerID, RuleCitation)
  /// The partner was tried by conditions that have changed since: by an older edition, or by none.
  case screenedUnderOlderRule(PartnerID, screening: String, RuleCitation)
  /// Something is doubtful or unknown, and no person has found anything yet.
  case needsJudgement(PartnerID, [Criterion], RuleCitation)
  /// A condition is not met; the body that the provision names decides, where it names one.
  case needsExemption(PartnerID, [Criterion], body: String?, RuleCitation)
  /// There was an exemption, through a day.
  case exemptionEnded(PartnerID, on: CalendarDate, body: String, RuleCitation)
  /// Another body than the provision names has decided.
  case exemptionByWrongBody(PartnerID, decidedBy: String, demanded: String, RuleCitation)
  /// The exemption is from conditions that have changed since, or says not from what it is made.
  case exemptionFromOlderRule(PartnerID, EffectReference, RuleCitation)
  /// A project needs several parties and has this many, the municipality counted.
  case severalPartiesMissing(parties: Int, RuleCitation)
  /// Nobody can tell what it contributes to without a purpose.
  case purposeMissing(RuleCitation)
  /// A relation is with somebody.
  case noPartner
  /// The step does not follow from where the relation, or the project, stands.
  case wrongState(from: String, to: String)
  /// The step needs a body's decision, or a reason why there is none.
  case groundsMissing(from: RelationState?, to: RelationState)
  /// The step needs a reason.
  case reasonMissing(from: RelationState?, to: RelationState)
  /// The step has no effect in law, so that no decision belongs to it.
  case decisionWithoutEffect(to: RelationState)
  /// The decision in the ledger does something else, or to another cooperation.
  case otherDecision(DecisionID)
  /// The relation has gone further already.
  case beforeLastStep(CalendarDate)
  /// What is to come cannot be recorded as done: the rules of that day are not known.
  case dayAhead(CalendarDate, today: CalendarDate)
  /// The agreement is signed already.
  case alreadySigned(CalendarDate)

  /// The case's name, as it stands in problem details.
  public var code: String {
    switch self {
    case .notScreened: "notScreened"
    case .screenedUnderOlderRule: "screenedUnderOlderRule"
    case .needsJudgement: "needsJudgement"
    case .needsExemption: "needsExemption"
    case .exemptionEnded: "exemptionEnded"
    case .exemptionByWrongBody: "exemptionByWrongBody"
    case .exemptionFromOlderRule: "exemptionFromOlderRule"
    case .severalPartiesMissing: "severalPartiesMissing"
    case .purposeMissing: "purposeMissing"
    case .noPartner: "noPartner"
    case .wrongState: "wrongState"
    case .groundsMissing: "groundsMissing"
    case .reasonMissing: "reasonMissing"
    case .decisionWithoutEffect: "decisionWithoutEffect"
    case .otherDecision: "otherDecision"
    case .beforeLastStep: "beforeLastStep"
    case .dayAhead: "dayAhead"
    case .alreadySigned: "alreadySigned"
    }
  }

  /// The rule that refuses, where it is a rule.
  public var rule: RuleCitation? {
    switch self {
    case .notScreened(_, let rule), .screenedUnderOlderRule(_, _, let rule),
      .needsJudgement(_, _, let rule), .needsExemption(_, _, _, let rule),
      .exemptionEnded(_, _, _, let rule), .exemptionByWrongBody(_, _, _, let rule),
      .exemptionFromOlderRule(_, _, let rule), .severalPartiesMissing(_, let rule),
      .purposeMissing(let rule):
      rule
    case .noPartner, .wrongState, .groundsMissing, .reasonMissing, .decisionWithoutEffect,
      .otherDecision, .beforeLastStep, .dayAhead, .alreadySigned:
      nil
    }
  }

  /// The partner that it is about, where it is about one.
  public var partner: PartnerID? {
    switch self {
    case .notScreened(let partner, _), .screenedUnderOlderRule(let partner, _, _),
      .needsJudgement(let partner, _, _), .needsExemption(let partner, _, _, _),
      .exemptionEnded(let partner, _, _, _), .exemptionByWrongBody(let partner, _, _, _),
      .exemptionFromOlderRule(let partner, _, _):
      partner
    default: nil
    }
  }
}
