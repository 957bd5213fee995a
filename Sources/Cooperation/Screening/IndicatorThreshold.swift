import Register

/// How a figure counts for a criterion.
public enum IndicatorRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// It can support and contradict.
  case primary
  /// It can support and cast doubt, never contradict by itself.
  case secondary
  /// As a secondary one, and counted only where no primary source has a fresh value; shown beside
  /// the others elsewhere, since a disagreement between sources is worth knowing.
  case standIn
}

/// From what value a figure supports a criterion, and under what it contradicts it.
public struct IndicatorThreshold: Hashable, Sendable, Codable {
  /// The name of the indicator.
  public var indicator: String
  public var role: IndicatorRole
  /// This value and those over it support.
  public var supportsFrom: Double
  /// Values under this one contradict; what lies between is doubtful.
  public var contradictsBelow: Double
  /// Why it was set there, in the municipality's words.
  public var reason: String

  public init(
    _ indicator: String, _ role: IndicatorRole, supportsFrom: Double, contradictsBelow: Double,
    reason: String
  ) {
    self.indicator = indicator
    self.role = role
    self.supportsFrom = supportsFrom
    self.contradictsBelow = contradictsBelow
    self.reason = reason
  }

  /// What a value says.
  public func indication(of value: Double) -> Indication {
    if value >= supportsFrom { return .supports }
    return value < contradictsBelow ? .contradicts : .doubtful
  }
}

/// What is wrong with thresholds that someone wants to set.
public enum ThresholdProblem: Hashable, Sendable {
  case unknownIndicator(String)
  /// The same indicator stands twice.
  case repeated(String)
  /// The value that supports lies under the one that contradicts.
  case reversed(String, supportsFrom: Double, contradictsBelow: Double)
  /// A value outside the indicator's scale would settle every country alike.
  case outsideScale(String, Double)
  /// No figure is primary for the criterion, so that nothing could contradict it.
  case noPrimary(Criterion)
  /// Nothing is said of why.
  case noReason(String)
}

/// The thresholds that hold from a day until the next ones.
public struct ThresholdSettings: Hashable, Sendable, Codable {
  public var from: CalendarDate
  /// In the order that the figures are shown.
  public var thresholds: [IndicatorThreshold]

  public init(from: CalendarDate, thresholds: [IndicatorThreshold]) {
    self.from = from
    self.thresholds = thresholds
  }

  /// Those of a criterion, in order.
  public func thresholds(of criterion: Criterion) -> [IndicatorThreshold] {
    thresholds.filter { Indicator.named($0.indicator)?.criterion == criterion }
  }

  /// All that is wrong with them.
  public var problems: [ThresholdProblem] {
    var problems: [ThresholdProblem] = []
    var seen: Set<String> = []
    for threshold in thresholds {
      let name = threshold.indicator
      guard let indicator = Indicator.named(name) else {
        problems.append(.unknownIndicator(name))
        continue
      }
      if !seen.insert(name).inserted { problems.append(.repeated(name)) }
      if !(threshold.contradictsBelow <= threshold.supportsFrom) {
        problems.append(
          .reversed(
            name, supportsFrom: threshold.supportsFrom,
            contradictsBelow: threshold.contradictsBelow))
      }
      for value in [threshold.supportsFrom, threshold.contradictsBelow]
      where !indicator.range.contains(value) {
        problems.append(.outsideScale(name, value))
      }
      if threshold.reason.allSatisfy(\.isWhitespace) { problems.append(.noReason(name)) }
    }
    for criterion in Criterion.allCases
    where !thresholds(of: criterion).contains(where: { $0.role == .primary }) {
      problems.append(.noPrimary(criterion))
    }
    return problems
  }
}

/// The thresholds that have held, each set from its day: a screening is judged by those of its
/// own day, and stays as it was when others are set.
public struct Thresholds: Hashable, Sendable, Codable {
  /// In the order of their days.
  public private(set) var settings: [ThresholdSettings]

  /// Of several from the same day the last one holds.
  public init(_ first: ThresholdSettings, _ others: [ThresholdSettings] = []) {
    settings = []
    for setting in [first] + others {
      settings.removeAll { $0.from == setting.from }
      settings.append(setting)
    }
    settings.sort { $0.from < $1.from }
  }

  /// Reads what was written down; without settings there is nothing to judge by.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let settings = try container.decode([ThresholdSettings].self, forKey: .settings)
    guard let first = settings.first else {
      throw DecodingError.dataCorruptedError(
        forKey: .settings, in: container, debugDescription: "no thresholds have been set")
    }
    self.init(first, Array(settings.dropFirst()))
  }

  /// Those of a day; before the first ones were set the first ones are used.
  public func applicable(on day: CalendarDate) -> ThresholdSettings {
    settings.last { $0.from <= day } ?? settings[0]
  }
}
