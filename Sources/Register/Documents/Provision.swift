/// A heading, paragraph or list item of an edition: the smallest thing that can be linked to,
/// carry a duty or be compared.
public struct Provision: Hashable, Sendable, Codable {
  /// What part of a text a provision is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case heading, paragraph, item
  }

  /// Stays the same while the text is recognisably the same from edition to edition; unique within
  /// a document over all its editions for one and the same provision.
  public var id: String
  public var kind: Kind
  /// 1–6 for headings, the depth (from 1) for list items, 1 for paragraphs.
  public var level: Int
  /// Plain text without markup, one line.
  public var text: String

  public init(id: String, kind: Kind, level: Int = 1, text: String) {
    self.id = id
    self.kind = kind
    self.level = level
    self.text = text
  }
}

extension Provision {
  /// The id a text suggests when no earlier edition is known: its leading words as a slug.
  ///
  /// A list item that opens with a term and a comma is known by its term.
  public static func suggestedID(kind: Kind, text: String) -> String {
    var lead = Substring(text)
    if kind == .item, let cut = text.firstIndex(where: { ",:;–.".contains($0) }),
      cut != text.startIndex
    {
      lead = text[..<cut]
    }
    let words = Slug.make(String(lead)).split(separator: "-").prefix(kind == .paragraph ? 7 : 6)
    let slug = words.joined(separator: "-")
    return slug.isEmpty ? "stycke" : String(slug.prefix(80))
  }

  /// Provisions from their parts, each with the id its text suggests, numbered where two would be
  /// the same.
  public static func suggested(_ parts: [(kind: Kind, level: Int, text: String)]) -> [Provision] {
    var used: Set<String> = []
    return parts.map { part in
      let id = unused(suggestedID(kind: part.kind, text: part.text), used: used)
      used.insert(id)
      return Provision(id: id, kind: part.kind, level: part.level, text: part.text)
    }
  }

  /// The id itself, or the first of `id-2`, `id-3`, … that is not taken.
  static func unused(_ id: String, used: Set<String>) -> String {
    guard used.contains(id) else { return id }
    var number = 2
    while used.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
