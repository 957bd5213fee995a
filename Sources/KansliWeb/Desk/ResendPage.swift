import HTML

/// What was sent, to be sent again: the session had ended, or the page was from an earlier one.
/// Nothing that was written is lost, and nothing is done without a press on this page.
struct ResendPage: Page {
  var frame: Frame
  var path: String
  var input: FormInput
  /// Whether one must sign in first, in another window.
  var needsSignIn: Bool

  var route: Route { .desk }
  var title: String { phrases.work.resendTitle }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) {
        needsSignIn ? phrases.work.resendSignedOut : phrases.work.resendOld
      }
      if needsSignIn {
        element("p") {
          element("a", ["href": frame.path(.signIn(back: nil)), "target": "_blank"]) {
            phrases.work.signInElsewhereWindow
          }
        }
      }
      element("form", ["method": "post", "action": path, "class": "facts-form"]) {
        formToken
        for (name, values) in input.values.sorted(by: { $0.key < $1.key }) where name != "form" {
          for value in values { hidden(name, value) }
        }
        acts { button(phrases.work.sendAgain, isMain: true) }
      }
    }
  }
}
