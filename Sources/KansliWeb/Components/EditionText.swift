import HTML
import KansliStore
import Register

/// An edition's text: a stable anchor on every provision and a link to it.
struct EditionText<Host: Page> {
  let page: Host
  let edition: Edition?
  var isAttributed = false
  /// The documents of the register that the text names, by the words it names them with.
  var documents: [String: GoverningDocument] = [:]

  private var words: Shared<PagePhrases> { page.phrases.pages }

  init(
    page: Host, edition: Edition?, isAttributed: Bool = false,
    documents: [String: GoverningDocument] = [:]
  ) {
    self.page = page
    self.edition = edition
    self.isAttributed = isAttributed
    self.documents = documents
  }

  var html: HTML {
    guard let edition, !edition.provisions.isEmpty else {
      return element("p", ["class": "source"]) { words.noText }
    }
    return HTML {
      element("p", ["class": "source"]) {
        "\(words.textNote(edition.number, isAttributed)) "
        element("span", ["class": "screen"]) { words.linkNote }
      }
      element("div", ["class": "text", "lang": language(edition)]) {
        for group in groups(edition.provisions) {
          switch group[0].kind {
          case .item: element("ul") { for item in group { provision(item) } }
          case .row: table(group)
          case .heading, .paragraph, .footnote: provision(group[0])
          }
        }
      }
    }
  }

  private func language(_ edition: Edition) -> String? {
    edition.language == page.frame.language.rawValue ? nil : edition.language
  }

  /// List items that follow each other are one list, rows one table; everything else stands alone.
  private func groups(_ provisions: [Provision]) -> [[Provision]] {
    var groups: [[Provision]] = []
    for provision in provisions {
      let joins = provision.kind == .item || provision.kind == .row
      if joins, groups.last?.first?.kind == provision.kind {
        groups[groups.count - 1].append(provision)
      } else {
        groups.append([provision])
      }
    }
    return groups
  }

  /// A table: the first row says what the columns hold.
  private func table(_ rows: [Provision]) -> HTML {
    let width = rows.map { cells($0).count }.max() ?? 1
    return element("table") {
      element("thead") { row(rows[0], width, isHead: true) }
      element("tbody") { for row in rows.dropFirst() { self.row(row, width, isHead: false) } }
    }
  }

  private func row(_ provision: Provision, _ width: Int, isHead: Bool) -> HTML {
    let cells = cells(provision)
    return element("tr", ["id": provision.id]) {
      for index in 0..<width {
        let text = index < cells.count ? cells[index] : ""
        let content = HTML {
          linked(text)
          if index == width - 1 { here(provision) }
        }
        if isHead { element("th", ["scope": "col"]) { content } } else { element("td") { content } }
      }
    }
  }

  private func cells(_ row: Provision) -> [String] {
    row.text.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
  }

  /// The words with links to the laws and the documents of the register that they name.
  private func linked(_ text: String) -> HTML {
    ReferenceLinks(page: page, text: text, documents: documents).html
  }

  private func here(_ provision: Provision) -> HTML {
    element(
      "a",
      [
        "class": "here", "href": "#\(provision.id)", "lang": page.frame.language.rawValue,
        "aria-label": "\(words.linkHere): \(provision.text.prefix(40))",
      ]
    ) { "#" }
  }

  private func provision(_ provision: Provision) -> HTML {
    let content = HTML {
      linked(provision.text)
      here(provision)
    }
    switch (provision.kind, provision.level) {
    case (.heading, 1): return element("h3", ["id": provision.id]) { content }
    case (.heading, 2): return element("h4", ["id": provision.id]) { content }
    case (.heading, _): return element("h5", ["id": provision.id]) { content }
    case (.paragraph, _), (.row, _): return element("p", ["id": provision.id]) { content }
    case (.footnote, _):
      return element("p", ["id": provision.id, "class": "note"]) { content }
    case (.item, _): return element("li", ["id": provision.id]) { content }
    }
  }
}
