import Register

/// "Förslag" on a line of its own, or behind the title: a draft that nobody has adopted yet.
enum ProposalMark {
  private static let marks = WordSet([
    "förslag", "utkast", "remissversion", "remissutgåva", "samrådsversion", "samrådsförslag",
    "samrådshandling", "granskningshandling", "arbetsmaterial", "remissförslag",
    "antagandeförslag",
  ])
  /// How far into the text the first page is looked for.
  private static let reach = 700

  static func stands(by title: String?, _ page: Page) -> Bool {
    let sheet = page.sheet
    for line in sheet.lines.prefix(12) {
      guard line.range.lowerBound < reach else { break }
      if line.range.count <= 40, isMark(sheet.trimmed(line.range, " .:()*-"), sheet) {
        return true
      }
      if asks(line, sheet) { return true }
      // A page that was run together ends in the mark, or has it at once behind the title.
      if let title, line.range.count <= 240, closes(line, title, sheet) { return true }
    }
    return false
  }

  private static let leads = PhraseTable<Void>(groups: [
    ((), ["förslag till", "förslag på", "utkast till", "remissförslag till", "förslag:"])
  ])

  /// "Förslag till kulturplan" on a line of its own: what is asked for is named by its type.
  private static func asks(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.range.count <= 90, Bytes.isUpper(sheet.bytes, line.range.lowerBound),
      sheet.bytes[line.range.upperBound - 1] != 0x2E,
      let lead = sheet.match(of: leads, at: line.range.lowerBound, before: line.range.upperBound)
    else { return false }
    let name = sheet.trimmed(lead.end..<line.range.upperBound)
    return TypeWords.type(ofTitle: sheet.text(name)) != nil
  }

  /// "Förslag", "FÖRSLAG 2024-03-01", "Remissversion 2".
  private static func isMark(_ words: Range<Int>, _ sheet: Sheet) -> Bool {
    let parts = ByteWords.split(sheet.folded, words)
    guard let first = parts.first, marks.contains(sheet.folded, first) else { return false }
    return parts.dropFirst().allSatisfy { part in
      sheet.folded[part].contains(where: Bytes.isDigit)
    }
  }

  /// "1 Folkhälsoprogram Ekby kommun Förslag".
  private static func closes(_ line: Line, _ title: String, _ sheet: Sheet) -> Bool {
    let words = ByteWords.split(sheet.folded, line.range)
    guard let last = words.last, words.count > 1, Bytes.isUpper(sheet.bytes, last.lowerBound),
      marks.contains(sheet.folded, ByteWords.trimmed(sheet.folded, last)),
      sheet.bytes[line.range.upperBound - 1] != 0x2E
    else { return false }
    return sheet.text(line).lowered().holds(title.lowered())
  }
}
