import Accounts
import HTTPTypes
import Hummingbird
import KansliStore
import Register

/// The handlers of one's own account.
extension Site {
  func addOwnPage(to router: Router<Context>) {
    desk(router, .me) { call in
      try await show(try await ownPage(call))
    } post: {
      try await changeOwn($0)
    }
  }

  private func ownPage(
    _ call: DeskCall, _ input: FormInput = FormInput(), calendar: String? = nil,
    problem: String? = nil
  ) async throws -> OwnPage {
    let today = call.frame.today
    let records = try await store.officeRecords(for: call.actor)
    return OwnPage(
      frame: call.frame, account: call.actor.account,
      offices: records.filter { record in
        record.holdings(on: today).contains { $0.person == call.actor.id }
      }.map(\.office),
      input: input, takesPasswords: doors.takesPasswords,
      sessions: try await store.sessionCount(call.actor.id),
      hasCalendar: try await store.hasCalendarAddress(call.actor), calendar: calendar,
      problem: problem)
  }

  private func changeOwn(_ call: DeskCall) async throws -> Response {
    switch call.wish {
    case "language":
      var input = call.input
      guard let language = input.choice("valt-sprak", Language.self) else {
        throw BadParameter(name: "valt-sprak", value: input["valt-sprak"])
      }
      try await store.setLanguage(language.rawValue, by: call.actor)
      return redirect(.me, language)
    case "signOut":
      try await store.signOutEverywhere(call.actor.id, by: call.actor)
      return redirect(
        .signIn(back: nil), call.language,
        cookies: [DeskCookie.session.clearing(isSecure: doors.isSecure)])
    case "calendar":
      let token = doors.makeToken()
      try await store.renewCalendarAddress(token.fingerprint, by: call.actor)
      return try await show(
        try await ownPage(
          call, calendar: address(.ownCalendar(token: token.text), call, in: call.language)))
    case "password": return try await changePassword(call)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
  }

  /// A new password for whoever knows the present one: a session that was left open is not enough,
  /// and guesses at it are counted as those at the door.
  private func changePassword(_ call: DeskCall) async throws -> Response {
    let account = call.actor.account
    let words = call.frame.phrases
    guard doors.takesPasswords, let present = account.password.flatMap({ PasswordHash($0) }) else {
      throw StoreError.forbidden
    }
    var input = call.input
    let attempt = SignInThrottle.Attempt(
      account: account.email, network: network(call.request, call.context))
    if let until = try await waiting(attempt) {
      let seconds = max(1, Int((until.microseconds - clock.now().microseconds) / 1_000_000) + 1)
      return try await show(
        try await ownPage(call, problem: words.work.waitToSignIn(seconds)), .tooManyRequests)
    }
    let isRight: Bool
    do throws(PasswordFailure) {
      isRight = try await doors.passwords.verify(input.raw("nuvarande"), against: present)
    } catch {
      return try await show(
        try await ownPage(call, problem: words.work.signInBusy), .serviceUnavailable)
    }
    if isRight {
      try await forgive(attempt)
    } else {
      input.fail("nuvarande", .unreadable(words.account.wrongPassword))
    }
    input.checkNewPassword(names: [account.email, account.name])
    guard input.isSound else {
      return try await show(try await ownPage(call, input), .unprocessableContent)
    }
    let hash = try await doors.passwords.make(input.raw("losenord"))
    try await store.setPassword(hash.description, of: account.id, by: call.actor.recorder)
    // Every other browser is signed out; this one goes on.
    return try await welcome(
      account, call.request, call.language, back: Route.me.path(call.language))
  }
}

extension FormInput {
  /// Notes what is wrong with a new password, written twice.
  mutating func checkNewPassword(names: [String]) {
    let password = raw("losenord")
    for problem in PasswordRule.standard.problems(in: password, names: names) {
      switch problem {
      case .tooShort(let length): fail("losenord", .passwordTooShort(length))
      case .tooLong(let length): fail("losenord", .passwordTooLong(length))
      case .isOwnName: fail("losenord", .passwordHoldsName)
      }
    }
    if raw("igen") != password { fail("igen", .passwordsDiffer) }
  }
}
