import Crypto
import CryptoExtras
import Foundation
import Hummingbird
import NIOCore
import Register
import Testing

@testable import Accounts

@Suite("A provider that lies, and tokens of others")
struct BadProviderTests {
  typealias Claims = [String: JSONValue]

  /// How claims are spoilt, and what is said of them.
  struct Spoilt: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var problem: TokenProblem?
    var spoil: @Sendable (inout Claims) -> Void

    init(
      _ name: String, _ problem: TokenProblem?, _ spoil: @escaping @Sendable (inout Claims) -> Void
    ) {
      testDescription = name
      self.problem = problem
      self.spoil = spoil
    }

    /// Adds seconds to a moment.
    static func moved(
      _ claim: String, by seconds: Double, _ problem: TokenProblem?
    ) -> Spoilt {
      Spoilt("\(claim) \(seconds)", problem) { claims in
        let base = claims["iat"]?.number ?? 0
        claims[claim] = .number(base + seconds)
      }
    }
  }

  static let spoilt: [Spoilt] = [
    Spoilt("issuer", .issuer) { $0["iss"] = .string("https://other.example") },
    Spoilt("issuer with a slash", .issuer) { $0["iss"] = .string(($0["iss"]?.text ?? "") + "/") },
    Spoilt("no issuer", .issuer) { $0["iss"] = nil },
    Spoilt("audience", .audience) { $0["aud"] = .string("other") },
    Spoilt("no audience", .audience) { $0["aud"] = nil },
    Spoilt("no audiences", .audience) { $0["aud"] = .array([]) },
    Spoilt("several audiences, for nobody", .audience) {
      $0["aud"] = .array([.string(TestProvider.clientID), .string("other")])
    },
    Spoilt("several audiences, for another", .audience) {
      $0["aud"] = .array([.string(TestProvider.clientID), .string("other")])
      $0["azp"] = .string("other")
    },
    Spoilt("several audiences, for us", nil) {
      $0["aud"] = .array([.string(TestProvider.clientID), .string("other")])
      $0["azp"] = .string(TestProvider.clientID)
    },
    Spoilt("for another", .audience) { $0["azp"] = .string("other") },
    Spoilt("for a number", .audience) { $0["azp"] = .number(1) },
    Spoilt("nonce", .nonce) { $0["nonce"] = .string("other") },
    Spoilt("no nonce", .nonce) { $0["nonce"] = nil },
    Spoilt("no subject", .malformed) { $0["sub"] = nil },
    Spoilt("an empty subject", .malformed) { $0["sub"] = .string("") },
    Spoilt("an endless subject", .malformed) {
      $0["sub"] = .string(String(repeating: "u", count: 256))
    },
    .moved("exp", by: -59, nil), .moved("exp", by: -60, .expired),
    .moved("iat", by: 60, nil), .moved("iat", by: 61, .notYetValid),
    .moved("nbf", by: 60, nil), .moved("nbf", by: 61, .notYetValid),
    Spoilt("no end", .malformed) { $0["exp"] = nil },
    Spoilt("an end in words", .malformed) { $0["exp"] = .string("9999999999") },
    Spoilt("an end beyond time", .malformed) { $0["exp"] = .number(1e300) },
    Spoilt("not issued", .malformed) { $0["iat"] = nil },
    Spoilt("another access token's hash", .accessTokenHash) { $0["at_hash"] = .string("AAAA") },
    Spoilt("no hash", nil) { $0["at_hash"] = nil },
  ]

  @Test("claims are judged one by one", arguments: spoilt)
  func claims(_ spoilt: Spoilt) async throws {
    let provider = TestProvider(now: try noon())
    provider.change { $0.claims = spoilt.spoil }
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      #expect(await browser.failure() == spoilt.problem.map(OpenIDFailure.token))
    }
  }

  @Test("a level of assurance that is asked for must be there")
  func assurance() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon()) { $0.assurance = ["loa3"] }
    try await provider.whileRunning {
      #expect(await browser.failure() == .token(.assurance))
      provider.change { $0.claims = { $0["acr"] = .string("loa2") } }
      #expect(await browser.failure() == .token(.assurance))
      provider.change { $0.claims = { $0["acr"] = .string("loa3") } }
      #expect(await browser.failure() == nil)
    }
  }

  /// How a token is made wrongly, given the claims and the provider's RSA key.
  struct Forged: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var problem: TokenProblem
    var make: @Sendable (Claims, TestKey) throws -> String

    init(
      _ name: String, _ problem: TokenProblem,
      _ make: @escaping @Sendable (Claims, TestKey) throws -> String
    ) {
      testDescription = name
      self.problem = problem
      self.make = make
    }
  }

  static let forged: [Forged] = [
    Forged("no signature at all", .algorithm) { claims, _ in
      try TestToken.unsigned(["alg": .string("none")], claims) + "."
    },
    Forged("None, in another case", .algorithm) { claims, _ in
      try TestToken.unsigned(["alg": .string("None"), "kid": .string("first")], claims) + "."
    },
    Forged("the public key as a shared secret", .algorithm) { claims, key in
      let header: Claims = ["alg": .string("HS256"), "kid": .string("first")]
      let text = try TestToken.unsigned(header, claims)
      let code = HMAC<SHA256>.authenticationCode(
        for: Array(text.utf8), using: SymmetricKey(data: Array(key.publicFile.utf8)))
      return "\(text).\(Base64URL.text(code))"
    },
    Forged("an algorithm that is not taken", .algorithm) { claims, key in
      try TestToken.signed(claims, key, algorithm: "RS384", id: "first")
    },
    Forged("a key of the forger's", .signature) { claims, _ in
      try TestToken.signed(claims, .ellipse(), algorithm: "ES256", id: "second")
    },
    Forged("a key of the forger's, in the header", .signature) { claims, _ in
      let key = TestKey.ellipse()
      return try TestToken.signed(
        claims, key, algorithm: "ES256", id: "second", more: ["jwk": .object(key.jwk("second"))])
    },
    Forged("an RSA key's name with another algorithm", .signature) { claims, _ in
      try TestToken.signed(claims, .ellipse(), algorithm: "ES256", id: "first")
    },
    Forged("other claims under a signature", .signature) { claims, key in
      let parts = try TestToken.signed(claims, key, algorithm: "RS256", id: "first")
        .split(separator: ".")
      var other = claims
      other["groups"] = .array([.string("kansli-admin")])
      return "\(parts[0]).\(try TestToken.part(other)).\(parts[2])"
    },
    Forged("no signature under RS256", .signature) { claims, _ in
      try TestToken.unsigned(["alg": .string("RS256"), "kid": .string("first")], claims) + "."
    },
    Forged("a key that nobody knows", .unknownKey) { claims, key in
      try TestToken.signed(claims, key, algorithm: "RS256", id: "third")
    },
    Forged("an extension that must be understood", .malformed) { claims, key in
      try TestToken.signed(
        claims, key, algorithm: "RS256", id: "first", more: ["crit": .array([.string("b64")])])
    },
    Forged("a token of another kind", .malformed) { claims, key in
      try TestToken.signed(
        claims, key, algorithm: "RS256", id: "first", more: ["typ": .string("at+jwt")])
    },
    Forged("two parts", .malformed) { claims, _ in
      try TestToken.unsigned(["alg": .string("RS256")], claims)
    },
    Forged("no JSON", .malformed) { _, _ in "a.b.c" },
    Forged("nothing", .malformed) { _, _ in "" },
    Forged("endless", .malformed) { _, _ in String(repeating: "A", count: 70_000) + "..A" },
  ]

  @Test("a forged token is none", arguments: forged)
  func forgery(_ forged: Forged) async throws {
    let provider = TestProvider(now: try noon())
    let key = TestKey.rsa(try #require(TestKey.sharedRSA))
    provider.change {
      $0.keys = ["first": key, "second": .ellipse()]
      $0.token = { try forged.make($0, key) }
    }
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      #expect(await browser.failure() == .token(forged.problem))
    }
  }

  @Test("keys rotate: a new one is asked for, an old one that is gone is trusted no more")
  func rotation() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      let client = try browser.client()
      _ = try await browser.signIn(client)
      _ = try await browser.signIn(client)
      #expect(provider.hits("/keys") == 1)
      let old = try #require(provider.behaviour.keys["first"])
      provider.change {
        $0.keys = ["second": .ellipse()]
        $0.signingKey = "second"
      }
      #expect(await browser.failure(client, at: .seconds(59)) == .token(.unknownKey))
      #expect(provider.hits("/keys") == 1, "not more than once a minute")
      _ = try await browser.signIn(client, at: .seconds(61))
      #expect(provider.hits("/keys") == 2)
      provider.change {
        $0.token = { try TestToken.signed($0, old, algorithm: "ES256", id: "first") }
      }
      #expect(await browser.failure(client, at: .seconds(62)) == .token(.unknownKey))
      // A key under the same name is found out by age.
      provider.change {
        $0.token = nil
        $0.keys = ["second": .ellipse()]
      }
      #expect(await browser.failure(client, at: .seconds(70)) == .token(.signature))
      provider.change { $0.now = $0.now + .seconds(3700) }
      #expect(await browser.failure(client, at: .seconds(3700)) == nil)
    }
  }

  @Test("a flood of unknown keys asks the provider once")
  func flood() async throws {
    let provider = TestProvider(now: try noon())
    let key = TestKey.ellipse()
    provider.change {
      $0.token = { claims in
        try TestToken.signed(
          claims, key, algorithm: "ES256", id: "key \(claims["nonce"]?.text ?? "")")
      }
    }
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      let client = try browser.client()
      await withTaskGroup(of: OpenIDFailure?.self) { group in
        for _ in 0..<20 { group.addTask { await browser.failure(client) } }
        for await failure in group { #expect(failure == .token(.unknownKey)) }
      }
      #expect(provider.hits("/keys") <= 2)
      #expect(provider.hits("/.well-known/openid-configuration") <= 2)
    }
  }

  @Test("keys that are no signing keys, or too short, are not used")
  func weakKeys() async throws {
    let provider = TestProvider(now: try noon())
    let weak = try _RSA.Signing.PrivateKey(keySize: .init(bitCount: 2048))
    let key = TestKey.rsa(weak)
    provider.change {
      $0.keys["first"] = key
      $0.algorithm = "RS256"
    }
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      for spoil: @Sendable (inout Claims) -> Void in [
        { $0["use"] = .string("enc") }, { $0["alg"] = .string("PS256") },
        { $0["kty"] = .string("oct") }, { $0["n"] = .string("AQAB") }, { $0["n"] = nil },
        { $0["kid"] = .number(1) },
      ] {
        var jwk = key.jwk("first")
        spoil(&jwk)
        let body = try JSONEncoder().encode(["keys": [jwk]])
        provider.change {
          $0.answers["/keys"] = {
            Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: body)))
          }
        }
        #expect(await browser.failure() == .token(.unknownKey))
      }
    }
  }

  @Test("a document that is another's, or points out of TLS, is refused")
  func documents() async throws {
    let provider = TestProvider(now: try noon())
    let browser = TestBrowser(provider: provider, now: try noon())
    try await provider.whileRunning {
      let cases: [(OpenIDFailure, @Sendable (inout Claims) -> Void)] = [
        (.issuerDiffers, { $0["issuer"] = .string("https://other.example") }),
        (.issuerDiffers, { $0["issuer"] = .string(($0["issuer"]?.text ?? "") + "/") }),
        (.issuerDiffers, { $0["issuer"] = nil }),
        (.malformedAnswer, { $0["token_endpoint"] = nil }),
        (.malformedAnswer, { $0["token_endpoint"] = .string("http://other.example/token") }),
        (.malformedAnswer, { $0["jwks_uri"] = .string("file:///etc/passwd") }),
        (.malformedAnswer, { $0["authorization_endpoint"] = .string("javascript:alert(1)") }),
      ]
      for (failure, spoil) in cases {
        provider.change { $0.document = spoil }
        #expect(await browser.failure() == failure)
      }
    }
    #expect(throws: OpenIDFailure.malformedAnswer, "out in the world nothing points here") {
      try ProviderDocument(
        Array(
          #"{"issuer":"https://idp.example","authorization_endpoint":"https://idp.example/a","#
            .utf8)
          + Array(
            #""token_endpoint":"http://127.0.0.1/t","jwks_uri":"https://idp.example/k"}"#.utf8),
        issuer: "https://idp.example")
    }
  }

  @Test(
    "bad answers end in time and in size",
    arguments: ["/.well-known/openid-configuration", "/token", "/keys"])
  func badAnswers(path: String) async throws {
    let provider = TestProvider(now: try noon())
    // A loaded machine must not make an answer late that is only bad.
    let browser = TestBrowser(provider: provider, now: try noon(), timeLimit: .seconds(30))
    let hasty = TestBrowser(
      provider: provider, now: try noon(), timeLimit: .milliseconds(700))
    try await provider.whileRunning {
      let cases: [(OpenIDFailure, @Sendable () async throws -> Response)] = [
        (.unexpectedStatus(500), { Response(status: .internalServerError) }),
        (
          .unexpectedStatus(302),
          { Response(status: .found, headers: [.location: "http://127.0.0.1:1/"]) }
        ),
        (.malformedAnswer, { Response(status: .ok) }),
        (.malformedAnswer, { Self.page("[1,2") }),
        (.malformedAnswer, { Self.page(String(repeating: "[", count: 100_000)) }),
        (.provider(.tooLarge), { Self.page(String(repeating: " ", count: 300_000)) }),
        (
          .provider(.timedOut),
          {
            try await Task.sleep(for: .seconds(2))
            return Response(status: .ok)
          }
        ),
        (
          .provider(.timedOut),
          {
            Response(
              status: .ok,
              body: .init { writer in
                for _ in 0..<10 {
                  try await writer.write(ByteBuffer(string: " "))
                  try await Task.sleep(for: .milliseconds(200))
                }
                try await writer.finish(nil)
              })
          }
        ),
      ]
      for (failure, answer) in cases {
        provider.change { $0.answers = [path: answer] }
        let one = failure == .provider(.timedOut) ? hasty : browser
        #expect(await one.failure() == failure)
      }
    }
  }

  @Test("a provider that is away is said to be")
  func unreachable() async throws {
    let provider = TestProvider(now: try noon())
    try await provider.whileRunning {}
    let browser = TestBrowser(provider: provider, now: try noon())
    #expect(await browser.failure() == .provider(.unreachable))
  }

  private static func page(_ text: String) -> Response {
    Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
