import Register

extension Screening {
  /// A screening as it is kept: the figures of its day, what was found, and what follows from the
  /// findings. All that the findings lack is thrown at once.
  public init(
    _ country: CountryScreening, id: String, partner: PartnerID, cooperation: CooperationID,
    findings: [Criterion: OfficerFinding], ownRecord: String? = nil, risks: String? = nil,
    localBenefit: String? = nil, madeAt: Instant, madeBy: String, secret: Set<SecretField> = []
  ) throws(ScreeningProblems) {
    let problems = country.problems(findings)
    guard problems.isEmpty else { throw ScreeningProblems(problems) }
    self.init(
      id: id, partner: partner, cooperation: cooperation, country: country.country,
      on: country.on, rule: country.rule?.ground, criteria: country.criteria,
      findings: findings, ownRecord: ownRecord, risks: risks, localBenefit: localBenefit,
      outcome: country.outcome(findings), madeAt: madeAt, madeBy: madeBy, secret: secret)
  }
}

/// All that an officer's findings lack, at least one thing.
public struct ScreeningProblems: Error, Hashable, Sendable {
  public var problems: [ScreeningProblem]

  init(_ problems: [ScreeningProblem]) { self.problems = problems }
}
