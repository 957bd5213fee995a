import Register

/// What the operator says of the municipality's identity provider.
public struct ProviderSettings: Sendable {
  /// How the program shows the provider that it is the client that it says it is.
  public enum Authentication: Sendable {
    /// As the provider's discovery document says, of the two below.
    case secret(String)
    case secretBasic(String)
    case secretPost(String)
    /// A public client: the proof key (PKCE) alone.
    case none
  }

  /// The issuer, letter for letter as the provider calls itself.
  public var issuer: String
  public var clientID: String
  public var authentication: Authentication
  /// Our own address that the browser comes back to.
  public var returnAddress: String
  /// Asked for besides `openid`.
  public var scopes = ["profile", "email"]
  /// The claim that names groups, with dots where it lies inside another: `realm_access.roles`.
  public var groupsClaim = "groups"
  /// Which roles a group's members get here.
  public var roles: [String: [RoleGrant]] = [:]
  /// The levels of assurance that will do (`acr`), the first one asked for first; empty for any.
  public var assurance: [String] = []
  /// Whether claims that the token lacks are asked for at the provider's userinfo address.
  public var asksUserInfo = false
  /// How much the provider's clock may differ from ours.
  public var leeway = Duration.seconds(60)

  public init(
    issuer: String, clientID: String, authentication: Authentication, returnAddress: String
  ) {
    self.issuer = issuer
    self.clientID = clientID
    self.authentication = authentication
    self.returnAddress = returnAddress
  }
}

extension ProviderSettings.Authentication: CustomStringConvertible, CustomReflectable {
  /// Without the secret, so that it cannot slip into a log.
  public var description: String {
    switch self {
    case .secret, .secretBasic, .secretPost: "secret"
    case .none: "none"
    }
  }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Who signed in, as the provider vouches for.
public struct Identity: Hashable, Sendable {
  /// The provider; together with ``subject`` it is what an account is known by, for good.
  public var issuer: String
  /// The provider's own name for the person; never reused, unlike an address.
  public var subject: String
  public var name: String?
  public var email: String?
  /// Whether the provider says that it has checked the address. Do not join an account by an
  /// address that it has not.
  public var isEmailVerified: Bool
  /// The language's two or three letters, such as `sv`.
  public var language: String?
  /// The groups the provider names, known here or not.
  public var groups: [String]
  /// What the groups give here.
  public var roles: Set<RoleGrant>
}

/// Why a sign-in through the provider failed. Nothing secret is in it.
public enum OpenIDFailure: Error, Hashable, Sendable {
  /// The settings have an address that cannot be used.
  case unusableSettings
  /// The provider does not answer, or not in time, or too much.
  case provider(FetchFailure)
  /// It answered with another status than 200 where it was asked for something.
  case unexpectedStatus(Int)
  /// Its discovery document, keys or answer is not what it should be.
  case malformedAnswer
  /// It calls itself something else than it was configured as.
  case issuerDiffers
  /// It said no, with OAuth's word for why, such as `access_denied`.
  case refused(String)
  /// The browser came back with another sign-in than it began, or has no cookie left.
  case stateDiffers
  /// What it signed is not acceptable.
  case token(TokenProblem)
}

/// What is wrong with an identity token.
public enum TokenProblem: String, Error, Hashable, Sendable, CaseIterable {
  case malformed
  /// Not one of RS256, PS256 and ES256; so also `none` and everything with a shared secret.
  case algorithm
  /// Signed with a key that the provider does not list.
  case unknownKey
  case signature
  case issuer
  case audience
  case expired
  /// Issued, or valid, only later than now.
  case notYetValid
  case nonce
  case accessTokenHash
  /// Signed in less surely than is asked for.
  case assurance
}
