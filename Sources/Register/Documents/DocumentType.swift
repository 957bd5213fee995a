/// The kinds of governing documents, as the interfaces name them.
///
/// What each means, who may adopt it and what it is called is said by the `Taxonomy`, dated.
public enum DocumentType: String, Sendable, Codable, CaseIterable {
  case strategy, programme, plan, actionPlan, policy, guidelines, rules, directive, regulation
  case termsOfReference, tariff, instruction, vision, other
}
