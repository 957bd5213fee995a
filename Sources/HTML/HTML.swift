/// A piece of HTML, written as UTF-8 bytes.
///
/// Text is escaped; only this module's elements make markup, so nothing a visitor wrote becomes
/// an element.
public struct HTML: Sendable {
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public init() { bytes = [] }

  /// Plain text, escaped.
  public init(_ text: String) {
    bytes = []
    HTML.escape(text, into: &bytes)
  }

  /// Pieces after each other.
  public init(@HTMLBuilder _ content: () -> HTML) { self = content() }

  fileprivate mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }
  fileprivate mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
  fileprivate mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// The doctype and a root element: a whole page.
  public static func document(language: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    var html = HTML()
    html.raw("<!doctype html>\n")
    html.append(element("html", ["lang": language], content))
    html.raw("\n")
    return html
  }

  static func escape(_ text: String, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      // Control characters have no place in HTML and would make the page invalid.
      case 0..<9, 11, 12, 14..<32: break
      default: bytes.append(byte)
      }
    }
  }

  fileprivate static let void: Set<String> = [
    "br", "hr", "img", "input", "link", "meta", "wbr",
  ]
}

/// The attributes of an element, in order; one whose value is `nil` is left out, an empty value
/// stands alone.
public struct Attributes: ExpressibleByDictionaryLiteral, Sendable {
  var pairs: [(name: StaticString, value: String?)]

  public init(dictionaryLiteral elements: (StaticString, String?)...) {
    pairs = elements.map { ($0.0, $0.1) }
  }
}

/// Any element. Names are literals, so that no data becomes one.
public func element(
  _ name: StaticString, _ attributes: Attributes = [:],
  @HTMLBuilder _ content: () -> HTML = { HTML() }
) -> HTML {
  var html = HTML()
  html.raw("<")
  html.raw(name)
  for (attribute, value) in attributes.pairs {
    guard let value else { continue }
    html.raw(" ")
    html.raw(attribute)
    guard !value.isEmpty else { continue }
    html.raw("=\"")
    html.append(HTML(value))
    html.raw("\"")
  }
  html.raw(">")
  guard !HTML.void.contains(name.description) else { return html }
  html.append(content())
  html.raw("</")
  html.raw(name)
  html.raw(">")
  return html
}

/// Puts pieces of HTML after each other.
@resultBuilder public enum HTMLBuilder {
  public static func buildExpression(_ html: HTML) -> HTML { html }
  public static func buildExpression(_ text: String) -> HTML { HTML(text) }
  public static func buildBlock(_ parts: HTML...) -> HTML { joined(parts) }
  public static func buildOptional(_ part: HTML?) -> HTML { part ?? HTML() }
  public static func buildEither(first part: HTML) -> HTML { part }
  public static func buildEither(second part: HTML) -> HTML { part }
  public static func buildArray(_ parts: [HTML]) -> HTML { joined(parts) }

  private static func joined(_ parts: [HTML]) -> HTML {
    guard parts.count != 1 else { return parts[0] }
    var html = HTML()
    for part in parts { html.append(part) }
    return html
  }
}
