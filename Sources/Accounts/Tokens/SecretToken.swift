import Crypto

/// 256 random bits that whoever holds them is known by: a session, a one-time link, a remembered
/// device.
///
/// The text goes to the holder alone, in a cookie or a link. The register stores ``fingerprint``,
/// which opens nothing: who reads the database or a backup cannot sign in with it.
public struct SecretToken: Sendable {
  private let bytes: [UInt8]

  /// A new token. Pass the system's generator; a test may pass its own.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = .random(count: 32, using: &random)
  }

  /// Reads what ``text`` wrote; `nil` for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else {
      return nil
    }
    self.bytes = bytes
  }

  /// The secret itself, 43 signs of base64url: for the holder's cookie or link, never for a log.
  public var text: String { Base64URL.text(bytes) }

  /// What is stored and looked up instead: SHA-256 in base64url.
  ///
  /// No salt and no slow hash are needed, since nobody can try 2^256 tokens.
  public var fingerprint: String { Base64URL.text(SHA256.hash(data: bytes)) }

  /// Another secret that only the holder of this one can compute, one for each purpose.
  func derived(for purpose: String) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(
        for: Array("kansli \(purpose)".utf8), using: SymmetricKey(data: bytes)))
  }
}

extension SecretToken: CustomStringConvertible, CustomReflectable {
  /// Without the secret, so that it cannot slip into a log.
  public var description: String { "SecretToken" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
