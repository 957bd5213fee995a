import Cooperation
import Register

/// The countries that a partner can be in, and the names that they go by.
public struct CountryList: CountryTable {
  /// In Swedish order of their Swedish names.
  public let countries: [Country]
  private let byCode: [CountryCode: Int]
  private let byAlpha2: [String: Int]
  /// By name in lower case.
  private let exact: [String: Int]
  /// By name in plain letters, with the country's own names before other ones.
  private let plain: [String: Int]

  /// The countries that the program carries.
  public static let shared: CountryList = {
    do throws(CSVProblem) {
      return CountryList(
        try CSVTable(ReferenceFile.countries.bytes),
        aliases: try CSVTable(ReferenceFile.aliases.bytes))
    } catch {
      preconditionFailure("the program's own list of countries is damaged: \(error)")
    }
  }()

  /// Reads a table with the columns of `countries.csv`, and one of other names.
  init(_ table: CSVTable, aliases: CSVTable) {
    func text(_ row: CSVTable.Row, _ column: String) -> String? {
      row.value(table.column(column))
    }
    let countries = table.rows.compactMap { row -> Country? in
      guard let code = text(row, "iso3").flatMap(CountryCode.init(rawValue:)),
        let alpha2 = text(row, "iso2"), let swedish = text(row, "name_sv"),
        let english = text(row, "name_en")
      else { return nil }
      return Country(
        code: code, alpha2: alpha2, swedish: swedish, english: english,
        region: text(row, "un_region"), subregion: text(row, "un_subregion"),
        memberships: Set(Country.Membership.allCases.filter { text(row, $0.rawValue) == "1" }),
        state: text(row, "state").flatMap(CountryCode.init(rawValue:)))
    }
    let ordered = countries.map { (SortKey.make($0.swedish), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var byCode: [CountryCode: Int] = [:]
    var byAlpha2: [String: Int] = [:]
    var names: [(name: String, place: Int)] = []
    for (place, country) in ordered.enumerated() {
      byCode[country.code] = place
      byAlpha2[country.alpha2] = place
      names += [(country.swedish, place), (country.english, place)]
    }
    let others = aliases.rows.compactMap { row -> (String, Int)? in
      guard let name = row.value(aliases.column("name")),
        let code = row.value(aliases.column("iso3")).flatMap(CountryCode.init(rawValue:)),
        let place = byCode[code]
      else { return nil }
      return (name, place)
    }
    var exact: [String: Int] = [:]
    var plain: [String: Int] = [:]
    for (name, place) in names + others {
      let (whole, letters) = (NameFolding.exact(name), NameFolding.plain(name))
      if exact[whole] == nil { exact[whole] = place }
      if plain[letters] == nil { plain[letters] = place }
    }
    self.countries = ordered
    (self.byCode, self.byAlpha2, self.exact, self.plain) = (byCode, byAlpha2, exact, plain)
  }

  public subscript(code: CountryCode) -> Country? { byCode[code].map { countries[$0] } }

  /// The state that a territory belongs to; `nil` for what is none.
  public func state(of code: CountryCode) -> Country? {
    self[code]?.state.flatMap { self[$0] }
  }

  public func contains(_ code: CountryCode) -> Bool { byCode[code] != nil }

  public func code(named name: String) -> CountryCode? { named(name)?.code }

  /// The country with a name in Swedish or English, or another that it goes by.
  public func named(_ name: String) -> Country? {
    let place = exact[NameFolding.exact(name)] ?? plain[NameFolding.plain(name)]
    return place.map { countries[$0] }
  }

  /// The country that someone means: by its code of three or two letters, or by a name.
  public func find(_ text: String) -> Country? {
    let trimmed = text.filter { !$0.isWhitespace }.uppercased()
    if let code = CountryCode(rawValue: trimmed), let country = self[code] { return country }
    if let place = byAlpha2[trimmed] { return countries[place] }
    return named(text)
  }

  /// Countries whose names are nearly what someone wrote, the nearest first.
  public func suggestions(for text: String, limit: Int = 5) -> [Country] {
    let wanted = NameFolding.plain(text)
    guard !wanted.isEmpty else { return [] }
    // One slip in a short name, two in a longer one, three in a long one.
    let slips = wanted.utf8.count < 5 ? 1 : wanted.utf8.count < 9 ? 2 : 3
    var nearest: [Int: Int] = [:]
    for (name, place) in plain {
      let distance: Int
      if wanted.utf8.count > 1, name.hasPrefix(wanted) {
        distance = 1
      } else if let edits = NameFolding.distance(wanted, name, limit: slips) {
        distance = edits
      } else if wanted.utf8.count > 3,
        name.split(separator: " ").contains(where: { $0.hasPrefix(wanted) })
      {
        distance = slips + 1
      } else {
        continue
      }
      nearest[place] = min(nearest[place] ?? distance, distance)
    }
    let code = text.filter { !$0.isWhitespace }.uppercased()
    if code.utf8.count == 3 {
      for (place, country) in countries.enumerated()
      where NameFolding.distance(code, country.code.rawValue, limit: 1) != nil {
        nearest[place] = min(nearest[place] ?? 2, 2)
      }
    }
    return nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit)
      .map { countries[$0.key] }
  }
}
