import HTML
import KansliStore
import Markdown
import Register

/// Where a matter's text is written: how it turns out, and how it differs from what is in force.
struct DraftPage: Page {
  var frame: Frame
  var view: MatterView
  /// The state that the form was made from; `nil` where nothing is saved.
  var draft: Draft?
  /// What somebody else saved meanwhile.
  var theirs: Draft?
  /// The edition in force, or the last one.
  var edition: Edition?
  var versions: [Draft]
  var names: [String: String]
  var input: FormInput

  var route: Route { .draft(id: view.matter.id.rawValue) }
  var title: String { view.matter.title }
  private var words: Shared<MatterPhrases> { phrases.matter }
  private var isClosed: Bool { view.matter.place.isClosed }
  private var mayEdit: Bool {
    !isClosed
      && (frame.person?.rights ?? .none).may(
        view.matter.editing)
  }

  private var fields: [FormField] {
    let cover = Draft.coverFields.map {
      FormField(name: $0, label: capitalised(phrases.field($0)), language: swedish)
    }
    return [
      FormField(
        name: "text", label: words.textLabel, control: .area(rows: 28), hint: words.textHint,
        language: swedish)
    ] + cover
  }

  var main: HTML {
    HTML {
      trail(
        (.matters(.open), phrases.work.matters),
        (.matter(id: view.matter.id.rawValue), view.matter.title))
      element("h1", ["lang": swedish]) { title }
      if theirs != nil {
        element("p", ["class": "warn", "role": "alert"]) { words.staleLead }
      }
      problems(of: input, fields)
      if isClosed { element("p") { words.readOnly } }
      if mayEdit, draft == nil, theirs == nil { beginnings }
      element("div", ["class": "review writing"]) {
        if mayEdit { editor } else { HTML() }
        result
      }
      if let theirs { section("andras", words.theirs) { saved(theirs) } }
      if versions.count > 1 { section("versioner", words.versions) { history } }
    }
  }

  private var editor: HTML {
    form(route, class: "facts-form") {
      hidden("version", "\(theirs?.version ?? draft?.version ?? 0)")
      for one in fields.prefix(1) { field(one, input) }
      element("details") {
        element("summary") { words.cover }
        for one in fields.dropFirst() { field(one, input) }
      }
      element("p", ["class": "source", "id": "sparat", "role": "status"]) {
        if let draft { words.savedBy(name(draft.savedBy), draft.savedAt.day) }
      }
      acts {
        button(words.saveDraft, "save", isMain: true)
        button(words.preview, "preview")
      }
    }
  }

  private var beginnings: HTML {
    element("div", ["class": "acts"]) {
      if edition != nil {
        form(route, class: "plain") { button(words.copyEdition, "copy", isMain: true) }
      }
      form(route, class: "plain") {
        button(words.useTemplate, "template", isMain: edition == nil)
      }
      form(route, class: "plain", hasFile: true) {
        hidden("version", "0")
        field(
          FormField(
            name: "fil", label: words.importFile,
            control: .file(accept: ".docx,.odt,.pdf,.txt,.md,.html")), input)
        button(words.readFile, "read")
      }
    }
  }

  private var result: HTML {
    element("div") {
      element("h2", ["id": "sa"]) { words.preview }
      element("div", ["class": "text preview", "id": "forhandsvisning", "lang": swedish]) {
        MarkdownText(input.raw("text")).rendered(topHeading: 3).html
      }
      if let difference = input.difference(from: edition) {
        element("h2", ["id": "skillnad"]) { words.difference }
        element("div", ["id": "jamforelse"]) { difference }
      }
    }
  }

  private func saved(_ draft: Draft) -> HTML {
    HTML {
      element("p", ["class": "source"]) {
        words.savedBy(name(draft.savedBy), draft.savedAt.day)
      }
      element("pre", ["class": "original", "lang": swedish]) { draft.text }
    }
  }

  private var history: HTML {
    element("ol", ["class": "log"]) {
      for version in versions {
        element("li") {
          element("span", ["class": "day"]) { words.version(version.version) }
          element("details") {
            element("summary") { words.savedBy(name(version.savedBy), version.savedAt.day) }
            element("pre", ["class": "original", "lang": swedish]) { version.text }
          }
        }
      }
    }
  }

  private func name(_ id: String) -> String { names[id] ?? words.unknownPerson(id) }
}
