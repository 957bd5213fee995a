import Register

/// One figure, with the interval where the source gives one.
public struct IndicatorValue: Hashable, Sendable {
  public var value: Double
  public var low: Double?
  public var high: Double?

  public init(_ value: Double, low: Double? = nil, high: Double? = nil) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// The figures of one indicator for one country, year by year.
public struct IndicatorSeries: Hashable, Sendable {
  /// In the order of the years, each year once.
  public let points: [Point]

  /// A year and its figure.
  public struct Point: Hashable, Sendable {
    public var year: Int
    public var figure: IndicatorValue

    public init(year: Int, figure: IndicatorValue) {
      self.year = year
      self.figure = figure
    }
  }

  /// Of several figures for a year the first is kept.
  public init(_ points: [Point]) {
    var kept: [Point] = []
    kept.reserveCapacity(points.count)
    let isOrdered = zip(points, points.dropFirst()).allSatisfy { $0.year < $1.year }
    if isOrdered {
      self.points = points
      return
    }
    // Swift's sort is stable: of equal years the first stays first.
    for point in points.sorted(by: { $0.year < $1.year }) where kept.last?.year != point.year {
      kept.append(point)
    }
    self.points = kept
  }

  public subscript(year: Int) -> IndicatorValue? {
    points.last { $0.year <= year }.flatMap { $0.year == year ? $0.figure : nil }
  }

  /// The figure of the last year before a year.
  public func latest(before year: Int) -> Point? { points.last { $0.year < year } }
}

/// An edition of a source, as it was fetched: sources estimate earlier years anew, so every value
/// is of an edition.
public struct IndicatorEdition: Hashable, Sendable {
  public var source: IndicatorSource
  /// The source's own name of it, such as `v16`.
  public var name: String
  /// The day it was published, or the first day it is known to have been.
  public var publishedOn: CalendarDate
  public var retrievedOn: CalendarDate
  /// Of the file it was read from, in hexadecimal.
  public var sha256: String
  public var licence: String
  /// What has to be said wherever a figure of it is shown.
  public var attribution: String
  public private(set) var values: [CountryCode: [String: IndicatorSeries]]
  /// Names of the indicators that it has for any country.
  public private(set) var indicators: Set<String>

  public init(
    source: IndicatorSource, name: String, publishedOn: CalendarDate, retrievedOn: CalendarDate,
    sha256: String, licence: String, attribution: String,
    values: [CountryCode: [String: IndicatorSeries]]
  ) {
    self.source = source
    self.name = name
    self.publishedOn = publishedOn
    self.retrievedOn = retrievedOn
    self.sha256 = sha256
    self.licence = licence
    self.attribution = attribution
    self.values = values
    self.indicators = Set(values.values.lazy.flatMap(\.keys))
  }

  /// Source and edition as evidence names them, such as `V-Dem v16`.
  public var title: String { "\(source.name) \(name)" }

  public func series(_ indicator: String, of country: CountryCode) -> IndicatorSeries? {
    values[country]?[indicator]
  }

  /// The edition with the indicators of another file of the same edition: Our World in Data
  /// publishes one file for each. Where both have an indicator of a country, the file that was
  /// fetched later is followed.
  public func joined(with other: IndicatorEdition) -> IndicatorEdition {
    var joined = self
    let isLater = other.retrievedOn > retrievedOn
    for (country, series) in other.values {
      joined.values[country, default: [:]].merge(series) { isLater ? $1 : $0 }
    }
    joined.indicators.formUnion(other.indicators)
    return joined
  }
}
