import HTML
import KansliStore
import Register

/// Everybody who has an account.
struct AccountListPage: Page {
  var frame: Frame
  var accounts: [AccountOverview]

  var route: Route { .accounts }
  var title: String { phrases.work.accounts }
  private var words: Shared<AccountPhrases> { phrases.account }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      acts {
        element("a", ["class": "button", "href": frame.path(.newAccount)]) { words.add }
        element("a", ["class": "button", "href": frame.path(.outbox)]) { phrases.outbox.title }
      }
      element("table") {
        element("thead") {
          element("tr") {
            for label in [
              words.nameLabel, words.emailLabel, words.rolesLabel, words.seenLabel,
              words.stateLabel,
            ] {
              element("th", ["scope": "col"]) { label }
            }
          }
        }
        element("tbody") { for one in accounts { row(one) } }
      }
    }
  }

  private func row(_ overview: AccountOverview) -> HTML {
    element("tr", ["class": overview.account.isDisabled ? "off" : nil]) {
      element("th", ["scope": "row"]) {
        link(.account(id: overview.account.id), overview.account.name)
      }
      element("td") { overview.account.email }
      element("td") { roleList(overview.account.grants) }
      element("td", ["data-label": words.seenLabel]) {
        if let seen = overview.seenAt { digits(StockholmTime(seen).day) } else { words.never }
      }
      element("td") {
        if overview.account.isDisabled {
          element("strong") { words.disabled }
        } else if overview.isElsewhere {
          words.elsewhere
        } else if !overview.hasPassword {
          words.noPassword
        }
      }
    }
  }
}

/// Where an account is made.
struct NewAccountPage: Page {
  var frame: Frame
  var choices: RoleChoices
  var input: FormInput

  var route: Route { .newAccount }
  var title: String { phrases.account.add }

  var main: HTML {
    HTML {
      trail((.accounts, phrases.work.accounts))
      element("h1") { title }
      let fields = accountFields
      problems(
        of: input, fields + [FormField(name: "roll", label: phrases.account.rolesLabel)])
      form(route) {
        for one in fields { field(one, input) }
        roleFields(choices, input)
        acts { button(title, isMain: true) }
      }
    }
  }
}

/// The one-time link of an account, shown once.
struct AccountLinkPage: Page {
  var frame: Frame
  var account: Account
  /// The link; `nil` where passwords are not taken.
  var link: String?
  /// Whether it goes by mail too.
  var isMailed = false

  var route: Route { .account(id: account.id) }
  var title: String { phrases.account.linkTitle }

  var main: HTML {
    HTML {
      trail((.accounts, phrases.work.accounts), (route, account.name))
      element("h1") { title }
      element("p", ["class": "lead"]) { "\(account.name), \(account.email)" }
      if let link {
        element("p") { phrases.account.linkOnce }
        secret(phrases.account.linkLabel, link)
        if isMailed {
          element("p", ["role": "status"]) { phrases.watch.linkMailed(account.email) }
        }
      } else {
        element("p") { phrases.account.noLink }
      }
      acts {
        element("a", ["class": "button", "href": frame.path(route)]) { account.name }
        element("a", ["class": "button", "href": frame.path(.accounts)]) { phrases.work.accounts }
      }
    }
  }
}

extension Page {
  var accountFields: [FormField] {
    let words = phrases.account
    return [
      FormField(name: "namn", label: words.nameLabel, isRequired: true),
      FormField(name: "epost", label: words.emailLabel, control: .email, isRequired: true),
      FormField(
        name: "sprak", label: words.languageLabel,
        control: .select(Language.allCases.map { ($0.rawValue, words.languageName($0.rawValue)) })),
    ]
  }

  /// Something that is shown once, to be copied.
  func secret(_ label: String, _ text: String) -> HTML {
    element("div", ["class": "field secret"]) {
      element("label", ["for": "hemlig"]) { label }
      element(
        "input",
        ["type": "text", "id": "hemlig", "value": text, "readonly": "", "autocomplete": "off"])
    }
  }
}
