/// Reads what `pdftohtml -xml` writes: pages, fonts, and each run of words with its place.
enum PopplerPages {
  static func read(_ xml: [UInt8]) -> [PrintedPage] {
    var scanner = MarkupScanner(xml)
    var pages: [PrintedPage] = []
    var sizes: [Int: Int] = [:]
    var fragment: Fragment?
    var boldDepth = 0
    while let token = scanner.next() {
      switch token {
      case .open("page", let attributes, _):
        pages.append(
          PrintedPage(
            width: scanner.number("width", in: attributes) ?? 892,
            height: scanner.number("height", in: attributes) ?? 1262))
      case .open("fontspec", let attributes, _):
        if let id = scanner.number("id", in: attributes) {
          sizes[id] = scanner.number("size", in: attributes)
        }
      case .open("text", let attributes, _):
        fragment = Self.fragment(attributes, scanner, sizes)
        boldDepth = 0
      case .open("b", _, _):
        boldDepth += 1
        if fragment?.text.isEmpty ?? false { fragment?.isBold = true }
      case .close("b"): boldDepth -= 1
      case .text(let range):
        guard fragment != nil else { continue }
        if boldDepth == 0, xml[range].contains(where: { $0 != 0x20 }) { fragment?.isBold = false }
        fragment?.add(xml[range])
      case .close("text"):
        if let done = fragment, done.letters > 0, !pages.isEmpty {
          pages[pages.count - 1].fragments.append(done)
        }
        fragment = nil
      default: break
      }
    }
    return pages
  }

  private static func fragment(
    _ attributes: Range<Int>, _ scanner: MarkupScanner, _ sizes: [Int: Int]
  ) -> Fragment {
    let height = scanner.number("height", in: attributes) ?? 0
    let font = scanner.number("font", in: attributes).flatMap { sizes[$0] }
    return Fragment(
      left: scanner.number("left", in: attributes) ?? 0,
      top: scanner.number("top", in: attributes) ?? 0,
      width: scanner.number("width", in: attributes) ?? 0, height: height,
      size: max(1, font ?? height), isBold: false, text: [])
  }
}

extension Fragment {
  fileprivate mutating func add(_ bytes: ArraySlice<UInt8>) {
    var decoded: [UInt8] = []
    Entities.decode(bytes, into: &decoded)
    for byte in decoded where byte >= 0x20 || byte == 0x09 { text.append(byte) }
  }
}
