/// From HTML to the document's own text: menus, banners and scripts gone, structure kept.
struct Hypertext {
  private var scanner: MarkupScanner
  private var writer = BlockWriter()
  private var tables: [TableText] = []
  private var boldDepth = 0
  private var listDepth = 0
  private var preDepth = 0
  /// The label of a definition list that waits for its value.
  private var term: [[UInt8]]?
  private var isTerm = false
  private let isWebPage: Bool
  private let inMain: Bool

  /// A saved web page: its main part alone.
  static func text(ofPage bytes: [UInt8]) -> [UInt8] {
    if let main = MainPart.range(in: bytes) {
      let text = Hypertext(bytes, main, isWebPage: true, inMain: true).text()
      // A page that a script fills has an empty main part.
      if text.count >= 80 { return text }
    }
    return Hypertext(bytes, nil, isWebPage: true, inMain: false).text()
  }

  /// A document that pandoc wrote: all of it is the document's.
  static func text(ofDocument bytes: [UInt8]) -> [UInt8] {
    Hypertext(bytes, nil, isWebPage: false, inMain: true).text()
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>?, isWebPage: Bool, inMain: Bool) {
    scanner = MarkupScanner(bytes, in: range)
    self.isWebPage = isWebPage
    self.inMain = inMain
  }

  private consuming func text() -> [UInt8] {
    var decoded: [UInt8] = []
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        decoded.removeAll(keepingCapacity: true)
        Entities.decode(scanner.bytes[range], into: &decoded)
        writer.add(decoded[...], isBold: boldDepth > 0, keepsLines: preDepth > 0)
      case .open(let name, let attributes, let isEmpty):
        open(name, attributes, isEmpty: isEmpty)
      case .close(let name): close(name)
      }
    }
    while !tables.isEmpty { closeTable() }
    writer.flush()
    return writer.out
  }

  private mutating func open(_ name: String, _ attributes: Range<Int>, isEmpty: Bool) {
    if PageElements.raw.contains(name) {
      if !isEmpty { scanner.skip(past: name) }
      return
    }
    let isSilent =
      isWebPage
      ? PageElements.isSilent(name, attributes, scanner, inMain: inMain) : name == "head"
    if isSilent, !PageElements.void.contains(name), !isEmpty { return skipElement(name) }
    switch name {
    case "br": writer.newLine()
    case "b", "strong": boldDepth += 1
    case "h1", "h2", "h3", "h4", "h5", "h6":
      writer.startHeading(Int(name.utf8.last ?? 0x31) - 0x30)
    case "ul", "ol":
      writer.flush()
      listDepth += 1
    case "li": writer.startItem(depth: listDepth)
    case "table": openTable()
    case "tr": startRow()
    case "td", "th": if !tables.isEmpty { openCell() }
    case "dt", "dd": openTerm(name)
    case "img": break
    case "p" where !writer.isAtStart: writer.flush()
    case "pre":
      writer.flush()
      preDepth += 1
    default: if PageElements.blocks.contains(name), name != "p" { writer.flush() }
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "b", "strong": boldDepth = max(0, boldDepth - 1)
    case "ul", "ol":
      writer.flush()
      listDepth = max(0, listDepth - 1)
    case "td", "th": if !tables.isEmpty { closeCell() }
    case "table": if !tables.isEmpty { closeTable() }
    case "dt", "dd": closeTerm(name)
    case "pre":
      writer.flush()
      preDepth = max(0, preDepth - 1)
    case "h1", "h2", "h3", "h4", "h5", "h6", "li": writer.flush()
    default: if PageElements.blocks.contains(name) { writer.flush() }
    }
  }

  /// Passes over an element with all it holds; elements of other names inside do not matter.
  private mutating func skipElement(_ name: String) {
    var depth = 1
    while depth > 0, let token = scanner.next() {
      switch token {
      case .open(name, _, let isEmpty): if !isEmpty { depth += 1 }
      case .open(let raw, _, false) where PageElements.raw.contains(raw): scanner.skip(past: raw)
      case .close(name): depth -= 1
      default: break
      }
    }
  }

  // MARK: - Tables

  /// A table within a table is its cell's text; only the outermost has rows.
  private var nested = 0
  private var isCellOpen = false

  private mutating func openTable() {
    guard tables.isEmpty else {
      nested += 1
      return
    }
    writer.flush()
    tables.append(TableText())
  }

  private mutating func startRow() {
    guard nested == 0, !tables.isEmpty else { return writer.flush() }
    closeCell()
    tables[tables.count - 1].startRow()
  }

  private mutating func openCell() {
    guard nested == 0 else { return writer.flush() }
    closeCell()
    writer.openCell()
    isCellOpen = true
  }

  private mutating func closeCell() {
    guard nested == 0 else { return writer.flush() }
    guard isCellOpen else { return }
    tables[tables.count - 1].add(writer.closeCell())
    isCellOpen = false
  }

  private mutating func closeTable() {
    if nested > 0 {
      nested -= 1
      return
    }
    closeCell()
    tables.removeLast().write(to: &writer)
  }

  // MARK: - Definition lists: labels and values by another name

  private mutating func openTerm(_ name: String) {
    guard tables.isEmpty else { return writer.flush() }
    if isTerm { closeTerm("dt") }
    writer.openCell()
    isTerm = true
  }

  private mutating func closeTerm(_ name: String) {
    guard tables.isEmpty, isTerm else { return }
    let blocks = writer.closeCell()
    isTerm = false
    if name == "dt" {
      term = blocks
      return
    }
    var table = TableText()
    if let term { table.add(term) }
    table.add(blocks)
    table.write(to: &writer)
    term = nil
  }
}

/// Finds the part of a web page that its author marked as the main one.
enum MainPart {
  static func range(in bytes: [UInt8]) -> Range<Int>? {
    var scanner = MarkupScanner(bytes)
    var articles: [Range<Int>] = []
    while let token = scanner.next() {
      guard case .open(let name, let attributes, false) = token else { continue }
      if PageElements.raw.contains(name) {
        scanner.skip(past: name)
      } else if PageElements.isMain(name, attributes, scanner) {
        return content(of: name, &scanner)
      } else if name == "article", articles.count < 2 {
        articles.append(content(of: name, &scanner))
      }
    }
    return articles.count == 1 ? articles[0] : nil
  }

  private static func content(of name: String, _ scanner: inout MarkupScanner) -> Range<Int> {
    let start = scanner.index
    var (depth, end) = (1, start)
    while depth > 0 {
      end = scanner.index
      guard let token = scanner.next() else { return start..<scanner.index }
      switch token {
      case .open(name, _, false): depth += 1
      case .open(let raw, _, false) where PageElements.raw.contains(raw): scanner.skip(past: raw)
      case .close(name): depth -= 1
      default: break
      }
    }
    return start..<max(start, end)
  }
}
