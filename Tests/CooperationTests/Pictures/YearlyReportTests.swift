import Cooperation
import HTML
import Publishing
import Register
import Testing

@Suite("The yearly report on cooperation")
struct YearlyReportTests {
  private static let report = YearlyReport(ReportWorld.facts, words: .swedish)

  @Test("every part is there, in order, and the day and source of them all are said once")
  func sections() {
    #expect(Self.report.sections.map(\.heading) == ReportHeading.allCases)
    #expect(Self.report.sections.allSatisfy { !$0.parts.isEmpty })
    let basis =
      "Uppgifterna avser 31 december 2026. Källa: registret över internationella samarbeten."
    #expect(Self.report.basis == basis)
    #expect(Self.report.markdown(.swedish).split(separator: basis).count == 2)
  }

  @Test("ties are counted by form and state")
  func ties() throws {
    let section = try #require(Self.report.sections.first { $0.heading == .ties })
    guard case .table(let table) = section.parts[0] else {
      Issue.record("no table")
      return
    }
    #expect(table.columns == ["Form", "aktiv", "vilande", "pausad", "Summa"])
    #expect(table.rows[0] == ["vänort", "1", "1", "0", "2"])
    #expect(table.total == ["Summa", "2", "1", "1", "4"])
  }

  @Test("sums keep their currency and say how many have no figure")
  func costs() {
    let text = Self.report.markdown(.swedish)
    #expect(text.contains("| Aktiviteter | 61\u{A0}500\u{A0}SEK | 1 |"))
    #expect(text.contains("| Egen insats i projekt | 82\u{A0}000\u{A0}EUR | 1 |"))
  }

  @Test("the Markdown is plain: headings, tables, and no bar of a name's own")
  func markdown() {
    let text = Self.report.markdown(.swedish)
    #expect(text.hasPrefix("# Internationella samarbeten 2026\n\nEkevalla kommun\n"))
    #expect(text.contains("\n## Undantag\n\n| Samarbete | Beslut | Villkor | Gäller |\n|---|"))
    #expect(text.contains("Vänorten Larissa \\| Grekland"))
    #expect(text.contains("\n## Att ta ställning till\n\n| Gäller | Vad som framkom | Vad som kan"))
    #expect(text.contains("| Vänortsavtal, Vänorten Tartu | Avtalet gick ut 30 juni 2026. |"))
    #expect(text.contains("Kommunstyrelsen 23 mars 2026 § 114"))
    #expect(!text.contains("<"))
  }

  @Test("a person's own bold, links and headings in a name stay words")
  func awkward() {
    var facts = ReportWorld.facts
    facts.ties = [
      TieFact(title: "# **x** <script> [a](http://b) | c", kind: .network, state: .idea)
    ]
    facts.municipality = "# <Ekevalla>"
    let report = YearlyReport(facts, words: .swedish)
    let text = report.markdown(.swedish)
    #expect(!text.contains("\n# <"))
    #expect(!text.contains("**x**"))
    #expect(!text.contains("[a](http"))
    #expect(!String(report.page(.swedish)).contains("<script"))
  }

  @Test("a picture is drawn on the web and on paper, and described in Markdown and in Word")
  func pictures() {
    let report = YearlyReport(
      ReportWorld.facts, words: .swedish,
      pictures: [
        .contributions: [
          ReportPicture(figure: PictureWorld.matrix.table, description: "bidrag per nämnd")
        ]
      ])
    #expect(String(report.page(.swedish)).contains("<table class=\"matrix\">"))
    let word = String(report.page(.swedish, for: .word))
    #expect(!word.contains("matrix"))
    #expect(!word.contains("<title>"))
    #expect(word.contains("Bild: bidrag per nämnd"))
    #expect(report.markdown(.swedish).contains("Bild: bidrag per nämnd"))
  }

  @Test("a year with nothing in it says so in every part", arguments: ["sv", "en"])
  func empty(language: String) {
    let words = language == "sv" ? YearlyReportWords.swedish : .english
    let facts = YearlyReportFacts(
      municipality: "Norrby", year: 2026, asOf: PictureWorld.day("2026-12-31"), source: "x")
    let text = YearlyReport(facts, words: words).markdown(words)
    for heading in ReportHeading.allCases where heading != .summary {
      #expect(text.contains(words.nothing(heading)))
    }
    #expect(!text.contains("|---"))
  }

  @Test("every heading and column has words in both languages")
  func words() {
    for words in [YearlyReportWords.swedish, .english] {
      #expect(Set(ReportHeading.allCases.map(words.heading)).count == ReportHeading.allCases.count)
      for column in YearlyReportWords.Column.allCases {
        #expect(words.column(column).first?.isUppercase == true)
      }
    }
    let english = YearlyReport(ReportWorld.facts, words: .english).markdown(.english)
    #expect(english.contains("## Screenings by the policy’s conditions"))
    #expect(english.contains("through 31 December 2027"))
  }

  @Test("what is marked secret does not become a fact")
  func secrets() {
    let activity = Activity(
      id: "a", cooperation: CooperationID("c"), kind: .visit, title: "Besök",
      from: PictureWorld.day("2026-05-04"), cost: PictureWorld.money(1), result: "hemligt",
      secret: [.cost, .result])
    let fact = ActivityFact(activity, cooperation: "Vänorten Tartu")
    #expect(fact.cost == nil && fact.result == nil)
    let project = Project(
      id: CooperationID("p"), slug: "p", title: "P", budget: PictureWorld.money(1),
      ownShare: PictureWorld.money(1), funding: .init(paid: PictureWorld.money(1)),
      result: "hemligt", secret: [.cost, .result])
    let hidden = ProjectFact(project, programme: nil, partners: [])
    #expect(hidden.budget == nil && hidden.ownShare == nil && hidden.funding.isEmpty)
    #expect(hidden.result == nil)
    #expect(
      ProjectFact(
        Project(id: CooperationID("q"), slug: "q", title: "Q", result: "öppet"),
        programme: nil, partners: []
      ).result == "öppet")
  }
}
