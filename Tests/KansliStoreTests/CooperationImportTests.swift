import Cooperation
import Foundation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Imports, contributions and tasks of cooperation", .serialized)
struct CooperationImportTests {
  private func with(
    _ engine: EngineUnderTest, _ body: (CooperationWorld) async throws -> Void
  ) async throws {
    try await engine.withStore { try await body(CooperationWorld($0)) }
  }

  private func table(_ budget: String) throws -> PartnerTable {
    PartnerTable(
      try CSVTable(
        """
        program,projekt,start,slut,organisation,roll,län,budget
        Norr,Tåg,2024-01-01,2026-12-31,Ekby kommun,LP,Norrlän,\(budget)
        Norr,Tåg,2024-01-01,2026-12-31,Norrby kommun,PP,Norrlän,50
        Norr,Båt,2019-01-01,2020-12-31,Ekby kommun,PP,Norrlän,10
        """.utf8), municipality: "Ekby kommun")
  }

  @Test(
    "importing again doubles nothing and keeps what was written",
    arguments: EngineUnderTest.available)
  func again(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let preview = try await store.preview(table("100"), on: world.today, for: actor)
      #expect(preview.count(.adds) == 3)
      #expect(try await store.cooperations(for: actor).projects.isEmpty)
      let first = try await store.importTable(table("100"), on: world.today, by: actor)
      #expect(first == preview && first.holdsSwedishPartiesOnly)
      var register = try await store.cooperations(for: actor)
      #expect(register.projects.map(\.state) == [.completed, .running])
      #expect(register.partners.contains { $0.name == "Norrby kommun" })
      // Parties in Sweden are no partners abroad: nobody asks for them to be screened.
      #expect(!register.findings(on: world.today).contains { $0.code == .untried })
      var train = try #require(register.project(slug: "tag"))
      train.purpose = "Lära"
      let written = train
      try await store.change(written, today: world.today, by: actor)
      let second = try await store.importTable(table("100"), on: world.today, by: actor)
      #expect(second.count(.keeps) == 2 && second.count(.adds) + second.count(.changes) == 0)
      let third = try await store.importTable(table("200"), on: world.today, by: actor)
      #expect(third.count(.changes) == 1)
      register = try await store.cooperations(for: actor)
      #expect(register.projects.count == 2 && register.partners.count == 3)
      #expect(register.project(slug: "tag")?.purpose == "Lära")
      #expect(register.project(slug: "tag")?.budget?.minorUnits == 20_000)
    }
  }

  @Test(
    "a table starts no project that a form could not, and what has been is recorded as it was",
    arguments: EngineUnderTest.available)
  func held(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      func table(_ more: String = "") throws -> PartnerTable {
        PartnerTable(
          try CSVTable(
            """
            program,projekt,start,slut,organisation,roll,land,webbplats
            Norr,Tåg,2026-02-01,2027-12-31,Ekby kommun,LP,Sverige,
            Norr,Tåg,2026-02-01,2027-12-31,Fjärrstad,PP,Vitryssland,
            Norr,Båt,2019-01-01,2020-12-31,Ekby kommun,PP,Sverige,
            Norr,Båt,2019-01-01,2020-12-31,Fjärrstad,PP,Vitryssland,
            Norr,Flyg,2026-02-01,2027-12-31,Ekby kommun,LP,Sverige,
            Norr,Flyg,2026-02-01,2027-12-31,Norrby kommun,PP,Sverige,
            \(more)
            """.utf8), municipality: "Ekby kommun",
          country: { ["Vitryssland": "BLR", "Sverige": "SWE"][$0].flatMap(CountryCode.init) })
      }
      let preview = try await store.preview(table(), on: world.today, for: actor)
      #expect(preview.problems.map(\.code) == [.notCleared])
      #expect(preview.problems.first?.value == "Tåg")
      let done = try await store.importTable(table(), on: world.today, by: actor)
      #expect(done == preview)
      let projects = try await store.cooperations(for: actor).projects
      let states = Dictionary(uniqueKeysWithValues: projects.map { ($0.title, $0.state) })
      #expect(states == ["Tåg": .applied, "Båt": .completed, "Flyg": .running])
      // A party that nobody has tried does not slip into what runs.
      let later = try table("Norr,Flyg,2026-02-01,2027-12-31,Fjärrstad,PP,Vitryssland,")
      let again = try await store.importTable(later, on: world.today, by: actor)
      #expect(again.problems.contains { $0.code == .notCleared && $0.value == "Flyg" })
      let flight = try await store.cooperations(for: actor).projects.first { $0.title == "Flyg" }
      #expect(flight?.parties.count == 1 && flight?.state == .running)
    }
  }

  @Test(
    "contributions and the short form are written from the version that was shown",
    arguments: EngineUnderTest.available)
  func contributions(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let id = try await world.intended(world.near)
      let entry = ContributionEntry(contribution: "Klimatarbetet", aim: "Mindre utsläpp")
      try await store.set([entry, entry], of: id, version: 0, by: actor)
      await #expect(throws: StoreError.stale) {
        try await store.set([], of: id, version: 0, by: actor)
      }
      var form = DevelopmentAssessment(
        cooperation: id, on: world.today, answers: ["purpose": "Lära"], version: 0)
      let first = form
      try await store.save(first, by: actor)
      await #expect(throws: StoreError.stale) { try await store.save(first, by: actor) }
      form.version = 1
      form.answers["cost"] = "Ringa"
      let second = form
      try await store.save(second, by: actor)
      let register = try await store.cooperations(for: actor)
      #expect(register.contributions[id] == [entry] && register.contributionVersions[id] == 1)
      #expect(register.assessments[id]?.answers == ["purpose": "Lära", "cost": "Ringa"])
      #expect(register.assessments[id]?.version == 2)
      #expect(register.contributions(of: id, today: world.today).served == ["Klimatarbetet"])
      #expect(register.matrix(on: world.today, committees: ["Kulturnämnden"]).totals == [0])
    }
  }

  @Test("a task of a kind is asked for once and done once", arguments: EngineUnderTest.available)
  func tasks(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let id = try await world.intended(world.near)
      let form = CooperationTaskForm(cooperation: id, kind: "ruleChanged", before: "{}")
      #expect(try await store.ask([form, form], by: actor.recorder) == 1)
      #expect(try await store.ask([form], by: actor.recorder) == 0)
      let task = try #require(try await store.cooperationTasks(for: actor).first)
      try await store.finish(cooperationTask: task.id, by: actor)
      await #expect(throws: StoreError.stale) {
        try await store.finish(cooperationTask: task.id, by: actor)
      }
      #expect(try await store.cooperationTasks(for: actor).isEmpty)
      #expect(try await store.ask([form], by: actor.recorder) == 1)
      #expect(try await store.cooperationTasks(includingDone: true, for: actor).count == 2)
    }
  }

  private func edition(
    _ name: String, _ file: String, on day: CalendarDate
  ) throws -> IndicatorEdition {
    let norway = try #require(CountryCode(rawValue: "NOR"))
    let points = [
      IndicatorSeries.Point(year: 2024, figure: IndicatorValue(3)),
      IndicatorSeries.Point(year: 2025, figure: IndicatorValue(0.1 + 0.2, low: -1.5e-7)),
    ]
    return IndicatorEdition(
      source: .vdem, name: name, publishedOn: day, retrievedOn: .of(2026, 3, 2), sha256: file,
      licence: "CC BY", attribution: "Källan", values: [norway: ["x": IndicatorSeries(points)]])
  }

  @Test("an edition of figures is kept as it was published", arguments: EngineUnderTest.available)
  func indicators(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let first = try edition("v90", "a", on: .of(2026, 3, 1))
      let isNew = try await store.keep(first, by: actor)
      let isNewAgain = try await store.keep(first, by: actor)
      #expect(isNew && !isNewAgain)
      let other = try edition("v90", "b", on: .of(2026, 3, 1))
      await #expect(throws: StoreError.taken(first.title)) {
        try await store.keep(other, by: actor)
      }
      let older = try edition("v89", "c", on: .of(2025, 3, 1))
      try await store.keep(older, by: actor)
      let kept = try await store.indicators()
      #expect(kept.editions == [older, first])
    }
  }

  @Test("a backup holds all of it, and is restored whole", arguments: EngineUnderTest.available)
  func backup(engine: EngineUnderTest) async throws {
    try await with(engine) { world in
      let (store, actor) = (world.store, world.coordinator)
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      try await world.enter(id)
      _ = try await store.importTable(table("100"), on: world.today, by: actor)
      let before = try await store.cooperations(for: actor)
      try await withFolder { folder in
        let path = folder.appending(path: "k.sqlite").path
        _ = try await store.backup(to: path)
        try await engine.withStore { other in
          _ = try await other.restore(from: path)
          let after = try await other.cooperations(for: actor)
          #expect(after.relations == before.relations && after.projects == before.projects)
          #expect(after.steps == before.steps && after.screenings == before.screenings)
          #expect(after.entries == before.entries && after.partners == before.partners)
          #expect(try await other.verify().problems.isEmpty)
        }
      }
    }
  }
}
