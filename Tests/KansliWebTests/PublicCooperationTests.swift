import Cooperation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("Cooperation for everybody")
struct PublicCooperationTests {
  private static let routes: [InternationalRoute] = [
    .overview, .sisterCities, .cooperation(slug: "vanort-fjordby"),
    .publicProject(slug: "sjoprojektet"), .cooperationsAPI,
  ]

  @Test("what is marked as secret leaves the desk in no page and in no data")
  func secrets() async throws {
    try await withDeskWorld { desk in
      let things = try await desk.makeCooperation()
      let word = CooperationThings.secretWord
      for route in Self.routes {
        for language in Language.allCases {
          let answer = try await desk.get(
            Route.international(route).path(language), as: .stranger)
          #expect(answer.status == .ok, "\(route)")
          #expect(answer.headers[.setCookie] == nil)
          #expect(!answer.text.contains(word), "\(route)")
          for amount in ["7654321", "7\u{A0}654\u{A0}321", "7,654,321", "765432100"] {
            #expect(!answer.text.contains(amount), "\(route)")
          }
          #expect(!answer.text.contains("62.5"), "\(route)")
        }
      }
      for route in [Route.front, .register(RegisterQuery()), .latest, .calendar, .documentsAPI] {
        let answer = try await desk.get(route.path(.swedish), as: .stranger)
        #expect(!answer.text.contains(word), "\(route)")
      }
      // At the desk the word is there, with its mark.
      let relation = try await desk.get(
        Route.international(.relation(id: things.relation)).path(.swedish), as: .reader
      ).text
      #expect(relation.contains(word) && relation.contains(">sekretess<"))
    }
  }

  @Test("what is an idea or is assessed is nobody else's yet")
  func unpublished() async throws {
    try await withDeskWorld { desk in
      let menu = Route.international(.overview).path(.swedish)
      let before = try await desk.get("/", as: .stranger).text
      #expect(!before.contains(menu))
      _ = try await desk.makeCooperation()
      #expect(try await desk.get("/", as: .stranger).text.contains("href=\"\(menu)\""))
      for route in Self.routes {
        let text = try await desk.get(
          Route.international(route).path(.swedish), as: .stranger
        ).text
        #expect(!text.contains("Förfrågan från Fjordby"), "\(route)")
      }
      for route in [
        InternationalRoute.cooperation(slug: "forfragan-fran-fjordby"),
        .publicProject(slug: "vanort-fjordby"), .cooperation(slug: "nej"),
      ] {
        let answer = try await desk.get(
          Route.international(route).path(.swedish), as: .stranger)
        #expect(answer.status == .notFound, "\(route)")
      }
    }
  }

  @Test("a page shows what was changed at the desk at once")
  func fresh() async throws {
    try await withDeskWorld { desk in
      let things = try await desk.makeCooperation()
      let path = Route.international(.cooperation(slug: "vanort-fjordby")).path(.swedish)
      #expect(try await desk.get(path, as: .stranger).text.contains("aktiv"))
      let moved = try await desk.post(
        Route.international(.relation(id: things.relation)).path(.swedish),
        [
          ("gor", "move"), ("till", "paused"), ("dag", "2026-11-20"), ("skal", "Väntar"),
          ("version", "1"),
        ], as: .coordinator)
      #expect(moved.status == .seeOther)
      let page = try await desk.get(path, as: .stranger).text
      #expect(page.contains("pausad") && !page.contains("Väntar"))
    }
  }

  @Test("the example's exemption is shown with its body, its conditions and its end")
  func exemption() async throws {
    try await withSite { client, _ in
      let path = "/internationellt/samarbeten/kommunalt-partnerskap-med-mwanza"
      let page = try await client.execute(uri: path, method: .get).text
      #expect(page.contains("Undantag av Kommunstyrelsen, 10 april 2025, § 41"))
      #expect(page.contains("till och med 31 mars 2027"))
      #expect(page.contains("Inga pengar går genom statliga organ."))
      let overview = try await client.execute(uri: "/internationellt", method: .get).text
      #expect(overview.contains("/styrdokument/internationell-policy"))
      #expect(overview.contains("GeoNames, CC BY 4.0") && !overview.contains("Kutaisi"))
      let data = try await client.execute(uri: "/api/v1/cooperations", method: .get).text
      #expect(data.contains("\"conditions\"") && !data.contains("Kutaisi"))
    }
  }
}
