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
      case .open(let name, let attributes, _):
        switch name {
        case "text":
          fragment = Self.fragment(attributes, scanner, sizes)
          boldDepth = 0
        case "b":
          boldDepth += 1
          if fragment?.text.isEmpty ?? false { fragment?.isBold = true }
        case "fontspec":
          if let id = scanner.number("id", in: attributes) {
            sizes[id] = scanner.number("size", in: attributes)
          }
        case "page":
          pages.append(
            PrintedPage(
              width: scanner.number("width", in: attributes) ?? 892,
              height: scanner.number("height", in: attributes) ?? 1262))
        default: break
        }
      case .text(let range):
        guard fragment != nil else { continue }
        if boldDepth == 0, xml[range].contains(where: { $0 != 0x20 }) { fragment?.isBold = false }
        fragment?.add(xml[range])
      case .close("b"): boldDepth -= 1
      case .close("text"):
        if let done = fragment, done.letters > 0, !pages.isEmpty {
          pages[pages.count - 1].fragments.append(done)
        }
        fragment = nil
      case .close: break
      }
    }
    return pages
  }

  private static func fragment(
    _ attributes: Range<Int>, _ scanner: MarkupScanner, _ sizes: [Int: Int]
  ) -> Fragment {
    // They are looked for in the order in which they stand, each from the one before it.
    var rest = attributes
    func number(_ name: StaticString) -> Int? {
      let value = scanner.attribute(name, in: rest) ?? scanner.attribute(name, in: attributes)
      if let value { rest = value.upperBound..<attributes.upperBound }
      return value.flatMap(scanner.number)
    }
    let (top, left) = (number("top"), number("left"))
    let (width, height) = (number("width"), number("height") ?? 0)
    let font = number("font").flatMap { sizes[$0] }
    return Fragment(
      left: left ?? 0, top: top ?? 0, width: width ?? 0, height: height,
      size: max(1, font ?? height), isBold: false, text: [])
  }
}

extension Fragment {
  fileprivate mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      text.append(contentsOf: bytes)
      return
    }
    var decoded: [UInt8] = []
    Entities.decode(bytes, into: &decoded)
    for byte in decoded where byte >= 0x20 || byte == 0x09 { text.append(byte) }
  }
}
