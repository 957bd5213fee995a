import Register

/// One document that a page lists.
struct RegisterEntry {
  var title: Range<Int>
  var line: Int
  /// The type of the heading it stands under.
  var heading: DocumentType?
}

/// Finds lists of documents that have neither files nor days to tell them by: decisions in
/// brackets, titles under headings of types, titles alone, and small blocks of facts.
enum RegisterEntries {
  static func find(_ page: Page) -> [RegisterEntry]? {
    let decided = decided(page)
    if decided.count >= 2, isMostly(decided, page, share: decided.count >= 3 ? 3 : 2) {
      return decided
    }
    if let blocks = blocks(page) { return blocks }
    if let grouped = grouped(page) { return grouped }
    return titles(page)
  }

  /// Whether entries are at least one in so many of the lines, and no cover stands beside them.
  private static func isMostly(_ entries: [RegisterEntry], _ page: Page, share: Int) -> Bool {
    let lines = page.sheet.lines.filter { $0.role == .text }
    return entries.count * share >= lines.count
      && !lines.contains { RegisterTables.isCover($0, page.sheet) }
  }

  static func isTitle(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    guard (5...130).contains(range.count), Bytes.isUpper(sheet.bytes, range.lowerBound),
      !".:?!;,".utf8.contains(sheet.bytes[range.upperBound - 1])
    else { return false }
    return namesDocument(sheet.folded, range)
  }

  /// Whether a title names a sort of document that registers list.
  static func namesDocument(_ title: String) -> Bool {
    let folded = Array(title.lowered().utf8)
    return namesDocument(folded, folded.indices)
  }

  private static func namesDocument(_ folded: [UInt8], _ title: Range<Int>) -> Bool {
    if let type = TypeWords.type(ofTitle: folded, title) { return type.confidence >= 0.85 }
    let words = ByteWords.split(folded, title)
    let head = words.firstIndex { TypeWords.headEnds.contains(folded, $0) } ?? words.count
    return words.prefix(head).contains { word in
      orders.contains { ByteWords.hasSuffix(folded, word, $0) }
    }
  }

  /// Sorts of documents that are no type of their own here.
  private static let orders = [
    "ordning", "ordningen", "ordningar", "bestämmelser", "reglementen", "budget", "frister",
  ].map { Array($0.utf8) }

  /// Lines such as "Resepolicy (KF 2019-05-27 § 61)".
  private static func decided(_ page: Page) -> [RegisterEntry] {
    var entries: [RegisterEntry] = []
    for (index, line) in page.sheet.lines.enumerated() {
      guard line.range.count <= 220, line.role == .text,
        let start = ListedDecision.start(in: line.range, of: page.sheet)
      else { continue }
      let title = ListedDecision.name(line.range, before: start, page.sheet)
      guard isTitle(title, page.sheet),
        DateReader.first(in: start..<line.range.upperBound, of: page.sheet) != nil
          || BodyReader.first(in: start..<line.range.upperBound, of: page.sheet) != nil
      else { continue }
      entries.append(RegisterEntry(title: title, line: index))
    }
    return entries
  }

  /// A title and below it "Antagen av: …", several times over.
  private static func blocks(_ page: Page) -> [RegisterEntry]? {
    var entries: [RegisterEntry] = []
    var names: Set<String> = []
    let lines = page.sheet.lines
    for index in lines.indices.dropLast() {
      let isLead =
        RegisterTables.isCover(lines[index + 1], page.sheet)
        || ListedDecision.startsLine(lines[index + 1], page.sheet)
      guard isLead, isTitle(lines[index].range, page.sheet),
        names.insert(page.sheet.text(lines[index]).lowered()).inserted
      else { continue }
      entries.append(RegisterEntry(title: lines[index].range, line: index))
    }
    let prose = lines.count { $0.range.count > 160 }
    guard entries.count >= 2, prose <= entries.count * 2, lines.count <= entries.count * 14 else {
      return nil
    }
    return entries
  }

  /// "Policyer", and below it titles; "Riktlinjer", and below it titles.
  private static func grouped(_ page: Page) -> [RegisterEntry]? {
    var entries: [RegisterEntry] = []
    var headings: Set<DocumentType> = []
    var (heading, prose, named) = (DocumentType?.none, 0, 0)
    for (index, line) in page.sheet.lines.enumerated() where line.role == .text {
      if line.bullet == .none, let type = ListedFacts.type(line.range, page.sheet) {
        heading = type
        continue
      }
      guard let heading else { continue }
      let title = line.range
      guard (5...130).contains(title.count), Bytes.isUpper(page.sheet.bytes, title.lowerBound),
        !".:?!;,".utf8.contains(page.sheet.bytes[title.upperBound - 1])
      else {
        prose += 1
        continue
      }
      headings.insert(heading)
      if namesDocument(page.sheet.folded, title) { named += 1 }
      entries.append(RegisterEntry(title: title, line: index, heading: heading))
    }
    guard headings.count >= 2, entries.count >= 4, prose * 2 <= entries.count,
      named * 10 >= entries.count * 6,
      !page.sheet.lines.contains(where: { RegisterTables.isCover($0, page.sheet) })
    else { return nil }
    return entries
  }

  /// Titles and hardly anything else, or a run of them on a page named after a collection.
  private static func titles(_ page: Page) -> [RegisterEntry]? {
    var entries: [RegisterEntry] = []
    var names: Set<String> = []
    var (run, longest) = (0, 0)
    let lines = page.sheet.lines
    for (index, line) in lines.enumerated() {
      let isEntry =
        line.role == .text && line.heading == 0
        && isTitle(line.range, page.sheet) && !CollectionNames.isName(line, page.sheet)
        && ListedFacts.type(line.range, page.sheet) == nil
      run = isEntry ? run + 1 : 0
      longest = max(longest, run)
      guard isEntry, names.insert(page.sheet.text(line).lowered()).inserted else { continue }
      entries.append(RegisterEntry(title: line.range, line: index))
    }
    if entries.count >= 3, longest >= 3, CollectionNames.opens(page),
      lines.count <= entries.count * 6,
      !lines.contains(where: { RegisterTables.isCover($0, page.sheet) })
    {
      return entries
    }
    let share = entries.count * 10 >= lines.count * 7
    return entries.count >= 6 && share && isMostly(entries, page, share: 2) ? entries : nil
  }
}

extension ListedDecision {
  /// Whether a line opens with "Antagen av …", naming a body or a day.
  static func startsLine(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.range.count <= 160,
      sheet.match(of: leads, at: line.range.lowerBound, before: line.range.upperBound) != nil
    else { return false }
    return BodyReader.first(in: line.range, of: sheet) != nil
      || DateReader.first(in: line.range, of: sheet) != nil
  }
}
