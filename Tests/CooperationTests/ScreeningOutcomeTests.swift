import Cooperation
import Foundation
import ReferenceData
import Register
import Testing

@Suite("What follows from a screening")
struct ScreeningOutcomeTests {
  private typealias Fixture = ScreeningFixture

  @Test(
    "the figures' own outcome, and why",
    arguments: [
      (
        "SWE", ScreeningOutcome.mayBeEntered, ScreeningConclusion.Why.allSupport(Criterion.allCases)
      ),
      ("CHN", .needsExemption, .contradicted(Criterion.allCases, unsettled: [])),
      ("HUN", .needsExemption, .contradicted([.democracy], unsettled: [.humanRights, .ruleOfLaw])),
      ("BGR", .needsJudgement, .unsettled(doubtful: [.democracy, .ruleOfLaw], noData: [])),
      ("LIE", .needsJudgement, .unsettled(doubtful: [.democracy], noData: [.humanRights])),
    ])
  func outcome(code: String, outcome: ScreeningOutcome, why: ScreeningConclusion.Why) throws {
    let screening = try Fixture.screen(code)
    #expect(screening.outcome == outcome)
    #expect(screening.conclusion.why == why)
    #expect(screening.conclusion.rule?.provision == "p3")
    #expect(screening.conclusion.rule?.edition == 2)
    #expect(screening.conclusion.rule?.exemptionBody == "Ekbystyrelsen")
  }

  @Test("the criteria follow the rule's order, and one that it does not ask of settles nothing")
  func order() throws {
    let rules = Fixture.rules([.ruleOfLaw, .humanRights, .ruleOfLaw], body: nil)
    let hungary = try Fixture.screen("HUN", rules: rules)
    #expect(hungary.criteria.map(\.criterion) == [.ruleOfLaw, .humanRights, .democracy])
    #expect(hungary.asked == [.ruleOfLaw, .humanRights])
    #expect(hungary.outcome == .needsJudgement)
    #expect(hungary.rule?.exemptionBody == nil)
    #expect(hungary.rule?.conditions.map(\.provision) == ["p3", "p4"])
  }

  @Test("without a rule the figures are shown and nothing follows")
  func noRule() throws {
    let absence = RuleBook.Absence.nothingInForce(
      document: "policy", since: CalendarDate("2022-01-01"), until: CalendarDate("2023-06-21"))
    let screening = try Fixture.screen("RUS", "2022-05-01", rules: .failure(AbsenceOfRule(absence)))
    #expect(screening.outcome == .noRule)
    #expect(screening.conclusion.why == .noRule(absence))
    #expect(screening.criteria.map(\.criterion) == Criterion.allCases)
    #expect(Fixture.signs(screening) == "---")
    #expect(screening.outcome([.democracy: OfficerFinding(.notMet)]) == .noRule)
    // An edition whose rules have no condition is no rule either.
    let empty = try Fixture.screen("RUS", rules: Fixture.rules([]))
    #expect(
      empty.conclusion.why == .noRule(.noCondition(document: "policy-for-utbyten", edition: 2)))
  }

  @Test(
    "what an officer finds decides, whatever the figures say",
    arguments: ["SWE", "CHN", "BGR", "ALA"])
  func findings(code: String) throws {
    let screening = try Fixture.screen(code)
    func all(_ answers: [OfficerFinding.Answer?]) -> [Criterion: OfficerFinding] {
      var findings: [Criterion: OfficerFinding] = [:]
      for (criterion, answer) in zip(Criterion.allCases, answers) {
        findings[criterion] = answer.map { OfficerFinding($0, reasons: "Så är det.") }
      }
      return findings
    }
    #expect(screening.conclusion(all([.met, .met, .met])).why == .foundMet(Criterion.allCases))
    #expect(screening.outcome(all([.met, .met, .met])) == .mayBeEntered)
    #expect(
      screening.conclusion(all([.met, .notMet, .uncertain])).why
        == .foundNotMet([.democracy], unsettled: [.ruleOfLaw]))
    #expect(screening.outcome(all([.met, .notMet, nil])) == .needsExemption)
    #expect(
      screening.conclusion(all([.met, .uncertain, nil])).why
        == .notFound(uncertain: [.democracy], missing: [.ruleOfLaw]))
    #expect(screening.outcome([:]) == .needsJudgement)
    #expect(screening.problems(all([.met, .notMet, .uncertain])).isEmpty)
  }

  @Test("what departs from the indication needs reasons", arguments: Indication.allCases)
  func departures(indication: Indication) {
    let free: OfficerFinding.Answer? =
      switch indication {
      case .supports: .met
      case .contradicts: .notMet
      case .doubtful, .noData: nil
      }
    for answer in OfficerFinding.Answer.allCases {
      #expect(OfficerFinding(answer).departs(from: indication) == (answer != free))
    }
  }

  @Test("all reasons that are missing are told of at once, and blanks are no reasons")
  func problems() throws {
    let screening = try Fixture.screen("HUN")
    let findings: [Criterion: OfficerFinding] = [
      .humanRights: OfficerFinding(.met, reasons: " \n"), .democracy: OfficerFinding(.met),
      .ruleOfLaw: OfficerFinding(.uncertain, reasons: "Domstolarna har ändrats."),
    ]
    #expect(
      screening.problems(findings) == [
        .reasonsMissing(.humanRights, indication: .doubtful, answer: .met),
        .reasonsMissing(.democracy, indication: .contradicts, answer: .met),
      ])
    #expect(try Fixture.screen("SWE").problems([.democracy: OfficerFinding(.met)]).isEmpty)
    #expect(try Fixture.screen("CHN").problems([.democracy: OfficerFinding(.notMet)]).isEmpty)
  }

  @Test("it is answered as other programs read it, with what is unknown left out")
  func answer() throws {
    let answer = ScreeningAnswer(try Fixture.screen("CHN"), why: "Därför.")
    #expect(answer.country == "CHN")
    #expect(answer.on == "2026-11-20")
    #expect(answer.rule?.document == "policy-for-utbyten")
    #expect(answer.outcome == .needsExemption)
    #expect(answer.criteria.map(\.criterion) == Criterion.allCases)
    let regime = try #require(answer.criteria[1].evidence.first)
    #expect(regime.source == "V-Dem v16")
    #expect(regime.indicator == "row_regime")
    #expect(regime.year == 2025)
    #expect(regime.value == 0)
    #expect(regime.scale == "0–3, higher is better")
    #expect(regime.editionPublishedOn == nil)
    let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    #expect(!json.contains("null"))
    #expect(try JSONDecoder().decode(ScreeningAnswer.self, from: Data(json.utf8)) == answer)
    #expect(answer.criteria[1].evidence.map(\.isCounted) == [true, true, false, true])
  }

  @Test("a screening is kept with its figures, and not without the reasons it needs")
  func kept() throws {
    let hungary = try Fixture.screen("HUN")
    func keep(_ findings: [Criterion: OfficerFinding]) throws(ScreeningProblems) -> Screening {
      try Screening(
        hungary, id: "s1", partner: PartnerID("p1"), cooperation: CooperationID("c1"),
        findings: findings, madeAt: Instant(microseconds: 0), madeBy: "ek")
    }
    let refused = #expect(throws: ScreeningProblems.self) {
      try keep([.humanRights: OfficerFinding(.met), .democracy: OfficerFinding(.met)])
    }
    #expect(refused?.problems.count == 2)
    let kept = try keep([.democracy: OfficerFinding(.notMet)])
    #expect(kept.outcome == .needsExemption)
    #expect(kept.criteria == hungary.criteria)
    #expect(kept.rule?.provision == "p3")
    #expect(try keep([:]).outcome == .needsJudgement)
  }
}
