import Crypto
import CryptoExtras
import Foundation
import Hummingbird
import NIOCore
import Register
import Testing

@testable import Accounts

/// A browser between the program and a provider.
struct TestBrowser: Sendable {
  let provider: TestProvider
  let now: Instant
  var change: @Sendable (inout ProviderSettings) -> Void = { _ in }
  var timeLimit = Duration.seconds(5)

  func client() throws -> OpenIDConnect {
    var settings = ProviderSettings(
      issuer: provider.issuer, clientID: TestProvider.clientID,
      authentication: .secret("s3cret:å"), returnAddress: "http://localhost:8080/inloggad")
    settings.roles = [
      "kansli-sekreterare": [RoleGrant(.secretary, .body("Kulturnämnden")), RoleGrant(.reader)],
      "kansli-admin": [RoleGrant(.administrator)],
    ]
    change(&settings)
    return try OpenIDConnect(settings, fetch: NetworkFetch(timeLimit: timeLimit))
  }

  /// A whole sign-in.
  func signIn(
    _ client: OpenIDConnect? = nil, at later: Duration = .zero,
    returning: (inout [String: String]) -> Void = { _ in }
  ) async throws -> OpenIDConnect.SignIn {
    let client = try client ?? self.client()
    var random = SystemRandomNumberGenerator()
    let beginning = try await client.begin(now: now + later, using: &random)
    var returned = try provider.consent(to: beginning.address)
    returning(&returned)
    return try await client.finish(
      .init(returned), secret: beginning.secret, now: now + later)
  }

  /// Why a sign-in fails.
  func failure(
    _ client: OpenIDConnect? = nil, at later: Duration = .zero,
    returning: (inout [String: String]) -> Void = { _ in }
  ) async -> OpenIDFailure? {
    do {
      _ = try await signIn(client, at: later, returning: returning)
      return nil
    } catch {
      return error as? OpenIDFailure
    }
  }
}

@Suite("Sign-in through a provider")
struct OpenIDTests {
  @Test(
    "someone signs in, by each algorithm and way of showing who the client is",
    arguments: [
      ("ES256", "basic"), ("ES256", "post"), ("ES256", "none"), ("RS256", "basic"),
      ("PS256", "basic"),
    ])
  func signsIn(algorithm: String, authentication: String) async throws {
    let provider = TestProvider(now: try noon())
    let rsa = try #require(TestKey.sharedRSA)
    provider.change {
      $0.algorithm = algorithm
      if algorithm != "ES256" { $0.keys["first"] = .rsa(rsa) }
      if authentication == "none" { $0.secret = nil }
      $0.takesPost = authentication == "post"
    }
    let browser = TestBrowser(provider: provider, now: try noon()) {
      if authentication == "none" { $0.authentication = .none }
    }
    try await provider.whileRunning {
      let identity = try await browser.signIn().identity
      #expect(identity.issuer == provider.issuer)
      #expect(identity.subject == "u-1")
      #expect(identity.name == "Eva Ek")
      #expect(identity.email == "eva.ek@ekby.example")
      #expect(identity.isEmailVerified)
      #expect(identity.language == "sv")
      #expect(identity.groups == ["kansli-sekreterare", "alla"])
      #expect(identity.roles.map(\.role.rawValue).sorted() == ["reader", "secretary"])
    }
  }

  @Test("the browser is sent with code, proof key, state and nonce, and none of them is stored")
  func beginning() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon()) {
      $0.assurance = ["loa3", "loa4"]
    }
    try await provider.whileRunning {
      var random = SteppedRandom()
      let client = try browser.client()
      let one = try await client.begin(language: "sv", now: browser.now, using: &random)
      let other = try await client.begin(now: browser.now, using: &random)
      let items = try #require(URLComponents(string: one.address)?.queryItems)
      let asked = Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
      #expect(asked["a"] == "b", "the provider's own question stays")
      #expect(asked["response_type"] == "code")
      #expect(asked["client_id"] == "kansli test")
      #expect(asked["redirect_uri"] == "http://localhost:8080/inloggad")
      #expect(asked["scope"] == "openid profile email")
      #expect(asked["code_challenge_method"] == "S256")
      #expect(asked["ui_locales"] == "sv")
      #expect(asked["acr_values"] == "loa3 loa4")
      for name in ["state", "nonce", "code_challenge"] {
        #expect(asked[name]?.utf8.count == 43)
        #expect(!other.address.contains(asked[name] ?? "-"))
      }
      #expect(Set([asked["state"], asked["nonce"], asked["code_challenge"]]).count == 3)
      #expect(!one.address.contains(one.secret.text))
      #expect(provider.hits("/.well-known/openid-configuration") == 1, "asked once, kept")
    }
  }

  @Test("a return without the beginning's cookie, or with another's, is none")
  func state() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      let client = try browser.client()
      var random = SteppedRandom()
      let mine = try await client.begin(now: browser.now, using: &random)
      let theirs = try await client.begin(now: browser.now, using: &random)
      let returned = try provider.consent(to: theirs.address)
      for secret in [nil, mine.secret] {
        await #expect(throws: OpenIDFailure.stateDiffers) {
          try await client.finish(.init(returned), secret: secret, now: browser.now)
        }
      }
      #expect(await browser.failure { $0["state"] = nil } == .stateDiffers)
      #expect(await browser.failure { $0["state"] = "" } == .stateDiffers)
      #expect(
        await browser.failure { $0 = ["error": "access_denied"] } == .stateDiffers,
        "an error that someone else sends the browser with says nothing")
      #expect(provider.hits("/token") == 0)
    }
  }

  @Test("a code is good once, and a code of someone else's sign-in not at all")
  func codes() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      let client = try browser.client()
      var random = SteppedRandom()
      let mine = try await client.begin(now: browser.now, using: &random)
      let returned = try provider.consent(to: mine.address)
      _ = try await client.finish(.init(returned), secret: mine.secret, now: browser.now)
      await #expect(throws: OpenIDFailure.refused("invalid_grant")) {
        try await client.finish(.init(returned), secret: mine.secret, now: browser.now)
      }
      let theirs = try await client.begin(now: browser.now, using: &random)
      let stolen = try provider.consent(to: theirs.address)["code"]
      #expect(
        await browser.failure { $0["code"] = stolen } == .refused("invalid_grant"),
        "the proof key is another")
      #expect(await browser.failure { $0["code"] = nil } == .malformedAnswer)
      #expect(
        await browser.failure {
          $0["code"] = nil
          $0["error"] = "access_denied"
        } == .refused("access_denied"))
      #expect(
        await browser.failure {
          $0["error"] = "<script>"
        } == .refused("other"))
    }
  }

  @Test("a provider that says who it is in the return must say the right one")
  func returnIssuer() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      #expect(await browser.failure { $0["iss"] = "https://other.example" } == .issuerDiffers)
      #expect(await browser.failure { $0["iss"] = provider.issuer } == nil)
      provider.change {
        $0.document = { $0["authorization_response_iss_parameter_supported"] = .bool(true) }
      }
      #expect(await browser.failure() == .issuerDiffers)
    }
  }

  @Test(
    "groups are read from wherever they are",
    arguments: [
      ("groups", #"{"groups":"kansli-admin"}"#, 1),
      ("realm_access.roles", #"{"realm_access":{"roles":["kansli-admin","x"]}}"#, 1),
      ("https://ekby.example/roles", #"{"https://ekby.example/roles":["kansli-admin"]}"#, 1),
      ("groups", #"{"groups":[1,null,{"a":"kansli-admin"}]}"#, 0),
      ("groups", #"{"groups":{"kansli-admin":true}}"#, 0),
      ("realm_access.roles", #"{"realm_access":"kansli-admin"}"#, 0),
      ("groups", #"{"groups":["KANSLI-ADMIN"," kansli-admin"]}"#, 0),
      ("groups", "{}", 0),
    ])
  func groups(claim: String, json: String, count: Int) async throws {
    let told = try JSONDecoder().decode([String: JSONValue].self, from: Data(json.utf8))
    let provider = TestProvider(now: try noon())
    provider.change {
      $0.claims = { claims in
        claims["groups"] = nil
        claims.merge(told) { $1 }
      }
    }
    let browser = TestBrowser(provider: provider, now: try noon()) { $0.groupsClaim = claim }
    try await provider.whileRunning {
      let identity = try await browser.signIn().identity
      #expect(identity.roles.count == count)
    }
  }

  @Test("what only userinfo tells is asked for there, and cannot speak against the token")
  func userInfo() async throws {
    let provider = TestProvider(now: try noon())
    provider.change {
      $0.claims = { $0["email"] = nil }
      $0.userInfo = [
        "sub": .string("u-1"), "email": .string("e@ekby.example"), "name": .string("Other"),
      ]
    }
    let browser = TestBrowser(provider: provider, now: try noon()) { $0.asksUserInfo = true }
    try await provider.whileRunning {
      let identity = try await browser.signIn().identity
      #expect(identity.email == "e@ekby.example")
      #expect(identity.name == "Eva Ek")
      provider.change { $0.userInfo["sub"] = .string("u-2") }
      #expect(await browser.failure() == .malformedAnswer)
    }
  }

  @Test("signing out there has an address where the provider has one")
  func signOut() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      let client = try browser.client()
      let address = try await client.signOutAddress(
        returningTo: "http://localhost:8080/", identityToken: "a.b.c", now: browser.now)
      #expect(
        address == provider.issuer + "/end?client_id=kansli%20test&id_token_hint=a.b.c"
          + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F")
      provider.change { $0.document = { $0["end_session_endpoint"] = nil } }
      let other = try browser.client()
      #expect(try await other.signOutAddress(now: browser.now) == nil)
    }
  }

  @Test(
    "settings that cannot be used are refused at once",
    arguments: [
      "", "ekby", "http://idp.example", "ftp://localhost", "https://", "https://u:p@idp.example",
      "https://idp.example?x=y", "https://idp.example#x", "http://localhost.evil.example",
    ])
  func settings(issuer: String) {
    #expect(throws: OpenIDFailure.unusableSettings) {
      try OpenIDConnect(
        ProviderSettings(
          issuer: issuer, clientID: "k", authentication: .none,
          returnAddress: "https://kansli.ekby.example/inloggad"), fetch: NetworkFetch())
    }
  }

  @Test("settings show no secret to a log")
  func noSecret() {
    let settings = ProviderSettings(
      issuer: "https://idp.example", clientID: "k", authentication: .secretPost("hemlig"),
      returnAddress: "https://kansli.ekby.example/inloggad")
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!"\(settings)".contains("hemlig") && !dumped.contains("hemlig"))
  }
}
