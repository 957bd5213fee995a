import Register

/// The editions at hand: those that the program carries and those that have been imported.
public struct IndicatorData: Hashable, Sendable {
  /// In the order that they were published, each edition once.
  public private(set) var editions: [IndicatorEdition] = []

  /// Files of one edition are joined into one.
  public init(_ editions: [IndicatorEdition] = []) {
    for edition in editions { add(edition) }
  }

  /// The edition to use on a day.
  public struct Choice: Hashable, Sendable {
    public var edition: IndicatorEdition
    /// It was published after the day: none had been by then, and it is the oldest there is.
    public var isLater: Bool
  }

  /// The newest edition with an indicator that had been published by a day, or the oldest there
  /// is where none had.
  public func choice(of indicator: Indicator, on day: CalendarDate) -> Choice? {
    var oldest: IndicatorEdition?
    var newest: IndicatorEdition?
    for edition in editions where edition.source == indicator.source {
      guard edition.indicators.contains(indicator.name) else { continue }
      if oldest == nil { oldest = edition }
      if edition.publishedOn <= day { newest = edition }
    }
    if let newest { return Choice(edition: newest, isLater: false) }
    return oldest.map { Choice(edition: $0, isLater: true) }
  }

  /// The data with one more edition.
  public func adding(_ edition: IndicatorEdition) -> IndicatorData {
    var data = self
    data.add(edition)
    return data
  }

  private mutating func add(_ edition: IndicatorEdition) {
    let same = editions.firstIndex { $0.source == edition.source && $0.name == edition.name }
    if let same {
      editions[same] = editions[same].joined(with: edition)
      return
    }
    let place = editions.firstIndex { edition.publishedOn < $0.publishedOn } ?? editions.endIndex
    editions.insert(edition, at: place)
  }
}
