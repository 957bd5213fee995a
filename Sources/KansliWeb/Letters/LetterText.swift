import HTML

/// What a letter says, written once for both its forms: plain, and HTML.
struct LetterText {
  /// A part of a letter.
  enum Part {
    case heading(String)
    case paragraph(String)
    /// What is said in passing.
    case note(String)
    /// Links, each with its words.
    case links([(words: String, address: String)])
  }

  /// The letter's language.
  var language: String
  var title: String
  var parts: [Part] = []

  mutating func add(_ part: Part) { parts.append(part) }

  /// The letter for readers that show no HTML: paragraphs with an empty line between them.
  var plain: String {
    parts.map { part in
      switch part {
      case .heading(let words): words + "\n" + String(repeating: "-", count: words.count)
      case .paragraph(let words), .note(let words): words
      case .links(let links):
        links.map { "\($0.words):\n\($0.address)" }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// The same as HTML. Mail has no stylesheet, so each element has its own style.
  var html: String {
    let page = HTML.document(language: language) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        element("title") { title }
      }
      element(
        "body",
        [
          "style": "margin:0;padding:24px;background:#ffffff;color:#231f1a;"
            + "font:16px/1.5 Georgia,serif"
        ]
      ) {
        element("div", ["style": "max-width:600px"]) {
          for part in parts { Self.html(part) }
        }
      }
    }
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @HTMLBuilder private static func html(_ part: Part) -> HTML {
    switch part {
    case .heading(let words):
      element("h2", ["style": "margin:32px 0 8px;font-size:20px;font-weight:600"]) { words }
    case .paragraph(let words):
      element("p", ["style": "margin:0 0 12px"]) { words }
    case .note(let words):
      element("p", ["style": "margin:0 0 12px;font-size:14px;color:#5d554a"]) { words }
    case .links(let links):
      element("ul", ["style": "margin:0 0 16px;padding-left:20px"]) {
        for link in links {
          element("li", ["style": "margin:0 0 8px"]) {
            element("a", ["href": link.address, "style": "color:#2d5f4a"]) { link.words }
          }
        }
      }
    }
  }
}
