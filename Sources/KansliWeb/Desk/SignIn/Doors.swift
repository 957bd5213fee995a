import Accounts
import Register

/// How people come in: given by the edge.
public struct Doors: Sendable {
  public var passwords: PasswordHashing
  public var throttle: SignInThrottle
  public var policy: SessionPolicy
  /// The municipality's identity provider, where it has one.
  public var provider: OpenIDConnect?
  /// What the provider is called on the button.
  public var providerName: String?
  /// Whether passwords are taken: an installation may leave all of it to the provider.
  public var takesPasswords: Bool
  /// The address that people reach the site by, without a path, where a web server stands before
  /// it: `https://styrdokument.ekevalla.se`. Its headers are then believed as to where people come
  /// from.
  public var publicAddress: String?
  /// New secrets.
  public var makeToken: @Sendable () -> SecretToken

  public init(
    passwords: PasswordHashing = PasswordHashing(), throttle: SignInThrottle = .standard,
    policy: SessionPolicy = .standard, provider: OpenIDConnect? = nil,
    providerName: String? = nil, takesPasswords: Bool = true, publicAddress: String? = nil,
    makeToken: @escaping @Sendable () -> SecretToken = {
      var random = SystemRandomNumberGenerator()
      return SecretToken(using: &random)
    }
  ) {
    self.passwords = passwords
    self.throttle = throttle
    self.policy = policy
    self.provider = provider
    self.providerName = providerName
    self.takesPasswords = takesPasswords
    self.publicAddress = publicAddress
    self.makeToken = makeToken
  }

  /// Whether people come over TLS, so that cookies may say so.
  var isSecure: Bool { publicAddress?.hasPrefix("https://") ?? false }
}
