import Register

/// Reads what cooperation is to contribute to: a sentence that opens a list, and its items.
enum Contributions {
  /// How binding the list is that a sentence opens; `nil` where it opens none such.
  ///
  /// - Parameter isWhole: whether the text as a whole is about cooperation abroad.
  static func opens(_ sentence: RuleSentence, isWhole: Bool) -> PolicyRule.Modality? {
    let words = sentence.words
    guard sentence.isOpen,
      let verb = words.lastIndex(where: { RuleWords.contributing.contains($0.text) }),
      isOpenEnd(words[(verb + 1)...]), isSubject(words[..<verb], sentence, isWhole)
    else { return nil }
    for word in words[..<verb].reversed() {
      if RuleWords.negation.contains(word.text) { return nil }
      if RuleWords.should.contains(word.text) || RuleWords.aim.contains(word.text) {
        return .should
      }
      if RuleWords.must.contains(word.text) { return .must }
    }
    // What "bidrar till" merely describes is no rule.
    return nil
  }

  /// "… till", "… till följande områden", "… till att": what is contributed to comes as items.
  private static func isOpenEnd(_ words: ArraySlice<RuleToken>) -> Bool {
    guard let first = words.first, first.text == "till" || first.text == "med" else {
      return false
    }
    return words.count <= 9 && words.dropFirst().allSatisfy { fillers.contains($0.text) }
  }

  private static let fillers = RuleWords(
    """
    följande områden områdena punkter punkterna mål målen nedanstående bland annat att dessa
    nedan någon eller några något av en ett flera minst
    """)

  private static func isSubject(
    _ words: ArraySlice<RuleToken>, _ sentence: RuleSentence, _ isWhole: Bool
  ) -> Bool {
    let isWork = words.contains { RuleWords.work.contains($0.text) }
    let isAbroad = words.contains { RuleWords.abroad.contains($0.text) }
    let isCooperation = words.contains { RuleWords.cooperation.contains($0.text) }
    // In a text about other things the sentence itself must say that it is about cooperation.
    return isWhole ? isWork || isAbroad : isAbroad && (isCooperation || isWork)
  }

  /// The term that an item opens with: up to the first mark or the words that explain it.
  static func name(of text: String) -> String? {
    let utf8 = Array(text.utf8)
    var end = utf8.count
    scan: for index in utf8.indices {
      switch utf8[index] {
      case 0x2C, 0x3A, 0x3B: end = index
      case 0x2E where index + 1 == utf8.count || utf8[index + 1] == 0x20: end = index
      case 0x20 where isExplaining(utf8[(index + 1)...]): end = index
      default: continue scan
      }
      break
    }
    let sheet = Sheet(Array(utf8[..<end]))
    var range = sheet.trimmed(0..<sheet.bytes.count, " *_")
    if sheet.folded[range].starts(with: "att ".utf8) {
      range = sheet.trimmed((range.lowerBound + 4)..<range.upperBound)
    }
    guard (2...160).contains(range.count) else { return nil }
    return BodyReader.capitalised(sheet.text(range))
  }

  private static func isExplaining(_ rest: ArraySlice<UInt8>) -> Bool {
    explanations.contains { rest.starts(with: $0) }
  }

  private static let explanations = [
    "(", "– ", "— ", "- ", "som ", "vilket ", "vilka ", "där ", "det vill säga ", "dvs",
  ].map { Array($0.utf8) }
}
