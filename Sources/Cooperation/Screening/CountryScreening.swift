import Register

/// What figures and rules say of a country on a day, before anyone has looked: it supports a
/// person's assessment and never takes its place.
public struct CountryScreening: Hashable, Sendable {
  public let country: CountryCode
  public let on: CalendarDate
  public let rule: ScreeningRule?
  /// Why there is no rule, where there is none.
  public let absence: RuleBook.Absence?
  /// Those that the rule asks of first, in its order, then the others: all three, always.
  public let criteria: [CriterionEvidence]
  /// From when the thresholds hold that were used.
  public let thresholdsFrom: CalendarDate

  /// Tries a country by the rules, figures and thresholds of a day.
  public static func make(
    _ country: CountryCode, on day: CalendarDate,
    rules: Result<RuleBook.Applicable, AbsenceOfRule>, data: IndicatorData,
    thresholds: Thresholds
  ) -> CountryScreening {
    let (rule, absence) = tried(rules)
    let settings = thresholds.applicable(on: day)
    let asked = rule?.conditions.map(\.criterion) ?? []
    let order = asked + Criterion.allCases.filter { !asked.contains($0) }
    return CountryScreening(
      country: country, on: day, rule: rule, absence: absence,
      criteria: order.map {
        CriterionEvidence.make($0, in: country, on: day, data: data, settings: settings)
      },
      thresholdsFrom: settings.from)
  }

  private static func tried(
    _ rules: Result<RuleBook.Applicable, AbsenceOfRule>
  ) -> (ScreeningRule?, RuleBook.Absence?) {
    switch rules {
    case .failure(let absence): return (nil, absence.reason)
    case .success(let applicable):
      if let rule = ScreeningRule(applicable) { return (rule, nil) }
      return (
        nil, .noCondition(document: applicable.document.slug, edition: applicable.edition)
      )
    }
  }

  /// The criteria that the rule asks of, in its order: the others are shown and settle nothing.
  public var asked: [Criterion] { rule?.conditions.map(\.criterion) ?? [] }

  /// Whether there is a criterion that no source has counted figures on.
  public var lacksFigures: Bool { criteria.contains { $0.indication == .noData } }

  /// What is known of a criterion.
  public func evidence(of criterion: Criterion) -> CriterionEvidence? {
    criteria.first { $0.criterion == criterion }
  }

  private func asked(_ indication: Indication) -> [Criterion] {
    asked.filter { evidence(of: $0)?.indication == indication }
  }

  /// What follows from the figures alone.
  public var conclusion: ScreeningConclusion {
    if let absence { return ScreeningConclusion(.noRule, .noRule(absence), rule: nil) }
    let (doubtful, noData) = (asked(.doubtful), asked(.noData))
    let contradicted = asked(.contradicts)
    if !contradicted.isEmpty {
      let unsettled = asked.filter { doubtful.contains($0) || noData.contains($0) }
      return ScreeningConclusion(
        .needsExemption, .contradicted(contradicted, unsettled: unsettled), rule: rule)
    }
    if !doubtful.isEmpty || !noData.isEmpty {
      return ScreeningConclusion(
        .needsJudgement, .unsettled(doubtful: doubtful, noData: noData), rule: rule)
    }
    return ScreeningConclusion(.mayBeEntered, .allSupport(asked), rule: rule)
  }

  public var outcome: ScreeningOutcome { conclusion.outcome }

  /// What follows from what an officer has found, whatever the figures say.
  public func conclusion(_ findings: [Criterion: OfficerFinding]) -> ScreeningConclusion {
    if let absence { return ScreeningConclusion(.noRule, .noRule(absence), rule: nil) }
    let notMet = asked.filter { findings[$0]?.answer == .notMet }
    let uncertain = asked.filter { findings[$0]?.answer == .uncertain }
    let missing = asked.filter { findings[$0] == nil }
    if !notMet.isEmpty {
      let unsettled = asked.filter { uncertain.contains($0) || missing.contains($0) }
      return ScreeningConclusion(
        .needsExemption, .foundNotMet(notMet, unsettled: unsettled), rule: rule)
    }
    if !uncertain.isEmpty || !missing.isEmpty {
      return ScreeningConclusion(
        .needsJudgement, .notFound(uncertain: uncertain, missing: missing), rule: rule)
    }
    return ScreeningConclusion(.mayBeEntered, .foundMet(asked), rule: rule)
  }

  public func outcome(_ findings: [Criterion: OfficerFinding]) -> ScreeningOutcome {
    conclusion(findings).outcome
  }
}
