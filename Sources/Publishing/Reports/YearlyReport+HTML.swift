public import HTML
import Register

extension YearlyReport {
  /// The report as a whole page: valid HTML without script, and with no style of its own.
  ///
  /// - Parameter stylesheet: the address of `PrintStyle.css` where the page is shown in a browser.
  public func page(
    _ words: YearlyReportWords, stylesheet: String? = nil, for medium: Paper.Medium = .print
  ) -> HTML {
    HTML.document(language: language) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        // Pandoc would print a page's title above the letterhead.
        if medium == .print { element("title") { title } }
        if let stylesheet { element("link", ["rel": "stylesheet", "href": stylesheet]) }
      }
      element("body", ["class": "paper report"]) {
        element("main") {
          element("div", ["class": "letterhead"]) {
            element("p", ["class": "municipality"]) { municipality }
            if let department {
              element("p", ["class": "from"]) { "\(words.department): \(department)" }
            }
            element("p") { element("time", ["datetime": "\(asOf)"]) { words.shared.day(asOf) } }
          }
          element("h1") { title }
          html(words, for: medium)
        }
      }
    }
  }

  /// Its sections alone, for a page that has its own head.
  public func html(_ words: YearlyReportWords, for medium: Paper.Medium = .print) -> HTML {
    HTML {
      element("p", ["class": "source"]) { basis }
      for section in sections {
        element("section", ["class": "report \(section.heading.rawValue)"]) {
          element("h2") { section.title }
          for part in section.parts { Self.html(of: part, in: section, words, medium) }
        }
      }
    }
  }

  private static func html(
    of part: ReportPart, in section: ReportSection, _ words: YearlyReportWords,
    _ medium: Paper.Medium
  ) -> HTML {
    switch part {
    case .paragraph(let text): element("p") { text }
    case .table(let table): html(of: table, isNamed: table.caption != section.title)
    case .picture(let picture):
      switch medium {
      case .print: picture.figure
      // A word processor gets no drawing that its importer cannot make anything of.
      case .word: element("p") { words.picture(picture.description) }
      }
    }
  }

  private static func html(of table: ReportTable, isNamed: Bool) -> HTML {
    element("table") {
      // A caption that is the heading again is for those who go from table to table alone.
      element("caption", ["class": isNamed ? nil : "hidden"]) { table.caption }
      element("thead") {
        element("tr") {
          for column in table.columns { element("th", ["scope": "col"]) { column } }
        }
      }
      element("tbody") { for row in table.rows { html(of: row, table.columns) } }
      if let total = table.total { element("tfoot") { html(of: total, table.columns) } }
    }
  }

  private static func html(of row: [String], _ columns: [String]) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) { row.first ?? "" }
      for (cell, column) in zip(row, columns).dropFirst() {
        element("td", ["data-label": column]) { cell }
      }
    }
  }
}
