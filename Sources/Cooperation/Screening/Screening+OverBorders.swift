import Register

extension Screening {
  /// A screening of a partner that belongs to no one country, such as a network of cities. No
  /// source has figures of it: an officer's findings, each with its reasons, say everything.
  ///
  /// All that the findings lack is thrown at once.
  public init(
    overBorders partner: PartnerID, cooperation: CooperationID, on day: CalendarDate,
    rules: Result<RuleBook.Applicable, AbsenceOfRule>, id: String,
    findings: [Criterion: OfficerFinding], ownRecord: String? = nil, risks: String? = nil,
    localBenefit: String? = nil, madeAt: Instant, madeBy: String, secret: Set<SecretField> = []
  ) throws(ScreeningProblems) {
    let problems = Criterion.allCases.compactMap { criterion -> ScreeningProblem? in
      guard let finding = findings[criterion], !finding.hasReasons else { return nil }
      return .reasonsMissing(criterion, indication: .noData, answer: finding.answer)
    }
    guard problems.isEmpty else { throw ScreeningProblems(problems) }
    var rule: ScreeningRule?
    if case .success(let edition) = rules { rule = ScreeningRule(edition) }
    self.init(
      id: id, partner: partner, cooperation: cooperation, country: nil, on: day,
      rule: rule?.ground,
      criteria: Criterion.allCases.map {
        CriterionEvidence(criterion: $0, indication: .noData, evidence: [])
      },
      findings: findings, ownRecord: ownRecord, risks: risks, localBenefit: localBenefit,
      outcome: Self.outcome(findings, of: rule), madeAt: madeAt, madeBy: madeBy, secret: secret)
  }

  private static func outcome(
    _ findings: [Criterion: OfficerFinding], of rule: ScreeningRule?
  ) -> ScreeningOutcome {
    guard let rule else { return .noRule }
    let answers = rule.conditions.map { findings[$0.criterion]?.answer }
    if answers.contains(.notMet) { return .needsExemption }
    return answers.allSatisfy { $0 == .met } ? .mayBeEntered : .needsJudgement
  }
}
