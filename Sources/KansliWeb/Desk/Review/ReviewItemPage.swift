import HTML
import KansliStore
import Register

/// An item of the queue: the source on the left with the found places marked, what was read of it
/// on the right.
public struct ReviewItemPage: Page {
  public var frame: Frame
  public var sheet: ReviewSheet
  /// The item dealt with before this one.
  public var done: ReviewItem?
  public var target: ReviewTarget = .byItsWords
  /// Fields whose words are no value of theirs.
  public var fieldProblems: [String: String] = [:]
  /// Why it could not be recorded.
  public var problem: String?
  /// Whether the person asked to see what would come of it.
  public var isPreview = false

  init(
    frame: Frame, sheet: ReviewSheet, done: ReviewItem? = nil, target: ReviewTarget = .byItsWords,
    fieldProblems: [String: String] = [:], problem: String? = nil, isPreview: Bool = false
  ) {
    self.frame = frame
    self.sheet = sheet
    self.done = done
    self.target = target
    self.fieldProblems = fieldProblems
    self.problem = problem
    self.isPreview = isPreview
  }

  public var route: Route { .reviewItem(id: sheet.item.id, done: nil) }
  public var title: String { sheet.part.title ?? phrases.desk.untitled }
  private var words: Shared<DeskPhrases> { phrases.desk }
  private var isOpen: Bool { sheet.item.state == .open || sheet.item.state == .read }
  private var filter: ReviewFilter { sheet.item.doubts == 0 ? .ready : .doubtful }

  public var main: HTML {
    HTML {
      trail((.review(ReviewQuery(filter: filter)), words.title))
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "source"]) {
        capitalised(words.subject(sheet.item.subject)) + ". " + words.sourceOf(sheet.item.fileName)
      }
      if let done { DoneNote(page: self, item: done).html }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      if !notes.isEmpty {
        element("ul", ["class": "notes"]) { for note in notes { element("li") { note } } }
      }
      element("div", ["class": "review"]) {
        section("kalla", words.source) { SourceView(page: self, sheet: sheet).html }
        section("last", words.fields) {
          if isOpen { form } else { closed }
        }
      }
    }
  }

  /// What somebody should know beside the fields: how the file was read, and what the clause says
  /// that no field holds.
  private var notes: [String] {
    let decision = sheet.part.reading.decisions.first
    // A list's file has warnings of every row: those of this row are enough.
    let lines = Set(sheet.part.fields.compactMap { sheet.part.field($0)?.line })
    let isList = sheet.part.reading.kind == .register
    let warnings = sheet.warnings.filter { warning in
      !isList || warning.line.map(lines.contains) ?? true
    }
    return warnings.map { capitalised(phrases.warning($0)) + "." }
      + (sheet.part.subject == .decision ? decision?.conditions.map(words.condition) ?? [] : [])
      + (decision?.supersedes.map { [words.replaces($0.raw)] } ?? [])
      + (decision?.isUnchanged == true ? [words.unchanged] : [])
  }

  private var form: HTML {
    let action = frame.path(.reviewItem(id: sheet.item.id, done: nil))
    let shown = sheet.part.fields.filter { isShown($0) }
    let more = sheet.part.fields.filter { !isShown($0) }
    return element("form", ["class": "facts-form", "method": "post", "action": action]) {
      formToken
      element("input", ["type": "hidden", "name": "version", "value": "\(sheet.item.version)"])
      if !fieldProblems.isEmpty {
        element("p", ["class": "warn", "role": "alert"]) {
          words.badFields(sheet.part.fields.filter { fieldProblems[$0] != nil })
        }
      }
      consequences
      for name in shown { field(name) }
      if !more.isEmpty {
        element("details") {
          element("summary") { words.more }
          for name in more { field(name) }
        }
      }
      belongsTo
      element("p", ["class": "acts"]) {
        element("button", ["name": "gor", "value": "accept", "class": "main"]) { words.accept }
        element("button", ["name": "gor", "value": "preview"]) { words.preview }
        element("button", ["name": "gor", "value": "reject"]) { words.reject }
      }
      element("p", ["class": "source"]) { words.keys }
    }
  }

  /// What the text mentions, and what must be there.
  private func isShown(_ name: String) -> Bool {
    sheet.part.field(name) != nil || sheet.waiting.contains { $0.field == name }
      || fieldProblems[name] != nil || sheet.answers[name] != nil
      || ["title", "type", "adoptedBy", "adoptedOn", "document", "body", "decidedOn"]
        .contains(name)
  }

  private func field(_ name: String) -> HTML {
    ReviewField(
      page: self, name: name, read: sheet.part.field(name), answer: sheet.answers[name],
      badWords: fieldProblems[name]
    ).html
  }

  /// The first field to mend, which takes the focus.
  var firstProblem: String? { sheet.part.fields.first { fieldProblems[$0] != nil } }

  private var belongsTo: HTML {
    element("fieldset") {
      element("legend") { words.belongsTo }
      choice("", target == .byItsWords, ownWords)
      for suggestion in sheet.suggestions where suggestion.document.id != own?.id {
        let slug = suggestion.document.slug
        choice(slug, target == .existing(slug: slug), words.alike(suggestion))
      }
      if case .existing(let slug) = target,
        !sheet.suggestions.contains(where: { $0.document.slug == slug })
      {
        choice(slug, true, sheet.document?.title ?? slug)
      }
      if own != nil || sheet.document == nil || target == .new {
        choice("+", target == .new, words.anotherNew)
      }
    }
  }

  /// The document in the register that the words name.
  private var own: GoverningDocument? {
    target == .byItsWords && !sheet.isNewDocument ? sheet.document : nil
  }

  private var ownWords: String {
    guard target == .byItsWords else { return words.itsOwnDocument(title) }
    guard let document = sheet.document else { return words.noDocument }
    return sheet.isNewDocument
      ? words.newDocument(document.title) : words.itsOwnDocument(document.title)
  }

  private func choice(_ value: String, _ isChosen: Bool, _ text: String) -> HTML {
    element("label") {
      element(
        "input",
        [
          "type": "radio", "name": "dokument", "value": value,
          "checked": isChosen ? "" : nil,
        ])
      " " + text
    }
  }

  private var consequences: HTML {
    element("section", ["class": "would", "aria-labelledby": "skulle", "id": "skulle-galla"]) {
      element("h3", ["id": "skulle"]) { words.wouldApply }
      let lines = sheet.consequences.flatMap { consequence -> [String] in
        if let refusal = consequence.refusal { return [phrases.refusal(refusal)] }
        // Of several documents each line says which it is about.
        let name = sheet.consequences.count > 1 ? sheet.documents[consequence.document]?.title : nil
        let lines = consequence.changes.map(words.change) + consequence.newGaps.map(words.newGap)
        return lines.map { line in name.map { "\($0): \(line)" } ?? line }
      }
      if lines.isEmpty {
        element("p") {
          if sheet.document == nil || !sheet.waiting.isEmpty && sheet.consequences.isEmpty {
            words.lacking(sheet.waiting)
          } else if sheet.consequences.isEmpty {
            words.nothingNew
          } else {
            words.noChange
          }
        }
      } else {
        element("ul") { for line in lines { element("li") { line } } }
      }
    }
  }

  /// An item that is dealt with: what was said, and the way to take it back.
  private var closed: HTML {
    HTML {
      DoneNote(page: self, item: sheet.item).html
      element("dl", ["class": "facts"]) {
        for name in sheet.part.fields {
          if let value = sheet.answers[name] ?? sheet.part.field(name)?.value, !value.isEmpty {
            element("div") {
              element("dt") { capitalised(phrases.field(name)) }
              element("dd") { ReviewField.shown(value, of: name, phrases) }
            }
          }
        }
      }
    }
  }
}
