/// The forms that files of figures come in.
public enum IndicatorFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// One column for each indicator, by our names: the files that the program carries.
  case table
  /// V-Dem's Country-Year file.
  case vdemCore
  /// A chart of Our World in Data.
  case ourWorldInData
  /// The World Bank's file: a line for each country, year and indicator.
  case wgiLong
  /// A column for each governance indicator.
  case wgiWide
  /// The file of the lexical index.
  case lied
}

/// Where in a file the figures stand.
struct IndicatorLayout {
  /// The column of an indicator, with those of its interval or its standard error.
  struct Column {
    var indicator: Indicator
    var value: Int
    var low: Int?
    var high: Int?
    var error: Int?
  }

  var format: IndicatorFormat
  var source: IndicatorSource
  var code: Int?
  var name: Int?
  var year: Int?
  /// The column that names the indicator of the line.
  var kind: Int?
  var columns: [Column]

  /// The layout that a line of column names is of; `nil` where it is none that is read.
  init?(header: [String]) {
    let names = header.map(Self.folded)
    func place(_ candidates: [String]) -> Int? {
      for name in candidates { if let index = names.firstIndex(of: name) { return index } }
      return nil
    }
    code = place(Self.codeColumns)
    name = place(Self.nameColumns)
    year = place(["year"])
    guard code != nil || name != nil else { return nil }
    if names.contains("indicator"), let estimate = place(["estimate"]) {
      kind = names.firstIndex(of: "indicator")
      (format, source) = (.wgiLong, .wgi)
      columns = Self.governance(
        names, estimate: estimate, error: place(Self.errorColumns))
      return
    }
    if names.contains("entity"), code.map({ names[$0] }) == "code", year != nil {
      let columns = Self.chartColumns(names)
      guard let source = columns.first?.indicator.source else { return nil }
      (format, self.source, self.columns, kind) = (.ourWorldInData, source, columns, nil)
      return
    }
    let columns = Self.namedColumns(names)
    guard let source = columns.first?.indicator.source else { return nil }
    // Governance columns are called `rl` and `va`; such a file without years can be given one.
    guard year != nil || source == .wgi else { return nil }
    self.source = source
    self.columns = columns.filter { $0.indicator.source == source }
    self.kind = nil
    self.format =
      switch source {
      case .wgi: .wgiWide
      case .lied: .lied
      case .vdem: names.contains("country_text_id") ? .vdemCore : .table
      }
  }

  private static func governance(_ names: [String], estimate: Int, error: Int?) -> [Column] {
    let low = names.firstIndex(of: "low")
    let high = names.firstIndex(of: "high")
    return Indicator.all.filter { $0.source == .wgi }.map {
      Column(indicator: $0, value: estimate, low: low, high: high, error: error)
    }
  }

  /// Whether a column of this name is of use in any of the files.
  static func mayBeUsed(_ column: String) -> Bool {
    let name = folded(column)
    if codeColumns.contains(name) || nameColumns.contains(name) || others.contains(name) {
      return true
    }
    if chartWords.contains(where: { $0.words.allSatisfy(name.contains) }) { return true }
    let isBeside = besides.contains { suffix in
      name.hasSuffix(suffix) && indicator(String(name.dropLast(suffix.count))) != nil
    }
    return isBeside || indicator(name) != nil
  }

  private static let codeColumns = [
    "iso3", "country_text_id", "code", "country_code", "countrycode", "iso3c",
  ]

  private static let errorColumns = ["stddev", "standard_error", "stderr", "se"]

  private static let others: Set<String> = Set(
    ["year", "indicator", "estimate", "low", "high"] + errorColumns)

  private static let lowEnds = ["_codelow", "_low"]
  private static let highEnds = ["_codehigh", "_high"]
  private static let errorEnds = ["_stddev", "_se", "_standard_error", "s"]
  private static let besides = lowEnds + highEnds + errorEnds

  private static let nameColumns = [
    "entity", "country", "country_name", "countryname", "countryn", "lied_country",
    "wgi_country", "vdem_country_name", "country/territory",
  ]

  /// A column's name in lower case, with `_` for blanks.
  static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " ? "_" : $0 })
  }

  /// What other files call our indicators.
  private static let otherNames = [
    "v2x_regime": "row_regime", "v2x_libdem": "liberal_democracy",
    "v2x_civlib": "civil_liberties_hri", "v2x_rule": "rule_of_law", "rle": "rl", "vae": "va",
    "rl.est": "rl", "va.est": "va", "gov_wgi_rl.est": "rl", "gov_wgi_va.est": "va",
  ]

  /// The indicator that a name means in any of the files.
  static func indicator(_ name: String) -> Indicator? {
    Indicator.named(otherNames[name] ?? name)
  }

  private static func namedColumns(_ names: [String]) -> [Column] {
    names.enumerated().compactMap { index, name in
      guard let indicator = indicator(name) else { return nil }
      func beside(_ suffixes: [String]) -> Int? {
        for suffix in suffixes {
          if let found = names.firstIndex(of: name + suffix) { return found }
        }
        return nil
      }
      // Standard errors of the governance indicators alone: V-Dem gives an interval besides.
      let error: Int? =
        indicator.source == .wgi ? beside(errorEnds) : nil
      return Column(
        indicator: indicator, value: index, low: beside(lowEnds),
        high: beside(highEnds), error: error)
    }
  }

  /// What the charts' columns are called, by words that each has: whole titles have changed from
  /// year to year.
  private static let chartWords: [(words: [String], indicator: String)] = [
    (["political", "regime"], "row_regime"), (["regime_row"], "row_regime"),
    (["liberal", "democracy"], "liberal_democracy"), (["libdem"], "liberal_democracy"),
    (["human", "rights", "index"], "civil_liberties_hri"),
    (["civil", "liberties"], "civil_liberties_hri"), (["civ_libs"], "civil_liberties_hri"),
    (["rule", "of", "law", "index"], "rule_of_law"), (["rule_vdem"], "rule_of_law"),
    (["lexical", "index"], "lexical_index"), (["lexical_index"], "lexical_index"),
  ]

  private static func chartColumns(_ names: [String]) -> [Column] {
    var columns: [Column] = []
    for (index, name) in names.enumerated() {
      guard let found = chartWords.first(where: { $0.words.allSatisfy(name.contains) }),
        let indicator = Indicator.named(found.indicator)
      else { continue }
      let isLow = name.contains("lower") || name.hasSuffix("_low")
      let isHigh = name.contains("upper") || name.hasSuffix("_high")
      let known = columns.firstIndex { $0.indicator.name == indicator.name }
      if !isLow, !isHigh {
        if known == nil { columns.append(Column(indicator: indicator, value: index)) }
      } else if let known {
        if isLow { columns[known].low = index } else { columns[known].high = index }
      }
    }
    return columns
  }
}
