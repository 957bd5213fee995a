import Cooperation
import ReferenceData
import Register
import Synchronization

/// Figures that the municipality has imported, beside those that the program carries.
enum ImportedIndicators {
  /// An edition without its figures.
  struct Title: Hashable {
    var source: IndicatorSource
    var name: String
    var publishedOn: CalendarDate
    var retrievedOn: CalendarDate
    var sha256: String
    var licence: String
    var attribution: String
  }

  /// Figures of earlier years are kept and not weighed: nothing on a day of our time rests on them.
  static let firstYear = 1990

  /// The last ones that were read: an edition is never rewritten, so that its checksum tells it.
  private static let known = Mutex<(key: [Title], data: IndicatorData)>(
    ([], ShippedIndicators.data))

  /// The editions in the order that they were published.
  static func titles(_ connection: any Connection) throws -> [Title] {
    try connection.query(
      "SELECT * FROM indicator_edition ORDER BY published_on, source, name"
    ).map { row in
      Title(
        source: try row.value("source"), name: try row.text("name"),
        publishedOn: try row.day("published_on"), retrievedOn: try row.day("retrieved_on"),
        sha256: try row.text("sha256"), licence: try row.text("licence"),
        attribution: try row.text("attribution"))
    }
  }

  /// All figures: those that are shipped and those that have been imported.
  static func data(_ connection: any Connection) throws -> IndicatorData {
    let titles = try titles(connection)
    if let data = known.withLock({ $0.key == titles ? $0.data : nil }) { return data }
    let data = try data(titles, connection)
    known.withLock { $0 = (titles, data) }
    return data
  }

  /// All figures but those of an edition that has been imported.
  static func data(
    without edition: IndicatorEdition, _ connection: any Connection
  ) throws -> IndicatorData {
    try data(
      titles(connection).filter { $0.source != edition.source || $0.name != edition.name },
      connection)
  }

  private static func data(
    _ titles: [Title], _ connection: any Connection
  ) throws -> IndicatorData {
    try titles.reduce(ShippedIndicators.data) { data, title in
      data.adding(try edition(title, from: firstYear, connection))
    }
  }

  static func edition(
    _ title: Title, from year: Int, _ connection: any Connection
  ) throws -> IndicatorEdition {
    var points: [CountryCode: [String: [IndicatorSeries.Point]]] = [:]
    for row in try connection.query(
      """
      SELECT country, indicator, year, value, low, high FROM indicator_value
      WHERE source = $1 AND edition = $2 AND year >= $3 ORDER BY country, indicator, year
      """, [.text(title.source.rawValue), .text(title.name), SQLValue(year)])
    {
      guard let country = try row.country() else {
        throw StoreError.damaged(column: "indicator_value.country")
      }
      let figure = IndicatorValue(
        try number(row, "value") ?? 0, low: try number(row, "low"),
        high: try number(row, "high"))
      points[country, default: [:]][try row.text("indicator"), default: []].append(
        IndicatorSeries.Point(year: try row.integer("year"), figure: figure))
    }
    return IndicatorEdition(
      source: title.source, name: title.name, publishedOn: title.publishedOn,
      retrievedOn: title.retrievedOn, sha256: title.sha256, licence: title.licence,
      attribution: title.attribution,
      values: points.mapValues { $0.mapValues { IndicatorSeries($0) } })
  }

  private static func number(_ row: Row, _ name: String) throws -> Double? {
    guard let text = try row.optionalText(name) else { return nil }
    guard let number = Double(text) else { throw StoreError.damaged(column: name) }
    return number
  }

  /// Keeps an edition within a transaction; answers whether it was new.
  static func keep(
    _ edition: IndicatorEdition, _ recorder: Recorder, _ connection: any Connection
  ) throws -> Bool {
    let key: [SQLValue] = [.text(edition.source.rawValue), .text(edition.name)]
    if let known = try connection.query(
      "SELECT sha256 FROM indicator_edition WHERE source = $1 AND name = $2", key
    ).first {
      guard try known.text("sha256") == edition.sha256 else {
        throw StoreError.taken(edition.title)
      }
      return false
    }
    try connection.insert(
      into: "indicator_edition",
      ["source", "name", "published_on", "retrieved_on", "sha256", "licence", "attribution"],
      [
        key + [
          SQLValue(edition.publishedOn), SQLValue(edition.retrievedOn), .text(edition.sha256),
          .text(edition.licence), .text(edition.attribution),
        ]
      ])
    let rows = edition.values.flatMap { country, series in
      series.flatMap { indicator, series in
        series.points.map { point -> [SQLValue] in
          let figure = point.figure
          return key + [
            .text(country.rawValue), .text(indicator), SQLValue(point.year),
            .text("\(figure.value)"), SQLValue(figure.low.map { "\($0)" }),
            SQLValue(figure.high.map { "\($0)" }),
          ]
        }
      }
    }
    try connection.insert(
      into: "indicator_value",
      ["source", "edition", "country", "indicator", "year", "value", "low", "high"], rows)
    try Changes.write(
      "indicators \(edition.source.rawValue) \(edition.name)", "added", connection, recorder)
    return true
  }
}
