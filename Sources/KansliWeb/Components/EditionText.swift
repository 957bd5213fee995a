import HTML
import KansliStore
import Register

/// An edition's text: a stable anchor on every provision and a link to it.
struct EditionText<Host: Page> {
  let page: Host
  let edition: Edition?
  var isAttributed = false

  private var words: PagePhrases { page.phrases.pages }

  init(page: Host, edition: Edition?, isAttributed: Bool = false) {
    self.page = page
    self.edition = edition
    self.isAttributed = isAttributed
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
          if group[0].kind == .item {
            element("ul") { for item in group { provision(item) } }
          } else {
            provision(group[0])
          }
        }
      }
    }
  }

  private func language(_ edition: Edition) -> String? {
    edition.language == page.frame.language.rawValue ? nil : edition.language
  }

  /// List items that follow each other are one list; everything else stands alone.
  private func groups(_ provisions: [Provision]) -> [[Provision]] {
    var groups: [[Provision]] = []
    for provision in provisions {
      if provision.kind == .item, groups.last?.first?.kind == .item {
        groups[groups.count - 1].append(provision)
      } else {
        groups.append([provision])
      }
    }
    return groups
  }

  private func provision(_ provision: Provision) -> HTML {
    let content = HTML {
      provision.text
      element(
        "a",
        [
          "class": "here", "href": "#\(provision.id)", "lang": page.frame.language.rawValue,
          "aria-label": "\(words.linkHere): \(provision.text.prefix(40))",
        ]
      ) { "#" }
    }
    switch (provision.kind, provision.level) {
    case (.heading, 1): return element("h3", ["id": provision.id]) { content }
    case (.heading, 2): return element("h4", ["id": provision.id]) { content }
    case (.heading, _): return element("h5", ["id": provision.id]) { content }
    case (.paragraph, _), (.row, _), (.footnote, _):
      return element("p", ["id": provision.id]) { content }
    case (.item, _): return element("li", ["id": provision.id]) { content }
    }
  }
}
