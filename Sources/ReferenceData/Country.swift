import Cooperation

/// A country or territory by ISO 3166-1, or Kosovo.
public struct Country: Hashable, Sendable {
  /// Whom a country belongs with.
  public enum Membership: String, Hashable, Sendable, Codable, CaseIterable {
    case unMember = "un_member"
    case eu = "eu27"
    case eea, efta, schengen, nordic
    case councilOfEurope = "council_of_europe"
    case oecd
    /// Where Swedish municipal partnerships can be financed.
    case icld
  }

  public var code: CountryCode
  /// Two letters, upper case.
  public var alpha2: String
  public var swedish: String
  public var english: String
  /// By the United Nations' division; `nil` where it has none.
  public var region: String?
  public var subregion: String?
  public var memberships: Set<Membership>
  /// The state that a territory belongs to; `nil` for what is a state, or whose status is disputed.
  /// Figures of one are never those of the other.
  public var state: CountryCode?
}
