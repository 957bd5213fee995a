/// Gives the provisions of a new wording the ids of the earlier ones they are recognisably the
/// same as, so that links and duties survive a revision.
public struct ProvisionMatching {
  /// Share of words in common (Dice) from which two texts are recognisably the same.
  static let threshold = 0.6

  /// The same provisions, in the same order, with ids kept where the text is recognised and new
  /// ones, unique in the document, where it is not.
  ///
  /// - Parameter earlier: every provision id the document has used, with its latest text first.
  public static func assign(_ provisions: [Provision], earlier: [Provision]) -> [Provision] {
    // A first edition keeps the ids its own texts suggest.
    if earlier.isEmpty, Set(provisions.map(\.id)).count == provisions.count { return provisions }
    var used = Set(earlier.map(\.id))
    var taken: Set<String> = []
    var ids: [String?] = Array(repeating: nil, count: provisions.count)
    // Equal texts first: cheap, certain, and they leave less to compare.
    var byText: [Key: [String]] = [:]
    for old in earlier.reversed() { byText[Key(old), default: []].append(old.id) }
    for (index, new) in provisions.enumerated() {
      if let id = byText[Key(new)]?.last(where: { !taken.contains($0) }) {
        ids[index] = id
        taken.insert(id)
      }
    }
    for pair in candidates(provisions, earlier, ids: ids, taken: taken)
    where ids[pair.new] == nil && !taken.contains(pair.id) {
      ids[pair.new] = pair.id
      taken.insert(pair.id)
    }
    return zip(provisions, ids).map { provision, id in
      var provision = provision
      if let id {
        provision.id = id
      } else {
        let suggested = Provision.suggestedID(kind: provision.kind, text: provision.text)
        provision.id = Provision.unused(suggested, used: used)
        used.insert(provision.id)
      }
      return provision
    }
  }

  private struct Key: Hashable {
    let kind: Provision.Kind
    let text: String
    init(_ provision: Provision) {
      kind = provision.kind
      text = provision.text
    }
  }

  private struct Candidate {
    let likeness: Double
    let distance: Int
    let new: Int
    let id: String
  }

  /// Pairs that are like enough, the likest first, the nearer in the text before the farther.
  private static func candidates(
    _ provisions: [Provision], _ earlier: [Provision], ids: [String?], taken: Set<String>
  ) -> [Candidate] {
    let old = earlier.enumerated().filter { !taken.contains($0.element.id) }
      .map { (index: $0.offset, provision: $0.element, words: Words($0.element.text)) }
    var pairs: [Candidate] = []
    for (index, new) in provisions.enumerated() where ids[index] == nil {
      let words = Words(new.text)
      for other in old where other.provision.kind == new.kind {
        var likeness = words.likeness(to: other.words)
        if isSameTerm(new, other.provision) { likeness = max(likeness, 0.9) }
        if likeness >= threshold {
          pairs.append(
            Candidate(
              likeness: likeness, distance: abs(index - other.index), new: index,
              id: other.provision.id))
        }
      }
    }
    return pairs.sorted { ($1.likeness, $0.distance) < ($0.likeness, $1.distance) }
  }

  /// Whether one list item is the bare term that the other opens with and explains.
  private static func isSameTerm(_ left: Provision, _ right: Provision) -> Bool {
    guard left.kind == .item else { return false }
    let term = Slug.make(left.text.count < right.text.count ? left.text : right.text)
    let longer = left.text.count < right.text.count ? right : left
    return !term.isEmpty && Provision.suggestedID(kind: .item, text: longer.text) == term
  }

  /// The words of a text with their counts.
  private struct Words {
    var counts: [Substring: Int] = [:]
    var total = 0

    init(_ text: String) {
      for word in Substring(text.lowercased()).split(whereSeparator: {
        !$0.isLetter && !$0.isNumber
      }) {
        counts[word, default: 0] += 1
        total += 1
      }
    }

    func likeness(to other: Words) -> Double {
      guard total > 0, other.total > 0 else { return 0 }
      // Sizes alone can rule a pair out without looking at a word.
      let bound = 2 * Double(min(total, other.total)) / Double(total + other.total)
      guard bound >= threshold else { return 0 }
      let (small, large) = counts.count < other.counts.count ? (self, other) : (other, self)
      let shared = small.counts.reduce(0) { $0 + min($1.value, large.counts[$1.key] ?? 0) }
      return 2 * Double(shared) / Double(total + other.total)
    }
  }
}
