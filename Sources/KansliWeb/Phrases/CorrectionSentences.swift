import Register

/// An entry of the ledger in one line: what was done, and whose decision it is.
enum CorrectionSentences {
  @Sendable static func swedish(_ entry: Decision) -> String {
    let what = entry.effects.map { SwedishWords.effect($0.kind) }.joined(separator: ", ")
    if entry.effects.isEmpty { return "Makulerat: \(decision(entry))" }
    return "\(entry.corrects == nil ? "Infört" : "Rättat"): \(decision(entry)), \(what)"
  }

  @Sendable static func english(_ entry: Decision) -> String {
    let what = entry.effects.map { Phrases.english.effect($0.kind) }.joined(separator: ", ")
    if entry.effects.isEmpty { return "Voided: \(decision(entry))" }
    return "\(entry.corrects == nil ? "Recorded" : "Corrected"): \(decision(entry)), \(what)"
  }

  private static func decision(_ entry: Decision) -> String {
    let day = entry.header.decidedOn.map { " \($0)" } ?? ""
    let item = entry.header.moment.minutesItem.map { " § \($0)" } ?? ""
    return "\(entry.header.body)\(day)\(item)"
  }
}
