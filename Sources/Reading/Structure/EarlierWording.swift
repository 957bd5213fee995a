/// An older wording that is printed behind the document in force: "Bilaga 1. Tidigare lydelse
/// (upphävd)". Its own cover and provisions are not the document's.
enum EarlierWording {
  /// Words of annexes that say their text is no longer in force.
  private static let former = PhraseTable<Void>(groups: [
    (
      (),
      [
        "tidigare lydelse", "äldre lydelse", "föregående lydelse", "upphävd lydelse",
        "förra lydelsen", "tidigare lydelser", "äldre lydelser", "ersatt lydelse",
        "tidigare version", "äldre version", "föregående version", "upphävd version",
        "tidigare gällande", "tidigare utgåva", "tidigare upplaga", "upphävd", "upphävt",
        "upphävda", "ej längre gällande", "inte längre gällande", "har upphört att gälla",
        "upphört att gälla", "utgången version", "utgångna versioner",
      ]
    )
  ])

  /// The line an older wording begins at.
  static func start(_ page: Page) -> Int? {
    let lines = page.sheet.lines
    guard lines.count > 4 else { return nil }
    return lines.indices.dropFirst(3).first { index in
      isHeading(lines[index], page.sheet) && isCover(after: index, page)
    }
  }

  /// "Bilaga 2 Tidigare lydelse", "Äldre lydelse (upphävd 2022-04-05)".
  private static func isHeading(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.role == .text, (8...110).contains(line.range.count),
      sheet.bytes[line.range.upperBound - 1] != Bytes.colon, mayOpen(line, sheet)
    else { return false }
    if isAnnex(line, sheet) { return sheet.firstMatch(of: former, in: line.range) != nil }
    guard let hit = sheet.match(of: former, at: line.range.lowerBound),
      hit.end
        - line.range
        .lowerBound >= 12
    else { return false }
    let rest = sheet.trimmed(hit.end..<line.range.upperBound, " .")
    return rest.isEmpty || sheet.bytes[rest.lowerBound] == UInt8(ascii: "(")
  }

  /// A cheap test that turns away nearly every line.
  private static func mayOpen(_ line: Line, _ sheet: Sheet) -> Bool {
    (line.followsBlank || line.heading > 0) && Bytes.isUpper(sheet.bytes, line.range.lowerBound)
  }

  private static func isAnnex(_ line: Line, _ sheet: Sheet) -> Bool {
    let words = sheet.folded[line.range]
    return words.starts(with: "bilaga".utf8) || words.starts(with: "appendix".utf8)
  }

  /// A decision of its own follows: a table of contents and a mere heading have none.
  private static func isCover(after index: Int, _ page: Page) -> Bool {
    let sheet = page.sheet
    let next = (index + 1)..<min(sheet.lines.count, index + 9)
    return next.contains { ListedDecision.startsLine(sheet.lines[$0], sheet) }
      || next.contains { line in
        sheet.lines[line].range.count <= 90
          && TypeWords.type(ofTitle: sheet.text(sheet.lines[line])) != nil
          && sheet.lines[line].bullet == .none && line <= index + 2
      }
  }
}
