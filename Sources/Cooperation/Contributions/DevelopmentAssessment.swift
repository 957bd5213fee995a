import Register

/// What development work is assessed by: the municipality's own criteria, dated and with the source
/// that they come from. The policy asks that cooperation be assessed as other development work is.
public struct AssessmentCriteria: Hashable, Sendable, Codable {
  /// One question of the form.
  public struct Item: Hashable, Sendable, Codable {
    /// The key that answers are kept under; it never changes.
    public var key: String
    /// The question, by language.
    public var words: [String: String]

    public init(key: String, words: [String: String]) {
      self.key = key
      self.words = words
    }
  }

  /// The first day that the criteria are used.
  public var from: CalendarDate
  /// Where they come from: a decision, guidelines, a project model.
  public var source: String
  public var items: [Item]

  public init(from: CalendarDate, source: String, items: [Item]) {
    self.from = from
    self.source = source
    self.items = items
  }

  /// The criteria of a day: the last that began by it.
  public static func on(_ day: CalendarDate, of all: [AssessmentCriteria]) -> AssessmentCriteria? {
    all.filter { $0.from <= day }.max { $0.from < $1.from }
  }
}

/// The short form: a cooperation assessed by the criteria of a day.
public struct DevelopmentAssessment: Hashable, Sendable {
  public var cooperation: CooperationID
  /// The day that the criteria are of.
  public var on: CalendarDate
  /// Answers by the criteria's keys.
  public var answers: [String: String]
  public var version: Int

  public init(
    cooperation: CooperationID, on day: CalendarDate, answers: [String: String], version: Int = 1
  ) {
    self.cooperation = cooperation
    on = day
    self.answers = answers
    self.version = version
  }

  /// The criteria that nothing is said of, in the order of the form.
  public func unanswered(_ criteria: AssessmentCriteria) -> [String] {
    criteria.items.map(\.key).filter { key in
      answers[key]?.allSatisfy(\.isWhitespace) ?? true
    }
  }
}

extension AssessmentCriteria {
  /// The form that Kansli has from the start. No municipality's criteria are known to it: these are
  /// its own, and a municipality that has decided on others sets them with their day and source.
  public static let standard = AssessmentCriteria(
    from: CalendarDate(ordinal: CalendarDate.first(ofYear: 1)?.ordinal ?? 0), source: "Kansli",
    items: [
      Item(
        key: "purpose",
        words: ["sv": "Vad är syftet?", "en": "What is the purpose?"]),
      Item(
        key: "benefit",
        words: [
          "sv": "Vilken nytta ger det kommunens invånare?",
          "en": "How does it benefit the municipality’s inhabitants?",
        ]),
      Item(
        key: "cost",
        words: [
          "sv": "Vad kostar det, i pengar och arbetstid?",
          "en": "What does it cost, in money and working time?",
        ]),
      Item(
        key: "risk",
        words: [
          "sv": "Vilka risker finns, och hur möts de?",
          "en": "What are the risks, and how are they met?",
        ]),
      Item(
        key: "time",
        words: [
          "sv": "När börjar det, och när slutar det?",
          "en": "When does it begin, and when does it end?",
        ]),
      Item(
        key: "followUp",
        words: [
          "sv": "Hur och när följs det upp?", "en": "How and when is it followed up?",
        ]),
    ])
}
