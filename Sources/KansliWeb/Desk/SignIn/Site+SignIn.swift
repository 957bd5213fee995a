import Accounts
import HTTPTypes
import Hummingbird
import KansliStore
import Logging
import Register

/// The doors of the desk: passwords, the identity provider, one-time links, the way out.
extension Site {
  func addDoors(to router: Router<Context>) {
    for language in Language.allCases {
      let prefix = language == .english ? "/en" : ""
      func path(_ kind: Route.Kind) -> RouterPath { RouterPath(prefix + kind.rawValue) }
      router.get(path(.signIn)) { request, _ in
        try await signInPage(request, language, FormInput(), nil, .ok)
      }
      router.post(path(.signIn)) { request, context in
        try await signIn(request, context, language)
      }
      router.get(path(.signInElsewhere)) { request, _ in
        try await signInElsewhere(request, language)
      }
      router.get(path(.signInReturn)) { request, _ in
        try await signInReturn(request, language)
      }
      router.post(path(.signOut)) { request, _ in try await signOut(request, language) }
      router.get(path(.password)) { _, context in
        let token = try context.parameters.require("token")
        return try await passwordPage(token, FormInput(), language, .ok)
      }
      router.post(path(.password)) { request, context in
        try await setPassword(try context.parameters.require("token"), request, language)
      }
    }
  }

  private func doorFrame(_ language: Language) async throws -> Frame {
    var frame = try await frame(language)
    frame.isDesk = false
    return frame
  }

  // MARK: Passwords

  private func signInPage(
    _ request: Request, _ language: Language, _ input: FormInput, _ problem: String?,
    _ status: HTTPResponse.Status
  ) async throws -> Response {
    guard try await store.hasAccounts() else { throw NotLetIn.noAccounts }
    let known = DeskCookie.beginning.secret(in: request)
    let secret = known ?? doors.makeToken()
    var frame = try await doorFrame(language)
    var random = SystemRandomNumberGenerator()
    frame.formToken = FormToken.make(for: secret, using: &random)
    let cookies =
      known == nil
      ? [DeskCookie.beginning.setting(secret, seconds: 3600, isSecure: doors.isSecure)] : []
    return try await show(
      SignInPage(
        frame: frame, input: input, back: backPath(request), problem: problem,
        takesPasswords: doors.takesPasswords,
        provider: doors.provider == nil ? nil : doors.providerName ?? "OpenID Connect"),
      status, cookies: cookies)
  }

  /// Where somebody was going: a page of the desk, nothing else.
  private func backPath(_ request: Request) -> String? {
    guard let back = request.parameter("till"), back.utf8.count < 1000,
      DeskDoor.isDesk(String(back.prefix { $0 != "?" })), !back.contains("\\"),
      back.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return nil }
    return back
  }

  private func checked(_ request: Request) async throws -> FormInput? {
    guard DeskDoor.isOwn(request) else { throw DeskDoor.Foreign() }
    let form = try await Self.form(of: request)
    guard let secret = DeskCookie.beginning.secret(in: request),
      FormToken.isValid(form.input["form"], for: secret)
    else { return nil }
    return form.input
  }

  private func signIn(
    _ request: Request, _ context: SiteContext, _ language: Language
  ) async throws -> Response {
    let words = language.phrases.work
    guard doors.takesPasswords, let input = try await checked(request) else {
      return try await signInPage(
        request, language, FormInput(), words.signInOld, .forbidden)
    }
    let account = try await store.account(email: input["epost"])
    let device = DeskCookie.device.secret(in: request)?.fingerprint
    let isOwnDevice =
      try await device.asyncMap {
        try await store.tokenOwner($0, .device, at: clock.now())?.id == account?.id
      } ?? false
    let attempt = SignInThrottle.Attempt(
      account: input["epost"], network: network(request, context),
      device: account != nil && isOwnDevice ? device : nil)
    if let until = try await waiting(attempt) {
      let seconds = max(1, Int((until.microseconds - clock.now().microseconds) / 1_000_000) + 1)
      return try await signInPage(
        request, language, input, words.waitToSignIn(seconds), .tooManyRequests)
    }
    let isRight: Bool
    do throws(PasswordFailure) {
      isRight = try await doors.passwords.verify(
        input.raw("losenord"), against: account?.password.flatMap { PasswordHash($0) })
    } catch {
      return try await signInPage(
        request, language, input, words.signInBusy, .serviceUnavailable)
    }
    guard isRight, let account, !account.isDisabled else {
      return try await signInPage(request, language, input, words.signInWrong, .unauthorized)
    }
    try await forgive(attempt)
    return try await welcome(account, request, language, back: backPath(request))
  }

  /// Counts an attempt before its password is judged; answers until when it must wait.
  func waiting(_ attempt: SignInThrottle.Attempt) async throws -> Instant? {
    let (throttle, now) = (doors.throttle, clock.now())
    let keys = throttle.keys(for: attempt)
    return try await store.tally(
      keys.map(\.description), forgotten: throttle.forgotten(now: now)
    ) { stored in
      let tallies = Self.tallies(stored, keys)
      switch throttle.verdict(on: attempt, tallies: tallies, now: now) {
      case .wait(let until): return ([:], until)
      case .allowed(let counted): return (Self.stored(counted.mapValues { $0 }), nil)
      }
    }
  }

  func forgive(_ attempt: SignInThrottle.Attempt) async throws {
    let (throttle, now) = (doors.throttle, clock.now())
    let keys = throttle.keys(for: attempt)
    try await store.tally(
      keys.map(\.description), forgotten: throttle.forgotten(now: now)
    ) { stored in
      let tallies = Self.tallies(stored, keys)
      return (Self.stored(throttle.afterSuccess(of: attempt, tallies: tallies, now: now)), ())
    }
  }

  private static func tallies(
    _ stored: [String: SignInTally], _ keys: [SignInThrottle.Key]
  ) -> [SignInThrottle.Key: SignInThrottle.Tally] {
    var tallies: [SignInThrottle.Key: SignInThrottle.Tally] = [:]
    for key in keys {
      tallies[key] = stored[key.description].map {
        SignInThrottle.Tally(failures: $0.failures, lastAt: $0.lastAt)
      }
    }
    return tallies
  }

  private static func stored(
    _ tallies: [SignInThrottle.Key: SignInThrottle.Tally?]
  ) -> [String: SignInTally?] {
    var stored: [String: SignInTally?] = [:]
    for (key, tally) in tallies {
      stored.updateValue(
        tally.map { SignInTally(failures: $0.failures, lastAt: $0.lastAt) },
        forKey: key.description)
    }
    return stored
  }

  /// Where a request comes from: by the web server before us, where there is said to be one.
  func network(_ request: Request, _ context: SiteContext) -> ClientNetwork {
    let local = ClientNetwork("127.0.0.1")
    let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] }
    if doors.publicAddress != nil,
      let last = forwarded?.split(separator: ",").last?.filter({ $0 != " " }),
      let network = ClientNetwork(String(last))
    {
      return network
    }
    let address = context.remoteAddress?.ipAddress.flatMap { ClientNetwork($0) }
    guard let network = address ?? local else { preconditionFailure("127.0.0.1 is an address") }
    return network
  }

  /// Gives a browser its session.
  func welcome(
    _ account: Account, _ request: Request, _ language: Language, back: String?
  ) async throws -> Response {
    let (secret, now) = (doors.makeToken(), clock.now())
    try await store.signIn(account.id, tokenHash: secret.fingerprint, at: now)
    var cookies = [
      DeskCookie.session.setting(secret, seconds: nil, isSecure: doors.isSecure),
      DeskCookie.beginning.clearing(isSecure: doors.isSecure),
    ]
    let known = DeskCookie.device.secret(in: request)?.fingerprint
    let isKnown =
      try await known.asyncMap {
        try await store.tokenOwner($0, .device, at: now)?.id == account.id
      } ?? false
    if !isKnown {
      let device = doors.makeToken()
      let year = Instant(microseconds: now.microseconds + 365 * 86_400_000_000)
      try await store.addToken(
        device.fingerprint, .device, of: account.id, at: now, expiresAt: year)
      cookies.append(
        DeskCookie.device.setting(device, seconds: 365 * 86_400, isSecure: doors.isSecure))
    }
    let own = Language(rawValue: account.language) ?? language
    return redirect(to: back ?? Route.desk.path(own), cookies: cookies)
  }

  private func signOut(_ request: Request, _ language: Language) async throws -> Response {
    guard DeskDoor.isOwn(request) else { throw DeskDoor.Foreign() }
    if let secret = DeskCookie.session.secret(in: request) {
      try await store.signOut(sessionHash: secret.fingerprint)
    }
    return redirect(
      .front, language, cookies: [DeskCookie.session.clearing(isSecure: doors.isSecure)])
  }

  // MARK: One-time links

  private func passwordPage(
    _ token: String, _ input: FormInput, _ language: Language, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let owner = try await SecretToken(token).asyncMap {
      try await store.tokenOwner($0.fingerprint, .password, at: clock.now())
    }
    let account = owner.flatMap { $0 }
    return try await show(
      PasswordPage(
        frame: try await doorFrame(language), token: token, email: account?.email, input: input),
      account == nil ? .gone : status)
  }

  private func setPassword(
    _ token: String, _ request: Request, _ language: Language
  ) async throws -> Response {
    guard DeskDoor.isOwn(request) else { throw DeskDoor.Foreign() }
    var input = try await Self.form(of: request).input
    let now = clock.now()
    guard let secret = SecretToken(token),
      let owner = try await store.tokenOwner(secret.fingerprint, .password, at: now)
    else { return try await passwordPage(token, FormInput(), language, .gone) }
    let password = input.raw("losenord")
    input.checkNewPassword(names: [owner.email, owner.name])
    guard input.isSound else {
      return try await passwordPage(token, input, language, .unprocessableContent)
    }
    let hash = try await doors.passwords.make(password)
    let recorder = Recorder(name: owner.id, now: clock.now, makeID: makeReference)
    guard
      let account = try await store.usePasswordLink(
        secret.fingerprint, password: hash.description, at: now, by: recorder)
    else { return try await passwordPage(token, FormInput(), language, .gone) }
    return try await welcome(account, request, language, back: nil)
  }

  // MARK: The identity provider

  private func signInElsewhere(
    _ request: Request, _ language: Language
  ) async throws -> Response {
    guard let provider = doors.provider else { throw HTTPError(.notFound) }
    do throws(OpenIDFailure) {
      var random = SystemRandomNumberGenerator()
      let beginning = try await provider.begin(
        language: language.rawValue, now: clock.now(), using: &random)
      return redirect(
        to: beginning.address,
        cookies: [
          DeskCookie.beginning.setting(
            beginning.secret, seconds: 600, isSecure: doors.isSecure)
        ])
    } catch {
      return try await failed(error, request, language)
    }
  }

  private func signInReturn(
    _ request: Request, _ language: Language
  ) async throws -> Response {
    guard let provider = doors.provider else { throw HTTPError(.notFound) }
    var questions: [String: String] = [:]
    for (name, value) in request.uri.queryParameters { questions[String(name)] = String(value) }
    let signIn: OpenIDConnect.SignIn
    do throws(OpenIDFailure) {
      signIn = try await provider.finish(
        OpenIDConnect.Return(questions), secret: DeskCookie.beginning.secret(in: request),
        now: clock.now())
    } catch {
      return try await failed(error, request, language)
    }
    let identity = signIn.identity
    let recorder = Recorder(name: "inloggning", now: clock.now, makeID: makeReference)
    let account = try await store.account(
      issuer: identity.issuer, subject: identity.subject,
      AccountForm(
        email: identity.email ?? "", name: identity.name ?? identity.email ?? identity.subject,
        language: identity.language == "en" ? "en" : "sv", grants: Array(identity.roles)),
      isAddressChecked: identity.isEmailVerified,
      replacesRoles: !provider.settings.roles.isEmpty, by: recorder)
    guard let account, !account.isDisabled, account.rights.may(.workAtDesk) else {
      return try await signInPage(
        request, language, FormInput(), language.phrases.work.providerNoRole, .forbidden)
    }
    return try await welcome(account, request, language, back: nil)
  }

  private func failed(
    _ failure: OpenIDFailure, _ request: Request, _ language: Language
  ) async throws -> Response {
    logger.warning("sign-in elsewhere failed", metadata: ["reason": "\(failure)"])
    return try await signInPage(
      request, language, FormInput(), language.phrases.work.providerFailed, .badGateway)
  }
}

extension Optional where Wrapped: Sendable {
  /// As `map`, with a body that waits.
  func asyncMap<T>(_ body: (Wrapped) async throws -> T) async throws -> T? {
    guard let self else { return nil }
    return try await body(self)
  }
}
