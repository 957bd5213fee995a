import Foundation
import KansliTestSupport
import Register
import Testing

@testable import Accounts

/// Against a provider that someone else wrote: oidc-provider-mock, on Authlib.
@Suite(
  "Sign-in through a provider of others' making",
  .enabled(if: PythonServer.isWanted, "KANSLI_TEST_PYTHON names no Python; see Tests/python"))
struct RealProviderTests {
  private static let user =
    #"{"sub":"eva","claims":{"name":"Eva Ek","email":"eva.ek@ekby.example","#
    + #""email_verified":true,"locale":"sv","groups":["kansli-admin"],"#
    + #""realm_access":{"roles":["läsare"]}}}"#

  @Test("discovery, consent, exchange, keys and claims fit", arguments: ["basic", "post", "none"])
  func signsIn(authentication: String) async throws {
    let server = try PythonServer("provider", [Self.user])
    defer { server.stop() }
    var settings = ProviderSettings(
      issuer: "http://localhost:\(server.port)", clientID: "kansli",
      authentication: authentication == "basic"
        ? .secretBasic("hemlig") : authentication == "post" ? .secretPost("hemlig") : .none,
      returnAddress: "http://localhost:8080/inloggad")
    settings.groupsClaim = "realm_access.roles"
    settings.roles = ["läsare": [RoleGrant(.reader)]]
    settings.asksUserInfo = authentication == "post"
    let client = try OpenIDConnect(settings, fetch: NetworkFetch())
    var random = SystemRandomNumberGenerator()
    let now = Instant(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
    let beginning = try await client.begin(now: now, using: &random)
    let returned = try await Self.consent(at: beginning.address)
    #expect(returned["code"] != nil)
    let signIn = try await client.finish(.init(returned), secret: beginning.secret, now: now)
    #expect(signIn.identity.subject == "eva")
    #expect(signIn.identity.name == "Eva Ek")
    #expect(signIn.identity.email == "eva.ek@ekby.example")
    #expect(signIn.identity.isEmailVerified)
    #expect(signIn.identity.roles.map(\.role) == [.reader])
    let end = try await client.signOutAddress(identityToken: signIn.identityToken, now: now)
    #expect(end?.hasPrefix("http://localhost:\(server.port)/oauth2/end_session?") == true)
    // Another sign-in's proof key does not fit.
    let other = try await client.begin(now: now, using: &random)
    var stolen = try await Self.consent(at: other.address)
    let mine = try await client.begin(now: now, using: &random)
    stolen["state"] = try await Self.consent(at: mine.address)["state"]
    await #expect(throws: OpenIDFailure.refused("invalid_grant")) {
      try await client.finish(.init(stolen), secret: mine.secret, now: now)
    }
    // The code was good once.
    await #expect(throws: OpenIDFailure.refused("invalid_grant")) {
      try await client.finish(.init(returned), secret: beginning.secret, now: now)
    }
  }

  /// Sends the form of the provider's page as a browser would; answers where it leads.
  private static func consent(at address: String) async throws -> [String: String] {
    // A browser that stops at the way back, as its address is what is wanted.
    let curl = Process()
    let output = Pipe()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    curl.arguments = [
      "-s", "-o", "/dev/null", "-w", "%{redirect_url}", "--data", "sub=eva", address,
    ]
    curl.standardOutput = output
    try curl.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    let items = URLComponents(string: String(decoding: data, as: UTF8.self))?.queryItems ?? []
    return Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
  }
}
