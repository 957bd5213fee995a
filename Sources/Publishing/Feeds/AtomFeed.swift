import Register

/// News as Atom (RFC 4287).
public struct AtomFeed: Sendable {
  /// A piece of news.
  public struct Entry: Hashable, Sendable {
    /// An address that never is another's, and never changes.
    public var id: String
    public var title: String
    public var updatedAt: Instant
    public var summary: String
    public var link: String

    public init(id: String, title: String, updatedAt: Instant, summary: String, link: String) {
      self.id = id
      self.title = title
      self.updatedAt = updatedAt
      self.summary = summary
      self.link = link
    }
  }

  /// The feed's own address.
  public var id: String
  public var title: String
  public var updatedAt: Instant
  public var entries: [Entry]

  public init(id: String, title: String, updatedAt: Instant, entries: [Entry]) {
    self.id = id
    self.title = title
    self.updatedAt = updatedAt
    self.entries = entries
  }

  /// The file, as it is sent with the type `application/atom+xml; charset=utf-8`.
  public var bytes: [UInt8] {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"sv\">",
      Self.element("id", id), Self.element("title", title),
      Self.element("updated", updatedAt.description),
      "<link rel=\"self\" href=\"\(Self.escaped(id))\"/>",
      "<author>\(Self.element("name", title))</author>",
    ]
    for entry in entries {
      lines += [
        "<entry>", Self.element("id", entry.id), Self.element("title", entry.title),
        Self.element("updated", entry.updatedAt.description),
        "<link href=\"\(Self.escaped(entry.link))\"/>", Self.element("summary", entry.summary),
        "</entry>",
      ]
    }
    lines.append("</feed>")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func element(_ name: StaticString, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  /// Text without what XML would take for its own, and without what it cannot hold at all.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
