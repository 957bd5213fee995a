import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Logging
import NIOCore
import Reading
import Register
import Testing

@testable import KansliWeb

/// A site on a socket of its own, with a doubtful file in its queue.
private func withDesk(
  hasDesk: Bool = true,
  _ body: @escaping @Sendable (any TestClientProtocol, Store) async throws -> Void
) async throws {
  try await EngineUnderTest.sqlite.withStore { store in
    let world = FixedWorld()
    let content = Array(SampleTexts.policy(day: "2020-02-30").utf8)
    let file = ImportFile(
      name: "mapp/policy.md", content: content, reading: try DocumentReader.read(content))
    try await store.importFiles([file], confirm: .certain, by: world.ek) { _ in }
    let today = try #require(CalendarDate("2026-11-21"))
    let site = Site(
      store: store,
      clock: SiteClock(
        now: { world.now() }, today: { today }, secondsLeftToday: { 3600 }),
      makeReference: { world.makeID() },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, hasDesk: hasDesk)
    try await site.application(host: "127.0.0.1", port: 0).test(.live) { client in
      try await body(client, store)
    }
  }
}

@Suite("The officers' desk")
struct DeskTests {
  private func item(_ store: Store) async throws -> ReviewItem {
    try #require(try await store.reviewItems(.doubtful, limit: 1).first)
  }

  private func post(
    _ client: any TestClientProtocol, _ path: String, _ fields: [(String, String)],
    headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    let body = fields.map { name, value in
      let encoded =
        value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      return "\(name)=\(encoded)"
    }.joined(separator: "&")
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }

  @Test("the queue shows the source beside what was read of it, in both languages")
  func pages() async throws {
    try await withDesk { client, store in
      let item = try await item(store)
      for language in Language.allCases {
        let list = Route.review(ReviewQuery()).path(language)
        let text = try await client.execute(uri: list, method: .get).text
        #expect(text.contains("Resepolicy"))
        #expect(text.contains("policy.md"))
        #expect(!text.contains("mapp/"))
        #expect(text.contains(language.phrases.desk.notice))
        let path = Route.reviewItem(id: item.id, done: nil).path(language)
        let page = try await client.execute(uri: path, method: .get)
        #expect(page.status == .ok)
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(page.text.contains("<li id=\"rad-7\" class=\"found\">"))
        #expect(page.text.contains("<mark>Datum: 2020-02-30</mark>"))
        #expect(page.text.contains("value=\"Kommunfullmäktige\""))
      }
    }
  }

  @Test("accepting records and goes on; undoing takes it back")
  func acceptAndUndo() async throws {
    try await withDesk { client, store in
      let item = try await item(store)
      let path = Route.reviewItem(id: item.id, done: nil).path(.swedish)
      let fields = [
        ("version", "\(item.version)"), ("gor", "accept"), ("dokument", ""),
        ("title", "Resepolicy"), ("type", "policy"), ("adoptedBy", "Kommunfullmäktige"),
        ("adoptedOn", "2020-02-27"), ("validThrough", "tills vidare"),
      ]
      let accepted = try await post(client, path, fields)
      #expect(accepted.status == .seeOther)
      let next = try #require(accepted.headers[.location])
      let list = try await client.execute(uri: next, method: .get).text
      #expect(list.contains("Resepolicy är godkänd och införd."))
      let period = try await store.timeline(slug: "resepolicy").timeline.periods.first
      #expect(period?.from.description == "2020-02-27")
      #expect(period?.end == .untilFurtherNotice)
      // A second press of the same button finds that somebody was first.
      #expect(try await post(client, path, fields).status == .conflict)
      let done = try #require(try await store.reviewItems(.accepted, limit: 1).first)
      let undone = try await post(
        client, path, [("version", "\(done.version)"), ("gor", "undo")])
      #expect(undone.status == .seeOther)
      #expect(try await store.timeline(slug: "resepolicy").timeline.periods.isEmpty)
    }
  }

  @Test("all that is wrong in a form is told at once, and nothing is recorded")
  func badForm() async throws {
    try await withDesk { client, store in
      let before = try await store.head()
      let item = try await item(store)
      let path = Route.reviewItem(id: item.id, done: nil).path(.swedish)
      let answer = try await post(
        client, path,
        [
          ("version", "\(item.version)"), ("gor", "accept"), ("title", "Resepolicy"),
          ("adoptedOn", "i våras"), ("validThrough", "snart"), ("paragraph", "åtta"),
        ])
      #expect(answer.status == .unprocessableContent)
      for words in [
        "”i våras” är ingen dag.", "”snart” är inget slut.", "”åtta” är ingen paragraf.",
      ] { #expect(answer.text.contains(words), "\(words)") }
      #expect(answer.text.contains("value=\"i våras\""))
      #expect(try await store.head() == before)
    }
  }

  @Test("what cannot be folded is refused in words, on the page it was asked from")
  func refused() async throws {
    try await withDesk { client, store in
      let before = try await store.head()
      let item = try await item(store)
      let path = Route.reviewItem(id: item.id, done: nil).path(.english)
      let answer = try await post(
        client, path,
        [
          ("version", "\(item.version)"), ("gor", "accept"), ("adoptedOn", "2020-02-27"),
          ("validThrough", "2019"),
        ])
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("role=\"alert\""))
      #expect(try await store.head() == before)
    }
  }

  @Test("a pasted line of minutes becomes a proposed act")
  func paste() async throws {
    try await withDesk { client, store in
      let text = """
        Kommunfullmäktige 2022-04-28, § 41
        Kommunfullmäktige beslutar att anta Kulturplan att gälla till och med 2026.
        """
      let answer = try await post(client, "/arbete/las", [("text", text)])
      #expect(answer.status == .seeOther)
      let page = try await client.execute(
        uri: try #require(answer.headers[.location]), method: .get
      ).text
      #expect(page.contains("2022-04-28"))
      #expect(page.contains("Kulturplan"))
      let nothing = try await post(client, "/arbete/las", [("text", "Hej på dig.")])
      #expect(nothing.status == .unprocessableContent)
      #expect(try await post(client, "/arbete/las", [("text", " ")]).status.code == 422)
    }
  }

  @Test(
    "the desk opens on its own computer only, and says so",
    arguments: [
      ["X-Forwarded-For": "192.0.2.7"], ["Forwarded": "for=192.0.2.7"], ["Via": "1.1 front"],
      ["X-Real-IP": "192.0.2.7"],
    ])
  func door(headers: [String: String]) async throws {
    try await withDesk { client, _ in
      var fields = HTTPFields()
      for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
      let answer = try await client.execute(
        uri: "/arbete/granska", method: .get, headers: fields)
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("Ingen har något konto än."))
    }
  }

  @Test("another site's page changes nothing")
  func foreign() async throws {
    try await withDesk { client, store in
      let item = try await item(store)
      let path = Route.reviewItem(id: item.id, done: nil).path(.swedish)
      for (name, value) in [
        ("Origin", "https://elak.example"), ("Sec-Fetch-Site", "cross-site"),
      ] {
        let name = try #require(HTTPField.Name(name))
        let answer = try await post(
          client, path, [("version", "\(item.version)"), ("gor", "reject")],
          headers: [name: value])
        #expect(answer.status == .forbidden)
      }
      #expect(try await store.reviewCounts()[.rejected] == 0)
      let removed = try await client.execute(uri: path, method: .delete)
      #expect(removed.status == .methodNotAllowed)
    }
  }

  @Test("a server without a desk has no such pages")
  func noDesk() async throws {
    try await withDesk(hasDesk: false) { client, _ in
      let page = try await client.execute(uri: "/arbete/granska", method: .get)
      #expect(page.status == .notFound)
      #expect(try await post(client, "/arbete/las", [("text", "x")]).status == .methodNotAllowed)
    }
  }

  @Test("without a socket, and for an item that is gone, there is no page")
  func none() async throws {
    try await withSite { client, _ in
      let answer = try await client.execute(uri: "/arbete/granska", method: .get)
      #expect(answer.status == .forbidden)
    }
    try await withDesk { client, _ in
      let answer = try await client.execute(uri: "/arbete/granska/finns-inte", method: .get)
      #expect(answer.status == .notFound)
      let bad = try await client.execute(uri: "/arbete/granska?visa=allt", method: .get)
      #expect(bad.status == .unprocessableContent)
    }
  }
}
