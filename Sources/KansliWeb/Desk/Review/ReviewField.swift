import HTML
import KansliStore
import Register

/// One fact to look at: its value, how sure it is, and the line it came from.
struct ReviewField {
  let page: ReviewItemPage
  let name: String
  let read: FieldReading?
  let answer: String?
  /// Words that a person wrote and that are no value.
  let badWords: String?

  private var words: Shared<DeskPhrases> { page.phrases.desk }
  private var kind: AnswerForm.Kind { AnswerForm.kind(of: name) }
  private var id: String { "f-\(name)" }
  private var value: String { badWords ?? answer ?? read?.value ?? "" }

  /// Whether it wants a person's eye.
  private var isDoubtful: Bool {
    if badWords != nil { return true }
    // What the register itself bears out is no doubt, however the sentence stood.
    guard page.sheet.item.doubts > 0, let read else { return false }
    return !read.isCertain && (answer == nil || answer == read.value)
  }

  var html: HTML {
    element("div", ["class": isDoubtful ? "field doubt" : "field"]) {
      element("label", ["for": id]) { capitalised(page.phrases.field(name)) }
      control
      element("p", ["class": "source", "id": "om-\(name)"]) {
        if let badWords {
          element("strong", ["class": "warn"]) { words.badValue(badWords, kind) }
          " "
        }
        capitalised(words.certainty(read))
        if let hint = words.hint(kind), isDoubtful || read == nil { " (\(hint))" }
        if let read, read.line > 0 {
          ". "
          element("a", ["href": "#rad-\(read.line)"]) { words.place(read.line, read.raw) }
        }
        if let alternatives {
          ". "
          alternatives
        }
      }
    }
  }

  private var alternatives: HTML? {
    guard let read, !read.alternatives.isEmpty else { return nil }
    return HTML {
      words.alternatives + " "
      for (index, other) in read.alternatives.enumerated() {
        if index > 0 { ", " }
        element("a", ["href": "#rad-\(other.line)"]) {
          Self.shown(other.value, of: name, page.phrases)
        }
      }
    }
  }

  @HTMLBuilder private var control: HTML {
    switch kind {
    case .type:
      select(DocumentType.allCases.map { ($0.rawValue, page.phrases.type($0)) })
    case .action:
      select(actions.map { ($0.rawValue, words.action($0)) })
    case .words, .day, .end, .number:
      element(
        "input",
        [
          "id": id, "name": name, "value": Self.shown(value, of: name, page.phrases),
          "aria-describedby": "om-\(name)", "autocomplete": "off",
          "list": read?.alternatives.isEmpty == false ? "val-\(name)" : nil,
          "aria-invalid": badWords == nil ? nil : "true",
          "autofocus": name == page.firstProblem ? "" : nil,
          "inputmode": kind == .number ? "numeric" : nil,
          "lang": kind == .words ? page.swedish : nil,
        ])
      if let read, !read.alternatives.isEmpty {
        element("datalist", ["id": "val-\(name)"]) {
          for other in read.alternatives {
            element("option", ["value": Self.shown(other.value, of: name, page.phrases)])
          }
        }
      }
    }
  }

  /// The verbs that can be recorded, and the one that was read.
  private var actions: [DecisionReading.Action] {
    let recordable: [DecisionReading.Action] = [.adopt, .amend, .extend, .repeal]
    let current = DecisionReading.Action(rawValue: value)
    return recordable + (current.map { recordable.contains($0) ? [] : [$0] } ?? [])
  }

  private func select(_ options: [(value: String, text: String)]) -> HTML {
    element("select", ["id": id, "name": name, "aria-describedby": "om-\(name)"]) {
      if value.isEmpty { element("option", ["value": ""]) }
      for option in options {
        element(
          "option", ["value": option.value, "selected": option.value == value ? "" : nil]
        ) { capitalised(option.text) }
      }
    }
  }

  /// A value in its normal form, as people write it.
  static func shown(_ value: String, of name: String, _ phrases: Phrases) -> String {
    switch AnswerForm.kind(of: name) {
    case .type: DocumentType(rawValue: value).map(phrases.type) ?? value
    case .action: DecisionReading.Action(rawValue: value).map(phrases.desk.action) ?? value
    case .end: phrases.desk.value(value)
    case .words, .day, .number: value
    }
  }
}
