import Cooperation
import Foundation
import HTML
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Publishing
import Register
import Testing

@testable import KansliWeb

@Suite("The yearly report and the pictures at the desk")
struct ReportWebTests {
  private static let year = DeskWorld.today.civil.year
  private static let route = InternationalRoute.report(year: year)
  private static let path = Route.international(route).path(.swedish)

  private func with(
    _ body: @escaping @Sendable (SecretWorld) async throws -> Void
  ) async throws {
    try await withDeskWorld { try await body(try await SecretWorld($0)) }
  }

  private func save(
    _ desk: DeskWorld, _ text: String, from version: Int, as part: DeskWorld.Part = .coordinator
  ) async throws -> TestResponse {
    try await desk.post(
      Self.path, [("gor", "save"), ("text", text), ("version", "\(version)")], as: part)
  }

  @Test("the register makes it, and a person writes on")
  func writing() async throws {
    try await with { world in
      let desk = world.desk
      let page = try await desk.get(Self.path, as: .coordinator)
      #expect(page.status == .ok)
      #expect(page.text.contains("Ingen har skrivit i den"))
      #expect(page.text.contains("Vänorten Fjordby"))
      #expect(page.text.contains("# Årsrapport") || page.text.contains("<textarea"))
      let answer = try await save(desk, "# Rapporten\n\nEtt <gott> år.", from: 0)
      #expect(answer.status == .seeOther && answer.headers[.location] == Self.path)
      let after = try await desk.get(Self.path, as: .reader).text
      #expect(after.contains("Version 1, sparad av Person coordinator"))
      #expect(after.contains("Ett &lt;gott&gt; år.") && !after.contains("<textarea"))
      let file = Route.international(.reportPaper(year: Self.year, name: "rapport.md"))
      let stored = try await desk.get(file.path(.swedish), as: .reader)
      #expect(stored.text == "# Rapporten\n\nEtt <gott> år.")
      #expect(stored.headers[.contentType] == "text/markdown; charset=utf-8")
      let html = Route.international(.reportPaper(year: Self.year, name: "rapport.html"))
      let whole = try await desk.get(html.path(.english), as: .reader).text
      #expect(whole.contains("<h1>Rapporten</h1>") && whole.contains("Ett &lt;gott&gt; år."))
    }
  }

  @Test("whoever saves second sees both texts, and none is lost")
  func stale() async throws {
    try await with { world in
      let desk = world.desk
      #expect(try await save(desk, "Den första.", from: 0).status == .seeOther)
      let second = try await save(desk, "Den andra.", from: 0, as: .secretary)
      #expect(second.status == .conflict)
      #expect(second.text.contains("Den första.") && second.text.contains("Den andra."))
      #expect(second.text.contains("name=\"version\" value=\"1\""))
      #expect(
        try await save(desk, "Den andra.", from: 1, as: .secretary).status == .seeOther)
      let page = try await desk.get(Self.path, as: .coordinator).text
      #expect(page.contains("Version 2") && page.contains("Den första."))
    }
  }

  @Test("what the register says now is shown before it replaces what was written")
  func again() async throws {
    try await with { world in
      let desk = world.desk
      _ = try await save(desk, "# Rapporten\n\nMitt eget stycke.", from: 0)
      let shown = try await desk.post(
        Self.path, [("gor", "compare"), ("version", "1")], as: .coordinator)
      #expect(shown.status == .ok)
      #expect(shown.text.contains("<del>") && shown.text.contains("<ins>"))
      #expect(shown.text.contains("Mitt eget stycke."))
      #expect(try await desk.store.report(year: Self.year)?.version == 1)
      let stale = try await desk.post(
        Self.path, [("gor", "replace"), ("version", "0")], as: .coordinator)
      #expect(stale.status == .conflict)
      let replaced = try await desk.post(
        Self.path, [("gor", "replace"), ("version", "1")], as: .coordinator)
      #expect(replaced.status == .seeOther)
      let stored = try await desk.store.report(year: Self.year)
      #expect(stored?.version == 2 && stored?.text.contains("Vänorten Fjordby") == true)
      let same = try await desk.post(
        Self.path, [("gor", "compare"), ("version", "2")], as: .coordinator)
      #expect(same.text.contains("Rapporten säger redan det som registret säger."))
    }
  }

  @Test("an empty text, an unknown wish and a year that has not begun are told of")
  func badInput() async throws {
    try await with { world in
      let desk = world.desk
      let empty = try await save(desk, "  \n ", from: 0)
      #expect(empty.status == .unprocessableContent && empty.text.contains("href=\"#f-text\""))
      #expect(
        try await desk.post(Self.path, [("gor", "sjung")], as: .coordinator).status
          == .unprocessableContent)
      for year in ["\(Self.year + 1)", "1899", "i-fjol"] {
        let path = Self.path.replacing("\(Self.year)", with: year)
        #expect(try await desk.get(path, as: .coordinator).status == .notFound, "\(year)")
      }
      for name in ["rapport.exe", "annat.md", "rapport", "rapport.md.md"] {
        let file = Route.international(.reportPaper(year: Self.year, name: name))
        #expect(
          try await desk.get(file.path(.swedish), as: .coordinator).status == .notFound)
      }
      for part in [DeskWorld.Part.reader, .author, .auditor, .administrator] {
        #expect(try await save(desk, "x", from: 0, as: part).status == .forbidden, "\(part)")
      }
      #expect(try await desk.store.report(year: Self.year) == nil)
    }
  }

  @Test("the report in English is the register's; the text that the board reads is Swedish")
  func english() async throws {
    try await with { world in
      let page = try await world.desk.get(
        Route.international(Self.route).path(.english), as: .coordinator
      ).text
      #expect(page.contains("Yearly report on international work"))
      #expect(page.contains("<textarea") && page.contains("lang=\"sv\""))
    }
  }

  @Test("every picture stands with its table and its source, in both languages")
  func pictures() async throws {
    try await with { world in
      for language in Language.allCases {
        let page = try await world.desk.get(
          Route.international(.pictures).path(language), as: .reader
        ).text
        for part in [
          "class=\"map world\"", "class=\"map europe\"", "class=\"ties\"", "class=\"matrix\"",
          "class=\"funding\"", "<summary>", "Fjordby",
        ] {
          #expect(page.contains(part), "\(language): \(part)")
        }
        #expect(page.contains(language.phrases.pictures.noGoals))
        let source = language.phrases.pictures.source(language.phrases.day(DeskWorld.today))
        #expect(page.components(separatedBy: source).count == 6)
      }
    }
  }

  @Test("a public page's maps have no marked place, and lead to public pages")
  func publicPictures() async throws {
    try await with { world in
      let pictures = PublicPictures(
        try await world.desk.store.publicCooperations(), today: DeskWorld.today,
        language: .swedish)
      #expect(!pictures.isEmpty)
      let text =
        String(decoding: pictures.maps.bytes, as: UTF8.self)
        + String(decoding: pictures.timeline.bytes, as: UTF8.self)
      #expect(SecrecyTests.secrets(in: text).isEmpty)
      #expect(text.contains("/internationellt/samarbeten/fjordby"))
      #expect(!text.contains("/arbete/"))
    }
  }

  @Test("what the board has to consider is there in both languages, and no marked word")
  func attention() async throws {
    try await withDeskWorld { desk in
      let things = try await desk.makeCooperation()
      for language in Language.allCases {
        let page = try await desk.get(Self.route(language), as: .coordinator).text
        let words: YearlyReportWords = language == .swedish ? .swedish : .english
        #expect(page.contains(words.heading(.attention)), "\(language)")
        #expect(page.contains("Vänortsavtal, Vänort Fjordby"), "\(language)")
        #expect(
          page.contains(language.phrases.cooperation.clausesMissing([.end, .renewal]).prefix(12)))
        let file = Route.international(.reportPaper(year: Self.year, name: "rapport.md"))
        let text = try await desk.get(file.path(language), as: .reader).text
        #expect(text.contains("## \(words.heading(.attention))"))
        #expect(!text.contains(CooperationThings.secretWord), "\(language)")
      }
      // A funding that is marked is told nothing of, nor is a request that is being assessed.
      let project = try #require(
        try await desk.store.publicCooperationFindings(on: DeskWorld.today)
          .first { $0.finding.subject == .project(CooperationID(things.project)) })
      #expect(project.finding.code == .severalPartiesMissing)
    }
  }

  private static func route(_ language: Language) -> String {
    Route.international(route).path(language)
  }

  @Test(
    "the municipality's own place is known by the name of its settings",
    arguments: [
      ("Borås stad", "Borås"), ("Lunds kommun", "Lund"), ("Västerås", "Västerås"),
      ("Göteborgs Stad", "Göteborg"), ("Upplands Väsby kommun", "Upplands Väsby"),
      ("Ekby kommun", nil), ("", nil), ("kommun", nil), ("Region Lund", nil),
    ])
  func home(municipality: String, place: String?) {
    #expect(PartnerMap.Home(municipality: municipality)?.name == place)
  }

  @Test("it is marked on the desk's maps, the public ones and the report's")
  func homeShown() async throws {
    try await with { world in
      var settings = try await world.desk.store.settings()
      settings.organisation.name = "Borås stad"
      try await world.desk.store.set(settings, by: world.desk.recorder)
      let paths: [InternationalRoute] = [
        .pictures, .overview, .reportPaper(year: Self.year, name: "rapport.html"),
      ]
      for route in paths {
        let page = try await world.desk.get(
          Route.international(route).path(.swedish), as: .coordinator
        ).text
        #expect(page.contains("aria-label=\"Borås\""), "\(route)")
      }
    }
  }
}
