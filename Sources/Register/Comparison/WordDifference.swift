/// The words that two texts have in common, and those that only one has.
///
/// Myers' algorithm in linear space with a cap on its cost, as GNU diff has one: past the cap the
/// furthest-reaching path is taken, so that unrelated texts cost little and the answer is valid
/// though not the shortest.
public enum WordDifference {
  /// A run of words with one fate.
  public struct Run: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable {
      case same, removed, added
    }

    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The runs that turn one text into the other, in order; removed words before added ones.
  public static func runs(from old: String, to new: String) -> [Run] {
    let (oldWords, newWords) = (words(old), words(new))
    var ids: [Substring: Int32] = [:]
    func interned(_ words: [Substring]) -> [Int32] {
      words.map { word in
        if let id = ids[word] { return id }
        let id = Int32(ids.count)
        ids[word] = id
        return id
      }
    }
    var script = EditScript(interned(oldWords), interned(newWords))
    script.run()
    return joined(oldWords, newWords, script)
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func joined(
    _ old: [Substring], _ new: [Substring], _ script: EditScript
  ) -> [Run] {
    var runs: [Run] = []
    func append(_ kind: Run.Kind, _ words: ArraySlice<Substring>) {
      guard !words.isEmpty else { return }
      runs.append(Run(kind, words.joined(separator: " ")))
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (startOld, startNew) = (i, j)
      while i < old.count, script.removed[i] { i += 1 }
      while j < new.count, script.added[j] { j += 1 }
      append(.removed, old[startOld..<i])
      append(.added, new[startNew..<j])
      let startSame = i
      while i < old.count, j < new.count, !script.removed[i], !script.added[j] {
        i += 1
        j += 1
      }
      append(.same, old[startSame..<i])
    }
    return runs
  }
}

/// Which elements are removed and which are added between two sequences.
struct EditScript {
  private let old: [Int32]
  private let new: [Int32]
  private(set) var removed: [Bool]
  private(set) var added: [Bool]
  private var forward: [Int]
  private var backward: [Int]
  private let offset: Int
  private let maximumCost: Int

  /// - Parameter maximumCost: edits after which a part is no longer searched for the shortest way;
  ///   by default the square root of the size, at least 256.
  init(_ old: [Int32], _ new: [Int32], maximumCost: Int? = nil) {
    self.old = old
    self.new = new
    removed = Array(repeating: false, count: old.count)
    added = Array(repeating: false, count: new.count)
    let diagonals = old.count + new.count + 3
    forward = Array(repeating: 0, count: diagonals)
    backward = Array(repeating: 0, count: diagonals)
    offset = new.count + 1
    self.maximumCost =
      maximumCost ?? max(256, Int(Double(old.count + new.count).squareRoot()))
  }

  /// A part of both sequences: `x` in the old, `y` in the new, ends exclusive.
  private struct Box {
    var x0: Int
    var x1: Int
    var y0: Int
    var y1: Int
  }

  mutating func run() {
    // A stack of its own instead of recursion: a long text cannot exhaust the thread's.
    var stack = [Box(x0: 0, x1: old.count, y0: 0, y1: new.count)]
    while var box = stack.popLast() {
      trim(&box)
      if box.x0 == box.x1 || box.y0 == box.y1 {
        mark(box)
        continue
      }
      let (x, y) = split(box)
      if (x, y) == (box.x0, box.y0) || (x, y) == (box.x1, box.y1) {
        mark(box)
        continue
      }
      stack.append(Box(x0: box.x0, x1: x, y0: box.y0, y1: y))
      stack.append(Box(x0: x, x1: box.x1, y0: y, y1: box.y1))
    }
  }

  private func trim(_ box: inout Box) {
    while box.x0 < box.x1, box.y0 < box.y1, old[box.x0] == new[box.y0] {
      box.x0 += 1
      box.y0 += 1
    }
    while box.x0 < box.x1, box.y0 < box.y1, old[box.x1 - 1] == new[box.y1 - 1] {
      box.x1 -= 1
      box.y1 -= 1
    }
  }

  private mutating func mark(_ box: Box) {
    for x in box.x0..<box.x1 { removed[x] = true }
    for y in box.y0..<box.y1 { added[y] = true }
  }

  /// A point that a shortest way through the box passes, or a far one where the cost is capped.
  private mutating func split(_ box: Box) -> (Int, Int) {
    let (lowest, highest) = (box.x0 - box.y1, box.x1 - box.y0)
    let (start, end) = (box.x0 - box.y0, box.x1 - box.y1)
    let isOdd = ((start - end) & 1) != 0
    var (forwardLow, forwardHigh, backwardLow, backwardHigh) = (start, start, end, end)
    forward[offset + start] = box.x0
    backward[offset + end] = box.x1
    var cost = 1
    while true {
      widen(&forward, &forwardLow, &forwardHigh, lowest, highest, sentinel: -1)
      for d in stride(from: forwardHigh, through: forwardLow, by: -2) {
        let x = advance(d, box)
        if isOdd, backwardLow <= d, d <= backwardHigh, backward[offset + d] <= x {
          return (x, x - d)
        }
      }
      widen(&backward, &backwardLow, &backwardHigh, lowest, highest, sentinel: .max)
      for d in stride(from: backwardHigh, through: backwardLow, by: -2) {
        let x = retreat(d, box)
        if !isOdd, forwardLow <= d, d <= forwardHigh, x <= forward[offset + d] {
          return (x, x - d)
        }
      }
      cost += 1
      if cost >= maximumCost {
        return furthest(box, forwardLow...forwardHigh, backwardLow...backwardHigh)
      }
    }
  }

  private func widen(
    _ reach: inout [Int], _ low: inout Int, _ high: inout Int, _ lowest: Int, _ highest: Int,
    sentinel: Int
  ) {
    if low > lowest {
      low -= 1
      reach[offset + low - 1] = sentinel
    } else {
      low += 1
    }
    if high < highest {
      high += 1
      reach[offset + high + 1] = sentinel
    } else {
      high -= 1
    }
  }

  private mutating func advance(_ d: Int, _ box: Box) -> Int {
    let (low, high) = (forward[offset + d - 1], forward[offset + d + 1])
    var x = low >= high ? low + 1 : high
    while x < box.x1, x - d < box.y1, old[x] == new[x - d] { x += 1 }
    forward[offset + d] = x
    return x
  }

  private mutating func retreat(_ d: Int, _ box: Box) -> Int {
    let (low, high) = (backward[offset + d - 1], backward[offset + d + 1])
    var x = low < high ? low : high - 1
    while box.x0 < x, box.y0 < x - d, old[x - 1] == new[x - d - 1] { x -= 1 }
    backward[offset + d] = x
    return x
  }

  private func furthest(
    _ box: Box, _ forwardRange: ClosedRange<Int>, _ backwardRange: ClosedRange<Int>
  ) -> (Int, Int) {
    var best = (sum: box.x0 + box.y0, x: box.x0)
    for d in stride(from: forwardRange.upperBound, through: forwardRange.lowerBound, by: -2) {
      let x = min(forward[offset + d], box.x1, box.y1 + d)
      if x >= box.x0, x - d >= box.y0, x + x - d > best.sum { best = (x + x - d, x) }
    }
    var last = (sum: box.x1 + box.y1, x: box.x1)
    for d in stride(from: backwardRange.upperBound, through: backwardRange.lowerBound, by: -2) {
      let x = max(backward[offset + d], box.x0, box.y0 + d)
      if x <= box.x1, x - d <= box.y1, x + x - d < last.sum { last = (x + x - d, x) }
    }
    let isBackwardBetter = box.x1 + box.y1 - last.sum >= best.sum - box.x0 - box.y0
    let chosen = isBackwardBetter ? last : best
    return (chosen.x, chosen.sum - chosen.x)
  }
}
