/// Puts a page's words in reading order: columns one after the other, tables left alone.
enum PageColumns {
  /// The parts of a page in order; what is in one part is read row by row.
  static func parts(of fragments: [Fragment], depth: Int = 0) -> [[Fragment]] {
    guard depth < 3, let gutter = gutter(in: fragments) else { return [fragments] }
    let prose = fragments.filter { $0.left >= gutter - 4 && $0.letters >= 12 }
    let top = prose.map(\.top).min() ?? 0
    // A cover above the columns is read by itself, row by row.
    let above = fragments.filter { $0.bottom <= top }
    let head = above.isEmpty ? [] : parts(of: above, depth: depth + 1)
    var bands = Bands()
    let below = fragments.filter { $0.bottom > top }
    for fragment in below.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      bands.take(fragment, gutter)
    }
    bands.endColumns()
    bands.endAcross()
    return head
      + bands.parts.flatMap { part -> [[Fragment]] in
        part.isColumn ? parts(of: part.fragments, depth: depth + 1) : [part.fragments]
      }
  }

  /// The left edge of a right-hand column of prose with prose beside it; nil where there is none.
  private static func gutter(in fragments: [Fragment]) -> Int? {
    // More words than a page holds are no page, and would take long to compare.
    guard (12...5000).contains(fragments.count) else { return nil }
    var edges: [Int: Int] = [:]
    for fragment in fragments where fragment.letters >= 12 {
      edges[fragment.left / 4, default: 0] += 1
    }
    let start = fragments.map(\.left).min() ?? 0
    let span = (fragments.map(\.right).max() ?? 0) - start
    let candidates = edges.filter { $0.value >= 4 && ($0.key * 4 - start) * 4 > span }
      .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    for candidate in candidates.prefix(6) where isGutter(candidate.key * 4, fragments) {
      return candidate.key * 4
    }
    return nil
  }

  private static func isGutter(_ edge: Int, _ fragments: [Fragment]) -> Bool {
    let right = fragments.filter { $0.left >= edge - 4 }
    guard let top = right.map(\.top).min(), let bottom = right.map(\.bottom).max() else {
      return false
    }
    let left = fragments.filter {
      $0.right <= edge && $0.bottom >= top && $0.top <= bottom
    }
    guard isProse(right), isProse(left) else { return false }
    // Labels beside values stand in two columns too, and are read across.
    let labels = left.count(where: { $0.text.last == UInt8(ascii: ":") })
    return labels * 4 < left.count
  }

  /// Lines that fill their column, several of them: that is what prose looks like from afar.
  private static func isProse(_ fragments: [Fragment]) -> Bool {
    guard fragments.count >= 4, let left = fragments.map(\.left).min(),
      let right = fragments.map(\.right).max()
    else { return false }
    let full = fragments.count(where: { $0.width * 10 >= (right - left) * 6 && $0.letters >= 14 })
    return full >= 4 && full * 5 >= fragments.count * 2
  }

  /// A page cut where something runs across both columns.
  private struct Bands {
    var parts: [(fragments: [Fragment], isColumn: Bool)] = []
    private var left: [Fragment] = []
    private var right: [Fragment] = []
    private var across: [Fragment] = []

    mutating func take(_ fragment: Fragment, _ gutter: Int) {
      if fragment.left >= gutter - 4 {
        endAcross()
        right.append(fragment)
      } else if fragment.right <= gutter {
        if let last = across.last, left.isEmpty, right.isEmpty,
          fragment.top - last.bottom < fragment.size / 2
        {
          // The short last line of a paragraph that ran across.
          across.append(fragment)
          return
        }
        endAcross()
        left.append(fragment)
      } else {
        endColumns()
        across.append(fragment)
      }
    }

    mutating func endColumns() {
      for column in [left, right] where !column.isEmpty { parts.append((column, true)) }
      (left, right) = ([], [])
    }

    mutating func endAcross() {
      if !across.isEmpty { parts.append((across, false)) }
      across = []
    }
  }
}
