import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Reading
import Register
import Testing

@testable import KansliWeb

@Suite("The rules of an edition at the desk")
struct RuleWebTests {
  private static let slug = "internationell-policy"
  private static let path = Route.rules(slug: slug, number: 1).path(.swedish)

  /// A desk with an edition whose rules wait.
  private func withRules(
    _ body: @escaping @Sendable (DeskWorld) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in
      let text = """
        Vi växer. Vi samarbetar endast med parter i länder som är <demokratier> & öppna.

        Undantag beviljas av Kommunstyrelsen.

        Internationella samarbeten ska bidra till följande:

        - Lärande, som ger mer än det kostar.

        Varje år följs arbetet upp.
        """
      let content = Array(
        SampleTexts.policy(
          title: "Internationell policy", day: "2025-03-27", through: "2029", first: text
        ).utf8)
      let file = ImportFile(
        name: "policy.md", content: content, reading: try DocumentReader.read(content))
      try await desk.store.importFiles([file], confirm: .certain, by: desk.recorder) { _ in }
      try await body(desk)
    }
  }

  private func rules(_ desk: DeskWorld) async throws -> [EditionRule] {
    try await desk.store.rules(slug: Self.slug, edition: 1, for: desk.actor(.coordinator)).rules
  }

  @Test("the page shows the text with the sentences marked and the rules beside it")
  func page() async throws {
    try await withRules { desk in
      let page = try await desk.get(Self.path, as: .coordinator).text
      #expect(page.contains("Föreslagna: 3. Bekräftade: 0."))
      #expect(
        page.contains(
          "Vi växer. <mark>Vi samarbetar endast med parter i länder som är "
            + "&lt;demokratier&gt; &amp; öppna.</mark>"))
      #expect(page.contains("Villkor för partner: demokrati"))
      #expect(page.contains("Beslutar om undantag: Kommunstyrelsen"))
      #expect(page.contains("Samarbeten bidrar till: Lärande"))
      let english = try await desk.get(
        Route.rules(slug: Self.slug, number: 1).path(.english), as: .coordinator
      ).text
      #expect(english.contains("Condition on partners: democracy"))
      #expect(english.contains("Proposed: 3. Confirmed: 0."))
    }
  }

  @Test("the desk and the document's page lead there those who may, and nobody else")
  func ways() async throws {
    try await withRules { desk in
      let document = Route.document(slug: Self.slug, on: nil).path(.swedish)
      for part in DeskWorld.Part.allCases where part != .stranger {
        let may = Rights(part.grants).may(.keepRules)
        let front = try await desk.get(Route.desk.path(.swedish), as: part).text
        #expect(front.contains(Self.path) == may, "\(part)")
        let page = try await desk.get(document, as: part).text
        #expect(page.contains(Self.path) == may, "\(part)")
      }
      #expect(!(try await desk.get(document, as: .stranger).text.contains(Self.path)))
    }
  }

  @Test("rules are confirmed and rejected one by one, and all that wait at once")
  func deciding() async throws {
    try await withRules { desk in
      let all = try await rules(desk)
      func post(_ wish: String, _ rule: EditionRule? = nil) async throws -> TestResponse {
        var fields = [("gor", wish)]
        if let rule {
          fields += [("regel", "\(rule.position)"), ("version", "\(rule.version)")]
        }
        return try await desk.post(Self.path, fields, as: .coordinator)
      }
      let confirmed = try await post("confirm", all[0])
      #expect(confirmed.status == .seeOther)
      #expect(confirmed.headers[.location] == "\(Self.path)#regel-\(all[0].position)")
      #expect(try await post("reject", all[1]).status == .seeOther)
      #expect(try await post("reject", all[0]).status == .conflict)
      #expect(try await post("confirmAll").status == .seeOther)
      #expect(try await rules(desk).map(\.state) == [.confirmed, .rejected, .confirmed])
      #expect(try await post("sjung").status == .unprocessableContent)
      let gone = try await desk.post(
        Self.path, [("gor", "confirm"), ("regel", "77"), ("version", "1")], as: .coordinator)
      #expect(gone.status == .notFound)
      let page = try await desk.get(Self.path, as: .coordinator).text
      #expect(page.contains("Avvisad") && !page.contains("Bekräfta alla"))
    }
  }

  @Test("a rule is added and changed by a form that keeps what was wrong")
  func writing() async throws {
    try await withRules { desk in
      let sheet = try await desk.store.rules(
        slug: Self.slug, edition: 1, for: desk.actor(.secretary))
      let carrier = try #require(
        sheet.edition.provisions.first { $0.text.hasPrefix("Varje år") })
      let form = Route.rules(
        slug: Self.slug, number: 1, form: .add(provision: carrier.id)
      ).path(.swedish)
      #expect(
        try await desk.get(form, as: .secretary).text.contains("Meningen som regeln vilar på"))
      var fields = [
        ("gor", "add"), ("stycke", carrier.id), ("mening", carrier.text),
        ("slag", "exemption"), ("styrka", "must"),
      ]
      let nameless = try await desk.post(Self.path, fields, as: .secretary)
      #expect(nameless.status == .unprocessableContent)
      #expect(nameless.text.contains("href=\"#f-namn\""))
      fields.append(("namn", "Kulturnämnden"))
      #expect(try await desk.post(Self.path, fields, as: .secretary).status == .seeOther)
      let again = try await desk.post(Self.path, fields, as: .secretary)
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("Beslutar om undantag: Kulturnämnden används redan"))
      fields[2].1 = "Något annat."
      fields[3].1 = "severalParties"
      #expect(
        try await desk.post(Self.path, fields, as: .secretary).status == .unprocessableContent)
      let rule = try await rules(desk)[0]
      let change = Route.rules(
        slug: Self.slug, number: 1, form: .change(rule.position)
      ).path(.swedish)
      let page = try await desk.get(change, as: .secretary).text
      #expect(page.contains("<option value=\"condition-democracy\" selected"))
      let done = try await desk.post(
        Self.path,
        [
          ("gor", "change"), ("regel", "\(rule.position)"), ("version", "\(rule.version)"),
          ("stycke", rule.rule.provision), ("mening", rule.rule.words),
          ("slag", "condition-ruleOfLaw"), ("styrka", "should"),
        ], as: .secretary)
      #expect(done.status == .seeOther)
      let changed = try await rules(desk)[0]
      #expect(changed.rule.content == .condition(.ruleOfLaw))
      #expect(changed.rule.modality == .should && changed.state == .confirmed)
    }
  }

  @Test("a text without rules is read on request, and says so where it has none")
  func reading() async throws {
    try await withRules { desk in
      let path = Route.rules(slug: "bokpolicy", number: 1).path(.swedish)
      #expect(try await desk.get(path, as: .secretary).text.contains("Läs regler ur texten"))
      let answer = try await desk.post(path, [("gor", "read")], as: .secretary)
      #expect(answer.status == .ok && answer.text.contains("Inga regler hittades"))
      let missing = Route.rules(slug: "bokpolicy", number: 9).path(.swedish)
      #expect(try await desk.get(missing, as: .secretary).status == .notFound)
      #expect(
        try await desk.get(
          path.replacing("/1/regler", with: "/ett/regler"), as: .secretary
        ).status == .notFound)
    }
  }

  @Test("the place after a decision tells of the rules in the new edition")
  func afterDecision() async throws {
    try await withRules { desk in
      let path = Route.decide(id: desk.deciding).path(.swedish)
      let answer = try await desk.post(
        path,
        [
          ("gor", "record"), ("dag", "2026-11-20"), ("titel", "Policy för internationella frågor"),
          ("text", "Vi samarbetar endast med parter i demokratiska länder."),
          ("version", try await desk.version(desk.deciding)),
        ], as: .secretary)
      let place = try #require(answer.headers[.location])
      let page = try await desk.get(place, as: .secretary).text
      #expect(page.contains("Regler i den nya utgåvan: 1 föreslagna"))
      #expect(page.contains("/utgava/1/regler"))
      #expect(!(try await desk.get(place, as: .reader).text.contains("/regler")))
    }
  }
}
