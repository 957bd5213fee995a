public import Cooperation
public import Register

/// All that a screening rests on, read once: rules, figures and thresholds.
public struct ScreeningBasis: Sendable {
  public var rules: RuleBook
  public var data: IndicatorData
  public var thresholds: Thresholds

  /// What figures and rules say of a country on a day.
  public func screen(_ country: CountryCode, on day: CalendarDate) -> CountryScreening {
    CountryScreening.make(
      country, on: day, rules: rules.conditions(on: day), data: data, thresholds: thresholds)
  }

  /// What has to be said where figures of some sources are shown, such as of `V-Dem v16`.
  public func attributions(of sources: [String]) -> [String] {
    data.editions.filter { sources.contains($0.title) }
      .map { "\($0.attribution) (\($0.licence))" }
  }
}

extension Store {
  /// What a screening rests on, as it is known now.
  public func screeningBasis() async throws -> ScreeningBasis {
    try await engine.read { connection in
      ScreeningBasis(
        rules: try EditionRules.book(connection),
        data: try ImportedIndicators.data(connection),
        thresholds: try Settings.read(connection).cooperation.thresholdsInUse)
    }
  }
}
