/// Tells matters of governing documents and of cooperation from all others a meeting handles.
enum Matters {
  /// Beside the types of documents: texts that govern and are not called by a type.
  private static let governing = [
    "arbetsordning", "delegationsordning", "delegeringsordning", "bolagsordning",
    "förbundsordning", "styrdokument", "avgifter", "regelverk", "ramverk", "avtal",
    "överenskommelse", "avsiktsförklaring", "stadgar", "principer", "föreskrifter", "modell",
    "mål och inriktning", "rutin", "checklista", "ordningsföreskrifter", "reservatsbeslut",
    "förhållningssätt", "prioriteringsordning", "ersättningsregler", "varumärkesmanual",
    "valfrihetssystem", "agenda", "färdplan", "vägledning", "hållbarhetslöften", "handbok",
    "styrmodell", "värdegrund", "arkivbeskrivning", "bestämmelser", "inriktningsdokument",
  ]

  /// Matters of the meeting itself, money, elections and answers.
  private static let others = [
    "dagordning", "föredragningslista", "ärendelista", "skattesats", "utdebitering", "budget",
    "årsredovisning", "bokslut", "delårsrapport", "röstlängd", "protokoll", "motion",
    "medborgarförslag", "interpellation", "sammanträdestider", "sammanträdesdagar",
    "sammanträdesplan", "ansvarsfrihet", "valärende", "fyllnadsval", "avsägelse", "redovisning",
    "rapport", "investering", "borgen", "köpeavtal", "hyresavtal", "arrendeavtal",
    "markanvisningsavtal",
    "exploateringsavtal", "köpekontrakt", "slutredovisning", "uppföljning", "e-förslag",
    "internkontrollplan", "internkontroll", "yttrande", "remissvar", "nyckeltal", "kontrakt",
    "partistöd", "justering", "kompletteringsbudget", "ombudgetering", "anslag", "försäljning",
    "koncernbidrag", "verksamhetsberättelse", "tilldelning", "medfinansiering", "begäran",
    "ansökan", "bidragsansökan", "yrkande", "yrkandet",
    "tillägget", "ombudsinstruktion", "kallelse",
    "utvärdering", "slutrapport",
  ]

  private static let cooperation = [
    "vänort", "systerstad", "samarbete", "samverkan", "avtal", "avsiktsförklaring", "partnerskap",
    "överenskommelse", "medlemskap", "utbyte", "nätverk", "samförstånd", "fadderort",
  ]

  /// Agreements of property and work, which are no cooperation.
  private static let contracts = [
    "hyresavtal", "arrendeavtal", "köpeavtal", "anställning", "exploateringsavtal", "markanvisning",
    "låneavtal", "kollektivavtal", "entreprenad", "nyttjanderätt", "leveransavtal", "ramavtal",
    "hyreskontrakt",
  ]

  static func isGoverning(_ name: String) -> Bool {
    let words = split(name)
    if words.prefix(8).contains(where: { TypeWords.type(ofWord: $0) != nil }) { return true }
    return words.contains { word in governing.contains { word.holds($0) } }
  }

  /// Whether the head of a name is of another kind: "Budget 2020 med plan".
  static func isOther(_ name: String) -> Bool {
    let words = split(name)
    let head = words.prefix(while: { !TypeWords.headEnds.contains($0) })
    guard let first = head.isEmpty ? words.first.map({ [$0] }) : Array(head) else { return true }
    if first.contains(where: { TypeWords.type(ofWord: $0) != nil }) { return false }
    return first.contains { word in
      others.contains { word.hasPrefix($0) || word.hasSuffix($0) || word.holds($0 + "en") }
    }
  }

  static func isCooperation(_ name: String) -> Bool {
    let folded = name.lowered()
    return cooperation.contains { folded.holds($0) } && !contracts.contains { folded.holds($0) }
  }

  /// An agreement with somebody else: entered and ended, neither adopted nor repealed.
  static func isAgreement(_ name: String) -> Bool {
    guard isCooperation(name) else { return false }
    let words = split(name)
    let head = words.prefix(while: { !TypeWords.headEnds.contains($0) })
    guard !head.contains(where: { TypeWords.type(ofWord: $0) != nil }) else { return false }
    return head.contains { word in agreements.contains { word.holds($0) } }
  }

  private static let agreements = [
    "avtal", "avsiktsförklaring", "överenskommelse", "vänort", "systerstad", "medlemskap",
    "samarbete", "samförstånd", "partnerskap",
  ]

  private static func split(_ name: String) -> [String] {
    name.lowered().split(separator: " ").map { $0.trimmingMarks() }
  }
}
