import HTML
import KansliStore
import Register

/// One's own account: password, language, sign-ins, and the address of one's calendar.
struct OwnPage: Page {
  var frame: Frame
  var account: Account
  var offices: [Office]
  var input = FormInput()
  var takesPasswords: Bool
  var sessions: Int
  var hasCalendar: Bool
  /// The new address of the calendar, shown once.
  var calendar: String?
  var problem: String?

  var route: Route { .me }
  var title: String { words.me }
  private var words: Shared<AccountPhrases> { phrases.account }

  private var fields: [FormField] {
    [
      FormField(
        name: "nuvarande", label: words.presentPassword, control: .password(isNew: false),
        isRequired: true),
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
      element("p", ["class": "lead"]) { "\(account.name), \(account.email)" }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      problems(of: input, fields)
      element("div", ["class": "columns"]) {
        element("div") {
          section("roller", words.myRoles) {
            roleList(account.grants)
            if !offices.isEmpty {
              element("h3") { words.myOffices }
              for office in offices {
                element("p") { link(.office(id: office.id), swedish: office.name) }
              }
            }
          }
          section("losen", words.myPassword) { password }
        }
        element("div") {
          section("sprak", words.languageLabel) { language }
          section("kalender", words.calendar) { calendarPart }
          section("ut", words.signOutEverywhere) {
            element("p") { words.signOutLead }
            element("p") { words.sessions(sessions) }
            act { button(words.signOutEverywhere, "signOut") }
          }
        }
      }
    }
  }

  private func act(@HTMLBuilder _ content: () -> HTML) -> HTML {
    form(route, class: "plain") { acts(content) }
  }

  @HTMLBuilder private var password: HTML {
    if takesPasswords, account.password != nil {
      form(route, class: "facts-form narrow") {
        element(
          "input",
          [
            "type": "text", "class": "hidden", "autocomplete": "username", "value": account.email,
            "readonly": "", "tabindex": "-1", "aria-hidden": "true",
          ])
        for one in fields { field(one, input) }
        acts { button(words.savePassword, "password", isMain: true) }
      }
    } else {
      element("p") { words.passwordElsewhere }
    }
  }

  private var language: HTML {
    var chosen = FormInput()
    chosen["valt-sprak"] = account.language
    return form(route, class: "plain") {
      field(
        FormField(
          name: "valt-sprak", label: words.languageLabel,
          control: .select(
            Language.allCases.map { ($0.rawValue, words.languageName($0.rawValue)) })), chosen)
      acts { button(phrases.work.save, "language") }
    }
  }

  @HTMLBuilder private var calendarPart: HTML {
    element("p") { words.calendarLead }
    if let calendar {
      element("p", ["role": "status"]) { words.calendarOnce }
      secret(words.linkLabel, calendar)
    } else if hasCalendar {
      element("p") { words.calendarHas }
    }
    act { button(words.calendarNew, "calendar") }
  }
}
