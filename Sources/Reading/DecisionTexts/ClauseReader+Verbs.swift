import Register

extension ClauseReader {
  /// The deciding verb; "reviderad" and "antagen" before another verb only describe.
  static func verb(
    in range: Range<Int>, _ sheet: Sheet
  ) -> (value: DecisionVerb, range: Range<Int>)? {
    var start = range.lowerBound
    var participle: (value: DecisionVerb, range: Range<Int>)?
    while let hit = sheet.firstMatch(of: DecisionVerbs.table, in: start..<range.upperBound) {
      if hit.value.form != .participle { return hit }
      participle = participle ?? hit
      start = hit.range.upperBound
    }
    return participle ?? about(in: range, sheet)
  }

  /// Verbs in two parts, between which the day may stand.
  private static let parted:
    [(first: PhraseTable<Void>, last: PhraseTable<Void>, isBacking: Bool)] =
      [
        (
          table(["beslutade", "beslöt", "har beslutat", "fattade"]), table(["om", "beslut om"]),
          false
        ),
        (table(["sa", "sade", "säger", "röstade"]), table(["ja till"]), true),
        (table(["ställde sig", "ställer sig"]), table(["bakom"]), true),
      ]

  /// The words one of which stands in every sentence that has a deciding verb.
  static let verbKeys = WordKeys([DecisionVerbs.table.keys, partedKeys])
  private static let partedKeys = WordKeys(parted.map(\.first.keys))

  private static func table(_ words: [String]) -> PhraseTable<Void> {
    PhraseTable(groups: [((), words)])
  }

  /// "Beslutade den 11 december om nya taxor", "sa på måndagen ja till den nya planen".
  private static func about(
    in range: Range<Int>, _ sheet: Sheet
  ) -> (value: DecisionVerb, range: Range<Int>)? {
    guard
      sheet.words.start(from: range.lowerBound, before: range.upperBound, opening: partedKeys)
        != nil
    else { return nil }
    for verb in parted {
      guard let first = sheet.firstMatch(of: verb.first, in: range),
        let last = sheet.firstMatch(
          of: verb.last,
          in: first.range.upperBound..<min(range.upperBound, first.range.upperBound + 60))
      else { continue }
      let between = first.range.upperBound..<last.range.lowerBound
      let date = DateReader.first(in: between, of: sheet)
      let isDated = date.map {
        sheet.text(between.lowerBound..<$0.range.lowerBound).utf8.count <= 4
      }
      guard isDated ?? PublishedDay.namesWeekday(between, sheet) else { continue }
      let value = DecisionVerb(
        action: .adopt, form: .pastActive, isWeak: true, isBacking: verb.isBacking)
      return (value, last.range)
    }
    return nil
  }

  /// Acts named by a noun: "tillstyrker antagande av policyn".
  private static let acts = PhraseTable<DecisionReading.Action>(groups: [
    (.adopt, ["antagande av", "fastställande av", "godkännande av", "ett antagande av"]),
    (.amend, ["revidering av", "ändring av", "ändringar i"]),
    (.repeal, ["upphävande av"]),
    (.extend, ["förlängning av", "förlängd giltighet för"]),
  ])
  private static let consenting = PhraseTable<Void>(groups: [
    (
      (),
      [
        "tillstyrker", "tillstyrka", "tillstyrkte", "tillstyrks", "tillstyrkt", "förordar",
        "förorda",
      ]
    )
  ])

  /// What is proposed without a verb of its own: by a noun, or by a word that says yes.
  static func unspoken(
    in zone: Range<Int>, _ proposing: Range<Int>?, _ sheet: Sheet
  ) -> (value: DecisionVerb, range: Range<Int>)? {
    guard let proposing else { return nil }
    if let act = sheet.firstMatch(of: acts, in: zone),
      act.range.lowerBound - zone.lowerBound <= 40
    {
      return (DecisionVerb(action: act.value, form: .infinitive, isWeak: true), act.range)
    }
    guard sheet.match(of: consenting, at: proposing.lowerBound) != nil else { return nil }
    return (DecisionVerb(action: .adopt, form: .infinitive, isWeak: true), proposing)
  }

}
