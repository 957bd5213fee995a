import Cooperation
import Register

/// What a municipality sets for its cooperation abroad.
public struct CooperationSettings: Sendable, Hashable, Codable {
  /// Thresholds that it has set itself, each set from its day and with its reasons: they take the
  /// place of the shipped ones from then on, and past screenings stay as they were.
  public var thresholds: [ThresholdSettings]
  /// By what it assesses development work, each set from its day and with its source: they take
  /// the place of the standard ones from then on, and what is answered stays as it was.
  public var assessmentCriteria: [AssessmentCriteria]

  public init(
    thresholds: [ThresholdSettings] = [], assessmentCriteria: [AssessmentCriteria] = []
  ) {
    self.thresholds = thresholds
    self.assessmentCriteria = assessmentCriteria
  }

  private enum CodingKeys: String, CodingKey { case thresholds, assessmentCriteria }

  /// Reads settings, those too that were written before there were criteria.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      thresholds: try values.decodeIfPresent([ThresholdSettings].self, forKey: .thresholds) ?? [],
      assessmentCriteria: try values.decodeIfPresent(
        [AssessmentCriteria].self, forKey: .assessmentCriteria) ?? [])
  }

  /// The shipped thresholds with the municipality's own.
  public var thresholdsInUse: Thresholds {
    let shipped = Thresholds.shipped.settings
    return Thresholds(shipped[0], Array(shipped.dropFirst()) + thresholds)
  }

  /// The criteria of a day: the municipality's own, and before it had any the standard ones.
  public func criteria(on day: CalendarDate) -> AssessmentCriteria {
    AssessmentCriteria.on(day, of: assessmentCriteria + [.standard]) ?? .standard
  }
}

/// Why settings cannot be replaced: cooperation has been assessed by criteria that the new ones
/// change or leave out.
public struct CriteriaInUse: Error, Hashable, Sendable {
  /// The first day of the criteria.
  public var from: CalendarDate
  /// How many assessments have been made by them.
  public var count: Int

  public init(from day: CalendarDate, count: Int) {
    from = day
    self.count = count
  }

  /// Throws where an assessment would come to stand under other questions than it answers.
  static func check(
    _ old: CooperationSettings, _ new: CooperationSettings, _ connection: any Connection
  ) throws {
    guard old.assessmentCriteria != new.assessmentCriteria else { return }
    let days = try connection.query("SELECT on_day FROM assessment").map { try $0.day("on_day") }
    let changed = days.map(old.criteria).filter { criteria in
      days.contains { old.criteria(on: $0) == criteria && new.criteria(on: $0) != criteria }
    }
    guard let first = changed.map(\.from).min() else { return }
    throw CriteriaInUse(from: first, count: changed.count { $0.from == first })
  }
}
