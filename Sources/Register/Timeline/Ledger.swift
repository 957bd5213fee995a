/// The entries of a ledger as they stand at a moment of knowledge: corrected entries replaced,
/// annulled effects gone, the rest in the order of recording.
public struct Ledger: Sendable {
  /// An effect that stands.
  public struct Standing: Hashable, Sendable {
    /// The entry and position that hold it.
    public var reference: EffectReference
    public var header: DecisionHeader
    public var effect: Effect
    /// The place in the order of recording that it takes: a correction has the place of what it
    /// corrects.
    var order: Int
    /// The entries it has taken the place of, itself first.
    var lineage: [EffectReference]
  }

  /// An effect that a court has undone, and by which entry.
  public struct Annulled: Hashable, Sendable {
    public var standing: Standing
    public var by: Standing
  }

  /// The effects that stand, annulments among them.
  public private(set) var standing: [Standing] = []
  public private(set) var annulled: [Annulled] = []

  /// Resolves the entries recorded by `knownAt`.
  public init(_ entries: [Decision], knownAt: Instant = .endOfTime) {
    for entry in entries.sorted(by: { $0.sequence < $1.sequence })
    where entry.recordedAt <= knownAt {
      append(entry)
    }
    annul()
  }

  private mutating func append(_ entry: Decision) {
    var replaced: [Standing] = []
    var place = Place(order: entry.sequence, lineage: [])
    if let target = entry.corrects {
      replaced = standing.filter { target.covers($0.reference) }
      standing.removeAll { target.covers($0.reference) }
      // The entry was voided before: what corrects the voiding takes the first entry's place.
      place = places[target.decision] ?? place
      if let first = replaced.first {
        place = Place(order: first.order, lineage: replaced.flatMap(\.lineage))
      }
    }
    places[entry.id] = place
    for (index, effect) in entry.effects.enumerated() {
      let reference = EffectReference(entry.id, position: index + 1)
      // Of a decision corrected whole, each effect takes the place of the one it stands for.
      let same = replaced.filter { $0.reference.position == index + 1 }
      let isWhole = entry.corrects?.position == nil && !same.isEmpty
      standing.append(
        Standing(
          reference: reference, header: entry.header, effect: effect, order: place.order,
          lineage: [reference] + (isWhole ? same.flatMap(\.lineage) : place.lineage)))
    }
  }

  private struct Place {
    var order: Int
    var lineage: [EffectReference]
  }

  private var places: [DecisionID: Place] = [:]

  /// Takes out what courts have undone; a judgment that a later one undid undoes nothing.
  private mutating func annul() {
    for judgment in standing.reversed() where standing.contains(judgment) {
      guard case .annul(let act) = judgment.effect else { continue }
      let hit = standing.filter { item in
        item != judgment && item.lineage.contains { act.target.covers($0) }
      }
      annulled += hit.map { Annulled(standing: $0, by: judgment) }
      standing.removeAll { hit.contains($0) }
    }
  }

  /// What stood when a day had ended, by the days decided; `nil` where nothing is decided later.
  func decided(by day: CalendarDate) -> Ledger? {
    func isLater(_ item: Standing) -> Bool { item.header.decidedOn.map { day < $0 } ?? false }
    let undone = annulled.filter { isLater($0.by) }
    guard !undone.isEmpty || standing.contains(where: isLater) else { return nil }
    var ledger = self
    ledger.standing = (standing + undone.map(\.standing)).filter { !isLater($0) }
    ledger.annulled = annulled.filter { !isLater($0.by) }
    return ledger
  }

  /// Whether the ledger holds the entry, and the effect where one is named.
  static func exists(_ target: EffectReference, in entries: [Decision]) -> Bool {
    guard let entry = entries.first(where: { $0.id == target.decision }) else { return false }
    guard let position = target.position else { return true }
    return position >= 1 && position <= entry.effects.count
  }
}

extension EffectReference {
  /// Whether this reference names the other, or the whole decision that the other is part of.
  func covers(_ other: EffectReference) -> Bool {
    decision == other.decision && (position == nil || position == other.position)
  }
}
