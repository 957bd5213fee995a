/// Takes away what a printer adds to each page: running heads, footers, page numbers.
enum PageFurniture {
  static func remove(from pages: inout [PrintedPage]) {
    var places: [[UInt8]: [Int]] = [:]
    let edges = pages.map { page in edgeRows(page).map { (row: $0, key: key($0)) } }
    for (page, rows) in edges.enumerated() {
      for key in Set(rows.map(\.key)) { places[key, default: []].append(page) }
    }
    for (page, rows) in edges.enumerated() {
      var gone: Set<Fragment.Place> = []
      for (row, key) in rows {
        let isNumber = isPageNumber(key)
        let seen = places[key] ?? []
        // A cover often lacks the head; on two pages chance would have to repeat a whole line.
        let isRunning = seen.count >= 2 && (seen.count >= 3 || pages.count <= 4)
        // The first time it may be the title itself, or hold the registry number.
        guard isNumber || isRunning && !(page == 0 && !isNumbered(key)) else { continue }
        gone.formUnion(row.map(\.place))
      }
      if !gone.isEmpty { pages[page].fragments.removeAll { gone.contains($0.place) } }
    }
  }

  /// The rows within the upper and the lower eighth of a page, at most three of each.
  private static func edgeRows(_ page: PrintedPage) -> [[Fragment]] {
    let fragments = page.fragments
    let order = fragments.indices.sorted { fragments[$0].top < fragments[$1].top }
    // Where rows start; most rows of a page are of no interest here.
    var starts: [Int] = []
    var limit = Int.min
    for (place, index) in order.enumerated() where fragments[index].top >= limit {
      starts.append(place)
      limit = fragments[index].top + fragments[index].height / 2
    }
    func first(_ row: Int) -> Fragment { fragments[order[starts[row]]] }
    let upper = starts.indices.prefix(3).filter { first($0).bottom * 8 <= page.height }
    let lower = starts.indices.dropFirst(upper.count).suffix(3).filter {
      first($0).top * 8 >= page.height * 7
    }
    return (upper + lower).map { row in
      let end = row + 1 < starts.count ? starts[row + 1] : order.count
      return order[starts[row]..<end].map { fragments[$0] }
    }
  }

  /// The row's words with every number alike.
  private static func key(_ row: [Fragment]) -> [UInt8] {
    var key: [UInt8] = []
    for byte in row.sorted(by: { $0.left < $1.left }).flatMap(\.text) where byte != 0x20 {
      let isDigit = byte &- 0x30 < 10
      if isDigit, key.last == UInt8(ascii: "#") { continue }
      key.append(isDigit ? UInt8(ascii: "#") : byte &- 0x41 < 26 ? byte + 0x20 : byte)
    }
    return key
  }

  private static let numbers: Set<[UInt8]> = Set(
    [
      "#", "-#-", "–#–", "#(#)", "(#)", "#/#", "sida#", "sida#av#", "sida#(#)", "sid#", "sid#av#",
      "sid#(#)", "s.#", "s#", "#av#", "sida#/#", "sid.#", "sid.#(#)", "page#of#",
    ].map { Array($0.utf8) })

  private static func isPageNumber(_ key: [UInt8]) -> Bool { numbers.contains(key) }

  /// A head with a page's number in it is no title.
  private static func isNumbered(_ key: [UInt8]) -> Bool {
    numberedEnds.contains { $0.count <= key.count && key.suffix($0.count).elementsEqual($0) }
  }

  private static let numberedEnds = ["#(#)", "sida#", "#av#", "#/#"].map { Array($0.utf8) }
}

extension Fragment {
  /// Enough of a fragment to know it again on its page.
  fileprivate struct Place: Hashable {
    var left: Int
    var top: Int
    var width: Int
  }

  fileprivate var place: Place { Place(left: left, top: top, width: width) }
}
