public import Conversion
import Cooperation
import HTML
public import KansliStore
import Markdown
import Publishing
import ReferenceData
public import Register

/// The yearly report on cooperation abroad, ready to be printed: the text that somebody has written
/// on where there is one, else what the register gives.
///
/// It is made from what is public, so that nothing marked can be in it.
public struct YearlyReportPaper: Sendable {
  /// What it is handed on as, as the end of its file's name says.
  public enum Form: String, Sendable, CaseIterable {
    case html, pdf, docx, md

    var type: String {
      switch self {
      case .html: "text/html; charset=utf-8"
      case .pdf: "application/pdf"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .md: "text/markdown; charset=utf-8"
      }
    }
  }

  /// What somebody has written on; `nil` where nobody has.
  public let stored: StoredReport?
  let report: YearlyReport
  let words: YearlyReportWords
  private let pictures: [ReportPicture]
  private let appendix: String

  /// The report of a year, as of its last day, or of today where the year is not over.
  public static func make(
    year: Int, store: Store, today: CalendarDate, language: Language
  ) async throws -> YearlyReportPaper {
    try await YearlyReportPaper(
      year: year, basis: store.reportBasis(),
      findings: store.publicCooperationFindings(on: lastDay(of: year, today)),
      stored: store.report(year: year), settings: store.settings(), today: today,
      language: language)
  }

  private static func lastDay(of year: Int, _ today: CalendarDate) -> CalendarDate {
    min(today, CalendarDate.last(ofYear: year) ?? today)
  }

  init(
    year: Int, basis: ReportBasis, findings: [PlacedCooperationFinding] = [],
    stored: StoredReport?, settings: Settings, today: CalendarDate, language: Language
  ) {
    let isSwedish = language == .swedish
    let phrases = language.phrases
    let words: YearlyReportWords = isSwedish ? .swedish : .english
    let asOf = Self.lastDay(of: year, today)
    let name = settings.organisation.name
    let facts = YearlyReportFacts(
      YearlyReportFacts(
        municipality: name.isEmpty ? phrases.site.municipality : name, year: year, asOf: asOf,
        source: phrases.report.source, attention: Self.attention(findings, phrases)),
      of: basis.cooperations, decisions: basis.decisions, book: basis.book,
      words: ReportFactWords(
        criterion: phrases.screening.criterion, answer: phrases.report.answer,
        programme: { Programme.named($0)?.name ?? $0 }, notStated: words.shared.notStated))
    var shown = CooperationPictures(
      basis, committees: settings.committees, today: asOf, language: language)
    shown.home = PartnerMap.Home(municipality: name)
    let drawn = Self.pictures(shown)
    report = YearlyReport(facts, words: words, pictures: drawn)
    pictures = ReportHeading.allCases.flatMap { drawn[$0] ?? [] }
    appendix = phrases.report.appendix
    self.stored = stored
    self.words = words
  }

  /// What the board has to consider: not what is merely not known, nor what sleeps, which has a
  /// section of its own.
  private static func attention(
    _ findings: [PlacedCooperationFinding], _ phrases: Phrases
  ) -> [AttentionFact] {
    findings.filter { $0.finding.level != .note && $0.finding.code != .dormant }.map { placed in
      let within = placed.cooperation.flatMap { $0 == placed.title ? nil : $0 }
      return AttentionFact(
        about: [placed.title, within].compactMap(\.self).joined(separator: ", "),
        finding: phrases.sentence(placed), todo: phrases.todo(placed.finding))
    }
  }

  private static func pictures(
    _ pictures: CooperationPictures
  ) -> [ReportHeading: [ReportPicture]] {
    guard !pictures.ties.isEmpty || !pictures.projects.isEmpty else { return [:] }
    let (map, timeline) = (pictures.map(.world, links: false), pictures.timeline(links: false))
    let matrix = pictures.matrixPicture
    return [
      .ties: [
        ReportPicture(figure: map.figure, description: map.words.summary(map)),
        ReportPicture(
          figure: timeline.figure,
          description: timeline.rows.map(timeline.words.row).joined(separator: "; ")),
      ],
      .projects: pictures.funding.pictures.map { picture in
        ReportPicture(
          figure: picture.figure,
          description: picture.amounts.map(picture.words.bar).joined(separator: "; "))
      },
      .contributions: matrix.contributions.isEmpty
        ? [] : [ReportPicture(figure: matrix.table, description: matrix.words.title)],
    ]
  }

  /// What the register gives, as a person writes on from.
  var generated: String { report.markdown(words) }

  /// The text: what was written, or what the register gives.
  public var markdown: String { stored?.text ?? generated }

  /// What stands on a page under a heading of its own.
  var body: HTML {
    stored.map { MarkdownText($0.text).rendered(topHeading: 2).html } ?? report.html(words)
  }

  /// The whole page, with the register's pictures last where somebody has written the text.
  func page(stylesheet: String? = nil, for medium: Paper.Medium = .print) -> HTML {
    guard let stored else {
      return report.page(words, stylesheet: stylesheet, for: medium)
    }
    return HTML.document(language: "sv") {
      element("head") {
        element("meta", ["charset": "utf-8"])
        // Pandoc would print a page's title above the report's own.
        if medium == .print { element("title") { report.title } }
        if let stylesheet { element("link", ["rel": "stylesheet", "href": stylesheet]) }
      }
      element("body", ["class": "paper report"]) {
        element("main") {
          MarkdownText(stored.text).rendered(topHeading: 1).html
          if medium == .print, !pictures.isEmpty {
            element("section", ["class": "report pictures"]) {
              element("h2") { appendix }
              for picture in pictures { picture.figure }
              element("p", ["class": "source"]) { report.basis }
            }
          }
        }
      }
    }
  }

  /// The report as a file.
  public func bytes(
    _ form: Form, by printer: Printer
  ) async throws(PrintFailure) -> [UInt8] {
    switch form {
    case .md: Array(markdown.utf8)
    case .html: page(stylesheet: Route.printStylesheet.path(.swedish)).bytes
    case .pdf: try await printer.pdf(ofPage: page().bytes, stylesheet: PrintStyle.css)
    case .docx:
      try await printer.word(
        ofPage: page(for: .word).bytes, language: stored == nil ? report.language : "sv")
    }
  }
}
