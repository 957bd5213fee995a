import Register

/// Finds which municipality or region a text speaks of, from its own words.
enum MunicipalityFinder {
  private static let nouns = PhraseTable<Noun>(groups: [
    (.kommun, ["kommun", "kommuns"]), (.stad, ["stad", "stads"]), (.region, ["region"]),
  ])

  private enum Noun { case kommun, stad, region }

  /// Capitalised words before *kommun* or *stad* that are no names.
  private static let notNames = WordSet([
    "varje", "vår", "en", "denna", "hela", "er", "sveriges", "svensk", "annan", "ingen", "samma",
    "den", "som", "i", "ett", "de", "alla", "andra", "hållbar", "hållbara", "din", "egen", "inom",
    "för", "om", "att", "när", "vi", "på", "till", "av", "med", "och", "attraktiv", "levande",
    "smart", "grön", "trygg", "en", "vilken", "någon", "respektive", "aktuell", "berörd", "ny",
  ])

  /// First words of names in two words.
  private static let openings = WordSet([
    "upplands", "lilla", "östra", "västra", "norra", "södra", "stora", "nya", "mellersta", "övre",
  ])

  /// Whether a word may open the name of a place in two words.
  static func opensName(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return openings.contains(bytes, bytes.indices)
  }

  private struct Candidate {
    var name: String
    var count: Int
    var range: Range<Int>
  }

  static func find(_ page: Page) -> FieldReading? {
    let sheet = page.sheet
    var candidates: [String: Candidate] = [:]
    var order: [String] = []
    var from = 0
    while let offset = sheet.words.start(from: from, before: sheet.bytes.count) {
      if let hit = sheet.match(of: nouns, at: offset),
        let found = candidate(hit.value, offset..<hit.end, sheet)
      {
        let key = found.name.lowered()
        if candidates[key] == nil { order.append(key) }
        candidates[key, default: Candidate(name: found.name, count: 0, range: found.range)]
          .count += 1
      }
      from = BodyReader.wordEnd(offset, sheet, sheet.bytes.count)
    }
    let ranked = merged(order.compactMap { candidates[$0] })
    guard let best = ranked.max(by: { $0.count < $1.count }) else {
      return council(page) ?? AddressPlace.find(page)
    }
    let others = ranked.reduce(0) { $0 + $1.count } - best.count
    let confidence = others == 0 ? 0.96 : best.count >= 3 * others ? 0.9 : 0.75
    return page.field(.found, best.name, best.range, confidence)
  }

  private static let councils = PhraseTable<Void>(groups: [((), ["landstinget", "landstingets"])])

  /// "Landstinget Norrmark", as regions were called, where no municipality is named.
  private static func council(_ page: Page) -> FieldReading? {
    let sheet = page.sheet
    guard let hit = sheet.firstMatch(of: councils, in: 0..<sheet.bytes.count) else { return nil }
    let start = hit.range.upperBound + 1
    guard start < sheet.bytes.count, Bytes.isUpper(sheet.bytes, hit.range.lowerBound),
      sheet.bytes[hit.range.upperBound] == Bytes.space, Bytes.isUpper(sheet.bytes, start)
    else { return nil }
    let end = BodyReader.wordEnd(start, sheet, sheet.bytes.count)
    let place = sheet.text(start..<end)
    guard !TypeWords.isTypeOrBody(place) else { return nil }
    return page.field(.found, "Landstinget \(place)", hit.range.lowerBound..<end, 0.75)
  }

  /// "Ekbys kommun" beside "Ekby kommun" is the same place: the spelling used most is its name.
  private static func merged(_ ranked: [Candidate]) -> [Candidate] {
    guard ranked.count > 1 else { return ranked }
    var found: [Candidate] = []
    for candidate in ranked {
      if let same = found.prefix(40).firstIndex(where: { isSame($0.name, candidate.name) }) {
        let count = found[same].count + candidate.count
        if candidate.count > found[same].count { found[same] = candidate }
        found[same].count = count
      } else {
        found.append(candidate)
      }
    }
    return found
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    func stem(_ name: String) -> [UInt8] {
      var words = name.utf8.split(separator: Bytes.space).map { Array($0) }
      guard let noun = words.popLast(), var place = words.popLast() else { return [] }
      if place.last == UInt8(ascii: "s") { place.removeLast() }
      return (words + [place, noun]).flatMap { $0 + [Bytes.space] }
    }
    return abs(first.utf8.count - second.utf8.count) == 1 && stem(first) == stem(second)
  }

  private static func candidate(
    _ noun: Noun, _ range: Range<Int>, _ sheet: Sheet
  ) -> (name: String, range: Range<Int>)? {
    if noun == .region { return region(range, sheet) }
    // "stads- och boendemiljöer" is half of a word.
    let isHalf =
      range.upperBound < sheet.bytes.count && sheet.bytes[range.upperBound] == Bytes.hyphen
    guard !isHalf, let word = word(before: range.lowerBound, sheet) else { return nil }
    guard Bytes.isUpper(sheet.bytes, word.lowerBound), word.count > 2,
      !notNames.contains(sheet.folded, word),
      sheet.bytes[word].contains(where: { !Bytes.isDigit($0) })
    else { return nil }
    var start = word.lowerBound
    if let first = self.word(before: start, sheet), Bytes.isUpper(sheet.bytes, first.lowerBound),
      openings.contains(sheet.folded, first)
    {
      start = first.lowerBound
    }
    let isCapitals = Bytes.isUpper(sheet.bytes, range.upperBound - 1)
    let place = sheet.text(start..<word.upperBound)
    let name = isCapitals ? titleCase(place) : place
    let isBig = Bytes.isUpper(sheet.bytes, range.lowerBound)
    let ending = noun == .kommun ? "kommun" : isBig ? "Stad" : "stad"
    return ("\(name) \(ending)", start..<range.upperBound)
  }

  /// `Region Skåne`
  private static func region(_ range: Range<Int>, _ sheet: Sheet) -> (String, Range<Int>)? {
    guard Bytes.isUpper(sheet.bytes, range.lowerBound), range.upperBound + 1 < sheet.bytes.count,
      sheet.bytes[range.upperBound] == Bytes.space,
      Bytes.isUpper(sheet.bytes, range.upperBound + 1)
    else { return nil }
    let start = range.upperBound + 1
    let end = BodyReader.wordEnd(start, sheet, sheet.bytes.count)
    var place = sheet.text(start..<end)
    guard !TypeWords.isTypeOrBody(place) else { return nil }
    if Bytes.isUpper(sheet.bytes, range.upperBound - 1) { place = titleCase(place) }
    // The genitive of a region: "Region Skånes"; names that end in s keep it.
    if place.hasSuffix("s"), !["Västernorrlands"].contains(place), genitives(place) {
      place.removeLast()
    }
    return ("Region \(place)", range.lowerBound..<end)
  }

  private static func genitives(_ place: String) -> Bool {
    ["es", "ns", "gs", "ts", "ds", "as", "os", "rs", "ls", "ks"].contains {
      place.lowered().hasSuffix($0)
    }
  }

  private static func titleCase(_ words: String) -> String {
    words.split(separator: " ").map { BodyReader.capitalised($0.lowered()) }
      .joined(separator: " ")
  }

  private static func word(before offset: Int, _ sheet: Sheet) -> Range<Int>? {
    guard offset >= 2, Bytes.isSpace(sheet.bytes[offset - 1]),
      Bytes.isWord(sheet.bytes, offset - 2)
    else { return nil }
    var start = offset - 1
    while start > 0, Bytes.isWord(sheet.bytes, start - 1) || sheet.bytes[start - 1] == Bytes.hyphen
    { start -= 1 }
    return start..<(offset - 1)
  }
}

extension TypeWords {
  /// Words after *Region* that show it is no name.
  static func isTypeOrBody(_ word: String) -> Bool {
    type(ofWord: word.lowered()) != nil || word.lowered().hasSuffix("nämnden")
  }
}
