/// The name of a decision in the ledger.
public struct DecisionID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A decision, or one of its effects.
public struct EffectReference: Hashable, Sendable {
  public var decision: DecisionID
  /// The effect's position in the decision from 1; `nil` for the whole decision.
  public var position: Int?

  public init(_ decision: DecisionID, position: Int? = nil) {
    self.decision = decision
    self.position = position
  }
}

/// What a decision does in law. Each case carries the act that had it.
public enum Effect: Hashable, Sendable {
  case adopt(Adopt)
  case amend(Amend)
  case extend(Extend)
  case repeal(Repeal)
  case annul(Annul)
  case assign(AssignResponsibility)
  case cooperation(CooperationEffect)

  /// The kind of an effect, as it stands in the database and in JSON.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case adopt, amend, extend, repeal, annul, assign
    /// What is done to a cooperation abroad.
    case enter, pause, end, exempt
  }

  public var kind: Kind {
    switch self {
    case .adopt: .adopt
    case .amend: .amend
    case .extend: .extend
    case .repeal: .repeal
    case .annul: .annul
    case .assign: .assign
    case .cooperation(let act):
      switch act.verb {
      case .enter: .enter
      case .pause: .pause
      case .end: .end
      case .exempt: .exempt
      }
    }
  }

  /// The document it is about; an annulment is about a decision instead, and what is done to a
  /// cooperation about that.
  public var document: DocumentID? {
    switch self {
    case .adopt(let act): act.document
    case .amend(let act): act.document
    case .extend(let act): act.document
    case .repeal(let act): act.document
    case .annul: nil
    case .assign(let act): act.document
    case .cooperation: nil
    }
  }

  /// The cooperation it is about, where it is about one.
  public var cooperation: CooperationID? {
    if case .cooperation(let act) = self { act.cooperation } else { nil }
  }

  /// Every document whose timeline it can move, the annulled decision's aside.
  public var documents: [DocumentID] {
    if case .adopt(let act) = self { return [act.document] + act.supersedes }
    return document.map { [$0] } ?? []
  }
}

/// How an edition's end is stated: the value and the source's own words.
public struct StatedEnd: Hashable, Sendable {
  public var end: ValidityEnd
  public var words: String

  public init(_ end: ValidityEnd, words: String = "") {
    self.end = end
    self.words = words
  }

  public static let notStated = StatedEnd(.notStated)
}
