import Crypto
import Register

/// Files kept by their SHA-256, within a transaction: the same file twice is one.
enum SourceFiles {
  /// Keeps a file; answers its SHA-256 and whether it was there already.
  @discardableResult
  static func keep(
    _ name: String, _ content: [UInt8], sha256: String? = nil, at instant: Instant,
    _ connection: any Connection
  ) throws -> (sha256: String, isKnown: Bool) {
    let digest = sha256 ?? SHA256.hexadecimal(of: content)
    let there = try connection.query(
      "SELECT sha256 FROM source_file WHERE sha256 = $1", [.text(digest)])
    guard there.isEmpty else { return (digest, true) }
    try connection.insert(
      into: "source_file", ["sha256", "name", "byte_count", "content", "stored_at"],
      [
        [
          .text(digest), .text(name), SQLValue(content.count), .blob(content),
          .integer(instant.microseconds),
        ]
      ])
    return (digest, false)
  }
}

extension Store {
  /// A kept file's own name and bytes, or `nil`.
  public func sourceFile(_ sha256: String) async throws -> (name: String, content: [UInt8])? {
    try await engine.read { connection in
      try connection.query(
        "SELECT name, content FROM source_file WHERE sha256 = $1", [.text(sha256)]
      ).first.map { (try $0.text("name"), try $0.blob("content")) }
    }
  }
}
