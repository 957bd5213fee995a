/// That bodies are renamed, merged, split or dissolved on a day: a dated fact that rests on a
/// decision. Whatever was written before it keeps its words; who answers for it from the day on is
/// computed by `Lineage`.
public struct Reorganisation: Hashable, Sendable {
  /// What happens to the bodies.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// One body goes on under another name.
    case rename
    /// Several become one, which may be one of them or one that there is already.
    case merge
    /// One becomes several; which of them takes over a document is for people to choose.
    case split
    /// It ends, and no body is made for what it did.
    case dissolve
  }

  public var id: String
  public var kind: Kind
  /// The first day of the new order.
  public var takesEffectOn: CalendarDate
  /// The bodies until then, by their full official names.
  public var before: [String]
  /// The bodies from the day on.
  public var after: [Body]
  /// The decision it rests on, in the words of whoever recorded it.
  public var decision: String?
  public var registryNumber: String?
  /// After a split or the end of a body: who takes over what nobody has chosen for.
  public var heir: String?
  /// Who takes over a document, where somebody has chosen.
  public var choices: [DocumentID: String]

  public init(
    id: String, kind: Kind, takesEffectOn: CalendarDate, before: [String], after: [Body] = [],
    decision: String? = nil, registryNumber: String? = nil, heir: String? = nil,
    choices: [DocumentID: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.takesEffectOn = takesEffectOn
    self.before = before
    self.after = after
    self.decision = decision
    self.registryNumber = registryNumber
    self.heir = heir
    self.choices = choices
  }

  /// The bodies that are no longer there on the day.
  public var ceasing: [String] {
    before.filter { name in !after.contains { $0.name.isBody(name) } }
  }

  /// The bodies that were not there before it: those that are not among the ones before.
  public var beginning: [Body] {
    after.filter { body in !before.contains { $0.isBody(body.name) } }
  }

  /// Whether a person has to say who takes over a document.
  public var needsChoice: Bool { kind == .split || kind == .dissolve }

  /// Those that a document can be given to; empty where any body can be.
  public var candidates: [String] { after.map(\.name) }

  /// Who takes over from a body: `nil` where nobody has chosen.
  func successor(of body: String, for document: DocumentID?) -> String? {
    switch kind {
    case .rename, .merge: return after.first?.name
    case .split:
      for choice in [document.flatMap { choices[$0] }, heir] {
        guard let choice else { continue }
        if let name = candidates.first(where: { $0.isBody(choice) }) { return name }
      }
      // A body that gives some of its work away keeps the rest.
      return candidates.first { $0.isBody(body) }
    case .dissolve: return document.flatMap { choices[$0] } ?? heir
    }
  }

  /// Every body that can have taken over something.
  public var successors: [String] {
    candidates + (needsChoice ? [heir].compactMap { $0 } + choices.values.sorted() : [])
  }

  /// The kind that a new body has: what its name tells, else that of the body it comes from.
  public static func kind(of name: String, after before: [BodyKind]) -> BodyKind {
    let told = BodyKind(naming: name)
    return told == .official ? before.first ?? told : told
  }
}

extension String {
  /// Whether both are the name of one body.
  public func isBody(_ other: String) -> Bool {
    self == other || BodyName.fold(self) == BodyName.fold(other)
  }
}
