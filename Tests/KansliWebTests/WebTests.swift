import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Logging
import NIOCore
import Register
import Testing

@testable import KansliWeb

@Suite("The site")
struct WebTests {
  private func withSite(
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      _ = try await store.loadDemo(by: FixedWorld().ek)
      let site = Site(
        store: store, today: { CalendarDate("2026-11-21") ?? CalendarDate(ordinal: 0) },
        makeReference: { "felet" }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      try await site.application(host: "127.0.0.1", port: 0).test(.router) { try await body($0) }
    }
  }

  private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

  @Test("the register lists every document in both languages")
  func register() async throws {
    try await withSite { client in
      for (path, word) in [("/styrdokument", "gäller"), ("/en/styrdokument", "in force")] {
        let response = try await client.execute(uri: path, method: .get)
        #expect(response.status == .ok)
        #expect(text(response).contains("Biblioteksplan") && text(response).contains(word))
        #expect(response.headers[.setCookie] == nil)
      }
    }
  }

  @Test("a document in a gap says that nothing is in force")
  func gap() async throws {
    try await withSite { client in
      let path = "/styrdokument/internationell-policy?den=2020-06-01"
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.status == .ok)
      #expect(text(response).contains("Inget gäller sedan 1 januari 2020"))
    }
  }

  @Test(
    "bad paths and days get their status and a page",
    arguments: [
      ("/styrdokument/finns-inte", 404), ("/ingenstans", 404),
      ("/styrdokument/internationell-policy?den=2023-02-30", 422),
      ("/en/styrdokument?den=x", 422),
    ])
  func bad(path: String, status: Int) async throws {
    try await withSite { client in
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.status.code == status)
      #expect(text(response).contains("<h1>"))
    }
  }

  @Test("health answers")
  func health() async throws {
    try await withSite { client in
      let response = try await client.execute(uri: "/halsa", method: .get)
      #expect(response.status == .ok)
    }
  }
}
