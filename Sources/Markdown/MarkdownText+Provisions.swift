public import Register

extension MarkdownText {
  /// The provisions of the text: the headings, paragraphs, items, rows and notes that importing
  /// the printed text would give.
  ///
  /// - Parameter earlier: the provisions of the edition in force, and of the ones before it, so
  ///   that what is recognisably the same keeps its id.
  public func provisions(after earlier: [Provision] = []) -> [Provision] {
    var parts = ProvisionParts()
    parts.add(blocks, listDepth: 0)
    return ProvisionMatching.assign(Provision.suggested(parts.parts), earlier: earlier)
  }
}

/// The parts of a text in order.
private struct ProvisionParts {
  var parts: [(kind: Provision.Kind, level: Int, text: String)] = []

  private mutating func add(_ kind: Provision.Kind, _ level: Int, _ text: String) {
    if !text.isEmpty { parts.append((kind, level, text)) }
  }

  mutating func add(_ blocks: [MarkdownBlock], listDepth: Int) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines): add(.heading, level, inlines.plainText)
      case .paragraph(let inlines): add(.paragraph, 1, inlines.plainText)
      case .quote(let inner): add(inner, listDepth: listDepth)
      case .list(let list): add(list, depth: listDepth + 1)
      case .table(let table):
        for row in [table.header] + table.rows { add(.row, 1, Self.joined(row)) }
      case .footnote(let mark, let inlines):
        let text = inlines.plainText
        add(.footnote, 1, mark.isEmpty ? text : "[\(mark)] \(text)")
      case .rule: break
      }
    }
  }

  /// The first paragraph of an item is the item; what follows in it stands by itself.
  private mutating func add(_ list: MarkdownList, depth: Int) {
    for item in list.items {
      if case .paragraph(let inlines)? = item.first {
        add(.item, depth, inlines.plainText)
        add(Array(item.dropFirst()), listDepth: depth)
      } else {
        add(item, listDepth: depth)
      }
    }
  }

  /// The cells as one line; empty ones keep their place, at the end they are left out.
  private static func joined(_ cells: [[MarkdownInline]]) -> String {
    var cells = cells.map(\.plainText)[...]
    while let last = cells.last, last.isEmpty { cells.removeLast() }
    return cells.joined(separator: " | ")
  }
}
