import Cooperation
import Register

/// What is wrong in a file of settings, and where it stands.
public struct SettingsProblem: Hashable, Sendable {
  /// What a value should have been.
  public enum Expected: Hashable, Sendable {
    case text, number, day, list, object
    case oneOf([String])
    /// What the value's own kind asks.
    case other
  }

  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    case notJSON
    case missing(Expected)
    case unreadable(value: String, Expected)
    case notAColour(String)
    /// A type that has two templates on one day, or one that ends before it begins.
    case templates(type: String)
    case threshold(ThresholdProblem)
    case criteria(CriteriaProblem)
  }

  /// The way to the value, such as `cooperation.thresholds[0].from`; empty for the whole file.
  public var place: String
  public var fault: Fault

  public init(_ place: String, _ fault: Fault) {
    self.place = place
    self.fault = fault
  }
}

/// Settings that cannot be used, with everything that is wrong with them.
public struct BadSettings: Error, Hashable, Sendable {
  public var problems: [SettingsProblem]

  public init(_ problems: [SettingsProblem]) { self.problems = problems }
}

extension Settings {
  /// All that is wrong with settings that could be read.
  public var problems: [SettingsProblem] {
    var problems: [SettingsProblem] = []
    for (name, colour) in [("accent", site.accent), ("accentDark", site.accentDark)] {
      guard let colour else { continue }
      if SiteSettings(accent: colour).colours.isEmpty {
        problems.append(SettingsProblem("site.\(name)", .notAColour(colour)))
      }
    }
    if let unclear = templates.unclear {
      problems.append(
        SettingsProblem("templates.templates", .templates(type: unclear.type.rawValue)))
    }
    for (index, settings) in cooperation.thresholds.enumerated() {
      problems += settings.problems.map {
        SettingsProblem("cooperation.thresholds[\(index)]", .threshold($0))
      }
    }
    problems += AssessmentCriteria.problems(of: cooperation.assessmentCriteria).map {
      SettingsProblem("cooperation.assessmentCriteria", .criteria($0))
    }
    return problems
  }
}
