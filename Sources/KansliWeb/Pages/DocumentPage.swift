import HTML
import KansliStore
import Register

/// A document as it stands on a day.
public struct DocumentPage: Page {
  public var language: Language
  public var view: DocumentView
  public var day: CalendarDate
  public var askedDay: CalendarDate?

  public init(
    language: Language, view: DocumentView, day: CalendarDate, askedDay: CalendarDate?
  ) {
    self.language = language
    self.view = view
    self.day = day
    self.askedDay = askedDay
  }

  public var route: Route { .document(slug: view.document.slug, on: askedDay) }
  public var title: String { view.document.title }

  public var main: HTML {
    let pages = phrases.pages
    return HTML {
      element("p") { element("strong") { banner } }
      element("h2") { pages.periods }
      periods
      if !view.timeline.reviews.isEmpty {
        element("h2") { pages.reviews }
        element("ul") {
          for review in view.timeline.reviews {
            element("li") { pages.reviewDueBy(review.dueBy, review.state(on: day)) }
          }
        }
      }
      if !view.proposals.isEmpty {
        element("h2") { pages.proposals }
        element("ul") {
          for proposal in view.proposals { element("li") { pages.proposal(proposal) } }
        }
      }
      if let edition { text(edition) }
    }
  }

  private var banner: String {
    if let period = view.timeline.period(on: day) {
      return phrases.pages.inForce(period.edition, period.from, period.end)
    }
    if let gap = view.timeline.gaps.first(where: { $0.from <= day && day < $0.until }) {
      return phrases.pages.nothingInForce(gap.from, gap.until)
    }
    if let last = view.timeline.periods.last, let until = last.until, until <= day {
      return phrases.pages.nothingInForce(until, nil)
    }
    return phrases.pages.neverInForce
  }

  private var periods: HTML {
    let pages = phrases.pages
    return element("table") {
      element("thead") {
        element("tr") {
          for label in [pages.from, pages.through, pages.edition(0).dropped, pages.grounds] {
            element("th", ["scope": "col"]) { label }
          }
        }
      }
      element("tbody") {
        for period in view.timeline.periods {
          element("tr") {
            element("td") { phrases.day(period.from) }
            element("td") { end(period) }
            element("td") { pages.edition(period.edition) }
            element("td") {
              element("ul") {
                for ground in period.grounds { element("li") { describe(ground) } }
              }
            }
          }
          for gap in view.timeline.gaps where gap.from == period.until {
            element("tr") {
              element("td") { phrases.day(gap.from) }
              element("td") { phrases.day(gap.until.previous) }
              element("td", ["colspan": "2"]) { element("strong") { pages.gap } }
            }
          }
        }
      }
    }
  }

  private func end(_ period: Timeline.Period) -> String {
    if let until = period.until { return phrases.day(until.previous) }
    return period.end == .untilFurtherNotice
      ? phrases.pages.untilFurtherNotice : phrases.pages.endNotStated
  }

  private func describe(_ ground: Timeline.Ground) -> String {
    let day = ground.decidedOn.map(phrases.day) ?? phrases.pages.dayUnknown
    return "\(ground.body) \(phrases.pages.ground(ground)), \(day) (\(phrases.basis(ground.basis)))"
  }

  /// The edition in force on the day, else the last to have been.
  private var edition: Edition? {
    let number = view.timeline.standing(on: day)?.edition ?? view.editions.last?.number
    return view.editions.first { $0.number == number }
  }

  private func text(_ edition: Edition) -> HTML {
    HTML {
      element("h2") { phrases.pages.edition(edition.number) }
      element("div", ["lang": edition.language == language.rawValue ? nil : edition.language]) {
        for provision in edition.provisions {
          switch provision.kind {
          case .heading: element("h3", ["id": provision.id]) { provision.text }
          case .paragraph: element("p", ["id": provision.id]) { provision.text }
          case .item: element("ul") { element("li", ["id": provision.id]) { provision.text } }
          }
        }
      }
    }
  }
}

extension String {
  /// The word of a numbered label, without its number.
  fileprivate var dropped: String { split(separator: " ").first.map(String.init) ?? self }
}
