/// A text in Markdown as a tree: what an officer writes a draft in.
///
/// CommonMark with tables and footnotes. Raw HTML is text like any other, pictures are their
/// descriptions, and links lead only where `LinkTarget` lets them.
public struct MarkdownText: Hashable, Sendable {
  /// The longest text that is read, in bytes; what stands behind it is left out.
  public static let sizeLimit = 1_000_000

  public let blocks: [MarkdownBlock]
  /// Whether the text was longer than `sizeLimit`, and its end is left out.
  public let isCut: Bool

  /// Reads a text; every text is Markdown, so nothing is refused.
  public init(_ text: String) {
    var utf8 = Array(text.utf8.prefix(Self.sizeLimit))
    isCut = utf8.count < text.utf8.count
    // Never half a letter at the end.
    if isCut, let line = utf8.lastIndex(of: UInt8(ascii: "\n")) { utf8.removeSubrange(line...) }
    blocks = TreeBuilder.build(SourceLines.prepared(utf8))
  }
}

/// A part of a text that stands on lines of its own.
public indirect enum MarkdownBlock: Hashable, Sendable {
  /// Level 1 to 6.
  case heading(level: Int, [MarkdownInline])
  case paragraph([MarkdownInline])
  case list(MarkdownList)
  case table(MarkdownTable)
  case quote([MarkdownBlock])
  /// A note; its mark is empty where it stands in the text itself.
  case footnote(mark: String, [MarkdownInline])
  case rule
}

/// A list; each item is blocks, the first of them most often a paragraph.
public struct MarkdownList: Hashable, Sendable {
  /// The first number of an ordered list; `nil` for bullets.
  public var start: Int?
  public var items: [[MarkdownBlock]]
}

/// A table: a header and rows of as many cells.
public struct MarkdownTable: Hashable, Sendable {
  public var header: [[MarkdownInline]]
  public var rows: [[[MarkdownInline]]]
}

/// A part of a line.
public indirect enum MarkdownInline: Hashable, Sendable {
  case text(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case link([MarkdownInline], LinkTarget)
  /// The mark of a note: `[^1]`.
  case footnote(String)
  case lineBreak
}

extension [MarkdownInline] {
  /// The words without their marks, on one line.
  public var plainText: String {
    var text = ""
    func add(_ parts: [MarkdownInline]) {
      for part in parts {
        switch part {
        case .text(let words): text += words
        case .emphasis(let inner), .strong(let inner), .link(let inner, _): add(inner)
        case .footnote(let mark): text += "[\(mark)]"
        case .lineBreak: text += " "
        }
      }
    }
    add(self)
    return text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }
}
