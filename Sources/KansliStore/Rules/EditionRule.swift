import Register

/// A rule of an edition as it is kept: what it asks, and what somebody has said of it.
public struct EditionRule: Hashable, Sendable {
  /// Whether it applies.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Proposed by reading; it applies to nothing until a person has confirmed it.
    case proposed
    case confirmed, rejected
  }

  /// Names it within its edition.
  public var position: Int
  public var rule: PolicyRule
  public var state: State
  public var decidedAt: Instant?
  /// An account's id, or the name of whatever part of the program did it.
  public var decidedBy: String?
  public var version: Int
}

/// The rules of an edition with the text that carries them.
public struct EditionRuleSheet: Sendable {
  public var document: GoverningDocument
  public var edition: Edition
  /// In the order of the text, rejected ones too.
  public var rules: [EditionRule]
  /// What the edition changes in the confirmed rules of the one before it.
  public var changes: [RuleChange]

  /// The rules of a state.
  public func rules(_ state: EditionRule.State) -> [EditionRule] {
    rules.filter { $0.state == state }
  }
}

/// What an adoption changed in the rules of a document.
public struct ChangedRules: Sendable {
  public var document: GoverningDocument
  /// The editions before and after.
  public var from: Int
  public var to: Int
  /// The day the later edition came into force.
  public var since: CalendarDate
  public var changes: [RuleChange]
}

/// An edition with rules that wait for a person.
public struct WaitingRules: Hashable, Sendable {
  public var document: GoverningDocument
  public var edition: Int
  public var count: Int
}

/// Why a rule cannot be kept as it was given.
public enum RuleProblem: Error, Hashable, Sendable {
  /// The edition has no such provision.
  case unknownProvision(String)
  /// The sentence is no part of the provision's text.
  case wordsNotInProvision
  /// The edition has the same rule already.
  case alreadyThere
}

extension EditionRule {
  init(row: Row) throws {
    let kind: PolicyRule.Kind = try row.value("kind")
    guard let content = PolicyRule.Content(kind, value: try row.optionalText("value")) else {
      throw StoreError.damaged(column: "provision_rule.value")
    }
    position = try row.integer("position")
    rule = PolicyRule(
      content, try row.value("modality"), provision: try row.text("provision"),
      words: try row.text("words"))
    state = try row.value("state")
    decidedAt = try row.optionalInteger("decided_at").map { Instant(microseconds: Int64($0)) }
    decidedBy = try row.optionalText("decided_by")
    version = try row.integer("version")
  }
}
