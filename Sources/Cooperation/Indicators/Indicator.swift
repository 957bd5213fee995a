import Register

/// Who publishes figures of countries.
public enum IndicatorSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// Varieties of Democracy.
  case vdem
  /// Worldwide Governance Indicators of the World Bank.
  case wgi
  /// Lexical Index of Electoral Democracy.
  case lied

  /// What it is called before the name of an edition.
  public var name: String {
    switch self {
    case .vdem: "V-Dem"
    case .wgi: "WGI"
    case .lied: "LIED"
    }
  }
}

/// A figure that some source publishes of a country for a year.
public struct Indicator: Hashable, Sendable {
  /// Its name in the data, such as `row_regime`.
  public var name: String
  public var source: IndicatorSource
  public var criterion: Criterion
  /// Its scale in words, such as `0–3, higher is better`.
  public var scale: String
  /// The values that are possible.
  public var range: ClosedRange<Double>
  /// Whether it is a class, with nothing between whole numbers.
  public var isWhole: Bool

  public init(
    name: String, source: IndicatorSource, criterion: Criterion, scale: String,
    range: ClosedRange<Double>, isWhole: Bool = false
  ) {
    self.name = name
    self.source = source
    self.criterion = criterion
    self.scale = scale
    self.range = range
    self.isWhole = isWhole
  }

  /// The indicators that are read and weighed, in the order that they are shown.
  public static let all: [Indicator] = [
    Indicator(
      name: "civil_liberties_hri", source: .vdem, criterion: .humanRights,
      scale: "0–1, higher is better", range: 0...1),
    Indicator(
      name: "row_regime", source: .vdem, criterion: .democracy, scale: "0–3, higher is better",
      range: 0...3, isWhole: true),
    Indicator(
      name: "liberal_democracy", source: .vdem, criterion: .democracy,
      scale: "0–1, higher is better", range: 0...1),
    Indicator(
      name: "lexical_index", source: .lied, criterion: .democracy, scale: "0–6, higher is better",
      range: 0...6, isWhole: true),
    // The estimates are of a normal distribution: nearly all lie within ±2.5, none is bound to.
    Indicator(
      name: "va", source: .wgi, criterion: .democracy, scale: "≈ −2.5–2.5, higher is better",
      range: -4...4),
    Indicator(
      name: "rule_of_law", source: .vdem, criterion: .ruleOfLaw, scale: "0–1, higher is better",
      range: 0...1),
    Indicator(
      name: "rl", source: .wgi, criterion: .ruleOfLaw, scale: "≈ −2.5–2.5, higher is better",
      range: -4...4),
  ]

  /// The indicator with a name in our data.
  public static func named(_ name: String) -> Indicator? { all.first { $0.name == name } }
}
