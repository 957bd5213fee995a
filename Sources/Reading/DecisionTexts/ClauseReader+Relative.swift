import Register

extension ClauseReader {
  private static let relatives = PhraseTable<Void>(groups: [
    ((), ["som", "vilken", "vilket", "vilka"])
  ])

  /// The clause without what it tells in passing: "…, som ursprungligen antogs av styrelsen 2005".
  static func main(_ range: Range<Int>, _ sheet: Sheet) -> Range<Int> {
    guard let som = sheet.firstMatch(of: relatives, in: range) else { return range }
    let lead = sheet.trimmed(range.lowerBound..<som.range.lowerBound)
    guard lead.upperBound > range.lowerBound, sheet.bytes[lead.upperBound - 1] == 0x2C,
      let told = sheet.firstMatch(
        of: DecisionVerbs.table, in: som.range.upperBound..<range.upperBound),
      [.pastPassive, .pastActive].contains(told.value.form),
      verb(in: lead, sheet) != nil
    else { return range }
    return sheet.trimmed(lead, " ,")
  }

  private static let taking = PhraseTable<Void>(groups: [
    ((), ["fattade", "har fattat", "tog", "fattades"])
  ])
  private static let decision = PhraseTable<Void>(groups: [((), ["beslut om att", "beslut att"])])

  /// "Fattade den 14 mars (§ 31) beslut om att anta".
  static func takesDecision(_ before: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let verb = sheet.firstMatch(of: taking, in: before) else { return false }
    let near = verb.range.upperBound..<min(before.upperBound, verb.range.upperBound + 60)
    return sheet.firstMatch(of: decision, in: near) != nil
  }
}

extension ClauseReader {
  private static let byDecision = PhraseTable<Void>(groups: [
    (
      (),
      [
        "enligt beslut i", "enligt beslut av", "genom beslut i", "genom beslut av",
        "efter beslut i", "efter beslut av", "i enlighet med beslut i", "i och med beslut i",
        "med stöd av beslut i", "genom ett beslut i", "enligt ett beslut i",
      ]
    )
  ])

  /// "Enligt beslut i styrelsen senhösten 2020 förlängs …": done, whatever the day was.
  static func isByDecision(_ before: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let hit = sheet.firstMatch(of: byDecision, in: before) else { return false }
    let next = DateReader.skipSpace(hit.range.upperBound, sheet, before.upperBound)
    return BodyReader.at(next, of: sheet, before: before.upperBound) != nil
  }
}

extension ClauseReader {
  /// "Fullmäktige beslutade 2022-05-30 att planen ska fortsätta gälla": body, day and order.
  var isOrdered: Bool {
    let before = range.lowerBound..<verbRange.lowerBound
    guard let cue = sheet.firstMatch(of: DecisionCues.deciding, in: before),
      BodyReader.first(in: before.lowerBound..<cue.range.lowerBound, of: sheet) != nil
    else { return false }
    return DateReader.first(in: before, of: sheet)?.day != nil
  }
}
