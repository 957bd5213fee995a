import Register

/// Whether a text, or a part of it, is about cooperation with others abroad.
struct RuleSubject {
  /// Whether all of it is, by its title.
  let isWhole: Bool

  init(title: String?) {
    isWhole = title.map(Self.isCooperation(title:)) ?? false
  }

  /// "Internationell policy", "Strategi för internationellt samarbete", "Riktlinjer för
  /// vänorter"; not "Riktlinjer för internationella resor".
  static func isCooperation(title: String) -> Bool {
    guard let sentence = RuleSentence.all(of: title).first else { return false }
    let words = sentence.words
    guard let index = sentence.first(titled) else { return false }
    if words[index].text.hasPrefix("vänort") { return true }
    if words.contains(where: { fields.contains($0.text) }) { return true }
    // What the adjective belongs to: a type of document, or nothing more.
    guard index + 1 < words.count else { return true }
    return TypeWords.type(ofWord: words[index + 1].text) != nil
  }

  /// Whether a sentence under a heading is about cooperation abroad, where the text as a whole
  /// need not be.
  func holds(_ sentence: RuleSentence, under heading: RuleSentence?) -> Bool {
    if isWhole { return true }
    return [sentence, heading].contains { part in
      guard let part else { return false }
      return part.has(RuleWords.abroad) && part.has(RuleWords.cooperation)
    }
  }

  private static let titled = RuleWords("internationell* internationalisering* vänort*")
  private static let fields = RuleWords(
    """
    samarbet* samverka* arbete arbetet verksamhet verksamheten relationer kontakter frågor
    partnerskap* engagemang* utbyte* nätverk* internationalisering*
    """)

  // MARK: The cheap test

  private static let openings = ["internation", "vänort"].map { Array($0.utf8) }
  private static let keys = WordKeys(openings.compactMap { WordMarks.key(ofBytes: $0, at: 0) })

  /// Whether a text can have rules at all: nearly none can, and they are dismissed by this.
  static func mayHold(_ sheet: Sheet, _ range: Range<Int>) -> Bool {
    var from = range.lowerBound
    while let start = sheet.words.start(from: from, before: range.upperBound, opening: keys) {
      let word = sheet.folded[start...]
      if openings.contains(where: { word.starts(with: $0) }) { return true }
      from = start + 1
    }
    return false
  }
}
