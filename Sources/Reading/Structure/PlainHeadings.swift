/// Lines that open with a number: a heading where short, an item of a list where a sentence.
enum NumberedLines {
  struct Numbered {
    var depth: Int
    var rest: String
    var isHeading: Bool
  }

  static func read(_ text: String) -> Numbered? {
    guard let first = text.utf8.first, Bytes.isDigit(first) else { return nil }
    let bytes = Array(text.utf8)
    var index = 0
    var groups: [Int] = [0]
    while index < bytes.count, Bytes.isDigit(bytes[index]) || bytes[index] == 0x2E {
      if bytes[index] == 0x2E { groups.append(0) } else { groups[groups.count - 1] += 1 }
      index += 1
    }
    let endsInStop = groups.last == 0
    if endsInStop { groups.removeLast() }
    guard groups.allSatisfy({ (1...2).contains($0) }), index < bytes.count - 1,
      bytes[index] == Bytes.space, Bytes.isUpper(bytes, index + 1),
      endsInStop || groups.count > 1 || bytes.count <= 60
    else { return nil }
    let rest = String(decoding: bytes[(index + 1)...], as: UTF8.self)
    let closes = ".;,".utf8.contains(bytes[bytes.count - 1])
    let isHeading = !closes && bytes.count <= 90 && rest.split(separator: " ").count <= 10
    if groups.count == 1, !endsInStop, !isHeading { return nil }
    return Numbered(depth: groups.count, rest: rest, isHeading: isHeading)
  }
}

/// Headings of plain text: short lines that stand alone and say nothing by themselves.
enum PlainHeadings {
  /// Words that make a sentence of a line.
  static let verbs: Set<String> = [
    "ska", "skall", "bör", "är", "har", "får", "kan", "innebär", "gäller", "omfattar", "bidrar",
    "måste", "finns", "utgår", "ansvarar", "anger", "beslutar", "avser", "blir",
  ]

  static func isHeading(_ index: Int, _ text: String, _ sheet: Sheet) -> Bool {
    let line = sheet.lines[index]
    guard text.utf8.count <= 70, let last = Footnotes.withoutMark(text).last,
      !".:,;!?-".contains(last), Bytes.isUpper(sheet.bytes, line.range.lowerBound)
    else { return false }
    let words = text.lowered().split(separator: " ")
    guard words.count <= 8, !words.contains(where: { verbs.contains(String($0)) }) else {
      return false
    }
    if let first = words.last, TypeWords.headEnds.contains(String(first)) { return false }
    guard index + 1 < sheet.lines.count else { return false }
    let next = sheet.lines[index + 1]
    if next.role != .text { return line.isBold }
    if Bytes.isLower(sheet.bytes, next.range.lowerBound), next.bullet == .none { return false }
    if next.bullet != .none { return words.count <= 3 || line.isBold }
    let isApart = line.followsBlank || index > 0 && sheet.lines[index - 1].role != .text
    return line.isBold || isApart && (next.followsBlank || next.range.count >= text.utf8.count)
  }

  /// A line in capitals alone: "SYFTE", also where the text begins on the line below.
  static func isCapitals(
    _ index: Int, _ text: String, _ sheet: Sheet, after last: ProvisionReader.Part?
  ) -> Bool {
    let line = sheet.lines[index]
    guard (3...70).contains(line.range.count), index + 1 < sheet.lines.count,
      sheet.lines[index + 1].role == .text, isUpperCase(line.range, sheet)
    else { return false }
    let next = sheet.lines[index + 1]
    guard !Bytes.isLower(sheet.bytes, next.range.lowerBound), next.bullet == .none,
      !isUpperCase(next.range, sheet)
    else { return false }
    if line.followsBlank { return true }
    // Right after a paragraph only where that one has come to its end.
    return last?.text.last.map { ".!?".contains($0) } ?? true
  }

  private static func isUpperCase(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    var letters = 0
    for index in range {
      if Bytes.isLower(sheet.bytes, index) || ".:,;".utf8.contains(sheet.bytes[index]) {
        return false
      }
      if Bytes.isUpper(sheet.bytes, index) { letters += 1 }
    }
    return letters >= 3
  }
}

/// Headings that are counted by chapter or paragraph: "Kapitel 2 Mål", "1 kap.", "§ 3 Ansvar".
enum CountedHeadings {
  static func level(_ index: Int, _ text: String, _ sheet: Sheet) -> Int? {
    guard text.utf8.count <= 80, text.utf8.first.map(mayOpen) ?? false, let last = text.last else {
      return nil
    }
    let words = text.split(separator: " ")
    guard words.count <= 9 else { return nil }
    if isChapter(text, words) { return 1 }
    guard !".,;:".contains(last) else { return nil }
    guard words.count >= 2, isSection(words) else { return nil }
    // A sentence that begins on the line and goes on below it is no heading.
    if words.contains(where: { PlainHeadings.verbs.contains($0.lowered()) }) { return nil }
    if index + 1 < sheet.lines.count {
      let next = sheet.lines[index + 1]
      if !next.followsBlank, Bytes.isLower(sheet.bytes, next.range.lowerBound) { return nil }
    }
    return 2
  }

  /// Whether what counts may begin with the byte: a figure, § or the word for a chapter.
  private static func mayOpen(_ byte: UInt8) -> Bool {
    Bytes.isDigit(byte) || byte == 0xC2 || byte | 0x20 == UInt8(ascii: "k")
  }

  /// "Kapitel 2 …" and "2 kap. …", and nothing that runs on as a sentence.
  private static func isChapter(_ text: String, _ parts: [Substring]) -> Bool {
    guard (2...9).contains(parts.count) else { return false }
    let (first, second) = (parts[0].lowered(), parts[1].lowered())
    let isLeading = first == "kapitel" && isNumber(second)
    let isTrailing = isNumber(first) && ["kap.", "kap", "kapitlet"].contains(second)
    guard isLeading || isTrailing else { return false }
    let words = parts.map { $0.lowered() }
    if words.contains("§") || words.contains("lagen") { return false }
    return words.count == 2
      || !text.hasSuffix(".")
        && !words.contains { PlainHeadings.verbs.contains($0) }
  }

  /// "§ 3 Ansvar" and "3 § Ansvar".
  private static func isSection(_ words: [Substring]) -> Bool {
    let (first, second) = (words[0], words[1])
    if first == "§" || second == "§" {
      guard isNumber(first == "§" ? second : first) else { return false }
      return words.count == 2 || words[2].first?.isUppercase ?? false
    }
    return first.first == "§" && isNumber(first.dropFirst())
      && second.first?.isUppercase ?? false
  }

  private static func isNumber(_ word: some StringProtocol) -> Bool {
    let digits = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
    return (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy(Bytes.isDigit)
  }
}
