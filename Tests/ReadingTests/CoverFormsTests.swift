import Reading
import Register
import Testing

/// Covers in the many layouts of municipalities that nobody has shown the reader.
@Suite("Forms of covers")
struct CoverFormsTests {
  typealias Field = DocumentReading.Field

  private func document(_ text: String) -> DocumentReading? { Samples.document(text) }

  @Test(
    "A decision's body, day, paragraph and number stand in one line in many ways",
    arguments: [
      "Antagen av kommunfullmäktige 2019-06-17, § 123",
      "Antagen: KF 2019-06-17 § 123",
      "Beslutad av kommunfullmäktige den 17 juni 2019, § 123, dnr KS 2018/445",
      "Kommunfullmäktiges beslut 2019-06-17, § 123", "KF 2019-06-17 § 123",
      "Beslut KF 2019-06-17 § 123",
      "Antagen i kommunfullmäktige 2019-06-17 § 123. Gäller tills vidare.",
      "**Antagen av:** Kommunfullmäktige 2019-06-17, § 123",
      "| Antagen av | Kommunfullmäktige 2019-06-17 § 123 |",
      "Fastsälld av kommunfullmältige den 17 juni 2019, § 123",
      "Anatgen av: Kommunfullmäktiga, 2019-06-17, § 123",
      "antagen av kommunfullmäktige 2019-06-17 § 123",
    ])
  func oneLine(line: String) throws {
    let read = try #require(
      document("Ekby kommun\n\nMiljöprogram\n\n\(line)\n\nNämnderna ska minska sina utsläpp.\n"))
    #expect(read.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(read.value(.adoptedOn) == "2019-06-17")
    #expect(read.value(.paragraph) == "123")
    #expect(read[.adoptedOn]?.isCertain == true)
    #expect(read.value(.title) == "Miljöprogram")
  }

  @Test(
    "Adoption, revision and extension in one breath are kept apart",
    arguments: [
      "Antagen av KF 2015-03-23 § 40, reviderad 2019-05-27 § 88",
      "Antagen av KF 2015-03-23 § 40. Reviderad av KF 2017-01-30 § 3 och 2019-05-27 § 88.",
      "Antagen av KF 2015-03-23 § 40\nUppdaterad: 2019-05-27 § 88",
      "Antagen av KF 2015-03-23 § 40\nSenast ändrad av Kommunfullmäktige den 27 maj 2019, § 88",
    ])
  func chain(lines: String) throws {
    let read = try #require(
      document("Kulturstrategi för Ekby kommun\n\n\(lines)\n\nKulturen ska nå alla.\n"))
    #expect(read.value(.adoptedOn) == "2015-03-23")
    #expect(read.value(.paragraph) == "40")
    #expect(read.value(.revisedOn) == "2019-05-27")
  }

  @Test("A prolonging sets the new end and its own day, not the adoption's")
  func extended() throws {
    let read = try #require(
      document(
        """
        Kulturstrategi för Ekby kommun

        Antagen av KF 2014-09-29 § 120. Giltighetstiden förlängd av KF 2018-11-26 § 231 till \
        och med 2020-12-31.

        Kulturen ska nå alla.
        """))
    #expect(read.value(.adoptedOn) == "2014-09-29")
    #expect(read.value(.extendedOn) == "2018-11-26")
    #expect(read.value(.validThrough) == "2020-12-31")
  }

  @Test(
    "Validity is a period, a term of office, a start with an end, or open",
    arguments: [
      ("Giltighetstid: 2019–2022", "2019", "2022"),
      ("Giltighetstid: 2019-01-01 - 2022-12-31", "2019-01-01", "2022-12-31"),
      ("Gäller: Mandatperioden 2019-2022", "2019", "2022"),
      ("Gäller fr.o.m. 2019-01-01 t.o.m. 2022-12-31", "2019-01-01", "2022-12-31"),
      ("Gäller från och med 1 januari 2019 till och med 2022", "2019-01-01", "2022"),
      ("Gäller: 2019-01-01 – tills vidare", "2019-01-01", "until-further-notice"),
      ("Gäller: Tillsvidare", nil, "until-further-notice"),
      ("Giltig till: 2022-12-31", nil, "2022-12-31"),
      ("Att gälla från och med den 1 januari 2019", "2019-01-01", nil),
      ("Ikraftträdande: 2019-01-01", "2019-01-01", nil),
    ] as [(String, String?, String?)])
  func validity(line: String, from: String?, through: String?) {
    let read = Samples.cover("Fastställt av: Kommunstyrelsen", "Datum: 2018-12-10", line)
    #expect(read?.value(.validFrom) == from)
    #expect(read?.value(.validThrough) == through)
    #expect(read?.value(.adoptedOn) == "2018-12-10")
  }

  @Test(
    "A duty to revise is a review, never an end",
    arguments: [
      "Bör revideras senast: 2023-12-31", "Nästa revidering: 2023-12-31",
      "Revideras: 2023-12-31", "Tidpunkt för aktualitetsprövning: 2023-12-31",
      "Giltig t.o.m.: revideras senast 2023-12-31",
    ])
  func review(line: String) {
    let read = Samples.cover("Fastställt av: Kommunstyrelsen", line)
    #expect(read?.value(.reviewBy) == "2023-12-31")
    #expect(read?.value(.validThrough) == nil)
  }

  @Test("A revision each term of office is no end of validity")
  func reviewWithoutDay() {
    let read = Samples.cover(
      "Fastställt av: Kommunstyrelsen", "Giltig till och med – revideras varje mandatperiod")
    #expect(read?.value(.validThrough) == nil)
  }

  @Test(
    "Days of the paper are not the decision's", arguments: ["Upprättad", "Publicerad", "Datum"])
  func paperDay(label: String) {
    let read = document(
      "Ekby kommun\n\nLönepolicy\n\n\(label): 2021-02-15\nDnr: KS 2021/88\n\nLönen sätts lokalt.\n")
    #expect(read?.value(.title) == "Lönepolicy")
    #expect((read?[.adoptedOn]?.confidence ?? 0) < 0.9)
  }

  @Test("A year cut out of a number is no day, and a bare year is never sure")
  func cutYear() {
    let cut = Samples.cover("Antagen 2011/ Kf", "Dokumentet gäller för: Alla nämnder")
    #expect(cut?.value(.adoptedOn) == nil)
    let year = Samples.cover("Antagen av: Kommunstyrelsen 2019")
    #expect(year?.value(.adoptedOn) == "2019")
    #expect(year?[.adoptedOn]?.isCertain == false)
  }

  @Test("What was decided of a replaced document is not this one's")
  func replaced() throws {
    let read = try #require(
      document(
        """
        Taxa för torghandel i Ekby kommun

        Beslutad av kommunfullmäktige den 4 september
        Ersätter Taxa för torgplatser, antagen av kommunfullmäktige den 26 april 2004

        Avgiften betalas i förskott.
        """))
    #expect(read.value(.replaces) == "Taxa för torgplatser")
    #expect(read.value(.adoptedOn) == nil)
    #expect(read.value(.adoptedBy) == "Kommunfullmäktige")
  }

  @Test("Stand-ins for days are placeholders or unknown, never values")
  func placeholders() {
    let read = Samples.cover(
      "Antagen av kommunfullmäktige 201x-xx-xx § xx", "Gäller fr.o.m.: [datum]",
      "Gäller t.o.m.: Klicka här för att ange datum")
    #expect(read?[.adoptedOn]?.state == .placeholder)
    #expect(read?.value(.validFrom) == nil)
    #expect(read?.value(.validThrough) == nil)
  }

  @Test("A cover and a section on validity that disagree are a conflict with both places")
  func conflict() throws {
    let read = try #require(
      document(
        """
        Policy för resor

        Antagen av: Kommunfullmäktige 2019-03-25, § 30
        Giltighetstid: 2030-12-31

        Ekby kommun reser klokt.

        Giltighet

        Detta styrdokument gäller till och med 2022-12-31.
        """))
    let end = try #require(read[.validThrough])
    #expect(end.state == .conflict)
    #expect(end.alternatives.map(\.value) == ["2022-12-31"])
    #expect(end.confidence < 0.9)
  }

  @Test("A stamp of the page is no revision, and a unit answers only where nobody else does")
  func stamps() {
    let read = Samples.cover(
      "Antagen av: Kommunstyrelsen 2015-03-23", "Senast uppdaterad: 2021-02-01",
      "Ansvarig förvaltning: Tekniska kontoret", "Dokumentansvarig: Gatuchef")
    #expect(read?.value(.revisedOn) == nil)
    #expect(read?.value(.documentOwner) == "Gatuchef")
    let unit = Samples.cover(
      "Antagen av: Kommunstyrelsen 2015-03-23", "Ansvarig förvaltning: Tekniska kontoret")
    #expect(unit?.value(.documentOwner) == "Tekniska kontoret")
    #expect(unit?[.documentOwner]?.isCertain == false)
  }

  @Test(
    "An end that must be reckoned or lies before the decision is not sure",
    arguments: ["Giltig till: 2021-03-15 + 2 år", "Giltighetstid: 2014-12-31"])
  func doubtfulEnd(line: String) {
    let read = Samples.cover("Antagen av: Kommunstyrelsen 2019-03-25", line)
    #expect(read?[.validThrough]?.isCertain != true)
  }

  @Test("A lone day after *Gäller* may be a start or an end, and is not sure")
  func loneDay() {
    let read = Samples.cover("Antagen av: Kommunstyrelsen 2018-12-10", "Gäller: 2019-01-01")
    #expect(read?.value(.validThrough) == nil)
    #expect(read?[.validFrom]?.isCertain == false)
  }

  @Test(
    "An earlier document's adoption is never this one's",
    arguments: [
      "Den förra skolplanen antogs av kommunfullmäktige 2012-03-01.",
      "Tidigare skolplan antogs av kommunfullmäktige den 1 mars 2012.",
    ])
  func earlier(sentence: String) {
    let read = document(
      "Ekby kommun\n\nSkolplan\n\n\(sentence) Alla nämnder ska följa skolplanen.\n")
    #expect(read?.value(.adoptedOn) == nil)
  }

  @Test("The board of a company is not the municipality's")
  func company() {
    let read = Samples.cover("Antaget av styrelsen för Ekby Vatten AB 2020-03-12 § 14")
    #expect(read?.value(.adoptedBy) == "Styrelsen för Ekby Vatten AB")
    #expect(read?.value(.adoptedOn) == "2020-03-12")
  }

  @Test("English covers are read")
  func english() {
    let read = document(
      """
      City of Ekby

      International Strategy

      Adopted by: City Council
      Date: 2021-06-14
      Valid until: 2026

      All committees report every year to the City Council of the municipality.
      """)
    #expect(read?.value(.title) == "International Strategy")
    #expect(read?.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(read?.value(.adoptedOn) == "2021-06-14")
    #expect(read?.value(.validThrough) == "2026")
    #expect(read?.value(.type) == "strategy")
  }

  @Test(
    "Registry numbers are kept as written",
    arguments: [
      ("KS 2018/00211", "KS 2018/00211"), ("17KS342", "17KS342"), ("20/KS 0114", "20/KS 0114"),
      ("2014/0066 KS.030", "2014/0066 KS.030"), ("RD20/01877", "RD20/01877"), ("2013/", nil),
      ("KS/2017", nil),
    ] as [(String, String?)])
  func registry(written: String, number: String?) {
    let read = Samples.cover("Fastställt av: Kommunstyrelsen", "Dnr: \(written)")
    #expect(read?.value(.registryNumber) == number)
  }
}
