import Reading
import Register
import Testing

@Suite("Pages without line ends, days of news, agreements")
struct FlattenedItemsTests {
  @Test("Several items on one line keep their numbers apart")
  func items() {
    let decisions = Samples.read(
      "Kommunfullmäktige Sammanträdesprotokoll 2022-09-26 § 101 Dnr KS 2022/14 Ny skogsplan Beslut "
        + "Kommunfullmäktige antar Skogsplan för Ekby. Bakgrund Planen har varit på remiss enligt "
        + "§ 7 Miljöbalken. § 102 Dnr KS 2022/55 Upphävande av vägpolicy Beslut Kommunfullmäktige "
        + "upphäver Vägpolicy. § 103 Dnr KS 2022/71 Parkprogram Kommunstyrelsens förslag "
        + "Kommunfullmäktige antar Parkprogram. Beslut Ärendet återremitteras."
    ).decisions.filter { !$0.recited }
    #expect(decisions.map(\.action) == [.adopt, .repeal, .referBack])
    #expect(decisions.map(\.paragraph?.value) == ["101", "102", "103"])
    #expect(
      decisions.map(\.registryNumber?.value) == ["KS 2022/14", "KS 2022/55", "KS 2022/71"])
    #expect(decisions.allSatisfy { $0.decidedOn?.value == "2022-09-26" })
  }

  @Test(
    "Datelines and weekdays",
    arguments: [
      (
        "torsdag 22 december 2022", "Den 15 november antog kommunfullmäktige en ny skogsplan.",
        "2022-11-15"
      ),
      (
        "Dec 03, 2015 13:48 CET",
        "Detta beslutades vid förbundsfullmäktige under torsdagen. Förbundsfullmäktige antog en ny "
          + "skogsplan.", "2015-12-03"
      ),
      (
        "Uppdaterad 14 april 2023", "På kommunfullmäktige 29 mars antogs en ny skogsplan.",
        "2023-03-29"
      ),
      (
        "Kommunfullmäktige – beslut i september 2022",
        "Kommunfullmäktige antog den 29 september en skogsplan för år 2022-2026.", "2022-09-29"
      ),
      (
        "Publicerad: 2023-12-13",
        "Kommunfullmäktige beslutade den 11 december om en ny skogsplan.", "2023-12-11"
      ),
    ])
  func days(line: String, sentence: String, day: String) throws {
    let decision = try #require(Samples.read("\(line)\n\nSkogen\n\n\(sentence)").decisions.first)
    #expect(decision.action == .adopt && decision.decidedOn?.value == day)
    #expect((decision.decidedOn?.confidence ?? 1) < 0.9)
  }

  @Test("A page changed long after tells no year, and no weekday")
  func changed() {
    for sentence in [
      "Kommunfullmäktige antog den 29 mars en ny skogsplan.",
      "Kommunfullmäktige antog på måndagen en ny skogsplan.",
    ] {
      let decisions = Samples.read("Skogen\n\n\(sentence)\n\nSenast uppdaterad 14 oktober 2023")
        .decisions
      #expect(decisions.allSatisfy { $0.decidedOn?.value == nil })
    }
  }

  @Test("The policy in force is recalled, not adopted")
  func recalled() {
    let decisions = Samples.read(
      "Publicerad 2024-10-02\n\nSkogen\n\nDen nuvarande skogspolicyn antogs av kommunfullmäktige "
        + "2012."
    ).decisions
    #expect(decisions.allSatisfy { $0.recited })
  }

  @Test(
    "Agreements are entered, paused and ended",
    arguments: [
      (
        "Kommunfullmäktige godkänner avsiktsförklaring om samarbete med Velsk kommun.",
        DecisionReading.Action.enter
      ),
      ("Vänortssamarbetet med Velsk läggs i vila.", .pause),
      ("Vänortsavtalet med Velsk sägs upp.", .end),
    ])
  func agreements(words: String, action: DecisionReading.Action) {
    let decisions = Samples.read(
      "Kommunfullmäktige 2019-02-25\n\n§ 12 Samarbete med Velsk\n\nBeslut\n\(words)"
    ).decisions
    #expect(decisions.map(\.action) == [action])
  }

  @Test("The board of a federation, called by its short name")
  func federation() throws {
    let decision = try #require(
      Samples.read(
        "Räddningsförbundet Ekvik\nFörbundsdirektionen\nSammanträdesdatum 2022-11-25\n\n§ 58 "
          + "Handlingsprogram för skydd\n\nDirektionen beslutar\natt anta Handlingsprogram för "
          + "skydd 2023–2026.\n\nParagrafen förklaras omedelbart justerad."
      ).decisions.first)
    #expect(decision.action == .adopt && decision.body?.value == "Förbundsdirektionen")
    #expect(decision.documentType?.value == "programme")
  }
}
