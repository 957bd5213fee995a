/// Where a country lies, as a map draws it: rings around its land, without lakes.
public struct CountryOutline: Hashable, Sendable {
  public var country: CountryCode
  /// Each ring once around; the last place is the first.
  public var rings: [[Coordinate]]

  public init(country: CountryCode, rings: [[Coordinate]]) {
    self.country = country
    self.rings = rings
  }
}
