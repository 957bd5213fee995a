import Cooperation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("What the desk keeps of cooperation", .serialized)
struct CooperationDeskTests {
  private func with(
    _ engine: EngineUnderTest, _ body: (CooperationWorld) async throws -> Void
  ) async throws {
    try await engine.withStore { try await body(CooperationWorld($0)) }
  }

  @Test("everything is read back as it was written", arguments: EngineUnderTest.available)
  func roundTrip(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let id = try await world.intended(world.near)
      let screening = try await world.screen(world.near, for: id)
      let activity = try await store.add(
        Activity(
          id: "", cooperation: id, kind: .visit, title: "Besök", from: .of(2026, 3, 1),
          through: .of(2026, 3, 3), place: "Fjordby", participants: 4,
          cost: Money(minorUnits: 5_000_000_000, currency: "SEK"), result: " ", secret: [.cost]),
        by: actor)
      let seat = try await store.add(
        Assignment(
          id: "", partner: world.near, seat: "Ledamot", holder: "Kommunstyrelsen",
          from: .of(2026, 1, 1), secret: [.contact]), by: actor)
      let project = try await store.add(
        Project(
          id: CooperationID(""), slug: "", title: "Tåg i norr", relation: id, programme: "Norr",
          part: .lead, parties: [world.near, world.far, world.near], state: .applied,
          from: .of(2026, 5, 1), budget: Money(minorUnits: 100, currency: "EUR"),
          funding: Project.Funding(applied: Money(minorUnits: 60, currency: "EUR")),
          purpose: "Lära", secret: [.reasons, .cost]), today: world.today, by: actor)
      let register = try await store.cooperations(for: actor)
      let partner = try #require(register.partner(world.near))
      #expect(partner.coordinate == Coordinate(latitude: 62.7375, longitude: 7.1591))
      let kept = try #require(register.screenings.first)
      #expect(kept.id == screening && kept.madeBy == actor.id)
      #expect(kept.country == CountryCode(rawValue: "NOR") && kept.rule?.edition == 1)
      #expect(kept.criteria[0].evidence[0].value == 0.1 + 0.2)
      #expect(kept.criteria[0].evidence[0].low == 0 && kept.criteria[0].evidence[0].high == nil)
      #expect(kept.findings[.democracy]?.reasons == "Skälen står här.")
      let visit = try #require(register.activities(of: id).first)
      #expect(visit.id == activity && visit.cost?.minorUnits == 5_000_000_000)
      #expect(visit.result == nil && visit.secret == [.cost])
      #expect(register.assignments.map(\.id) == [seat])
      let applied = try #require(register.project(project))
      #expect(applied.slug == "tag-i-norr" && applied.parties == [world.near, world.far])
      #expect(applied.secret == [.reasons, .cost] && applied.funding.applied?.minorUnits == 60)
      #expect(register.timeline(of: id).activities.count == 1)
    }
  }

  @Test(
    "a screening and a step are never edited, in the database either",
    arguments: EngineUnderTest.available)
  func frozen(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      let screening = try await world.screen(world.near, for: id)
      for statement in [
        "UPDATE screening SET outcome = 'noRule'", "UPDATE screening SET findings = '[]'",
        "DELETE FROM screening", "UPDATE relation_step SET reason = 'x'",
        "DELETE FROM relation_step",
      ] {
        await #expect(throws: (any Error).self, "\(statement)") {
          try await world.store.engine.write { _ = try $0.query(statement) }
        }
      }
      try await world.store.mark(
        screening: screening, secret: [.reasons], by: world.coordinator)
      let register = try await world.store.cooperations(for: world.coordinator)
      #expect(register.screenings.map(\.secret) == [[.reasons]])
    }
  }

  @Test(
    "a screening by other rules than the day's is not kept", arguments: EngineUnderTest.available)
  func rule(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      var made = Screening(
        id: "", partner: world.near, cooperation: id, country: CountryCode(rawValue: "NOR"),
        on: .of(2026, 2, 1), rule: nil, criteria: [], outcome: .noRule,
        madeAt: Instant(microseconds: 0), madeBy: "")
      let without = made
      await #expect(throws: StoreError.stale) {
        try await world.store.record(without, by: world.coordinator)
      }
      made.on = .of(2020, 1, 1)
      let before = made
      _ = try await world.store.record(before, by: world.coordinator)
      #expect(try await answer { try await world.enter(id) } == "screenedUnderOlderRule")
    }
  }

  @Test(
    "a partner that turns out to be in another country is tried again",
    arguments: EngineUnderTest.available)
  func country(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      var partner = try #require(
        try await world.store.cooperations(for: world.coordinator).partner(world.near))
      partner.country = CountryCode(rawValue: "FIN")
      let moved = partner
      try await world.store.change(moved, by: world.coordinator)
      #expect(try await answer { try await world.enter(id) } == "notScreened")
      let register = try await world.store.cooperations(for: world.coordinator)
      var old = try #require(register.screenings.first)
      old.on = world.today
      let again = old
      await #expect(throws: StoreError.stale) {
        try await world.store.record(again, by: world.coordinator)
      }
    }
  }

  @Test("one address is one cooperation's", arguments: EngineUnderTest.available)
  func slugs(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let idea = RelationMove(to: .idea, on: world.today)
      for _ in 0..<2 {
        _ = try await store.add(
          world.relation(world.near), first: idea, today: world.today, by: actor)
      }
      let register = try await store.cooperations(for: actor)
      #expect(
        Set(register.relations.map(\.slug)) == ["vanortssamarbete", "vanortssamarbete-2"])
      await #expect(throws: StoreError.taken("vanortssamarbete")) {
        try await store.add(
          Project(id: CooperationID(""), slug: "vanortssamarbete", title: "P"),
          today: world.today, by: actor)
      }
      var second = try #require(register.relation(slug: "vanortssamarbete-2"))
      second.slug = "Vanortssamarbete"
      let renamed = second
      await #expect(throws: StoreError.taken("vanortssamarbete")) {
        try await store.change(renamed, today: world.today, by: actor)
      }
    }
  }

  @Test(
    "coordinator and secretary write, the desk reads, strangers see nothing",
    arguments: EngineUnderTest.available)
  func rights(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let partner = Partner(id: PartnerID(""), name: "Norrby", kind: .city)
      let desk = world.desk
      let writers = [
        world.coordinator,
        try await desk.actor("s@example.org", [RoleGrant(.secretary, .body("Kulturnämnden"))]),
      ]
      for actor in writers { _ = try await world.store.add(partner, by: actor) }
      for role in [Role.reader, .author, .auditor, .administrator] {
        let reader = try await desk.actor("\(role)@example.org", [RoleGrant(role)])
        #expect(try await world.store.cooperations(for: reader).partners.count == 4)
        await #expect(throws: StoreError.forbidden) {
          try await world.store.add(partner, by: reader)
        }
      }
      let stranger = try await desk.actor("x@example.org", [])
      await #expect(throws: StoreError.forbidden) {
        try await world.store.cooperations(for: stranger)
      }
      await #expect(throws: StoreError.unknown(.partner, "nej")) {
        try await world.store.add(
          world.relation(PartnerID("nej")), first: RelationMove(to: .idea, on: world.today),
          today: world.today, by: world.coordinator)
      }
    }
  }

  @Test("what everybody sees has nothing that is marked", arguments: EngineUnderTest.available)
  func isPublic(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let idea = try await world.intended(world.near)
      try await world.screen(world.near, for: idea)
      try await world.enter(idea)
      var relation = try #require(try await store.cooperations(for: actor).relation(idea))
      relation.contact = "HEMLIGT-kontakt"
      relation.secret = [.contact]
      let marked = relation
      try await store.change(marked, today: world.today, by: actor)
      _ = try await store.add(
        world.relation(world.far, title: "HEMLIGT-idé"),
        first: RelationMove(to: .idea, on: world.today, reason: "HEMLIGT"), today: world.today,
        by: actor)
      let seen = try await store.publicCooperations()
      var text = ""
      dump(seen, to: &text)
      #expect(!text.contains("HEMLIGT") && !text.contains(actor.id) && !text.contains("Risken"))
      #expect(seen.relations.map(\.title) == ["Vänortssamarbete"])
      #expect(seen.partners.map(\.name) == ["Fjordby"] && seen.screenings.count == 1)
      #expect(try await store.publicRelation(slug: "hemligt-ide") == nil)
      #expect(try await store.publicRelation(slug: "vanortssamarbete")?.benefit != nil)
    }
  }

  @Test("a project starts when its parties are tried", arguments: EngineUnderTest.available)
  func projects(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      var project = Project(
        id: CooperationID(""), slug: "", title: "Tåg", state: .applied, purpose: "Lära")
      project.id = try await store.add(project, today: world.today, by: actor)
      let id = project.id
      func start(_ version: Int) async throws -> String {
        try await answer {
          try await store.start(
            id, on: world.today,
            decision: .new(world.header(CooperationWorld.board, world.today)),
            today: world.today, version: version, by: actor)
        }
      }
      #expect(try await start(1) == "severalPartiesMissing")
      var changed = try #require(try await store.cooperations(for: actor).project(id))
      changed.parties = [world.near]
      let joined = changed
      try await store.change(joined, today: world.today, by: actor)
      #expect(try await start(2) == "notScreened")
      try await world.screen(world.near, for: id)
      #expect(try await start(2) == "done")
      await #expect(throws: StoreError.stale) { _ = try await start(2) }
      #expect(try await start(3) == "wrongState")
      let register = try await store.cooperations(for: actor)
      #expect(register.decisions(of: id).map(\.effect.kind) == [.enter])
      changed = try #require(register.project(id))
      changed.parties.append(world.far)
      let more = changed
      let said = try await answer {
        try await store.change(more, today: world.today, by: actor)
      }
      #expect(said == "notScreened")
      try await store.settle(id, as: .completed, version: 3, by: actor)
      let again = try await answer {
        try await store.settle(id, as: .applied, version: 4, by: actor)
      }
      #expect(again == "wrongState")
    }
  }
}
