public import HTML

/// A text in Markdown as HTML. Only the renderer makes one, so nobody can pass other markup off
/// as rendered.
public struct RenderedMarkdown: Sendable {
  public let html: HTML

  fileprivate init(_ html: HTML) { self.html = html }
}

extension MarkdownText {
  /// The text as HTML.
  ///
  /// - Parameters:
  ///   - topHeading: the level that the text's highest headings get, so that they stand below
  ///     those of the page.
  ///   - noteWord: what the mark of a note is called for those who do not see it, such as *Not*.
  public func rendered(topHeading: Int = 2, noteWord: String = "Not") -> RenderedMarkdown {
    let highest = blocks.compactMap { block in
      if case .heading(let level, _) = block { level } else { nil }
    }.min()
    let renderer = Renderer(shift: topHeading - (highest ?? topHeading), noteWord: noteWord)
    return RenderedMarkdown(renderer.html(of: blocks))
  }
}

private struct Renderer {
  let shift: Int
  let noteWord: String

  func html(of blocks: [MarkdownBlock]) -> HTML {
    HTML { for block in blocks { html(of: block) } }
  }

  private func html(of block: MarkdownBlock) -> HTML {
    switch block {
    case .heading(let level, let inlines): heading(level + shift, html(of: inlines))
    case .paragraph(let inlines): element("p") { html(of: inlines) }
    case .quote(let inner): element("blockquote") { html(of: inner) }
    case .list(let list): html(of: list)
    case .table(let table): html(of: table)
    case .footnote(let mark, let inlines):
      element("p", ["class": "note", "id": mark.isEmpty ? nil : "not-\(mark)"]) {
        if !mark.isEmpty { element("sup") { mark } }
        " "
        html(of: inlines)
      }
    case .rule: element("hr")
    }
  }

  private func heading(_ level: Int, _ content: HTML) -> HTML {
    switch level {
    case ...1: element("h1") { content }
    case 2: element("h2") { content }
    case 3: element("h3") { content }
    case 4: element("h4") { content }
    case 5: element("h5") { content }
    default: element("h6") { content }
    }
  }

  private func html(of list: MarkdownList) -> HTML {
    let items = HTML { for item in list.items { element("li") { self.item(item) } } }
    guard let start = list.start else { return element("ul") { items } }
    return element("ol", ["start": start == 1 ? nil : "\(start)"]) { items }
  }

  /// An item of one line has no paragraph of its own.
  private func item(_ blocks: [MarkdownBlock]) -> HTML {
    guard case .paragraph(let inlines)? = blocks.first else { return html(of: blocks) }
    return HTML {
      html(of: inlines)
      html(of: Array(blocks.dropFirst()))
    }
  }

  private func html(of table: MarkdownTable) -> HTML {
    element("table") {
      element("thead") {
        element("tr") {
          for cell in table.header { element("th", ["scope": "col"]) { html(of: cell) } }
        }
      }
      element("tbody") {
        for row in table.rows {
          element("tr") { for cell in row { element("td") { html(of: cell) } } }
        }
      }
    }
  }

  private func html(of inlines: [MarkdownInline]) -> HTML {
    HTML {
      for inline in inlines {
        switch inline {
        case .text(let words): HTML(words)
        case .emphasis(let inner): element("em") { html(of: inner) }
        case .strong(let inner): element("strong") { html(of: inner) }
        case .link(let inner, let target):
          element("a", ["href": target.address, "rel": "noopener"]) { html(of: inner) }
        case .footnote(let mark):
          element("sup") {
            element("a", ["href": "#not-\(mark)", "aria-label": "\(noteWord) \(mark)"]) { mark }
          }
        case .lineBreak: element("br")
        }
      }
    }
  }
}
