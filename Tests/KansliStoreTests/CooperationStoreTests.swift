import Cooperation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Cooperation in the store", .serialized)
struct CooperationStoreTests {
  private func with(
    _ engine: EngineUnderTest, _ body: (CooperationWorld) async throws -> Void
  ) async throws {
    try await engine.withStore { try await body(CooperationWorld($0)) }
  }

  @Test(
    "nothing is entered that has not been tried, or where a condition is not met",
    arguments: EngineUnderTest.available)
  func entering(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.far)
      let head = try await world.store.head()
      #expect(try await answer { try await world.enter(id) } == "notScreened")
      let screening = try await world.screen(world.far, for: id, .notMet)
      #expect(try await answer { try await world.enter(id) } == "needsExemption")
      // What is refused leaves no entry and no step.
      #expect(try await world.store.head() == head)
      #expect(try await world.state(id) == .intent)
      try await world.exempt(id, by: "Kulturnämnden")
      #expect(try await answer { try await world.enter(id) } == "exemptionByWrongBody")
      let exemption = try await world.exempt(id, screening: screening)
      #expect(try await answer { try await world.enter(id, on: .of(2026, 2, 20)) } != "done")
      try await world.enter(id)
      let register = try await world.store.cooperations(for: world.coordinator)
      #expect(register.relation(id)?.state == .active)
      #expect(register.relation(id)?.enteredOn == world.today)
      #expect(register.decisions(of: id).map(\.effect.kind) == [.exempt, .exempt, .enter])
      #expect(register.exemptions(of: id).last?.reference.decision == exemption.id)
      #expect(register.steps[id]?.map(\.state) == [.underAssessment, .intent, .active])
      #expect(register.steps[id]?.last?.decision != nil)
      #expect(try await world.store.verify().problems.isEmpty)
    }
  }

  @Test(
    "an exemption lasts its time: then it is found, and nothing is renewed on it",
    arguments: EngineUnderTest.available)
  func exemptionEnds(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.far)
      try await world.screen(world.far, for: id, .notMet)
      try await world.exempt(id, through: .of(2028, 12, 31))
      try await world.enter(id, on: .of(2028, 12, 31))
      let after = CalendarDate.of(2029, 1, 1)
      let register = try await world.store.cooperations(for: world.coordinator)
      #expect(register.findings(on: .of(2028, 6, 1)).map(\.code).contains(.exemptionEnding))
      let found = register.findings(of: id, on: after)
      #expect(found.contains { $0.code == .exemptionEnded && $0.level == .error })
      let agreement = try await world.store.add(
        Agreement(id: AgreementID(""), relation: id, title: "Nytt avtal"), today: after,
        by: world.coordinator)
      let signing = try await answer {
        try await world.store.sign(
          agreement, on: after, today: after, version: 1, by: world.coordinator)
      }
      #expect(signing == "exemptionEnded")
      try await world.move(
        id, RelationMove(to: .paused, on: after, reason: "Undantaget är slut"), today: after)
      #expect(try await answer { try await world.enter(id, on: after) } == "exemptionEnded")
      // The agreement could have been signed while it lasted.
      try await world.store.sign(
        agreement, on: .of(2028, 12, 31), today: after, version: 1, by: world.coordinator)
    }
  }

  @Test(
    "an exemption that is corrected away or annulled no longer counts",
    arguments: EngineUnderTest.available)
  func undone(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let first = try await world.intended(world.far)
      let second = try await world.store.add(
        world.relation(world.far), first: RelationMove(to: .intent, on: .of(2026, 1, 5)),
        today: world.today, by: world.coordinator)
      for id in [first, second] { try await world.screen(world.far, for: id, .notMet) }
      let one = try await world.exempt(first)
      let two = try await world.exempt(second)
      try await world.store.record(
        DecisionDraft(
          header: one.header, effects: [],
          correction: Correct(EffectReference(one.id), reason: "Togs aldrig.")),
        by: world.coordinator.recorder)
      let judgment = DecisionHeader(
        body: "Förvaltningsrätten", moment: LegalMoment(decidedOn: .of(2026, 3, 20)),
        basis: .judgment)
      try await world.store.record(
        DecisionDraft(header: judgment, effects: [.annul(Annul(EffectReference(two.id)))]),
        by: world.coordinator.recorder)
      for id in [first, second] {
        #expect(try await answer { try await world.enter(id) } == "needsExemption")
      }
      #expect(try await world.store.verify().problems.isEmpty)
    }
  }

  @Test(
    "what is taken up slumbering or paused is tried as what is active, unless it is older",
    arguments: EngineUnderTest.available)
  func slumbering(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      for state in [RelationState.dormant, .paused, .underTermination] {
        func take(_ entered: CalendarDate?, on day: CalendarDate) async throws -> String {
          try await answer {
            var relation = world.relation(world.far)
            relation.enteredOn = entered
            _ = try await world.store.add(
              relation, first: RelationMove(to: state, on: day, reason: "Enligt arkivet"),
              today: world.today, by: world.coordinator)
          }
        }
        let said = [
          try await take(nil, on: world.today), try await take(.of(2024, 1, 1), on: world.today),
          try await take(.of(1994, 8, 22), on: world.today),
          // Since when it slumbers tells that it is older, where nobody knows when it was entered.
          try await take(nil, on: .of(2021, 1, 1)),
          try await take(world.today.next, on: world.today),
        ]
        #expect(
          said == ["notScreened", "notScreened", "done", "done", "dayAhead"], "\(state)")
      }
    }
  }

  @Test("two that enter at once enter once", arguments: EngineUnderTest.available)
  func twice(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      let (version, head) = (try await world.version(id), try await world.store.head().count)
      let results = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 {
          group.addTask {
            do {
              try await world.store.move(
                id, RelationMove(to: .active, on: world.today),
                decision: .new(world.header("Kommunfullmäktige", world.today)),
                today: world.today, version: version, by: world.coordinator)
              return true
            } catch StoreError.stale {
              return false
            } catch {
              Issue.record(error)
              return false
            }
          }
        }
        return await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(results.filter(\.self).count == 1)
      let register = try await world.store.cooperations(for: world.coordinator)
      #expect(register.steps[id]?.map(\.state) == [.underAssessment, .intent, .active])
      #expect(try await world.store.head().count == head + 1)
    }
  }

  @Test(
    "what was entered before there was a rule is recorded as it was, and watched",
    arguments: EngineUnderTest.available)
  func older(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.store.add(
        world.relation(world.far),
        first: RelationMove(to: .active, on: .of(1991, 5, 1), reason: "Avtal i arkivet"),
        today: world.today, by: world.coordinator)
      let register = try await world.store.cooperations(for: world.coordinator)
      #expect(register.relation(id)?.state == .active)
      #expect(register.relation(id)?.enteredOn == .of(1991, 5, 1))
      #expect(register.findings(of: id, on: world.today).map(\.code).contains(.untried))
      // Entered under the rule, it is tried; and no day is ahead of today.
      for day in [CalendarDate.of(2023, 6, 21), .of(2031, 1, 1)] {
        let said = try await answer {
          _ = try await world.store.add(
            world.relation(world.far), first: RelationMove(to: .active, on: day, reason: "Nytt"),
            today: world.today, by: world.coordinator)
        }
        #expect(said == (day < world.today ? "notScreened" : "dayAhead"))
      }
      #expect(
        try await world.store.cooperations(for: world.coordinator).relations.count == 1)
    }
  }

  @Test(
    "a partner that comes into an active relation is tried, and all parties to an agreement",
    arguments: EngineUnderTest.available)
  func laterPartners(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      try await world.enter(id)
      var relation = try #require(
        try await world.store.cooperations(for: world.coordinator).relation(id))
      relation.partners.append(world.far)
      let changed = relation
      let said = try await answer {
        try await world.store.change(changed, today: world.today, by: world.coordinator)
      }
      #expect(said == "notScreened")
      let signed = try await answer {
        _ = try await world.store.add(
          Agreement(
            id: AgreementID(""), relation: id, title: "Avtal", parties: [world.far],
            signedOn: world.today), today: world.today, by: world.coordinator)
      }
      #expect(signed == "notScreened")
      try await world.screen(world.far, for: id)
      try await world.store.change(changed, today: world.today, by: world.coordinator)
      var none = changed
      none.version += 1
      none.partners = []
      let emptied = none
      let refused = try await answer {
        try await world.store.change(emptied, today: world.today, by: world.coordinator)
      }
      #expect(refused == "noPartner")
    }
  }

  @Test(
    "a decision in the ledger stands behind a step only where it does that",
    arguments: EngineUnderTest.available)
  func recorded(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      try await world.enter(id)
      let register = try await world.store.cooperations(for: world.coordinator)
      let entered = try #require(register.decisions(of: id).last?.reference.decision)
      let pause = RelationMove(to: .paused, on: world.today)
      #expect(
        try await answer { try await world.move(id, pause, .recorded(entered)) }
          == "otherDecision")
      #expect(try await answer { try await world.move(id, pause) } == "groundsMissing")
      let ending = RelationMove(to: .underTermination, on: world.today)
      try await world.move(id, ending, .new(world.header(CooperationWorld.board, world.today)))
      try await world.move(id, RelationMove(to: .ended, on: world.today))
      #expect(try await world.state(id) == .ended)
    }
  }

  @Test(
    "a signed agreement is signed once and not made to last longer untried",
    arguments: EngineUnderTest.available)
  func agreements(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.store.add(
        world.relation(world.far),
        first: RelationMove(to: .active, on: .of(1991, 5, 1), reason: "Avtal i arkivet"),
        today: world.today, by: world.coordinator)
      let agreement = try await world.store.add(
        Agreement(
          id: AgreementID(""), relation: id, title: "Vänortsavtal", parties: [world.far],
          languages: ["sv", "en"], signedOn: .of(1991, 5, 1),
          end: StatedEnd(.through(.of(2026, 12, 31)), words: "t.o.m. 2026"),
          clauses: [.exit: "Sex månader", .end: " "]), today: world.today,
        by: world.coordinator)
      var kept = try #require(
        try await world.store.cooperations(for: world.coordinator).agreements(of: id).first)
      #expect(kept.id == agreement && kept.languages == ["sv", "en"])
      #expect(kept.clauses == [.exit: "Sex månader"] && kept.parties == [world.far])
      let again = try await answer {
        try await world.store.sign(
          agreement, on: world.today, today: world.today, version: 1, by: world.coordinator)
      }
      #expect(again == "alreadySigned")
      kept.title = "Vänortsavtal 1991"
      kept.signedOn = nil
      let renamed = kept
      try await world.store.change(renamed, today: world.today, by: world.coordinator)
      await #expect(throws: StoreError.stale) {
        try await world.store.change(renamed, today: world.today, by: world.coordinator)
      }
      kept.version += 1
      kept.end = StatedEnd(.untilFurtherNotice)
      let longer = kept
      let said = try await answer {
        try await world.store.change(longer, today: world.today, by: world.coordinator)
      }
      #expect(said == "notScreened")
      let last = try await world.store.cooperations(for: world.coordinator).agreements[0]
      #expect(last.signedOn == .of(1991, 5, 1) && last.title == "Vänortsavtal 1991")
    }
  }
}
