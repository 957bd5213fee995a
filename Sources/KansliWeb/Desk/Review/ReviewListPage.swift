import HTML
import KansliStore
import Register

/// The review queue: what is certain and ready, and what somebody should look at.
public struct ReviewListPage: Page {
  public var frame: Frame
  public var query: ReviewQuery
  public var items: [ReviewItem]
  /// Where the next page begins, where there is one.
  public var next: String?
  public var counts: [ReviewFilter: Int]
  /// The item dealt with last.
  public var done: ReviewItem?

  public var route: Route { .review(query) }
  public var title: String { phrases.desk.title }
  private var words: Shared<DeskPhrases> { phrases.desk }

  public var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if let done { DoneNote(page: self, item: done).html }
      filters
      if items.isEmpty {
        element("p") { words.empty(query.filter) }
      } else {
        if query.filter == .ready { acceptAll }
        rows
      }
      if let next {
        element("nav", ["class": "pages", "aria-label": words.next]) {
          link(.review(ReviewQuery(filter: query.filter, after: next)), words.next)
        }
      }
    }
  }

  private var filters: HTML {
    element("nav", ["aria-label": words.title, "class": "tabs"]) {
      element("ul") {
        for filter in ReviewFilter.allCases {
          element("li") {
            element(
              "a",
              [
                "href": frame.path(.review(ReviewQuery(filter: filter))),
                "aria-current": filter == query.filter ? "page" : nil,
              ]
            ) {
              words.filter(filter)
              " "
              element("b") { phrases.number(counts[filter] ?? 0) }
            }
          }
        }
      }
    }
  }

  private var acceptAll: HTML {
    element(
      "form", ["method": "post", "action": frame.path(.review(ReviewQuery())), "class": "ask"]
    ) {
      formToken
      for item in items {
        element(
          "input", ["type": "hidden", "name": "item-\(item.id)", "value": "\(item.version)"])
      }
      element("button") { words.acceptAll(items.count) }
    }
  }

  private var rows: HTML {
    element("ol", ["class": "rows"]) {
      for item in items {
        element("li") {
          element("div") {
            element("p", ["class": "title"]) {
              link(
                .reviewItem(id: item.id, done: nil), swedish: item.title ?? words.untitled)
            }
            element("p", ["class": "source"]) {
              capitalised(item.action.map(words.action) ?? words.subject(item.subject))
              if let body = item.body { ", \(body)" }
              if let day = item.decidedOn {
                ", "
                digits(day)
              }
            }
          }
          element("div") {
            if item.state == .open {
              element("p") { item.doubts == 0 ? words.ready : words.doubts(item.doubts) }
            }
            element("p", ["class": "source"]) { item.fileName }
          }
        }
      }
    }
  }
}

/// What was just done with an item, and the way to take it back.
struct DoneNote<Host: Page> {
  let page: Host
  let item: ReviewItem

  var html: HTML {
    let words = page.phrases.desk
    return element(
      "form",
      [
        "class": "done", "method": "post", "role": "status",
        "action": page.frame.path(.reviewItem(id: item.id, done: nil)),
      ]
    ) {
      page.formToken
      element("p") { words.done(item.title ?? words.untitled, item.state) }
      if item.state == .accepted || item.state == .rejected {
        element("input", ["type": "hidden", "name": "version", "value": "\(item.version)"])
        element("button", ["name": "gor", "value": "undo"]) { words.undo }
      }
    }
  }
}
