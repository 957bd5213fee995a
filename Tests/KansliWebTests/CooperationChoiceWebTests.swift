import Cooperation
import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("What is chosen in the forms of cooperation")
struct CooperationChoiceWebTests {
  private func with(
    _ body: @escaping @Sendable (DeskWorld, CooperationThings) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in try await body(desk, try await desk.makeCooperation()) }
  }

  private func path(_ route: InternationalRoute, _ language: Language = .swedish) -> String {
    Route.international(route).path(language)
  }

  private func register(_ desk: DeskWorld) async throws -> CooperationRegister {
    try await desk.store.cooperations(for: desk.actor(.coordinator))
  }

  // MARK: Criteria

  private func own(_ day: CalendarDate, _ key: String) -> AssessmentCriteria {
    AssessmentCriteria(
      from: day, source: "Projektmodell, KS \(day.civil.year) § 8",
      items: [
        AssessmentCriteria.Item(key: key, words: ["sv": "Ger det \(key)?", "en": "Gives \(key)?"])
      ])
  }

  private func set(_ desk: DeskWorld, _ criteria: [AssessmentCriteria]) async throws {
    var settings = try await desk.store.settings()
    settings.cooperation.assessmentCriteria = criteria
    try await desk.store.set(settings, by: desk.recorder)
  }

  @Test("the form asks by the municipality's criteria of the day, and an answer keeps its own")
  func criteria() async throws {
    try await with { desk, things in
      let place = path(.contributions(relation: things.request))
      try await set(desk, [own(.of(2026, 1, 1), "lugn"), own(.of(2027, 1, 1), "ro")])
      let page = try await desk.get(place, as: .coordinator).text
      #expect(page.contains("Ger det lugn?") && page.contains("name=\"svar-lugn\""))
      #expect(
        page.contains(
          "egna kriterier för utvecklingsarbete, från 1 januari 2026. Källa: "
            + "Projektmodell, KS 2026 § 8."))
      #expect(!page.contains("Ger det ro?") && !page.contains("svar-purpose"))
      let fields = [
        ("gor", "assessment"), ("version", "0"), ("kriterier", "2026-01-01"),
        ("svar-lugn", "Ja, mycket"), ("svar-ro", "Nej"),
      ]
      #expect(try await desk.post(place, fields, as: .coordinator).status == .seeOther)
      let kept = try await register(desk).assessments[CooperationID(things.request)]
      #expect(kept?.answers == ["lugn": "Ja, mycket"] && kept?.on == .of(2026, 1, 1))
      // New ones come: what is answered stands, and can be assessed anew.
      try await set(desk, [own(.of(2026, 1, 1), "lugn"), own(.of(2026, 11, 1), "ro")])
      let after = try await desk.get(place, as: .coordinator).text
      #expect(after.contains("Ger det lugn?") && after.contains("Ja, mycket"))
      #expect(after.contains("Sedan 1 november 2026 har kommunen andra kriterier"))
      let anew = path(.contributions(relation: things.request, criteria: "2026-11-01"))
      #expect(after.contains("href=\"\(anew)\""))
      let form = try await desk.get(anew, as: .coordinator).text
      #expect(form.contains("Ger det ro?") && !form.contains("Ger det lugn?"))
      let again = [
        ("gor", "assessment"), ("version", "1"), ("kriterier", "2026-11-01"), ("svar-ro", "Ja"),
      ]
      #expect(try await desk.post(place, again, as: .coordinator).status == .seeOther)
      let last = try await register(desk).assessments[CooperationID(things.request)]
      #expect(last?.answers == ["lugn": "Ja, mycket", "ro": "Ja"])
      #expect(last?.on == .of(2026, 11, 1))
      let english = try await desk.get(
        path(.contributions(relation: things.request), .english), as: .reader
      ).text
      #expect(english.contains("Gives ro?") && !english.contains("Sedan"))
      let bad = try await desk.get(place + "?kriterier=igen", as: .coordinator)
      #expect(bad.status == .unprocessableContent)
    }
  }

  // MARK: Decisions

  @Test("a decision of the ledger is chosen for a step, or found by body, day and item")
  func moving() async throws {
    try await with { desk, things in
      let route = path(.relation(id: things.relation))
      let page = try await desk.get(route, as: .coordinator).text
      #expect(page.contains("Beslut i liggaren"))
      #expect(page.contains("fastställer Internationell policy</option>"))
      let typed = [
        ("till", "paused"), ("dag", "2026-11-20"), ("version", "1"), ("skal", "Väntar på besked"),
      ]
      let nothing = try await desk.post(route, typed + [("gor", "find")], as: .coordinator)
      #expect(nothing.status == .unprocessableContent)
      #expect(nothing.text.contains("href=\"#f-organ\""))
      let wrong = try await desk.post(
        route, typed + [("gor", "find"), ("organ", "Hamnstyrelsen")], as: .coordinator)
      #expect(wrong.status == .ok && wrong.text.contains("Inget beslut i liggaren stämmer."))
      let found = try await desk.post(
        route,
        typed + [
          ("gor", "find"), ("organ", "kommunfullmäktige"), ("beslutsdag", "2025-03-27"),
        ], as: .coordinator)
      #expect(found.text.contains("Ett beslut i liggaren stämmer, och det är valt."))
      #expect(found.text.contains("Väntar på besked") && found.text.contains("2026-11-20"))
      let option = try #require(
        found.text.firstMatch(of: /<option value="([^"]+)" selected[^>]*>2025-03-27/))
      let chosen = typed + [("gor", "move"), ("beslut", String(option.1))]
      #expect(try await desk.post(route, chosen, as: .coordinator).status == .seeOther)
      let now = try await register(desk)
      let id = CooperationID(things.relation)
      #expect(now.relation(id)?.state == .paused)
      #expect(now.decisions(of: id).last?.header.decidedOn == .of(2025, 3, 27))
      // Two at once, and a decision that is not there: a sentence each, and what was written stays.
      let late = try await desk.post(route, chosen, as: .coordinator)
      #expect(late.status == .conflict && late.text.contains("Någon annan har ändrat det här"))
      let other = try await desk.post(
        route,
        [
          ("gor", "move"), ("till", "ended"), ("dag", "2026-11-21"), ("version", "2"),
          ("beslut", "finns-inte"), ("skal", "Slut på det"),
        ], as: .coordinator)
      #expect(other.status == .conflict && other.text.contains("Slut på det"))
      #expect(other.text.contains("Beslutet i liggaren gäller något annat."))
      let reader = try await desk.get(route, as: .reader).text
      #expect(!reader.contains("Beslut i liggaren"))
    }
  }

  @Test("a project starts by a decision, new or of the ledger, with all problems at once")
  func starting() async throws {
    try await with { desk, things in
      let actor = desk.actor(.coordinator)
      var project = try #require(
        try await register(desk).project(CooperationID(things.project)))
      project.parties = [PartnerID(things.partner)]
      let joined = project
      try await desk.store.change(joined, today: DeskWorld.today, by: actor)
      let place = path(.project(id: things.project))
      let bad = try await desk.post(
        place, [("gor", "start"), ("version", "2"), ("paragraf", "§ 9"), ("startdag", "nu")],
        as: .coordinator)
      #expect(bad.status == .unprocessableContent && bad.text.contains("value=\"§ 9\""))
      for name in ["startdag", "organ", "beslutsdag"] {
        #expect(bad.text.contains("href=\"#f-\(name)\""), "\(name)")
      }
      let start = [
        ("gor", "start"), ("version", "2"), ("startdag", "2026-11-20"),
        ("organ", "Kommunstyrelsen"), ("beslutsdag", "2026-11-19"), ("paragraf", "§ 9"),
      ]
      let refused = try await desk.post(place, start, as: .coordinator)
      #expect(refused.status == .conflict)
      #expect(refused.text.contains("Fjordby är inte prövad mot policyns villkor."))
      #expect(refused.text.contains("value=\"Kommunstyrelsen\""))
      try await screen(desk, things)
      #expect(try await desk.post(place, start, as: .coordinator).status == .seeOther)
      let page = try await desk.get(place, as: .reader).text
      #expect(page.contains("Beslut om start"))
      #expect(page.contains("Kommunstyrelsen, 19 november 2026, § 9"))
      #expect(try await desk.store.verify().problems.isEmpty)
    }
  }

  private func screen(_ desk: DeskWorld, _ things: CooperationThings) async throws {
    let actor = desk.actor(.coordinator)
    let known = try await register(desk)
    let day = DeskWorld.today + -2
    guard case .success(let edition) = known.book.conditions(on: day) else { return }
    _ = try await desk.store.record(
      Screening(
        id: "", partner: PartnerID(things.partner), cooperation: CooperationID(things.project),
        country: CountryCode(rawValue: "NOR"), on: day,
        rule: RuleCitation(edition.conditions[0].rule, of: edition).ground, criteria: [],
        findings: [.democracy: OfficerFinding(.met, reasons: "Skälen står här.")],
        outcome: .mayBeEntered, madeAt: Instant(microseconds: 0), madeBy: ""), by: actor)
  }

  // MARK: Partners

  private func addPartners(_ desk: DeskWorld, _ count: Int) async throws {
    let countries = ["NOR", "FIN", "DNK", "EST"].map { CountryCode(rawValue: $0) }
    for index in 1...count {
      _ = try await desk.store.add(
        Partner(
          id: PartnerID(""), name: "Ort \(index)", kind: .city, country: countries[index % 4]),
        by: desk.actor(.coordinator))
    }
  }

  @Test("of a thousand partners some are searched for, and the page stays small")
  func partners() async throws {
    try await with { desk, things in
      let route = path(.newRelation(partner: nil))
      let few = try await desk.get(route, as: .coordinator).text
      #expect(few.contains("value=\"\(things.partner)\"") && !few.contains("parter-sok"))
      try await addPartners(desk, 1000)
      let page = try await desk.get(path(.newRelation(partner: things.partner)), as: .coordinator)
      #expect(page.text.utf8.count < 40_000)
      #expect(page.text.contains("value=\"\(things.partner)\" checked"))
      let count = try await register(desk).partners.count
      #expect(page.text.contains("\(count) parter är inskrivna."))
      #expect(!page.text.contains("Ort 7,"))
      let typed = [("titel", "Ny vänort"), ("parter", things.partner), ("skal", "Arkivet")]
      let found = try await desk.post(
        route, typed + [("gor", "parter"), ("parter-sok", "ort 99 norge")], as: .coordinator)
      #expect(found.status == .ok && found.text.utf8.count < 45_000)
      #expect(found.text.contains("value=\"Ny vänort\"") && found.text.contains("Arkivet"))
      #expect(found.text.contains("value=\"\(things.partner)\" checked"))
      #expect(found.text.contains("stämmer med ”ort 99 norge”"))
      #expect(found.text.contains("Ort 992, Norge") && !found.text.contains("Ort 993,"))
      // A name alone is ticked, and words left in the field are looked for by any button.
      let named = try await desk.post(
        route, typed + [("gor", "save"), ("parter-sok", "Ort 7")], as: .coordinator)
      #expect(named.status == .ok && named.text.contains("Ort 7, Estland"))
      #expect(named.text.matches(of: /name="parter" value="[^"]+" checked/).count == 2)
      let many = try await desk.post(
        route, typed + [("gor", "parter"), ("parter-sok", "ort")], as: .coordinator
      ).text
      #expect(many.contains("1000 parter stämmer") && many.contains("De 20 första visas"))
      let none = try await desk.post(
        route, typed + [("gor", "parter"), ("parter-sok", "<b>")], as: .coordinator
      ).text
      #expect(none.contains("Ingen part stämmer med ”&lt;b&gt;”."))
    }
  }

  @Test("a search in a form for something that is there keeps the version that was shown")
  func versions() async throws {
    try await with { desk, things in
      try await addPartners(desk, 30)
      let searches: [(InternationalRoute, [(String, String)])] = [
        (.editRelation(id: things.relation), []),
        (.project(id: things.project), [("titel", "Sjöar")]),
        (.agreement(id: things.agreement), []), (.newAgreement(relation: things.relation), []),
      ]
      for (place, fields) in searches {
        let answer = try await desk.post(
          path(place),
          fields + [("gor", "parter"), ("parter-sok", "Ort 12"), ("version", "77")],
          as: .coordinator)
        #expect(answer.status == .ok && answer.text.contains("Ort 12, Norge"), "\(place)")
        if case .newAgreement = place { continue }
        #expect(answer.text.contains("value=\"77\""), "\(place)")
      }
      let reader = try await desk.post(
        path(.newRelation(partner: nil)), [("gor", "parter"), ("parter-sok", "Ort")], as: .reader)
      #expect(reader.status == .forbidden)
    }
  }
}
