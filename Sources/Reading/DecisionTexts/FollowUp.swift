import Register

/// A sentence after a decision that says how long its document is valid, or what it replaces.
enum FollowUp {
  private static let subjects = PhraseTable<Void>(groups: [
    ((), ["den", "det", "de", "denna", "detta", "dessa", "att den", "att de", "dokumentet"])
  ])
  private static let validity = PhraseTable<Void>(groups: [
    (
      (),
      ["gäller", "gälla", "träder i kraft", "träda i kraft", "ersätter", "börjar gälla", "giltig"]
    )
  ])

  static func attach(
    _ sentence: Range<Int>, to decision: inout DecisionReading, page: inout Page
  ) {
    guard [.adopt, .amend, .extend, .propose].contains(decision.action),
      let verb = page.sheet.firstMatch(of: validity, in: sentence),
      refers(sentence.lowerBound..<verb.range.lowerBound, page.sheet)
    else { return }
    if decision.validThrough == nil {
      decision.validThrough = ClauseReader.validThrough(in: sentence, &page)
    }
    if decision.effectiveFrom == nil {
      decision.effectiveFrom = ClauseReader.effectiveFrom(in: sentence, &page)
    }
    if decision.supersedes == nil {
      decision.supersedes = Supersession.replaced(in: sentence, page)
    }
  }

  /// "Den", "policyn": the document just spoken of.
  private static func refers(_ subject: Range<Int>, _ sheet: Sheet) -> Bool {
    guard !subject.isEmpty, subject.count <= 60 else { return false }
    let start = sheet.folded[subject].starts(with: "att ".utf8) ? 4 : 0
    if sheet.match(of: subjects, at: subject.lowerBound + start) != nil { return true }
    let words = sheet.text(subject).lowered().split(separator: " ").map { $0.trimmingMarks() }
    return words.prefix(5).contains { word in
      DocumentNames.isDefinite(word)
        || TypeWords.type(ofWord: word) != nil && ["n", "t", "na"].contains { word.hasSuffix($0) }
    }
  }
}
