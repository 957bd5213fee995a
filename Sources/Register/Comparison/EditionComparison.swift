/// Two wordings of a document laid beside each other: provisions matched by id, words within them.
public struct EditionComparison: Sendable {
  /// What became of a provision.
  public struct Change: Hashable, Sendable {
    public enum Kind: String, Sendable, Codable {
      case unchanged, changed, added, removed
    }

    public var kind: Kind
    public var id: String
    public var provisionKind: Provision.Kind
    public var level: Int
    public var runs: [WordDifference.Run]
    /// Whether it stands in another order than before among those that both wordings have.
    public var isMoved: Bool
  }

  /// In the order of the new wording; what is removed stands where it stood.
  public let changes: [Change]

  public init(from old: [Provision], to new: [Provision]) {
    let newIndex = Dictionary(
      new.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let oldByID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let moved = Self.moved(old, newIndex: newIndex)
    var changes: [Change] = []
    var pending = old[...]
    func takeRemoved() {
      while let first = pending.first, newIndex[first.id] == nil {
        changes.append(Change(first, .removed, [.init(.removed, first.text)]))
        pending = pending.dropFirst()
      }
    }
    takeRemoved()
    for provision in new {
      guard let before = oldByID[provision.id] else {
        changes.append(Change(provision, .added, [.init(.added, provision.text)]))
        continue
      }
      let runs = WordDifference.runs(from: before.text, to: provision.text)
      let isSame = runs.allSatisfy { $0.kind == .same }
      changes.append(
        Change(
          provision, isSame ? .unchanged : .changed, runs, isMoved: moved.contains(provision.id)))
      while let first = pending.first, newIndex[first.id] != nil,
        changes.contains(where: { $0.id == first.id })
      {
        pending = pending.dropFirst()
        takeRemoved()
      }
    }
    for provision in pending where newIndex[provision.id] == nil {
      changes.append(Change(provision, .removed, [.init(.removed, provision.text)]))
    }
    self.changes = changes
  }

  /// The provisions outside the longest run of common ones that keep their order.
  private static func moved(_ old: [Provision], newIndex: [String: Int]) -> Set<String> {
    let common = old.compactMap { provision in
      newIndex[provision.id].map { (id: provision.id, index: $0) }
    }
    // Longest increasing subsequence by patience sorting.
    var tops: [Int] = []
    var previous = Array(repeating: -1, count: common.count)
    for (position, item) in common.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if common[tops[middle]].index < item.index { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[position] = tops[low - 1] }
      if low == tops.count { tops.append(position) } else { tops[low] = position }
    }
    var kept: Set<String> = []
    var position = tops.last ?? -1
    while position >= 0 {
      kept.insert(common[position].id)
      position = previous[position]
    }
    return Set(common.map(\.id)).subtracting(kept)
  }
}

extension EditionComparison.Change {
  fileprivate init(
    _ provision: Provision, _ kind: Kind, _ runs: [WordDifference.Run], isMoved: Bool = false
  ) {
    self.init(
      kind: kind, id: provision.id, provisionKind: provision.kind, level: provision.level,
      runs: runs, isMoved: isMoved)
  }
}
