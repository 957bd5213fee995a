import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import NIOCore
import Register
import Testing

@testable import KansliWeb

@Suite("Signing in")
struct SignInTests {
  private static let password = "en lång mening som ingen gissar"

  /// The sign-in page's token and the cookie it belongs to.
  private func begin(_ desk: DeskWorld) async throws -> (token: String, cookie: String) {
    let page = try await desk.get("/logga-in", as: .stranger)
    let html = String(buffer: page.body)
    let token = html.split(separator: "name=\"form\" value=\"").last?
      .split(separator: "\"").first
    let cookie = page.headers[.setCookie]?.split(separator: ";").first
    return (String(try #require(token)), String(try #require(cookie)))
  }

  private func signIn(
    _ desk: DeskWorld, _ email: String, _ password: String, back: String? = nil
  ) async throws -> TestResponse {
    let (token, cookie) = try await begin(desk)
    let path = Route.signIn(back: back).path(.swedish)
    return try await desk.post(
      path, [("epost", email), ("losenord", password), ("form", token)], as: .stranger,
      extra: [.cookie: cookie])
  }

  private func withPassword(
    _ body: @escaping @Sendable (DeskWorld) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in
      let cost = try #require(PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1))
      let hash = try await PasswordHashing(cost: cost).make(Self.password)
      let account = try #require(desk.accounts[.author])
      try await desk.store.setPassword(hash.description, of: account.id, by: desk.recorder)
      try await body(desk)
    }
  }

  @Test("the right password opens the page one was going to")
  func right() async throws {
    try await withPassword { desk in
      let answer = try await signIn(
        desk, "Author@example.org", Self.password, back: "/arbete/arenden?visa=mine")
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/arbete/arenden?visa=mine")
      let cookies = answer.headers[values: .setCookie]
      let session = try #require(cookies.first { $0.hasPrefix("kansli=") })
      #expect(session.contains("HttpOnly") && session.contains("SameSite=Lax"))
      let page = try await desk.client.execute(
        uri: "/arbete", method: .get,
        headers: [.cookie: String(session.prefix { $0 != ";" })])
      #expect(page.status == .ok)
      #expect(String(buffer: page.body).contains("Person author"))
    }
  }

  @Test(
    "one is never sent to another site after signing in",
    arguments: ["https://evil.example", "//evil.example", "/\\evil", "/styrdokument"])
  func back(path: String) async throws {
    try await withPassword { desk in
      let answer = try await signIn(desk, "author@example.org", Self.password, back: path)
      #expect(answer.headers[.location] == "/arbete")
    }
  }

  @Test("a wrong password and an unknown address are answered alike")
  func wrong() async throws {
    try await withPassword { desk in
      var bodies: [String] = []
      for email in ["author@example.org", "nobody@example.org", "reader@example.org"] {
        let answer = try await signIn(desk, email, "fel lösenord här")
        #expect(answer.status == .unauthorized)
        #expect(answer.headers[values: .setCookie].allSatisfy { !$0.hasPrefix("kansli=") })
        let html = String(buffer: answer.body)
        let sentence = html.split(separator: "role=\"alert\">").last?.split(separator: "<").first
        bodies.append(sentence.map(String.init) ?? "")
      }
      #expect(Set(bodies).count == 1)
    }
  }

  @Test("guessing is slowed down, and the one who has signed in there before still gets in")
  func slow() async throws {
    try await withPassword { desk in
      let first = try await signIn(desk, "author@example.org", Self.password)
      let device = try #require(
        first.headers[values: .setCookie].first { $0.hasPrefix("kansli-enhet=") })
      var statuses: [Int] = []
      for _ in 0..<14 {
        statuses.append(
          try await signIn(desk, "author@example.org", "fel lösenord här").status.code)
      }
      #expect(statuses.first == 401 && statuses.contains(429))
      let (token, cookie) = try await begin(desk)
      let own = try await desk.post(
        "/logga-in",
        [("epost", "author@example.org"), ("losenord", Self.password), ("form", token)],
        as: .stranger,
        extra: [.cookie: "\(cookie); \(device.prefix { $0 != ";" })"])
      #expect(own.status == .seeOther)
    }
  }

  @Test("a session ends when one signs out, and when the account is closed")
  func out() async throws {
    try await withDeskWorld { desk in
      #expect(try await desk.get("/arbete", as: .author).status == .ok)
      #expect(try await desk.post("/logga-ut", [], as: .author).status == .seeOther)
      #expect(try await desk.get("/arbete", as: .author).status == .seeOther)
      let reader = try #require(desk.accounts[.reader])
      try await desk.store.change(
        account: reader.id,
        AccountForm(
          email: reader.email, name: reader.name, grants: reader.grants, isDisabled: true),
        version: reader.version, by: desk.recorder)
      #expect(try await desk.get("/arbete", as: .reader).status == .seeOther)
    }
  }

  @Test("a form without our token does nothing, and loses nothing")
  func token() async throws {
    try await withDeskWorld { desk in
      let path = Route.draft(id: desk.drafting).path(.swedish)
      let fields = [("gor", "save"), ("text", "Ny <text>"), ("version", "1")]
      let old = try await desk.post(path, fields, as: .author, token: "gammal")
      #expect(old.status == .forbidden)
      #expect(String(buffer: old.body).contains("value=\"Ny &lt;text&gt;\""))
      let out = try await desk.post(path, fields, as: .stranger)
      #expect(out.status == .unauthorized)
      #expect(String(buffer: out.body).contains("value=\"Ny &lt;text&gt;\""))
      let foreign = try await desk.post(
        path, fields, as: .author,
        extra: [try #require(HTTPField.Name("Origin")): "https://evil.example"])
      #expect(foreign.status == .forbidden)
      let draft = try await desk.store.draft(
        of: MatterID(desk.drafting), for: desk.actor(.author))
      #expect(draft?.version == 1)
      let saved = try await desk.post(path, fields, as: .author)
      #expect(saved.status == .seeOther)
    }
  }

  @Test("a one-time link chooses a password once, and says why where it does not")
  func link() async throws {
    try await withDeskWorld { desk in
      var random = SystemRandomNumberGenerator()
      let secret = SecretToken(using: &random)
      let account = try #require(desk.accounts[.author])
      let now = try #require(Instant("2026-11-21T12:00:00Z"))
      try await desk.store.addToken(
        secret.fingerprint, .password, of: account.id, at: now,
        expiresAt: Instant(microseconds: now.microseconds + 86_400_000_000))
      let path = Route.password(token: secret.text).path(.swedish)
      let short = try await desk.post(
        path, [("losenord", "kort"), ("igen", "annat")], as: .stranger)
      #expect(short.status == .unprocessableContent)
      let fields = [("losenord", Self.password), ("igen", Self.password)]
      #expect(try await desk.post(path, fields, as: .stranger).status == .seeOther)
      #expect(try await desk.post(path, fields, as: .stranger).status == .gone)
      #expect(try await desk.get(path, as: .stranger).status == .gone)
    }
  }
}
