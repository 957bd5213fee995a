import KansliStore
import Register

extension DeskPhrases {
  static let english = DeskPhrases(
    title: "Review",
    notice:
      "The working pages answer on this computer only until somebody has an account. What is "
      + "accepted here is recorded in the register.",
    lead: "What was read but could not be recorded without somebody looking at it.",
    filter: {
      switch $0 {
      case .ready: "Ready to accept"
      case .doubtful: "To look at"
      case .accepted: "Accepted"
      case .rejected: "Put aside"
      }
    },
    empty: {
      switch $0 {
      case .ready: "Nothing waits to be accepted."
      case .doubtful: "Nothing doubtful waits. Read more files with kansli import."
      case .accepted: "Nothing has been accepted here yet."
      case .rejected: "Nothing has been put aside."
      }
    },
    doubts: { $0 == 1 ? "1 fact to look at" : "\($0) facts to look at" },
    ready: "everything is certain",
    acceptAll: { $0 == 1 ? "Accept it" : "Accept all \($0) on the page" },
    next: "Next page",
    subject: { $0 == .document ? "governing document" : "decision" }, untitled: "Without a title",
    source: "The source", sourceOf: { "From \($0)" },
    unreadableSource: "The text of the file cannot be shown.",
    leftOut: { "\($0) lines without finds are not shown" },
    fields: "What was read", more: "More facts, which the text does not mention",
    certainty: { field in
      guard let field else { return "not mentioned" }
      switch field.state {
      case .found where field.isCertain: return "certain"
      case .found: return "uncertain, \(Int((field.confidence * 100).rounded())) %"
      case .unknown: return "missing or impossible in the text"
      case .placeholder: return "a placeholder in the text"
      case .conflict: return "two places disagree"
      }
    },
    place: { line, words in words.isEmpty ? "line \(line)" : "line \(line): “\(words)”" },
    alternatives: "Also:",
    badValue: { words, kind in
      switch kind {
      case .day: "“\(words)” is not a day. Write it like this: 2026-11-21."
      case .end: "“\(words)” is not an end. Write a day, a year or until further notice."
      case .number: "“\(words)” is not an item. Write the number, like this: 123."
      case .words, .type, .action: "“\(words)” cannot be chosen here."
      }
    },
    badFields: {
      "Nothing is recorded. First mend: \($0.map(EnglishWords.field).joined(separator: ", "))."
    },
    tooLong: {
      "The text is longer than \(Phrases.grouped($0)) characters, so it has not been read. Divide "
        + "it, or save it as a file and read that with kansli import."
    },
    hint: {
      switch $0 {
      case .day: "year-month-day"
      case .end: "day, year or until further notice"
      case .number, .words, .type, .action: nil
      }
    },
    value: {
      switch $0 {
      case "until-further-notice": "until further notice"
      case "until-decided": "until decided"
      default: $0
      }
    },
    action: {
      switch $0 {
      case .adopt: "adopt a new edition"
      case .amend: "amend the edition in force"
      case .extend: "extend the edition in force"
      case .repeal: "repeal the document"
      default: EnglishWords.proposes($0)
      }
    },
    condition: { "Condition or amendment on the way: “\($0)”" },
    replaces: { "The text says that this is replaced: “\($0)”" },
    unchanged: "The text says that the document is unchanged.",
    belongsTo: "Belongs to",
    itsOwnDocument: { "\($0), which is in the register" },
    newDocument: { "a new document: \($0)" },
    noDocument: "the words name no document",
    anotherNew: "a new document",
    alike: { suggestion in
      let title = "the title is \(Int((suggestion.title * 100).rounded())) % alike"
      let text = suggestion.text.map { ", the text \(Int(($0 * 100).rounded())) %" } ?? ""
      return "\(suggestion.document.title) (\(title)\(text))"
    },
    wouldApply: "If it is accepted",
    change: EnglishWords.change, newGap: EnglishWords.newGap,
    noChange: "No days change: it is recorded, but gives no time in which anything is in force.",
    accept: "Accept", preview: "Work it out again", reject: "Put aside", undo: "Undo",
    keys: "Enter in a field accepts and goes to the next.",
    done: { title, state in
      switch state {
      case .accepted: "\(title) is accepted and recorded."
      case .rejected: "\(title) is put aside; nothing was recorded."
      case .open, .read: "\(title) waits again."
      }
    },
    backToQueue: "To the queue",
    backToDesk: "To My work",
    lacking: { facts in
      let names = facts.map { EnglishWords.field($0.field) }
      return "It cannot be recorded: \(names.joined(separator: ", ")) missing or unclear. Fill in, "
        + "or choose which document it belongs to."
    },
    nothingNew: "The register holds all of this already. Put the item aside.",
    readText: "Read a text",
    readLead:
      "Paste the line of the minutes, an extract or a whole governing document. Kansli proposes "
      + "what to record.",
    textLabel: "The text", read: "Read", noText: "There is no text to read. Paste it again.",
    nothingRead: { reading in
      reading.decisions.isEmpty
        ? "The text says nothing that the register knows as a governing document or a decision on "
          + "one. Take the heading, the body and the day with it."
        : "The text is a proposal or tells of an earlier decision; there is no decision to record."
    },
    pastedName: { "Pasted \($0)" })
}

extension EnglishWords {
  @Sendable static func change(_ change: Consequence.Change) -> String {
    let edition = "Edition \(change.edition)"
    guard let after = change.after else { return "\(edition) is no longer in force at all." }
    guard let before = change.before else {
      return "\(edition) is in force from \(after.from)\(end(after))."
    }
    return "\(edition) is in force\(end(after)), instead of\(end(before))."
  }

  private static func end(_ period: Timeline.Period) -> String {
    guard let until = period.until else {
      return period.end == .untilFurtherNotice ? " until further notice" : " with no end stated"
    }
    return " through \(until.previous)"
  }

  @Sendable static func newGap(_ gap: Timeline.Gap) -> String {
    "Between \(gap.from) and \(gap.until.previous) nothing is in force."
  }
}
