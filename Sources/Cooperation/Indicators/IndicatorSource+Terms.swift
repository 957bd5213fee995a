import Register

extension IndicatorSource {
  /// The terms that its figures are used under.
  public var licence: String {
    switch self {
    case .vdem: "CC BY-SA 4.0"
    case .wgi: "CC BY 4.0"
    case .lied: "CC0 1.0"
    }
  }

  /// What has to be said wherever a figure of an edition of it is shown.
  public func attribution(edition: String) -> String {
    switch self {
    case .vdem:
      "V-Dem Country-Year Dataset \(edition), Varieties of Democracy Institute; Lührmann, "
        + "Tannenberg and Lindberg 2018; Our World in Data"
    case .wgi: "Worldwide Governance Indicators, \(edition), World Bank"
    case .lied:
      "Lexical Index of Electoral Democracy \(edition), Skaaning, Gerring and Bartusevičius"
    }
  }
}
