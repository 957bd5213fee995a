import KansliStore
import Register

/// What a person has sent from an item's page.
struct ReviewForm {
  /// What the person asked for.
  enum Wish: String {
    case accept, preview, reject, undo
  }

  var wish: Wish
  /// The version the person saw.
  var version: Int
  var answers: Answers
  var target: ReviewTarget
  /// The fields whose words are no value of theirs, with the words.
  var problems: [String: String]

  /// Reads a form; all problems at once.
  init(_ fields: [String: String], of part: ReadingPart) {
    wish = fields["gor"].flatMap(Wish.init) ?? .preview
    version = fields["version"].flatMap { Int($0) } ?? 0
    target =
      switch fields["dokument"] ?? "" {
      case "": .byItsWords
      case "+": .new
      case let slug: .existing(slug: slug)
      }
    answers = [:]
    problems = [:]
    for name in part.fields {
      guard let words = fields[name] else { continue }
      guard let value = AnswerForm.value(words, of: name) else {
        problems[name] = words
        continue
      }
      // An empty answer where nothing was read says nothing: unknown stays unknown.
      if value.isEmpty, part.field(name)?.value == nil { continue }
      answers[name] = value
    }
  }
}
