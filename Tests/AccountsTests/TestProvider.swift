import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Register
import Synchronization

@testable import Accounts

/// An identity provider in process: honest until a test makes it something else.
final class TestProvider: Sendable {
  /// What a test changes.
  struct Behaviour: Sendable {
    var keys: [String: TestKey] = [:]
    var signingKey = "first"
    var algorithm = "ES256"
    var document: @Sendable (inout [String: JSONValue]) -> Void = { _ in }
    var claims: @Sendable (inout [String: JSONValue]) -> Void = { _ in }
    /// Makes the token from the claims in another way.
    var token: (@Sendable ([String: JSONValue]) throws -> String)?
    /// Answers a path in another way.
    var answers: [String: @Sendable () async throws -> Response] = [:]
    var userInfo: [String: JSONValue] = ["sub": .string("u-1")]
    var secret: String? = "s3cret:å"
    var takesPost = false
    var now = Instant(microseconds: 0)
  }

  /// A sign-in that someone consented to.
  private struct Grant: Sendable {
    var nonce: String
    var challenge: String
    var returnAddress: String
  }

  private struct State {
    var behaviour = Behaviour()
    var issuer = ""
    var grants: [String: Grant] = [:]
    var hits: [String: Int] = [:]
  }

  private let state = Mutex(State())
  static let clientID = "kansli test"
  static let accessToken = "an access token"

  init(now: Instant) {
    change {
      $0.keys["first"] = .ellipse()
      $0.now = now
    }
  }

  func change(_ body: (inout Behaviour) -> Void) { state.withLock { body(&$0.behaviour) } }
  var behaviour: Behaviour { state.withLock { $0.behaviour } }
  var issuer: String { state.withLock { $0.issuer } }
  func hits(_ path: String) -> Int { state.withLock { $0.hits[path] ?? 0 } }

  /// Runs it on a port of its own while the body lasts.
  func whileRunning(_ body: @Sendable @escaping () async throws -> Void) async throws {
    let router = Router()
    for path in ["/.well-known/openid-configuration", "/keys", "/userinfo"] {
      router.get(RouterPath(path)) { request, _ in try await self.answer(request, path) }
    }
    router.post("/token") { request, _ in try await self.answer(request, "/token") }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)))
    try await application.test(.live) { client in
      self.state.withLock { $0.issuer = "http://127.0.0.1:\(client.port ?? 0)" }
      try await body()
    }
  }

  /// The person consents: what the browser brings back, as the questions of an address.
  func consent(to address: String) throws -> [String: String] {
    let items = URLComponents(string: address)?.queryItems ?? []
    let asked = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    let grant = Grant(
      nonce: asked["nonce"] ?? "", challenge: asked["code_challenge"] ?? "",
      returnAddress: asked["redirect_uri"] ?? "")
    return state.withLock { state in
      let code = "code-\(state.grants.count)"
      state.grants[code] = grant
      return ["code": code, "state": asked["state"] ?? ""]
    }
  }

  private func answer(_ request: Request, _ path: String) async throws -> Response {
    state.withLock { $0.hits[path, default: 0] += 1 }
    if let answer = behaviour.answers[path] { return try await answer() }
    switch path {
    case "/keys":
      let keys = behaviour.keys.map { JSONValue.object($0.value.jwk($0.key)) }
      return try json(["keys": .array(keys)])
    case "/userinfo":
      guard request.headers[.authorization] == "Bearer \(Self.accessToken)" else {
        return Response(status: .unauthorized)
      }
      return try json(behaviour.userInfo)
    case "/token":
      let body = try await request.body.collect(upTo: 10_000)
      return try token(String(buffer: body), request.headers[.authorization])
    default:
      var document: [String: JSONValue] = [
        "issuer": .string(issuer), "authorization_endpoint": .string("\(issuer)/authorize?a=b"),
        "token_endpoint": .string("\(issuer)/token"), "jwks_uri": .string("\(issuer)/keys"),
        "userinfo_endpoint": .string("\(issuer)/userinfo"),
        "end_session_endpoint": .string("\(issuer)/end"),
      ]
      if behaviour.takesPost {
        document["token_endpoint_auth_methods_supported"] = .array([.string("client_secret_post")])
      }
      behaviour.document(&document)
      return try json(document)
    }
  }

  private func token(_ body: String, _ authorization: String?) throws -> Response {
    let items = URLComponents(string: "?\(body)")?.queryItems ?? []
    let form = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    let proof = Base64URL.text(SHA256.hash(data: Array((form["code_verifier"] ?? "").utf8)))
    let grant = state.withLock { $0.grants.removeValue(forKey: form["code"] ?? "") }
    guard isKnown(form, authorization) else {
      return try json(["error": .string("invalid_client")], .unauthorized)
    }
    guard let grant, form["grant_type"] == "authorization_code", grant.challenge == proof,
      grant.returnAddress == form["redirect_uri"]
    else {
      return try json(["error": .string("invalid_grant")], .badRequest)
    }
    let now = JSONValue.number((Double(behaviour.now.microseconds) / 1_000_000).rounded())
    var claims: [String: JSONValue] = [
      "iss": .string(issuer), "aud": .string(Self.clientID), "sub": .string("u-1"),
      "iat": now, "exp": .number((now.number ?? 0) + 300), "nonce": .string(grant.nonce),
      "at_hash": .string(
        Base64URL.text(Array(SHA256.hash(data: Array(Self.accessToken.utf8))).prefix(16))),
      "name": .string("Eva Ek"), "email": .string("eva.ek@ekby.example"),
      "email_verified": .bool(true), "locale": .string("sv-SE"),
      "groups": .array([.string("kansli-sekreterare"), .string("alla")]),
    ]
    behaviour.claims(&claims)
    let (kind, id, keys) = (behaviour.algorithm, behaviour.signingKey, behaviour.keys)
    let text =
      try behaviour.token?(claims)
      ?? keys[id].map { try TestToken.signed(claims, $0, algorithm: kind, id: id) } ?? ""
    return try json([
      "id_token": .string(text), "access_token": .string(Self.accessToken),
      "token_type": .string("Bearer"),
    ])
  }

  private func isKnown(_ form: [String: String], _ authorization: String?) -> Bool {
    guard let secret = behaviour.secret else { return form["client_id"] == Self.clientID }
    if behaviour.takesPost {
      return form["client_id"] == Self.clientID && form["client_secret"] == secret
    }
    // "kansli test" and "s3cret:å", each encoded as in a form, then with a colon between them.
    let pair = Data("kansli%20test:s3cret%3A%C3%A5".utf8).base64EncodedString()
    return authorization == "Basic \(pair)"
  }

  private func json(
    _ members: [String: JSONValue], _ status: HTTPResponse.Status = .ok
  ) throws -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(members))))
  }
}
