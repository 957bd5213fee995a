import Register

/// Deals out the role of furniture: page numbers, contents, menus, running heads, postal footers.
enum Furniture {
  static func mark(_ page: inout Page) {
    for index in page.sheet.lines.indices {
      let line = page.sheet.lines[index]
      if isPageNumber(line, page.sheet) || isContents(line, page.sheet)
        || isMenu(line, page.sheet) || isCollectionName(line, page.sheet)
      {
        page.sheet.lines[index].role = .furniture
      }
    }
    markRunningHeads(&page)
    Footer.mark(&page)
  }

  /// `Sida 2 av 15`, `3(16)`, `2 (9)`, `(2)`, `- 4 -`: digits, brackets and the word for page.
  private static func isPageNumber(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.range.count <= 20, line.heading == 0 else { return false }
    var digits = 0
    for word in sheet.folded[line.range].split(whereSeparator: { " ()-/".utf8.contains($0) }) {
      if word.allSatisfy(Bytes.isDigit), word.count <= 3 {
        digits += 1
      } else if !pageWords.contains(where: { word.elementsEqual($0) }) {
        return false
      }
    }
    return (1...2).contains(digits)
  }

  private static let pageWords: [[UInt8]] = ["sida", "sid", "sid.", "s.", "av"]
    .map { Array($0.utf8) }

  /// A line of a table of contents: dots, then a page number.
  private static func isContents(_ line: Line, _ sheet: Sheet) -> Bool {
    let bytes = sheet.bytes[line.range]
    guard let last = bytes.last, Bytes.isDigit(last) else { return false }
    var index = bytes.endIndex - 1
    while index > bytes.startIndex, Bytes.isDigit(bytes[index]) || bytes[index] == Bytes.space {
      index -= 1
    }
    let dots = bytes[...index].reversed().prefix(while: { $0 == 0x2E || $0 == Bytes.space })
      .count(where: { $0 == 0x2E })
    let isEllipsis = bytes[...index].suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    return (dots >= 3 || isEllipsis) && line.range.count <= 160
  }

  /// "Borås Stads styrdokument": the name of the collection that a document belongs to.
  private static func isCollectionName(_ line: Line, _ sheet: Sheet) -> Bool {
    let folded = sheet.folded[line.range]
    return line.range.count <= 60 && collectionEnds.contains { folded.suffix($0.count) == $0[...] }
  }

  private static let collectionEnds: [[UInt8]] = [
    "kommuns styrdokument", "stads styrdokument", "regionens styrdokument",
  ].map { Array($0.utf8) }

  private static func isMenu(_ line: Line, _ sheet: Sheet) -> Bool {
    let start = line.range.lowerBound
    guard line.range.count <= 80,
      let hit = sheet.match(
        of: FurnitureWords.lineStarts, at: start, before: line.range.upperBound)
    else { return false }
    let rest = sheet.trimmed(hit.end..<line.range.upperBound, " :")
    if rest.isEmpty { return true }
    // "Innehåll och omfattning" is a heading; a stamp is followed by a colon or a date.
    return sheet.bytes[hit.end] == Bytes.colon
      || DateReader.at(rest.lowerBound, of: sheet, before: rest.upperBound) != nil
      || sheet.isFolded(line, "länk till annan webbplats.")
      || sheet.folded[line.range].starts(with: "logotyp".utf8)
  }

  /// A short line that comes back beside page numbers; its first occurrence may be the title.
  private static func markRunningHeads(_ page: inout Page) {
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    let lines = page.sheet.lines
    guard lines.contains(where: { $0.role == .furniture }) else { return }
    for (index, line) in lines.enumerated()
    where line.role == .text && line.range.count <= 80 && line.bullet == .none {
      let beside =
        index > 0 && lines[index - 1].role == .furniture
        || index + 1 < lines.count && lines[index + 1].role == .furniture
      if beside { places[page.sheet.folded[line.range], default: []].append(index) }
    }
    for indices in places.values where indices.count >= 3 {
      for index in indices.dropFirst() { page.sheet.lines[index].role = .furniture }
    }
  }
}

/// The postal footer, and the municipality's name in capitals above or below it.
enum Footer {
  static func mark(_ page: inout Page) {
    var index = 0
    while index < page.sheet.lines.count {
      guard page.sheet.lines[index].role == .text, labels(at: index, page.sheet) > 0 else {
        index += 1
        continue
      }
      let end = blockEnd(from: index, page.sheet)
      let count = (index..<end).reduce(0) { $0 + labels(at: $1, page.sheet) }
      if count >= 2 {
        for line in index..<end { page.sheet.lines[line].role = .furniture }
        markCapitals(before: index, &page)
      }
      index = max(end, index + 1)
    }
    markCapitals(before: page.sheet.lines.count, &page)
  }

  private static func labels(at index: Int, _ sheet: Sheet) -> Int {
    let line = sheet.lines[index]
    guard line.range.count <= 200, line.heading == 0 else { return 0 }
    var count = 0
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      if sheet.isWordStart(offset),
        let hit = sheet.match(
          of: FurnitureWords.footer, at: offset, before: line.range.upperBound)
      {
        let isLabel =
          offset == line.range.lowerBound || Bytes.isUpper(sheet.bytes, offset) || count > 0
        if isLabel { count += 1 }
        offset = hit.end
      } else {
        offset += 1
      }
    }
    return count
  }

  /// A footer goes on over lines that hold its labels or what stands below them.
  private static func blockEnd(from start: Int, _ sheet: Sheet) -> Int {
    var end = start + 1
    while end < sheet.lines.count, end - start < 14 {
      let line = sheet.lines[end]
      guard line.role == .text, line.heading == 0 else { break }
      let isBare = labels(at: end - 1, sheet) > 0 && line.range.count <= 60
      guard labels(at: end, sheet) > 0 || isContact(line, sheet) || isBare else { break }
      end += 1
    }
    return end
  }

  private static func isContact(_ line: Line, _ sheet: Sheet) -> Bool {
    let bytes = sheet.folded[line.range]
    guard bytes.count <= 120 else { return false }
    let digits = bytes.count(where: Bytes.isDigit)
    return bytes.contains(UInt8(ascii: "@")) || bytes.starts(with: "www.".utf8)
      || digits >= 5 && digits * 3 >= bytes.count
      || digits >= 5 && bytes.first.map(Bytes.isDigit) ?? false && bytes.count <= 40
  }

  /// `BORÅS` / `STAD` in capitals directly above a footer or at the very end.
  private static func markCapitals(before end: Int, _ page: inout Page) {
    var start = end
    while start > 0, end - start < 4, isCapitals(page.sheet.lines[start - 1], page.sheet) {
      start -= 1
    }
    guard start < end else { return }
    let words = (start..<end).flatMap {
      page.sheet.text(page.sheet.lines[$0]).split(separator: " ").map(String.init)
    }
    let isName = words.last.map { FurnitureWords.bodyOfName.contains($0) } ?? false
    guard isName || words.first == "REGION" || end < page.sheet.lines.count else { return }
    for line in start..<end { page.sheet.lines[line].role = .furniture }
  }

  private static func isCapitals(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.role == .text, line.heading == 0, line.range.count <= 40 else { return false }
    let bytes = sheet.bytes[line.range]
    var hasLetter = false
    for index in bytes.indices {
      if Bytes.isLower(sheet.bytes, index) || Bytes.isDigit(bytes[index]) { return false }
      hasLetter = hasLetter || Bytes.isUpper(sheet.bytes, index)
    }
    return hasLetter
  }
}
