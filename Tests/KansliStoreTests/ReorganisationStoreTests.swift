import KansliStore
import KansliTestSupport
import Register
import Testing

/// A municipality whose committees change at the turn of the mandate: two documents of the
/// council's and one of a committee's own, with people, meetings and a matter.
struct ReorganisationWorld {
  static let day = CalendarDate.of(2027, 1, 1)
  static let eve = CalendarDate.of(2026, 12, 31)
  static let today = CalendarDate.of(2026, 11, 21)

  let desk: DeskWorld
  var store: Store { desk.store }
  let secretary: Actor
  let administrator: Actor
  let author: Actor

  init(_ store: Store) async throws {
    desk = DeskWorld(store: store)
    var settings = Settings.standard
    settings.organisation = Organisation(
      name: "Ekby kommun",
      bodies: [
        "Kommunfullmäktige", "Kommunstyrelsen", "Kulturnämnden", "Fritidsnämnden",
        "Kultur- och fritidsutskottet", "Kulturförvaltningen",
      ].map { Body(name: $0, kind: BodyKind(naming: $0)) })
    try await store.set(settings, by: desk.world.ek)
    secretary = try await desk.secretary()
    administrator = try await desk.actor("sund@example.org", [RoleGrant(.administrator)])
    author = try await desk.actor(
      "holm@example.org", [RoleGrant(.author, .department("Kulturförvaltningen"))])
    try await adopt(
      "Kulturprogram", .programme, by: "Kommunfullmäktige",
      "Kulturnämnden följer upp programmet varje år.",
      cover: ["reviewResponsible": "Kulturnämnden", "appliesTo": "Kommunstyrelsen, Kulturnämnden"])
    try await adopt(
      "Riktlinjer för konst", .guidelines, by: "Kulturnämnden", "Konst köps in av kommunen.",
      cover: ["reviewResponsible": "Kulturnämnden"])
    try await adopt(
      "Resepolicy", .policy, by: "Kommunfullmäktige", "Resor går med tåg.",
      cover: ["reviewResponsible": "Kommunstyrelsen"])
  }

  @discardableResult
  func adopt(
    _ title: String, _ type: DocumentType, by body: String, _ text: String,
    cover: [String: String] = [:], on day: CalendarDate = .of(2025, 3, 20)
  ) async throws -> DocumentID {
    let id = try await store.openMatter(
      MatterForm(
        title: title, registryNumber: nil,
        proposal: ProposedAct(
          verb: .adopt, documentTitle: title, documentType: type,
          end: StatedEnd(.through(.of(2027, 12, 31)))), department: "Kulturförvaltningen",
        officer: nil, chain: [body]), by: secretary)
    try await store.move(id, .submit, version: 2, by: secretary)
    let done = try await store.decide(
      id,
      MatterDecision(
        header: DecisionHeader(
          body: body, moment: LegalMoment(decidedOn: day, minutesItem: "\(title.count)")),
        end: StatedEnd(.through(.of(2027, 12, 31))), title: title,
        provisions: Provision.suggested([(.heading, 1, "Uppföljning"), (.paragraph, 1, text)]),
        cover: cover.map { CoverFact(field: $0.key, value: $0.value, raw: $0.value, line: 1) }),
      version: 3, by: secretary)
    return done.document.id
  }

  var merger: ReorganisationForm {
    ReorganisationForm(
      kind: .merge, takesEffectOn: Self.day, before: ["Kulturnämnden", "fritidsnämnden"],
      after: ["Kultur- och fritidsnämnden"], decision: "Kommunfullmäktige 2026-06-17 § 88")
  }

  func record(_ form: ReorganisationForm) async throws -> String {
    try await store.record(form, on: Self.today, by: administrator)
  }

  func heirs(on day: CalendarDate) async throws -> Heirs {
    Heirs(try await store.lineage(), on: day)
  }

  func id(_ slug: String) async throws -> DocumentID {
    try await store.timeline(slug: slug).document.id
  }
}

@Suite("Reorganisations in the store")
struct ReorganisationStoreTests {
  private typealias World = ReorganisationWorld

  @Test(
    "from its day a merged body answers for what those before it did, and the day before they do",
    arguments: EngineUnderTest.available)
  func merge(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      _ = try await world.record(world.merger)
      func responsible(_ day: CalendarDate) async throws -> [String?] {
        try await store.status(on: day, limit: 10).map {
          $0.reviewSuccessor ?? $0.reviewResponsible
        }
      }
      #expect(
        try await responsible(World.eve) == ["Kulturnämnden", "Kommunstyrelsen", "Kulturnämnden"])
      #expect(
        try await responsible(World.day)
          == ["Kultur- och fritidsnämnden", "Kommunstyrelsen", "Kultur- och fritidsnämnden"])
      // What is recorded is what it was, on whatever day.
      #expect(
        try await store.status(on: World.day, limit: 10).map(\.reviewResponsible)
          == ["Kulturnämnden", "Kommunstyrelsen", "Kulturnämnden"])
      let known = try await store.status(slug: "kulturprogram", on: World.day)
      #expect(known?.reviewSuccessor == "Kultur- och fritidsnämnden")
      let new = try await store.body(slug: "kultur-och-fritidsnamnden", on: World.day)
      #expect(new.reviews.map(\.slug) == ["kulturprogram", "riktlinjer-for-konst"])
      #expect(new.mustFollow.map(\.slug) == ["kulturprogram"] && new.adopted.isEmpty)
      #expect(new.origins.count == 1 && new.end == nil)
      let old = try await store.body(slug: "kulturnamnden", on: World.day)
      #expect(old.reviews.isEmpty && old.mustFollow.isEmpty && old.end != nil)
      #expect(old.adopted.map(\.slug) == ["riktlinjer-for-konst"])
      let before = try await store.body(slug: "kulturnamnden", on: World.eve)
      #expect(before.reviews.count == 2 && before.end == nil && before.coming != nil)
      #expect(
        try await store.formerBodies(on: World.day).keys.sorted() == [
          "Fritidsnämnden", "Kulturnämnden",
        ])
      #expect(try await store.verify().problems.isEmpty)
    }
  }

  @Test(
    "reminders, the watch and its load follow the body that has taken over",
    arguments: EngineUnderTest.available)
  func watch(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      let office = try await store.addOffice(
        OfficeForm(name: "Kulturnämnden"), by: world.secretary)
      try await store.give(
        HoldingForm(person: world.author.id), ofOffice: office, by: world.secretary)
      try await store.plan(
        [MeetingForm(body: "Kulturnämnden", heldOn: .of(2027, 11, 15))], by: world.secretary)
      _ = try await world.record(world.merger)
      let list = try await store.watchList(on: .of(2027, 2, 1), through: .of(2028, 1, 1))
      let item = try #require(list.items.first { $0.document.slug == "riktlinjer-for-konst" })
      #expect(item.next.responsible == "Kultur- och fritidsnämnden")
      #expect(item.next.adoptedBy == "Kulturnämnden")
      #expect(item.next.decidedBy == "Kultur- och fritidsnämnden")
      // Who holds the office of one of those before it is told until another is set up.
      #expect(item.told.first?.recipient == .person(world.author.id))
      #expect(list.isOf(world.author.id, item))
      let decision = item.next.option(.extend)?.plan?.decision
      #expect(decision?.meeting?.body == "Kultur- och fritidsnämnden")
      let period = try #require(MandatePeriod(containing: .of(2027, 2, 1)))
      #expect(
        LoadChart(period, list.drafts).bodies.map(\.body)
          == ["Kommunfullmäktige", "Kultur- och fritidsnämnden"])
      let before = try await store.watchList(on: World.today, through: .of(2028, 1, 1))
      let then = try #require(before.items.first { $0.document.slug == "riktlinjer-for-konst" })
      #expect(then.next.responsible == "Kulturnämnden")
    }
  }

  @Test(
    "what the council must amend is told with its place, and each body's own by itself",
    arguments: EngineUnderTest.available)
  func amendments(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      try await world.adopt(
        "Reglemente för kulturnämnden", .termsOfReference, by: "Kommunfullmäktige",
        "Nämnden har sju ledamöter.")
      // Names that only look alike, and a document that no longer applies.
      try await world.adopt(
        "Plan för utskottet", .plan, by: "Kommunstyrelsen",
        "Kultur- och fritidsutskottet bereder. Barn- och kulturnämnden finns inte.")
      let preview = try await store.preview(
        world.merger, replacing: nil, on: World.today, for: world.administrator)
      #expect(preview.day == World.day)
      let groups = preview.amendments
      #expect(groups.map(\.decider) == ["Kommunfullmäktige", "Kultur- och fritidsnämnden"])
      let council = try #require(groups.first?.amendments)
      #expect(council.map(\.document.slug) == ["kulturprogram", "reglemente-for-kulturnamnden"])
      #expect(council.map(\.tasks) == [[.wording], [.termsOfReference]])
      let places = council[0].namings.map(\.place)
      #expect(places.contains(.cover("reviewResponsible")) && places.contains(.cover("appliesTo")))
      let text = try #require(council[0].namings.last)
      #expect(
        text.place
          == .provision(id: "kulturnamnden-foljer-upp-programmet-varje-ar", heading: "Uppföljning"))
      #expect(text.mention.words == "Kulturnämnden" && text.mention.after.hasPrefix(" följer upp"))
      let own = try #require(groups.last?.amendments.first)
      #expect(own.tasks == [.takeOver] && own.document.slug == "riktlinjer-for-konst")
      // Nothing was recorded by looking.
      #expect(try await store.lineage().isEmpty)
      _ = try await world.record(world.merger)
      try await world.adopt(
        "Kulturprogram", .programme, by: "Kommunfullmäktige",
        "Kultur- och fritidsnämnden följer upp.", on: .of(2026, 12, 10))
      #expect(try await store.reorganisationPlans(on: World.day).count == 1)
    }
  }

  @Test(
    "after a split each document waits until somebody has chosen, and the choice is kept",
    arguments: EngineUnderTest.available)
  func split(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      let id = try await world.record(
        ReorganisationForm(
          kind: .split, takesEffectOn: World.day, before: ["Kulturnämnden"],
          after: ["Konstnämnden", "Biblioteksnämnden"]))
      func following() async throws -> ReorganisationFollowing {
        try await store.following(reorganisation: id, on: World.today, for: world.secretary)
      }
      #expect(
        try await following().waiting.map(\.document.slug) == [
          "kulturprogram", "riktlinjer-for-konst",
        ])
      let program = try await world.id("kulturprogram")
      let guidelines = try await world.id("riktlinjer-for-konst")
      try await store.choose(
        [program: "Biblioteksnämnden", guidelines: nil], in: id, by: world.administrator)
      let after = try await following()
      #expect(after.waiting.map(\.document.slug) == ["riktlinjer-for-konst"])
      #expect(
        try await store.status(slug: "kulturprogram", on: World.day)?.reviewSuccessor
          == "Biblioteksnämnden")
      #expect(
        try await store.status(slug: "riktlinjer-for-konst", on: World.day)?.reviewSuccessor == nil)
      #expect(
        try await store.body(slug: "biblioteksnamnden", on: World.day).reviews.map(\.slug)
          == ["kulturprogram"])
      // It applies to both parts, whoever reviews it.
      #expect(
        try await store.body(slug: "konstnamnden", on: World.day).mustFollow.map(\.slug)
          == ["kulturprogram"])
      // A new body is of the kind that the one before it was, whatever its name tells.
      try await world.adopt(
        "Plan för krisberedskap", .plan, by: "Kommunstyrelsen", "Alla övar.",
        cover: ["appliesTo": "Alla nämnder"])
      _ = try await world.record(
        ReorganisationForm(
          kind: .rename, takesEffectOn: World.day, before: ["Fritidsnämnden"],
          after: ["Nämnden för rörelse"]))
      let named = try await store.body(slug: "namnden-for-rorelse", on: World.day)
      #expect(named.mustFollow.map(\.slug) == ["plan-for-krisberedskap"])
      try await store.choose([program: nil], in: id, by: world.administrator)
      #expect(try await following().waiting.count == 2)
      await #expect(throws: ReorganisationRefusal(problems: [.noHeir("Kommunstyrelsen")])) {
        try await store.choose([program: "Kommunstyrelsen"], in: id, by: world.administrator)
      }
    }
  }

  @Test(
    "roles, matters and meetings go over on the day, and what is closed stays as it was",
    arguments: EngineUnderTest.available)
  func work(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      let matter = try await store.openMatter(
        MatterForm(
          title: "Ny plan", registryNumber: nil,
          proposal: ProposedAct(
            verb: .adopt, documentTitle: "Plan", documentType: .plan, end: .init(.notStated)),
          department: "Kulturförvaltningen", officer: nil, chain: ["Kulturnämnden"]),
        by: world.author)
      try await store.plan(
        [MeetingForm(body: "Kulturnämnden", heldOn: .of(2027, 2, 1))], by: world.secretary)
      _ = try await world.record(world.merger)
      // A department gets another name under the same committee.
      let id = try await world.record(
        ReorganisationForm(
          kind: .rename, takesEffectOn: World.day, before: ["Kulturförvaltningen"],
          after: ["Kultur- och fritidsförvaltningen"]))
      let following = try await store.following(
        reorganisation: id, on: World.today, for: world.secretary)
      #expect(
        following.grants.map(\.added?.scope) == [.department("Kultur- och fritidsförvaltningen")])
      #expect(following.matters.map(\.id) == [matter])
      let now = Actor(
        world.author.account, recorder: world.author.recorder,
        heirs: try await world.heirs(on: World.day))
      let seen = try await store.matter(matter, for: now)
      #expect(seen.matter.department == "Kultur- och fritidsförvaltningen")
      #expect(seen.matter.chain == ["Kultur- och fritidsnämnden"])
      #expect(seen.recordedChain == ["Kulturnämnden"])
      try await store.move(matter, .submit, version: seen.matter.version, by: now)
      let before = try await store.matter(matter, for: world.author).matter
      #expect(before.department == "Kulturförvaltningen")
      let colleague = Actor(
        try await world.desk.actor(
          "ny@example.org", [RoleGrant(.author, .department("Kultur- och fritidsförvaltningen"))]
        ).account, recorder: world.author.recorder, heirs: now.heirs)
      #expect(colleague.rights.may(.editMatter(department: seen.matter.department, bodies: [])))
      let meetings = try await store.meetings(
        from: World.today, of: "Kultur- och fritidsnämnden")
      #expect(meetings.map(\.heldOn) == [.of(2027, 2, 1)])
      let closed = try await store.matters(.closed, for: now).map(\.matter.department)
      #expect(Set(closed) == ["Kulturförvaltningen"])
    }
  }

  @Test(
    "a reorganisation is corrected and withdrawn with a reason, and every version stays",
    arguments: EngineUnderTest.available)
  func correct(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      let id = try await world.record(world.merger)
      var later = world.merger
      later.takesEffectOn = .of(2027, 2, 1)
      try await store.correct(
        reorganisation: id, later, reason: "Fel dag", version: 1, on: World.today,
        by: world.administrator)
      #expect(try await store.lineage().name("Kulturnämnden", on: World.day) == "Kulturnämnden")
      await #expect(throws: StoreError.stale) {
        try await store.correct(
          reorganisation: id, later, reason: "Igen", version: 1, on: World.today,
          by: world.administrator)
      }
      // Another builds on it: that one first.
      let next = try await world.record(
        ReorganisationForm(
          kind: .rename, takesEffectOn: .of(2028, 1, 1), before: ["Kultur- och fritidsnämnden"],
          after: ["Upplevelsenämnden"]))
      await #expect(throws: ReorganisationRefusal.self) {
        try await store.withdraw(
          reorganisation: id, reason: "Nej", version: 2, on: World.today, by: world.administrator)
      }
      // Also after its day.
      try await store.withdraw(
        reorganisation: next, reason: "Nej", version: 1, on: .of(2028, 5, 1),
        by: world.administrator)
      try await store.withdraw(
        reorganisation: id, reason: "Nej", version: 2, on: .of(2028, 5, 1),
        by: world.administrator)
      #expect(try await store.lineage().isEmpty)
      let record = try await store.reorganisation(id, for: world.secretary)
      #expect(record.versions.map(\.number) == [1, 2, 3] && record.isWithdrawn)
      #expect(record.versions.map(\.reason) == [nil, "Fel dag", "Nej"])
      #expect(record.versions[0].reorganisation.takesEffectOn == World.day)
      let history = try await store.history(
        HistoryFilter(subject: HistorySubject(.reorganisation, id)), for: world.administrator)
      #expect(
        history.map(\.what) == ["withdrawn", "corrected", "added"].map { .change($0) })
      #expect(history.first?.subject.name == "Kulturnämnden")
    }
  }

  @Test(
    "who may not is refused, and bad input with every reason",
    arguments: EngineUnderTest.available)
  func refusals(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let world = try await World(store)
      await #expect(throws: StoreError.forbidden) {
        try await store.record(world.merger, on: World.today, by: world.secretary)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.reorganisations(for: world.author)
      }
      await #expect(throws: StoreError.unknown(.reorganisation, "ingen")) {
        try await store.reorganisation("ingen", for: world.secretary)
      }
      await #expect(
        throws: ReorganisationRefusal(problems: [
          .unknown(.before, "Ingen nämnd"), .nameTaken("Kommunstyrelsen"),
        ])
      ) {
        try await world.record(
          ReorganisationForm(
            kind: .rename, takesEffectOn: World.day, before: ["Ingen nämnd"],
            after: ["Kommunstyrelsen"]))
      }
      _ = try await world.record(world.merger)
      await #expect(
        throws: ReorganisationRefusal(problems: [.ended(.before, "Kulturnämnden", World.day)])
      ) {
        try await world.record(
          ReorganisationForm(
            kind: .dissolve, takesEffectOn: .of(2027, 6, 1), before: ["Kulturnämnden"]))
      }
      #expect(try await store.reorganisations(for: world.secretary).count == 1)
    }
  }
}
