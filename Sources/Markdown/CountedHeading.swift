/// Headings with a number that a draft has without Markdown's mark: "1. Syfte", "2.1 Ansvar",
/// "§ 3 Ansvar", "Kapitel 2 Mål".
///
/// The forms that reading a file takes for headings too, so that a draft and its printed copy
/// have the same parts.
enum CountedHeading {
  /// The level of the heading a line is, or `nil` where it is none.
  static func level(of text: String) -> Int? {
    guard let last = text.last, !".;,".contains(last), text.utf8.count <= 90 else { return nil }
    let words = text.split(separator: " ")
    guard words.count >= 2, words.count <= 10 else { return nil }
    if let counted = counted(words), words[1].first?.isUppercase == true {
      return min(counted.depth, 6)
    }
    guard text.utf8.count <= 80, last != ":", words.count <= 9 else { return nil }
    if isChapter(words) { return 1 }
    return isSection(words) ? 2 : nil
  }

  /// Whether a paragraph opens with "1.": its writer has kept it from being a list.
  static func isKept(_ text: String) -> Bool {
    let digits = text.utf8.prefix(while: isDigit)
    let rest = text.utf8.dropFirst(digits.count)
    return !digits.isEmpty && rest.first == UInt8(ascii: ".") && rest.dropFirst().first == 0x20
  }

  /// How many letters count "2.1 En hel mening." as an item, or `nil` where nothing does.
  static func item(_ text: String) -> Int? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let counted = counted(words), counted.isSure,
      words[1].first?.isUppercase == true, level(of: text) == nil
    else { return nil }
    return words[0].count + 1
  }

  /// "2", "2." and "2.1" as the depth they stand for; sure where more than a bare number.
  private static func counted(_ words: [Substring]) -> (depth: Int, isSure: Bool)? {
    guard let first = words.first, first.first?.isNumber == true else { return nil }
    let groups = first.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = groups.last?.isEmpty == true ? groups.dropLast() : groups[...]
    guard
      numbers.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    let isBare = groups.count == 1
    let length = words.reduce(words.count - 1) { $0 + $1.utf8.count }
    if isBare, length > 60 { return nil }
    return (numbers.count, !isBare)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isNumber(_ word: Substring) -> Bool {
    let digits = word.hasSuffix(".") ? word.dropLast() : word
    return (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy(isDigit)
  }

  private static func isChapter(_ words: [Substring]) -> Bool {
    let lower = words.prefix(2).map { $0.lowercased() }
    let isLeading = lower[0] == "kapitel" && isNumber(words[1])
    let isTrailing = isNumber(words[0]) && ["kap.", "kap", "kapitlet"].contains(lower[1])
    guard isLeading || isTrailing else { return false }
    return !words.contains("§") && !isSentence(words)
  }

  private static func isSection(_ words: [Substring]) -> Bool {
    guard !isSentence(words) else { return false }
    if words[0] == "§" || words[1] == "§" {
      guard isNumber(words[0] == "§" ? words[1] : words[0]) else { return false }
      return words.count == 2 || words[2].first?.isUppercase ?? false
    }
    return words[0].first == "§" && isNumber(words[0].dropFirst())
      && words[1].first?.isUppercase ?? false
  }

  private static func isSentence(_ words: [Substring]) -> Bool {
    words.contains { verbs.contains($0.lowercased()) }
  }

  /// Words that make a sentence of a line.
  private static let verbs: Set<String> = [
    "ska", "skall", "bör", "är", "har", "får", "kan", "innebär", "gäller", "omfattar", "bidrar",
    "måste", "finns", "utgår", "ansvarar", "anger", "beslutar", "avser", "blir",
  ]
}
