import Cooperation
import KansliStore
import Register

/// What is wrong with settings that somebody wants to set: where, the value, and what to write.
public struct SettingsPhrases: Sendable {
  public let problem: @Sendable (SettingsProblem.Fault) -> String
  public let criteriaInUse: @Sendable (CriteriaInUse) -> String

  /// A number as it is written in the file.
  static func written(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  /// The range of an indicator, the words of its criterion, and its own name.
  static func place(_ name: String, _ criterion: (Criterion) -> String) -> String {
    Indicator.named(name).map { "\(criterion($0.criterion)), \(name)" } ?? name
  }

  static var indicators: String { Indicator.all.map(\.name).joined(separator: ", ") }

  static func indicators(of criterion: Criterion) -> String {
    Indicator.all.filter { $0.criterion == criterion }.map(\.name).joined(separator: ", ")
  }
}
