public import HTML
import Markdown
import Register

extension EditionSheet {
  /// The edition as a whole page, for a printer or for WeasyPrint with `PrintStyle.css`.
  public func page(_ words: PaperWords, stylesheet: String? = nil) -> HTML {
    let textLanguage = language == words.language ? nil : language
    return HTML.document(language: words.language) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        element("title") { title }
        if let stylesheet { element("link", ["rel": "stylesheet", "href": stylesheet]) }
      }
      element("body", ["class": "paper"]) {
        element("main") {
          element("div", ["class": "letterhead"]) {
            if let municipality { element("p", ["class": "municipality"]) { municipality } }
            if let number { element("p", ["class": "kind"]) { words.edition(number) } }
          }
          element("h1", ["lang": textLanguage]) { title }
          element("div", ["class": "title-page"]) {
            for line in titlePage(words) { element("p") { "\(line.label): \(line.value)" } }
          }
          element("div", ["lang": textLanguage]) { ProvisionMarkup.html(of: provisions) }
        }
      }
    }
  }
}

/// Provisions as HTML, each with its id, so that a place in the text has an address on paper too.
struct ProvisionMarkup {
  private let provisions: ArraySlice<Provision>
  private var index: Int
  /// How many levels down the headings are moved, and the level of the one before.
  private let shift: Int
  private var heading = 1

  static func html(of provisions: ArraySlice<Provision>) -> HTML {
    var markup = ProvisionMarkup(provisions)
    return markup.all()
  }

  private init(_ provisions: ArraySlice<Provision>) {
    self.provisions = provisions
    index = provisions.startIndex
    let highest = provisions.filter { $0.kind == .heading }.map(\.level).min() ?? 1
    shift = 2 - highest
  }

  private var current: Provision? { index < provisions.endIndex ? provisions[index] : nil }

  private mutating func all() -> HTML {
    var parts: [HTML] = []
    while let provision = current {
      switch provision.kind {
      case .item: parts.append(list(level: 1))
      case .row: parts.append(table())
      case .heading:
        // Never a step of two: whoever moves by headings would look for the one between.
        heading = min(provision.level + shift, heading + 1, 6)
        parts.append(Self.heading(heading, provision))
        index += 1
      case .paragraph:
        parts.append(element("p", ["id": provision.id]) { provision.text })
        index += 1
      case .footnote:
        parts.append(element("p", ["class": "note", "id": provision.id]) { provision.text })
        index += 1
      }
    }
    return HTML { for part in parts { part } }
  }

  private static func heading(_ level: Int, _ provision: Provision) -> HTML {
    switch level {
    case ...2: element("h2", ["id": provision.id]) { provision.text }
    case 3: element("h3", ["id": provision.id]) { provision.text }
    case 4: element("h4", ["id": provision.id]) { provision.text }
    case 5: element("h5", ["id": provision.id]) { provision.text }
    default: element("h6", ["id": provision.id]) { provision.text }
    }
  }

  private mutating func list(level: Int) -> HTML {
    var items: [HTML] = []
    while let item = current, item.kind == .item, item.level >= level {
      index += 1
      var inner = HTML()
      // Deeper than a dozen steps no list goes on: the rest stays at that depth.
      if let next = current, next.kind == .item, next.level > level, level < 12 {
        inner = list(level: level + 1)
      }
      items.append(
        element("li", ["id": item.id]) {
          item.text
          inner
        })
    }
    return element("ul") { for item in items { item } }
  }

  private mutating func table() -> HTML {
    let end = provisions[index...].firstIndex { $0.kind != .row } ?? provisions.endIndex
    let rows = provisions[index..<end]
    index = end
    let cells = rows.map { ($0.id, ProvisionCells.cells(of: $0.text)) }
    let width = cells.map(\.1.count).max() ?? 1
    return element("table") {
      element("thead") {
        for (id, row) in cells.prefix(1) {
          element("tr", ["id": id]) {
            for column in 0..<width {
              element("th", ["scope": "col"]) { column < row.count ? row[column] : "" }
            }
          }
        }
      }
      element("tbody") {
        for (id, row) in cells.dropFirst() {
          element("tr", ["id": id]) {
            for column in 0..<width {
              element("td") { column < row.count ? row[column] : "" }
            }
          }
        }
      }
    }
  }
}
