import HTML
import KansliStore
import Register

/// Pieces that several pages share.
extension Page {
  /// A day as people read it, with its form for machines.
  func time(_ day: CalendarDate) -> HTML {
    element("time", ["datetime": day.description]) { phrases.day(day) }
  }

  /// A day in digits.
  func digits(_ day: CalendarDate) -> HTML {
    element("time", ["datetime": day.description]) { day.description }
  }

  func link(_ route: Route, _ text: String) -> HTML {
    element("a", ["href": frame.path(route)]) { text }
  }

  /// The language of Swedish words on a page that is not: titles, and names of bodies.
  var swedish: String? { frame.language == .swedish ? nil : "sv" }

  /// A link to a body's page.
  func body(_ name: String) -> HTML { link(.body(slug: Slug.make(name)), swedish: name) }

  /// A link whose words are Swedish.
  func link(_ route: Route, swedish text: String) -> HTML {
    element("a", ["href": frame.path(route), "lang": swedish]) { text }
  }

  /// The way back up, above the heading.
  func trail(_ steps: (Route, String)...) -> HTML {
    element("nav", ["class": "trail", "aria-label": phrases.site.whereYouAre]) {
      for (index, step) in steps.enumerated() {
        if index > 0 { " / " }
        link(step.0, step.1)
      }
    }
  }

  /// A part of the page with its heading.
  func section(_ id: String, _ heading: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    element("section", ["aria-labelledby": id]) {
      element("h2", ["id": id]) { heading }
      content()
    }
  }

  /// The question of the day.
  func askDay(_ route: Route, day: CalendarDate) -> HTML {
    element("form", ["class": "ask", "method": "get", "action": frame.path(route)]) {
      element("label", ["class": "day"]) {
        phrases.site.askDay + " "
        element(
          "input",
          [
            "type": "date", "name": "den", "value": day.description, "required": "",
            "min": "1900-01-01", "max": "2199-12-31",
          ])
      }
      element("button") { phrases.site.show }
    }
  }

  /// Documents as rows: what they are on the left, how they stand on the right.
  func rows(_ items: [StatusItem], on day: CalendarDate?) -> HTML {
    element("ol", ["class": "rows"]) {
      for item in items {
        element("li") {
          element("div") {
            element("p", ["class": "title"]) {
              link(.document(slug: item.slug, on: day), swedish: item.title)
            }
            element("p", ["class": "source"]) { capitalised(phrases.type(item.type)) }
          }
          element("div") {
            element("p", ["class": "standing \(item.standing.rawValue)"]) {
              phrases.list.line(item)
            }
            if let responsible = item.reviewResponsible {
              element("p", ["class": "source"]) {
                item.reviewSuccessor.map { phrases.reorganisation.formerly($0, responsible) }
                  ?? responsible
              }
            }
          }
        }
      }
    }
  }

  /// What whoever is signed in can do from a page: nothing for the public.
  @HTMLBuilder func deskLinks(
    of subject: HistorySubject, opens route: Route? = nil,
    rules: (route: Route, label: String)? = nil
  ) -> HTML {
    let rights = frame.person?.rights ?? .none
    let mayWrite = rights.has(.author) || rights.has(.secretary)
    let mayRead = rights.may(.readHistory)
    let keeps = rights.may(.keepRules) ? rules : nil
    if mayRead || (mayWrite && route != nil) || keeps != nil {
      element("p", ["class": "deskward screen"]) {
        if mayWrite, let route { link(route, phrases.matter.newMatter) }
        if let keeps { link(keeps.route, keeps.label) }
        if mayRead { link(.history(subject: subject.text), phrases.work.history) }
      }
    }
  }
}
