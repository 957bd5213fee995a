import Accounts
import HTTPTypes
import Hummingbird

/// The cookies of the desk; the public pages set none.
enum DeskCookie: String {
  /// The session's secret.
  case session = "kansli"
  /// Says that this browser has signed in before, and to which account.
  case device = "kansli-enhet"
  /// A sign-in that has begun: binds its form, or its journey to the provider, to this browser.
  case beginning = "kansli-start"

  /// The secret that a request brings.
  func secret(in request: Request) -> SecretToken? {
    request.cookies[rawValue]?.value.isEmpty == false
      ? SecretToken(request.cookies[rawValue]?.value ?? "") : nil
  }

  /// The header that sets it. Lax and not Strict, since people come back from the provider, and by
  /// links in letters.
  func setting(_ secret: SecretToken, seconds: Int?, isSecure: Bool) -> String {
    var text = "\(rawValue)=\(secret.text); Path=/; HttpOnly; SameSite=Lax"
    if let seconds { text += "; Max-Age=\(seconds)" }
    return isSecure ? text + "; Secure" : text
  }

  func clearing(isSecure: Bool) -> String {
    "\(rawValue)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (isSecure ? "; Secure" : "")
  }
}
