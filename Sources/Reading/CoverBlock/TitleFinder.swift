import Register

/// Finds the title: the heading or short line that names the document, whole or split in two.
enum TitleFinder {
  struct Found {
    var title: String
    var raw: Range<Int>
    var confidence: Double
    /// The lines it stands on, wherever it is repeated.
    var lines: [Int]
    /// The type that a subtitle names.
    var type: DocumentType?
    /// Years that stand apart from it, behind the name of the place.
    var period: String?
  }

  private struct Candidate {
    var text: String
    var lines: [Int]
    var score = 0
    var repeats = 0
    var order = 0
    /// Paragraphs of prose stand above it.
    var isAfterProse = false
    /// The text as it is compared: made once, asked for often.
    var key = ""
  }

  /// Headings every document has.
  static let common: Set<String> = [
    "inledning", "syfte", "bakgrund", "mål", "innehåll", "innehållsförteckning", "uppföljning",
    "ansvar", "organisation", "sammanfattning", "styrdokument", "policy", "riktlinjer", "program",
    "plan", "strategi", "regler", "dokumentinformation", "om dokumentet", "omfattning",
    "definitioner", "vision", "giltighet", "revidering", "bilaga", "förord", "allmänt", "typ",
    "riktlinje", "handlingsplan", "reglemente", "taxa", "föreskrifter", "anvisning", "rutin",
    "full text", "transkript", "författningssamling", "kommunal författningssamling",
    "dokument", "syfte och mål", "inledande bestämmelser", "relaterad information",
    "kommentera", "tillämpning", "beslut", "ordförklaringar", "introduktion",
  ]

  static func find(_ page: Page, lines: Range<Int>, subject: String?) -> Found? {
    var candidates = self.candidates(page, lines: lines)
    guard !candidates.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    for candidate in candidates { counts[candidate.key, default: 0] += 1 }
    let subjectKey = subject.map(key)
    for index in candidates.indices {
      candidates[index].repeats = counts[candidates[index].key] ?? 1
      candidates[index].score = score(candidates[index], page, subject: subjectKey)
    }
    guard
      let best = candidates.max(by: { ($0.score, -$0.order) < ($1.score, -$1.order) }),
      best.score > 0
    else { return nil }
    let same = candidates.filter { $0.key == best.key }.flatMap(\.lines)
    let first = page.sheet.lines[best.lines.first ?? 0].range
    let last = page.sheet.lines[best.lines.last ?? 0].range
    let agrees = best.repeats > 1 || subjectKey?.holds(best.key) ?? false
    let named = TypeWords.isTitle(best.text)
    let confidence =
      best.isAfterProse && best.repeats == 1
      ? 0.65 : agrees ? 0.96 : named && best.score >= 6 ? 0.92 : named ? 0.85 : 0.7
    return Found(
      title: best.text, raw: first.lowerBound..<last.upperBound, confidence: confidence,
      lines: same, type: named ? nil : same.lazy.compactMap { subtitle(after: $0, page) }.first)
  }

  /// "POLICY MED RIKTLINJER" below a title that names no type.
  private static func subtitle(after index: Int, _ page: Page) -> DocumentType? {
    guard index + 1 < page.sheet.lines.count else { return nil }
    let line = page.sheet.lines[index + 1]
    guard line.role == .text, line.range.count <= 40 else { return nil }
    return page.sheet.match(of: TypeWords.strip, at: line.range.lowerBound)?.value
  }

  /// Whether the pages were run together: line after line opens with the next page's number.
  static func isFlattened(_ page: Page, lines: Range<Int>) -> Bool {
    var wanted = 1
    for index in lines.prefix(40) where wanted <= 2 {
      let range = page.sheet.lines[index].range
      let digits = page.sheet.bytes[range].prefix(while: Bytes.isDigit)
      let isAlone = range.count == digits.count
      if DateShapes.number(digits) == wanted, wanted == 2 || range.count > 20,
        isAlone || page.sheet.bytes[range.lowerBound + digits.count] == Bytes.space
      {
        wanted += 1
      } else if wanted == 1, range.count > 20 {
        return false
      }
    }
    return wanted > 2
  }

  static func key(_ text: String) -> String {
    text.lowered().trimmingMarks()
  }

  private static func candidates(_ page: Page, lines: Range<Int>) -> [Candidate] {
    var found: [Candidate] = []
    var index = lines.lowerBound
    var prose = 0
    while index < lines.upperBound, found.count < 30 {
      defer { index += 1 }
      let line = page.sheet.lines[index]
      if line.role == .text, line.range.count > 90,
        page.sheet.bytes[line.range.upperBound - 1] == 0x2E
      {
        prose += 1
      }
      guard line.role == .text, line.bullet == .none, (3...140).contains(line.range.count) else {
        continue
      }
      var candidate = Candidate(text: page.sheet.text(line), lines: [index], order: found.count)
      candidate.isAfterProse = prose > 0
      if isMunicipalPrefix(candidate.text) {
        guard let next = nextText(after: index, page, lines) else { continue }
        candidate.lines.append(next)
        candidate.text = page.sheet.text(page.sheet.lines[next])
        index = next
      }
      while let last = lastWord(of: candidate.text), isOpen(last),
        candidate.lines.count < 4, let next = nextText(after: index, page, lines),
        page.sheet.lines[next].range.count <= 100
      {
        candidate.lines.append(next)
        candidate.text += " " + page.sheet.text(page.sheet.lines[next])
        index = next
      }
      if let next = nextText(after: index, page, lines), goesBelow(candidate, next, page) {
        candidate.lines.append(next)
        candidate.text += " " + page.sheet.text(page.sheet.lines[next])
        index = next
      }
      if let whole = broken(candidate, index, page, lines) {
        candidate.lines.append(index + 1)
        candidate.text = whole
        index += 1
      }
      if Bytes.isLower(page.sheet.bytes, line.range.lowerBound) { continue }
      candidate.text = withoutPrefix(TitleEnds.cut(withoutPageNumber(candidate.text)))
      candidate.key = key(candidate.text)
      found.append(candidate)
    }
    return found
  }

  /// "Bostadsförsörjnings" over "program": one word that the page broke without a hyphen.
  private static func broken(
    _ candidate: Candidate, _ index: Int, _ page: Page, _ lines: Range<Int>
  ) -> String? {
    guard candidate.text.hasSuffix("s"), !candidate.text.contains(" "),
      let next = nextText(after: index, page, lines), !page.sheet.lines[next].followsBlank
    else { return nil }
    let word = page.sheet.text(page.sheet.lines[next])
    guard word.first?.isLowercase ?? false, TypeWords.strip.value(of: word) != nil else {
      return nil
    }
    return candidate.text + word
  }

  /// "TORGHANDELSSTADGA" with "för Ekby kommun" on a line below.
  private static func goesBelow(_ candidate: Candidate, _ next: Int, _ page: Page) -> Bool {
    let line = page.sheet.lines[next]
    guard candidate.lines.count < 4, line.range.count <= 70, candidate.text.utf8.count <= 70,
      Bytes.isLower(page.sheet.bytes, line.range.lowerBound), TypeWords.isTitle(candidate.text)
    else { return false }
    let end = BodyReader.wordEnd(line.range.lowerBound, page.sheet, line.range.upperBound)
    let word = String(decoding: page.sheet.folded[line.range.lowerBound..<end], as: UTF8.self)
    let closing = page.sheet.bytes[line.range.upperBound - 1]
    return TypeWords.headEnds.contains(word) && !".:;,".utf8.contains(closing)
  }

  /// "Borås Stads" alone on a line: whose document it is, not what it is called.
  static func isMunicipalPrefix(_ text: String) -> Bool {
    guard text.utf8.last.map({ $0 | 0x20 == UInt8(ascii: "s") }) ?? false else { return false }
    let words = text.split(separator: " ")
    guard (2...3).contains(words.count), let last = words.last else { return false }
    return ["stads", "kommuns"].contains(last.lowered())
      || words.first?.lowered() == "region" && words.count == 2 && last.hasSuffix("s")
  }

  /// "1 Ekby kommun Plan för …", where a page was run together into a line.
  private static func withoutPageNumber(_ text: String) -> String {
    guard let byte = text.utf8.first, Bytes.isDigit(byte) || byte >= 0x80 else { return text }
    var words = text.split(separator: " ")[...]
    guard words.count > 2, let first = words.first, first.allSatisfy(\.isNumber),
      words.dropFirst().first?.first?.isUppercase ?? false
    else { return text }
    words = words.dropFirst()
    if words.count > 3, let name = words.first, !TypeWords.isTitle(String(name)),
      let noun = words.prefix(4).firstIndex(where: {
        ["kommun", "stad"].contains($0.lowered())
      }), words.distance(from: words.startIndex, to: noun) <= 2, noun + 1 < words.endIndex,
      words[noun + 1].first?.isUppercase ?? false
    {
      words = words[(noun + 1)...]
    }
    return words.joined(separator: " ")
  }

  /// "Lysekils kommuns Ekonomistyrningsprinciper": what follows in capitals is the title itself.
  private static func withoutPrefix(_ text: String) -> String {
    let folded = Bytes.fold(Array(text.utf8))
    let isOwned = ByteWords.split(folded, folded.indices).prefix(3)
      .contains { owners.contains(folded, $0) }
    guard isOwned else { return text.trimmingTitle() }
    let words = text.split(separator: " ")
    guard words.count >= 3,
      let noun = words.prefix(3).firstIndex(where: {
        ["stads", "kommuns"].contains($0.lowered())
      }), noun > 0, noun + 1 < words.count,
      words[noun + 1].first?.isUppercase ?? false,
      words[noun + 1].dropFirst().contains(where: \.isLowercase)
    else { return text.trimmingTitle() }
    return words[(noun + 1)...].joined(separator: " ").trimmingTitle()
  }

  private static let owners = WordSet(["stads", "kommuns"])

  private static func lastWord(of text: String) -> String? {
    let words = text.utf8
    guard let end = words.lastIndex(where: { $0 != Bytes.space }) else { return nil }
    let start = words[..<end].lastIndex(of: Bytes.space).map { words.index(after: $0) }
    return String(text[(start ?? words.startIndex)...end])
  }

  private static func isOpen(_ word: String) -> Bool {
    TypeWords.headEnds.contains(word) && word != "och" || word == "och" || word.hasSuffix("-")
  }

  private static func nextText(after index: Int, _ page: Page, _ lines: Range<Int>) -> Int? {
    let next = index + 1
    guard next < lines.upperBound, page.sheet.lines[next].role == .text,
      page.sheet.lines[next].bullet == .none
    else { return nil }
    return next
  }

  private static func score(_ candidate: Candidate, _ page: Page, subject: String?) -> Int {
    guard let first = candidate.lines.first, let last = candidate.lines.last else { return 0 }
    let lines = page.sheet.lines
    let line = lines[last]
    var score = 0
    if line.heading == 1 { score += 4 } else if line.heading > 1 { score += 1 }
    if line.isBold { score += 1 }
    let isCommon = common.contains(candidate.key)
    if candidate.repeats > 1, !isCommon { score += 4 }
    let ending = page.sheet.bytes[line.range.upperBound - 1]
    let isSentence = ".:?!,;".utf8.contains(ending)
    let mayName = !isSentence || candidate.repeats > 1 || candidate.text.utf8.count < 60
    if mayName, TypeWords.isTitle(candidate.text) {
      score += TypeWords.type(ofTitle: candidate.text) == nil ? 1 : 4
    }
    if isStatement(candidate.text) { score -= 6 }
    if candidate.order == 0 { score += 3 } else if candidate.order < 3 { score += 1 }
    if let subject, !candidate.key.isEmpty, subject.holds(candidate.key) { score += 3 }
    if candidate.isAfterProse, candidate.repeats == 1, line.heading != 1 { score -= 4 }
    if isCommon { score -= candidate.repeats > 1 ? 8 : 6 }
    if candidate.text.first?.isNumber ?? false { score -= 3 }
    if candidate.text.utf8.count > 90 { score -= 3 }
    if isSentence { score -= candidate.repeats > 1 ? 0 : 4 }
    score += place(first: first, last: last, page)
    return score
  }

  /// Words that tell something of a document rather than name it.
  private static func isStatement(_ text: String) -> Bool {
    let folded = Array(text.lowered().utf8)
    guard let first = ByteWords.split(folded, folded.indices).first else { return false }
    return statements.contains(folded, ByteWords.trimmed(folded, first))
  }

  private static let statements = WordSet([
    "gäller", "denna", "detta", "dessa", "här", "antagen", "antaget", "fastställd", "sida",
  ])

  /// Prose gives itself away by its neighbours: a line it goes on from or into.
  private static func place(first: Int, last: Int, _ page: Page) -> Int {
    let lines = page.sheet.lines
    var score = 0
    if first > 0, !lines[first].followsBlank, lines[first - 1].role == .text,
      lines[first].heading == 0
    {
      score -= 5
    }
    if last + 1 < lines.count, !lines[last + 1].followsBlank, lines[last + 1].role == .text,
      lines[last].heading == 0
    {
      let next = lines[last + 1]
      if Bytes.isLower(page.sheet.bytes, next.range.lowerBound) { score -= 6 }
      let isSubtitled =
        next.range.count <= 40
        && page.sheet.match(of: TypeWords.strip, at: next.range.lowerBound) != nil
      if isSubtitled { return score }
      // A title is shorter than the lines of the text it stands over.
      if next.range.count < lines[last].range.count + 10 { score -= 3 }
    }
    return score
  }
}

extension String {
  /// Without a closing full stop or a list's leading number.
  func trimmingTitle() -> String {
    var title = utf8[...]
    while let last = title.last, ".:; ".utf8.contains(last) { title.removeLast() }
    return String(Substring(title))
  }
}
