import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Publishing
import Register

/// The stylesheet, the municipality's mark, and the word on health.
extension Site {
  func addFiles(to router: Router<Context>) {
    router.get(RouterPath(Route.Kind.stylesheet.rawValue)) { request, _ in
      try await respond(request, type: "text/css; charset=utf-8") { _ in
        let colours = try await store.settings().site.colours
          .map { "\($0.name): \($0.value);" }.joined(separator: " ")
        let own = colours.isEmpty ? "" : "\n:root { \(colours) }\n"
        return PackageResources.kansli_css + Array(own.utf8)
      }
    }
    router.get(RouterPath(Route.Kind.printStylesheet.rawValue)) { request, _ in
      try await respond(request, type: "text/css; charset=utf-8") { _ in
        Array(PrintStyle.css.utf8)
      }
    }
    router.get(RouterPath(Route.Kind.script.rawValue)) { request, _ in
      try await respond(request, type: "text/javascript; charset=utf-8") { _ in
        PackageResources.arbete_js
      }
    }
    router.get(RouterPath(Route.Kind.logo.rawValue)) { request, _ in
      guard let logo = try await store.settings().site.logo else { throw HTTPError(.notFound) }
      return try await respond(request, type: "image/svg+xml") { _ in Array(logo.utf8) }
    }
    router.get(RouterPath(Route.Kind.health.rawValue)) { _, _ in
      try await store.ping()
      return Response.json(Array(#"{"status":"ok"}"#.utf8), status: .ok)
    }
  }
}

extension Response {
  /// JSON with the headers of everything that is public.
  static func json(
    _ bytes: [UInt8], status: HTTPResponse.Status, type: String = "application/json"
  ) -> Response {
    var headers = HTTPFields.pages(type: type)
    headers[.contentLength] = "\(bytes.count)"
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
