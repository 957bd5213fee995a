import HTML
import KansliStore
import Register

/// What surrounds every page: the language, the municipality and the state of the register.
public struct Frame: Sendable {
  public var language: Language
  public var settings: Settings
  public var today: CalendarDate
  /// Entries in the ledger that the page was computed from.
  public var entries: Int?
  /// Whether the page is of the officers' desk.
  public var isDesk: Bool
  /// Whether there is anything of cooperation abroad for everybody to see.
  public var hasInternational = false
  /// Who is signed in.
  public var person: Account?
  /// What shows that a form is from a page of ours.
  public var formToken: String?

  public init(
    language: Language, settings: Settings, today: CalendarDate, entries: Int?,
    isDesk: Bool = false
  ) {
    self.language = language
    self.settings = settings
    self.today = today
    self.entries = entries
    self.isDesk = isDesk
  }

  var phrases: Phrases { language.phrases }

  /// Who answers today for bodies that have changed.
  var heirs: Heirs { Heirs(settings.lineage, on: today) }

  /// The municipality's name, or a word for it where none is set.
  var municipality: String {
    let name = settings.organisation.name
    return name.isEmpty ? phrases.site.municipality : name
  }

  func path(_ route: Route) -> String { route.path(language) }
}

/// A page: it holds what it shows, and has one body.
public protocol Page: Sendable {
  var frame: Frame { get }
  /// Its own address; the same in the other language.
  var route: Route { get }
  var title: String { get }
  /// The class of the main element, for print.
  var mainClass: String? { get }
  @HTMLBuilder var main: HTML { get }
}

extension Page {
  public var mainClass: String? { nil }

  var phrases: Phrases { frame.phrases }

  /// The whole page.
  public var html: HTML {
    HTML.document(language: frame.language.rawValue) {
      head
      element("body") {
        element("a", ["class": "skip", "href": "#main"]) { phrases.site.skipToContent }
        masthead
        element(
          "main",
          ["id": "main", "class": frame.isDesk ? "work" : mainClass, "tabindex": "-1"]
        ) { main }
        footer
      }
    }
  }

  private var other: Language { frame.language == .swedish ? .english : .swedish }

  private var head: HTML {
    element("head") {
      element("meta", ["charset": "utf-8"])
      element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      element("title") { "\(title) – \(phrases.site.name), \(frame.municipality)" }
      element("link", ["rel": "stylesheet", "href": Route.stylesheet.path(.swedish)])
      if frame.isDesk {
        element("script", ["src": Route.script.path(.swedish), "defer": ""])
      }
      element(
        "link", ["rel": "alternate", "hreflang": other.rawValue, "href": route.path(other)])
    }
  }

  private var masthead: HTML {
    element("header") {
      element("a", ["class": "name", "href": frame.path(.front)]) {
        if frame.settings.site.logo != nil {
          element("img", ["src": Route.logo.path(.swedish), "alt": ""])
        }
        frame.municipality
        " "
        element("b") { phrases.site.name }
      }
      element("nav", ["aria-label": phrases.site.mainMenu]) {
        element("ul") {
          for (route, label) in menu {
            element("li") {
              element(
                "a",
                [
                  "href": frame.path(route),
                  "aria-current": route.kind == self.route.kind ? "page" : nil,
                ]
              ) { label }
            }
          }
          element("li") {
            element(
              "a", ["href": route.path(other), "lang": other.rawValue, "hreflang": other.rawValue]
            ) { phrases.site.otherLanguage }
          }
        }
      }
      if frame.isDesk { deskLine }
    }
  }

  /// Who one is, and the way out; before there are accounts, who the desk opens for.
  @HTMLBuilder private var deskLine: HTML {
    if let person = frame.person {
      form(.signOut, class: "desk") {
        element("span") { link(.me, person.name) }
        " "
        button(phrases.work.signOut)
      }
    } else if route.kind.isQueue {
      element("p", ["class": "desk"]) { phrases.desk.notice }
    }
  }

  private var menu: [(Route, String)] {
    guard frame.isDesk else {
      let international: [(Route, String)] =
        frame.hasInternational ? [(.international(.overview), phrases.cooperation.title)] : []
      return [
        (.register(RegisterQuery()), phrases.site.documents), (.topics, phrases.site.topics),
        (.bodies, phrases.site.bodies), (.types, phrases.site.types),
      ] + international + [(.about, phrases.site.about)]
    }
    guard let rights = frame.person?.rights else {
      return [
        (.review(ReviewQuery()), phrases.desk.title), (.readText, phrases.desk.readText),
        (.register(RegisterQuery()), phrases.site.documents),
      ]
    }
    var menu: [(Route, String)] = [
      (.desk, phrases.work.deskTitle), (.matters(.open), phrases.work.matters),
      (.meetings(body: nil), phrases.work.meetings), (.watch(WatchQuery()), phrases.work.watch),
    ]
    menu.append((.international(.desk), phrases.cooperation.title))
    if rights.may(.reviewReadings) { menu.append((.review(ReviewQuery()), phrases.desk.title)) }
    if rights.may(.keepOffices) { menu.append((.offices, phrases.office.title)) }
    if rights.may(.reorganise) {
      menu.append((.reorganisations, phrases.reorganisation.title))
    }
    if rights.may(.administer) { menu.append((.accounts, phrases.work.accounts)) }
    if rights.may(.readHistory) { menu.append((.history(subject: nil), phrases.work.history)) }
    menu.append((.register(RegisterQuery()), phrases.site.documents))
    return menu
  }

  private var footer: HTML {
    element("footer") {
      element("p") {
        frame.entries.map {
          "\(phrases.site.asOf(frame.today)), \(phrases.site.madeFrom($0))."
        } ?? "\(phrases.site.asOf(frame.today))."
      }
      if let contact = frame.settings.site.contact { element("p") { contact } }
    }
  }
}
