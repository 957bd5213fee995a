import Register

/// Bodies written as their initials: *SN*, *BUN*, *KSAU*.
///
/// What the letters stand for is what the text itself calls a body with those initials; where it
/// names none, the usual meaning is a guess.
enum BodyAbbreviations {
  /// What the letters usually mean.
  private static let usual: [String: String] = [
    "SN": "Socialnämnden", "BUN": "Barn- och utbildningsnämnden",
    "VON": "Vård- och omsorgsnämnden", "KFN": "Kultur- och fritidsnämnden",
    "TN": "Tekniska nämnden", "MBN": "Miljö- och byggnadsnämnden", "BN": "Byggnadsnämnden",
    "ON": "Omsorgsnämnden", "ÄN": "Äldrenämnden", "MN": "Miljönämnden",
    "UN": "Utbildningsnämnden", "HSN": "Hälso- och sjukvårdsnämnden",
    "SBN": "Samhällsbyggnadsnämnden", "KSAU": "Kommunstyrelsens arbetsutskott",
    "PU": "Personalutskottet", "AU": "Arbetsutskottet", "BMN": "Bygg- och miljönämnden",
    "KN": "Kulturnämnden", "FN": "Fritidsnämnden", "ÖFN": "Överförmyndarnämnden",
    "VN": "Valnämnden", "RSAU": "Regionstyrelsens arbetsutskott", "GN": "Gymnasienämnden",
    "SBU": "Samhällsbyggnadsutskottet", "SAN": "Social- och arbetsmarknadsnämnden",
    "KUN": "Kultur- och utbildningsnämnden", "MSN": "Miljö- och samhällsbyggnadsnämnden",
  ]

  /// How far into a text its bodies are sought, and how far in covers use their initials.
  private static let reach = 4000
  private static let front = 20_000

  /// The first abbreviation of a body among the words.
  static func first(in range: Range<Int>, of sheet: Sheet) -> BodyWords? {
    var index = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + 60)
    while index < end {
      guard sheet.isWordStart(index) else {
        index += 1
        continue
      }
      if let body = at(index, of: sheet, before: range.upperBound) { return body }
      index = max(BodyReader.wordEnd(index, sheet, end), index + 1)
    }
    return nil
  }

  /// An abbreviation that opens what a decision's words are: a day, a number, a paragraph.
  static func at(_ start: Int, of sheet: Sheet, before limit: Int) -> BodyWords? {
    guard let letters = letters(at: start, of: sheet, before: limit) else { return nil }
    let range = start..<(start + letters.utf8.count)
    if let named = named(letters, sheet) {
      return BodyWords(name: named, range: range, isSure: true)
    }
    return usual[letters].map { BodyWords(name: $0, range: range, isSure: false) }
  }

  /// Two to five capitals, of which the last is the *N* of a *nämnd* or the *U* of an *utskott*.
  private static func letters(at start: Int, of sheet: Sheet, before limit: Int) -> String? {
    guard start < min(limit, front), Bytes.isUpper(sheet.bytes, start) else { return nil }
    let end = BodyReader.wordEnd(start, sheet, min(limit, start + 12))
    guard (2...6).contains(end - start), "NU".utf8.contains(sheet.bytes[end - 1]) else {
      return nil
    }
    let word = String(decoding: sheet.bytes[start..<end], as: UTF8.self)
    return (2...5).contains(word.count) && word.allSatisfy(\.isUppercase) ? word : nil
  }

  /// The one body of the text whose name has the initials.
  private static func named(_ letters: String, _ sheet: Sheet) -> String? {
    let bodies = BodyReader.all(in: 0..<min(sheet.bytes.count, reach), of: sheet)
    let names = Set(bodies.map(\.name).filter { initials($0) == letters })
    return names.count == 1 ? names.first : nil
  }

  /// "Barn- och utbildningsnämnden" is *BUN*.
  static func initials(_ name: String) -> String {
    var letters = ""
    for word in name.split(separator: " ") where !["och", "samt", "för"].contains(word) {
      guard let first = word.first else { continue }
      letters += first.uppercased()
      for (ending, letter) in [("nämnden", "N"), ("utskottet", "U"), ("utskott", "U")]
      where word.hasSuffix(ending) && word.count > ending.count {
        letters += letter
        break
      }
    }
    return letters.replacingWhole("KA", with: "KSA")
  }
}

extension String {
  /// The council's board is *KS* in its committees' initials, though it is one word.
  fileprivate func replacingWhole(_ opening: String, with letters: String) -> String {
    hasPrefix(opening) && hasSuffix("U") ? letters + dropFirst(opening.count) : self
  }
}
