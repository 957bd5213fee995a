import Register

extension Thresholds {
  /// The thresholds that hold until a municipality has set its own.
  ///
  /// They are set from how the figures for 2025 (governance: 2023) lie. Where a value supports,
  /// nobody need look; where one contradicts, an exemption is needed: both are drawn where the
  /// answer is plain, and what is between is for a person.
  public static let shipped = Thresholds(
    ThresholdSettings(
      from: CalendarDate.first(ofYear: 2000) ?? CalendarDate(ordinal: 0),
      thresholds: [
        IndicatorThreshold(
          "civil_liberties_hri", .primary, supportsFrom: 0.8, contradictsBelow: 0.5,
          reason: "0,8: över det ligger alla EU-länder utom ett och ingen sluten autokrati. "
            + "0,5: halva skalan. Under det finns ingen stat som samma källa räknar som "
            + "demokrati."),
        IndicatorThreshold(
          "row_regime", .primary, supportsFrom: 2, contradictsBelow: 2,
          reason: "Källans egen gräns: 2 (elektoral demokrati) och 3 (liberal demokrati) är "
            + "demokratier, 0 och 1 är autokratier. Hur liberal en demokrati är prövas med "
            + "nästa mått."),
        IndicatorThreshold(
          "liberal_democracy", .primary, supportsFrom: 0.5, contradictsBelow: 0.3,
          reason: "0,5: halva skalan. Alla liberala demokratier och de flesta elektorala "
            + "demokratier i EU ligger över. 0,3: under det finns ingen stat som källan räknar "
            + "som demokrati."),
        IndicatorThreshold(
          "lexical_index", .standIn, supportsFrom: 6, contradictsBelow: 4,
          reason: "6 är elektoral demokrati med allmän rösträtt. Under 4 är valen inte "
            + "konkurrensutsatta. Måttet ser bara till val, och räknas därför bara för stater "
            + "som V-Dem saknar."),
        IndicatorThreshold(
          "va", .secondary, supportsFrom: 0, contradictsBelow: -0.5,
          reason: "0 är genomsnittet för världens länder, så som måttet är gjort. −0,5 är en "
            + "halv standardavvikelse under. Måttet avgör aldrig ensamt."),
        IndicatorThreshold(
          "rule_of_law", .primary, supportsFrom: 0.8, contradictsBelow: 0.25,
          reason: "0,8: över det ligger alla liberala demokratier i EU, det lägsta av dem på "
            + "0,87. 0,25: under det finns ingen stat som samma källa räknar som demokrati; "
            + "det är ungefär världens lägsta femtedel."),
        IndicatorThreshold(
          "rl", .secondary, supportsFrom: 0, contradictsBelow: -0.5,
          reason: "0 är genomsnittet för världens länder, så som måttet är gjort. −0,5 är en "
            + "halv standardavvikelse under. Måttet avgör aldrig ensamt."),
      ]))
}
