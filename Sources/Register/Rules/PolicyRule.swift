/// A rule that a provision of an edition carries, written as data beside the text: what the
/// program follows for as long as the edition is in force.
public struct PolicyRule: Hashable, Sendable {
  /// How binding the provision's own words are.
  public enum Modality: String, Hashable, Sendable, Codable, CaseIterable {
    /// *Ska*, *är en förutsättning*.
    case must
    /// *Bör*.
    case should
  }

  /// What the rule asks.
  public enum Content: Hashable, Sendable {
    /// The country or city of a partner meets a criterion.
    case condition(Criterion)
    /// The body, by its full official name, that decides where a condition is not met.
    case exemption(body: String)
    /// Something that cooperation contributes to, by its name in the text.
    case contribution(String)
    /// Several parties take part in a project.
    case severalParties
    /// A project has funding from outside.
    case externalFunding
    /// Efforts are assessed by the criteria of the municipality's other development projects.
    case sameCriteria
    /// The three criteria permeate assignments abroad: seats in networks and organisations.
    case permeatesAssignments
  }

  public var content: Content
  public var modality: Modality
  /// The provision that carries it, by its id.
  public var provision: String
  /// The sentence it rests on: a part of the provision's text, unchanged.
  public var words: String

  public init(_ content: Content, _ modality: Modality, provision: String, words: String) {
    self.content = content
    self.modality = modality
    self.provision = provision
    self.words = words
  }
}

/// What the policy asks of the country or city of a partner.
public enum Criterion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Mänskliga rättigheter.
  case humanRights
  /// Demokrati.
  case democracy
  /// Rättsstatens principer.
  case ruleOfLaw
}

extension PolicyRule {
  /// The kind of a rule, as it stands in the database and in JSON.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case condition, exemption, contribution, severalParties, externalFunding, sameCriteria
    case permeatesAssignments
  }

  public var kind: Kind {
    switch content {
    case .condition: .condition
    case .exemption: .exemption
    case .contribution: .contribution
    case .severalParties: .severalParties
    case .externalFunding: .externalFunding
    case .sameCriteria: .sameCriteria
    case .permeatesAssignments: .permeatesAssignments
    }
  }

  /// The criterion, body or name that the kind needs; `nil` where it needs none.
  public var value: String? {
    switch content {
    case .condition(let criterion): criterion.rawValue
    case .exemption(let body): body
    case .contribution(let name): name
    case .severalParties, .externalFunding, .sameCriteria, .permeatesAssignments: nil
    }
  }
}

extension PolicyRule.Content {
  /// The content from its kind and value; `nil` where they do not make one.
  public init?(_ kind: PolicyRule.Kind, value: String?) {
    switch (kind, value) {
    case (.condition, let value?):
      guard let criterion = Criterion(rawValue: value) else { return nil }
      self = .condition(criterion)
    case (.exemption, let body?) where !body.isEmpty: self = .exemption(body: body)
    case (.contribution, let name?) where !name.isEmpty: self = .contribution(name)
    case (.severalParties, nil): self = .severalParties
    case (.externalFunding, nil): self = .externalFunding
    case (.sameCriteria, nil): self = .sameCriteria
    case (.permeatesAssignments, nil): self = .permeatesAssignments
    default: return nil
    }
  }
}
