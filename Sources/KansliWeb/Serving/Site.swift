import Conversion
import HTTPTypes
import Hummingbird
import KansliStore
import Logging
import NIOCore
import Register

/// The time at the edge: read there, passed here as values.
public struct SiteClock: Sendable {
  public var now: @Sendable () -> Instant
  /// The day it is in Stockholm.
  public var today: @Sendable () -> CalendarDate
  /// Seconds until the day in Stockholm ends: no page may be kept longer.
  public var secondsLeftToday: @Sendable () -> Int

  public init(
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> CalendarDate,
    secondsLeftToday: @escaping @Sendable () -> Int
  ) {
    self.now = now
    self.today = today
    self.secondsLeftToday = secondsLeftToday
  }
}

/// What the site is made of: given by the edge, the same for the program and for every test.
public struct Site: Sendable {
  public var store: Store
  public var clock: SiteClock
  /// New names for entries in the log.
  public var makeReference: @Sendable () -> String
  public var logger: Logger
  /// What tells this build's pages from another's: a part of every ETag.
  public var build: String
  /// Whether the officers' desk is served too, on its own computer.
  public var hasDesk: Bool
  /// How people come in.
  public var doors: Doors
  /// Whether letters are sent.
  public var sendsMail: Bool
  /// What makes PDF and Word of papers.
  public var printer: Printer
  let cache = PageCache()

  public init(
    store: Store, clock: SiteClock, makeReference: @escaping @Sendable () -> String,
    logger: Logger, build: String = "", hasDesk: Bool = true, doors: Doors = Doors(),
    sendsMail: Bool = false, printer: Printer = Printer(weasyprint: nil)
  ) {
    self.sendsMail = sendsMail
    self.printer = printer
    self.doors = doors
    self.store = store
    self.build = build
    self.hasDesk = hasDesk
    self.clock = clock
    self.makeReference = makeReference
    self.logger = logger
  }

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

  /// A page, from the cache where it is at hand, or the word that the visitor has it already.
  func respond(
    _ request: Request, type: String = "text/html; charset=utf-8",
    render: (PageCache.State) async throws -> [UInt8]
  ) async throws -> Response {
    let state = PageCache.State(version: try await store.version(), day: clock.today())
    let tag = self.tag(state)
    let changed = HTTPDate.text(lastChanged(state))
    var headers = HTTPFields.pages(type: type)
    headers[.eTag] = tag
    headers[.lastModified] = changed
    headers[.cacheControl] = "public, max-age=\(max(0, min(60, clock.secondsLeftToday())))"
    let isKnown =
      request.headers[.ifNoneMatch].map { $0 == "*" || $0.contains(tag) }
      ?? (request.headers[.ifModifiedSince] == changed)
    let page = try await cache.page(request.uri.string, state) { try await render(state) }
    if isKnown { return Response(status: .notModified, headers: headers) }
    var bytes = page.bytes
    if let compressed = page.compressed {
      headers[.vary] = "Accept-Encoding"
      if Self.acceptsGzip(request) {
        headers[.contentEncoding] = "gzip"
        bytes = compressed
      }
    }
    headers[.contentLength] = "\(bytes.count)"
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Whether gzip is among the encodings taken, and not refused by `q=0`.
  private static func acceptsGzip(_ request: Request) -> Bool {
    let encodings = request.headers[.acceptEncoding]?.lowercased().split(separator: ",") ?? []
    return encodings.contains { encoding in
      let parts = encoding.split(separator: ";").map { $0.filter { $0 != " " } }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
      return parts.first == "gzip" && (quality.flatMap { Double($0) } ?? 1) > 0
    }
  }

  /// Weak, since the compressed bytes have it too.
  private func tag(_ state: PageCache.State) -> String {
    let version = state.version
    let head = version.head.hash.prefix(16)
    return "W/\"\(build)-\(head)-\(version.edits)-\(state.day)\""
  }

  /// When the page last can have changed: the last entry, or the beginning of the day.
  private func lastChanged(_ state: PageCache.State) -> Instant {
    let left = Int64(clock.secondsLeftToday()) * 1_000_000
    let began = Instant(
      microseconds: clock.now().microseconds + left - 86_400_000_000)
    return max(state.version.changedAt ?? began, began)
  }
}

extension HTTPFields {
  /// What every page is sent with: nothing from elsewhere, nothing inline, no frame around it.
  ///
  /// - Parameter isDesk: the desk has a script of ours, that asks our own pages.
  static func pages(type: String, isDesk: Bool = false) -> HTTPFields {
    let scripts = isDesk ? "script-src 'self'; connect-src 'self'; " : ""
    return [
      .contentType: type,
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \(scripts)"
        + "base-uri 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
      .referrerPolicy: "same-origin",
    ]
  }
}

extension HTTPField.Name {
  static var referrerPolicy: Self { Self(parsed: "Referrer-Policy") }
  static var linkNext: Self { Self(parsed: "Link") }
}

extension HTTPField.Name {
  /// A name that is known to be one.
  fileprivate init(parsed name: String) {
    guard let field = Self(name) else { preconditionFailure("no name of a field: \(name)") }
    self = field
  }
}
