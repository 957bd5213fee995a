import Crypto
import Foundation
import Register

/// Sign-in through an identity provider: OpenID Connect, authorisation code with proof key (PKCE).
///
/// Nothing is stored while someone is away at the provider: state, nonce and proof key are derived
/// from one secret, which waits in the browser's cookie. Whoever comes back without that cookie
/// began no sign-in here.
public struct OpenIDConnect: Sendable {
  public let settings: ProviderSettings
  private let fetch: any HTTPFetch
  private let cache: ProviderCache

  /// - Parameters:
  ///   - settings: What the operator says of the provider.
  ///   - fetch: The way out, ``NetworkFetch`` outside tests.
  public init(_ settings: ProviderSettings, fetch: any HTTPFetch) throws(OpenIDFailure) {
    guard ProviderAddress.isAcceptable(settings.issuer, allowsLoopback: true),
      !settings.issuer.contains("?"), !settings.clientID.isEmpty,
      ProviderAddress.isAcceptable(settings.returnAddress, allowsLoopback: true)
    else { throw .unusableSettings }
    self.settings = settings
    self.fetch = fetch
    cache = ProviderCache(issuer: settings.issuer, fetch: fetch)
  }

  /// A sign-in that has begun.
  public struct Beginning: Sendable {
    /// Where to send the browser.
    public var address: String
    /// What to put in its cookie: HttpOnly, SameSite=Lax, for some ten minutes.
    public var secret: SecretToken
  }

  /// What the browser brought back in the address.
  public struct Return: Sendable {
    public var code: String?
    public var state: String?
    public var error: String?
    public var issuer: String?

    /// Takes what is known from the questions of the address.
    public init(_ questions: [String: String]) {
      code = questions["code"]
      state = questions["state"]
      error = questions["error"]
      issuer = questions["iss"]
    }
  }

  /// Someone who has signed in.
  public struct SignIn: Sendable {
    public var identity: Identity
    /// The token itself, which some providers ask for at sign-out. Keep it no longer than the
    /// session.
    public var identityToken: String
  }

  /// Begins a sign-in; `language` is what the provider's pages should speak.
  public func begin(
    language: String? = nil, now: Instant, using random: inout some RandomNumberGenerator
  ) async throws(OpenIDFailure) -> Beginning {
    let secret = SecretToken(using: &random)
    let document = try await cache.document(now: now)
    let proof = Array(Self.proofKey(secret).utf8)
    var questions = [
      ("response_type", "code"), ("client_id", settings.clientID),
      ("redirect_uri", settings.returnAddress),
      ("scope", (["openid"] + settings.scopes).joined(separator: " ")),
      ("state", Self.state(secret)), ("nonce", Self.nonce(secret)),
      ("code_challenge", Base64URL.text(SHA256.hash(data: proof))),
      ("code_challenge_method", "S256"),
    ]
    if let language { questions.append(("ui_locales", language)) }
    if !settings.assurance.isEmpty {
      questions.append(("acr_values", settings.assurance.joined(separator: " ")))
    }
    let address = ProviderAddress.adding(questions, to: document.authorization)
    return Beginning(address: address, secret: secret)
  }

  /// Ends a sign-in: exchanges the code, verifies the token, answers who it is.
  ///
  /// Remove the cookie whatever comes of it: a code is good once.
  public func finish(
    _ returned: Return, secret: SecretToken?, now: Instant
  ) async throws(OpenIDFailure) -> SignIn {
    // First of all: whether this browser began it. An error of someone else's making is no error.
    guard let secret, let state = returned.state,
      FixedTime.areEqual(state, Self.state(secret))
    else { throw .stateDiffers }
    let document = try await cache.document(now: now)
    if returned.issuer != nil || document.namesItself {
      guard returned.issuer == settings.issuer else { throw .issuerDiffers }
    }
    if let error = returned.error { throw .refused(Self.word(error)) }
    guard let code = returned.code, !code.isEmpty, code.utf8.count <= 4096 else {
      throw .malformedAnswer
    }
    let tokens = try await exchange(code, secret, document)
    let token: UnverifiedToken
    do { token = try UnverifiedToken(tokens.identity) } catch { throw .token(error) }
    let keys = try await cache.keys(for: token, at: document.keys, now: now)
    var claims: JSONValue
    do {
      claims = try await token.claims(signedBy: keys)
      try TokenExpectations(
        issuer: settings.issuer, clientID: settings.clientID, nonce: Self.nonce(secret),
        assurance: settings.assurance, leeway: settings.leeway
      ).check(claims, accessToken: tokens.access, now: now)
    } catch { throw .token(error) }
    if settings.asksUserInfo {
      claims = try await completed(claims, tokens.access, document)
    }
    return SignIn(identity: identity(claims), identityToken: tokens.identity)
  }

  /// Where to send a browser that has signed out here, to sign out there as well; `nil` where the
  /// provider has no such address.
  public func signOutAddress(
    returningTo address: String? = nil, identityToken: String? = nil, now: Instant
  ) async throws(OpenIDFailure) -> String? {
    guard let end = try await cache.document(now: now).endSession else { return nil }
    var questions = [("client_id", settings.clientID)]
    if let identityToken { questions.append(("id_token_hint", identityToken)) }
    if let address { questions.append(("post_logout_redirect_uri", address)) }
    return ProviderAddress.adding(questions, to: end)
  }

  // MARK: - The exchange

  private func exchange(
    _ code: String, _ secret: SecretToken, _ document: ProviderDocument
  ) async throws(OpenIDFailure) -> (identity: String, access: String?) {
    var pairs = [
      ("grant_type", "authorization_code"), ("code", code),
      ("redirect_uri", settings.returnAddress), ("code_verifier", Self.proofKey(secret)),
    ]
    var authorization: String?
    func basic(_ password: String) {
      // Encoded as in a form first, by RFC 6749: a colon in either would split them elsewhere.
      let pair = [settings.clientID, password].map(ProviderAddress.encoded)
      authorization = "Basic " + Data(pair.joined(separator: ":").utf8).base64EncodedString()
    }
    func post(_ password: String) {
      pairs += [("client_id", settings.clientID), ("client_secret", password)]
    }
    switch settings.authentication {
    case .secret(let password):
      if document.takesPost && !document.takesBasic { post(password) } else { basic(password) }
    case .secretBasic(let password): basic(password)
    case .secretPost(let password): post(password)
    case .none: pairs.append(("client_id", settings.clientID))
    }
    let answer = try await fetch.ask(
      FetchRequest(
        address: document.token, form: ProviderAddress.form(pairs), authorization: authorization))
    let json = try? JSONDecoder().decode(JSONValue.self, from: Data(answer.body))
    if (400..<500).contains(answer.status), let error = json?["error"]?.text {
      throw .refused(Self.word(error))
    }
    guard answer.status == 200 else { throw .unexpectedStatus(answer.status) }
    guard let identity = json?["id_token"]?.text else { throw .malformedAnswer }
    return (identity, json?["access_token"]?.text)
  }

  /// The claims with those that only the userinfo address tells; what is signed stands.
  private func completed(
    _ claims: JSONValue, _ accessToken: String?, _ document: ProviderDocument
  ) async throws(OpenIDFailure) -> JSONValue {
    guard let address = document.userInfo, let accessToken,
      case .object(let signed) = claims
    else { return claims }
    let body = try await fetch.page(address, authorization: "Bearer \(accessToken)")
    guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body)),
      case .object(let told) = json, told["sub"] == signed["sub"]
    else { throw .malformedAnswer }
    return .object(signed.merging(told) { signed, _ in signed })
  }

  private func identity(_ claims: JSONValue) -> Identity {
    func text(_ name: String) -> String? {
      claims[name]?.text.flatMap { $0.isEmpty || $0.utf8.count > 1000 ? nil : $0 }
    }
    let groups = (claims[path: settings.groupsClaim]?.texts ?? []).prefix(1000)
    return Identity(
      issuer: settings.issuer, subject: text("sub") ?? "", name: text("name"),
      email: text("email"),
      // Some providers write it as a word.
      isEmailVerified: claims["email_verified"]?.bool ?? (text("email_verified") == "true"),
      language: text("locale").map { String($0.prefix(while: \.isLetter)).lowercased() },
      groups: Array(groups), roles: Set(groups.flatMap { settings.roles[$0] ?? [] }))
  }

  /// An error's name as OAuth writes them; what the address or the answer holds else is not
  /// repeated.
  private static func word(_ error: String) -> String {
    let isWord =
      error.utf8.count <= 60
      && error.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
    return isWord && !error.isEmpty ? error : "other"
  }

  private static func state(_ secret: SecretToken) -> String {
    Base64URL.text(secret.derived(for: "state"))
  }

  private static func nonce(_ secret: SecretToken) -> String {
    Base64URL.text(secret.derived(for: "nonce"))
  }

  private static func proofKey(_ secret: SecretToken) -> String {
    Base64URL.text(secret.derived(for: "proof key"))
  }
}
