import Foundation
import HTTPTypes
import HummingbirdTesting
import KansliTestSupport
import NIOCore
import Testing

@Suite("The open API")
struct APITests {
  private func json(_ response: TestResponse) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(response.text.utf8))
  }

  @Test("the list goes on by its link to the next page, to the end")
  func pages() async throws {
    try await withSite { client, _ in
      var path: String? = "/api/v1/documents?limit=5"
      var slugs: [String] = []
      while let current = path {
        let response = try await client.execute(uri: current, method: .get)
        #expect(response.status == .ok)
        let items = try #require(try json(response) as? [[String: Any]])
        slugs += items.compactMap { $0["slug"] as? String }
        let link = response.headers[values: .init("Link")!].first
        path = link.map { String($0.dropFirst().prefix { $0 != ">" }) }
        #expect(slugs.count <= 12)
      }
      #expect(slugs.count == 12 && Set(slugs).count == 12)
    }
  }

  @Test("a document answers with its timeline and how it stands on the day")
  func document() async throws {
    try await withSite { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/documents/internationell-policy?on=2020-06-01", method: .get)
      let object = try #require(try json(response) as? [String: Any])
      #expect((object["periods"] as? [Any])?.count == 2)
      let status = try #require(object["status"] as? [String: Any])
      #expect(status["standing"] as? String == "expired")
      #expect(object["on"] as? String == "2020-06-01")
    }
  }

  @Test("the list narrows by standing, type and day")
  func filters() async throws {
    try await withSite { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/documents?standing=inForce&type=policy&on=2018-06-01", method: .get)
      let items = try #require(try json(response) as? [[String: Any]])
      #expect(!items.isEmpty)
      #expect(items.allSatisfy { $0["standing"] as? String == "inForce" })
      #expect(items.allSatisfy { $0["type"] as? String == "policy" })
    }
  }

  @Test("what would change something is refused in the API's own form")
  func methods() async throws {
    try await withSite { client, _ in
      let response = try await client.execute(uri: "/api/v1/documents", method: .post)
      #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  @Test(
    "errors are problem details",
    arguments: [
      ("/api/v1/documents/finns-inte", 404), ("/api/v1/documents?on=2023-02-30", 422),
      ("/api/v1/documents?limit=0", 422), ("/api/v1/documents?limit=9999", 422),
      ("/api/v1/documents?standing=x", 422), ("/api/v1/nix", 404),
    ])
  func problems(path: String, status: Int) async throws {
    try await withSite { client, _ in
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.status.code == status)
      #expect(response.headers[.contentType] == "application/problem+json")
      let object = try #require(try json(response) as? [String: Any])
      #expect(object["status"] as? Int == status)
      #expect((object["detail"] as? String)?.isEmpty == false)
    }
  }
}
