import Foundation

/// The server that takes the register's mail: `smtp://host:25?starttls=required`,
/// `smtps://user:password@host`.
public struct MailServer: Hashable, Sendable, LosslessStringConvertible {
  /// What is done about TLS where the connection begins without.
  public enum StartTLS: String, Hashable, Sendable, CaseIterable {
    /// No TLS, no mail.
    case required
    /// Where the server offers it, whatever its certificate: better than nothing against who only
    /// listens.
    case opportunistic
    case none
  }

  /// Whether TLS comes before the first word (port 465).
  public var isImplicitTLS: Bool
  public var host: String
  public var port: Int
  public var user: String?
  public var password: String?
  public var startTLS: StartTLS
  /// What this computer calls itself, where the server wants a full name; its own name otherwise.
  public var name: String?
  /// A file of certificates to trust instead of the system's.
  public var certificates: String?

  /// Reads an address; `nil` for one that is none, and for one that would send a password in the
  /// clear to another computer.
  public init?(_ text: String) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      ["", "/"].contains(parts.path), parts.fragment == nil,
      parts.scheme == "smtp" || parts.scheme == "smtps"
    else { return nil }
    // Brackets belong to the address, not to the name.
    self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    isImplicitTLS = parts.scheme == "smtps"
    port = parts.port ?? (isImplicitTLS ? 465 : parts.user == nil ? 25 : 587)
    guard (1...65_535).contains(port) else { return nil }
    user = parts.user
    password = parts.password
    let isLocal = ["localhost", "127.0.0.1", "::1"].contains(self.host)
    startTLS = isLocal ? .opportunistic : .required
    for item in parts.queryItems ?? [] {
      switch (item.name, item.value) {
      case ("starttls", let value?):
        guard let choice = StartTLS(rawValue: value) else { return nil }
        startTLS = choice
      case ("name", let value?):
        // A full name has the form that stands after the @ of an address.
        guard MailAddress("x@\(value)") != nil else { return nil }
        name = value
      case ("certificates", let value?): certificates = value
      default: return nil
      }
    }
    if (user == nil) != (password == nil) { return nil }
    guard [user, password].allSatisfy({ $0?.unicodeScalars.contains { $0.value < 32 } != true })
    else { return nil }
    if user != nil, !isImplicitTLS, startTLS != .required, !isLocal { return nil }
  }

  /// The address without user and password: fit for logs and settings pages.
  public var description: String {
    let name = host.contains(":") ? "[\(host)]" : host
    let question = isImplicitTLS ? "" : "?starttls=\(startTLS.rawValue)"
    return "\(isImplicitTLS ? "smtps" : "smtp")://\(name):\(port)\(question)"
  }
}

extension MailServer: CustomReflectable {
  public var customMirror: Mirror { Mirror(self, children: ["server": description]) }
}
