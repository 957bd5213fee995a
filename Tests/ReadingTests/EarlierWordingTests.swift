import Reading
import Register
import Testing

@Suite("Older wordings, drafts and titles on pages run together")
struct EarlierWordingTests {
  private func policy(_ heading: String) -> FileReading {
    Samples.read(
      """
      Ekby stad
      Kommunledningskontoret

      Policy för gåvor och representation

      Antagen av kommunstyrelsen 2022-04-05 § 66. Gäller 2022-05-01 – 2025-12-31.

      Representation ska ha ett tydligt samband med stadens verksamhet.

      \(heading)

      Policy för gåvor
      Antagen av kommunfullmäktige 2014-09-02 § 143
      Gäller tills vidare
      Dokumentansvarig: Personalchef

      Gåvor ska präglas av måttfullhet.
      """)
  }

  @Test(
    "An older wording behind the document ends it, and nothing of it leaks",
    arguments: [
      "Bilaga 1. Tidigare lydelse (upphävd)", "Bilaga: Policy som upphävts, äldre lydelse",
      "Tidigare lydelse", "Äldre lydelse (upphörd 2022-05-01)",
    ])
  func annex(heading: String) throws {
    let file = policy(heading)
    #expect(file.kind == .document)
    let read = try #require(file.documents.first)
    #expect(file.documents.count == 1)
    #expect(read.value(.title) == "Policy för gåvor och representation")
    #expect(read.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(read.value(.adoptedOn) == "2022-04-05")
    #expect(read.value(.validThrough) == "2025-12-31")
    #expect(read.value(.documentOwner) == nil)
    #expect(!read.provisions.contains { $0.text.contains("måttfullhet") })
  }

  @Test("An annex in force is a part of the document")
  func annexInForce() throws {
    let read = try #require(
      Samples.document(
        """
        # Policy för gåvor

        Antagen av kommunstyrelsen i Ekby kommun 2022-04-05 § 66

        Representation ska ha ett tydligt samband med verksamheten.

        Bilaga 1. Beloppsgränser

        Gåvor ska präglas av måttfullhet.
        """))
    #expect(read.provisions.contains { $0.text.contains("måttfullhet") })
  }

  @Test(
    "Förslag by the title of what nobody has adopted is a proposal",
    arguments: [
      """
      1 Folkhälsoprogram för Ekby kommun Förslag\n\n2 Inledning Folkhälsan i kommunen ska bli \
      bättre. Nämnderna ska arbeta tillsammans.\n\n3 Mål Alla ska må bra i kommunen.\n
      """,
      """
      Ekby kommun\n\nFörslag\n\n# Folkhälsoprogram för Ekby kommun\n\nNämnderna ska arbeta \
      tillsammans.\n
      """,
      """
      Ekby kommun\n\n# Folkhälsoprogram för Ekby kommun\n\nRemissversion 2024-03-01\n\nNämnderna \
      ska arbeta tillsammans.\n
      """,
    ])
  func draft(text: String) {
    #expect(Samples.read(text).kind == .proposal)
  }

  @Test("A word of proposals in prose, or by an adopted text, makes no draft")
  func adopted() {
    let read = Samples.read(
      """
      Ekby kommun\n\nFörslag\n\n# Folkhälsoprogram för Ekby kommun\n\nAntaget av \
      kommunfullmäktige 2024-03-25 § 14\n\nNämnderna ska arbeta tillsammans.\n
      """)
    #expect(read.kind == .document)
    let prose = Samples.read(
      """
      Ekby kommun\n\n# Folkhälsoprogram för Ekby kommun\n\nNämnderna tar fram förslag.\n\n\
      Kommunens invånare ska kunna lämna förslag\n
      """)
    #expect(prose.kind == .document)
  }

  @Test(
    "A title on a page that was run together: years inside it, names in two words, running heads",
    arguments: [
      (
        "1 Avfallstaxa 2019 för Ekby kommun Gäller från och med Fastställd av: KF Diarienummer: KS",
        "Avfallstaxa 2019 för Ekby kommun"
      ),
      (
        """
        1 Styrdokument Dnr KS/2015:388 Avfallstaxa för Östra Ekby år 2016 Taxa för hushållsavfall \
        Gäller t.o.m: Den 31 december 2016
        """, "Avfallstaxa för Östra Ekby år 2016"
      ),
      (
        """
        1 RIKTLINJER ARKIV 1 (6) Kommunstyrelsen Riktlinjer för hantering av arkiv i Ekby kommun \
        Fastställd: Kommunfullmäktige, 2018-05-03 § 128
        """,
        "Riktlinjer för hantering av arkiv i Ekby kommun"
      ),
      (
        """
        1 REGLEMENTE FÖR ARKIV I EKBY KOMMUN 1 Inledning Reglementet gäller alla nämnder i \
        kommunen. Antaget av kommunfullmäktige 2018-05-03
        """,
        "REGLEMENTE FÖR ARKIV I EKBY KOMMUN"
      ),
    ])
  func title(page: String, title: String) throws {
    let read = try #require(
      Samples.document(
        page + "\n\n2 Innehåll Syfte Ansvar\n\n3 Syfte Ekby kommun ska ha ordning i allt.\n"))
    #expect(read.value(.title) == title)
  }

  @Test("A type of bestämmelser names a document, adopted by the council of a named place")
  func provisions() throws {
    let file = Samples.read(
      """
      1 BIDRAGSBESTÄMMELSER FÖR IDROTT EKBY KOMMUN 2014 Bidragsbestämmelser antagna av \
      kommunfullmäktige i Ekby 2013-11-19 § 180 Gäller från och med 1 januari 2014\n\n2 \
      Innehåll Allmänna bestämmelser\n\n3 Allmänna bestämmelser Föreningen ska ha stadgar.\n
      """)
    #expect(file.kind == .document)
    let read = try #require(file.documents.first)
    #expect(read.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(read.value(.adoptedOn) == "2013-11-19")
    #expect(read.value(.validFrom) == "2014-01-01")
  }
}
