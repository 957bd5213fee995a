import Foundation

/// Where the register is kept: `sqlite:PATH` or `postgres://…`.
public enum DatabaseAddress: Hashable, Sendable {
  case sqlite(path: String)
  case postgres(url: String)

  /// Reads an address.
  public init(_ text: String) throws(StoreError) {
    if text.hasPrefix("sqlite:"), text.count > 7 {
      self = .sqlite(path: String(text.dropFirst(7)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(url: text)
    } else {
      throw .badAddress(text)
    }
  }

  /// The address as it may be shown: no password, no parameters.
  public var shown: String {
    switch self {
    case .sqlite(let path): return "sqlite:\(path)"
    case .postgres(let url):
      guard let parts = URLComponents(string: url) else { return "postgres://…" }
      let host = parts.host.flatMap { $0.isEmpty ? nil : $0 }
      let socket = parts.queryItems?.first { $0.name == "host" }?.value
      let port = parts.port.map { ":\($0)" } ?? ""
      return "postgres://\(host ?? socket ?? "localhost")\(port)\(parts.path)"
    }
  }

  /// How a database is opened.
  public enum Mode: Sendable {
    /// It must exist.
    case existing
    /// It is made where it does not exist.
    case create
  }

  /// Opens an engine on the address.
  func engine(_ mode: Mode) async throws -> any Engine {
    switch self {
    case .sqlite(let path): return try SQLiteEngine(path: path, mode: mode)
    case .postgres(let url):
      #if Postgres
        return try await PostgresEngine(url: url, shown: shown)
      #else
        _ = url
        throw StoreError.postgresNotBuilt
      #endif
    }
  }
}
