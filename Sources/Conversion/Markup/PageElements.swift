/// Which elements of a web page are the page's and not the document's.
enum PageElements {
  /// Elements without an end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// Elements whose content is never text of the document.
  static let silent: Set<String> = [
    "head", "nav", "aside", "form", "dialog", "noscript", "template", "svg", "iframe", "object",
    "select", "button", "video", "audio", "canvas", "menu",
  ]

  /// Elements whose content is no markup.
  static let raw: Set<String> = ["script", "style", "textarea", "title"]

  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "footer", "blockquote", "ul", "ol", "dl",
    "figure", "figcaption", "address", "body", "pre", "hr", "details", "summary", "fieldset",
    "tbody", "thead", "tfoot", "caption", "center",
  ]

  private static let silentRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
    "menu", "menubar", "toolbar",
  ]

  /// Parts of class names and ids, whole words between hyphens and the like.
  private static let silentWords: Set<String> = [
    "cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "nav", "navbar",
    "navigation", "menu", "sidebar", "share", "sharing", "social", "skiplink", "skip",
    "cookiebanner", "cookiebar", "search", "modal", "popup", "readspeaker",
  ]

  /// Elements that hold the document itself, whatever their class is called.
  private static let holders: Set<String> = ["html", "body", "main", "article"]

  static func isSilent(
    _ name: String, _ attributes: Range<Int>, _ scanner: MarkupScanner, inMain: Bool
  ) -> Bool {
    if silent.contains(name) { return true }
    if !inMain, name == "header" || name == "footer" { return true }
    guard !attributes.isEmpty, !holders.contains(name) else { return false }
    if scanner.attribute("hidden", in: attributes) != nil { return true }
    if text("aria-hidden", attributes, scanner) == "true" { return true }
    if let role = text("role", attributes, scanner), silentRoles.contains(role) { return true }
    for name in ["class", "id"] as [StaticString] {
      guard let value = text(name, attributes, scanner) else { continue }
      let words = value.split { !$0.isLetter }
      if words.contains(where: { silentWords.contains(String($0)) }) { return true }
    }
    return false
  }

  static func isMain(_ name: String, _ attributes: Range<Int>, _ scanner: MarkupScanner) -> Bool {
    name == "main" || text("role", attributes, scanner) == "main"
  }

  private static func text(
    _ name: StaticString, _ attributes: Range<Int>, _ scanner: MarkupScanner
  ) -> String? {
    scanner.attribute(name, in: attributes).map {
      String(decoding: scanner.bytes[$0], as: UTF8.self).lowercased()
    }
  }
}
