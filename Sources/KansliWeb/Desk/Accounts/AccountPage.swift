import HTML
import KansliStore
import Register

/// An account: who it is, what it may do, and how it ends.
struct AccountPage: Page {
  var frame: Frame
  var overview: AccountOverview
  var traces: AccountTraces
  var choices: RoleChoices
  var input: FormInput
  var takesPasswords: Bool
  /// Whether somebody else has changed it since it was shown.
  var isStale = false
  /// Why something was not done.
  var problem: String?

  var route: Route { .account(id: account.id) }
  var title: String { account.name }
  private var words: Shared<AccountPhrases> { phrases.account }
  private var account: Account { overview.account }

  var main: HTML {
    HTML {
      trail((.accounts, phrases.work.accounts))
      element("h1") { title }
      if account.isDisabled { element("p", ["class": "lead"]) { words.disabled } }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      if isStale { element("p", ["class": "warn", "role": "alert"]) { words.stale } }
      problems(of: input, accountFields + [FormField(name: "roll", label: words.rolesLabel)])
      element("div", ["class": "columns"]) {
        element("div") { section("uppgifter", words.facts) { editor } }
        element("div") {
          if isStale { section("sparat", words.theirs) { saved } }
          section("lage", words.stateLabel) { state }
          if takesPasswords, !overview.isElsewhere {
            section("lank", words.linkTitle) {
              element("p") { words.newLinkLead }
              act { button(words.newLink, "link") }
            }
          }
          section("ut", words.signOutEverywhere) {
            element("p") { words.sessions(overview.sessions) }
            act { button(words.signOutEverywhere, "signOut") }
          }
          section("stang", account.isDisabled ? words.enable : words.disable) {
            if !account.isDisabled { element("p") { words.disableLead } }
            act {
              button(
                account.isDisabled ? words.enable : words.disable,
                account.isDisabled ? "enable" : "disable")
            }
          }
          section("bort", words.remove) { removal }
        }
      }
    }
  }

  private var editor: HTML {
    form(route) {
      hidden("version", "\(account.version)")
      for one in accountFields { field(one, input) }
      roleFields(choices, input)
      acts { button(phrases.work.save, "save", isMain: true) }
    }
  }

  private func act(@HTMLBuilder _ content: () -> HTML) -> HTML {
    form(route, class: "plain") {
      hidden("version", "\(account.version)")
      acts(content)
    }
  }

  private var saved: HTML {
    element("dl", ["class": "facts"]) {
      fact(words.nameLabel) { HTML(account.name) }
      fact(words.emailLabel) { HTML(account.email) }
      fact(words.languageLabel) { HTML(words.languageName(account.language)) }
      fact(words.rolesLabel) { roleList(account.grants) }
    }
  }

  private var state: HTML {
    HTML {
      element("dl", ["class": "facts"]) {
        fact(words.createdLabel) { time(StockholmTime(overview.createdAt).day) }
        fact(words.seenLabel) {
          overview.seenAt.map { phrases.history.moment($0) } ?? words.never
        }
        if overview.isElsewhere {
          fact(words.stateLabel) { HTML(words.elsewhere) }
        } else if !overview.hasPassword {
          fact(words.stateLabel) { HTML(words.noPassword) }
        }
      }
      if (frame.person?.rights ?? .none).may(.readHistory) {
        element("p", ["class": "deskward"]) {
          link(
            .historyList(HistoryQuestion(person: account.id)), words.doneBy)
          link(
            .history(subject: HistorySubject(.account, account.id).text), words.changedBy)
        }
      }
    }
  }

  private func fact(_ label: String, @HTMLBuilder _ value: () -> HTML) -> HTML {
    element("div") {
      element("dt") { label }
      element("dd", [:], value)
    }
  }

  private var removal: HTML {
    element("details") {
      element("summary") { words.remove }
      element("h3") { words.goes }
      element("ul", ["class": "notes"]) {
        element("li") { words.goesPerson }
        if traces.holdings > 0 { element("li") { words.goesHoldings(traces.holdings) } }
        if traces.matters > 0 { element("li") { words.goesMatters(traces.matters) } }
      }
      element("h3") { words.stays }
      element("ul", ["class": "notes"]) {
        if traces.entries > 0 { element("li") { words.staysEntries(traces.entries) } }
        let other = traces.steps + traces.changes
        if other > 0 { element("li") { words.staysOther(other) } }
        if traces.entries + other == 0 { element("li") { words.staysNothing } }
      }
      act { button(words.removeConfirm, "remove") }
    }
  }
}
