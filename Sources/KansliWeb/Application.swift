import HTTPTypes
import Hummingbird
import KansliStore
import Logging
import NIOCore
import Register

/// What the site is made of: given by the edge, the same for the program and for every test.
public struct Site: Sendable {
  public var store: Store
  /// The day it is in Stockholm.
  public var today: @Sendable () -> CalendarDate
  /// New names for entries in the log.
  public var makeReference: @Sendable () -> String
  public var logger: Logger

  public init(
    store: Store, today: @escaping @Sendable () -> CalendarDate,
    makeReference: @escaping @Sendable () -> String, logger: Logger
  ) {
    self.store = store
    self.today = today
    self.makeReference = makeReference
    self.logger = logger
  }

  /// Documents on a page of the register.
  static let pageSize = 100

  /// The server, not yet running.
  public func application(
    host: String, port: Int, onStart: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: "kansli"),
      onServerRunning: { channel in await onStart(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// The router: every pattern in both languages.
  public func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: ErrorPages(makeReference: makeReference))
    for language in Language.allCases {
      let prefix = language == .english ? "/en" : ""
      func get(
        _ name: String,
        _ handler: @escaping @Sendable (Request, BasicRequestContext) async throws -> Response
      ) {
        let pattern = Route.patterns.first { $0.name == name }?.pattern ?? "/"
        router.get(RouterPath(prefix + pattern), use: handler)
      }
      get("front") { request, _ in try await register(request, language) }
      get("register") { request, _ in try await register(request, language) }
      get("document") { request, context in
        let slug = try context.parameters.require("slug")
        let askedDay = try day(request)
        let day = askedDay ?? today()
        return DocumentPage(
          language: language, view: try await store.document(slug: slug), day: day,
          askedDay: askedDay
        ).response()
      }
    }
    router.get("/halsa") { _, _ in
      try await store.ping()
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"status":"ok"}"#)))
    }
    return router
  }

  private func register(_ request: Request, _ language: Language) async throws -> Response {
    let askedDay = try day(request)
    let day = askedDay ?? today()
    let place = request.uri.queryParameters["efter"].flatMap { Self.place(String($0)) }
    let items = try await store.status(on: day, after: place, limit: Self.pageSize + 1)
    let shown = Array(items.prefix(Self.pageSize))
    let next =
      items.count > shown.count
      ? shown.last.map { "\($0.place.sortKey)/\($0.place.slug)" } : nil
    return RegisterPage(
      language: language, items: shown, counts: try await store.counts(on: day), day: day,
      askedDay: askedDay, next: next
    ).response()
  }

  private static func place(_ text: String) -> StatusItem.Place? {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    return StatusItem.Place(
      sortKey: String(text[..<slash]), slug: String(text[text.index(after: slash)...]))
  }

  private func day(_ request: Request) throws -> CalendarDate? {
    guard let text = request.uri.queryParameters["den"].map(String.init), !text.isEmpty else {
      return nil
    }
    guard let day = CalendarDate(text) else { throw BadDay(text: text) }
    return day
  }
}
