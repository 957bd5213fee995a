import Cooperation
import Foundation
import Register

extension Settings {
  /// Reads settings that somebody has written.
  ///
  /// - Throws: `BadSettings` with all that is wrong, each with where it stands.
  public static func read(json: Data) throws -> Settings {
    guard let written = try? JSONDecoder().decode(WrittenValue.self, from: json) else {
      throw BadSettings([SettingsProblem("", .notJSON)])
    }
    let shapes = shapeProblems(written)
    guard shapes.isEmpty else { throw BadSettings(shapes) }
    let settings: Settings
    do {
      settings = try JSONDecoder().decode(Settings.self, from: json)
    } catch let error as DecodingError {
      throw BadSettings([problem(error, in: written)])
    }
    let problems = settings.problems
    guard problems.isEmpty else { throw BadSettings(problems) }
    return settings
  }

  /// What is wrong with the shape of what is set for cooperation, and beside it all that can be
  /// said of those thresholds and criteria that have the right one.
  private static func shapeProblems(_ written: WrittenValue) -> [SettingsProblem] {
    guard let cooperation = written["cooperation"] else { return [] }
    let parts: [(name: String, shape: SettingsShape)] = [
      ("thresholds", .thresholds), ("assessmentCriteria", .criteria),
    ]
    let shapes = parts.flatMap { part in
      cooperation[part.name].map {
        part.shape.problems($0, at: "cooperation.\(part.name)")
      } ?? []
    }
    guard !shapes.isEmpty else { return [] }
    return shapes + soundThresholds(cooperation["thresholds"]) + soundCriteria(cooperation)
  }

  private static func soundThresholds(_ written: WrittenValue?) -> [SettingsProblem] {
    (written?.elements ?? []).enumerated().flatMap { index, set in
      let all = set["thresholds"]?.elements ?? []
      let sound = all.compactMap { decoded(IndicatorThreshold.self, $0) }
      let from = set["from"].flatMap { decoded(CalendarDate.self, $0) }
      let problems = ThresholdSettings(
        from: from ?? CalendarDate(ordinal: 0), thresholds: sound
      ).problems
      // One that cannot be read may be the primary one of its criterion.
      let unread = all.filter { decoded(IndicatorThreshold.self, $0) == nil }.map { written in
        Indicator.named(written["indicator"].flatMap { decoded(String.self, $0) } ?? "")?.criterion
      }
      return problems.filter { problem in
        guard case .noPrimary(let criterion) = problem else { return true }
        return !all.isEmpty && !unread.contains(criterion) && !unread.contains(nil)
      }.map { SettingsProblem("cooperation.thresholds[\(index)]", .threshold($0)) }
    }
  }

  private static func soundCriteria(_ cooperation: WrittenValue) -> [SettingsProblem] {
    let sound = (cooperation["assessmentCriteria"]?.elements ?? [])
      .compactMap { decoded(AssessmentCriteria.self, $0) }
    return AssessmentCriteria.problems(of: sound).map {
      SettingsProblem("cooperation.assessmentCriteria", .criteria($0))
    }
  }

  private static func decoded<T: Decodable>(_ type: T.Type, _ value: WrittenValue) -> T? {
    guard let data = try? JSONEncoder().encode(value) else { return nil }
    return try? JSONDecoder().decode(type, from: data)
  }

  /// Where decoding stopped, and at what.
  private static func problem(
    _ error: DecodingError, in written: WrittenValue
  ) -> SettingsProblem {
    switch error {
    case .keyNotFound(let key, let context):
      return SettingsProblem(place(context.codingPath + [key]), .missing(.other))
    case .typeMismatch(let type, let context):
      return unreadable(context.codingPath, written, expected(type))
    case .valueNotFound(let type, let context):
      return unreadable(context.codingPath, written, expected(type))
    case .dataCorrupted(let context):
      let isDay = ["from", "through"].contains(context.codingPath.last?.stringValue)
      return unreadable(context.codingPath, written, isDay ? .day : .other)
    @unknown default: return SettingsProblem("", .notJSON)
    }
  }

  private static func unreadable(
    _ path: [any CodingKey], _ written: WrittenValue, _ expected: SettingsProblem.Expected
  ) -> SettingsProblem {
    var value: WrittenValue? = written
    for key in path {
      if let index = key.intValue {
        let elements = value?.elements ?? []
        value = elements.indices.contains(index) ? elements[index] : nil
      } else {
        value = value?[key.stringValue]
      }
    }
    return SettingsProblem(
      place(path), .unreadable(value: value?.quoted ?? "null", expected))
  }

  private static func expected(_ type: any Any.Type) -> SettingsProblem.Expected {
    switch type {
    case is String.Type: .text
    case is Int.Type, is Double.Type: .number
    case is [Any].Type: .list
    case is [String: Any].Type: .object
    default: .other
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    var place = ""
    for key in path {
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += place.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return place
  }
}
