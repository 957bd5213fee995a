/// Takes the document's name out of the name of a matter: "Antagande av avfallsplan".
enum MatterTitle {
  /// What a matter does with its document; what follows is the document's name.
  private static let acts: [String] = [
    "förslag till", "förslag om", "antagande av", "fastställande av", "godkännande av",
    "revidering av", "revidering och antagande av", "ändring av", "ändring i", "ändringar i",
    "ändringar av", "upphävande av", "förlängning av", "prolongering av", "uppdatering av",
    "översyn av", "beslut om", "beslut gällande", "beslut avseende", "antagande -",
    "uppsägning av", "förlängd giltighetstid för", "giltighetstid för", "svar på", "ärende:",
    "förlängning av giltighetstiden för", "aktualisering av", "framtagande av", "ny", "nya", "nytt",
    "reviderad", "reviderat", "reviderade", "inrättande av", "införande av", "angående",
  ]

  /// What may stand behind the name: "Riktlinjer för skolskjuts - revidering".
  private static let tails = [
    " - revidering", " – revidering", ", revidering", " - antagande", " – antagande",
    " - förslag till beslut", " - beslut", " – beslut", " - återremiss",
  ]

  /// "Ärende 9: Reglemente för valnämnden".
  private static func withoutNumber(_ title: String) -> String {
    guard title.lowered().hasPrefix("ärende "), let colon = title.firstIndex(of: ":"),
      title.distance(from: title.startIndex, to: colon) <= 12
    else { return title }
    return title[title.index(after: colon)...].trimmingSpace()
  }

  static func document(in title: String) -> String {
    var name = withoutNumber(title.trimmingTitle())[...]
    var isCut = true
    while isCut {
      isCut = false
      let folded = name.lowered()
      for act in acts where folded.hasPrefix(act + " ") {
        name = name.dropFirst(act.count + 1)
        isCut = true
        break
      }
    }
    for tail in tails where name.lowered().hasSuffix(tail) { name = name.dropLast(tail.count) }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("),
      name.distance(from: open, to: name.endIndex) <= 8
    {
      name = name[..<open]
    }
    let text = name.trimmingSpace()
    return text.isEmpty ? title : BodyReader.capitalised(text)
  }
}
