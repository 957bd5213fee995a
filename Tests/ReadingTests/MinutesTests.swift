import Reading
import Register
import Testing

@Suite("Minutes")
struct MinutesTests {
  static let minutes = """
    SAMMANTRÄDESPROTOKOLL
    Kommunfullmäktige
    2024-03-25

    § 44 Val av ersättare

    Beslut
    Kommunfullmäktige väljer Nils Påhitt (S) till ersättare i socialnämnden.

    § 45 Dnr KS 2023/0123

    Antagande av skogsplan

    Beslut

    Kommunfullmäktige beslutar

    att anta Skogsplan för Ekby kommun 2024–2030 med följande tillägg:

    - sidan 4 ska nämna naturreservatet

    samt att skogsplan antagen 2018-05-21 § 66 upphör att gälla.

    Sammanfattning

    Den förra planen antogs av kommunfullmäktige 2018-05-21.

    Förslag till beslut

    Kommunstyrelsen föreslår kommunfullmäktige anta skogsplanen.

    Yrkanden

    Berit Fiktiv (M) yrkar att kommunfullmäktige antar planen utan kapitel 3.

    Beslutsgång

    Ordföranden finner att kommunfullmäktige antar planen.

    Reservation

    Berit Fiktiv (M) reserverar sig mot beslutet.

    Justerandes sign    Utdragsbestyrkande

    § 46 Budget 2025

    Beslut
    Kommunfullmäktige fastställer budget för 2025.
    """

  @Test("An adoption and a repeal in one item are two decisions, with the item's paragraph")
  func item() throws {
    let reading = Samples.read(Self.minutes)
    #expect(reading.kind == .decision)
    let own = reading.decisions.filter { !$0.recited }
    #expect(own.map(\.action) == [.adopt, .repeal])
    #expect(own.allSatisfy { $0.final && $0.paragraph?.value == "45" })
    #expect(own.allSatisfy { $0.registryNumber?.value == "KS 2023/0123" })
    #expect(own.allSatisfy { $0.decidedOn?.value == "2024-03-25" })
    #expect(own.allSatisfy { $0.body?.value == "Kommunfullmäktige" && $0.body?.isCertain == true })
    #expect(own.first?.document?.value == "Skogsplan för Ekby kommun 2024–2030")
    #expect(own.last?.document?.value == "Skogsplan")
  }

  @Test("What is recited on the way keeps its own day and is marked so")
  func recitals() throws {
    let recited = Samples.read(Self.minutes).decisions.filter(\.recited)
    let adoption = try #require(recited.first { $0.action == .adopt })
    #expect(adoption.decidedOn?.value == "2018-05-21" && adoption.paragraph?.value == "66")
    #expect(
      recited.filter { $0.action != .adopt }.allSatisfy { $0.action == .propose && !$0.final })
  }

  @Test("A condition is told in its words; whoever moved it is not")
  func conditions() {
    let reading = Samples.read(Self.minutes)
    #expect(reading.decisions.first?.conditions.last == "sidan 4 ska nämna naturreservatet")
    for word in ["Påhitt", "Fiktiv", "yrka", "kapitel 3"] { #expect(!"\(reading)".contains(word)) }
  }

  @Test("One decision over many documents")
  func manyDocuments() throws {
    let reading = Samples.read(
      """
      Kommunfullmäktige, sammanträde 2021-11-29

      § 132 Upphävande av inaktuella styrdokument

      Kommunfullmäktiges beslut

      Kommunfullmäktige upphäver följande styrdokument:

      - Policy för representation, antagen 2004-02-23 § 11
      - Riktlinjer för mobiltelefoner
      - It-strategi 2010–2014
      """)
    let repeal = try #require(reading.decisions.first { !$0.recited })
    #expect(reading.decisions.count { !$0.recited } == 1)
    #expect(repeal.action == .repeal && repeal.decidedOn?.value == "2021-11-29")
    #expect(
      repeal.documents.map(\.value) == [
        "Policy för representation", "Riktlinjer för mobiltelefoner", "It-strategi 2010–2014",
      ])
    #expect(repeal.document?.value == "Policy för representation")
  }

  @Test(
    "Validity that is prolonged is an extension, a new text is not",
    arguments: [
      ("Kulturplan fastställs att gälla till och med 2027 i oförändrad lydelse.", true),
      ("Giltighetstiden för Kulturplan förlängs till och med 2027.", true),
      ("Kulturplan prolongeras till och med 2027.", true),
      ("Kulturplan ska fortsätta att gälla till och med 2027.", true),
      ("Ny kulturplan fastställs att gälla till och med 2027.", false),
      ("Kulturplan antas att gälla till och med 2027.", false),
    ])
  func extensions(clause: String, isExtension: Bool) {
    let decisions = Samples.read(
      "Kommunfullmäktige 2023-02-27\n\n§ 12 Kulturen\n\nBeslut\n\(clause)"
    )
    .decisions
    #expect(decisions.map(\.action) == [isExtension ? .extend : .adopt])
    #expect(decisions.first?.validThrough?.value == "2027")
    #expect(decisions.first?.isUnchanged == clause.contains("oförändrad"))
  }

  @Test("The reasons tell that the text is old: fastställs prolongs it")
  func prolonged() {
    let head = "Kommunfullmäktige 2021-12-13\n\n§ 201 Resepolicy\n\nSammanfattning\n"
    let clause = "\n\nBeslut\nResepolicy fastställs att gälla till och med 2025."
    let old = Samples.read(head + "Resepolicy antogs av kommunfullmäktige 2017-11-27." + clause)
    #expect(old.decisions.map(\.action) == [.extend])
    let new = Samples.read(head + "Resandet har ökat mycket under senare år." + clause)
    #expect(new.decisions.map(\.action) == [.adopt])
  }

  @Test(
    "Other matters of a meeting are none of the register's",
    arguments: [
      "Kommunfullmäktige godkänner årsredovisningen.", "Motionen avslås.",
      "Kommunfullmäktige fastställer skattesatsen till 21:64.", "Dagordningen godkänns.",
      "Kommunfullmäktige lägger rapporten till handlingarna.",
      "Kommunfullmäktige godkänner köpeavtal för Ekby 1:2.",
      "Kommunfullmäktige beslutar att inte upphäva flaggpolicyn.",
    ])
  func otherMatters(clause: String) {
    let reading = Samples.read(
      "Protokoll\nKommunfullmäktige\n2023-02-27\n\n§ 12 Ärendet\n\nBeslut\n\(clause)")
    #expect(reading.decisions.isEmpty)
  }

  @Test(
    "Agreements are entered and ended, not adopted and repealed",
    arguments: [
      ("att vänortsavtalet med Bjelsk sägs upp", DecisionReading.Action.end),
      ("att avsluta vänortssamarbetet med Bjelsk", .end),
      ("att pausa samarbetet med vänorten Bjelsk", .pause),
      ("att godkänna avsiktsförklaring om samarbete med Bilka kommun", .enter),
    ])
  func agreements(clause: String, action: DecisionReading.Action) {
    let decisions = Samples.read(
      "Kommunfullmäktige 2024-04-29\n\n§ 61 Vänorten\n\nKommunfullmäktige beslutar \(clause)."
    ).decisions
    #expect(decisions.map(\.action) == [action])
    #expect(decisions.first?.final == true)
  }

  @Test("A statute with paragraphs and a stamp of adoption is no minutes")
  func statute() {
    let reading = Samples.read(
      """
      Reglemente för krisnämnden i Ekby kommun
      Kommunfullmäktige 2015-06-15 § 77

      § 1 Uppgifter
      Nämnden leder arbetet vid kriser. Kommunfullmäktige fastställer nämndens budget.

      § 2 Sammansättning
      Nämnden har fem ledamöter.

      § 3 Beslut
      Nämnden beslutar att upphäva sina egna riktlinjer när krisen är över.
      """)
    #expect(reading.kind == .document)
    #expect(!reading.decisions.contains { $0.action == .repeal })
  }
}
