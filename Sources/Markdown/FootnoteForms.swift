/// Footnotes and their marks, found in words that the parser left as they are.
enum FootnoteForms {
  /// The paragraph as a note, where it is one: "[^1]: Se lagen.", "¹ Se lagen.".
  static func note(_ parts: [MarkdownInline]) -> MarkdownBlock? {
    switch parts.first {
    case .text(let words):
      if words.hasPrefix("[^]:") { return .footnote(mark: "", trimmed(words.dropFirst(4), parts)) }
      let isMarked = superscripts.contains { words.hasPrefix($0) } && words.utf8.count > 6
      return isMarked ? .footnote(mark: "", parts) : nil
    case .footnote(let mark):
      guard parts.count > 1, case .text(let words) = parts[1], words.hasPrefix(":") else {
        return nil
      }
      return .footnote(mark: mark, trimmed(words.dropFirst(), Array(parts.dropFirst())))
    default: return nil
    }
  }

  private static func trimmed(
    _ words: Substring, _ parts: [MarkdownInline]
  ) -> [MarkdownInline] {
    let first = words.drop { $0 == " " }
    return (first.isEmpty ? [] : [.text(String(first))]) + parts.dropFirst()
  }

  private static let superscripts = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// The same parts with `[^1]` in their words as marks.
  static func marked(_ parts: [MarkdownInline]) -> [MarkdownInline] {
    parts.flatMap { part -> [MarkdownInline] in
      switch part {
      case .text(let words): split(words)
      case .emphasis(let inner): [.emphasis(marked(inner))]
      case .strong(let inner): [.strong(marked(inner))]
      case .link, .footnote, .lineBreak: [part]
      }
    }
  }

  private static func split(_ words: String) -> [MarkdownInline] {
    guard words.utf8.contains(UInt8(ascii: "^")) else { return [.text(words)] }
    var parts: [MarkdownInline] = []
    var done = words.startIndex
    var index = words.startIndex
    while let open = words[index...].firstIndex(of: "[") {
      index = words.index(after: open)
      guard index < words.endIndex, words[index] == "^",
        let close = words[index...].prefix(14).firstIndex(of: "]")
      else { continue }
      let mark = words[words.index(after: index)..<close]
      guard !mark.isEmpty, !mark.contains("["), !mark.contains(" ") else { continue }
      if done < open { parts.append(.text(String(words[done..<open]))) }
      parts.append(.footnote(String(mark)))
      index = words.index(after: close)
      done = index
    }
    if done < words.endIndex { parts.append(.text(String(words[done...]))) }
    return parts
  }
}
