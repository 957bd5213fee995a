import Cooperation
import Register

/// What a municipality sets for its cooperation abroad.
public struct CooperationSettings: Sendable, Hashable, Codable {
  /// Thresholds that it has set itself, each set from its day and with its reasons: they take the
  /// place of the shipped ones from then on, and past screenings stay as they were.
  public var thresholds: [ThresholdSettings]

  public init(thresholds: [ThresholdSettings] = []) { self.thresholds = thresholds }

  /// The shipped thresholds with the municipality's own.
  public var thresholdsInUse: Thresholds {
    let shipped = Thresholds.shipped.settings
    return Thresholds(shipped[0], Array(shipped.dropFirst()) + thresholds)
  }

  /// All that is wrong with them.
  public var problems: [ThresholdProblem] { thresholds.flatMap(\.problems) }
}
