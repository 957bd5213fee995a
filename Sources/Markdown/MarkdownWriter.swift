public import Register

/// Writes provisions as Markdown: the last edition as the beginning of the next draft.
///
/// What is written reads back as the same provisions.
public struct MarkdownWriter {
  private var lines: [String] = []
  private var last: Provision?
  /// The depth that the item before was written at.
  private var depth = 0
  /// Marks of notes, which their places in the text refer to.
  private let marks: Set<String>

  /// A text in Markdown, ending in a line end; empty without provisions.
  public static func text(of provisions: [Provision]) -> String {
    var writer = MarkdownWriter(provisions)
    var index = 0
    while index < provisions.count {
      guard provisions[index].kind == .row else {
        writer.write(provisions[index])
        index += 1
        continue
      }
      let end = provisions[index...].firstIndex { $0.kind != .row } ?? provisions.count
      writer.write(table: provisions[index..<end])
      index = end
    }
    return writer.lines.isEmpty ? "" : writer.lines.joined(separator: "\n") + "\n"
  }

  /// A text of one line as Markdown that means its letters and nothing else.
  public static func escaped(_ text: String) -> String {
    MarkdownEscape.opening(MarkdownEscape.text(oneLine(text), marks: []))
  }

  /// The same for a cell of a table.
  public static func escapedCell(_ text: String) -> String {
    MarkdownEscape.cell(MarkdownEscape.text(oneLine(text), marks: []))
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " ")
  }

  private init(_ provisions: [Provision]) {
    marks = Set(provisions.compactMap { $0.kind == .footnote ? Self.mark(of: $0.text)?.mark : nil })
  }

  /// "[1] Se lagen." as its mark and its words.
  private static func mark(of text: String) -> (mark: String, rest: Substring)? {
    guard text.hasPrefix("["), let close = text.prefix(14).firstIndex(of: "]") else { return nil }
    let mark = text[text.index(after: text.startIndex)..<close]
    let rest = text[text.index(after: close)...]
    guard !mark.isEmpty, !mark.contains(" "), !mark.contains("["), rest.hasPrefix(" ") else {
      return nil
    }
    return (String(mark), rest.drop { $0 == " " })
  }

  private mutating func write(_ provision: Provision) {
    let text = MarkdownEscape.text(provision.text, marks: marks)
    var line: String
    switch provision.kind {
    case .heading:
      line = String(repeating: "#", count: min(max(provision.level, 1), 6)) + " "
      // Signs at the end of a heading would close it.
      line += text.hasSuffix("#") ? text.dropLast() + "\\#" : text
    case .item:
      depth = last?.kind == .item ? min(max(provision.level, 1), depth + 1) : 1
      line = String(repeating: "  ", count: depth - 1) + "- " + MarkdownEscape.opening(text)
    case .footnote:
      if let note = Self.mark(of: provision.text) {
        line = "[^\(note.mark)]: " + MarkdownEscape.text(String(note.rest), marks: marks)
      } else {
        line = "[^]: " + text
      }
    case .paragraph, .row: line = MarkdownEscape.opening(text)
    }
    if last != nil, !(last?.kind == .item && provision.kind == .item) { lines.append("") }
    lines.append(line)
    last = provision
  }

  private mutating func write(table rows: ArraySlice<Provision>) {
    let cells = rows.map { ProvisionCells.cells(of: $0.text) }
    let width = max(1, cells.map(\.count).max() ?? 1)
    if last != nil { lines.append("") }
    for (index, row) in cells.enumerated() {
      let padded = row + Array(repeating: "", count: width - row.count)
      let written = padded.map { MarkdownEscape.cell(MarkdownEscape.text($0, marks: marks)) }
      lines.append("| " + written.joined(separator: " | ") + " |")
      if index == 0 { lines.append("|" + String(repeating: "---|", count: width)) }
    }
    last = rows.last
  }
}

/// Backslashes before what Markdown would take for marks, and no others: an officer edits this.
enum MarkdownEscape {
  static func text(_ text: String, marks: Set<String>) -> String {
    var out = ""
    var index = text.startIndex
    var previous: Character = " "
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == "[", let close = text[next...].prefix(14).firstIndex(of: "]"),
        marks.contains(String(text[next..<close]))
      {
        out += "[^\(text[next..<close])]"
        index = text.index(after: close)
        previous = "]"
        continue
      }
      if needsEscape(character, after: previous, before: next < text.endIndex ? text[next] : " ") {
        out += "\\"
      }
      out.append(character)
      previous = character
      index = next
    }
    return out
  }

  private static func needsEscape(
    _ character: Character, after previous: Character, before next: Character
  ) -> Bool {
    switch character {
    case "*", "`", "\\", "[", "]", "<": true
    // Between two letters an underscore is the text's own.
    case "_": !(isWord(previous) && isWord(next))
    case "&": next == "#" || next.isLetter
    default: false
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// A text whose first letters open nothing but a paragraph.
  static func opening(_ text: String) -> String {
    guard let first = text.first else { return text }
    let second = text.dropFirst().first
    switch first {
    case "#", ">", "~", "=", "|": return "\\" + text
    case "+", "-": return second.map { $0 == " " || $0 == first } ?? true ? "\\" + text : text
    case "•", "▪", "●", "◦", "■", "\u{F0B7}", "\u{F0A7}", "–", "—":
      guard second == " ", let scalar = first.unicodeScalars.first else { return text }
      return "&#\(scalar.value);" + text.dropFirst()
    default: break
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return text }
    return digits + "\\" + rest
  }

  static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
