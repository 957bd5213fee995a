import Cooperation
import Register
import Testing

@Suite("Clearance")
struct ClearanceTests {
  let today = CalendarDate.of(2026, 4, 1)
  typealias World = PolicyWorld

  @Test("no condition applies before the edition that has it, in a gap, or after its end")
  func free() throws {
    let record = World().record
    let asked = World.asked([World.far])
    for day in [CalendarDate.of(1991, 1, 1), .of(2018, 5, 5), .of(2022, 6, 1), .of(2028, 1, 1)] {
      #expect(record.answer(asked, on: day) == "free", "\(day)")
    }
    #expect(
      try record.clearance(of: asked, on: .of(2018, 5, 5))
        == .free(.noRule(.noCondition(document: "omvarldspolicy", edition: 1))))
    #expect(
      try record.clearance(of: asked, on: .of(2022, 6, 1))
        == .free(
          .noRule(
            .nothingInForce(
              document: "omvarldspolicy", since: .of(2022, 1, 1), until: .of(2023, 6, 21)))))
    #expect(record.answer(asked, on: .of(2023, 6, 21)) == "notScreened")
    #expect(record.answer(asked, on: .of(2027, 12, 31)) == "notScreened")
  }

  @Test("a refusal cites the provision and its words")
  func citation() throws {
    let refusal = World().record.refusal(of: World.asked([World.nor]), on: today)
    let rule = try #require(refusal?.rule)
    #expect(rule.slug == "omvarldspolicy" && rule.edition == 2 && rule.provision == "villkor")
    #expect(rule.words == World.words)
    #expect(refusal?.partner == World.nor)
  }

  @Test("figures that support let a partner through, whatever its country")
  func supported() throws {
    var world = World()
    world.screenings = [World.screening(World.nor)]
    #expect(world.record.answer(World.asked([World.nor]), on: today) == "cleared")
    #expect(world.record.answer(World.asked([World.nor, World.far]), on: today) == "notScreened")
    // A screening made after the day it is asked for says nothing of that day.
    #expect(world.record.answer(World.asked([World.nor]), on: .of(2026, 2, 1)) == "notScreened")
  }

  @Test("a finding goes before figures, and figures without one are only figures")
  func findings() {
    let cases: [(Indication, OfficerFinding.Answer?, ScreeningOutcome, String)] = [
      (.contradicts, nil, .needsExemption, "needsExemption"),
      (.doubtful, nil, .needsJudgement, "needsJudgement"),
      (.noData, nil, .needsJudgement, "needsJudgement"),
      (.noData, .met, .mayBeEntered, "cleared"),
      (.supports, .notMet, .needsExemption, "needsExemption"),
      (.supports, .uncertain, .needsJudgement, "needsJudgement"),
      (.contradicts, .met, .mayBeEntered, "cleared"),
      (.supports, nil, .needsJudgement, "needsJudgement"),
      (.supports, nil, .noRule, "needsJudgement"),
    ]
    for (indication, answer, outcome, expected) in cases {
      var world = World()
      let findings = answer.map { OfficerFinding($0, reasons: "Skäl") }
      world.screenings = [
        World.screening(
          World.far, indication,
          findings: findings.map { [.humanRights: $0, .democracy: $0, .ruleOfLaw: $0] } ?? [:],
          outcome: outcome)
      ]
      let said = world.record.answer(World.asked([World.far]), on: today)
      #expect(said == expected, "\(indication) \(String(describing: answer))")
    }
  }

  @Test("a partner in another country than it was tried for has not been tried")
  func country() {
    var world = World()
    world.screenings = [World.screening(World.nor)]
    for (code, expected) in [("NOR", "cleared"), ("FIN", "notScreened")] {
      var record = world.record
      record.partners = [
        Partner(
          id: World.nor, name: "Fjordby", kind: .city, country: CountryCode(rawValue: code))
      ]
      #expect(record.answer(World.asked([World.nor]), on: today) == expected)
    }
  }

  @Test("a condition that only should be met stops nothing that must is met for")
  func mixed() {
    var world = World()
    world.rules[2] = World.second.map { rule in
      var rule = rule
      if rule.value == "ruleOfLaw" { rule.modality = .should }
      return rule
    }
    world.screenings = [
      World.screening(
        World.far, .doubtful,
        findings: [
          .humanRights: OfficerFinding(.met), .democracy: OfficerFinding(.met),
          .ruleOfLaw: OfficerFinding(.notMet),
        ], outcome: .needsExemption)
    ]
    #expect(world.record.answer(World.asked([World.far]), on: today) == "cleared")
  }

  @Test("a network over borders is tried by what an officer finds, with reasons")
  func overBorders() throws {
    var world = World()
    let net = PartnerID("natet")
    func made(_ findings: [Criterion: OfficerFinding]) throws -> Screening {
      try Screening(
        overBorders: net, cooperation: World.relation, on: .of(2026, 3, 1),
        rules: world.book.conditions(on: .of(2026, 3, 1)), id: "s", findings: findings,
        madeAt: Instant(microseconds: 0), madeBy: "a")
    }
    #expect(throws: ScreeningProblems.self) { try made([.democracy: OfficerFinding(.met)]) }
    let some = try made([.democracy: OfficerFinding(.met, reasons: "Stadgarna")])
    #expect(some.outcome == .needsJudgement && some.country == nil)
    #expect(some.criteria.allSatisfy { $0.indication == .noData && $0.evidence.isEmpty })
    let finding = OfficerFinding(.met, reasons: "Stadgarna")
    let all = try made([.democracy: finding, .humanRights: finding, .ruleOfLaw: finding])
    #expect(all.outcome == .mayBeEntered && all.rule == World.ground())
    world.screenings = [all]
    var record = world.record
    record.partners = [Partner(id: net, name: "Nätet", kind: .network)]
    #expect(record.answer(World.asked([net]), on: today) == "cleared")
  }

  @Test("the latest screening counts")
  func latest() {
    var world = World()
    world.screenings = [
      World.screening(World.far, .supports, on: .of(2024, 1, 1), id: "a"),
      World.screening(
        World.far, .contradicts, on: .of(2026, 1, 1), outcome: .needsExemption, id: "b"),
    ]
    #expect(world.record.answer(World.asked([World.far]), on: .of(2025, 1, 1)) == "cleared")
    #expect(world.record.answer(World.asked([World.far]), on: today) == "needsExemption")
  }

  @Test("what was tried by conditions that have changed since is tried again")
  func olderRule() {
    var world = World()
    world.entries.append(
      World.adoption(3, .of(2026, 3, 20), through: .of(2030, 12, 31), sequence: 3))
    world.screenings = [World.screening(World.nor)]
    world.rules[3] = World.second
    #expect(world.record.answer(World.asked([World.nor]), on: today) == "cleared")
    world.rules[3] = World.second.map { rule in
      var rule = rule
      if rule.kind == .condition { rule.words = "Partens land ska vara en demokrati." }
      return rule
    }
    #expect(world.record.answer(World.asked([World.nor]), on: today) == "screenedUnderOlderRule")
    world.screenings = [World.screening(World.nor, rule: nil)]
    #expect(world.record.answer(World.asked([World.nor]), on: today) == "screenedUnderOlderRule")
  }

  @Test("an exemption counts by the right body, on its days, from the conditions in force")
  func exemption() throws {
    let cases: [(Exemption?, CalendarDate, String)] = [
      (nil, today, "needsExemption"),
      (World.exemption(), today, "exempted"),
      (World.exemption(through: nil), today, "exempted"),
      (World.exemption(by: "kommunstyrelsen "), today, "exempted"),
      (World.exemption(by: "Kommunfullmäktige"), today, "exemptionByWrongBody"),
      (World.exemption(by: "Kommunstyrelsens arbetsutskott"), today, "exemptionByWrongBody"),
      (World.exemption(through: .of(2026, 3, 31)), today, "exemptionEnded"),
      (World.exemption(through: .of(2026, 4, 1)), today, "exempted"),
      (World.exemption(on: .of(2026, 4, 2)), today, "needsExemption"),
      (World.exemption(ground: nil), today, "exemptionFromOlderRule"),
      (World.exemption(ground: World.ground(1)), today, "exemptionFromOlderRule"),
      (World.exemption(ground: World.ground(2, "undantag")), today, "exempted"),
      (World.exemption(ground: World.ground(2, "klimat")), today, "exemptionFromOlderRule"),
    ]
    for (index, (exemption, day, expected)) in cases.enumerated() {
      var world = World()
      world.screenings = [
        World.screening(World.far, .contradicts, outcome: .needsExemption)
      ]
      world.exemptions = exemption.map { [$0] } ?? []
      let said = world.record.answer(World.asked([World.far]), on: day)
      #expect(said == expected, "case \(index)")
    }
    var world = World()
    world.screenings = [World.screening(World.far, .contradicts, outcome: .needsExemption)]
    world.exemptions = [World.exemption(by: "Kulturnämnden")]
    guard
      case .exemptionByWrongBody(_, "Kulturnämnden", World.board, _)? = world.record.refusal(
        of: World.asked([World.far]), on: today)
    else {
      Issue.record("the body that decided and the one that should are named")
      return
    }
  }

  @Test("an exemption does not stand for a screening, nor for a partner that came later")
  func exemptionAlone() {
    var world = World()
    world.exemptions = [World.exemption(screening: "s1")]
    #expect(world.record.answer(World.asked([World.far]), on: today) == "notScreened")
    world.screenings = [
      World.screening(World.far, .contradicts, outcome: .needsExemption),
      World.screening(
        World.nor, .contradicts, on: .of(2026, 3, 20), outcome: .needsExemption, id: "s2"),
    ]
    #expect(world.record.answer(World.asked([World.far]), on: today) == "exempted")
    #expect(world.record.answer(World.asked([World.nor]), on: today) == "needsExemption")
  }

  @Test("an exemption that was corrected away or annulled no longer counts")
  func undone() {
    var world = World()
    world.screenings = [World.screening(World.far, .contradicts, outcome: .needsExemption)]
    let effect = CooperationEffect(
      .exempt, World.relation, end: StatedEnd(.untilFurtherNotice), ground: World.ground())
    let header = DecisionHeader(
      body: World.board, moment: LegalMoment(decidedOn: .of(2026, 3, 10)))
    let granted = Decision(
      id: DecisionID("x"), sequence: 5, header: header, effects: [.cooperation(effect)],
      recordedAt: Instant(microseconds: 5), recordedBy: "ek")
    let voiding = Decision(
      id: DecisionID("v"), sequence: 6, header: header, effects: [],
      corrects: EffectReference(granted.id), reason: "Fel", recordedAt: Instant(microseconds: 6),
      recordedBy: "ek")
    let judgment = Decision(
      id: DecisionID("j"), sequence: 6, header: header,
      effects: [.annul(Annul(EffectReference(granted.id)))],
      recordedAt: Instant(microseconds: 6), recordedBy: "ek")
    for (entries, expected) in [
      ([granted], "exempted"), ([granted, voiding], "needsExemption"),
      ([granted, judgment], "needsExemption"),
    ] {
      world.exemptions = Exemption.standing(in: Ledger(entries))
      #expect(world.record.answer(World.asked([World.far]), on: today) == expected)
    }
  }

  @Test("what must be there is asked for before anybody is tried")
  func missing() {
    let record = World().record
    #expect(record.answer(World.asked([]), on: today) == "noPartner")
    #expect(record.answer(World.asked([World.nor], purpose: " \n"), on: today) == "purposeMissing")
    #expect(record.answer(World.asked([World.nor], purpose: nil), on: .of(2000, 1, 1)) == "free")
    let alone = World.asked([], .startProject)
    #expect(record.answer(alone, on: today) == "severalPartiesMissing")
    #expect(record.answer(alone, on: .of(2018, 1, 1)) == "free")
  }

  @Test("conditions that only should be met refuse nothing")
  func advice() throws {
    var world = World()
    world.rules[2] = World.second.map { rule in
      var rule = rule
      if rule.kind == .condition || rule.kind == .severalParties { rule.modality = .should }
      return rule
    }
    let asked = World.asked([World.far])
    guard case .free(.recommended(let rule)) = try world.record.clearance(of: asked, on: today)
    else {
      Issue.record("advice was taken for a rule")
      return
    }
    #expect(rule.words == World.words)
    #expect(world.record.answer(World.asked([], .startProject), on: today) == "free")
  }

  @Test("what was tried for a relation holds for its projects")
  func within() {
    var world = World()
    world.screenings = [World.screening(World.nor)]
    var asked = World.asked([World.nor], .startProject)
    asked.cooperation = CooperationID("p1")
    #expect(world.record.answer(asked, on: today) == "notScreened")
    asked.within = World.relation
    #expect(world.record.answer(asked, on: today) == "cleared")
  }
}
