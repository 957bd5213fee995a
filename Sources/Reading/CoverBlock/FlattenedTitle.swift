import Register

/// Finds the title where a page was run together into one line: a capitalised name of a type and
/// what it is for, up to where the next sentence, label or number begins.
enum FlattenedTitle {
  static func find(_ page: Page, lines: Range<Int>) -> TitleFinder.Found? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let sheet = page.sheet
    let start = sheet.lines[first].range.lowerBound
    let end = min(sheet.lines[last].range.upperBound, start + 1500)
    var words = TitleWords(sheet, end)
    var found: [TitleWords.Title] = []
    var index = start
    var opens = true
    while found.count < 6, let at = sheet.words.start(from: index, before: end) {
      index = at
      let word = index..<max(BodyReader.wordEnd(index, sheet, end), index + 1)
      if let title = words.title(at: word, opens: opens) {
        found.append(title)
        index = title.range.upperBound
        opens = false
      } else {
        opens = opens && words.isOpening(word)
        index = word.upperBound
      }
      words.previous = word
    }
    if let first = found.first, let over = over(first, start, page) { return over }
    if let best = best(of: found, sheet) { return self.found(best.range, page) }
    return beforeLabels(page, line: first)
  }

  /// The first that is a whole title; one that only names a type may stand over the title itself.
  private static func best(of titles: [TitleWords.Title], _ sheet: Sheet) -> TitleWords.Title? {
    guard let first = titles.first(where: { !$0.isBare }) else {
      return titles.first { $0.opens || $0.isLong && $0.range.lowerBound < 120 }
    }
    // "1 Kommunikationspolicy" is all the first page says.
    if let bare = titles.first, bare.isBare, bare.opens, bare.isLong,
      bare.range.upperBound >= sheet.bytes.count
        || sheet.bytes[bare.range.upperBound] == Bytes.newline
    {
      return bare
    }
    if let bare = titles.first, bare.isBare, bare.opens, bare.isLong,
      first.range.lowerBound - bare.range.upperBound > 200
    {
      return bare
    }
    return titles.first { isRealTitle($0, under: first, sheet) } ?? first
  }

  /// "RIKTLINJER ARKIV 1 (6) … Riktlinjer för hantering av arkiv": a running head in capitals says
  /// the same in fewer words.
  private static func isRealTitle(
    _ title: TitleWords.Title, under head: TitleWords.Title, _ sheet: Sheet
  ) -> Bool {
    let text = sheet.text(head.range)
    guard title.range.lowerBound > head.range.upperBound,
      title.range.lowerBound - head.range.upperBound <= 120,
      !text.contains(where: \.isLowercase), text.split(separator: " ").count <= 4,
      sheet.bytes[title.range].contains(where: { $0 >= 0x61 && $0 <= 0x7A }),
      title.range.count > head.range.count,
      let type = TypeWords.type(ofTitle: text)?.type
    else { return false }
    return TypeWords.type(ofTitle: sheet.text(title.range))?.type == type
  }

  /// "Medborgardialog Riktlinjer Antagna av …": the type stands below a title that names none.
  private static func over(
    _ bare: TitleWords.Title, _ start: Int, _ page: Page
  ) -> TitleFinder.Found? {
    let sheet = page.sheet
    guard bare.isBare, !bare.opens, !bare.isLong, TitleWords.isFollowedByFacts(bare.range, sheet)
    else { return nil }
    var range = sheet.trimmed(start..<bare.range.lowerBound, " .:;,0123456789()")
    let words = sheet.text(range).split(separator: " ")
    if words.count > 3, words[1].lowered() == "kommun" {
      let head = words[0].utf8.count + words[1].utf8.count + 2
      range = (range.lowerBound + head)..<range.upperBound
    }
    // "Dokumenttyp: Riktlinjer Ansvarig: …": a label and its value.
    let label = sheet.match(of: CoverLabels.table, at: range.lowerBound)
    guard label?.end != range.upperBound, (6...90).contains(range.count),
      Bytes.isUpper(sheet.bytes, range.lowerBound),
      !sheet.bytes[range].contains(0x2E), !sheet.bytes[range].contains(Bytes.colon),
      !sheet.bytes[range].contains(Bytes.newline)
    else { return nil }
    let type = sheet.match(of: TypeWords.strip, at: bare.range.lowerBound)?.value
    return TitleFinder.Found(
      title: sheet.text(range), raw: range, confidence: 0.75, lines: [], type: type)
  }

  /// A title without a type's name: what stands before the first label of a cover in one line.
  private static func beforeLabels(_ page: Page, line: Int) -> TitleFinder.Found? {
    let range = page.sheet.lines[line].range
    guard let hit = LabelFinder.hits(in: page.sheet, lines: line..<(line + 1)).first else {
      return nil
    }
    var start = range.lowerBound
    while start < hit.range.lowerBound, !Bytes.isUpper(page.sheet.bytes, start) { start += 1 }
    let title = page.sheet.trimmed(start..<hit.range.lowerBound, " .:;,")
    guard (8...110).contains(title.count), start - range.lowerBound <= 10 else { return nil }
    return TitleFinder.Found(
      title: page.sheet.text(title), raw: title, confidence: 0.7, lines: [])
  }

  private static func found(_ range: Range<Int>, _ page: Page) -> TitleFinder.Found {
    let text = page.sheet.text(range).trimmingTitle()
    var found = TitleFinder.Found(title: text, raw: range, confidence: 0.75, lines: [])
    let end = min(page.sheet.bytes.count, range.upperBound + 60)
    found.period = TitleWords(page.sheet, end).yearsBehindPlace(range.upperBound)
      .map { page.sheet.text($0) }
    return found
  }
}

/// Reads a title out of running words.
struct TitleWords {
  struct Title {
    var range: Range<Int>
    /// A type's name and nothing more.
    var isBare: Bool
    /// Nothing but page numbers and the municipality's name stands before it.
    var opens: Bool
    /// A compound: *Dokumenthanteringsplan* may be a title alone, *Plan* not.
    var isLong: Bool
  }

  let sheet: Sheet
  let end: Int
  var previous: Range<Int>?

  init(_ sheet: Sheet, _ end: Int) {
    self.sheet = sheet
    self.end = end
  }

  /// Page numbers and the municipality's name, after which a title still opens the page.
  func isOpening(_ word: Range<Int>) -> Bool {
    if sheet.bytes[word].allSatisfy(Bytes.isDigit) { return true }
    if Self.openings.contains(sheet.folded, word) { return true }
    guard Bytes.isUpper(sheet.bytes, word.lowerBound), let next = next(after: word.upperBound)
    else { return false }
    return ["kommun", "stad"].contains(folded(next))
  }

  private static let openings = WordSet([
    "kommun", "stad", "för", "sida", "sid", "av", "styrdokument",
  ])

  func title(at word: Range<Int>, opens: Bool) -> Title? {
    guard TypeWords.mayHead(sheet.folded, word) else { return nil }
    let plain = folded(word)
    let type = TypeWords.type(ofWord: plain)
    guard type != nil || TypeWords.isTitle(plain), !TypeWords.isDefinite(plain),
      let start = start(of: word, plain)
    else {
      return nil
    }
    let isCapitals = word.count > 1 && Bytes.isUpper(sheet.bytes, word.upperBound - 1)
    var (stop, last, count) = (word.upperBound, plain, 1)
    while count < 24 {
      if let year = yearInside(stop) { (stop, last) = (year, "") }
      guard let next = next(after: stop) else { break }
      let text = folded(next)
      let isUpper = isCapitals && Bytes.isUpper(sheet.bytes, next.upperBound - 1)
      guard isUpper || goesOn(next, text, after: last) else { break }
      if isCapitals, !isUpper, !TypeWords.headEnds.contains(last),
        !TypeWords.headEnds.contains(text), !["kommun", "kommuns", "stad"].contains(text),
        Bytes.isLower(sheet.bytes, next.upperBound - 1)
      {
        break
      }
      if Self.stops.contains(text) { break }
      (stop, last, count) = (next.upperBound, text, count + 1)
    }
    let isLong = TypeWords.strip.value(of: plain) == nil && plain.utf8.count >= 9
    stop = withYears(stop, after: last)
    if isLong, count == 1 { stop = withYearBeforeFacts(stop) }
    let isAlone = count == 1 && start == word.lowerBound
    guard !TypeWords.headEnds.contains(last) else { return nil }
    return Title(
      range: start..<stop, isBare: isAlone && stop == word.upperBound, opens: opens,
      isLong: isLong || opens && plain.utf8.count >= 9)
  }

  /// Words that tell what became of the document: its title ends before them.
  private static let stops: Set<String> = [
    "antagen", "antagna", "antaget", "antogs", "fastställd", "fastställda", "fastställt",
    "beslutad", "beslutade", "beslutat", "gäller", "gällande", "reviderad", "reviderade",
    "är", "ska", "skall", "har", "kan", "bör", "dnr", "innehåll", "innehållsförteckning",
    "inledning", "styr", "står", "finns", "omfattar", "avser", "följer", "beskriver", "anger",
    "utgör", "innehåller", "syftar",
  ]

  /// Whether a decision or a label follows at once.
  static func isFollowedByFacts(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    let next = DateReader.skipSpace(range.upperBound, sheet, sheet.bytes.count)
    guard next < sheet.bytes.count else { return false }
    let word = next..<BodyReader.wordEnd(next, sheet, sheet.bytes.count)
    return stops.contains(String(decoding: sheet.folded[word], as: UTF8.self))
      || sheet.match(of: CoverLabels.table, at: next) != nil
  }

  /// Sentences open with these, not titles.
  private static let determiners: Set<String> = [
    "denna", "detta", "dessa", "den", "det", "de", "enligt", "i", "syftet", "för", "vid", "med",
    "som", "en", "ett", "vår", "kommunens", "nämndens", "all", "alla", "om", "genom", "utöver",
    "av", "till", "regionens", "stadens", "varje", "under", "när", "målet",
  ]

  /// The type's own word, or the capitalised words that lead up to it.
  private func start(of word: Range<Int>, _ plain: String) -> Int? {
    if Bytes.isUpper(sheet.bytes, word.lowerBound) { return capitals(before: word) }
    var (start, steps) = (word.lowerBound, 0)
    while steps < 3, let before = self.word(before: start) {
      let text = folded(before)
      // "Barn- och ungdomsnämndens delegationsordning": whose it is opens the title.
      if steps == 0, ["kommuns", "stads"].contains(text),
        let name = self.word(before: before.lowerBound),
        Bytes.isUpper(sheet.bytes, name.lowerBound)
      {
        return name.lowerBound
      }
      if steps == 0, text.hasSuffix("s"), let owner = owner(endingAt: before.upperBound) {
        return owner
      }
      if Bytes.isUpper(sheet.bytes, before.lowerBound) {
        return Self.determiners.contains(text) || text.hasSuffix("s") ? nil : before.lowerBound
      }
      // "Miljö- och klimatprogram": the first half has the capital.
      guard text == "och" || text.hasSuffix("-") || steps == 0 && text.hasSuffix("t") else {
        return nil
      }
      (start, steps) = (before.lowerBound, steps + 1)
    }
    return nil
  }

  /// Where a body's name in the genitive begins.
  private func owner(endingAt stop: Int) -> Int? {
    var start = stop
    for _ in 0..<5 {
      guard let before = start == stop ? wordRange(endingAt: stop) : word(before: start) else {
        return nil
      }
      start = before.lowerBound
      if Bytes.isUpper(sheet.bytes, start) {
        let body = BodyReader.at(start, of: sheet, before: stop)
        return body?.range.upperBound == stop ? start : nil
      }
    }
    return nil
  }

  private func wordRange(endingAt stop: Int) -> Range<Int>? {
    var start = stop
    while start > 0, Bytes.isWord(sheet.bytes, start - 1) || sheet.bytes[start - 1] == Bytes.hyphen
    { start -= 1 }
    return start < stop ? start..<stop : nil
  }

  /// "ALLMÄNNA LOKALA ORDNINGSFÖRESKRIFTER": the adjectives before a head in capitals.
  private func capitals(before word: Range<Int>) -> Int {
    var (start, steps) = (word.lowerBound, 0)
    guard word.count > 1, Bytes.isUpper(sheet.bytes, word.upperBound - 1) else { return start }
    while steps < 3, let before = self.word(before: start), before.count > 3,
      Bytes.isUpper(sheet.bytes, before.lowerBound),
      Bytes.isUpper(sheet.bytes, before.upperBound - 1)
    {
      let text = folded(before)
      guard ["a", "t", "sk", "ell", "al", "iv", "ig"].contains(where: { text.hasSuffix($0) })
      else { break }
      (start, steps) = (before.lowerBound, steps + 1)
    }
    return start
  }

  /// "2013–2015", "2030" behind a title belong to it.
  private func withYears(_ stop: Int, after last: String) -> Int {
    guard stop + 5 <= end, sheet.bytes[stop] == Bytes.space,
      let date = DateReader.at(stop + 1, of: sheet, before: min(end, stop + 30))
    else { return stop }
    switch date.reading {
    case .span: return date.range.upperBound
    case .year where date.range.count == 4:
      let rest = date.range.upperBound..<min(end, date.range.upperBound + 8)
      let tail = sheet.bytes[rest].drop { $0 == Bytes.space }
      for dash in ["–", "-", "—"] where tail.starts(with: dash.utf8) {
        let after = DateReader.skipSpace(tail.startIndex + dash.utf8.count, sheet, end)
        if let second = DateReader.at(after, of: sheet, before: end), case .year = second.reading {
          return second.range.upperBound
        }
      }
      // "Avfallstaxa för Ekby år 2016"
      return last == "år" ? date.range.upperBound : stop
    default: return stop
    }
  }

  /// "Jämställdhetsplan Ekby kommun 2015-2017": the years behind a title and a place's name.
  func yearsBehindPlace(_ stop: Int) -> Range<Int>? {
    guard let name = next(after: stop), Bytes.isUpper(sheet.bytes, name.lowerBound),
      let noun = next(after: name.upperBound),
      ["kommun", "stad", "kommuns", "stads"].contains(folded(noun))
    else { return nil }
    let years = noun.upperBound..<withYears(noun.upperBound, after: "")
    return years.isEmpty ? nil : years
  }

  /// "Avfallstaxa 2019 för Ekby kommun": the edition stands before what the document is for.
  private func yearInside(_ stop: Int) -> Int? {
    let yearEnd = stop + 5
    guard yearEnd + 2 < end, sheet.bytes[stop] == Bytes.space,
      sheet.bytes[yearEnd] == Bytes.space,
      let year = DateShapes.number(sheet.folded[(stop + 1)..<yearEnd]), DateShapes.isYear(year)
    else { return nil }
    let word = (yearEnd + 1)..<BodyReader.wordEnd(yearEnd + 1, sheet, end)
    return Bytes.isLower(sheet.bytes, word.lowerBound)
      && Self.purposes.contains(sheet.folded, word) ? yearEnd : nil
  }

  private static let purposes = WordSet(["för", "avseende", "gällande", "inom", "i"])

  /// "Kommunikationspolicy 2019 Antagen av …": the edition, and then what became of it.
  private func withYearBeforeFacts(_ stop: Int) -> Int {
    guard stop + 5 < end, sheet.bytes[stop] == Bytes.space,
      let date = DateReader.at(stop + 1, of: sheet, before: end), case .year = date.reading,
      date.range.count == 4, Self.isFollowedByFacts(date.range, sheet)
    else { return stop }
    return date.range.upperBound
  }

  /// The next word of the title: behind a blank, or behind a comma in an enumeration.
  private func next(after stop: Int) -> Range<Int>? {
    guard stop + 1 < end else { return nil }
    var start = stop + 1
    if sheet.bytes[stop] == UInt8(ascii: ","), stop + 2 < end,
      sheet.bytes[stop + 1] == Bytes.space, Bytes.isLower(sheet.bytes, stop + 2)
    {
      start = stop + 2
    } else if sheet.bytes[stop] == UInt8(ascii: "/"), Bytes.isWord(sheet.bytes, stop + 1),
      !Bytes.isDigit(sheet.bytes[stop + 1])
    {
      // "ARKIVPLAN/DOKUMENTHANTERINGSPLAN"
      start = stop + 1
    } else if sheet.bytes[stop] != Bytes.space {
      return nil
    }
    guard sheet.isWordStart(start) else { return nil }
    let range = start..<BodyReader.wordEnd(start, sheet, end)
    return sheet.bytes[range].contains(where: Bytes.isDigit) ? nil : range
  }

  private func word(before offset: Int) -> Range<Int>? {
    guard offset >= 2, sheet.bytes[offset - 1] == Bytes.space else { return nil }
    var start = offset - 1
    while start > 0, Bytes.isWord(sheet.bytes, start - 1) || sheet.bytes[start - 1] == Bytes.hyphen
    { start -= 1 }
    return start < offset - 1 ? start..<(offset - 1) : nil
  }

  /// A capital in the middle of a title is a place's, after a preposition or before its noun.
  private func goesOn(_ next: Range<Int>, _ text: String, after last: String) -> Bool {
    guard Bytes.isUpper(sheet.bytes, next.lowerBound) else { return true }
    if ["landstinget", "region", "kommunalförbundet"].contains(last) { return true }
    // "Upplands Väsby", "Östra Göinge": a name in two words.
    if MunicipalityFinder.opensName(last) { return true }
    if TypeWords.headEnds.contains(last) || ["kommun", "stad", "stads"].contains(text) {
      return true
    }
    guard let noun = self.next(after: next.upperBound) else { return false }
    let isPlace = ["kommun", "kommuns", "stad", "stads"].contains(folded(noun))
    // "Plan 2020 Ekby kommun" goes on, "Dokumenthanteringsplan Ekby kommun Antagen …" too.
    return isPlace && TypeWords.type(ofWord: last) == nil
  }

  private func folded(_ word: Range<Int>) -> String {
    String(decoding: sheet.folded[word], as: UTF8.self)
  }
}
