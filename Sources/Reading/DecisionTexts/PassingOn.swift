import Register

/// Tells what sends a matter on to a body that is to decide it.
enum PassingOn {
  /// Verbs that send; to whom stands after "till".
  private static let sending = PhraseTable<Void>(groups: [
    (
      (),
      [
        "överlämnar", "överlämnas", "överlämna", "överlämnade", "överlämnades", "översänder",
        "översänds", "översända", "översände", "översändes", "översändas", "överlämnas",
        "skickar", "skickas", "skicka", "sänder", "sänds", "sända", "lämnar", "lämnas", "lämna",
        "vidarebefordrar", "vidarebefordras", "hänskjuter", "hänskjuts", "hänskjuta", "lyfts",
        "går vidare", "gå vidare", "skickas vidare", "tas upp", "avgörs", "fastställs slutligt",
      ]
    )
  ])
  private static let leads = PhraseTable<Void>(groups: [((), ["till", "i", "av"])])

  /// Whether the words send something on: by a phrase, or by a verb with the council behind it.
  static func first(in range: Range<Int>, of sheet: Sheet) -> Range<Int>? {
    if let hit = sheet.firstMatch(of: DecisionCues.passingOn, in: range) { return hit.range }
    guard let verb = sheet.firstMatch(of: sending, in: range) else { return nil }
    let rest = verb.range.upperBound..<min(range.upperBound, verb.range.upperBound + 120)
    for body in BodyReader.all(in: rest, of: sheet) where isCouncil(body.name) {
      let lead = sheet.trimmed(rest.lowerBound..<body.range.lowerBound)
      let last = sheet.text(lead).lowered().split(separator: " ").last.map(String.init)
      if last.flatMap({ leads.value(of: $0) }) != nil || last == "kommunens" {
        return verb.range
      }
    }
    return nil
  }

  /// What stands behind the verb that sends: the thing sent.
  static func object(in range: Range<Int>, of sheet: Sheet) -> Range<Int>? {
    sheet.firstMatch(of: sending, in: range).map { $0.range.upperBound..<range.upperBound }
  }

  static func isCouncil(_ name: String) -> Bool { name.lowered().hasSuffix("fullmäktige") }

  /// What may be passed on for another to decide.
  static let actions: Set<DecisionReading.Action> = [
    .adopt, .amend, .extend, .repeal, .enter, .end,
  ]

  /// The board before has only said yes to it.
  static func turn(_ decision: inout DecisionReading) {
    guard decision.final, actions.contains(decision.action),
      !isCouncil(decision.body?.value ?? "")
    else { return }
    decision.proposes = decision.action
    decision.action = .propose
    decision.final = false
  }
}
