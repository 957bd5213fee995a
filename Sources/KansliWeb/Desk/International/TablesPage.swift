import Cooperation
import HTML
import Hummingbird
import KansliStore
import Register

/// Tables in and out: what an import would do, line by line, before it does it.
struct TablesPage: Page {
  /// What an import has done.
  struct Done: Hashable {
    var added: Int
    var changed: Int
    var kept: Int

    init(_ done: PartnerImport) {
      (added, changed, kept) = (done.count(.adds), done.count(.changes), done.count(.keeps))
    }

    init?(_ request: Request) {
      let counts = ["nya", "andrade", "lika"].map { name in
        request.parameter(name).flatMap { Int($0) }.flatMap { 0..<1_000_000 ~= $0 ? $0 : nil }
      }
      guard let added = counts[0], let changed = counts[1], let kept = counts[2] else {
        return nil
      }
      (self.added, self.changed, self.kept) = (added, changed, kept)
    }

    var query: String { "nya=\(added)&andrade=\(changed)&lika=\(kept)" }
  }

  /// Rows of a list; what a preview leaves out is counted.
  private static let limit = 200

  var frame: Frame
  var input = FormInput()
  var preview: PartnerImport?
  /// The table that the preview is of.
  var text = ""
  var done: Done?

  init(frame: Frame, input: FormInput = FormInput()) {
    self.frame = frame
    self.input = input
  }

  var route: Route { .international(.tables) }
  var title: String { words.title }
  private var words: Shared<PartnerTablePhrases> { phrases.partnerTable }
  private var mayWrite: Bool { frame.person?.rights.may(.keepCooperations) ?? false }

  private var fileField: FormField {
    FormField(
      name: "fil", label: words.fileLabel,
      control: .file(accept: ".csv,.txt,.tsv,.xlsx,.ods,text/csv"),
      hint: words.fileHint, isRequired: true)
  }

  var main: HTML {
    HTML {
      trail((.international(.desk), words.desk))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if let done {
        element("p", ["class": "notice", "role": "status"]) {
          words.imported(done.added, done.changed, done.kept)
        }
      }
      problems(of: input, [fileField])
      if let preview { section("granska", words.previewTitle) { sheet(preview) } }
      if mayWrite { section("in", words.importTitle) { upload } }
      section("ut", words.exportTitle) { exports }
    }
  }

  private var upload: HTML {
    HTML {
      element("p") { words.importLead }
      element("dl", ["class": "facts"]) {
        for (name, columns) in words.columns {
          element("dt") { name }
          element("dd") { columns }
        }
      }
      form(route, hasFile: true) {
        field(fileField, input)
        acts { button(words.previewButton, "preview", isMain: preview == nil) }
      }
    }
  }

  private var exports: HTML {
    HTML {
      element("p") { words.exportLead }
      element("ul") {
        for (name, label) in words.tables {
          element("li") { link(.international(.table(name: "\(name).csv")), label) }
        }
      }
    }
  }

  // MARK: What an import would do

  @HTMLBuilder private func sheet(_ preview: PartnerImport) -> HTML {
    let changes = preview.count(.adds) + preview.count(.changes)
    element("p", ["role": "status"]) {
      words.would(preview.count(.adds), preview.count(.changes), preview.count(.keeps))
    }
    if preview.holdsSwedishPartiesOnly {
      element("p", ["class": "warn"]) { words.swedishOnly }
    }
    if !preview.problems.isEmpty { problems(preview.problems) }
    rows(preview.projects, words.projects)
    rows(preview.partners, words.partners)
    if changes > 0, mayWrite {
      form(route, class: "plain", hasFile: true) {
        hidden("tabell", text)
        acts {
          button(words.importButton(changes), "import", isMain: true)
          link(route, words.cancel)
        }
      }
    }
  }

  @HTMLBuilder private func rows(_ rows: [PartnerImport.Row], _ caption: String) -> HTML {
    if !rows.isEmpty {
      element("table", ["class": "import"]) {
        element("caption") { "\(caption) (\(rows.count))" }
        element("thead") {
          element("tr") {
            for heading in [words.line, words.name, words.effectLabel] {
              element("th", ["scope": "col"]) { heading }
            }
          }
        }
        element("tbody") {
          for row in rows.prefix(Self.limit) {
            element("tr") {
              element("td", ["data-label": words.line]) { "\(row.line)" }
              element("th", ["scope": "row"]) { row.title }
              element("td", ["data-label": words.effectLabel]) {
                row.changed.isEmpty
                  ? words.effect(row.effect) : words.changing(row.changed.map(words.column))
              }
            }
          }
        }
      }
      if rows.count > Self.limit { element("p") { words.more(rows.count - Self.limit) } }
    }
  }

  private func problems(_ problems: [PartnerTable.Problem]) -> HTML {
    element("div", ["class": "warn"]) {
      element("p") { words.problems(problems.count) }
      element("ul", ["class": "notes"]) {
        for problem in problems.prefix(Self.limit) {
          element("li") {
            words.atLine(problem.line) + " " + words.problem(problem)
          }
        }
      }
      if problems.count > Self.limit { element("p") { words.more(problems.count - Self.limit) } }
    }
  }
}
