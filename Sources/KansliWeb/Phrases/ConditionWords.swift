import Register

/// The conditions of a policy by name, one or several.
enum ConditionWords {
  /// "villkoret om demokrati", "villkoren om mänskliga rättigheter och demokrati".
  static func swedish(_ criteria: [Criterion]) -> String {
    guard !criteria.isEmpty else { return "villkoren" }
    let names = criteria.map(ScreeningPhrases.swedish.criterion)
    return (names.count == 1 ? "villkoret om " : "villkoren om ")
      + ScreeningPhrases.list(names, "och")
  }

  /// How *uppfylld* agrees with them.
  static func met(_ criteria: [Criterion]) -> String {
    criteria.count == 1 ? "uppfyllt" : "uppfyllda"
  }

  /// "the condition on democracy", "the conditions on human rights and democracy".
  static func english(_ criteria: [Criterion]) -> String {
    guard !criteria.isEmpty else { return "the conditions" }
    let names = criteria.map(ScreeningPhrases.english.criterion)
    return (names.count == 1 ? "the condition on " : "the conditions on ")
      + ScreeningPhrases.list(names, "and")
  }

  static func areMet(_ criteria: [Criterion], not isNot: Bool) -> String {
    (criteria.count == 1 ? "is " : "are ") + (isNot ? "not met" : "met")
  }
}
