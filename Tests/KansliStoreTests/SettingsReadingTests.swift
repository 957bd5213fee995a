import Cooperation
import Foundation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Settings for cooperation")
struct SettingsReadingTests {
  private func with(_ cooperation: String) throws -> [SettingsProblem] {
    var json = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(Settings.standard))
        as? [String: Any])
    json["cooperation"] = try JSONSerialization.jsonObject(with: Data(cooperation.utf8))
    do {
      _ = try Settings.read(json: try JSONSerialization.data(withJSONObject: json))
      return []
    } catch let error as BadSettings {
      return error.problems
    }
  }

  @Test("what is written is what is read, and older settings have none of it")
  func read() throws {
    var settings = Settings.standard
    settings.cooperation = CooperationSettings(
      thresholds: Thresholds.shipped.settings,
      assessmentCriteria: [
        AssessmentCriteria(
          from: .of(2027, 1, 1), source: "KS § 1",
          items: [AssessmentCriteria.Item(key: "a", words: ["sv": "A?"])])
      ])
    #expect(try Settings.read(json: JSONEncoder().encode(settings)) == settings)
    #expect(try with("{}").isEmpty && with("{\"thresholds\": []}").isEmpty)
  }

  @Test("every value of another kind is told of at once, with the way to it")
  func shapes() throws {
    let found = try with(
      """
      {"thresholds": [{"from": "2027-02-30", "thresholds": [
         {"indicator": "row_regime", "role": "viktig", "supportsFrom": "2", "reason": "Skäl"},
         {"indicator": "gdp", "role": "primary", "supportsFrom": 1, "contradictsBelow": 0,
          "reason": "Skäl"}]}],
       "assessmentCriteria": [{"from": 2027, "items": [{"key": "a", "words": {"sv": 7}}]}]}
      """)
    let place = "cooperation.thresholds[0]"
    #expect(
      found == [
        SettingsProblem("\(place).from", .unreadable(value: "\"2027-02-30\"", .day)),
        SettingsProblem(
          "\(place).thresholds[0].role",
          .unreadable(value: "\"viktig\"", .oneOf(["primary", "secondary", "standIn"]))),
        SettingsProblem(
          "\(place).thresholds[0].supportsFrom", .unreadable(value: "\"2\"", .number)),
        SettingsProblem("\(place).thresholds[0].contradictsBelow", .missing(.number)),
        SettingsProblem(
          "cooperation.assessmentCriteria[0].from", .unreadable(value: "2027", .day)),
        SettingsProblem("cooperation.assessmentCriteria[0].source", .missing(.text)),
        SettingsProblem(
          "cooperation.assessmentCriteria[0].items[0].words.sv",
          .unreadable(value: "7", .text)),
        SettingsProblem(place, .threshold(.unknownIndicator("gdp"))),
        SettingsProblem(place, .threshold(.noPrimary(.humanRights))),
        SettingsProblem(place, .threshold(.noPrimary(.ruleOfLaw))),
      ])
    #expect(throws: BadSettings([SettingsProblem("", .notJSON)])) {
      try Settings.read(json: Data("{".utf8))
    }
  }

  @Test("what another part of the file has wrong is named by its place")
  func elsewhere() throws {
    var json = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(Settings.standard))
        as? [String: Any])
    json["site"] = ["accent": "röd"]
    let colour = try JSONSerialization.data(withJSONObject: json)
    #expect(throws: BadSettings([SettingsProblem("site.accent", .notAColour("röd"))])) {
      try Settings.read(json: colour)
    }
    json["site"] = ["accent": 7]
    let number = try JSONSerialization.data(withJSONObject: json)
    let expected = SettingsProblem("site.accent", .unreadable(value: "7", .text))
    #expect(throws: BadSettings([expected])) { try Settings.read(json: number) }
    json["organisation"] = nil
    json["site"] = [String: String]()
    let lacking = try JSONSerialization.data(withJSONObject: json)
    #expect(throws: BadSettings([SettingsProblem("organisation", .missing(.other))])) {
      try Settings.read(json: lacking)
    }
  }

  private func own(_ day: CalendarDate, _ key: String) -> AssessmentCriteria {
    AssessmentCriteria(
      from: day, source: "KS 2026 § \(day.civil.day)",
      items: [AssessmentCriteria.Item(key: key, words: ["sv": "Fråga \(key)?"])])
  }

  @Test(
    "criteria hold from their day, and those that have been answered stand",
    arguments: EngineUnderTest.available)
  func criteria(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let recorder = world.coordinator.recorder
      func set(_ criteria: [AssessmentCriteria]) async throws -> CooperationSettings {
        var settings = try await store.settings()
        settings.cooperation.assessmentCriteria = criteria
        try await store.set(settings, by: recorder)
        return try await store.settings().cooperation
      }
      let (first, second) = (own(.of(2026, 3, 1), "a"), own(.of(2026, 5, 1), "b"))
      let kept = try await set([first, second])
      #expect(kept.criteria(on: .of(2026, 2, 28)) == .standard)
      #expect(kept.criteria(on: .of(2026, 4, 30)) == first)
      #expect(kept.criteria(on: .of(2026, 5, 1)) == second)
      let id = try await world.intended(world.near)
      try await store.save(
        DevelopmentAssessment(cooperation: id, on: first.from, answers: ["a": "Ja"], version: 0),
        by: world.coordinator)
      // Neither left out, nor changed; others may be, and new ones set, also backwards.
      var changed = first
      changed.items[0].words["sv"] = "En annan fråga?"
      for all in [[second], [changed, second]] {
        await #expect(throws: CriteriaInUse(from: first.from, count: 1)) { try await set(all) }
      }
      #expect(try await store.settings().cooperation.assessmentCriteria == [first, second])
      let back = own(.of(2026, 3, 15), "c")
      let after = try await set([first, back])
      #expect(after.criteria(on: first.from) == first)
      #expect(after.criteria(on: world.today) == back)
      let register = try await store.cooperations(for: world.coordinator)
      #expect(register.assessments[id].map { after.criteria(on: $0.on) } == first)
    }
  }
}
