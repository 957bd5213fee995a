/// A section of a document whose purpose its heading tells.
public struct Section: Hashable, Sendable, Codable {
  public var kind: SectionKind
  /// The id of the heading's provision.
  public var provision: String
  /// Line in the file, from 1, where the text came from one.
  public var line: Int?

  public init(kind: SectionKind, provision: String, line: Int? = nil) {
    self.kind = kind
    self.provision = provision
    self.line = line
  }
}

/// What a section is for: many municipalities say which of them a document must have.
public enum SectionKind: String, Sendable, Codable, CaseIterable {
  case purpose, background, scope, definitions, goals, responsibility, followUp, validity
  case entryIntoForce, review, relatedDocuments

  /// The purpose a heading tells, its number and marks apart.
  public init?(heading: String) {
    let isPlain = heading.utf8.first.map { !Self.mayCount[Int($0)] } ?? true
    let slug = Slug.make(isPlain ? heading : Self.withoutNumber(heading))
    guard let kind = Self.table[slug] else { return nil }
    self = kind
  }

  /// Words that count a heading.
  private static let counters = ["§", "kapitel", "kap.", "kap", "avsnitt"]

  /// For each byte, whether what counts a heading may begin with it: nothing that is a letter,
  /// but for those of the counters.
  private static let mayCount: [Bool] = {
    let openings = Set(counters.compactMap { $0.utf8.first.map { $0 | 0x20 } })
    return (0..<256).map { byte in
      let letter = UInt8(byte) | 0x20
      return !(0x61...0x7A).contains(letter) || openings.contains(letter)
    }
  }()

  /// "2.1 Syfte", "§ 3 Ansvar" and "Kapitel 2 Mål" without what counts them.
  private static func withoutNumber(_ heading: String) -> String {
    var words = heading.split(separator: " ")[...]
    while words.count > 1, let first = words.first {
      let isCounter = counters.contains(first.lowercased())
      let isNumber = first.allSatisfy { $0.isNumber || ".:)§".contains($0) }
      guard isCounter || isNumber else { break }
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static let table: [String: SectionKind] = {
    var table: [String: SectionKind] = [:]
    for (kind, headings) in headings {
      for heading in headings { table[Slug.make(heading)] = kind }
    }
    return table
  }()

  private static let headings: [(SectionKind, [String])] = [
    (
      .purpose,
      [
        "syfte", "syftet", "dokumentets syfte", "syfte med dokumentet", "syfte och mål",
        "syfte och omfattning", "inledning och syfte", "bakgrund och syfte", "policyns syfte",
        "syfte med policyn", "syfte med riktlinjerna", "riktlinjernas syfte", "planens syfte",
        "programmets syfte", "strategins syfte", "ändamål", "ändamål och syfte",
        "syfte och bakgrund", "syfte med planen", "syftet med policyn", "syftet med riktlinjerna",
        "syfte och målgrupp", "syfte och avgränsning", "vad är syftet",
      ]
    ),
    (.background, ["bakgrund", "bakgrund och nuläge", "varför", "bakgrundsbeskrivning"]),
    (
      .scope,
      [
        "omfattning", "omfattning och avgränsning", "avgränsning", "avgränsningar", "gäller för",
        "vem gäller det för", "dokumentet gäller för", "vilka omfattas", "målgrupp", "målgrupper",
        "tillämpningsområde", "tillämpning", "räckvidd", "vem omfattas", "policyn gäller för",
        "vem gäller policyn för", "vem gäller riktlinjerna för", "vad gäller dokumentet",
      ]
    ),
    (
      .definitions,
      [
        "definitioner", "definition", "begrepp", "begrepp och definitioner", "ordlista",
        "definitioner och begrepp", "begreppsförklaring", "begreppsförklaringar", "termer",
      ]
    ),
    (
      .goals,
      [
        "mål", "målen", "övergripande mål", "mål och inriktning", "målsättning", "målsättningar",
        "mål och vision", "vision och mål", "mål och strategier", "effektmål", "inriktningsmål",
      ]
    ),
    (
      .responsibility,
      [
        "ansvar", "ansvar och roller", "roller och ansvar", "ansvarsfördelning",
        "ansvar och organisation", "organisation och ansvar", "ansvariga",
        "ansvar och befogenheter",
        "ansvar och genomförande", "dokumentansvar", "dokumentansvarig", "vem ansvarar",
        "ansvarsområden", "ansvar för dokumentet", "ansvar och uppföljning",
      ]
    ),
    (
      .followUp,
      [
        "uppföljning", "uppföljning och utvärdering", "utvärdering", "utvärdering och uppföljning",
        "uppföljning och revidering", "uppföljning och kontroll", "kontroll och uppföljning",
        "uppföljning och rapportering", "genomförande och uppföljning", "återrapportering",
        "efterlevnad och uppföljning", "uppföljning och återrapportering",
      ]
    ),
    (
      .validity,
      [
        "giltighet", "giltighetstid", "giltighet och revidering", "gäller till",
        "gäller till och med",
        "dokumentets giltighet", "giltighetsperiod", "giltighet och uppföljning",
      ]
    ),
    (
      .entryIntoForce,
      [
        "ikraftträdande", "ikraftträdande och övergångsbestämmelser", "ikraftträdandebestämmelser",
        "ikraftträdande och giltighet", "träder i kraft", "övergångsbestämmelser",
      ]
    ),
    (
      .review,
      [
        "revidering", "revidering och uppföljning", "aktualitetsprövning", "översyn", "uppdatering",
        "revidering av dokumentet", "översyn och revidering", "revideringar", "ändringar",
        "uppdatering och revidering", "förvaltning av dokumentet",
      ]
    ),
    (
      .relatedDocuments,
      [
        "relaterade styrdokument", "relaterade dokument", "relaterade styrande dokument",
        "andra styrdokument", "koppling till andra styrdokument", "samband med andra styrdokument",
        "styrande dokument", "referenser", "hänvisningar", "lagar och styrdokument",
        "styrdokument", "kopplingar till andra styrdokument", "lagstiftning och styrdokument",
        "övriga styrdokument", "anknytande styrdokument", "angränsande styrdokument",
        "relation till andra styrdokument", "lagar och andra styrdokument",
      ]
    ),
  ]
}
