import Register

/// A word of a sentence, in lower case.
struct RuleToken {
  var text: String
  var range: Range<Int>
  /// Which part between commas of the sentence it stands in.
  var clause: Int
}

/// A sentence of a provision, as the readers of rules look at it.
struct RuleSentence {
  let sheet: Sheet
  let range: Range<Int>
  let words: [RuleToken]

  /// The sentences of a provision's text.
  static func all(of text: String) -> [RuleSentence] {
    let sheet = Sheet(Array(text.utf8))
    return Sentences.ranges(in: 0..<sheet.bytes.count, of: sheet).map {
      RuleSentence(sheet, $0)
    }
  }

  private init(_ sheet: Sheet, _ range: Range<Int>) {
    self.sheet = sheet
    self.range = range
    var words: [RuleToken] = []
    var (from, clause) = (range.lowerBound, 0)
    while let start = sheet.words.start(from: from, before: range.upperBound) {
      let end = sheet.words.end(from: start, before: range.upperBound)
      if sheet.bytes[from..<start].contains(where: { ",;:".utf8.contains($0) }) { clause += 1 }
      words.append(
        RuleToken(
          text: String(decoding: sheet.folded[start..<end], as: UTF8.self), range: start..<end,
          clause: clause))
      from = end
    }
    self.words = words
  }

  /// The sentence as it stands in the provision, unchanged.
  var verbatim: String { String(decoding: sheet.bytes[range], as: UTF8.self) }

  /// Whether the sentence opens a list: it ends in a colon, or without any stop.
  var isOpen: Bool {
    guard range.upperBound > range.lowerBound else { return false }
    return !".!?".utf8.contains(sheet.bytes[range.upperBound - 1])
  }

  func has(_ forms: RuleWords) -> Bool { words.contains { forms.contains($0.text) } }

  func first(_ forms: RuleWords, from start: Int = 0) -> Int? {
    guard start < words.count else { return nil }
    return words[start...].firstIndex { forms.contains($0.text) }
  }

  /// Whether a word of some forms stands within so many words of another.
  func has(_ forms: RuleWords, near index: Int, within reach: Int) -> Bool {
    words[max(0, index - reach)..<min(words.count, index + reach + 1)]
      .contains { forms.contains($0.text) }
  }

  /// How binding the first modal word before a place makes it; `nil` where there is none.
  func modality(before end: Int? = nil) -> PolicyRule.Modality? {
    for word in words.prefix(end ?? words.count) {
      if RuleWords.should.contains(word.text) { return .should }
      if RuleWords.must.contains(word.text) { return .must }
    }
    return nil
  }

  /// Whether a word stands in a clause that only says when something else applies: "om flera
  /// parter medverkar".
  func isConditional(at index: Int) -> Bool {
    for word in words[..<index].reversed() {
      guard word.clause == words[index].clause else { return false }
      if RuleWords.opening.contains(word.text) { return true }
      if RuleWords.must.contains(word.text) || RuleWords.should.contains(word.text) {
        return false
      }
    }
    return false
  }
}
