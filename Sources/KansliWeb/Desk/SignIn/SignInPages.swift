import HTML
import Register

/// Where people sign in.
struct SignInPage: Page {
  var frame: Frame
  var input = FormInput()
  /// Where one was going.
  var back: String?
  /// Why it did not go.
  var problem: String?
  var takesPasswords: Bool
  /// What the identity provider is called, where there is one.
  var provider: String?

  var route: Route { .signIn(back: back) }
  var title: String { phrases.work.signIn }

  private var fields: [FormField] {
    [
      FormField(
        name: "epost", label: phrases.work.email, control: .email, isRequired: true,
        autocomplete: "username"),
      FormField(
        name: "losenord", label: phrases.work.password, control: .password(isNew: false),
        isRequired: true),
    ]
  }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { phrases.work.signInLead }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      if let provider {
        // A link and no form: a browser holds a form's redirects to the page's own policy.
        acts {
          element(
            "a", ["class": "button main", "href": frame.path(.signInElsewhere(back: back))]
          ) { phrases.work.signInWith(provider) }
        }
      }
      if takesPasswords {
        form(.signIn(back: back), class: "facts-form narrow") {
          for one in fields { field(one, input) }
          acts { button(phrases.work.signIn, isMain: provider == nil) }
        }
        element("p", ["class": "source"]) { phrases.work.forgotten }
      }
    }
  }
}

/// Where a one-time link leads: a new password.
struct PasswordPage: Page {
  var frame: Frame
  var token: String
  /// The account's address; `nil` where the link no longer holds.
  var email: String?
  var input = FormInput()

  var route: Route { .password(token: token) }
  var title: String { phrases.work.choosePassword }

  private var fields: [FormField] {
    [
      FormField(
        name: "losenord", label: phrases.work.newPassword, control: .password(isNew: true),
        hint: phrases.work.passwordHint, isRequired: true),
      FormField(
        name: "igen", label: phrases.work.passwordAgain, control: .password(isNew: true),
        isRequired: true),
    ]
  }

  var main: HTML {
    HTML {
      element("h1") { title }
      if let email {
        element("p", ["class": "lead"]) { phrases.work.passwordFor(email) }
        problems(of: input, fields)
        form(.password(token: token), class: "facts-form narrow") {
          // Password managers keep the password under this name.
          element(
            "input",
            [
              "type": "text", "class": "hidden", "autocomplete": "username", "value": email,
              "readonly": "", "tabindex": "-1", "aria-hidden": "true",
            ])
          for one in fields { field(one, input) }
          acts { button(phrases.work.savePassword, isMain: true) }
        }
      } else {
        element("p", ["class": "lead"]) { phrases.work.linkSpent }
      }
    }
  }
}
