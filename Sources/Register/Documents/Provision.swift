/// A heading, paragraph, list item, table row or footnote of an edition: the smallest thing that
/// can be linked to, carry a duty or be compared.
public struct Provision: Hashable, Sendable, Codable {
  /// What part of a text a provision is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case heading, paragraph, item
    /// A row of a table, its cells joined by ` | `; the first row of a table is its header.
    case row
    /// A note at the foot of a page, opening with its mark.
    case footnote
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
    var lead = text.utf8[...]
    if kind == .item, let cut = termEnd(lead), cut != lead.startIndex { lead = lead[..<cut] }
    // No id uses more than its first words: the rest of a long paragraph need not be looked at.
    if lead.count > 300, let cut = lead.prefix(250).lastIndex(of: UInt8(ascii: " ")) {
      lead = lead[..<cut]
    }
    let slug = Slug.make(Substring(lead), words: kind == .paragraph ? 7 : 6)
    guard slug.utf8.count > 80 else { return slug.isEmpty ? "stycke" : slug }
    return String(slug.prefix(80))
  }

  /// Where the first mark that may follow a term stands: `,` `:` `;` `.` or a dash.
  private static func termEnd(_ text: Substring.UTF8View) -> Substring.UTF8View.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0x2C, 0x3A, 0x3B, 0x2E: return index
      case 0xE2 where text[index...].starts(with: "–".utf8): return index
      default: text.formIndex(after: &index)
      }
    }
    return nil
  }

  /// Provisions from their parts, each with the id its text suggests, numbered where two would be
  /// the same.
  public static func suggested(_ parts: [(kind: Kind, level: Int, text: String)]) -> [Provision] {
    var used: Set<String> = []
    used.reserveCapacity(parts.count)
    // The number to try next for a text that comes back: a thousand equal rows are no rare sight.
    var numbers: [String: Int] = [:]
    return parts.map { part in
      let suggested = suggestedID(kind: part.kind, text: part.text)
      var id = suggested
      if !used.insert(id).inserted {
        id = unused(suggested, used: used, from: &numbers[suggested, default: 2])
        used.insert(id)
      }
      return Provision(id: id, kind: part.kind, level: part.level, text: part.text)
    }
  }

  /// The id itself, or the first of `id-2`, `id-3`, … that is not taken.
  static func unused(_ id: String, used: Set<String>) -> String {
    var number = 2
    return unused(id, used: used, from: &number)
  }

  private static func unused(_ id: String, used: Set<String>, from number: inout Int) -> String {
    guard used.contains(id) else { return id }
    while used.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
