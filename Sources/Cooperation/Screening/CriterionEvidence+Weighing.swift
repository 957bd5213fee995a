import Register

extension CriterionEvidence {
  /// How many years old a value may be and still settle something by itself.
  static let freshYears = 3
  /// After how many years a value is not counted at all.
  static let countedYears = 10

  /// What the editions at hand say of a criterion in a country on a day.
  public static func make(
    _ criterion: Criterion, in country: CountryCode, on day: CalendarDate,
    data: IndicatorData, settings: ThresholdSettings
  ) -> CriterionEvidence {
    var evidence = settings.thresholds(of: criterion).compactMap {
      Evidence.make($0, in: country, on: day, data: data)
    }
    let hasPrimary = evidence.contains { $0.role == .primary && $0.isCounted && !$0.isOld }
    if hasPrimary {
      for index in evidence.indices where evidence[index].role == .standIn {
        evidence[index].notes.append(.shownOnly)
      }
    }
    if !evidence.contains(where: { $0.role == .primary }) {
      // Of a country that the primary source leaves out, nothing is said to be against.
      for index in evidence.indices where evidence[index].indication == .contradicts {
        evidence[index].indication = .doubtful
      }
    }
    return CriterionEvidence(
      criterion: criterion, indication: indication(of: evidence), evidence: evidence)
  }

  /// All counted values support → supports; a primary one contradicts and none supports →
  /// contradicts; nothing counted → no data; else doubtful. A secondary source alone never
  /// contradicts. Old values settle nothing: a primary one is a doubt, a secondary one is passed
  /// over where there are fresh ones, lest every country be doubtful when one source is late.
  static func indication(of evidence: [Evidence]) -> Indication {
    let counted = evidence.filter(\.isCounted)
    if counted.isEmpty { return .noData }
    let fresh = counted.filter { !$0.isOld }
    if fresh.isEmpty { return .doubtful }
    let weighed = counted.filter { !$0.isOld || $0.role == .primary }
    if weighed.allSatisfy({ $0.indication == .supports }) { return .supports }
    let primary = fresh.filter { $0.role == .primary }
    let isContradicted =
      primary.contains { $0.indication == .contradicts }
      && !primary.contains { $0.indication == .supports }
    return isContradicted ? .contradicts : .doubtful
  }

  /// Why the indication is what it is, beyond the values themselves.
  public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    /// No source at hand has a value.
    case noValue
    /// There are values, all more than ten years old.
    case onlyTooOld
    /// There are values, all more than three years old.
    case onlyOld
    /// The primary sources lack the country: the others never contradict by themselves.
    case onlySecondary
    /// One source supports what another contradicts, counted or not.
    case disagreement
    /// The values point the same way, or some lie between.
    case values
  }

  public var basis: Basis {
    if evidence.isEmpty { return .noValue }
    let counted = evidence.filter(\.isCounted)
    if counted.isEmpty { return .onlyTooOld }
    let fresh = counted.filter { !$0.isOld }
    if fresh.isEmpty { return .onlyOld }
    if !fresh.contains(where: { $0.role == .primary }) { return .onlySecondary }
    return disagrees ? .disagreement : .values
  }

  /// Whether one source supports what another contradicts: shown to whoever judges.
  public var disagrees: Bool {
    let said = Set(evidence.filter { !$0.isOld }.map(\.indication))
    return said.contains(.supports) && said.contains(.contradicts)
  }
}

extension Evidence {
  /// The value of the last year before the day's year: figures of a year appear in the next one.
  /// It is taken from the newest edition that had been published by the day.
  static func make(
    _ threshold: IndicatorThreshold, in country: CountryCode, on day: CalendarDate,
    data: IndicatorData
  ) -> Evidence? {
    let year = day.civil.year
    guard let indicator = Indicator.named(threshold.indicator),
      let choice = data.choice(of: indicator, on: day),
      let series = choice.edition.series(indicator.name, of: country),
      let point = series.latest(before: year)
    else { return nil }
    var notes: [EvidenceNote] = []
    if choice.isLater { notes.append(.editionPublishedLater(choice.edition.publishedOn)) }
    let age = year - point.year
    var indication = threshold.indication(of: point.figure.value)
    if age > CriterionEvidence.countedYears {
      notes.append(.tooOld(years: age))
      indication = .noData
    } else if age > CriterionEvidence.freshYears {
      notes.append(.old(years: age))
      indication = .doubtful
    }
    func change(_ years: Int) -> Double? {
      // Figures have three decimals; a difference of two has not, in binary.
      series[point.year - years].map {
        ((point.figure.value - $0.value) * 1000).rounded() / 1000
      }
    }
    return Evidence(
      source: choice.edition.title, indicator: indicator.name, year: point.year,
      value: point.figure.value, scale: indicator.scale, low: point.figure.low,
      high: point.figure.high, change5: change(5), change10: change(10), indication: indication,
      role: threshold.role, notes: notes)
  }
}
