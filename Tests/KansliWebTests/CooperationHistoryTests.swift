import Cooperation
import Foundation
import HTTPTypes
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Reading
import Register
import Testing

@testable import KansliWeb

@Suite("The history of cooperation")
struct CooperationHistoryTests {
  /// Does everything that the store does with cooperation, once at least.
  private func walk(_ desk: DeskWorld) async throws -> CooperationThings {
    let things = try await desk.makeCooperation()
    try await changeAll(desk, things)
    try await decideAll(desk, things)
    try await watchAll(desk, things)
    return things
  }

  private func changeAll(_ desk: DeskWorld, _ things: CooperationThings) async throws {
    let (store, actor, today) = (desk.store, desk.actor(.coordinator), DeskWorld.today)
    let register = try await store.cooperations(for: actor)
    try await store.change(try #require(register.partner(PartnerID(things.partner))), by: actor)
    let relation = try #require(register.relation(CooperationID(things.relation)))
    try await store.change(relation, today: today, by: actor)
    let project = try #require(register.project(CooperationID(things.project)))
    try await store.change(project, today: today, by: actor)
    let agreement = try #require(register.agreements.first)
    try await store.change(agreement, today: today, by: actor)
    let activity = try #require(register.activities.first)
    try await store.change(activity, by: actor)
    try await store.change(try #require(register.assignments.first), by: actor)
    let gone = try await store.add(
      Activity(
        id: "", cooperation: relation.id, kind: .visit, title: "Borttaget", from: today),
      by: actor)
    try await store.remove(activity: gone, version: 1, by: actor)
    try await store.save(
      DevelopmentAssessment(cooperation: relation.id, on: today, answers: [:], version: 0),
      by: actor)
    guard case .saved = try await store.save(report: "# År", year: 2026, from: 0, by: actor)
    else { throw StoreError.stale }
    let table = PartnerTable(
      try CSVTable("namn,land\nNorrby,Finland\n".utf8), municipality: "Ekby kommun")
    _ = try await store.importTable(table, on: today, by: actor)
  }

  private func decideAll(_ desk: DeskWorld, _ things: CooperationThings) async throws {
    let (store, actor, today) = (desk.store, desk.actor(.coordinator), DeskWorld.today)
    let (relation, request) = (CooperationID(things.relation), CooperationID(things.request))
    let project = CooperationID(things.project)
    for id in [relation, project] {
      let screening = try await screen(PartnerID(things.partner), for: id, desk)
      try await store.mark(screening: screening, secret: [.reasons], by: actor)
    }
    _ = try await store.exempt(
      relation,
      ExemptionForm(header: header("Kommunstyrelsen"), end: StatedEnd(.untilFurtherNotice)),
      today: today, by: actor)
    let agreement = try await store.add(
      Agreement(
        id: AgreementID(""), relation: relation, title: "Nytt avtal",
        parties: [PartnerID(things.partner)]), today: today, by: actor)
    try await store.sign(agreement, on: today, today: today, version: 1, by: actor)
    var joined = try #require(try await store.cooperations(for: actor).project(project))
    joined.parties = [PartnerID(things.partner)]
    try await store.change(joined, today: today, by: actor)
    try await store.start(
      project, on: today, decision: .new(header("Kulturnämnden")), today: today,
      version: joined.version + 1, by: actor)
    try await store.settle(
      project, as: .completed, version: joined.version + 2, by: actor)
    let states: [RelationState] = [.dormant, .paused, .underTermination, .ended, .underAssessment]
    for state in states { try await move(relation, to: state, desk) }
    for state in [RelationState.intent, .underAssessment, .idea] {
      try await move(request, to: state, desk)
    }
  }

  private func move(_ id: CooperationID, to state: RelationState, _ desk: DeskWorld) async throws {
    let actor = desk.actor(.coordinator)
    let version = try await desk.store.cooperations(for: actor).relation(id)?.version
    try await desk.store.move(
      id, RelationMove(to: state, on: DeskWorld.today, reason: CooperationThings.secretWord),
      today: DeskWorld.today, version: version ?? 0, by: actor)
  }

  private func screen(
    _ partner: PartnerID, for id: CooperationID, _ desk: DeskWorld
  ) async throws -> String {
    let register = try await desk.store.cooperations(for: desk.actor(.coordinator))
    let edition = try register.book.conditions(on: DeskWorld.today).get()
    let ground = RuleCitation(try #require(edition.conditions.first).rule, of: edition).ground
    return try await desk.store.record(
      Screening(
        id: "", partner: partner, cooperation: id, country: CountryCode(rawValue: "NOR"),
        on: DeskWorld.today, rule: ground, criteria: [],
        findings: [.democracy: OfficerFinding(.met, reasons: CooperationThings.secretWord)],
        risks: CooperationThings.secretWord, outcome: .mayBeEntered,
        madeAt: Instant(microseconds: 0), madeBy: "",
        secret: Set(SecretField.allCases)), by: desk.actor(.coordinator))
  }

  private func header(_ body: String) -> DecisionHeader {
    DecisionHeader(body: body, moment: LegalMoment(decidedOn: DeskWorld.today, minutesItem: "7"))
  }

  /// Figures that are worse than those before, the task that comes of them, and its end.
  private func watchAll(_ desk: DeskWorld, _ things: CooperationThings) async throws {
    let (store, actor) = (desk.store, desk.actor(.coordinator))
    let country = try #require(CountryCode(rawValue: "NOR"))
    let series = IndicatorSeries([.init(year: 2025, figure: IndicatorValue(0))])
    let edition = IndicatorEdition(
      source: .vdem, name: "v99", publishedOn: DeskWorld.today, retrievedOn: DeskWorld.today,
      sha256: "99", licence: "CC", attribution: "Ekby",
      values: [country: ["row_regime": series, "liberal_democracy": series]])
    _ = try await store.take(edition, on: DeskWorld.today, by: actor) { reader, _ in
      OutboxLetter(
        key: "", address: reader.address, name: reader.name, language: reader.language,
        subject: "x", plain: "x", html: "x")
    }
    let task = try #require(try await store.cooperationTasks(for: actor).first)
    try await store.finish(cooperationTask: task.id, by: actor)
  }

  @Test(
    "every change that the store writes has words in both languages, and a page where it has one",
    arguments: EngineUnderTest.available)
  func words(engine: EngineUnderTest) async throws {
    try await withDeskWorld(engine) { desk in
      _ = try await walk(desk)
      let entries = try await desk.store.history(limit: 500, for: desk.actor(.auditor))
      var kinds: Set<HistorySubject.Kind> = []
      for entry in entries {
        guard case .change(let what) = entry.what else { continue }
        let subject = entry.subject
        kinds.insert(subject.kind)
        #expect(subject.kind != .other, "\(what)")
        for language in Language.allCases {
          let words = language.phrases.history
          #expect(words.change(subject.kind, what) != what, "\(language) \(subject.kind) \(what)")
        }
        #expect(subject.name == nil || Route(subject) != nil || subject.kind == .setting)
      }
      #expect(
        kinds.isSuperset(of: [
          .cooperation, .project, .partner, .agreement, .activity, .assignment, .screening,
          .report, .indicators, .document,
        ]), "\(kinds)")
      // What is gone, and a table of partners, have no page.
      let nameless = entries.filter { $0.subject.name == nil }
      #expect(Set(nameless.map(\.subject.kind)) == [.activity, .partner])
    }
  }

  @Test(
    "a relation's history holds its agreements, projects, screenings, matters and decisions",
    arguments: EngineUnderTest.available)
  func relation(engine: EngineUnderTest) async throws {
    try await withDeskWorld(engine) { desk in
      let things = try await walk(desk)
      func history(_ subject: HistorySubject) async throws -> [HistoryEntry] {
        try await desk.store.history(
          HistoryFilter(subject: subject), limit: 500, for: desk.actor(.auditor))
      }
      let relation = try await history(HistorySubject(.cooperation, things.relation))
      #expect(
        Set(relation.map(\.subject.kind))
          == [.cooperation, .project, .agreement, .activity, .screening, .decision])
      #expect(relation.allSatisfy { $0.subject.name != nil })
      let decided = relation.filter { $0.subject.kind == .decision }.flatMap(\.cooperations)
      #expect(Set(decided.map(\.kind)) == [.cooperation, .project])
      let project = try await history(HistorySubject(text: "project \(things.project)"))
      #expect(project.contains { $0.what == .change("started") })
      #expect(project.allSatisfy { $0.subject.kind != .cooperation })
      let partner = try await history(HistorySubject(.partner, things.partner))
      #expect(Set(partner.map(\.subject.kind)) == [.partner, .assignment, .screening])
      #expect(try await history(HistorySubject(.report, "2026")).map(\.what) == [.change("saved")])
      let rules = try await history(HistorySubject(.document, CooperationThings.policy))
      #expect(rules.contains { $0.what == .change("ruleAdded") })
    }
  }

  @Test("the page and the files tell no value that is marked, and link to each page")
  func page() async throws {
    try await withDeskWorld { desk in
      let things = try await walk(desk)
      let swedish = try await desk.get("/arbete/historik?slag=change", as: .auditor).text
      let english = try await desk.get("/en/arbete/historik?slag=change", as: .auditor).text
      #expect(swedish.contains("Läge: vilande") && english.contains("State: dormant"))
      #expect(swedish.contains("Läge: avslutat") && english.contains("State: completed"))
      #expect(swedish.contains("Fjordby</a> (part)") && english.contains("Fjordby</a> (partner)"))
      #expect(swedish.contains("årsrapport 2026") && english.contains("yearly report 2026"))
      for id in [things.relation, things.project, things.partner, things.agreement] {
        #expect(swedish.contains("/\(id)\">"), "\(id)")
      }
      for form in ["", ".json", ".csv"] {
        let text = try await desk.get("/arbete/historik\(form)", as: .auditor).text
        #expect(!text.contains(CooperationThings.secretWord), "\(form)")
        #expect(!text.contains("7654321") && !text.contains("7 654 321"), "\(form)")
      }
      let json = try await desk.get("/arbete/historik.json?slag=ledger", as: .auditor).text
      #expect(json.contains("\"cooperations\":[{") && json.contains("Sjöprojektet"))
    }
  }

  @Test("the pages of cooperation lead to their history, for those who may read it")
  func links() async throws {
    try await withDeskWorld { desk in
      let things = try await desk.makeCooperation()
      let pages: [(InternationalRoute, String)] = [
        (.relation(id: things.relation), "cooperation%20\(things.relation)"),
        (.project(id: things.project), "project%20\(things.project)"),
        (.partner(id: things.partner), "partner%20\(things.partner)"),
        (.agreement(id: things.agreement), "agreement%20\(things.agreement)"),
        (.activity(id: things.activity), "activity%20\(things.activity)"),
        (.assignment(id: things.assignment), "assignment%20\(things.assignment)"),
      ]
      for (route, subject) in pages {
        let path = Route.international(route).path(.swedish)
        let link = "/arbete/historik?om=\(subject)\""
        #expect(try await desk.get(path, as: .auditor).text.contains(link), "\(path)")
        #expect(try await !desk.get(path, as: .coordinator).text.contains(link), "\(path)")
        let shown = try await desk.get("/arbete/historik?om=\(subject)", as: .auditor)
        #expect(shown.status == .ok && !shown.text.contains("Inget att visa."), "\(subject)")
      }
    }
  }
}
