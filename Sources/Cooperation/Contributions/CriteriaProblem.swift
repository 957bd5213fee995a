import Register

/// What is wrong with criteria that a municipality wants to set, each with the day they are from.
public enum CriteriaProblem: Hashable, Sendable {
  /// Nothing is said of where they come from.
  case noSource(CalendarDate)
  case noItems(CalendarDate)
  /// More questions than a short form has.
  case tooManyItems(CalendarDate, Int)
  /// A key that could not be the name of a field.
  case badKey(CalendarDate, String)
  case repeatedKey(CalendarDate, String)
  /// A question without Swedish words.
  case noQuestion(CalendarDate, key: String)
  case longQuestion(CalendarDate, key: String, characters: Int)
  /// Words in a language that pages are not in.
  case unknownLanguage(CalendarDate, key: String, String)
  /// Two sets from one day: nobody could tell which holds.
  case repeatedDay(CalendarDate)
}

extension AssessmentCriteria {
  /// The most questions of a form, and the most characters of a question.
  public static let limits = (items: 40, words: 300)

  /// All that is wrong with them.
  public var problems: [CriteriaProblem] {
    var problems: [CriteriaProblem] = []
    if Self.isBlank(source) { problems.append(.noSource(from)) }
    if items.isEmpty { problems.append(.noItems(from)) }
    if items.count > Self.limits.items { problems.append(.tooManyItems(from, items.count)) }
    var seen: Set<String> = []
    for item in items {
      if !Self.isKey(item.key) { problems.append(.badKey(from, item.key)) }
      if !seen.insert(item.key).inserted { problems.append(.repeatedKey(from, item.key)) }
      if item.words["sv"].map(Self.isBlank) ?? true {
        problems.append(.noQuestion(from, key: item.key))
      }
      for (language, words) in item.words.sorted(by: { $0.key < $1.key }) {
        if !["sv", "en"].contains(language) {
          problems.append(.unknownLanguage(from, key: item.key, language))
        }
        if words.count > Self.limits.words {
          problems.append(.longQuestion(from, key: item.key, characters: words.count))
        }
      }
    }
    return problems
  }

  /// All that is wrong with several sets together.
  public static func problems(of all: [AssessmentCriteria]) -> [CriteriaProblem] {
    var seen: Set<CalendarDate> = []
    let repeated = all.filter { !seen.insert($0.from).inserted }
    return all.flatMap(\.problems) + repeated.map { .repeatedDay($0.from) }
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private static func isKey(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
