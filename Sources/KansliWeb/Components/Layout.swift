import HTML

/// A page: what it shows and in which language, with one body.
public protocol Page: Sendable {
  var language: Language { get }
  /// The same page in the other language.
  var route: Route { get }
  var title: String { get }
  @HTMLBuilder var main: HTML { get }
}

extension Page {
  var phrases: Phrases { language.phrases }

  /// The whole page.
  public var html: HTML {
    let other: Language = language == .swedish ? .english : .swedish
    return HTML.document(language: language.rawValue) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        element("title") { "\(title) – \(phrases.pages.siteName)" }
      }
      element("body") {
        element("a", ["href": "#main"]) { phrases.pages.skipToContent }
        element("header") {
          element("p") {
            element("a", ["href": Route.front.path(language)]) { phrases.pages.siteName }
          }
          element("p") {
            element(
              "a",
              ["href": route.path(other), "hreflang": other.rawValue, "lang": other.rawValue]
            ) { other == .english ? "English" : "Svenska" }
          }
        }
        element("main", ["id": "main"]) {
          element("h1") { title }
          main
        }
      }
    }
  }
}
