import Accounts
import HTTPTypes
import Hummingbird
import KansliStore
import Register

/// The handlers of accounts, for administrators.
extension Site {
  /// How long a one-time link holds: two days.
  static let linkMicroseconds: Int64 = 2 * 86_400_000_000

  func addAccounts(to router: Router<Context>) {
    desk(router, .accounts) { call in
      try await show(
        AccountListPage(
          frame: call.frame, accounts: try await store.accountOverviews(for: call.actor)))
    }
    desk(router, .newAccount) { call in
      try call.actor.require(.administer)
      var input = FormInput()
      input["sprak"] = Language.swedish.rawValue
      return try await show(try await newAccountPage(call, input))
    } post: {
      try await addAccount($0)
    }
    desk(router, .account) { call in
      try await show(try await accountPage(call, nil))
    } post: {
      try await changeAccount($0)
    }
  }

  private func choices(_ call: DeskCall) -> RoleChoices {
    let bodies = call.frame.settings.bodies.bodies(on: call.frame.today)
    return RoleChoices(
      departments: bodies.filter { $0.kind == .department }.map(\.name),
      bodies: bodies.filter {
        switch $0.kind {
        case .council, .executiveBoard, .committee, .subcommittee: true
        case .department, .company, .court, .official: false
        }
      }.map(\.name))
  }

  private func newAccountPage(_ call: DeskCall, _ input: FormInput) async throws -> NewAccountPage {
    NewAccountPage(frame: call.frame, choices: choices(call), input: input)
  }

  private func addAccount(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.administer)
    var input = call.input
    guard let form = input.accountForm(isDisabled: false) else {
      return try await show(try await newAccountPage(call, input), .unprocessableContent)
    }
    do {
      let account = try await store.addAccount(form, by: call.actor)
      return try await linkPage(account, call)
    } catch StoreError.taken(let email) {
      input.fail("epost", .taken(email))
      return try await show(try await newAccountPage(call, input), .unprocessableContent)
    }
  }

  /// Makes a link, and shows it: it is kept as its fingerprint, so never again.
  private func linkPage(_ account: Account, _ call: DeskCall) async throws -> Response {
    guard doors.takesPasswords else {
      return try await show(AccountLinkPage(frame: call.frame, account: account, link: nil))
    }
    let token = doors.makeToken()
    try await store.givePasswordLink(
      token.fingerprint, to: account.id,
      expiresAt: Instant(microseconds: clock.now().microseconds + Self.linkMicroseconds),
      by: call.actor)
    if sendsMail {
      let letters = Letters(
        address: address(call), municipality: call.frame.settings.organisation.name)
      try await store.post(
        [letters.accountLink(account, token: token.text, key: token.fingerprint)],
        by: call.actor.recorder)
    }
    let language = Language(rawValue: account.language) ?? call.language
    return try await show(
      AccountLinkPage(
        frame: call.frame, account: account,
        link: address(.password(token: token.text), call, in: language), isMailed: sendsMail))
  }

  private func accountPage(
    _ call: DeskCall, _ input: FormInput?, isStale: Bool = false, problem: String? = nil
  ) async throws -> AccountPage {
    let id = try call.parameter("id")
    let overview = try await store.accountOverview(id, for: call.actor)
    return AccountPage(
      frame: call.frame, overview: overview,
      traces: try await store.traces(ofAccount: id, for: call.actor), choices: choices(call),
      input: input ?? FormInput(overview.account), takesPasswords: doors.takesPasswords,
      isStale: isStale, problem: problem)
  }

  private func changeAccount(_ call: DeskCall) async throws -> Response {
    let id = try call.parameter("id")
    let account = try await store.accountOverview(id, for: call.actor).account
    do {
      switch call.wish {
      case "save": return try await saveAccount(call, account)
      case "link": return try await linkPage(account, call)
      case "signOut": try await store.signOutEverywhere(id, by: call.actor)
      case "disable", "enable":
        let form = AccountForm(
          email: account.email, name: account.name, language: account.language,
          grants: account.grants, isDisabled: call.wish == "disable")
        try await store.change(account: id, form, version: call.version, by: call.actor)
      case "remove":
        try await store.remove(account: id, version: call.version, by: call.actor)
        return redirect(.accounts, call.language)
      default: throw BadParameter(name: "gor", value: call.wish)
      }
      return redirect(.account(id: id), call.language)
    } catch let refusal as AccountRefusal {
      let sentence = call.frame.phrases.account.refusal(refusal)
      return try await show(try await accountPage(call, nil, problem: sentence), .conflict)
    }
  }

  private func saveAccount(_ call: DeskCall, _ account: Account) async throws -> Response {
    var input = call.input
    guard let form = input.accountForm(isDisabled: account.isDisabled) else {
      return try await show(try await accountPage(call, input), .unprocessableContent)
    }
    do {
      try await store.change(
        account: account.id, form, version: call.version, by: call.actor)
      return redirect(.account(id: account.id), call.language)
    } catch StoreError.stale {
      return try await show(try await accountPage(call, input, isStale: true), .conflict)
    } catch StoreError.taken(let email) {
      input.fail("epost", .taken(email))
      return try await show(try await accountPage(call, input), .unprocessableContent)
    } catch let refusal as AccountRefusal {
      let sentence = call.frame.phrases.account.refusal(refusal)
      return try await show(try await accountPage(call, input, problem: sentence), .conflict)
    }
  }
}
