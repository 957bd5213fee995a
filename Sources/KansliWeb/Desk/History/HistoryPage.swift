import HTML
import KansliStore
import Register

/// Who did what, when.
struct HistoryPage: Page {
  var frame: Frame
  var question: HistoryQuestion
  /// What it is about, where it is about one thing.
  var subject: HistorySubject?
  var entries: [HistoryEntry]
  /// Where the next page begins.
  var next: HistoryPlace?
  var people: HistoryPeople

  var route: Route { .historyList(question) }
  var title: String { phrases.work.history }
  private var words: Shared<HistoryPhrases> { phrases.history }

  var main: HTML {
    HTML {
      element("h1") { title }
      if let subject {
        element("p", ["class": "lead"]) { words.about(subjectText(subject)) }
        element("p") { link(.history(subject: nil), words.all) }
      } else {
        element("p", ["class": "lead"]) { words.lead }
      }
      filter
      if entries.isEmpty { element("p") { words.none } } else { table }
      pages
      section("fil", words.export) {
        element("p") { words.exportLead }
        acts {
          element("a", ["class": "button", "href": frame.path(.historyCSV(whole))]) { "CSV" }
          element("a", ["class": "button", "href": frame.path(.historyJSON(whole))]) { "JSON" }
        }
      }
    }
  }

  /// The question from its first entry.
  private var whole: HistoryQuestion {
    var question = question
    question.after = nil
    return question
  }

  private var filter: HTML {
    element(
      "form", ["class": "ask", "method": "get", "action": frame.path(.history(subject: nil))]
    ) {
      if let subject = question.subject { hidden("om", subject) }
      choice(
        "vem", words.personLabel, words.anybody, people.choices(and: question.person),
        question.person)
      choice(
        "slag", words.kindLabel, words.anything,
        HistoryEntry.Source.allCases.map { ($0.rawValue, words.source($0)) },
        question.source?.rawValue)
      day("fran", words.fromLabel, question.from)
      day("till", words.throughLabel, question.through)
      element("button") { phrases.site.show }
    }
  }

  private func choice(
    _ name: String, _ label: String, _ all: String, _ options: [(String, String)],
    _ chosen: String?
  ) -> HTML {
    element("label") {
      label + " "
      element("select", ["name": name]) {
        element("option", ["value": ""]) { all }
        for (value, text) in options {
          element("option", ["value": value, "selected": value == chosen ? "" : nil]) { text }
        }
      }
    }
  }

  private func day(_ name: String, _ label: String, _ day: CalendarDate?) -> HTML {
    element("label", ["class": "day"]) {
      label + " "
      element("input", ["type": "date", "name": name, "value": day?.description])
    }
  }

  private var table: HTML {
    element("table", ["class": "history"]) {
      element("thead") {
        element("tr") {
          for label in [
            words.whenLabel, words.personLabel, words.whatLabel, words.objectLabel,
          ] {
            element("th", ["scope": "col"]) { label }
          }
        }
      }
      element("tbody") { for entry in entries { row(entry) } }
    }
  }

  private func row(_ entry: HistoryEntry) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) {
        element("time", ["datetime": entry.at.description]) { words.moment(entry.at) }
      }
      element("td", ["data-label": words.personLabel]) { people.name(entry.by, words) }
      element("td") {
        what(entry)
        if case .step(let step) = entry.what, let reason = step.reason {
          element("p", ["class": "source", "lang": swedish]) { reason }
        }
      }
      element("td", ["data-label": words.objectLabel]) {
        for (index, subject) in shown(entry).enumerated() {
          if index > 0 { ", " }
          self.subject(subject)
        }
      }
    }
  }

  private func what(_ entry: HistoryEntry) -> String { phrases.what(entry) }

  /// What it was done to, after the documents and cooperations of a decision.
  private func shown(_ entry: HistoryEntry) -> [HistorySubject] {
    entry.documents + entry.cooperations + [entry.subject]
  }

  private func subjectText(_ subject: HistorySubject) -> String { phrases.text(subject) }

  @HTMLBuilder private func subject(_ subject: HistorySubject) -> HTML {
    let text = subjectText(subject)
    if subject.name != nil, let route = Route(subject) {
      link(route, swedish: subject.kind == .decision ? words.subjectKind(.decision) : text)
      // An agreement, a visit and a partner may be called the same.
      if Self.told.contains(subject.kind) { " (\(words.subjectKind(subject.kind)))" }
    } else {
      text
    }
  }

  /// The kinds that stand beside a name.
  private static let told: Set<HistorySubject.Kind> = [
    .cooperation, .project, .partner, .agreement, .activity, .assignment, .screening,
  ]

  private var pages: HTML {
    element("nav", ["class": "pages", "aria-label": words.older]) {
      if question.after != nil { link(.historyList(whole), words.newest) }
      if let next { link(.historyList(question(after: next)), words.older) }
    }
  }

  private func question(after place: HistoryPlace) -> HistoryQuestion {
    var question = question
    question.after = place
    return question
  }
}

/// Those who have done something, by id.
struct HistoryPeople: Sendable {
  var names: [String: String]
  /// Accounts that are removed.
  var removed: Set<String>

  /// A name where there is one; a removed account has none, and parts of the program their own.
  func name(_ id: String, _ words: Shared<HistoryPhrases>) -> String {
    names[id] ?? (removed.contains(id) ? words.removed : id)
  }

  func choices(and chosen: String?) -> [(String, String)] {
    var all = names
    if let chosen, all[chosen] == nil { all[chosen] = chosen }
    return all.map { ($0.key, $0.value) }
      .sorted { (SortKey.make($0.1), $0.0) < (SortKey.make($1.1), $1.0) }
  }
}

extension Route {
  /// The page of something that the history tells of.
  init?(_ subject: HistorySubject) {
    switch subject.kind {
    case .document: self = .document(slug: subject.id, on: nil)
    case .decision: self = .decision(id: subject.id)
    case .matter: self = .matter(id: subject.id)
    case .meeting: self = .meeting(id: subject.id)
    case .account: self = .account(id: subject.id)
    case .office: self = .office(id: subject.id)
    case .reorganisation: self = .reorganisation(id: subject.id)
    case .cooperation: self = .international(.relation(id: subject.id))
    case .project: self = .international(.project(id: subject.id))
    case .partner: self = .international(.partner(id: subject.id))
    case .agreement: self = .international(.agreement(id: subject.id))
    case .activity: self = .international(.activity(id: subject.id))
    case .assignment: self = .international(.assignment(id: subject.id))
    case .screening: self = .international(.screeningRecord(id: subject.id))
    case .report:
      guard let year = Int(subject.id) else { return nil }
      self = .international(.report(year: year))
    case .indicators: self = .international(.sources)
    case .setting, .projection, .outbox, .other: return nil
    }
  }
}

extension Phrases {
  /// What was done.
  func what(_ entry: HistoryEntry) -> String {
    switch entry.what {
    case .recorded(let decision): history.recorded(decision)
    case .step(let step): matter.step(step)
    case .change(let what): history.change(entry.subject.kind, what)
    }
  }

  /// What something is called: its kind where it has no name left.
  func text(_ subject: HistorySubject) -> String {
    guard let name = subject.name else {
      return switch subject.kind {
      case .account: history.removed
      case .other, .projection: history.subjectKind(subject.kind)
      case .setting: "\(history.subjectKind(.setting)) \(subject.id)"
      default: history.subjectKind(subject.kind)
      }
    }
    // A year and an edition's name say nothing of themselves.
    if subject.kind == .report || subject.kind == .indicators {
      return "\(history.subjectKind(subject.kind)) \(name)"
    }
    return subject.day.map { "\(name) \($0)" } ?? name
  }
}
