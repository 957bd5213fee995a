import HTML
import KansliStore
import Register

/// A document as it stands on a day: the answer in words, its time, its text, its facts, its
/// decisions.
public struct DocumentPage: Page {
  public var frame: Frame
  public var view: DocumentView
  public var day: CalendarDate
  /// The day asked for, where one was.
  public var askedDay: CalendarDate?

  public init(frame: Frame, view: DocumentView, askedDay: CalendarDate?) {
    self.frame = frame
    self.view = view
    self.askedDay = askedDay
    day = askedDay ?? frame.today
  }

  public var route: Route { .document(slug: view.document.slug, on: askedDay) }
  public var title: String { view.document.title }
  public var mainClass: String? { "document" }

  public var main: HTML {
    let words = phrases.pages
    return HTML {
      element("header") {
        trail(
          (.register(RegisterQuery()), phrases.site.documents),
          (
            .register(RegisterQuery(type: view.document.type)),
            capitalised(phrases.types(view.document.type))
          ))
        element("h1", ["lang": swedish]) { title }
        StandingBanner(page: self).html
        contents
        deskLinks(
          of: HistorySubject(.document, view.document.slug),
          opens: .newMatter(document: view.document.slug, proposal: nil),
          rules: edition.flatMap { edition in
            edition.provisions.isEmpty
              ? nil
              : (
                .rules(slug: view.document.slug, number: edition.number),
                phrases.rules.title(edition.number)
              )
          })
      }
      section("tid", words.timeline) { timeline }
      element("div", ["class": "columns wide"]) {
        section("text", words.text) {
          EditionText(page: self, edition: edition, documents: view.named).html
        }
        section("fakta", words.facts) {
          CoverFacts(page: self, view: view, edition: edition, day: day).html
        }
      }
      element("div", ["class": "columns"]) {
        section("beslut", words.decisions) { DecisionLog(page: self, view: view).html }
        element("div") {
          if !view.proposals.isEmpty { section("forslag", words.proposals) { proposals } }
          if !view.timeline.reviews.isEmpty { section("revidering", words.reviews) { reviews } }
        }
      }
      section("utgavor", words.editions) { editions }
    }
  }

  /// The edition in force on the day, else the last to have been, else the first adopted.
  var edition: Edition? {
    let number = view.timeline.standing(on: day)?.edition
    return view.editions.first { $0.number == number } ?? view.editions.last
  }

  private var contents: HTML {
    let words = phrases.pages
    return element("nav", ["class": "contents", "aria-label": phrases.site.onThisPage]) {
      element("ul") {
        for (id, label) in [
          ("#tid", words.timeline), ("#text", words.text), ("#fakta", words.facts),
          ("#beslut", words.decisions), ("#utgavor", words.editions),
        ] {
          element("li") { element("a", ["href": id]) { label } }
        }
      }
    }
  }

  private var timeline: HTML {
    HTML {
      if !view.timeline.periods.isEmpty {
        element("figure") {
          TimelinePicture(
            view.timeline, day: day, today: frame.today, phrases: phrases
          ).html
          element("figcaption") { phrases.pages.timelineNote }
        }
      }
      PeriodTable(page: self, view: view).html
    }
  }

  private var proposals: HTML {
    HTML {
      element("ol", ["class": "log"]) {
        for proposal in view.proposals {
          element("li") {
            element("span", ["class": "day"]) { phrases.pages.dayUnknown }
            element("strong") { phrases.pages.proposal(proposal) }
            for reason in proposal.reasons { element("p", ["lang": swedish]) { reason } }
            if !proposal.signedBy.isEmpty {
              element("p", ["class": "source", "lang": swedish]) {
                proposal.signedBy.joined(separator: ", ")
              }
            }
          }
        }
      }
      element("p", ["class": "source"]) { phrases.pages.proposalNote }
    }
  }

  private var reviews: HTML {
    element("ol", ["class": "log"]) {
      for review in view.timeline.reviews.reversed() {
        element("li") {
          digits(review.dueBy)
          element("strong") { capitalised(phrases.reviewState(review.state(on: day))) }
        }
      }
    }
  }

  private var editions: HTML {
    element("ol", ["class": "rows"]) {
      for edition in view.editions.reversed() {
        let periods = view.timeline.periods.filter { $0.edition == edition.number }
        let isNow = periods.contains { $0.contains(frame.today) }
        element("li") {
          element("div") {
            element("p", ["class": "title"]) {
              link(
                .edition(slug: view.document.slug, number: edition.number),
                phrases.pages.edition(edition.number))
            }
          }
          element("div") {
            element("p", ["class": "standing \(isNow ? "inForce" : "expired")"]) {
              periods.isEmpty
                ? phrases.pages.neverInForce
                : periods.map { phrases.pages.was($0, frame.today) }
                  .joined(separator: "; ")
            }
          }
        }
      }
    }
  }
}
