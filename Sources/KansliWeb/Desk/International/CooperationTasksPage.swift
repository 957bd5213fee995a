import Cooperation
import HTML
import KansliStore
import Register

/// What the watch asks somebody to look at, and what came of it.
struct CooperationTasksPage: Page {
  /// A task with the title of what it is about.
  struct Item {
    var task: CooperationTask
    var title: String
    /// The page of the relation or the project.
    var route: InternationalRoute
  }

  var frame: Frame
  var items: [Item]
  var names: [String: String]
  var input = FormInput()

  var route: Route { .international(.tasks) }
  var title: String { words.tasks }
  private var words: Shared<SourcePhrases> { phrases.sources }
  private var mayWrite: Bool { (frame.person?.rights ?? .none).may(.keepCooperations) }

  var main: HTML {
    HTML {
      trail((.international(.desk), words.desk))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.tasksLead }
      let open = items.filter { $0.task.doneAt == nil }
      if open.isEmpty { element("p") { words.noTasks } }
      for item in open { self.open(item) }
      section("klart", words.done) {
        let done = items.filter { $0.task.doneAt != nil }
        if done.isEmpty {
          element("p") { words.noTasksDone }
        } else {
          element("ol", ["class": "log"]) { for item in done { self.done(item) } }
        }
      }
    }
  }

  private func open(_ item: Item) -> HTML {
    let task = item.task
    return element("section", ["aria-labelledby": "u-\(task.id)"]) {
      element("h2", ["id": "u-\(task.id)", "lang": swedish]) { item.title }
      element("p") {
        element("b") { words.kind(task.kind) }
        ". "
        words.asked(task.madeAt.day)
      }
      facts(task)
      element("p") { link(.international(item.route), words.seeCooperation) }
      if mayWrite {
        form(route) {
          hidden("uppgift", task.id)
          field(
            FormField(
              name: "anteckning-\(task.id)", label: words.note, control: .area(rows: 2),
              language: swedish), input)
          acts {
            element(
              "button",
              [
                "name": "gor", "value": "done",
                "aria-label": "\(words.finish): \(item.title)",
              ]
            ) { words.finish }
          }
        }
      }
    }
  }

  @HTMLBuilder private func facts(_ task: CooperationTask) -> HTML {
    for (label, text) in [(words.before, task.before), (words.after, task.after)] {
      if let facts = CooperationTaskFacts(text) {
        if let figures = facts.figures {
          element("p") {
            "\(label): " + figures.map(words.figure).joined(separator: "; ")
              + (facts.edition.map { " (\($0))" } ?? "")
          }
        }
        if let day = facts.through {
          element("p") {
            [facts.title, words.ended(day)].compactMap(\.self).joined(separator: ". ")
          }
        }
        if let document = facts.document, let number = facts.number {
          element("p") { "\(label): \(words.rules(document, number))" }
        }
      }
    }
  }

  private func done(_ item: Item) -> HTML {
    let task = item.task
    return element("li") {
      element("span", ["class": "day"]) { (task.doneAt ?? task.madeAt).day.description }
      element("p") {
        link(.international(item.route), swedish: item.title)
        ": \(words.kind(task.kind))"
      }
      if let note = task.note { element("p", ["lang": swedish]) { note } }
      element("p", ["class": "source"]) {
        task.doneBy.map { names[$0] ?? phrases.matter.unknownPerson($0) } ?? ""
      }
    }
  }
}
