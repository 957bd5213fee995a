import Register

/// What is printed over a title: whose paper it is, and what sort of document.
struct Letterhead {
  /// The type that stands on a line of its own over the title, or as a line below it.
  private(set) var kicker: (type: DocumentType, line: Int)?

  /// Finds them among the first lines and takes them out of the running for title.
  static func read(_ page: inout Page, lines: Range<Int>) -> Letterhead {
    var head = Letterhead()
    var seen = 0
    for index in lines where seen < 14 {
      let line = page.sheet.lines[index]
      guard line.role == .text else { continue }
      seen += 1
      // What stands below prose is a heading, not a letterhead.
      if line.range.count > 90, page.sheet.bytes[line.range.upperBound - 1] == 0x2E { break }
      guard line.range.count <= 60, line.bullet == .none else { continue }
      if isName(line, page.sheet) && !goesOn(from: index, page.sheet)
        || isCollection(line, page.sheet)
      {
        page.sheet.lines[index].role = .furniture
      } else if head.kicker == nil, line.heading == 0,
        let type = kind(line, page.sheet), !isRest(index, page.sheet),
        hasTitle(after: index, lines, page, opens: seen <= 3)
      {
        head.kicker = (type, index)
        page.sheet.lines[index].role = .furniture
      }
    }
    return head
  }

  /// "Ekby kommun", "REGION NORRBY", "Norrby stad": a name and nothing else.
  private static func isName(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.heading != 1 else { return false }
    let words = sheet.text(line).split(separator: " ").map { $0.trimmingMarks().lowered() }
    guard (2...4).contains(words.count), let first = words.first, let last = words.last,
      Bytes.isUpper(sheet.bytes, line.range.lowerBound)
    else { return false }
    if ["kommun", "stad", "kommunalförbund"].contains(last) {
      return TypeWords.type(ofWord: first) == nil && !words.contains(where: TypeWords.isJoint)
    }
    let isRegion = first == "region" && words.count <= 4
    let isCity = words.prefix(2) == ["city", "of"] || words.prefix(2) == ["municipality", "of"]
    return isRegion && !words.dropFirst().contains { TypeWords.type(ofWord: $0) != nil } || isCity
  }

  /// "Riktlinjer för resor i" over "Ekby kommun": the name ends the title.
  private static func goesOn(from index: Int, _ sheet: Sheet) -> Bool {
    guard index > 0, !sheet.lines[index].followsBlank else { return false }
    let above = sheet.text(sheet.lines[index - 1]).split(separator: " ")
    return above.count > 1 && TypeWords.isJoint(above.last.map(String.init) ?? "")
  }

  /// "Bostadsförsörjnings" over "program": the end of a word that the page broke.
  private static func isRest(_ index: Int, _ sheet: Sheet) -> Bool {
    let line = sheet.lines[index]
    guard index > 0, !line.followsBlank, Bytes.isLower(sheet.bytes, line.range.lowerBound) else {
      return false
    }
    let above = sheet.lines[index - 1].range
    return sheet.folded[above].last == UInt8(ascii: "s")
      && !sheet.bytes[above].contains(Bytes.space)
  }

  private static let collections = PhraseTable<Void>(groups: [
    (
      (),
      [
        "författningssamling", "kommunal författningssamling", "kommunens författningssamling",
        "styrdokument", "styrande dokument", "lokal författningssamling", "kfs", "kfs nr",
      ]
    )
  ])

  /// "FÖRFATTNINGSSAMLING KFS 12:4", "Styrdokument": the collection, with a number at most.
  private static func isCollection(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.heading == 0,
      let hit = sheet.match(of: collections, at: line.range.lowerBound),
      hit.end < line.range.upperBound
    else { return false }
    let words = sheet.text(hit.end..<line.range.upperBound).lowered().split(separator: " ")
    return words.allSatisfy { word in
      ["nr", "nr.", "kfs", "sid", "sida"].contains(String(word)) || word.contains(where: \.isNumber)
    }
  }

  /// "POLICY", "Riktlinje", "Styrdokument": the name of a type alone.
  private static func kind(_ line: Line, _ sheet: Sheet) -> DocumentType? {
    guard line.range.count <= 24,
      let hit = sheet.match(of: TypeWords.strip, at: line.range.lowerBound)
    else { return nil }
    return sheet.trimmed(hit.end..<line.range.upperBound, " .:").isEmpty ? hit.value : nil
  }

  /// Whether another line may be the title.
  private static func hasTitle(
    after index: Int, _ lines: Range<Int>, _ page: Page, opens: Bool
  ) -> Bool {
    let next = (index + 1)..<max(index + 1, min(lines.upperBound, index + 5))
    return next.contains { other in
      let line = page.sheet.lines[other]
      guard line.role == .text, line.bullet == .none, (5...140).contains(line.range.count) else {
        return false
      }
      let text = page.sheet.text(line)
      return !".:!?".contains(text.last ?? ".") && kind(line, page.sheet) == nil
        && (TypeWords.isTitle(text) || line.heading > 0
          || opens && line.range.count <= 60
            && Bytes.isUpper(page.sheet.bytes, line.range.lowerBound))
    }
  }
}
