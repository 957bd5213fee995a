import HTML
import KansliStore
import Register

/// The register as a list, on a day.
public struct RegisterPage: Page {
  public var language: Language
  public var items: [StatusItem]
  public var counts: [Standing.Name: Int]
  public var day: CalendarDate
  /// The day asked for, where one was.
  public var askedDay: CalendarDate?
  /// Where the next page begins, where there is one.
  public var next: String?

  public init(
    language: Language, items: [StatusItem], counts: [Standing.Name: Int], day: CalendarDate,
    askedDay: CalendarDate?, next: String?
  ) {
    self.language = language
    self.items = items
    self.counts = counts
    self.day = day
    self.askedDay = askedDay
    self.next = next
  }

  public var route: Route { .register(on: askedDay, after: nil) }
  public var title: String { phrases.pages.register }

  public var main: HTML {
    let phrases = phrases
    return HTML {
      element("p") { phrases.day(day) }
      element("ul") {
        for name in Standing.Name.allCases {
          if let count = counts[name] {
            element("li") { "\(phrases.standing(name)): \(phrases.number(count))" }
          }
        }
      }
      element("table") {
        element("thead") {
          element("tr") {
            for label in [
              phrases.pages.title, phrases.pages.type, phrases.pages.standing,
              phrases.pages.validThrough,
            ] { element("th", ["scope": "col"]) { label } }
          }
        }
        element("tbody") { for item in items { row(item) } }
      }
      if let next {
        element("p") {
          element("a", ["href": Route.register(on: askedDay, after: next).path(language)]) {
            phrases.pages.next
          }
        }
      }
    }
  }

  private func row(_ item: StatusItem) -> HTML {
    element("tr") {
      element("td") {
        element("a", ["href": Route.document(slug: item.slug, on: askedDay).path(language)]) {
          item.title
        }
      }
      element("td") { phrases.type(item.type) }
      element("td") { phrases.standing(item.standing) }
      element("td") { item.validThrough.map(phrases.day) ?? "" }
    }
  }
}
