import Reading
import Register
import Testing

@Suite("Proposals inside proposals")
struct NestedProposalTests {
  @Test(
    "However deep a proposal nests, nothing is decided",
    arguments: [
      "Arbetsutskottet föreslår att kommunstyrelsen föreslår att kommunfullmäktige antar "
        + "Skogsplan.",
      "Arbetsutskottet beslutar föreslå kommunstyrelsen att föreslå kommunfullmäktige att anta "
        + "Skogsplan.",
      "Arbetsutskottet beslutar föreslå kommunfullmäktige\natt anta Skogsplan.",
      "Arbetsutskottet föreslår kommunstyrelsen besluta\n\natt föreslå kommunfullmäktige\n\n"
        + "att anta Skogsplan.",
      "Arbetsutskottet beslutar att godkänna förslag till skogsplan och överlämna det till "
        + "kommunstyrelsen för vidare behandling.",
      "Arbetsutskottet hemställer att kommunfullmäktige fastställer Skogsplan.",
      "Kommunfullmäktige antar Skogsplan.",
    ])
  func nested(clause: String) throws {
    for heading in ["", "Beslut\n", "Arbetsutskottets förslag till kommunstyrelsen\n"] {
      let reading = Samples.read(
        "Kommunstyrelsens arbetsutskott 2022-01-17\n\n§ 8 Skogsplan\n\n\(heading)\(clause)")
      let decision = try #require(reading.decisions.first { !$0.recited })
      #expect(decision.action == .propose && decision.proposes == .adopt && !decision.final)
      #expect(reading.decisions.allSatisfy { !$0.final })
    }
  }

  static let chain = """
    Kommunfullmäktige 2022-06-13

    § 88 Livsmedelsstrategi (KS 2022-00231)

    Arbetsutskottets förslag till beslut
    Arbetsutskottet föreslår att kommunstyrelsen föreslår att kommunfullmäktige antar strategin.

    Kommunstyrelsens förslag till kommunfullmäktige
    1. Livsmedelsstrategi för Ekby antas att gälla till och med 2026.
    2. Kostpolicyn upphävs.

    """

  @Test(
    "The council's yes makes the proposal's content its own",
    arguments: [
      "Kommunfullmäktiges beslut\nKommunfullmäktige beslutar enligt kommunstyrelsens förslag.",
      "Beslut\nKommunfullmäktige bifaller kommunstyrelsens förslag.", "Beslut: enligt förslag.",
    ])
  func agreed(outcome: String) throws {
    let decisions = Samples.read(Self.chain + outcome).decisions.filter { !$0.recited }
    #expect(decisions.map(\.action) == [.adopt, .repeal])
    #expect(decisions.allSatisfy { $0.final && $0.body?.value == "Kommunfullmäktige" })
    #expect(decisions.first?.validThrough?.value == "2026")
    #expect(decisions.first?.registryNumber?.value == "KS 2022-00231")
  }

  @Test(
    "Any other outcome leaves the proposal a proposal",
    arguments: [
      ("Beslut\nÄrendet återremitteras.", DecisionReading.Action.referBack),
      ("Beslut\nKommunfullmäktige bordlägger ärendet.", .postpone),
      ("Ärendet utgår.", .withdraw),
      ("Beslut\nKommunfullmäktige avslår kommunstyrelsens förslag.", .reject),
    ])
  func refused(outcome: String, action: DecisionReading.Action) {
    let decisions = Samples.read(Self.chain + outcome).decisions
    #expect(decisions.filter { !$0.recited }.map(\.action) == [action])
    #expect(decisions.filter(\.recited).allSatisfy { !$0.final })
  }

  @Test("Without an outcome nothing is decided, and no day is told")
  func open() {
    let decisions = Samples.read(Self.chain).decisions
    #expect(!decisions.isEmpty)
    #expect(decisions.allSatisfy { $0.action == .propose && !$0.final && $0.decidedOn == nil })
  }

  @Test("A board decides a part itself and proposes the rest")
  func both() {
    let decisions = Samples.read(
      """
      Tekniska nämnden 2023-05-16

      § 54 Avfall

      Tekniska nämnden beslutar för egen del att anta riktlinjer för trädgårdsavfall, samt

      föreslår kommunfullmäktige att anta avfallstaxa.
      """
    ).decisions
    #expect(decisions.map(\.action) == [.adopt, .propose])
    #expect(decisions.map(\.final) == [true, false])
    #expect(decisions.allSatisfy { $0.body?.value == "Tekniska nämnden" })
  }

  @Test("A member's motion is not the meeting's decision")
  func motions() {
    let decisions = Samples.read(
      """
      Kommunstyrelsen 2022-10-10

      § 199 Samverkanspolicy

      Nils Påhitts (X) förslag
      Kommunstyrelsen antar Samverkanspolicy för Ekby.

      Beslut
      Ärendet bordläggs.
      """
    ).decisions
    #expect(decisions.map(\.action) == [.postpone])
  }

  @Test("A call to a meeting tells what is asked, and decides nothing")
  func call() {
    let reading = Samples.read(
      """
      Kallelse
      Kommunfullmäktige
      Datum: 2024-09-23

      § 9 Antagande av trygghetsprogram

      Förslag till beslut
      Kommunfullmäktige antar Trygghetsprogram 2025–2028.
      """)
    #expect(reading.kind == .proposal)
    #expect(reading.decisions.map(\.action) == [.propose])
    #expect(reading.decisions.first?.decidedOn == nil)
  }
}
