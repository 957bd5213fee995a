import Reading
import Register
import Testing

@Suite("News of decisions")
struct NewsTests {
  @Test(
    "Days told from the day of publication",
    arguments: [
      ("Kommunfullmäktige antog på måndagen en ny skogsplan.", "2024-03-25"),
      ("I går antog kommunfullmäktige en ny skogsplan.", "2024-03-25"),
      ("Kommunfullmäktige antog den 18 mars en ny skogsplan.", "2024-03-18"),
      ("Kommunfullmäktige antog den 27 mars en ny skogsplan.", "2023-03-27"),
      ("Kommunfullmäktige antog den 18 mars 2021 en ny skogsplan.", "2021-03-18"),
    ])
  func days(sentence: String, day: String) throws {
    let dated = Samples.read("Skogen\n\n\(sentence)\n\nPublicerad: 2024-03-26")
    let decision = try #require(dated.decisions.first)
    #expect(decision.action == .adopt && decision.decidedOn?.value == day)
    #expect(decision.document?.value == "Ny skogsplan")
    let isWhole = sentence.contains("2021")
    #expect(decision.decidedOn?.isCertain == isWhole)
    let undated = Samples.read("Skogen\n\n\(sentence)")
    #expect((undated.decisions.first?.decidedOn?.value != nil) == isWhole)
  }

  @Test(
    "What is hoped, planned or passed on is not decided",
    arguments: [
      "Kommunfullmäktige väntas anta en ny skogsplan i juni.",
      "Om kommunfullmäktige antar skogsplanen börjar arbetet i höst.",
      "Kommunfullmäktige ska besluta om att anta en ny skogsplan.",
      "Nils Påhitt (X) yrkade att kommunfullmäktige skulle anta en ny skogsplan.",
      "Kommunstyrelsen antog en ny skogsplan. Planen går nu vidare till kommunfullmäktige.",
      "Kommunstyrelsen beslutade att anta skogsplanen och låta den gå till nästa beslutsinstans.",
      "Kommunstyrelsen har beslutat att föreslå kommunfullmäktige att anta en ny skogsplan.",
    ])
  func unreal(sentence: String) {
    for head in ["", "Kommunstyrelsen, sammanträde 2024-03-21\n\nSkogen\n\n"] {
      let reading = Samples.read(head + sentence)
      #expect(!reading.decisions.contains { $0.final && !$0.recited })
      #expect(!"\(reading.decisions)".contains("Påhitt"))
    }
  }

  @Test("One sentence, two decisions")
  func two() {
    let decisions = Samples.read(
      "Referat från kommunfullmäktige 2 maj 2024\n\nKommunfullmäktige beslutade att upphäva den "
        + "tidigare vattenpolicyn och anta ny vattenpolicy."
    ).decisions
    #expect(decisions.map(\.action) == [.repeal, .adopt])
    #expect(decisions.allSatisfy { $0.decidedOn?.value == "2024-05-02" })
    #expect(decisions.last?.document?.value == "Ny vattenpolicy")
  }

  @Test("The sentence after tells validity, and what is replaced")
  func followUp() throws {
    let decision = try #require(
      Samples.read(
        "Kommunfullmäktige antog den 27 februari 2023, § 21, en policy för sponsring. Policyn "
          + "ersätter policy antagen 2009-03-30 § 32 och gäller tills vidare."
      ).decisions.first)
    #expect(decision.decidedOn?.value == "2023-02-27" && decision.paragraph?.value == "21")
    #expect(decision.validThrough?.value == "until-further-notice")
    #expect(decision.supersedes?.value == "policy antagen 2009-03-30 § 32")
  }

  @Test("A list of news under one meeting, some of it not the register's")
  func list() {
    let decisions = Samples.read(
      """
      Beslut i kommunfullmäktige 18 december 2023

      Ny kulturstrategi
      Kommunfullmäktige antog en kulturstrategi för åren 2024–2032.

      Skolskjutsen ändras
      Kommunfullmäktige beslutade att revidera reglemente för skolskjuts.

      Nej till folkomröstning
      Fullmäktige sa nej till folkomröstning om vindkraft.
      """
    ).decisions
    #expect(decisions.map(\.action) == [.adopt, .amend])
    #expect(decisions.allSatisfy { $0.decidedOn?.value == "2023-12-18" })
  }
}
