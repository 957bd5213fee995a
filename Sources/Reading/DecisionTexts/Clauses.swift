/// Cuts a sentence of several decisions into one clause each.
enum Clauses {
  /// Words that may tie one decision to the next; true where "att" shows a clause begins.
  private static let ties = PhraseTable<Bool>(groups: [
    (true, ["och att", "samt att", "dels att", "och dels att", "samt dels att", "att"]),
    (false, ["och", "samt", "dels", "och dels", "utan"]),
  ])

  /// Adverbs before a verb.
  private static let adverbs = PhraseTable<Void>(groups: [
    (
      (),
      [
        "samtidigt", "därmed", "även", "härmed", "dessutom", "också", "därutöver", "vidare",
        "i övrigt",
      ]
    )
  ])

  static func ranges(in sentence: Range<Int>, of sheet: Sheet) -> [Range<Int>] {
    var cuts = [sentence.lowerBound]
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard sheet.isWordStart(index),
        let tie = sheet.match(of: ties, at: index, before: sentence.upperBound)
      else {
        index += 1
        continue
      }
      let start = cuts[cuts.count - 1]
      if opens(after: tie.end, tie.value, index, sentence, sheet),
        holdsVerb(start..<index, sheet)
      {
        cuts.append(index)
      }
      index = tie.end
    }
    cuts.append(sentence.upperBound)
    return zip(cuts, cuts.dropFirst()).map { sheet.trimmed($0..<$1, " ,;\n") }
      .filter { !$0.isEmpty }
  }

  private static func opens(
    after end: Int, _ isThat: Bool, _ tie: Int, _ sentence: Range<Int>, _ sheet: Sheet
  ) -> Bool {
    var next = DateReader.skipSpace(end, sheet, sentence.upperBound)
    if let adverb = sheet.match(of: adverbs, at: next, before: sentence.upperBound) {
      next = DateReader.skipSpace(adverb.end, sheet, sentence.upperBound)
    }
    let isProposing =
      sheet.match(of: DecisionCues.proposing, at: next, before: sentence.upperBound) != nil
    if isProposing { return true }
    if let verb = sheet.match(of: DecisionVerbs.table, at: next, before: sentence.upperBound) {
      // "beslutar att anta" is one clause; ", att anta" begins another.
      return verb.value.form != .participle && (!isThat || isFresh(tie, sentence, sheet))
    }
    guard isThat, isFresh(tie, sentence, sheet) else { return false }
    let rest = next..<sentence.upperBound
    return sheet.firstMatch(of: DecisionVerbs.table, in: rest)
      .map { $0.value.form != .participle } ?? false
  }

  /// Whether "att" opens a clause of its own: it is tied on, or stands after a comma.
  private static func isFresh(_ tie: Int, _ sentence: Range<Int>, _ sheet: Sheet) -> Bool {
    if sheet.folded[tie] != UInt8(ascii: "a") { return true }
    var index = tie - 1
    while index > sentence.lowerBound, Bytes.isSpace(sheet.bytes[index]) { index -= 1 }
    return index > sentence.lowerBound && ",;".utf8.contains(sheet.bytes[index])
  }

  /// Whether a decision is told already, and of something: "antar och fastställer X" is one.
  private static func holdsVerb(_ range: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let verb = lastVerb(range, sheet) else {
      return false
    }
    let isPassive = verb.value.form == .presentPassive || verb.value.form == .pastPassive
    return isPassive || !sheet.trimmed(verb.range.upperBound..<range.upperBound, " ,\n").isEmpty
  }

  private static func lastVerb(
    _ range: Range<Int>, _ sheet: Sheet
  ) -> (value: DecisionVerb, range: Range<Int>)? {
    var found: (value: DecisionVerb, range: Range<Int>)?
    var start = range.lowerBound
    while let hit = sheet.firstMatch(of: DecisionVerbs.table, in: start..<range.upperBound) {
      if hit.value.form != .participle { found = hit }
      start = hit.range.upperBound
    }
    return found
  }
}
