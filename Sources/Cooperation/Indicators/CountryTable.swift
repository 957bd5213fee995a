/// The countries that figures can be of, by code and by any name that a source gives them.
public protocol CountryTable: Sendable {
  func contains(_ code: CountryCode) -> Bool
  /// The country with a name, in Swedish, English or a source's way of writing it.
  func code(named name: String) -> CountryCode?
}
