/// A language of the interface. Documents keep their own.
public enum Language: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"

  /// What visitors read in this language.
  public var phrases: Phrases {
    switch self {
    case .swedish: .swedish
    case .english: .english
    }
  }
}
