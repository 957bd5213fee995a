/// How binding a type's words are to be, as its own definition says, and the words that are not.
struct WordingFit {
  /// How strongly a sentence binds.
  enum Strength {
    /// *Bör*: a recommendation.
    case should
    /// *Ska*: a requirement.
    case must
  }

  let expected: Strength

  /// What a definition asks for, or `nil` where it asks for neither.
  init?(definition: String) {
    let folded = definition.lowercased()
    let found = Self.definitions.filter { folded.contains($0.words) }.map(\.strength)
    // A definition that speaks of both leaves both open.
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    expected = first
  }

  private static let definitions: [(words: String, strength: Strength)] = [
    ("rekommend", .should), ("vägled", .should), ("råd om", .should),
    ("absolut", .must), ("krav", .must), ("tvingande", .must), ("bindande", .must),
  ]

  /// The first word of a text that is stronger or weaker than its type.
  func misfit(in text: String) -> String? {
    let words = expected == .should ? Self.must : Self.should
    return text.split { !$0.isLetter }.first { words.contains($0.lowercased()) }.map(String.init)
  }

  private static let must: Set<String> = ["ska", "skall", "måste"]
  private static let should: Set<String> = ["bör", "borde", "rekommenderas"]
}
