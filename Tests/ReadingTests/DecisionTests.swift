import Reading
import Register
import Testing

@Suite("Letters that propose")
struct LetterTests {
  @Test("A letter with its annex is a proposal with the document filled in")
  func letter() throws {
    let reading = Samples.read(Samples.letter)
    #expect(reading.kind == .proposal)
    let document = try #require(reading.documents.first)
    #expect(document.value(.title) == "Kostpolicy")
    #expect(document.value(.type) == "policy")
    #expect(document.value(.validThrough) == "2024")
    #expect(document.value(.reviewBy) == "2019")
    #expect(document[.adoptedOn] == nil)
    #expect(document.value(.familyLabel) == "Normerande")
    #expect(
      document.provisions.map(\.text) == [
        "Maten ska lagas nära dem som äter den och av råvaror som håller god kvalitet hela året.",
        "Köken ska", "Minska svinnet", "Laga från grunden",
        "Gästerna ska möta en lugn matsal och mat som smakar.",
      ])
  }

  @Test("The proposal extends and is never final; the earlier adoption is recited")
  func decisions() throws {
    let decisions = Samples.read(Samples.letter).decisions
    #expect(decisions.count == 2)
    let proposal = try #require(decisions.first)
    #expect(proposal.action == .propose && proposal.proposes == .extend && !proposal.final)
    #expect(proposal.body?.value == "Kommunstyrelsen")
    #expect(proposal.decidedOn == nil)
    #expect(proposal.validThrough?.value == "2024")
    let recital = try #require(decisions.last)
    #expect(recital.action == .adopt && recital.final && recital.recited)
    #expect(recital.decidedOn?.value == "2017-03-14")
    #expect(recital.decidedOn?.isCertain == true)
  }

  @Test("Offices sign, and no person's name leaves the file")
  func names() {
    let reading = Samples.read(Samples.letter)
    #expect(reading.letter?.from == "Kommunstyrelsen")
    #expect(reading.letter?.to == "Kommunfullmäktige")
    #expect(reading.letter?.signedBy == ["Kommunstyrelsens ordförande", "Kostchef"])
    #expect(reading.letter?.reasons.count == 1)
    #expect(!"\(reading)".contains("Påhitt") && !"\(reading)".contains("Fiktiv"))
  }

  @Test(
    "What is proposed",
    arguments: [
      ("Kostpolicy antas", DecisionReading.Action.adopt),
      ("Ny kostpolicy fastställs att gälla till och med 2024", .adopt),
      ("Kostpolicyn förlängs till och med 2024", .extend),
      ("Kostpolicyn ändras enligt bilaga", .amend), ("Kostpolicyn upphävs", .repeal),
    ])
  func verbs(clause: String, action: DecisionReading.Action) {
    let text = Samples.letter.replacing(
      "Kostpolicy för Ekby kommun fastställs att gälla till och med 2024", with: clause)
    let proposal = Samples.read(text).decisions.first
    #expect(proposal?.action == .propose)
    #expect(proposal?.proposes == action)
    #expect(proposal?.final == false)
  }
}

@Suite("Texts of decisions")
struct DecisionTextTests {
  @Test("Minutes: body and day from the meeting, validity from the clause")
  func minutes() throws {
    let reading = Samples.read(
      """
      Regionfullmäktige, sammanträde 2021-02-16

      Kulturplan

      Beslut: Regionfullmäktige fastställde Kulturplan för Region Skog att gälla till och med 2024.
      """)
    #expect(reading.kind == .decision)
    let decision = try #require(reading.decisions.first)
    #expect(decision.action == .adopt && decision.final)
    #expect(decision.body?.value == "Regionfullmäktige")
    #expect(decision.decidedOn?.value == "2021-02-16")
    #expect(decision.validThrough?.value == "2024")
  }

  @Test("A board that proposes has not decided")
  func proposes() throws {
    let reading = Samples.read(
      """
      Kommunstyrelsen 2021-03-01

      Regler för torghandel

      Beslut: Kommunstyrelsen föreslog att Kommunfullmäktige ska anta Regler för torghandel att \
      gälla från 2021-05-01.
      """)
    let decision = try #require(reading.decisions.first)
    #expect(decision.action == .propose && decision.proposes == .adopt && !decision.final)
    #expect(decision.effectiveFrom?.value == "2021-05-01")
    #expect(decision.decidedOn?.value == "2021-03-01")
  }

  @Test(
    "Outcomes that decide nothing",
    arguments: [
      ("Kommunfullmäktige valde att återremittera planen.", DecisionReading.Action.referBack),
      ("Ärendet utgick.", .withdraw), ("Kommunfullmäktige bordlade ärendet.", .postpone),
    ])
  func outcomes(sentence: String, action: DecisionReading.Action) {
    let decision = Samples.read("Kommunfullmäktige 2021-04-22\n\nCykelplan\n\n\(sentence)")
      .decisions
      .first
    #expect(decision?.action == action)
    #expect(decision?.final == false)
    #expect(decision?.document?.value == "Cykelplan")
  }

  @Test("Prose about its own adoption and extension")
  func ownProse() throws {
    let reading = Samples.read(
      """
      Skogsplan 2015-2017

      Planen visar hur kommunens skogar ska vårdas.

      Antogs av kommunfullmäktige 3 mars 2015. Förlängdes till att gälla till och med 2019 enligt \
      beslut av Kommunfullmäktige 9 maj 2017.
      """)
    let document = try #require(reading.documents.first)
    #expect(document.value(.adoptedOn) == "2015-03-03")
    #expect(document.value(.extendedOn) == "2017-05-09")
    #expect(document.value(.validThrough) == "2019")
    let extend = try #require(reading.decisions.first { !$0.recited })
    #expect(extend.action == .extend && extend.final)
    #expect(extend.decidedOn?.value == "2017-05-09")
  }

  @Test("The adoption of another document is not this one's")
  func otherDocument() {
    let document = Samples.document(
      "# Resepolicy\n\nDokumentansvarig: Kanslichef\n\n"
        + "Kostprogrammet antogs av kommunfullmäktige 3 mars 2015."
    )
    #expect(document?[.adoptedOn] == nil)
  }
}
