import HTTPTypes
import Hummingbird
import NIOCore

/// Who may come to the officers' desk before anybody has an account: whoever sits at the computer
/// where Kansli runs, and nobody else. It also tells our own forms from those of other sites.
enum DeskDoor {
  /// The request came from somewhere else.
  struct Closed: Error {}
  /// Another site's page asked for a change.
  struct Foreign: Error {}

  /// Whether a path is of the desk.
  static func isDesk(_ path: String) -> Bool {
    let path = path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path
    return path == "/arbete" || path.hasPrefix("/arbete/")
  }

  /// Lets a request through, or throws why not.
  static func check(_ request: Request, _ context: SiteContext) throws {
    guard isLoopback(context.remoteAddress), !isForwarded(request),
      isLoopbackName(request.head.authority ?? "")
    else { throw Closed() }
    switch request.method {
    case .get, .head: return
    case .post: guard isOwn(request) else { throw Foreign() }
    default: throw HTTPError(.methodNotAllowed)
    }
  }

  private static func isLoopback(_ address: SocketAddress?) -> Bool {
    guard let ip = address?.ipAddress else { return false }
    return ip == "::1" || ip.hasPrefix("127.") || ip.hasPrefix("::ffff:127.")
  }

  /// A web server on the same computer connects from loopback too, for people anywhere: what it
  /// passes on is known by the headers it adds, or by the name that was asked for.
  private static func isForwarded(_ request: Request) -> Bool {
    ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"]
      .contains { HTTPField.Name($0).map { request.headers[$0] != nil } ?? false }
  }

  private static func isLoopbackName(_ authority: String) -> Bool {
    if authority.hasPrefix("[::1]") { return true }
    let host = authority.split(separator: ":").first.map(String.init) ?? ""
    return host == "localhost" || host == "127.0.0.1"
  }

  /// Whether a change is asked for by our own page: browsers say where a form was.
  static func isOwn(_ request: Request) -> Bool {
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }),
      site != "same-origin", site != "none"
    {
      return false
    }
    guard let origin = HTTPField.Name("Origin").flatMap({ request.headers[$0] }) else {
      return true
    }
    let authority = request.head.authority ?? ""
    return origin == "http://\(authority)" || origin == "https://\(authority)"
  }
}
