import Reading
import Register
import Testing

@Suite("The body becomes provisions")
struct StructureTests {
  private func parts(_ body: String) -> [String] {
    let text = "# Resepolicy\n\nFastställt av: Kommunstyrelsen\n\n\(body)"
    return Samples.document(text)?.provisions.map { "\($0.kind.rawValue)\($0.level) \($0.text)" }
      ?? []
  }

  @Test("Parted words are joined, compounds and enumerations are not")
  func hyphens() {
    #expect(
      parts("Vi ska revi-\ndera planen, drift-\noch vägfrågor samt EU-\nmedel.")
        == ["paragraph1 Vi ska revidera planen, drift- och vägfrågor samt EU-medel."])
  }

  @Test("A soft hyphen inside a word vanishes, at a line's end it joins")
  func softHyphens() {
    #expect(
      parts("Vi ska för\u{AD}bättra och ut\u{AD}\nveckla vården.")
        == ["paragraph1 Vi ska förbättra och utveckla vården."])
  }

  @Test("Joined words are counted in a warning at the first line")
  func hyphenWarning() {
    let reading = Samples.read(
      "# Resepolicy\n\nFastställt av: KS\n\nVi ska pla-\nnera och res-\na.")
    #expect(reading.warnings == [ReadingWarning(.hyphensJoined, detail: "2", line: 5)])
  }

  @Test("A blank line inside a sentence does not part it; after a full stop it does")
  func blankInSentence() {
    #expect(
      parts("Resor ska ske med tåg\n\noch buss.\n\nandra sätt prövas.")
        == ["paragraph1 Resor ska ske med tåg och buss.", "paragraph1 andra sätt prövas."])
  }

  @Test(
    "Bullets of every sort are items",
    arguments: ["•", "-", "–", "*", "1)", "a)", "▪"])
  func bullets(_ bullet: String) {
    #expect(
      parts("Vi ska bidra till:\n\n\(bullet) Läslust, som\nvarar\n\(bullet) Lugn")
        == ["paragraph1 Vi ska bidra till:", "item1 Läslust, som varar", "item1 Lugn"])
  }

  @Test("Items under items have a deeper level")
  func nestedItems() {
    #expect(
      parts("- Tåg\n  - Natt\n  - Dag\n- Buss") == [
        "item1 Tåg", "item2 Natt", "item2 Dag", "item1 Buss",
      ])
  }

  @Test("Headings: Markdown, numbered and short lines; an intro to a list is none")
  func headings() {
    #expect(
      parts(
        "## Syfte\n\nAllt ska bli bra.\n\n2.1 Ansvar\n\nVar och en ansvarar.\n\n"
          + "Uppföljning\n\nDet sker årligen."
      )
        == [
          "heading2 Syfte", "paragraph1 Allt ska bli bra.", "heading2 2.1 Ansvar",
          "paragraph1 Var och en ansvarar.", "heading1 Uppföljning",
          "paragraph1 Det sker årligen.",
        ])
    #expect(parts("Arbetet ska leda till\n\n• Lugn").first == "paragraph1 Arbetet ska leda till")
  }

  @Test("Bold and italic marks go, single stars and lines in words stay")
  func emphasis() {
    #expect(
      parts("**Alla ska *få* resa.** Filen a_b_c räknas 2 * 3.")
        == ["paragraph1 Alla ska få resa. Filen a_b_c räknas 2 * 3."])
  }

  @Test("Page numbers, contents and running heads are no provisions")
  func furniture() {
    #expect(
      parts("Innehåll\n\nSyfte ..... 3\n\nSida 2 av 15\n\n3(16)\n\nTåg ska väljas.\n\n4 (16)")
        == ["paragraph1 Tåg ska väljas."])
  }

  @Test("Strip, definitions, cover, title and footer are no provisions")
  func templateBody() {
    #expect(
      Samples.document(Samples.template())?.provisions.map(\.text) == [
        "Biblioteken ska hålla öppet så att fler kan låna.",
        "Alla barn ska få möta en levande kultur i skolan.", "Arbetet ska leda till:",
        "Läslust, som väcks tidigt. Den ska vårdas.", "Mötesplatser.",
      ])
  }

  @Test("A sign that Markdown keeps by a backslash is the sign alone")
  func escapes() {
    #expect(
      parts("Boka \\<här\\> eller \\*där\\* \\& \\~5 km \\= nära, se C:\\resor.")
        == ["paragraph1 Boka <här> eller *där* & ~5 km = nära, se C:\\resor."])
    #expect(
      parts("| Skog | Väg \\| km | Tid |\n|---|---|---|\n| Eken | 4 | 1 |\n| Linden | 5 | 2 |")
        .first == "row1 Skog | Väg | km | Tid")
  }
}
