import Cooperation
import ReferenceData
import Register

/// The words of a screening: what figures say of a country, by which rule, and what follows.
public struct ScreeningPhrases: Sendable {
  public let title: String
  public let country: String
  public let outcomeLabel: String
  public let criterionLabel: String
  public let evidenceLabel: String
  /// That the figures are shown and that people decide.
  public let peopleDecide: String
  public let sources: String
  public let unknownCountry: @Sendable (_ text: String, _ suggestions: [String]) -> String
  public let name: @Sendable (Country) -> String
  public let criterion: @Sendable (Criterion) -> String
  public let indication: @Sendable (Indication) -> String
  public let outcome: @Sendable (ScreeningOutcome) -> String
  /// What an indicator is called, by its name in the data.
  public let indicator: @Sendable (String) -> String
  /// A scale as the data words it.
  public let scale: @Sendable (String) -> String
  public let note: @Sendable (EvidenceNote) -> String
  public let why: @Sendable (ScreeningConclusion) -> String
  /// That a territory's figures are not its state's.
  public let territory: @Sendable (_ name: String, _ state: String) -> String
  public let figuresOf: @Sendable (_ state: String) -> String
}

extension ScreeningPhrases {
  /// "a", "a and b", "a, b and c".
  static func list(_ parts: [String], _ and: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
