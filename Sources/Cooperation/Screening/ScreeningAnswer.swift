import Register

/// A screening as other programs read it (`kansli screen --json`): what is unknown is absent.
public struct ScreeningAnswer: Hashable, Sendable, Codable {
  /// The edition whose conditions were tried.
  public struct Rule: Hashable, Sendable, Codable {
    public var document: String
    public var edition: Int
    public var provision: String
    public var exemptionBody: String?
  }

  public var country: String
  /// The state that a territory belongs to, where figures of its own are lacking: the state's are
  /// not among the criteria.
  public var territoryOf: String?
  public var on: String
  public var rule: Rule?
  public var criteria: [CriterionAnswer]
  public var outcome: ScreeningOutcome
  /// A sentence.
  public var why: String

  /// The figures' own answer, with the sentence that phrases make of its `why`.
  public init(_ screening: CountryScreening, why: String) {
    country = screening.country.rawValue
    on = screening.on.description
    rule = screening.rule.map {
      Rule(
        document: $0.slug, edition: $0.edition, provision: $0.provision,
        exemptionBody: $0.exemptionBody)
    }
    criteria = screening.criteria.map(CriterionAnswer.init)
    outcome = screening.outcome
    self.why = why
  }
}

/// A criterion of a `ScreeningAnswer`.
public struct CriterionAnswer: Hashable, Sendable, Codable {
  public var criterion: Criterion
  public var indication: Indication
  public var basis: CriterionEvidence.Basis
  public var evidence: [EvidenceAnswer]

  init(_ known: CriterionEvidence) {
    criterion = known.criterion
    indication = known.indication
    basis = known.basis
    evidence = known.evidence.map(EvidenceAnswer.init)
  }
}

/// A value of a `ScreeningAnswer`.
public struct EvidenceAnswer: Hashable, Sendable, Codable {
  public var source: String
  public var indicator: String
  public var year: Int
  public var value: Double
  public var scale: String
  public var low: Double?
  public var high: Double?
  public var change5: Double?
  public var change10: Double?
  public var indication: Indication
  public var role: IndicatorRole
  /// Whether it takes part in the criterion's indication.
  public var isCounted: Bool
  /// The day the edition was published, where that is after the day of the screening.
  public var editionPublishedOn: String?
  /// How many years lie between the value and the day, where that is too many.
  public var years: Int?

  init(_ evidence: Evidence) {
    source = evidence.source
    indicator = evidence.indicator
    year = evidence.year
    value = evidence.value
    scale = evidence.scale
    low = evidence.low
    high = evidence.high
    change5 = evidence.change5
    change10 = evidence.change10
    indication = evidence.indication
    role = evidence.role
    isCounted = evidence.isCounted
    for note in evidence.notes {
      switch note {
      case .editionPublishedLater(let day): editionPublishedOn = day.description
      case .old(let years), .tooOld(let years): self.years = years
      case .shownOnly: break
      }
    }
  }
}
