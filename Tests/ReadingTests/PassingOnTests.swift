import Reading
import Register
import Testing

@Suite("Steps on the way to a decision")
struct PassingOnTests {
  @Test(
    "What a committee says yes to and sends on is proposed",
    arguments: [
      "Nämnden ställer sig bakom förslaget till skogsplan.\n2. Ärendet översänds till "
        + "kommunfullmäktige för antagande.",
      "Nämnden godkänner förslaget till skogsplan.\n2. Förslaget överlämnas till "
        + "kommunfullmäktige.",
      "Nämnden godkänner skogsplanen, samt\natt hemställa att kommunfullmäktige antar skogsplanen.",
      "Nämnden tillstyrker förslaget till skogsplan.",
      "Nämnden förordar antagande av skogsplan.",
      "Nämnden rekommenderar kommunfullmäktige att anta skogsplan.",
      "Nämnden överlämnar förslag till skogsplan till kommunfullmäktige för antagande.",
    ])
  func sent(words: String) {
    let decisions = Samples.read(
      "Tekniska nämnden\nProtokoll 2023-03-14\n\n§ 31 Skogsplan\n\nNämndens beslut\n1. \(words)"
    ).decisions.filter { !$0.recited }
    #expect(decisions.map(\.action) == [.propose] && decisions.first?.proposes == .adopt)
    #expect(decisions.allSatisfy { !$0.final && $0.body?.value == "Tekniska nämnden" })
  }

  @Test("What it decides itself stands beside what it sends on")
  func both() {
    let decisions = Samples.read(
      """
      Tekniska nämnden
      Protokoll 2023-03-14

      § 31 Parker

      Nämndens beslut
      1. Nämnden antar Riktlinjer för parkbänkar.
      2. Nämnden överlämnar förslag till reglemente för parkråd till fullmäktige för antagande.
      """
    ).decisions
    #expect(decisions.map(\.action) == [.adopt, .propose])
    #expect(decisions.last?.document?.value == "Reglemente för parkråd")
  }

  @Test("A council's yes is a decision, a board's is none")
  func backing() {
    for (body, action) in [
      ("Kommunfullmäktige", DecisionReading.Action.adopt), ("Kommunstyrelsen", .propose),
    ] {
      let decisions = Samples.read(
        "27 feb 2023 21:40\n\nSkogen\n\n\(body) sa på måndagskvällen ja till den nya skogsplanen."
      ).decisions
      #expect(decisions.map(\.action) == [action])
    }
  }

  @Test("A proposal under the heading of decision is still a proposal")
  func headed() {
    let decisions = Samples.read(
      "Kommunstyrelsen 2024-02-06\n\n§ 19 Skogsstrategi\n\nBeslut\nKommunstyrelsens förslag till "
        + "kommunfullmäktige:\nSkogsstrategi för Ekby antas."
    ).decisions
    #expect(decisions.map(\.action) == [.propose])
    #expect(decisions.first?.document?.value == "Skogsstrategi för Ekby")
  }

  @Test("A motion's words are nobody's decision, nor its words in the infinitive")
  func motions() {
    for words in ["Motion om att anta en skogsplan avslås.", "Motionen avslås."] {
      let decisions = Samples.read(
        "Kommunfullmäktige 2024-02-26\n\n§ 9 Motion om skogsplan\n\nBakgrund\nI motionen föreslås "
          + "att kommunfullmäktige antar en skogsplan.\n\nBeslut\n\(words)"
      ).decisions
      #expect(!decisions.contains { $0.final && $0.action == .adopt })
    }
  }

  @Test("The matters of a call are asked for, with and without proposals")
  func agenda() {
    let decisions = Samples.read(
      """
      Kallelse till kommunfullmäktige den 17 juni 2024

      1. Upprop
      2. Antagande av skogsstrategi
      3. Revidering av reglemente för parkråd
      4. Upphävande av vägpolicy
      Kommunstyrelsens förslag: Vägpolicyn upphävs.
      5. Motion om gratis bänkar
      """
    ).decisions
    #expect(decisions.map(\.proposes) == [.adopt, .amend, .repeal])
    #expect(decisions.allSatisfy { $0.action == .propose && !$0.final })
  }
}
