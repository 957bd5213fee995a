import Cooperation
import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("The watch over cooperation")
struct CooperationWatchTests {
  private static let norway = CountryCode(rawValue: "NOR")

  /// An edition where the partner's country has become a closed autocracy.
  private func edition(_ name: String = "v99", regime: Double = 0) throws -> IndicatorEdition {
    let country = try #require(Self.norway)
    func series(_ value: Double) -> IndicatorSeries {
      IndicatorSeries([.init(year: 2025, figure: IndicatorValue(value))])
    }
    return IndicatorEdition(
      source: .vdem, name: name, publishedOn: .of(2026, 3, 25), retrievedOn: .of(2026, 4, 1),
      sha256: "\(name) \(regime)", licence: "CC", attribution: "Ekby",
      values: [
        country: ["row_regime": series(regime), "liberal_democracy": series(0.1)]
      ])
  }

  private func letter(to reader: CooperationReader, _ text: String) -> OutboxLetter {
    OutboxLetter(
      key: "", address: reader.address, name: reader.name, language: reader.language,
      subject: text, plain: text, html: text)
  }

  @discardableResult
  private func take(
    _ edition: IndicatorEdition, _ world: CooperationWorld
  ) async throws -> IndicatorImport {
    try await world.store.take(edition, on: world.today, by: world.coordinator) { reader, worse in
      letter(to: reader, worse.map { "\($0.partner) \($0.change.criterion.rawValue)" }.joined())
    }
  }

  @Test(
    "what a new edition makes worse is one task and one letter, and changes no state",
    arguments: EngineUnderTest.available)
  func worse(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let id = try await world.intended(world.near)
      try await world.screen(world.near, for: id)
      try await world.enter(id)
      let first = try await take(edition(), world)
      #expect(first.isNew && first.tasks == 1 && first.letters == 1)
      let change = try #require(first.changes.first { $0.change.criterion == .democracy })
      #expect(change.change.before.indication == .supports)
      #expect(change.change.after.indication == .contradicts && change.change.isWorse)
      #expect(try await world.state(id) == .active)
      let task = try #require(try await store.cooperationTasks(for: world.coordinator).first)
      #expect(task.kind == CooperationTask.indicatorsWorse)
      let after = try #require(CooperationTaskFacts(task.after)?.figures)
      #expect(after.map(\.indication) == [.contradicts] && after.map(\.country) == ["NOR"])
      // The same again, and once more when it is done, says nothing new.
      let second = try await take(edition(), world)
      #expect(!second.isNew && second.tasks == 0 && second.letters == 0)
      try await store.finish(
        cooperationTask: task.id, note: "Prövad på nytt.", by: world.coordinator)
      #expect(try await take(edition(), world).tasks == 0)
      let all = try await store.cooperationTasks(includingDone: true, for: world.coordinator)
      #expect(all.map(\.note) == ["Prövad på nytt."])
      // The new figures are those of the next screening.
      let country = try #require(Self.norway)
      let screening = try await store.screeningBasis().screen(country, on: world.today)
      #expect(screening.evidence(of: .democracy)?.indication == .contradicts)
      #expect(screening.evidence(of: .ruleOfLaw)?.indication == .supports)
    }
  }

  @Test("two importers at once keep one edition", arguments: EngineUnderTest.available)
  func twoAtOnce(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let id = try await world.intended(world.near)
      _ = id
      let made = try edition()
      async let one = take(made, world)
      async let two = take(made, world)
      let both = try await [one, two]
      #expect(both.count(where: \.isNew) == 1)
      #expect(both.reduce(0) { $0 + $1.tasks } == 1)
      #expect(both.reduce(0) { $0 + $1.letters } == 1)
      #expect(try await store.indicators().editions.count == 1)
    }
  }

  @Test(
    "an edition is not rewritten, and nobody without the right takes one",
    arguments: EngineUnderTest.available)
  func refused(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      try await take(edition(), world)
      await #expect(throws: StoreError.taken("V-Dem v99")) {
        try await take(edition(regime: 1), world)
      }
      let reader = try await world.desk.actor("las@example.org", [RoleGrant(.reader)])
      await #expect(throws: StoreError.forbidden) {
        _ = try await store.take(edition("v100"), on: world.today, by: reader) {
          letter(to: $0, "\($1.count)")
        }
      }
      #expect(try await store.indicators().editions.map(\.name) == ["v99"])
    }
  }

  @Test(
    "the municipality's own thresholds hold from their day", arguments: EngineUnderTest.available)
  func thresholds(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      var own = Thresholds.shipped.settings[0]
      own.from = .of(2026, 3, 1)
      for index in own.thresholds.indices where own.thresholds[index].indicator == "row_regime" {
        (own.thresholds[index].supportsFrom, own.thresholds[index].contradictsBelow) = (3, 3)
        own.thresholds[index].reason = "Bara liberala demokratier."
      }
      var settings = try await store.settings()
      settings.cooperation = CooperationSettings(thresholds: [own])
      #expect(settings.problems.isEmpty)
      try await store.set(settings, by: world.coordinator.recorder)
      let basis = try await store.screeningBasis()
      #expect(basis.thresholds.applicable(on: .of(2026, 2, 28)).from < own.from)
      #expect(basis.thresholds.applicable(on: .of(2026, 3, 1)) == own)
      own.thresholds.removeAll { $0.role == .primary }
      settings.cooperation.thresholds = [own]
      #expect(settings.problems.count == 3)
    }
  }

  @Test(
    "an exemption's end is told at each step, each once, and becomes a task when it has passed",
    arguments: EngineUnderTest.available)
  func ends(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let id = try await world.intended(world.far)
      let screening = try await world.screen(world.far, for: id, .notMet)
      try await world.exempt(id, through: .of(2028, 12, 31), screening: screening)
      try await world.enter(id)
      func give(_ day: CalendarDate) async throws -> (months: [Int], letters: Int, tasks: Int) {
        let given = try await store.giveCooperationReminders(
          on: day, by: world.coordinator.recorder
        ) { letter(to: $0, "\($1.map(\.months))") }
        return (given.reminders.map(\.months), given.letters, given.tasks)
      }
      let readers = try await store.cooperationReminders(on: world.today).readers
      #expect(readers.map(\.address).contains("samordnare@example.org"))
      #expect(try await give(.of(2027, 12, 30)) == ([], 0, 0))
      #expect(try await give(.of(2027, 12, 31)) == ([12], readers.count, 0))
      #expect(try await give(.of(2028, 1, 1)) == ([12], 0, 0))
      #expect(try await give(.of(2028, 6, 30)) == ([6], readers.count, 0))
      #expect(try await give(.of(2028, 12, 1)) == ([1], readers.count, 0))
      #expect(try await give(.of(2028, 12, 31)) == ([1], 0, 0))
      #expect(try await give(.of(2029, 1, 1)) == ([0], readers.count, 1))
      #expect(try await give(.of(2029, 1, 2)) == ([0], 0, 0))
      let task = try #require(try await store.cooperationTasks(for: world.coordinator).first)
      #expect(task.kind == CooperationTask.exemptionEnded)
      try await store.finish(cooperationTask: task.id, by: world.coordinator)
      #expect(try await give(.of(2029, 1, 3)) == ([0], 0, 0))
      #expect(try await give(.of(2029, 3, 1)) == ([], 0, 0))
      let findings = try await store.cooperations(for: world.coordinator)
        .findings(of: id, on: .of(2029, 1, 1))
      #expect(findings.contains { $0.code == .exemptionEnded })
    }
  }

  @Test(
    "what ends on the same day is told of in one letter, and what is added later in one of its own",
    arguments: EngineUnderTest.available)
  func together(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      var ids: [CooperationID] = []
      func add() async throws {
        let id = try await world.intended(world.far)
        try await world.screen(world.far, for: id, .notMet)
        try await world.exempt(id, through: .of(2028, 12, 31))
        ids.append(id)
      }
      func give(_ day: CalendarDate) async throws -> [String] {
        _ = try await store.giveCooperationReminders(on: day, by: world.coordinator.recorder) {
          letter(to: $0, "\($1.count)")
        }
        let now = Instant(microseconds: world.coordinator.recorder.now().microseconds + 1_000_000)
        return try await store.leaseLetters(limit: 100, until: now + .seconds(60), now: now)
          .filter { $0.letter.address == "samordnare@example.org" }.map(\.letter.subject)
      }
      try await add()
      try await add()
      #expect(try await give(.of(2027, 12, 31)) == ["2"])
      try await add()
      #expect(try await give(.of(2027, 12, 31)) == ["1"])
      #expect(try await give(.of(2028, 1, 1)) == [])
      #expect(try await give(.of(2028, 6, 30)) == ["3"])
    }
  }

  @Test(
    "one that has been renewed is not told of, and two at once tell once",
    arguments: EngineUnderTest.available)
  func renewed(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await CooperationWorld(store)
      let id = try await world.intended(world.far)
      try await world.screen(world.far, for: id, .notMet)
      try await world.exempt(id, through: .of(2028, 12, 31))
      let recorder = world.coordinator.recorder
      async let one = store.giveCooperationReminders(on: .of(2028, 10, 1), by: recorder) {
        letter(to: $0, $1.map(\.title).joined())
      }
      async let two = store.giveCooperationReminders(on: .of(2028, 10, 1), by: recorder) {
        letter(to: $0, $1.map(\.title).joined())
      }
      let both = try await [one, two]
      #expect(both.reduce(0) { $0 + $1.letters } == both[0].readers.count)
      try await world.exempt(id, on: .of(2026, 3, 2), through: .of(2030, 12, 31))
      #expect(try await store.cooperationReminders(on: .of(2028, 10, 1)).reminders.isEmpty)
    }
  }
}
