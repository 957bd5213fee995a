import HTML

/// Where a person pastes a text: the line of the minutes is typed once.
public struct ReadTextPage: Page {
  public var frame: Frame
  public var text: String
  /// Why nothing came of it.
  public var problem: String?

  init(frame: Frame, text: String = "", problem: String? = nil) {
    self.frame = frame
    self.text = text
    self.problem = problem
  }

  public var route: Route { .readText }
  public var title: String { phrases.desk.readText }

  public var main: HTML {
    let words = phrases.desk
    return HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.readLead }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      element("form", ["class": "facts-form", "method": "post", "action": frame.path(.readText)]) {
        formToken
        element("div", ["class": "field"]) {
          element("label", ["for": "text"]) { words.textLabel }
          element(
            "textarea",
            ["id": "text", "name": "text", "rows": "14", "required": "", "lang": swedish]
          ) { text }
        }
        element("p", ["class": "acts"]) {
          element("button", ["class": "main"]) { words.read }
        }
      }
    }
  }
}
