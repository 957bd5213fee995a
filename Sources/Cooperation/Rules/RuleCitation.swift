import Register

/// A rule as it is cited: the document, its edition, the provision and the provision's own words.
public struct RuleCitation: Hashable, Sendable {
  public var document: DocumentID
  /// The document's address and title.
  public var slug: String
  public var title: String
  public var edition: Int
  public var provision: String
  public var words: String

  public init(_ rule: PolicyRule, of edition: RuleBook.Applicable) {
    document = edition.document.id
    slug = edition.document.slug
    title = edition.document.title
    self.edition = edition.edition
    provision = rule.provision
    words = rule.words
  }

  /// What a screening or an exemption is made from.
  public var ground: CooperationEffect.Ground {
    CooperationEffect.Ground(document: document, edition: edition, provision: provision)
  }
}

extension RuleBook {
  /// The confirmed rules of the edition that something was made from; `nil` where nothing of it is
  /// known.
  func rules(of ground: CooperationEffect.Ground) -> [PolicyRule]? {
    entries.first { $0.document.id == ground.document }?.rules[ground.edition]
  }

  /// Whether what was made from an older edition still answers the one in force: the conditions
  /// have the same words. A provision keeps its id while it is recognisably the same, which is not
  /// enough to have been tried by it.
  func isUnchanged(_ ground: CooperationEffect.Ground, in edition: Applicable) -> Bool {
    guard ground.document == edition.document.id else { return false }
    guard ground.edition != edition.edition else { return true }
    guard let older = rules(of: ground) else { return false }
    return Self.demands(older) == Self.demands(edition.rules)
  }

  private struct Demand: Hashable {
    var criterion: Criterion
    var modality: PolicyRule.Modality
    var words: String
  }

  private static func demands(_ rules: [PolicyRule]) -> Set<Demand> {
    Set(
      rules.compactMap { rule in
        guard case .condition(let criterion) = rule.content else { return nil }
        return Demand(criterion: criterion, modality: rule.modality, words: rule.words)
      })
  }
}

extension RuleBook.Applicable {
  /// The conditions that must be met; one that only should be is advice.
  public var demanded: [(criterion: Criterion, rule: PolicyRule)] {
    conditions.filter { $0.rule.modality == .must }
  }

  /// The provisions that an exemption can be made from: those of the conditions, and the one that
  /// names who decides.
  var exemptible: Set<String> {
    Set(conditions.map(\.rule.provision) + [exemption?.rule.provision].compactMap { $0 })
  }
}
