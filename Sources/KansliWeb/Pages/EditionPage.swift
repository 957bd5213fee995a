import HTML
import KansliStore
import Register

/// One edition of a document, whether in force or not.
public struct EditionPage: Page {
  public var frame: Frame
  public var view: DocumentView
  public var edition: Edition

  public init(frame: Frame, view: DocumentView, edition: Edition) {
    self.frame = frame
    self.view = view
    self.edition = edition
  }

  public var route: Route { .edition(slug: view.document.slug, number: edition.number) }
  public var title: String {
    "\(view.document.title), \(phrases.pages.edition(edition.number).lowercased())"
  }
  public var mainClass: String? { "document" }

  public var main: HTML {
    let words = phrases.pages
    let periods = view.timeline.periods.filter { $0.edition == edition.number }
    let isNow = periods.contains { $0.contains(frame.today) }
    return HTML {
      element("header") {
        trail(
          (.register(RegisterQuery()), phrases.site.documents),
          (.document(slug: view.document.slug, on: nil), view.document.title))
        element("h1") {
          element("span", ["lang": swedish]) { view.document.title }
          ", \(phrases.pages.edition(edition.number).lowercased())"
        }
        element("div", ["class": isNow ? "banner" : "banner gap"]) {
          element("p", ["class": "standing \(isNow ? "inForce" : "expired")"]) {
            periods.isEmpty
              ? words.neverInForce
              : periods.map { words.was($0, frame.today) }.joined(separator: "; ")
          }
          element("ul") {
            element("li") {
              link(.document(slug: view.document.slug, on: nil), words.wholeDocument)
            }
            for other in view.editions where other.number != edition.number {
              element("li") {
                link(
                  .edition(slug: view.document.slug, number: other.number),
                  words.edition(other.number))
              }
            }
          }
        }
      }
      element("div", ["class": "columns wide"]) {
        section("text", words.text) {
          EditionText(
            page: self, edition: edition, isAttributed: isAttributed, documents: view.named
          ).html
        }
        section("fakta", words.facts) { CoverFacts(page: self, view: view, edition: edition).html }
      }
    }
  }

  private var isAttributed: Bool {
    view.timeline.effects.contains { item in
      if case .adopt(let act) = item.effect {
        return act.document == view.document.id && act.edition == edition.number
          && act.textAttributed
      }
      return false
    }
  }
}
