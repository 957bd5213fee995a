import Foundation
import Reading
import Register
import Testing

/// A rule as a test writes it: kind, value and modality.
private func short(_ rule: PolicyRule) -> String {
  let sign = rule.modality == .must ? "!" : "?"
  return rule.kind.rawValue + sign + (rule.value.map { " \($0)" } ?? "")
}

private func rules(
  _ texts: [String], title: String? = "Internationell policy"
) -> [PolicyRule] {
  let parts = texts.map { text -> (kind: Provision.Kind, level: Int, text: String) in
    if text.hasPrefix("- ") { return (.item, 1, String(text.dropFirst(2))) }
    if text.hasPrefix("# ") { return (.heading, 1, String(text.dropFirst(2))) }
    return (.paragraph, 1, text)
  }
  return RuleReader.read(Provision.suggested(parts), title: title)
}

@Suite("Rules read of a text on cooperation")
struct RuleTests {
  @Test(
    "A condition on partners, however it is worded",
    arguments: [
      (
        "Ett villkor för samarbete är att partnerns land är en demokrati.",
        ["condition! democracy"]
      ),
      (
        "En grundförutsättning är att partnerkommunen ligger i ett demokratiskt land.",
        ["condition! democracy"]
      ),
      (
        "Vi samarbetar endast med städer i demokratiska rättsstater.",
        ["condition! democracy", "condition! ruleOfLaw"]
      ),
      (
        "Kommunen får bara inleda samarbete med parter i länder som följer de mänskliga "
          + "rättigheterna.", ["condition! humanRights"]
      ),
      (
        "Samarbetspartner bör respektera mänskliga fri- och rättigheter.",
        ["condition? humanRights"]
      ),
      (
        "Parten ska komma från ett land där rättsstatens principer råder.",
        ["condition! ruleOfLaw"]
      ),
      (
        "Samarbete ska inte inledas med städer i länder som kränker mänskliga rättigheter.",
        ["condition! humanRights"]
      ),
      (
        "Kommunen bör endast ingå avtal med parter i länder som är demokratier.",
        ["condition? democracy"]
      ),
      (
        "Samarbetet förutsätter att landet upprätthåller rättsstatens principer och är en "
          + "demokrati.", ["condition! ruleOfLaw", "condition! democracy"]
      ),
      (
        "Av den som kommunen samarbetar med krävs att landet respekterar mänskliga rättigheter.",
        ["condition! humanRights"]
      ),
    ])
  func conditions(text: String, expected: [String]) {
    #expect(rules([text]).map(short) == expected)
  }

  @Test(
    "What speaks of rights and democracy without a condition on partners gives none",
    arguments: [
      "Samarbetet ska främja mänskliga rättigheter och demokrati i landet.",
      "En förutsättning för arbetet är att det stärker demokratin i länder där vi har vänorter.",
      "Kommunens medarbetare ska respektera mänskliga rättigheter i alla samarbeten.",
      "Det är inget krav att partnerns land är en demokrati.",
      "Endast Kommunstyrelsen får besluta om samarbete med länder som saknar demokrati.",
      "Demokrati och mänskliga rättigheter är frågor som berör alla länder.",
      "En part som inte uppfyller kraven på demokrati kan ändå delta i möten.",
      "I vänorterna lever demokratin.",
    ])
  func noConditions(text: String) {
    #expect(rules([text]) == [])
  }

  @Test("Criteria that stand as a list are conditions of its items")
  func listed() {
    let found = rules([
      "Samarbete inleds endast med parter i länder som:", "- är demokratier",
      "- respekterar mänskliga rättigheter", "- har ett gott klimat",
    ])
    #expect(found.map(short) == ["condition! democracy", "condition! humanRights"])
    #expect(found.map(\.words) == ["är demokratier", "respekterar mänskliga rättigheter"])
    #expect(found.map(\.provision) == ["ar-demokratier", "respekterar-manskliga-rattigheter"])
  }

  private static let condition = "Vi samarbetar endast med parter i demokratiska länder."

  @Test(
    "The body that decides on exemptions, by its full name",
    arguments: [
      ("Undantag kan beviljas av kultur- och fritidsnämnden.", "Kultur- och fritidsnämnden"),
      ("Kommunstyrelsen beslutar om undantag och ska ange skälen.", "Kommunstyrelsen"),
      ("Om undantag beslutar Kommunfullmäktige.", "Kommunfullmäktige"),
      (
        "Om en förvaltning vill samarbeta med någon annan ska beslut om undantag fattas av KS.",
        "Kommunstyrelsen"
      ),
      ("Socialnämnden får i särskilda fall medge undantag.", "Socialnämnden"),
      (
        "Undantag från kraven kräver beslut av kommunstyrelsens arbetsutskott.",
        "Kommunstyrelsens arbetsutskott"
      ),
      (
        "Efter förslag från Kulturnämnden beslutas om undantag av Kommunstyrelsen.",
        "Kommunstyrelsen"
      ),
      ("Dispens prövas av kommunstyrelsen.", "Kommunstyrelsen"),
      ("Nämnden för arbete och omsorg beslutar om undantag.", "Nämnden för arbete och omsorg"),
      ("I undantagsfall kan byggnadsnämnden besluta något annat.", "Byggnadsnämnden"),
      ("Beslut om undantag ska alltid fattas i Kommunfullmäktige.", "Kommunfullmäktige"),
    ])
  func exemptions(text: String, body: String) {
    let found = rules([Self.condition, text])
    #expect(found.map(short) == ["condition! democracy", "exemption! \(body)"])
    #expect(found.last?.words == text)
  }

  @Test("Who decides may stand in the sentence after the one that speaks of exemptions")
  func exemptionAfter() {
    let found = rules([Self.condition, "Undantag får göras. Beslut fattas av Kulturnämnden."])
    #expect(found.map(short) == ["condition! democracy", "exemption! Kulturnämnden"])
    #expect(found.last?.words == "Beslut fattas av Kulturnämnden.")
    let other = rules([Self.condition, "Resor planeras. Beslut fattas av Kulturnämnden."])
    #expect(other.map(short) == ["condition! democracy"])
  }

  @Test(
    "Nobody decides on exemptions where nobody is named, or nothing is asked",
    arguments: [
      ([condition, "Undantag medges inte."], ["condition! democracy"]),
      ([condition, "Kommunstyrelsen får inte besluta om undantag."], ["condition! democracy"]),
      (
        [condition, "Ansökan om undantag lämnas till Kommunstyrelsen av sökanden."],
        ["condition! democracy"]
      ),
      (["Kommunstyrelsen beslutar om undantag."], []),
    ])
  func noExemptions(texts: [String], expected: [String]) {
    #expect(rules(texts).map(short) == expected)
  }

  @Test("What cooperation contributes to: the leading terms of a list, in its order")
  func contributions() {
    let found = rules([
      "Så arbetar vi. Vårt samarbete bör bidra till ett eller flera av följande områden:",
      "- Lärande, som är en investering. Det tar tid.", "- Tillväxt – i hela kommunen",
      "- unga som reser", "- att utveckla vården (se bilaga)", "- Lärande, en gång till", "Slut.",
      "- Kvarglömd punkt",
    ])
    #expect(
      found.map(short) == [
        "contribution? Lärande", "contribution? Tillväxt", "contribution? Unga",
        "contribution? Utveckla vården",
      ])
    #expect(found[0].words == "Lärande, som är en investering.")
  }

  @Test(
    "A list that is no rule gives no contributions",
    arguments: [
      ["Internationella samarbeten bidrar till:", "- Lärande"],
      ["Internationella samarbeten ska inte bidra till:", "- Utsläpp"],
      ["Internationella samarbeten ska bidra till ett bättre Norrby.", "- Lärande"],
      ["Fikarummet ska bidra till:", "- Trivsel"],
      ["Internationella samarbeten ska bidra till:", "Lärande"],
      ["Internationella samarbeten ska bidra till:", "- ,"],
    ])
  func noContributions(texts: [String]) {
    #expect(rules(texts) == [])
  }

  @Test(
    "Rules of projects and assignments",
    arguments: [
      ("Ett krav på projekt är att minst två partner deltar.", ["severalParties!"]),
      ("Projekt bör genomföras tillsammans med flera aktörer.", ["severalParties?"]),
      ("Projekt ska till största delen finansieras med externa medel.", ["externalFunding!"]),
      ("Det bör också finnas extern medfinansiering.", ["externalFunding?"]),
      (
        "Projekt bedöms och ska prioriteras efter samma principer som andra satsningar.",
        ["sameCriteria!"]
      ),
      (
        "Uppdrag i internationella nätverk ska präglas av demokrati.", ["permeatesAssignments!"]
      ),
      (
        "Demokratiska värden ska ligga till grund för våra uppdrag i nätverk.",
        ["permeatesAssignments!"]
      ),
      ("Projekt ska ha minst två samarbetspartner från olika länder.", ["severalParties!"]),
      (
        "En förutsättning för projekt är att flera parter medverkar och extern finansiering bör "
          + "finnas.", ["severalParties!", "externalFunding!"]
      ),
      ("Om flera parter medverkar i projektet ska avtal tecknas.", []),
      ("Ansökan om extern finansiering ska göras i god tid.", []),
      ("Flera parter medverkar i projekten.", []),
      ("Alla ska ha samma kriterier.", []),
      ("Demokrati ska genomsyra skolan.", []),
    ])
  func projects(text: String, expected: [String]) {
    #expect(rules([text]).map(short) == expected)
  }

  @Test("Every rule's words are a verbatim part of the provision that carries it")
  func verbatim() {
    let texts = [
      "Vi växer. Vi samarbetar endast med parter i demokratier — inga andra! Så är det.",
      "Undantag kan beviljas av Kommunstyrelsen;  dubbla blanksteg och allt.",
    ]
    let found = rules(texts)
    #expect(found.map(short) == ["condition! democracy", "exemption! Kommunstyrelsen"])
    #expect(found[0].words == "Vi samarbetar endast med parter i demokratier — inga andra!")
    for rule in found { #expect(texts.contains { $0.contains(rule.words) }) }
  }

  @Test(
    "Only texts about cooperation abroad have rules",
    arguments: [
      ("Resepolicy", false), ("Riktlinjer för internationella resor", false),
      ("Telefonpolicy", false), ("Policy för samarbete med föreningar", false),
      ("Internationell strategi", true), ("Policy för internationellt samarbete", true),
      ("Riktlinjer för vänortsverksamhet", true), ("Handlingsplan för internationalisering", true),
    ])
  func subject(title: String, isOne: Bool) {
    let texts = [
      "Vi samarbetar endast med parter i demokratiska länder.",
      "Undantag kan beviljas av Kommunstyrelsen.", "Arbetet ska bidra till:", "- Trygghet",
    ]
    #expect(rules(texts, title: title).isEmpty != isOne)
  }

  @Test("A chapter on cooperation abroad in a text about other things has its rules")
  func chapter() {
    let found = rules(
      [
        "# Näringsliv", "Projekt ska ha extern finansiering.", "Arbetet ska bidra till:",
        "- Nya jobb", "# Internationella samarbeten",
        "Kommunen samarbetar bara med städer i demokratier.",
        "Internationella samarbeten ska bidra till:", "- Nya marknader",
      ], title: "Näringslivsstrategi")
    #expect(found.map(short) == ["condition! democracy", "contribution! Nya marknader"])
  }

  @Test("Texts without sense give no rules and no crash")
  func senseless() {
    let texts = [
      "", "-", "internationella", "ska bidra till", "undantag av av av", "endast", "\u{FFFD} ska",
      "En förutsättning är att", String(repeating: "ska bidra till samarbete ", count: 500),
    ]
    for text in texts { #expect(rules([text, "- \(text)", text]) == []) }
    #expect(RuleReader.read([], title: nil) == [])
  }
}

@Suite("Rules of the seeds", .enabled(if: Seeds.folder != nil, Seeds.missing))
struct SeedRuleTests {
  @Test("The edition of 2023: three conditions, exemption, seven contributions and four more")
  func newest() throws {
    let document = try #require(try Seeds.read("001").documents.first)
    let found = document.rules
    #expect(
      found.prefix(4).map(short) == [
        "condition! humanRights", "condition! democracy", "condition! ruleOfLaw",
        "exemption! Kommunstyrelsen",
      ])
    #expect(Set(found.prefix(3).map(\.words)).count == 1)
    #expect(found[0].words.hasPrefix("En förutsättning för"))
    #expect(found[3].words.hasPrefix("Om en verksamhet"))
    #expect(found[3].words.hasSuffix("fattas av Kommunstyrelsen."))
    #expect(
      found.filter { $0.kind == .contribution }.map(short).prefix(6) == [
        "contribution! Verksamhetsutveckling", "contribution! Projektsamverkan",
        "contribution! Kunskapsutbyten", "contribution! Profileringsarbete",
        "contribution! Omvärldspåverkan", "contribution! Demokratiska värderingar",
      ])
    #expect(found.last { $0.kind == .contribution }?.value?.hasSuffix("vänorter") == true)
    let rest = found.dropFirst(4).filter { $0.kind != .contribution }
    #expect(
      rest.map(short) == [
        "sameCriteria!", "severalParties!", "externalFunding?", "permeatesAssignments!",
      ])
    #expect(found.count == 15)
    let texts = Dictionary(uniqueKeysWithValues: document.provisions.map { ($0.id, $0.text) })
    for rule in found { #expect(texts[rule.provision]?.contains(rule.words) == true) }
  }

  @Test("The edition of 2016: four contributions and no condition")
  func first() throws {
    let document = try #require(try Seeds.read("000").documents.first)
    #expect(
      document.rules.map(short) == [
        "contribution! Verksamhetsutveckling", "contribution! Kunskapsutbyten",
        "contribution! Profilering", "contribution! Omvärldspåverkan",
      ])
  }

  @Test("No text of the corpus gives any rule")
  func corpus() throws {
    let folder = try #require(Seeds.folder).replacing("/seeds", with: "/corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
    #expect(names.count >= 26)
    for name in names {
      let data = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
      let reading = try DocumentReader.read([UInt8](data))
      #expect(reading.documents.flatMap(\.rules) == [], "\(name)")
    }
  }
}
