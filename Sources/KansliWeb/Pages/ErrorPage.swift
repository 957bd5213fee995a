import HTML

/// Something is not there, not understood, or failed: said in a sentence, with a way on.
public struct ErrorPage: Page {
  public var language: Language
  public var title: String
  public var sentence: String

  public init(language: Language, title: String, sentence: String) {
    self.language = language
    self.title = title
    self.sentence = sentence
  }

  public var route: Route { .register(on: nil, after: nil) }

  public var main: HTML {
    HTML {
      element("p") { sentence }
      element("p") {
        element("a", ["href": route.path(language)]) { phrases.pages.backToRegister }
      }
    }
  }
}
