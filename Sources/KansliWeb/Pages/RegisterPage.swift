import HTML
import KansliStore
import Register

/// The register as a list, narrowed and on any day.
public struct RegisterPage: Page {
  public var frame: Frame
  public var query: RegisterQuery
  public var items: [StatusItem]
  public var total: Int?
  /// Where the next page begins, where there is one.
  public var next: String?
  public var bodies: [String]
  public var topics: [String]
  /// The topic's name, where the list is the page of a topic.
  public var heading: String?

  public init(
    frame: Frame, query: RegisterQuery, items: [StatusItem], total: Int?, next: String?,
    bodies: [String], topics: [String], heading: String? = nil
  ) {
    self.frame = frame
    self.query = query
    self.items = items
    self.total = total
    self.next = next
    self.bodies = bodies
    self.topics = topics
    self.heading = heading
  }

  public var route: Route {
    if heading != nil, let topic = query.topic { return .topic(slug: topic) }
    return .register(query)
  }
  public var title: String { heading ?? phrases.list.title }
  private var day: CalendarDate { query.day ?? frame.today }

  public var main: HTML {
    let words = phrases.list
    return HTML {
      element("h1") { title }
      filters
      section("lista", total.map(words.count) ?? words.title) {
        element("p", ["class": "source"]) { words.note(day) }
        if items.isEmpty {
          element("p") { words.none }
        } else {
          rows(items, on: query.day)
        }
        if next != nil || query.after != nil {
          element("nav", ["class": "pages", "aria-label": words.next]) {
            if query.after != nil { link(.register(with { $0.after = nil }), words.first) }
            if let next { link(.register(with { $0.after = next }), words.next) }
          }
        }
      }
    }
  }

  private func with(_ change: (inout RegisterQuery) -> Void) -> RegisterQuery {
    var query = query
    change(&query)
    return query
  }

  private var filters: HTML {
    let words = phrases.list
    let types = DocumentType.allCases.map { ($0.rawValue, phrases.types($0)) }
    let standings = Standing.Name.allCases.filter { $0 != .draft }
      .map { ($0.rawValue, phrases.standing($0)) }
    return element(
      "form", ["class": "ask", "method": "get", "action": frame.path(.register(RegisterQuery()))]
    ) {
      choice("typ", words.type, types, query.type?.rawValue)
      choice("organ", words.body, bodies.map { (Slug.make($0), $0) }, query.body)
      choice("amne", words.topic, topics.map { (Slug.make($0), $0) }, query.topic)
      choice("standing", words.standing, standings, query.standing?.rawValue)
      element("label", ["class": "day"]) {
        words.day + " "
        element(
          "input",
          [
            "type": "date", "name": "den", "value": day.description, "min": "1900-01-01",
            "max": "2199-12-31",
          ])
      }
      element("button") { phrases.site.show }
    }
  }

  private func choice(
    _ name: String, _ label: String, _ options: [(value: String, text: String)],
    _ chosen: String?
  ) -> HTML {
    element("label") {
      label + " "
      element("select", ["name": name]) {
        element("option", ["value": ""]) { phrases.list.all }
        for option in options {
          element(
            "option",
            ["value": option.value, "selected": option.value == chosen ? "" : nil]
          ) { option.text }
        }
      }
    }
  }
}
