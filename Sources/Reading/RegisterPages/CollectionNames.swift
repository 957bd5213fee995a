import Register

/// The names that pages about many governing documents have: "Styrdokument A–Ö".
enum CollectionNames {
  private static let starts = PhraseTable<Void>(groups: [
    (
      (),
      [
        "styrdokument", "styrande dokument", "författningssamling", "författningssamlingar",
        "kommunal författningssamling", "kommunala styrdokument", "kommunens styrdokument",
        "kommunens styrande dokument", "politiskt styrande dokument", "gällande styrdokument",
        "policyer", "policys", "policydokument", "planer och styrdokument",
        "planer och styrande dokument", "policyer och riktlinjer", "förteckning över styrdokument",
        "förteckning över styrande dokument", "register över styrdokument",
        "lista över styrdokument",
        "alla styrdokument", "våra styrdokument", "våra styrande dokument", "avgifter, taxor",
        "taxor och avgifter", "avgifter och taxor", "reglementen och arbetsordningar",
        "regler och styrande dokument", "planer, program", "policy och riktlinjer",
        "policyer, planer", "kommunens regelverk", "regionens styrande dokument",
        "stadens styrdokument", "stadens styrande dokument", "regionens styrdokument",
        "antagna styrdokument", "övergripande styrdokument", "dokument a-ö",
      ]
    )
  ])

  /// Whether one of the first lines names a collection of documents.
  static func opens(_ page: Page) -> Bool {
    page.sheet.lines.prefix(10).contains { isName($0, page.sheet) }
  }

  static func isName(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.range.count <= 110, sheet.bytes[line.range.upperBound - 1] != 0x2E,
      let hit = sheet.match(
        of: starts, at: line.range.lowerBound, before: line.range.upperBound)
    else { return false }
    // "Styrdokument, riktlinje" names one document.
    let rest = hit.end..<line.range.upperBound
    return sheet.bytes[line.range].last != Bytes.colon
      && !sheet.bytes[rest].contains(Bytes.colon)
      && !endsInOneType(rest, sheet)
  }

  private static func endsInOneType(_ rest: Range<Int>, _ sheet: Sheet) -> Bool {
    let last = sheet.folded[rest].split { " ,".utf8.contains($0) }.last
    return ["riktlinje", "policy", "plan", "regel", "strategi"].contains {
      last?.elementsEqual($0.utf8) ?? false
    }
  }
}
