import HTML
import KansliStore
import Register

/// Names with links: the bodies, or the topics.
public struct IndexPage: Page {
  public var frame: Frame
  public var route: Route
  public var title: String
  public var lead: String
  public var entries: [(route: Route, name: String)]

  public init(
    frame: Frame, route: Route, title: String, lead: String,
    entries: [(route: Route, name: String)]
  ) {
    self.frame = frame
    self.route = route
    self.title = title
    self.lead = lead
    self.entries = entries
  }

  public var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { lead }
      element("ol", ["class": "rows"]) {
        for entry in entries {
          element("li") {
            element("p", ["class": "title"]) { link(entry.route, swedish: entry.name) }
          }
        }
      }
    }
  }
}

/// A body: what it has adopted, answers for and shall follow.
public struct BodyPage: Page {
  public var frame: Frame
  public var overview: BodyOverview

  public init(frame: Frame, overview: BodyOverview) {
    self.frame = frame
    self.overview = overview
  }

  public var route: Route { .body(slug: Slug.make(overview.name)) }
  public var title: String { overview.name }

  public var main: HTML {
    let words = phrases.list
    return HTML {
      trail((.bodies, phrases.site.bodies))
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "lead"]) { "\(phrases.site.asOf(frame.today))." }
      section("faststallt", words.adoptedBy) { list(overview.adopted) }
      section("revidering", words.answersForReview) { reviews }
      section("uppfoljning", words.answersForFollowUp) { list(overview.followsUp) }
      section("folja", words.mustFollow) { list(overview.mustFollow) }
    }
  }

  private func list(_ items: [StatusItem]) -> HTML {
    items.isEmpty
      ? element("p", ["class": "source"]) { phrases.list.nothingHere } : rows(items, on: nil)
  }

  private var reviews: HTML {
    guard !overview.reviews.isEmpty else { return list([]) }
    let ordered = overview.reviews.sorted {
      ($0.reviewDueBy ?? .init(ordinal: .max)) < ($1.reviewDueBy ?? .init(ordinal: .max))
    }
    return element("ol", ["class": "log"]) {
      for item in ordered {
        element("li") {
          if let day = item.reviewDueBy {
            digits(day)
          } else {
            element("span", ["class": "day"]) { "–" }
          }
          element("strong") { link(.document(slug: item.slug, on: nil), swedish: item.title) }
          element("p", ["class": item.reviewDueBy.map { $0 < frame.today } ?? false ? "warn" : nil])
          {
            item.reviewDueBy.map { phrases.list.reviewBy($0) } ?? phrases.list.noReviewDay
          }
        }
      }
    }
  }
}
