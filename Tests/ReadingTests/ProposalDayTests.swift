import Reading
import Register
import Testing

/// Whose day a proposal's is, and acts whose day is lost.
@Suite("Days and bodies of proposals and acts")
struct ProposalDayTests {
  @Test(
    "In a call a proposal has the day and paragraph of the meeting that made it",
    arguments: [
      """
      Kommunstyrelsen beslutade 2025-03-03 § 40, på förslag av arbetsutskottet 2025-02-11 § 22, \
      att föreslå kommunfullmäktige besluta\natt anta Äldreplan för Ekby kommun att gälla \
      till och med 2030-12-31.
      """,
      """
      På förslag av arbetsutskottet 2025-02-11 § 22 beslutade kommunstyrelsen 2025-03-03 § 40 att \
      föreslå kommunfullmäktige besluta\natt anta Äldreplan för Ekby kommun att gälla till \
      och med 2030-12-31.
      """,
    ])
  func call(words: String) throws {
    let file = Samples.read(
      """
      Kallelse till kommunfullmäktige
      Tid: måndagen den 24 mars 2025 kl. 18.30
      Plats: Folkets hus

      Ärende 11
      Äldreplan för Ekby kommun
      KS 2024/512

      \(words)

      Handlingar: Kommunstyrelsens protokoll, tjänsteskrivelse 2025-01-28
      """)
    let decision = try #require(file.decisions.first { !$0.recited })
    #expect(decision.action == .propose)
    #expect(decision.body?.value == "Kommunstyrelsen")
    #expect(decision.decidedOn?.value == "2025-03-03")
    #expect(decision.paragraph?.value == "40")
  }

  @Test("An act by a decision without a full day is an act")
  func withoutDay() throws {
    let file = Samples.read(
      """
      Näringslivsprogram\n\nFlera program togs fram under mandatperioden. Enligt beslut i \
      kommunstyrelsen arbetsutskott senhösten 2020 förlängs Handlingsplan för handel \
      2016-2020 att gälla tills vidare.\n
      """)
    let decision = try #require(file.decisions.first)
    #expect(decision.action == .extend)
    #expect(decision.final)
    #expect(decision.body?.value == "Kommunstyrelsens arbetsutskott")
    #expect(decision.decidedOn?.value == nil)
    #expect(decision.validThrough?.value == "until-further-notice")
  }

  @Test("Without a decision the same words decide nothing")
  func undecided() {
    let file = Samples.read(
      """
      Näringslivsprogram\n\nFlera program togs fram. Enligt planerna förlängs Handlingsplan för \
      handel 2016-2020 att gälla tills vidare.\n
      """)
    #expect(file.decisions.allSatisfy { !$0.final })
  }

  @Test("A web page's title over minutes, and another body's header, make them no document")
  func page() throws {
    let file = Samples.read(
      """
      § 97 Policy för stora möten

      SAMMANTRÄDESPROTOKOLL
      Regionstyrelsen
      2007-10-25

      KS § 97
      Policy för stora möten

      AU § 80
      KS2007/0403-04

      Kontoret har lagt fram förslag till policy för stora möten.

      Kommunstyrelsens beslut

        • Kontorets förslag till policy antas.
      """)
    #expect(file.kind == .decision)
    let decision = try #require(file.decisions.first { !$0.recited })
    #expect(decision.action == .adopt)
    #expect(decision.final)
    #expect(decision.body?.value == "Kommunstyrelsen")
    #expect(decision.decidedOn?.value == "2007-10-25")
    #expect(decision.paragraph?.value == "97")
  }
}
