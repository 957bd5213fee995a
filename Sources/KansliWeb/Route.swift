import Register

/// Every address of the site: paths are written here and nowhere else.
public enum Route: Hashable, Sendable {
  case front
  case register(on: CalendarDate?, after: String?)
  case document(slug: String, on: CalendarDate?)
  case health

  /// The pattern the router knows, without the language's prefix.
  public static let patterns: [(name: String, pattern: String)] = [
    ("front", "/"), ("register", "/styrdokument"), ("document", "/styrdokument/:slug"),
    ("health", "/halsa"),
  ]

  /// The language that a path asks for.
  public static func language(ofPath path: String) -> Language {
    path == "/en" || path.hasPrefix("/en/") ? .english : .swedish
  }

  /// The address in a language.
  public func path(_ language: Language) -> String {
    let prefix = language == .english ? "/en" : ""
    switch self {
    case .front: return prefix.isEmpty ? "/" : prefix
    case .register(let day, let after):
      let query = [
        day.map { "den=\($0)" }, after.map { "efter=\(Self.encoded($0))" },
      ].compactMap { $0 }.joined(separator: "&")
      return "\(prefix)/styrdokument" + (query.isEmpty ? "" : "?\(query)")
    case .document(let slug, let day):
      return "\(prefix)/styrdokument/\(Self.encoded(slug))" + (day.map { "?den=\($0)" } ?? "")
    case .health: return "/halsa"
    }
  }

  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
