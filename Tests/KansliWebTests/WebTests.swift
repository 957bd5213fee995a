import Foundation
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

/// The site over the example municipality, on 21 November 2026.
func withSite(
  _ engine: EngineUnderTest = .sqlite,
  _ body: @escaping @Sendable (any TestClientProtocol, Store) async throws -> Void
) async throws {
  try await engine.withStore { store in
    _ = try await store.loadDemo(by: FixedWorld().ek)
    let today = try #require(CalendarDate("2026-11-21"))
    let now = try #require(Instant("2026-11-21T11:00:00Z"))
    let site = Site(
      store: store,
      clock: SiteClock(
        now: { now }, today: { today }, secondsLeftToday: { 12 * 3600 }),
      makeReference: { "felet" },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await site.application(host: "127.0.0.1", port: 0).test(.router) { client in
      try await body(client, store)
    }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}

@Suite("The site")
struct WebTests {
  /// An address of each kind that the example municipality has.
  private func sample(_ kind: Route.Kind) -> Route? {
    switch kind {
    case .front: .front
    case .register: .register(RegisterQuery(type: .policy, standing: .inForce))
    case .document: .document(slug: "internationell-policy", on: CalendarDate("2020-06-01"))
    case .edition: .edition(slug: "internationell-policy", number: 1)
    case .bodies: .bodies
    case .body: .body(slug: "kommunstyrelsen")
    case .topics: .topics
    case .topic: .topic(slug: "miljo-och-klimat")
    case .types: .types
    case .about: .about
    case .referrals: .referrals
    case .script: .script
    case .printStylesheet: .printStylesheet
    case .stylesheet: .stylesheet
    case .logo: .logo
    case .health: .health
    case .calendar: .calendar
    case .latest: .latest
    case .documentsAPI: .documentsAPI
    case .documentAPI: .documentAPI(slug: "internationell-policy")
    case .international: .international(.overview)
    case .sisterCities: .international(.sisterCities)
    case .cooperation: .international(.cooperation(slug: "vanortssamarbete-med-kuopio"))
    case .publicProject: .international(.publicProject(slug: "sjoar-utan-granser"))
    case .cooperationsAPI: .international(.cooperationsAPI)
    // The example has nothing out on referral; the desk and its doors have tests of their own.
    default: nil
    }
  }

  @Test("every route answers, on both engines", arguments: EngineUnderTest.available)
  func everyRoute(engine: EngineUnderTest) async throws {
    try await withSite(engine) { client, _ in
      for kind in Route.Kind.allCases where !kind.isDesk && !kind.isDoor {
        guard let route = sample(kind) else {
          #expect([.publicReferral, .ownCalendar].contains(kind), "\(kind) is tried nowhere")
          continue
        }
        for language in kind.isPage ? Language.allCases : [.swedish] {
          let path = route.path(language)
          let response = try await client.execute(uri: path, method: .get)
          #expect(response.status == (kind == .logo ? .notFound : .ok), "\(path)")
          #expect(response.headers[.setCookie] == nil, "\(path)")
          #expect(response.headers[.vary].map { $0 == "Accept-Encoding" } ?? true, "\(path)")
          #expect(response.headers[.contentSecurityPolicy] != nil, "\(path)")
          if kind.isPage { #expect(response.text.contains("<html lang=\"\(language.rawValue)\">")) }
        }
      }
    }
  }

  @Test("a document's page with all its parts is smaller than 60 kB")
  func size() async throws {
    try await withSite { client, _ in
      let page = try await client.execute(uri: "/styrdokument/internationell-policy", method: .get)
      let style = try await client.execute(uri: Route.stylesheet.path(.swedish), method: .get)
      #expect(page.body.readableBytes + style.body.readableBytes < 60_000)
    }
  }

  @Test("in a gap the page says that nothing applied, since when, and what before and after")
  func gap() async throws {
    try await withSite { client, _ in
      let path = "/styrdokument/internationell-policy?den=2020-06-01"
      let text = try await client.execute(uri: path, method: .get).text
      for sentence in [
        "Inget gällde den 1 juni 2020.", "Inget gäller sedan 1 januari 2020.",
        "Före gällde utgåva 1, till och med 31 december 2019.",
        "Efter gäller utgåva 2, från och med 27 maj 2021.",
      ] { #expect(text.contains(sentence), "\(sentence)") }
      let english = try await client.execute(uri: "/en" + path, method: .get).text
      #expect(english.contains("Nothing was in force on 1 June 2020."))
    }
  }

  @Test("each period and gap is drawn as wide as its days")
  func picture() async throws {
    try await withSite { client, store in
      let text = try await client.execute(
        uri: "/styrdokument/internationell-policy", method: .get
      ).text
      let span = Double(
        try #require(CalendarDate("2028-01-01")).ordinal
          - (try #require(CalendarDate("2015-01-01"))).ordinal)
      let timeline = try await store.timeline(slug: "internationell-policy").timeline
      let stretches =
        timeline.periods.map { ($0.from, $0.until) } + timeline.gaps.map { ($0.from, $0.until) }
      #expect(stretches.count == 3)
      for (from, until) in stretches {
        let days = Double(try #require(until).ordinal - from.ordinal)
        let percent = (days / span * 1_000_000).rounded() / 10_000
        #expect(text.contains("width=\"\(percent)%\""), "\(from): \(percent)")
      }
    }
  }

  @Test(
    "what was not asked for right gets its status, a page and a way on",
    arguments: [
      ("/styrdokument/finns-inte", 404), ("/ingenstans", 404), ("/en/nowhere", 404),
      ("/styrdokument/internationell-policy/utgava/9", 404), ("/organ/finns-inte", 404),
      ("/amnen/finns-inte", 404), ("/styrdokument/internationell-policy/utgava/x", 404),
      ("/styrdokument/internationell-policy?den=2023-02-30", 422), ("/en/styrdokument?den=x", 422),
      ("/styrdokument?typ=dikt", 422), ("/styrdokument?standing=gammal", 422),
      ("/styrdokument?organ=finns-inte", 422), ("/styrdokument?efter=x", 422),
      ("/styrdokument/%3Cscript%3E", 404), ("/enkat", 404),
    ])
  func bad(path: String, status: Int) async throws {
    try await withSite { client, _ in
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.status.code == status)
      #expect(response.text.contains("<h1>") && response.text.contains("/styrdokument"))
      #expect(!response.text.contains("<script"))
      let language = path.hasPrefix("/en/") ? "en" : "sv"
      #expect(response.text.contains("<html lang=\"\(language)\">"))
    }
  }

  @Test(
    "what would change something is refused",
    arguments: [
      HTTPRequest.Method.post, .put, .delete, .patch,
    ])
  func methods(method: HTTPRequest.Method) async throws {
    try await withSite { client, _ in
      let response = try await client.execute(uri: "/styrdokument", method: method)
      #expect(response.status == .methodNotAllowed)
      #expect(response.headers[.allow] == "GET, HEAD")
    }
  }

  @Test("who has the page is told so, until the register or the day changes")
  func revalidation() async throws {
    try await withSite { client, store in
      let path = "/styrdokument/biblioteksplan"
      let first = try await client.execute(uri: path, method: .get)
      let tag = try #require(first.headers[.eTag])
      let changed = try #require(first.headers[.lastModified])
      let again = try await client.execute(
        uri: path, method: .get, headers: [.ifNoneMatch: tag])
      #expect(again.status == .notModified && again.body.readableBytes == 0)
      let since = try await client.execute(
        uri: path, method: .get, headers: [.ifModifiedSince: changed])
      #expect(since.status == .notModified)
      let id = try await store.document(slug: "biblioteksplan").document.id
      let draft = DecisionDraft(
        header: DecisionHeader(
          body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: CalendarDate("2026-11-20"))),
        effects: [Repeal(document: id).effect])
      try await store.record(draft, by: FixedWorld(now: "2026-11-21T10:30:00Z").ek2)
      let fresh = try await client.execute(
        uri: path, method: .get, headers: [.ifNoneMatch: tag])
      #expect(fresh.status == .ok)
      #expect(fresh.text.contains("Upphävt från 20 november 2026."))
    }
  }

  @Test("pages are compressed for those who can read it")
  func gzip() async throws {
    try await withSite { client, _ in
      let plain = try await client.execute(uri: "/styrdokument", method: .get)
      let packed = try await client.execute(
        uri: "/styrdokument", method: .get, headers: [.acceptEncoding: "gzip, br"])
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.body.readableBytes * 2 < plain.body.readableBytes)
      #expect(Array(buffer: packed.body).prefix(2) == [0x1F, 0x8B])
      let refused = try await client.execute(
        uri: "/styrdokument", method: .get, headers: [.acceptEncoding: "br, gzip;q=0"])
      #expect(refused.headers[.contentEncoding] == nil)
    }
  }

  @Test("a rebuilt register and new settings are seen at once, by the date too")
  func edits() async throws {
    try await withSite { client, store in
      let first = try await client.execute(uri: "/om", method: .get)
      let tag = try #require(first.headers[.eTag])
      let changed = try #require(first.headers[.lastModified])
      _ = try await store.rebuild(by: FixedWorld(now: "2026-11-21T10:00:00Z").ek2)
      for headers: HTTPFields in [[.ifNoneMatch: tag], [.ifModifiedSince: changed]] {
        let response = try await client.execute(uri: "/om", method: .get, headers: headers)
        #expect(response.status == .ok)
      }
    }
  }

  @Test("a topic's page is itself in the other language, and narrows by day")
  func topic() async throws {
    try await withSite { client, _ in
      let page = try await client.execute(uri: "/amnen/utbildning", method: .get).text
      #expect(page.contains("href=\"/en/amnen/utbildning\""))
      let then = try await client.execute(uri: "/amnen/utbildning?den=1990-01-01", method: .get)
      #expect(!then.text.contains("Biblioteksplan"))
    }
  }

  @Test("no page is kept past midnight")
  func midnight() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let today = try #require(CalendarDate("2026-11-21"))
      let site = Site(
        store: store,
        clock: SiteClock(
          now: { Instant(microseconds: 0) }, today: { today }, secondsLeftToday: { 7 }),
        makeReference: { "felet" }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      try await site.application(host: "127.0.0.1", port: 0).test(.router) { client in
        let response = try await client.execute(uri: "/", method: .get)
        #expect(response.headers[.cacheControl] == "public, max-age=7")
      }
    }
  }

  @Test("the municipality's colours and mark are its settings, and only colours are colours")
  func settings() async throws {
    try await withSite { client, store in
      var settings = try await store.settings()
      settings.site = SiteSettings(
        contact: "kansli@ekevalla.example", accent: "#7a1f3d", accentDark: "red; } body { x: y",
        logo: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
      try await store.set(settings, by: FixedWorld(now: "2026-11-21T10:00:00Z").ek2)
      let style = try await client.execute(uri: "/kansli.css", method: .get).text
      #expect(style.contains("--accent: #7a1f3d") && !style.contains("x: y"))
      let page = try await client.execute(uri: "/", method: .get).text
      #expect(page.contains("kansli@ekevalla.example") && page.contains("/logotyp.svg"))
      let logo = try await client.execute(uri: "/logotyp.svg", method: .get)
      #expect(logo.headers[.contentType] == "image/svg+xml")
    }
  }
}

extension FixedWorld {
  /// A recorder whose names do not meet those of another world.
  var ek2: Recorder {
    Recorder(name: "Registrar Ek", now: { self.now() }, makeID: { "ny-" + self.makeID() })
  }
}
