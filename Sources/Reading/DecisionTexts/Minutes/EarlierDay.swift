import Register

/// The day of another meeting than the one whose minutes are read.
enum EarlierDay {
  /// "Kommunfullmäktige beslutade 2019-05-06 att anta …" tells of another meeting than this one.
  static func first(
    in clause: Range<Int>, meeting: String?, _ sheet: Sheet
  ) -> DateWords? {
    guard let verb = sheet.firstMatch(of: Self.past, in: clause),
      !sheet.folded[clause.lowerBound..<verb.range.lowerBound].hasSuffix(Self.which)
    else { return nil }
    let near = clause.lowerBound..<min(clause.upperBound, verb.range.upperBound + 60)
    guard let date = DateReader.first(in: near, of: sheet), let day = date.value,
      date.day != nil, day != meeting,
      !Supersession.claims(date.range, in: clause, sheet)
    else { return nil }
    // "Regler beslutade 2018-11-13 upphävs": the day is the old text's.
    if let now = sheet.firstMatch(
      of: DecisionVerbs.table, in: date.range.upperBound..<clause.upperBound),
      now.value.form == .presentPassive, now.value.action == .repeal
    {
      return nil
    }
    let lead = sheet.text(
      max(clause.lowerBound, date.range.lowerBound - 16)..<date.range.lowerBound)
    let words = lead.lowered().split(separator: " ")
    return words.contains { ["från", "till", "med", "gälla"].contains($0) } ? nil : date
  }

  /// "… den plan som antogs 2011" tells of the plan.
  private static let which = Array(" som ".utf8)

  private static let past = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslutade", "antog", "antogs", "fastställde", "fastställdes", "beslöt", "har beslutat",
        "upphävde", "upphävdes", "godkände", "godkändes", "föreslog", "reviderades",
      ]
    )
  ])
}
