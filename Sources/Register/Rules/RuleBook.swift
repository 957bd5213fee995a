/// The rules that a register's editions carry, and which of them apply on a day.
///
/// A rule lives and dies with its edition: it begins the day the edition comes into force, ends
/// when the edition does, and can never reach back to a day before it was adopted.
public struct RuleBook: Sendable {
  /// A document whose editions carry rules.
  public struct Entry: Sendable {
    public var document: GoverningDocument
    public var timeline: Timeline
    /// Confirmed rules by edition.
    public var rules: [Int: [PolicyRule]]
    /// Editions whose rules have been proposed by reading and wait for a person.
    public var waiting: Set<Int>

    public init(
      document: GoverningDocument, timeline: Timeline, rules: [Int: [PolicyRule]],
      waiting: Set<Int> = []
    ) {
      self.document = document
      self.timeline = timeline
      self.rules = rules
      self.waiting = waiting
    }
  }

  /// The edition whose rules apply, with them.
  public struct Applicable: Hashable, Sendable {
    public var document: GoverningDocument
    public var edition: Int
    public var rules: [PolicyRule]

    public init(document: GoverningDocument, edition: Int, rules: [PolicyRule]) {
      self.document = document
      self.edition = edition
      self.rules = rules
    }

    /// The conditions on a partner, in the order of the text.
    public var conditions: [(criterion: Criterion, rule: PolicyRule)] {
      rules.compactMap { rule in
        if case .condition(let criterion) = rule.content { (criterion, rule) } else { nil }
      }
    }

    /// The body that decides on exemptions, and the rule that names it.
    public var exemption: (body: String, rule: PolicyRule)? {
      for rule in rules {
        if case .exemption(let body) = rule.content { return (body, rule) }
      }
      return nil
    }

    /// What cooperation contributes to, in the order of the text.
    public var contributions: [String] {
      rules.compactMap { rule in
        if case .contribution(let name) = rule.content { name } else { nil }
      }
    }

    /// The rule of a kind that needs no value, where the edition has it.
    public func rule(_ kind: PolicyRule.Kind) -> PolicyRule? { rules.first { $0.kind == kind } }
  }

  /// Why no condition on partners applies on a day.
  public enum Absence: Hashable, Sendable {
    /// No document of the register has ever carried rules of this field.
    case noPolicy
    /// Nothing was in force that day: since when, and until when where that is known.
    case nothingInForce(document: String, since: CalendarDate?, until: CalendarDate?)
    /// The edition in force has no condition on partners.
    case noCondition(document: String, edition: Int)
    /// The edition in force has proposed rules that nobody has confirmed.
    case waiting(document: String, edition: Int)
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.document.slug < $1.document.slug }
  }

  /// The rules of the edition in force on a day, conditions or not; `nil` where none is in force.
  public func applicable(on day: CalendarDate) -> Applicable? {
    let all = entries.compactMap { entry -> Applicable? in
      guard let period = entry.timeline.period(on: day) else { return nil }
      return Applicable(
        document: entry.document, edition: period.edition,
        rules: entry.rules[period.edition] ?? [])
    }
    return all.first { !$0.conditions.isEmpty } ?? all.first { !$0.rules.isEmpty } ?? all.first
  }

  /// The rules on partners that apply on a day, or why none do.
  public func conditions(on day: CalendarDate) -> Result<Applicable, AbsenceOfRule> {
    if let applicable = applicable(on: day) {
      if !applicable.conditions.isEmpty { return .success(applicable) }
      let slug = applicable.document.slug
      let isWaiting = entries.contains {
        $0.document.id == applicable.document.id && $0.waiting.contains(applicable.edition)
      }
      return .failure(
        AbsenceOfRule(
          isWaiting
            ? .waiting(document: slug, edition: applicable.edition)
            : .noCondition(document: slug, edition: applicable.edition)))
    }
    guard let entry = entries.first else { return .failure(AbsenceOfRule(.noPolicy)) }
    let before = entry.timeline.periods.last { $0.from <= day }
    let after = entry.timeline.periods.first { day < $0.from }
    return .failure(
      AbsenceOfRule(
        .nothingInForce(
          document: entry.document.slug, since: before?.until, until: after?.from)))
  }
}

/// No condition on partners applies: thrown or answered, with the reason.
public struct AbsenceOfRule: Error, Hashable, Sendable {
  public var reason: RuleBook.Absence

  public init(_ reason: RuleBook.Absence) { self.reason = reason }
}
