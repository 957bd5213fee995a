import Crypto

/// Shows that a form was sent from a page that this browser got from us.
///
/// Bound to the secret in the browser's cookie by HMAC; nothing is stored. Each has a random half,
/// so that no two are alike: what is the same in each compressed answer could be guessed from the
/// answers' lengths.
public enum FormToken {
  private static let noise = 16

  /// A token for a hidden field of a form, for the session (or, at sign-in, the browser) whose
  /// secret this is.
  public static func make(
    for session: SecretToken, using random: inout some RandomNumberGenerator
  ) -> String {
    let noise = [UInt8].random(count: noise, using: &random)
    return Base64URL.text(noise + code(noise, session))
  }

  /// Whether a token was made for that session.
  public static func isValid(_ token: String, for session: SecretToken) -> Bool {
    guard token.utf8.count == 64, let bytes = Base64URL.bytes(token), bytes.count == noise + 32
    else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      bytes[noise...], authenticating: bytes[..<noise], using: key(session))
  }

  private static func code(_ noise: [UInt8], _ session: SecretToken) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: noise, using: key(session)))
  }

  private static func key(_ session: SecretToken) -> SymmetricKey {
    SymmetricKey(data: session.derived(for: "form"))
  }
}
