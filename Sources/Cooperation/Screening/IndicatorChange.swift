import Register

/// What a new edition changes of a criterion in a country: said in mail and as a task. It changes
/// no cooperation by itself.
public struct IndicatorChange: Hashable, Sendable {
  /// A figure before and after.
  public struct Figure: Hashable, Sendable {
    public var indicator: String
    public var before: Evidence?
    public var after: Evidence?

    /// Whether anything but the edition is another.
    public var isChanged: Bool {
      before?.value != after?.value || before?.year != after?.year
        || before?.indication != after?.indication
    }
  }

  public var country: CountryCode
  public var criterion: Criterion
  public var before: CriterionEvidence
  public var after: CriterionEvidence

  /// The figures that are others than before.
  public var figures: [Figure] {
    var names: [String] = []
    for name in (before.evidence + after.evidence).map(\.indicator) where !names.contains(name) {
      names.append(name)
    }
    return names.map { name in
      Figure(
        indicator: name, before: before.evidence.first { $0.indicator == name },
        after: after.evidence.first { $0.indicator == name })
    }.filter(\.isChanged)
  }

  /// Whether the indication is another than before.
  public var changesIndication: Bool { before.indication != after.indication }

  /// Whether it has gone from supporting towards contradicting. That a source has stopped giving
  /// figures is a change and nothing worse; a contradiction where nothing was known is worse.
  public var isWorse: Bool {
    switch (before.indication, after.indication) {
    case (.supports, .doubtful), (.supports, .contradicts), (.doubtful, .contradicts),
      (.noData, .contradicts):
      true
    default: false
    }
  }

  /// The changes for some countries between two sets of editions, in the order of the countries:
  /// those of figures too, where the indication stays.
  public static func between(
    _ before: IndicatorData, _ after: IndicatorData, countries: [CountryCode],
    on day: CalendarDate, thresholds: Thresholds
  ) -> [IndicatorChange] {
    let settings = thresholds.applicable(on: day)
    return countries.flatMap { country in
      Criterion.allCases.compactMap { criterion in
        let change = IndicatorChange(
          country: country, criterion: criterion,
          before: .make(criterion, in: country, on: day, data: before, settings: settings),
          after: .make(criterion, in: country, on: day, data: after, settings: settings))
        return change.changesIndication || !change.figures.isEmpty ? change : nil
      }
    }
  }
}
