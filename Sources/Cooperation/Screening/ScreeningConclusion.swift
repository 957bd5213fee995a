import Register

/// What follows from a screening, and why: a value that phrases make a sentence of.
public struct ScreeningConclusion: Hashable, Sendable {
  /// Why it follows.
  public enum Why: Hashable, Sendable {
    /// Every figure supports every condition.
    case allSupport([Criterion])
    /// Figures contradict these; the others are neither settled.
    case contradicted([Criterion], unsettled: [Criterion])
    /// Figures are doubtful or lacking for these.
    case unsettled(doubtful: [Criterion], noData: [Criterion])
    /// Someone has found all conditions met.
    case foundMet([Criterion])
    /// Someone has found these not met; for the others nothing, or nothing certain.
    case foundNotMet([Criterion], unsettled: [Criterion])
    /// Someone is uncertain of these, or has not said.
    case notFound(uncertain: [Criterion], missing: [Criterion])
    /// There is no condition to try.
    case noRule(RuleBook.Absence)
  }

  public var outcome: ScreeningOutcome
  public var why: Why
  /// The conditions that it follows from; `nil` where there is none.
  public var rule: ScreeningRule?

  init(_ outcome: ScreeningOutcome, _ why: Why, rule: ScreeningRule?) {
    self.outcome = outcome
    self.why = why
    self.rule = rule
  }
}

/// The conditions that a screening tries, and where they stand.
public struct ScreeningRule: Hashable, Sendable {
  /// A condition and the provision that carries it.
  public struct Condition: Hashable, Sendable {
    public var criterion: Criterion
    public var provision: String
    /// The sentence it rests on.
    public var words: String
  }

  public var document: DocumentID
  public var slug: String
  public var title: String
  public var edition: Int
  /// In the order of the text, each criterion once.
  public var conditions: [Condition]
  /// The body that decides where a condition is not met; `nil` where the edition names none.
  public var exemptionBody: String?

  /// `nil` where the edition has no condition.
  public init?(_ applicable: RuleBook.Applicable) {
    var conditions: [Condition] = []
    for (criterion, rule) in applicable.conditions
    where !conditions.contains(where: { $0.criterion == criterion }) {
      conditions.append(
        Condition(criterion: criterion, provision: rule.provision, words: rule.words))
    }
    guard !conditions.isEmpty else { return nil }
    document = applicable.document.id
    slug = applicable.document.slug
    title = applicable.document.title
    edition = applicable.edition
    self.conditions = conditions
    exemptionBody = applicable.exemption?.body
  }

  /// The provision of the first condition, where one has to be named for all.
  public var provision: String { conditions[0].provision }

  /// What an exemption is made from.
  public var ground: CooperationEffect.Ground {
    CooperationEffect.Ground(document: document, edition: edition, provision: provision)
  }
}
