import Crypto

/// Comparison whose time tells nothing of where two texts differ.
enum FixedTime {
  static func areEqual(_ one: String, _ other: String) -> Bool {
    let key = SymmetricKey(size: .bits256)
    let code = HMAC<SHA256>.authenticationCode(for: Array(one.utf8), using: key)
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Array(other.utf8), using: key)
  }
}
