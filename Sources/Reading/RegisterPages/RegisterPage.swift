import Register

/// A page that lists several governing documents: each becomes a stub with what is said of it.
enum RegisterPage {
  private typealias Entry = RegisterEntry

  private static let fileWords = PhraseTable<Void>(groups: [((), ["pdf", "docx", "doc", "word"])])
  private static let decided = PhraseTable<Void>(groups: [
    ((), ["dokumentet är beslutat av", "dokumentet är antaget av", "dokumentet är fastställt av"])
  ])

  static func read(_ page: Page) -> [DocumentReading]? {
    var page = page
    let files = fileEntries(page)
    let dated = datedEntries(page)
    let sentences = page.sheet.lines.count {
      page.sheet.firstMatch(of: decided, in: $0.range) != nil
    }
    let days = page.sheet.lines.count { isBareDay($0, page.sheet) }
    let isCollection = days >= 3 && !files.isEmpty
    guard
      Set(files.map { key($0, page) }).count >= 2 || sentences >= 2 || dated.count >= 3
        || isCollection
    else {
      return RegisterEntries.find(page).map { documents($0, &page) }
    }
    let entries =
      sentences >= 2 && files.count < sentences
      ? sentenceEntries(page) : files.isEmpty || dated.count > files.count ? dated : files
    return documents(entries, &page)
  }

  private static func key(_ entry: Entry, _ page: Page) -> String {
    page.sheet.text(entry.title).lowered()
  }

  /// "Kostpolicy Pdf, 201.4 kB": the title before the name of the format, or on the line above.
  private static func fileEntries(_ page: Page) -> [Entry] {
    var entries: [Entry] = []
    var heading: DocumentType?
    for index in page.sheet.lines.indices {
      let line = page.sheet.lines[index]
      if line.range.count <= 20,
        let type = page.sheet.match(of: TypeWords.strip, at: line.range.lowerBound),
        type.end >= line.range.upperBound
      {
        heading = type.value
        continue
      }
      guard let file = filePart(line, page.sheet) else { continue }
      var title = page.sheet.trimmed(line.range.lowerBound..<file, " ,(")
      var at = index
      if title.isEmpty, index > 0 {
        at = index - 1
        title = page.sheet.lines[at].range
      }
      guard !title.isEmpty, title.count <= 160 else { continue }
      entries.append(Entry(title: title, line: at, heading: heading))
    }
    return entries
  }

  /// Where "Pdf, 103 kB" begins; "PDF" may be stuck to the word before.
  private static func filePart(_ line: Line, _ sheet: Sheet) -> Int? {
    if let hit = sheet.firstMatch(of: fileWords, in: line.range) {
      let rest = hit.range.upperBound..<line.range.upperBound
      let hasSize = sheet.folded[rest].contains(where: Bytes.isDigit)
      let isFirst = hit.range.lowerBound == line.range.lowerBound
      return hasSize || !isFirst && rest.count < 4 ? hit.range.lowerBound : nil
    }
    let bytes = sheet.bytes[line.range]
    return bytes.count > 12 && bytes.suffix(3).elementsEqual("PDF".utf8)
      ? line.range.upperBound - 3 : nil
  }

  /// "Arbetsmiljöpolicy 9 mars 2022": a title with the day it was published.
  private static func datedEntries(_ page: Page) -> [Entry] {
    var entries: [Entry] = []
    for index in page.sheet.lines.indices {
      let line = page.sheet.lines[index]
      guard line.range.count <= 140, page.sheet.bytes[line.range.upperBound - 1] != 0x2E,
        let date = DateReader.first(in: line.range, of: page.sheet), date.day != nil,
        date.range.upperBound == line.range.upperBound,
        date.range.lowerBound > line.range.lowerBound + 5
      else { continue }
      let title = page.sheet.trimmed(line.range.lowerBound..<date.range.lowerBound, " ,–-")
      let text = page.sheet.text(title)
      guard !text.contains(":"), TypeWords.type(ofTitle: text) != nil else { continue }
      entries.append(Entry(title: title, line: index, heading: nil))
    }
    return entries
  }

  /// The short line before a paragraph that says who decided the document.
  private static func sentenceEntries(_ page: Page) -> [Entry] {
    var entries: [Entry] = []
    for index in page.sheet.lines.indices {
      let line = page.sheet.lines[index]
      guard page.sheet.firstMatch(of: decided, in: line.range) != nil else { continue }
      var at = index - 1
      while at >= 0, page.sheet.lines[at].range.count > 100, index - at < 4 { at -= 1 }
      guard at >= 0 else { continue }
      entries.append(Entry(title: page.sheet.lines[at].range, line: at, heading: nil))
    }
    return entries
  }

  private static func isBareDay(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.range.count <= 16, let date = DateReader.first(in: line.range, of: sheet) else {
      return false
    }
    return date.range == line.range
      || line.range.count <= 13
        && sheet.bytes[line.range].allSatisfy {
          Bytes.isDigit($0) || $0 == Bytes.hyphen
        }
  }

  private static func documents(_ entries: [Entry], _ page: inout Page) -> [DocumentReading] {
    var seen: Set<String> = []
    var documents: [DocumentReading] = []
    for (index, entry) in entries.enumerated() where seen.insert(key(entry, page)).inserted {
      let end = index + 1 < entries.count ? entries[index + 1].line : page.sheet.lines.count
      documents.append(document(entry, until: end, &page))
    }
    return documents
  }

  private static func document(
    _ entry: Entry, until end: Int, _ page: inout Page
  ) -> DocumentReading {
    let name = nameRange(entry, page.sheet)
    let title = RegisterTitles.plain(page.sheet.text(name))
    var reading = DocumentReading()
    reading.fields[.title] = page.field(.found, title, name, 0.85)
    if let type = TypeWords.type(ofTitle: title) {
      reading.fields[.type] = page.field(.found, type.type.rawValue, name, 0.85)
    } else if let heading = entry.heading {
      reading.fields[.type] = page.field(.found, heading.rawValue, name, 0.85)
    }
    // What is said of a document stands between its title and the next one's, or just before.
    let start = page.sheet.lines[entry.line].range.lowerBound
    let before = entry.line > 0 ? page.sheet.lines[entry.line - 1].range : entry.title
    let last = page.sheet.lines[max(entry.line, end - 1)].range.upperBound
    for zone in [start..<last, before] {
      guard let hit = page.sheet.firstMatch(of: decided, in: zone) else { continue }
      let limit = lineEnd(hit.range.upperBound, page.sheet)
      let rest = hit.range.upperBound..<limit
      if let body = BodyReader.first(in: rest, of: page.sheet) {
        reading.fields[.adoptedBy] = page.field(.found, body.name, body.range, 0.9)
      }
      reading.fields[.validThrough] = ClauseReader.validThrough(in: rest, &page)
      break
    }
    readFacts(of: entry, name, until: end, into: &reading, &page)
    return reading
  }

  /// The title without what the line says of decisions, where it says anything.
  private static func nameRange(_ entry: Entry, _ sheet: Sheet) -> Range<Int> {
    guard let start = ListedDecision.start(in: entry.title, of: sheet) else { return entry.title }
    let name = ListedDecision.name(entry.title, before: start, sheet)
    return name.count >= 4 ? name : entry.title
  }

  /// What the rest of the title's line says, and the labelled lines below it.
  private static func readFacts(
    of entry: Entry, _ name: Range<Int>, until end: Int, into reading: inout DocumentReading,
    _ page: inout Page
  ) {
    var fields = FieldCollection()
    for (field, value) in reading.fields { fields.set(field, value) }
    let rest = name.upperBound..<lineEnd(name.lowerBound, page.sheet)
    if let start = ListedDecision.start(in: name.lowerBound..<rest.upperBound, of: page.sheet) {
      ListedDecision.read(start..<rest.upperBound, 1, into: &fields, &page)
    }
    for index in (entry.line + 1)..<max(entry.line + 1, min(end, entry.line + 16)) {
      let line = page.sheet.lines[index]
      guard line.range.count <= 200 else { continue }
      let start = line.range.lowerBound
      if let label = page.sheet.match(
        of: CoverLabels.table, at: start, before: line.range.upperBound),
        label.end < line.range.upperBound, page.sheet.bytes[label.end] == Bytes.colon
      {
        let value = page.sheet.trimmed((label.end + 1)..<line.range.upperBound, " ")
        if !value.isEmpty { ListedFacts.read(label.value, value, 1, into: &fields, &page) }
      } else if ListedDecision.startsLine(line, page.sheet) {
        ListedDecision.read(line.range, 1, into: &fields, &page)
      }
    }
    reading.fields = fields.readings
  }

  private static func lineEnd(_ offset: Int, _ sheet: Sheet) -> Int {
    sheet.lines[sheet.lineIndex(at: offset)].range.upperBound
  }
}
