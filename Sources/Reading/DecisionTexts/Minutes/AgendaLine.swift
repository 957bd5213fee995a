import Register

/// A matter of a call that says in its name what is asked: "Antagande av näringslivsstrategi".
enum AgendaLine {
  private static let acts: [(words: String, action: DecisionReading.Action)] = [
    ("antagande av ", .adopt), ("fastställande av ", .adopt), ("revidering av ", .amend),
    ("ändring av ", .amend), ("ändringar i ", .amend), ("upphävande av ", .repeal),
    ("förlängning av ", .extend), ("prolongering av ", .extend),
  ]

  static func read(_ item: MinutesItem) -> DecisionReading? {
    guard var title = item.title, let name = title.value else { return nil }
    let words = title.raw.lowered()
    guard let act = acts.first(where: { words.hasPrefix($0.words) }),
      Matters.isGoverning(name), !Matters.isOther(name)
    else { return nil }
    title.confidence = min(title.confidence, 0.7)
    return DecisionReading(
      action: .propose, proposes: act.action, final: false, document: title,
      paragraph: item.paragraph, registryNumber: item.registryNumber)
  }
}
