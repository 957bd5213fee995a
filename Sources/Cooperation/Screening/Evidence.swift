import Register

/// What an indicator says of a criterion: shown, never a verdict.
public enum Indication: String, Hashable, Sendable, Codable, CaseIterable {
  case supports, doubtful, contradicts
  /// No source has a value: nothing is known, which is not a doubt.
  case noData
}

/// Something about a value that has to be said beside it.
public enum EvidenceNote: Hashable, Sendable, Codable {
  /// No edition had been published by the day: this is the oldest at hand, of a later day.
  case editionPublishedLater(CalendarDate)
  /// More than three years lie between the value and the day: it settles nothing by itself.
  case old(years: Int)
  /// More than ten years do: it is not counted.
  case tooOld(years: Int)
  /// It is shown and not counted, since a primary source has a value.
  case shownOnly
}

/// One value with its source: frozen into a screening, since sources re-estimate earlier years.
public struct Evidence: Hashable, Sendable, Codable {
  /// Source and edition, such as `V-Dem v16`.
  public var source: String
  public var indicator: String
  /// The calendar year that the value is of.
  public var year: Int
  public var value: Double
  public var scale: String
  /// The interval the source gives, where it gives one.
  public var low: Double?
  public var high: Double?
  /// The change over five and ten years in the same edition.
  public var change5: Double?
  public var change10: Double?
  /// What it says by the thresholds of the day.
  public var indication: Indication
  /// How it counts for the criterion.
  public var role: IndicatorRole
  public var notes: [EvidenceNote]

  public init(
    source: String, indicator: String, year: Int, value: Double, scale: String,
    low: Double? = nil, high: Double? = nil, change5: Double? = nil, change10: Double? = nil,
    indication: Indication, role: IndicatorRole = .primary, notes: [EvidenceNote] = []
  ) {
    self.source = source
    self.indicator = indicator
    self.year = year
    self.value = value
    self.scale = scale
    self.low = low
    self.high = high
    self.change5 = change5
    self.change10 = change10
    self.indication = indication
    self.role = role
    self.notes = notes
  }

  /// Whether it is too old to settle anything by itself.
  public var isOld: Bool {
    notes.contains {
      switch $0 {
      case .old, .tooOld: true
      case .editionPublishedLater, .shownOnly: false
      }
    }
  }

  /// Whether it takes part in what is said of the criterion.
  public var isCounted: Bool {
    !notes.contains {
      switch $0 {
      case .tooOld, .shownOnly: true
      case .editionPublishedLater, .old: false
      }
    }
  }
}

/// What is known of one criterion in one country on a day.
public struct CriterionEvidence: Hashable, Sendable, Codable {
  public var criterion: Criterion
  public var indication: Indication
  public var evidence: [Evidence]

  public init(criterion: Criterion, indication: Indication, evidence: [Evidence]) {
    self.criterion = criterion
    self.indication = indication
    self.evidence = evidence
  }
}
