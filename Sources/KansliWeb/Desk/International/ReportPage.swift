import HTML
import KansliStore
import Markdown
import Publishing
import Register

/// The yearly report to the board: as it reads, where it is written on, and what the register says
/// now.
struct ReportPage: Page {
  var frame: Frame
  var year: Int
  var paper: YearlyReportPaper
  var input: FormInput
  /// Whether the form holds what somebody sent, rather than what is saved.
  var isWritten: Bool
  /// What somebody else saved meanwhile.
  var theirs: StoredReport?
  /// What the register gives, where the difference is asked for.
  var compared: String?
  /// The latest first.
  var versions: [StoredReport]
  /// The years that have a report somebody has written on.
  var years: [Int]
  var names: [String: String]

  var route: Route { .international(.report(year: year)) }
  var title: String { words.title(year) }
  private var words: Shared<ReportPhrases> { phrases.report }
  private var stored: StoredReport? { paper.stored }
  private var mayWrite: Bool { frame.person?.rights.may(.keepCooperations) ?? false }
  private var version: Int { theirs?.version ?? stored?.version ?? 0 }

  private var textField: FormField {
    FormField(
      name: "text", label: words.textLabel, control: .area(rows: 26), hint: words.textHint,
      isRequired: true, language: swedish)
  }

  var main: HTML {
    HTML {
      trail(
        (.international(.desk), words.desk), (.international(.pictures), phrases.pictures.title))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if theirs != nil {
        element("p", ["class": "warn", "role": "alert"]) { words.stale }
      }
      problems(of: input, [textField])
      status
      files
      otherYears
      if let compared { difference(compared) }
      if let theirs {
        section("andras", words.theirs) {
          element("p", ["class": "source"]) { saved(theirs) }
          element("pre", ["class": "original", "lang": swedish]) { theirs.text }
        }
      }
      if mayWrite { editor }
      section("lydelse", isWritten ? words.preview : words.reads) { reading }
      if versions.count > 1 { section("versioner", words.versions) { history } }
    }
  }

  private var status: HTML {
    element("p", ["role": "status"]) { stored.map(saved) ?? words.generated }
  }

  private func saved(_ report: StoredReport) -> String {
    words.saved(
      report.version, names[report.savedBy] ?? phrases.matter.unknownPerson(report.savedBy),
      phrases.day(report.savedAt.day))
  }

  private var files: HTML {
    element("p") {
      words.files + " "
      for (index, form) in YearlyReportPaper.Form.allCases.enumerated() {
        if index > 0 { " · " }
        link(
          .international(
            .reportPaper(year: year, name: "\(Site.reportName).\(form.rawValue)")),
          words.form(form))
      }
    }
  }

  private var otherYears: HTML {
    let near = [year - 1, year + 1].filter { $0 <= frame.today.civil.year }
    let all = Set(years + near).subtracting([year]).sorted(by: >)
    return element("nav", ["aria-label": words.otherYears]) {
      element("p") {
        words.otherYears + ": "
        for (index, other) in all.enumerated() {
          if index > 0 { " · " }
          link(.international(.report(year: other)), "\(other)")
        }
      }
    }
  }

  // MARK: Writing

  @HTMLBuilder private var editor: HTML {
    section("skriv", words.write) {
      element(
        "details", ["open": isWritten || theirs != nil || !input.isSound ? "" : nil]
      ) {
        element("summary") { stored == nil ? words.writeOn : words.writeMore }
        form(route) {
          hidden("version", "\(version)")
          field(textField, input)
          acts {
            button(words.save, "save", isMain: true)
            button(words.previewButton, "preview")
          }
        }
      }
      if stored != nil, compared == nil {
        element("p", ["class": "source"]) { words.againLead }
        form(route, class: "plain") {
          hidden("version", "\(version)")
          acts { button(words.again, "compare") }
        }
      }
    }
  }

  private func difference(_ generated: String) -> HTML {
    let old = MarkdownText(stored?.text ?? "").provisions()
    let new = MarkdownText(generated).provisions(after: old)
    return section("skillnad", words.difference) {
      if stored?.text == generated {
        element("p") { words.same }
      } else {
        element("p") { words.differenceLead }
        element("div", ["lang": swedish]) {
          ComparisonTable(comparison: EditionComparison(from: old, to: new)).html
        }
        if mayWrite {
          form(route, class: "plain") {
            hidden("version", "\(version)")
            acts {
              button(words.replace, "replace", isMain: true)
              link(route, words.keep)
            }
          }
        }
      }
    }
  }

  // MARK: Reading

  @HTMLBuilder private var reading: HTML {
    let isSwedish = isWritten || stored != nil
    element("div", ["class": "text preview", "lang": isSwedish ? swedish : nil]) {
      if isWritten {
        MarkdownText(input.raw("text")).rendered(topHeading: 3).html
      } else if let stored {
        MarkdownText(stored.text).rendered(topHeading: 3).html
      } else {
        paper.body
      }
    }
  }

  private var history: HTML {
    element("ol", ["class": "log"]) {
      for version in versions {
        element("li") {
          element("details") {
            element("summary") { saved(version) }
            element("pre", ["class": "original", "lang": swedish]) { version.text }
          }
        }
      }
    }
  }
}
