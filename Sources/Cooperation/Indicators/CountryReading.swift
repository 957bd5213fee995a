/// Whom a line of figures is of.
enum CountryReading: Hashable {
  case country(CountryCode)
  /// A part of a country, or a state that is no more, which a source has figures of.
  case notCountry
  /// A continent or the world.
  case aggregate
  case unknown
  case missing

  /// Codes that sources use for what ISO 3166-1 gives another.
  private static let sameAs: [String: String] = [
    "OWID_KOS": "XKX", "KSV": "XKX", "XKV": "XKX", "ADO": "AND", "ROM": "ROU", "TMP": "TLS",
    "WBG": "PSE", "ZAR": "COD",
  ]

  /// Codes of parts of countries and of former ones. Other codes of Our World in Data are of
  /// continents, groups and former states, and told of as not countries too.
  private static let notCountries: Set<String> = [
    "PSE-WB", "PSE-GAZA", "PSE_WB", "PSE_GAZA", "PSG", "SOL", "SML", "ZZB", "ANT", "YUG", "SCG",
    "DDR", "YMD", "VDR", "CSK", "SUN",
  ]

  init(code: String?, name: String?, emptyIsAggregate: Bool, table: some CountryTable) {
    if let name, Self.isPart(name) {
      self = .notCountry
      return
    }
    guard let code else {
      if emptyIsAggregate {
        self = .aggregate
      } else if let name {
        self = table.code(named: name).map { .country($0) } ?? .unknown
      } else {
        self = .missing
      }
      return
    }
    let upper = code.uppercased()
    let iso = Self.sameAs[upper] ?? upper
    if let known = CountryCode(rawValue: iso), table.contains(known) {
      self = .country(known)
    } else if Self.notCountries.contains(upper) || upper.hasPrefix("OWID_") {
      self = .notCountry
    } else {
      self = .unknown
    }
  }

  /// V-Dem has figures for these; in its own file the West Bank has the code of all Palestine.
  private static func isPart(_ name: String) -> Bool {
    name.hasPrefix("Palestine/") || name == "Somaliland" || name == "Zanzibar"
  }
}
