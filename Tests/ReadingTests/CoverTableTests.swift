import Reading
import Register
import Testing

@Suite("Covers set as tables")
struct CoverTableTests {
  @Test("A row of labels over a row of values, parted by wide gaps")
  func rows() throws {
    let read = try #require(
      Samples.document(
        """
        Dokumenttyp          Beslutsinstans        Giltig från
        Riktlinjer           Kommunstyrelsen       2020-02-01

        Beslutsdatum         Paragraf              Diarienummer
        2020-01-14           § 5                   KS 2019/1022

        Dokumentansvarig     Giltig till           Version
        HR-direktör          2023-12-31            2.0

        Riktlinjer för distansarbete i Ekby kommun

        Chefen ska besluta om distansarbete i varje enskilt fall.
        """))
    #expect(read.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(read.value(.adoptedOn) == "2020-01-14")
    #expect(read.value(.paragraph) == "5")
    #expect(read.value(.validFrom) == "2020-02-01")
    #expect(read.value(.validThrough) == "2023-12-31")
    #expect(read.value(.documentOwner) == "HR-direktör")
    #expect(read.value(.version) == "2.0")
    #expect(read[.adoptedBy]?.isCertain == true)
    #expect(read[.validThrough]?.isCertain == true)
  }

  @Test("Label and value side by side, with and without colon")
  func sides() throws {
    let read = try #require(
      Samples.document(
        """
        Ekby kommun

        Plan för krisledning

        Dokumenttyp: Plan    Beslutad av: Kommunfullmäktige    Datum: 2018-06-13    § 155
        Diarienummer            KS 2018/00211
        Gäller för              Samtliga nämnder och bolag
        Gäller till och med     Tills vidare
        Ansvarig                Säkerhetschef        Version   3

        Planen beskriver hur kommunen leds i en kris.
        """))
    #expect(read.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(read.value(.adoptedOn) == "2018-06-13")
    #expect(read.value(.paragraph) == "155")
    #expect(read.value(.registryNumber) == "KS 2018/00211")
    #expect(read.value(.appliesTo) == "Samtliga nämnder och bolag")
    #expect(read.value(.validThrough) == "until-further-notice")
    #expect(read.value(.documentOwner) == "Säkerhetschef")
    #expect(read.value(.version) == "3")
  }

  @Test("A Markdown table with its labels in the first row")
  func markdown() throws {
    let read = try #require(
      Samples.document(
        """
        # Riktlinje för friskvård

        | Dokumenttyp | Beslutad av | Beslutsdatum | Gäller från |
        |---|---|---|---|
        | Riktlinje | Kommunstyrelsen | 2021-11-16 | 2022-01-01 |

        Ekby kommun vill främja hälsa. Varje medarbetare får en timme i veckan.
        """))
    #expect(read.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(read.value(.adoptedOn) == "2021-11-16")
    #expect(read.value(.validFrom) == "2022-01-01")
    #expect(read.value(.type) == "guidelines")
  }

  @Test("A cover run together into one line, labels without colons")
  func crowded() throws {
    let read = try #require(
      Samples.document(
        """
        1 Dokumenttyp och beslutsinstans Riktlinje Kommunstyrelsen Dokumentansvarig \
        Utvecklingschef Dokumentnamn Riktlinje för lokaler i Ekby kommun Dokumentet gäller för \
        Hela Ekby kommun Fastställd/Upprättad KS 48 Giltig till och med Tillsvidare Riktlinje \
        för lokaler i Ekby kommun

        2 Innehåll 1 Inledning Omfattning 3

        3 1 Inledning Lokaler ska användas av många.
        """))
    #expect(read.value(.title) == "Riktlinje för lokaler i Ekby kommun")
    #expect(read.value(.type) == "guidelines")
    #expect(read.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(read.value(.documentOwner) == "Utvecklingschef")
    #expect(read.value(.appliesTo) == "Hela Ekby kommun")
    #expect(read.value(.validThrough) == "until-further-notice")
  }

  @Test("A ticked box chooses the type, and the boxes are no title")
  func boxes() {
    let read = Samples.document(
      """
      ☐ Policy   ☒ Riktlinje   ☐ Plan   ☐ Regler

      Gåvor och testamenten

      Beslutat av: Kommunstyrelsen
      Datum: 2022-05-10 § 118

      Ekby kommun får ta emot gåvor.
      """)
    #expect(read?.value(.type) == "guidelines")
    #expect(read?.value(.title) == "Gåvor och testamenten")
  }

  @Test("Two blanks after a full stop are no table")
  func typist() {
    let read = Samples.document(
      """
      Policy för resor i Ekby kommun

      Antagen av: Kommunstyrelsen 2020-01-14

      Resor ska planeras.  Ansvarig chef godkänner resan.  Version saknas.
      """)
    #expect(read?.value(.documentOwner) == nil)
    #expect(read?.value(.version) == nil)
  }
}
