import Cooperation
import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Reading
import Register
import Testing

@testable import KansliWeb

@Suite("Screenings and exemptions at the desk")
struct ScreeningWebTests {
  /// A policy in force with a condition, and a relation with a city in a country.
  private struct World {
    var desk: DeskWorld
    var relation: String
    var partner: String

    func path(_ route: InternationalRoute, _ language: Language = .swedish) -> String {
      Route.international(route).path(language)
    }

    /// What the page shows in the hidden field that says what was seen.
    func ground() async throws -> String {
      let page = try await desk.get(
        path(.screening(relation: relation, partner: partner)), as: .coordinator
      ).text
      let start = try #require(page.range(of: "name=\"underlag\" value=\"")).upperBound
      let end = try #require(page[start...].firstIndex(of: "\""))
      return String(page[start..<end])
    }

    func screen(_ fields: [(String, String)]) async throws -> TestResponse {
      try await desk.post(
        path(.screening(relation: relation, partner: nil)),
        [("part", partner), ("underlag", try await ground()), ("gor", "save")] + fields,
        as: .coordinator)
    }
  }

  private func withRelation(
    _ country: String?, _ body: @escaping @Sendable (World) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in
      let text = """
        Vi samarbetar endast med parter i länder som är demokratier.

        Undantag beviljas av Kommunstyrelsen.
        """
      let content = Array(
        SampleTexts.policy(
          title: "Internationell policy", day: "2025-03-27", through: "2029", first: text
        ).utf8)
      let file = ImportFile(
        name: "policy.md", content: content, reading: try DocumentReader.read(content))
      try await desk.store.importFiles([file], confirm: .certain, by: desk.recorder) { _ in }
      let coordinator = desk.actor(.coordinator)
      try await desk.store.confirmRules(
        slug: "internationell-policy", edition: 1, by: coordinator)
      let partner = try await desk.store.add(
        Partner(
          id: PartnerID(""), name: "Fjärrstad", kind: .city,
          country: country.flatMap { CountryCode(rawValue: $0) }), by: coordinator)
      let relation = try await desk.store.add(
        Relation(
          id: CooperationID(""), slug: "", title: "Vänorten Fjärrstad", kind: .sisterCity,
          partners: [partner], department: "Kansliet", purpose: "Lära av varandra"),
        first: RelationMove(to: .underAssessment, on: DeskWorld.today), today: DeskWorld.today,
        by: coordinator)
      try await body(
        World(desk: desk, relation: relation.rawValue, partner: partner.rawValue))
    }
  }

  @Test("the form shows the rule's sentence, every figure with its source, and no verdict")
  func form() async throws {
    try await withRelation("BLR") { world in
      let page = try await world.desk.get(
        world.path(.screening(relation: world.relation, partner: nil)), as: .coordinator
      ).text
      #expect(page.contains("Vi samarbetar endast med parter i länder som är demokratier."))
      #expect(page.contains("talar emot") && page.contains("V-Dem v16, 2025"))
      #expect(page.contains("Policyn frågar inte efter detta."))
      let english = try await world.desk.get(
        world.path(.screening(relation: world.relation, partner: nil), .english),
        as: .coordinator
      ).text
      #expect(english.contains("contradicts"))
    }
  }

  @Test("a country that no source measures is said to be without data, never against")
  func noData() async throws {
    try await withRelation("MCO") { world in
      let page = try await world.desk.get(
        world.path(.country(code: "MCO", on: nil)), as: .reader
      ).text
      #expect(page.contains("uppgift saknas"))
      #expect(!page.contains("<span class=\"indication contradicts\">"))
    }
  }

  @Test("all that is missing is told at once, with what was written still there")
  func problems() async throws {
    try await withRelation("BLR") { world in
      let answer = try await world.screen([
        ("fynd-humanRights", "met"), ("nytta", "Bättre skola"), ("sekretess", "risks"),
      ])
      #expect(answer.status == .unprocessableContent)
      let page = answer.text
      #expect(page.contains("href=\"#f-fynd-democracy\""))
      #expect(page.contains("href=\"#f-skal-humanRights\""))
      #expect(page.contains("Bättre skola"))
      let register = try await world.desk.store.cooperations(for: world.desk.actor(.reader))
      #expect(register.screenings(of: CooperationID(world.relation)).isEmpty)
    }
  }

  @Test("figures that are others than those that were shown are not frozen")
  func changed() async throws {
    try await withRelation("NOR") { world in
      let answer = try await world.desk.post(
        world.path(.screening(relation: world.relation, partner: nil)),
        [
          ("part", world.partner), ("underlag", "något annat"), ("gor", "save"),
          ("fynd-democracy", "met"),
        ], as: .coordinator)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("Regeln eller siffrorna har ändrats"))
    }
  }

  @Test("a partner over borders is tried by findings alone")
  func overBorders() async throws {
    try await withRelation(nil) { world in
      let answer = try await world.screen([
        ("fynd-democracy", "met"), ("skal-democracy", "Nätverket är öppet."),
      ])
      #expect(answer.status == .seeOther)
      let record = try await world.desk.get(
        try #require(answer.headers[.location]), as: .reader
      ).text
      #expect(record.contains("får ingås") || record.contains("Får ingås"))
      #expect(record.contains("Nätverket är öppet."))
    }
  }

  /// The whole way from the finding to the papers.
  @Test("what is not met leads to an exemption, whose papers have the screening without secrets")
  func exemption() async throws {
    try await withRelation("BLR") { world in
      let desk = world.desk
      let exemption = world.path(.exemption(relation: world.relation))
      let early = try await desk.get(exemption, as: .coordinator)
      #expect(early.status == .ok && early.text.contains("Gör prövningen"))
      let saved = try await world.screen([
        ("fynd-democracy", "notMet"), ("skal-democracy", "Valen är inte fria."),
        ("risk-security", "Hemlig risk"), ("risk-research", "Hemlig forskning"),
        ("historia", "Staden har en öppen skola."), ("sekretess", "risks"),
      ])
      #expect(saved.status == .seeOther)
      let record = try await desk.get(
        try #require(saved.headers[.location]), as: .coordinator
      ).text
      #expect(record.contains("Kräver undantag") && record.contains(exemption))
      #expect(record.contains("Hemlig risk") && record.contains("sekretess"))
      let form = try await desk.get(exemption, as: .coordinator).text
      #expect(form.contains("Undantag för samarbete med Fjärrstad"))
      #expect(form.contains("Valen är inte fria.") && form.contains("Kommunstyrelsen"))
      let missing = try await desk.post(exemption, [("rubrik", "Undantag")], as: .coordinator)
      #expect(missing.status == .unprocessableContent)
      #expect(missing.text.contains("href=\"#f-till\"") && missing.text.contains("#f-vag"))
      let opened = try await desk.post(
        exemption,
        [
          ("rubrik", "Undantag för samarbete med Fjärrstad"), ("till", "2028-12-31"),
          ("villkor", "Att styrelsen får en rapport varje år,"),
          ("skal", "Skolorna behöver varandra."),
          ("forvaltning", "Kansliet"), ("vag", "Kommunstyrelsen"),
        ], as: .coordinator)
      #expect(opened.status == .seeOther)
      let matter = try #require(opened.headers[.location])
      let page = try await desk.get(matter, as: .secretary).text
      #expect(page.contains(world.path(.relation(id: world.relation))))
      let clause = "att för samarbete med Fjärrstad ge undantag från förutsättningen ”Vi samarbetar"
      let condition = "att för undantaget gäller som villkor att styrelsen får en rapport varje år."
      let proposal = try await desk.get("\(matter)/handlingar/forslag.md", as: .secretary).text
      #expect(proposal.contains(clause) && proposal.contains(condition))
      #expect(proposal.contains("Förslag till beslut") && !proposal.contains("Valen är inte"))
      for name in ["tjansteskrivelse.md", "tjansteskrivelse.html"] {
        let paper = try await desk.get("\(matter)/handlingar/\(name)", as: .secretary)
        #expect(paper.status == .ok, "\(name)")
        let text = paper.text
        #expect(text.contains(clause) && text.contains(condition), "\(name)")
        #expect(text.contains("Bilaga: prövning"), "\(name)")
        #expect(text.contains("Handläggare: Person coordinator"), "\(name)")
        #expect(text.contains("Valen är inte fria.") && text.contains("inte uppfyllt"))
        #expect(text.contains("V-Dem v16, 2025") && text.contains("talar emot"), "\(name)")
        #expect(text.contains("Staden har en öppen skola."), "\(name)")
        #expect(!text.contains("Hemlig"), "\(name)")
        #expect(text.contains("Uppgifter med sekretess är utelämnade: risker."), "\(name)")
      }
    }
  }

  @Test(
    "a territory without figures leads to its state, whose figures are not used as its own",
    arguments: [("ALA", "FIN", "Finland"), ("GRL", "DNK", "Danmark")])
  func territory(code: String, state: String, name: String) async throws {
    try await withRelation(code) { world in
      let own = try #require(CountryCode(rawValue: code))
      let other = try #require(CountryCode(rawValue: state))
      let basis = try await world.desk.store.screeningBasis()
      let screening = basis.screen(own, on: DeskWorld.today)
      // Nothing of the state's is among the territory's.
      let theirs = Set(basis.screen(other, on: DeskWorld.today).criteria.flatMap(\.evidence))
      #expect(theirs.isDisjoint(with: screening.criteria.flatMap(\.evidence)))
      #expect(screening.evidence(of: .humanRights)?.indication == .noData)
      let lead = world.path(.country(code: state, on: DeskWorld.today))
      for route in [
        InternationalRoute.country(code: code, on: nil),
        .screening(relation: world.relation, partner: world.partner),
      ] {
        let page = try await world.desk.get(world.path(route), as: .coordinator).text
        #expect(page.contains("är ett territorium som hör till \(name)"), "\(route)")
        #expect(page.contains("href=\"\(lead)\">Siffrorna för \(name)</a>"), "\(route)")
        let english = try await world.desk.get(world.path(route, .english), as: .coordinator)
        #expect(english.text.contains("is a territory that belongs to"), "\(route)")
      }
      let itself = try await world.desk.get(
        world.path(.country(code: state, on: nil)), as: .coordinator)
      #expect(!itself.text.contains("territorium"))
    }
  }

  @Test("a state without figures is told to belong to nobody")
  func noTerritory() async throws {
    try await withRelation("MCO") { world in
      let page = try await world.desk.get(
        world.path(.country(code: "MCO", on: nil)), as: .coordinator)
      #expect(!page.text.contains("territorium"))
    }
  }

  @Test("the agenda asks in the papers' words, and the decision's page says what was decided")
  func decidedExemption() async throws {
    try await withRelation("BLR") { world in
      let (desk, secretary) = (world.desk, world.desk.actor(.secretary))
      _ = try await world.screen([
        ("fynd-democracy", "notMet"), ("skal-democracy", "Valen är inte fria."),
      ])
      let opened = try await desk.post(
        world.path(.exemption(relation: world.relation)),
        [
          ("rubrik", "Undantag"), ("till", "2028-12-31"), ("villkor", "Rapport lämnas varje år.,"),
          ("skal", "Skolorna."), ("forvaltning", "Kansliet"), ("vag", "Kommunstyrelsen"),
        ], as: .coordinator)
      let path = try #require(opened.headers[.location])
      let name = try #require(path.split(separator: "/").last)
      let id = MatterID(String(name))
      func version() async throws -> Int {
        let view = try await desk.store.matter(id, for: secretary)
        return view.matter.version
      }
      try await desk.store.move(id, .submit, version: version(), by: secretary)
      try await desk.store.plan(
        [MeetingForm(body: "Kommunstyrelsen", heldOn: DeskWorld.today + 3)], by: secretary)
      let meeting = try #require(
        try await desk.store.meetings(from: DeskWorld.today, of: "Kommunstyrelsen").first)
      try await desk.store.put(id, on: meeting.id, version: version(), by: secretary)
      let agenda = try await desk.get(
        Route.meeting(id: meeting.id).path(.swedish), as: .secretary
      ).text
      #expect(agenda.contains("att för samarbete med Fjärrstad ge undantag från förutsättningen ”"))
      #expect(agenda.contains("till och med den 31 december 2028, samt"))
      #expect(agenda.contains("gäller som villkor att Rapport lämnas varje år.</li>"))
      let entry = try await desk.store.decide(
        id,
        MatterDecision(
          header: DecisionHeader(
            body: "Kommunstyrelsen",
            moment: LegalMoment(decidedOn: DeskWorld.today, minutesItem: "12")),
          end: StatedEnd(.through(try #require(CalendarDate("2028-12-31")))),
          title: "Internationell policy", conditions: ["Rapport lämnas varje år."]),
        version: version(), by: secretary)
      let page = try await desk.get(
        Route.decision(id: entry.decision.id.rawValue).path(.swedish), as: .secretary
      ).text
      for words in [
        "Ger undantag för samarbete", "Vänorten Fjärrstad</a>", "till och med 31 december 2028.",
        "<li>Rapport lämnas varje år.</li>", "Vi samarbetar endast med parter",
      ] { #expect(page.contains(words), "\(words)") }
    }
  }

  @Test("the list of countries is searched by name, code and day")
  func countries() async throws {
    try await withRelation("NOR") { world in
      let path = world.path(.countries(on: nil))
      #expect(try await world.desk.get(path, as: .reader).text.contains("250 länder"))
      let one = try await world.desk.get(path + "?namn=norge&den=2024-05-01", as: .reader).text
      #expect(one.contains("Ett land") && one.contains("lander/NOR?den=2024-05-01"))
      #expect(try await world.desk.get(path + "?den=ig%C3%A5r", as: .reader).status.code == 422)
      let none = try await world.desk.get(world.path(.country(code: "XQX", on: nil)), as: .reader)
      #expect(none.status == .notFound)
    }
  }

  @Test("sources are shown with their terms, and thresholds with their reasons")
  func sources() async throws {
    try await withRelation("NOR") { world in
      let page = try await world.desk.get(world.path(.sources), as: .reader).text
      for words in ["V-Dem v16", "CC BY-SA 4.0", "World Bank", "halva skalan"] {
        #expect(page.contains(words), "\(words)")
      }
    }
  }

  @Test("a task is done once, with a note, by whoever keeps the register")
  func tasks() async throws {
    try await withRelation("NOR") { world in
      let (desk, path) = (world.desk, world.path(.tasks))
      try await desk.store.ask(
        [
          CooperationTaskForm(
            cooperation: CooperationID(world.relation), kind: CooperationTask.exemptionEnded)
        ], by: desk.recorder)
      let task = try #require(
        try await desk.store.cooperationTasks(for: desk.actor(.coordinator)).first)
      let page = try await desk.get(path, as: .reader).text
      #expect(page.contains("Undantaget har löpt ut") && !page.contains("Markera som klart"))
      let fields = [
        ("gor", "done"), ("uppgift", task.id), ("anteckning-\(task.id)", "Nytt undantag sökt."),
      ]
      #expect(try await desk.post(path, fields, as: .reader).status == .forbidden)
      #expect(try await desk.post(path, fields, as: .coordinator).status == .seeOther)
      #expect(try await desk.post(path, fields, as: .coordinator).status == .conflict)
      #expect(try await desk.get(path, as: .reader).text.contains("Nytt undantag sökt."))
    }
  }
}
