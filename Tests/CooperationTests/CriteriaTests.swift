import Cooperation
import Foundation
import Register
import Testing

@Suite("The municipality's own criteria for development work")
struct CriteriaTests {
  private typealias Item = AssessmentCriteria.Item
  private let day = CalendarDate.of(2027, 1, 1)

  private func criteria(
    _ items: [Item], source: String = "Projektmodell, KS 2026 § 12"
  ) -> AssessmentCriteria {
    AssessmentCriteria(from: day, source: source, items: items)
  }

  @Test("those that a form can be made of have nothing wrong with them")
  func sound() {
    #expect(AssessmentCriteria.standard.problems.isEmpty)
    let own = criteria([Item(key: "nytta-1", words: ["sv": "Nytta?", "en": "Benefit?"])])
    #expect(AssessmentCriteria.problems(of: [own]).isEmpty)
  }

  @Test("all that is wrong is told at once, with the day and the question")
  func wrong() {
    let long = String(repeating: "å", count: 301)
    let bad = criteria(
      [
        Item(key: "två ord", words: ["sv": "Två?"]), Item(key: "a", words: ["en": "A?"]),
        Item(key: "a", words: ["sv": long, "de": "A?"]), Item(key: "", words: ["sv": " "]),
      ], source: " ")
    #expect(
      bad.problems == [
        .noSource(day), .badKey(day, "två ord"), .noQuestion(day, key: "a"),
        .repeatedKey(day, "a"), .unknownLanguage(day, key: "a", "de"),
        .longQuestion(day, key: "a", characters: 301), .badKey(day, ""),
        .noQuestion(day, key: ""),
      ])
    #expect(criteria([]).problems == [.noItems(day)])
    let many = criteria((1...41).map { Item(key: "f\($0)", words: ["sv": "Fråga \($0)?"]) })
    #expect(many.problems == [.tooManyItems(day, 41)])
    let one = criteria([Item(key: "a", words: ["sv": "A?"])])
    #expect(AssessmentCriteria.problems(of: [one, one]) == [.repeatedDay(day)])
  }
}
