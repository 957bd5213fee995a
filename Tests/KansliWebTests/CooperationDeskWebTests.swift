import Cooperation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("Cooperation at the desk")
struct CooperationDeskWebTests {
  private typealias Things = CooperationThings

  private func with(
    _ body: @escaping @Sendable (DeskWorld, CooperationThings) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in try await body(desk, try await desk.makeCooperation()) }
  }

  private func path(_ route: InternationalRoute) -> String {
    Route.international(route).path(.swedish)
  }

  private func register(_ desk: DeskWorld) async throws -> CooperationRegister {
    try await desk.store.cooperations(for: desk.actor(.coordinator))
  }

  @Test("every page answers each role as it should, and forms change nothing for readers")
  func rights() async throws {
    try await with { desk, things in
      for (kind, row) in Things.expected {
        let route = try #require(things.address(kind))
        for (part, status) in zip(DeskWorld.Part.allCases, row) {
          for language in Language.allCases {
            let answer = try await desk.get(route.path(language), as: part)
            #expect(answer.status.code == status, "\(kind) as \(part), \(language)")
          }
        }
        guard kind != .internationalDesk, kind != .partners, kind != .projects else { continue }
        for part in [DeskWorld.Part.reader, .author, .auditor, .administrator] {
          let answer = try await desk.post(
            route.path(.swedish), [("gor", "save"), ("titel", "X"), ("version", "1")], as: part)
          #expect(answer.status == .forbidden, "\(kind) as \(part): \(answer.status)")
        }
      }
    }
  }

  @Test("the first page says what to do, and a list is asked for by state and kind")
  func overview() async throws {
    try await with { desk, things in
      let page = try await desk.get(path(.desk), as: .coordinator).text
      #expect(page.contains("Avtalet saknar villkor om slut, förlängning och utvärdering."))
      #expect(page.contains("Fjordby är inte prövad mot de villkor som gäller."))
      #expect(page.contains(path(.relation(id: things.request))))
      let some = try await desk.get(
        path(.desk) + "?lage=active&slag=sisterCity", as: .reader
      ).text
      #expect(some.contains("Vänort Fjordby") && !some.contains("Förfrågan från Fjordby"))
      #expect(!some.contains(path(.newPartner)))
      let bad = try await desk.get(path(.desk) + "?lage=lat", as: .reader)
      #expect(bad.status == .unprocessableContent)
    }
  }

  @Test("what cannot be entered is refused in a sentence, with the provision and a way on")
  func refusal() async throws {
    try await with { desk, things in
      let route = path(.relation(id: things.request))
      let page = try await desk.get(route, as: .coordinator).text
      #expect(page.contains("Innan det kan bli aktivt") && page.contains(Things.condition))
      let fields = [
        ("gor", "move"), ("till", "active"), ("dag", "2026-11-20"), ("version", "1"),
        ("organ", "Kommunfullmäktige"), ("beslutsdag", "2026-11-20"), ("paragraf", "9"),
      ]
      let head = try await desk.store.head()
      let answer = try await desk.post(route, fields, as: .coordinator)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("Fjordby är inte prövad mot policyns villkor."))
      #expect(answer.text.contains(Things.condition))
      #expect(answer.text.contains("/styrdokument/internationell-policy/utgava/1#"))
      #expect(answer.text.contains(path(.screening(relation: things.request, partner: nil))))
      #expect(answer.text.contains("value=\"Kommunfullmäktige\""))
      #expect(try await desk.store.head() == head)
      let english = try await desk.post("/en" + route, fields, as: .coordinator)
      #expect(english.text.contains("Fjordby has not been screened by the policy’s conditions."))
    }
  }

  @Test("a decision of a body that the municipality does not have, or of a day to come, is refused")
  func noSuchBody() async throws {
    try await with { desk, things in
      let route = path(.relation(id: things.relation))
      var settings = try await desk.store.settings()
      settings.organisation.bodies = [Body(name: "Kommunstyrelsen", kind: .executiveBoard)]
      try await desk.store.set(settings, by: desk.recorder)
      func move(_ body: String, on day: String) async throws -> TestResponse {
        try await desk.post(
          route,
          [
            ("gor", "move"), ("till", "paused"), ("dag", "2026-11-20"), ("version", "1"),
            ("organ", body), ("beslutsdag", day),
          ], as: .coordinator)
      }
      let head = try await desk.store.head()
      let unknown = try await move("Påhittade nämnden", on: "2026-11-20")
      #expect(unknown.status == .unprocessableContent)
      #expect(unknown.text.contains("Påhittade nämnden finns inte bland kommunens organ."))
      let ahead = try await move("Kommunstyrelsen", on: "2026-12-24")
      #expect(ahead.text.contains("Dagen ligger efter 2026-11-21"))
      #expect(try await desk.store.head() == head)
      let known = try await move("kommunstyrelsen", on: "2026-11-20")
      #expect(known.status == .seeOther)
    }
  }

  @Test("a step needs its answers all at once, goes by a decision, and once")
  func moving() async throws {
    try await with { desk, things in
      let route = path(.relation(id: things.relation))
      let bad = try await desk.post(
        route, [("gor", "move"), ("dag", "i går"), ("paragraf", "7")], as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["till", "dag", "organ", "beslutsdag"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let fields = [
        ("gor", "move"), ("till", "paused"), ("dag", "2026-11-20"), ("version", "1"),
        ("organ", "Kommunstyrelsen"), ("beslutsdag", "2026-11-20"), ("paragraf", "9"),
      ]
      #expect(try await desk.post(route, fields, as: .coordinator).status == .seeOther)
      let again = try await desk.post(route, fields, as: .coordinator)
      #expect(again.status == .conflict)
      #expect(again.text.contains("Någon annan har ändrat det här"))
      let page = try await desk.get(route, as: .reader).text
      #expect(page.contains("Kommunstyrelsen, 20 november 2026, § 9"))
      #expect(try await register(desk).relation(CooperationID(things.relation))?.state == .paused)
      #expect(try await desk.store.verify().problems.isEmpty)
    }
  }

  @Test("a relation is entered and changed, and another's address is another's")
  func relations() async throws {
    try await with { desk, things in
      let new = path(.newRelation(partner: nil))
      let bad = try await desk.post(new, [("slag", "vän")], as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["titel", "slag", "till", "dag"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let made = try await desk.post(
        new,
        [
          ("titel", "Partnerskap <Fjordby>"), ("slag", "municipalPartnership"),
          ("parter", things.partner), ("till", "idea"), ("dag", "2026-11-21"),
          ("syfte", "Lära"), ("sekretess", "purpose"),
        ], as: .coordinator)
      #expect(made.status == .seeOther)
      let place = try #require(made.headers[.location])
      let page = try await desk.get(place, as: .reader).text
      #expect(page.contains("Partnerskap &lt;Fjordby&gt;") && page.contains(">sekretess<"))
      let edit = place + "/uppgifter"
      #expect(
        try await desk.get(edit, as: .coordinator).text.contains("value=\"partnerskap-fjordby\""))
      let fields = [
        ("titel", "Nytt namn"), ("slag", "exchange"), ("parter", things.partner),
        ("adress", "vanort-fjordby"), ("version", "1"),
      ]
      let taken = try await desk.post(edit, fields, as: .coordinator)
      #expect(taken.status == .unprocessableContent && taken.text.contains("används redan"))
      let renamed = fields.map { $0.0 == "adress" ? ("adress", "nytt-namn") : $0 }
      #expect(try await desk.post(edit, renamed, as: .coordinator).status == .seeOther)
      let stale = try await desk.post(
        edit, renamed.map { $0.0 == "titel" ? ("titel", "Ett till") : $0 }, as: .coordinator)
      #expect(stale.status == .conflict)
      #expect(stale.text.contains("Nytt namn") && stale.text.contains("Ett till"))
    }
  }

  @Test("a partner gets its place from the list of places; what is wrong is said at once")
  func partners() async throws {
    try await with { desk, _ in
      let bad = try await desk.post(
        path(.newPartner),
        [("slag", "city"), ("land", "ZZZ"), ("lage", "norr"), ("webb", "exempel")],
        as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["namn", "land", "lage", "webb"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      #expect(bad.text.contains("value=\"exempel\""))
      let made = try await desk.post(
        path(.newPartner),
        [("namn", "Kuopio"), ("slag", "city"), ("land", "FIN"), ("ort", "kuopio")],
        as: .coordinator)
      let place = try #require(made.headers[.location])
      let page = try await desk.get(place, as: .coordinator).text
      #expect(page.contains("62.8924, 27.6770") && page.contains("Finland"))
      let english = try await desk.get("/en" + place, as: .coordinator).text
      #expect(english.contains("City or municipality"))
      let change = [("namn", "Kuopion kaupunki"), ("slag", "city"), ("land", "FIN")]
      #expect(
        try await desk.post(place, change + [("version", "1")], as: .secretary).status
          == .seeOther)
      let stale = try await desk.post(
        place, [("namn", "Annat"), ("slag", "city"), ("version", "1")], as: .secretary)
      #expect(stale.status == .conflict && stale.text.contains("Kuopion kaupunki"))
      #expect(stale.text.contains("value=\"Annat\""))
      #expect(try await desk.get(path(.partner(id: "nej")), as: .reader).status == .notFound)
    }
  }
}
