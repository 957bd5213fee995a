import KansliStore
import Register

/// Which form of a page of rules is open: one at a time, so that it works without scripts.
public enum RuleForm: Hashable, Sendable {
  /// For a rule to be added to a provision, by the provision's id.
  case add(provision: String)
  /// For a rule to be changed, by its position.
  case change(Int)

  var item: (String, String) {
    switch self {
    case .add(let provision): ("stycke", provision)
    case .change(let position): ("andra", "\(position)")
    }
  }
}

/// The rules of an edition that a decision adopted, in numbers.
struct RuleNote: Hashable, Sendable {
  var slug: String
  var edition: Int
  var proposed: Int
  var confirmed: Int
}

/// What a rule asks, as one choice of a list: its kind, and its criterion where it has one.
struct RuleChoice: Hashable, Sendable {
  var kind: PolicyRule.Kind
  var criterion: Criterion?

  static let all: [RuleChoice] = PolicyRule.Kind.allCases.flatMap { kind in
    kind == .condition
      ? Criterion.allCases.map { RuleChoice(kind: kind, criterion: $0) }
      : [RuleChoice(kind: kind)]
  }

  init(kind: PolicyRule.Kind, criterion: Criterion? = nil) {
    self.kind = kind
    self.criterion = criterion
  }

  init(_ content: PolicyRule.Content) {
    criterion = if case .condition(let criterion) = content { criterion } else { nil }
    kind = PolicyRule(content, .must, provision: "", words: "").kind
  }

  init?(_ text: String) {
    guard let choice = Self.all.first(where: { $0.text == text }) else { return nil }
    self = choice
  }

  /// As a form has it: `condition-democracy`.
  var text: String { criterion.map { "\(kind.rawValue)-\($0.rawValue)" } ?? kind.rawValue }

  /// Whether a body or name must be given too.
  var needsName: Bool { kind == .exemption || kind == .contribution }
}

extension FormInput {
  /// The answers that make a rule.
  init(_ rule: PolicyRule) {
    let choice = RuleChoice(rule.content)
    self.init([
      "slag": choice.text, "namn": choice.needsName ? rule.value ?? "" : "",
      "styrka": rule.modality.rawValue, "mening": rule.words, "stycke": rule.provision,
    ])
  }

  /// The rule that the answers make; problems are noted.
  mutating func rule(in edition: Edition) -> PolicyRule? {
    let choice = RuleChoice(self["slag"])
    if choice == nil { fail("slag", has("slag") ? .notAChoice : .missing) }
    let modality: PolicyRule.Modality? = self.choice("styrka")
    let words = self.words("mening", atMost: 20_000)
    let provision = self["stycke"]
    if problems["mening"] == nil,
      edition.provisions.first(where: { $0.id == provision })?.text.contains(words) != true
    {
      fail("mening", .notAChoice)
    }
    var value = choice?.criterion?.rawValue
    if choice?.needsName == true { value = self.words("namn", atMost: 300) }
    guard isSound, let choice, let modality,
      let content = PolicyRule.Content(choice.kind, value: value)
    else { return nil }
    return PolicyRule(content, modality, provision: provision, words: words)
  }
}
