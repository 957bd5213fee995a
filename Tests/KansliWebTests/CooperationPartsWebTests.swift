import Cooperation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("Agreements, activities, projects and seats at the desk")
struct CooperationPartsWebTests {
  private func with(
    _ body: @escaping @Sendable (DeskWorld, CooperationThings) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in try await body(desk, try await desk.makeCooperation()) }
  }

  private func path(_ route: InternationalRoute) -> String {
    Route.international(route).path(.swedish)
  }

  @Test("an agreement without its clauses says so at once, and signing is tried")
  func agreements() async throws {
    try await with { desk, things in
      let new = path(.newAgreement(relation: things.request))
      let bad = try await desk.post(
        new, [("fran", "2026-01-01"), ("till", "2025"), ("sprak", "Svenska!")],
        as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["titel", "till", "sprak"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let made = try await desk.post(
        new,
        [
          ("titel", "Avtal"), ("till", "2030"), ("sprak", "sv, en"),
          ("villkor-exit", "Sex månader"), ("parter", things.partner),
        ], as: .coordinator)
      let place = try #require(made.headers[.location])
      let page = try await desk.get(place, as: .coordinator).text
      #expect(page.contains("Avtalet saknar villkor om förlängning och utvärdering."))
      #expect(page.contains("till och med 31 december 2030"))
      let signing = try await desk.post(
        place, [("gor", "sign"), ("undertecknat", "2026-11-20"), ("version", "1")],
        as: .coordinator)
      #expect(signing.status == .conflict)
      #expect(signing.text.contains("är inte prövad mot policyns villkor"))
      let undated = try await desk.post(
        place, [("gor", "sign"), ("version", "1")], as: .coordinator)
      #expect(undated.status == .unprocessableContent)
      let stale = try await desk.post(
        place, [("gor", "save"), ("titel", "Annat"), ("version", "7")], as: .coordinator)
      #expect(stale.status == .conflict && stale.text.contains("value=\"Annat\""))
    }
  }

  @Test("the signed paper is kept by its checksum and fetched at the desk alone")
  func file() async throws {
    try await with { desk, things in
      let actor = desk.actor(.coordinator)
      let sha = try await desk.store.keepAgreementFile("Avtal 1.pdf", [1, 2, 3], by: actor)
      let register = try await desk.store.cooperations(for: actor)
      var agreement = try #require(register.agreements.first)
      agreement.file = sha
      try await desk.store.change(agreement, today: DeskWorld.today, by: actor)
      let place = path(.agreement(id: things.agreement))
      #expect(try await desk.get(place, as: .reader).text.contains(sha))
      let file = try await desk.get(place + "?fil=1", as: .reader)
      #expect(Array(file.body.readableBytesView) == [1, 2, 3])
      #expect(file.headers[.contentDisposition] == "attachment; filename=\"Avtal1.pdf\"")
      #expect(try await desk.get(place + "?fil=1", as: .stranger).status == .seeOther)
    }
  }

  @Test("an activity has days in order and an amount with its currency")
  func activities() async throws {
    try await with { desk, things in
      let new = path(.newActivity(relation: things.relation))
      let bad = try await desk.post(
        new,
        [
          ("titel", "Resa"), ("slag", "studyVisit"), ("fran", "2026-05-02"),
          ("till", "2026-05-01"), ("antal", "många"), ("kostnad", "dyrt"),
        ], as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["till", "antal", "kostnad"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let made = try await desk.post(
        new,
        [
          ("titel", "Resa"), ("slag", "studyVisit"), ("fran", "2026-05-02"),
          ("antal", "12"), ("kostnad", "12 345,50"), ("kostnad-valuta", "eur"),
        ], as: .coordinator)
      #expect(made.headers[.location] == path(.relation(id: things.relation)))
      let register = try await desk.store.cooperations(for: desk.actor(.coordinator))
      let trip = try #require(register.activities.first { $0.title == "Resa" })
      #expect(trip.cost == Money(minorUnits: 12_345_50, currency: "EUR"))
      let place = path(.activity(id: trip.id))
      #expect(try await desk.get(place, as: .coordinator).text.contains("value=\"12345,50\""))
      let gone = try await desk.post(
        place, [("gor", "remove"), ("version", "1")], as: .coordinator)
      #expect(gone.status == .seeOther)
      #expect(try await desk.get(place, as: .coordinator).status == .notFound)
    }
  }

  @Test("a project does not start alone: the provision is quoted")
  func projects() async throws {
    try await with { desk, things in
      let place = path(.project(id: things.project))
      let page = try await desk.get(place, as: .coordinator).text
      #expect(page.contains(CooperationThings.parties))
      let start = [("gor", "start"), ("startdag", "2026-11-20"), ("version", "1")]
      let refused = try await desk.post(place, start, as: .coordinator)
      #expect(refused.status == .conflict)
      #expect(refused.text.contains("Projektet har bara kommunen som part."))
      #expect(refused.text.contains(CooperationThings.parties))
      let settled = try await desk.post(
        place, [("gor", "dropped"), ("version", "1")], as: .coordinator)
      #expect(settled.status == .seeOther)
      let bad = try await desk.post(
        path(.newProject(relation: nil)),
        [("roll", "chef"), ("budget", "1"), ("budget-valuta", "pengar"), ("program", "X")],
        as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["titel", "roll", "budget-valuta", "program", "lage"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let made = try await desk.post(
        path(.newProject(relation: nil)),
        [
          ("titel", "Tåg"), ("roll", "lead"), ("lage", "idea"), ("program", "INT-BSR"),
          ("parter", things.partner), ("budget", "100"),
        ], as: .coordinator)
      let new = try await desk.get(try #require(made.headers[.location]), as: .reader).text
      #expect(new.contains("Interreg Baltic Sea Region – up to 80 %"))
    }
  }

  @Test("contributions are those of the edition that is named, and the form has its source")
  func contributions() async throws {
    try await with { desk, things in
      let place = path(.contributions(relation: things.request))
      let page = try await desk.get(place, as: .coordinator).text
      #expect(page.contains("Bedöms efter den utgåva som gäller i dag:"))
      #expect(page.contains("Lärande") && page.contains("Frågorna är Kanslis egna."))
      let fields = [
        ("gor", "contributions"), ("version", "0"), ("omrade-0", "Lärande"),
        ("avsikt-0", "Alla lär sig"),
      ]
      #expect(try await desk.post(place, fields, as: .coordinator).status == .seeOther)
      let stale = try await desk.post(place, fields, as: .coordinator)
      #expect(stale.status == .conflict && stale.text.contains("Alla lär sig"))
      let answers = [("gor", "assessment"), ("version", "0"), ("svar-purpose", "Att lära")]
      #expect(try await desk.post(place, answers, as: .coordinator).status == .seeOther)
      let read = try await desk.get(place, as: .reader).text
      #expect(read.contains("Alla lär sig") && read.contains("Att lära"))
      #expect(!read.contains("<textarea"))
    }
  }

  @Test("a seat names a function and what it rests on")
  func seats() async throws {
    try await with { desk, things in
      let list = path(.assignments)
      let bad = try await desk.post(list, [("fran", "nu")], as: .coordinator)
      #expect(bad.status == .unprocessableContent)
      for name in ["part", "uppdrag", "innehavare", "fran"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let made = try await desk.post(
        list,
        [("part", things.partner), ("uppdrag", "Ordförande"), ("innehavare", "Kulturnämnden")],
        as: .coordinator)
      let place = try #require(made.headers[.location])
      #expect(try await desk.get(place, as: .reader).text.contains("Kulturnämnden"))
      let stale = try await desk.post(
        place,
        [
          ("part", things.partner), ("uppdrag", "X"), ("innehavare", "Y"), ("version", "9"),
        ], as: .coordinator)
      #expect(stale.status == .conflict && stale.text.contains("Kulturnämnden"))
    }
  }
}
