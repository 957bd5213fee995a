import CCmarkGFM

/// Makes the tree of what the parser read.
///
/// Depth is bounded: a text of ten thousand quotation marks is a text, not a way to end the
/// program. What lies deeper is kept as plain words.
struct TreeBuilder {
  /// Lists in quotes in lists: more than any document has.
  static let deepest = 24

  static func build(_ utf8: [UInt8]) -> [MarkdownBlock] {
    _ = registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    utf8.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, start, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return blocks(of: root, depth: 0)
  }

  /// Extensions are registered once for the process.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  private static func blocks(of node: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    children(of: node).flatMap { block($0, depth: depth) }
  }

  private static func block(_ node: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    guard depth < deepest else {
      let words = words(under: node)
      return words.isEmpty ? [] : [.paragraph([.text(words)])]
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return [.heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node))]
    case CMARK_NODE_PARAGRAPH: return [paragraph(node, isOuter: depth == 0)]
    case CMARK_NODE_LIST: return list(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE: return [.quote(blocks(of: node, depth: depth + 1))]
    case CMARK_NODE_THEMATIC_BREAK: return [.rule]
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      // Neither has a place in a governing document: what was written is shown as it was written.
      return literal(node).split(separator: "\n").map { .paragraph([.text(String($0))]) }
    default:
      return isNode(node, "table") ? [.table(table(node))] : blocks(of: node, depth: depth + 1)
    }
  }

  private static func isNode(_ node: OpaquePointer, _ name: String) -> Bool {
    cmark_node_get_type_string(node).map { String(cString: $0) } == name
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func paragraph(_ node: OpaquePointer, isOuter: Bool) -> MarkdownBlock {
    var parts = inlines(of: node)
    if let note = FootnoteForms.note(parts) { return note }
    let text = parts.plainText
    guard isOuter, !CountedHeading.isKept(text) else { return .paragraph(parts) }
    if let level = CountedHeading.level(of: text) { return .heading(level: level, parts) }
    if case .text(let words)? = parts.first, let counted = CountedHeading.item(text) {
      // "2.1 En hel mening." is an item of a list that other programs number.
      parts[0] = .text(String(words.dropFirst(counted)))
      return .list(MarkdownList(start: nil, items: [[.paragraph(parts)]]))
    }
    return .paragraph(parts)
  }

  private static func list(_ node: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let start = Int(cmark_node_get_list_start(node))
    let items = children(of: node).map { blocks(of: $0, depth: depth + 1) }
    // "1. Syfte" by itself, with text under it, is a heading with its number.
    if depth == 0, isOrdered, items.count == 1, items[0].count == 1,
      cmark_node_get_list_delim(node) == CMARK_PERIOD_DELIM, cmark_node_next(node) != nil,
      case .paragraph(let parts) = items[0][0],
      CountedHeading.level(of: "\(start). \(parts.plainText)") != nil
    {
      return [.heading(level: 1, [.text("\(start). ")] + parts)]
    }
    return [.list(MarkdownList(start: isOrdered ? start : nil, items: items))]
  }

  private static func table(_ node: OpaquePointer) -> MarkdownTable {
    var rows = children(of: node).map { row in
      children(of: row).map { inlines(of: $0) }
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return MarkdownTable(header: header, rows: rows)
  }

  // MARK: Inlines

  private static func inlines(of node: OpaquePointer) -> [MarkdownInline] {
    FootnoteForms.marked(merged(parts(of: node, depth: 0)))
  }

  private static func parts(of node: OpaquePointer, depth: Int) -> [MarkdownInline] {
    guard depth < deepest else { return [.text(words(under: node))] }
    return children(of: node).flatMap { child -> [MarkdownInline] in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: [.text(literal(child))]
      case CMARK_NODE_SOFTBREAK: [.text(" ")]
      case CMARK_NODE_LINEBREAK: [.lineBreak]
      case CMARK_NODE_EMPH: [.emphasis(merged(parts(of: child, depth: depth + 1)))]
      case CMARK_NODE_STRONG: [.strong(merged(parts(of: child, depth: depth + 1)))]
      case CMARK_NODE_LINK: link(child, depth: depth)
      default: parts(of: child, depth: depth + 1)
      }
    }
  }

  /// A link; one that leads where none may is its words alone.
  private static func link(_ node: OpaquePointer, depth: Int) -> [MarkdownInline] {
    let words = merged(parts(of: node, depth: depth + 1))
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    guard let target = LinkTarget(address) else { return words }
    return [.link(words, target)]
  }

  /// The parser gives a text in pieces, one for each mark that turned out to be none.
  private static func merged(_ parts: [MarkdownInline]) -> [MarkdownInline] {
    var merged: [MarkdownInline] = []
    var open = ""
    for part in parts {
      if case .text(let words) = part {
        open += words
        continue
      }
      if !open.isEmpty { merged.append(.text(open)) }
      open = ""
      merged.append(part)
    }
    if !open.isEmpty { merged.append(.text(open)) }
    return merged
  }

  /// All words under a node, without going deeper into this program's own stack.
  private static func words(under node: OpaquePointer) -> String {
    guard let walk = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(walk) }
    var words: [String] = []
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(walk) else { continue }
      let text = literal(current)
      if !text.isEmpty { words.append(text) }
    }
    return words.joined(separator: " ")
  }
}
