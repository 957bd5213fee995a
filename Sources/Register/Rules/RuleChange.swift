/// What a new edition does to a rule of the one before it: whatever rests on the rule is to be
/// tried again.
public struct RuleChange: Hashable, Sendable {
  /// What became of it.
  public enum What: Hashable, Sendable {
    /// The provision that carries it has other words.
    case reworded(before: String, after: String)
    /// The provision is gone.
    case gone(before: String)
    /// Only the new edition has the rule.
    case added
  }

  public var rule: PolicyRule
  public var what: What

  public init(_ rule: PolicyRule, _ what: What) {
    self.rule = rule
    self.what = what
  }

  /// The sentence the rule rested on; `nil` of a new one.
  public var oldWords: String? { what == .added ? nil : rule.words }

  /// The provision as it now stands, for a new rule its sentence; `nil` where it is gone.
  public var newWords: String? {
    switch what {
    case .reworded(_, let after): after
    case .gone: nil
    case .added: rule.words
    }
  }

  /// Whether the very sentence the rule rested on stands in the new edition's provision.
  public var keepsSentence: Bool {
    guard case .reworded(_, let after) = what else { return false }
    return after.contains(rule.words)
  }
}

extension RuleBook {
  /// What a new edition changes in the rules of the one before it, in the order of the old text
  /// and, for what is new, of the new.
  ///
  /// A provision is the same one as long as its id is: it stays while the text is recognisably the
  /// same. Rules nobody has confirmed change nothing.
  public static func changes(
    from old: (rules: [PolicyRule], provisions: [Provision]),
    to new: (rules: [PolicyRule], provisions: [Provision])
  ) -> [RuleChange] {
    func texts(_ provisions: [Provision]) -> [String: String] {
      Dictionary(provisions.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (texts(old.provisions), texts(new.provisions))
    var changes = old.rules.compactMap { rule -> RuleChange? in
      let text = before[rule.provision] ?? rule.words
      guard let now = after[rule.provision] else { return RuleChange(rule, .gone(before: text)) }
      return now == text ? nil : RuleChange(rule, .reworded(before: text, after: now))
    }
    let known = Set(old.rules.map(\.content))
    changes += new.rules.filter { !known.contains($0.content) }.map { RuleChange($0, .added) }
    return changes
  }
}

extension [PolicyRule] {
  /// The same rules with the ids that the provisions have got since, each by its place.
  public func carried(from old: [Provision], to new: [Provision]) -> [PolicyRule] {
    guard !isEmpty else { return [] }
    let ids = Dictionary(
      zip(old, new).map { ($0.id, $1.id) }, uniquingKeysWith: { first, _ in first })
    return compactMap { rule in
      guard let id = ids[rule.provision] else { return nil }
      var rule = rule
      rule.provision = id
      return rule
    }
  }
}
