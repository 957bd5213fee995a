import Reading
import Register
import Testing

@Suite("The cover block")
struct CoverTests {
  @Test("The template's labels give normal values with words, line and confidence")
  func template() throws {
    let document = try #require(Samples.document(Samples.template()))
    #expect(document.value(.title) == "Kulturprogram")
    #expect(document.value(.municipality) == "Ekby Stad")
    #expect(document.value(.adoptedBy) == "Kulturnämnden")
    #expect(document.value(.adoptedOn) == "2022-05-19")
    #expect(document.value(.validThrough) == "2026")
    #expect(document.value(.reviewResponsible) == "Kommunstyrelsen")
    #expect(document.value(.followUpResponsible) == "Fritidsnämnden")
    #expect(document.value(.appliesTo) == "Alla nämnder")
    #expect(document[.validThrough]?.raw == "Dokumentet gäller till och med: 2026")
    #expect(document[.adoptedOn]?.line == 37)
    #expect(document.fields.values.allSatisfy { $0.isCertain })
  }

  @Test(
    "Bodies are known in every case and by short name",
    arguments: [
      ("Kommunfullmäktige", "Kommunfullmäktige"), ("KF", "Kommunfullmäktige"),
      ("kommunstyrelsen", "Kommunstyrelsen"), ("KS", "Kommunstyrelsen"),
      ("Kommunfullmäktiges", "Kommunfullmäktige"), ("REGIONSTYRELSEN", "Regionstyrelsen"),
      ("Barn- och utbildningsnämnden", "Barn- och utbildningsnämnden"),
      ("tekniska nämnden", "Tekniska nämnden"), ("Tekniska nämnden", "Tekniska nämnden"),
      ("Vård-, omsorgs- och socialnämnden", "Vård-, omsorgs- och socialnämnden"),
      ("Kommunstyrelsens arbetsutskott", "Kommunstyrelsens arbetsutskott"),
    ])
  func bodies(written: String, name: String) {
    #expect(Samples.cover("Fastställt av: \(written)")?.value(.adoptedBy) == name)
  }

  @Test(
    "Days are read as they are written",
    arguments: [
      ("2020-03-18", "2020-03-18"), ("den 2 december 2019", "2019-12-02"),
      ("31 december 2020", "2020-12-31"), ("29/11 2017", "2017-11-29"),
      ("2019.05.23", "2019-05-23"), ("20190523", "2019-05-23"), ("23.5.2019", "2019-05-23"),
    ])
  func days(written: String, day: String) {
    let document = Samples.cover("Antaget av: Kommunstyrelsen", "Datum: \(written)")
    #expect(document?.value(.adoptedOn) == day)
    #expect(document?[.adoptedOn]?.isCertain == true)
  }

  @Test("Impossible days are unknown, stand-ins are placeholders")
  func impossible() {
    for (written, state) in [
      ("2023-02-30", FieldReading.State.unknown), ("201-502-23", .unknown), ("", .unknown),
      ("201x-xx-xx", .placeholder), ("20XX-00-00", .placeholder), ("åååå-mm-dd", .placeholder),
    ] {
      let day = Samples.cover("Antaget av: Kommunstyrelsen", "Datum: \(written)")?[.adoptedOn]
      #expect(day?.state == state, "\(written)")
      #expect(day?.value == nil)
    }
  }

  @Test(
    "Validity: a day, a year, until further notice, until decided",
    arguments: [
      ("Dokumentet gäller till och med: 2027", "2027"),
      ("Gäller t.o.m.: 2023-12-31", "2023-12-31"), ("Giltig till: 31 december 2020", "2020-12-31"),
      ("Giltighetstid: Tills vidare", "until-further-notice"),
      ("Giltighet: t.v", "until-further-notice"),
      ("Giltighetstid: tillsvidare", "until-further-notice"),
      ("Giltighetstid: Till beslut om upphörande", "until-decided"),
      ("Gäller till den: 1 juni 2025", "2025-06-01"),
    ])
  func validity(line: String, value: String) {
    #expect(Samples.cover(line)?.value(.validThrough) == value)
  }

  @Test(
    "Review dates are never the end of validity",
    arguments: [
      "Revideras senast: 2026", "Bör revideras senast: 2026", "Revideras: 2026",
      "Tidpunkt för aktualitetsprövning: 2026",
    ])
  func review(line: String) {
    let document = Samples.cover(line)
    #expect(document?.value(.reviewBy) == "2026")
    #expect(document?[.validThrough] == nil)
  }

  @Test("Paragraphs: with the sign, without it, in one line with body and day")
  func paragraphs() {
    let signed = Samples.cover("Fastställt av: KF", "Datum: 2020-03-18, § 31")
    #expect(signed?.value(.paragraph) == "31")
    let lost = Samples.cover("Fastställt av: KF", "Datum: 2016-12-15, 198")
    #expect(lost?.value(.paragraph) == "198")
    #expect(lost?[.paragraph]?.isCertain == false)
    let line = Samples.cover("Antaget av Kommunstyrelsen den 2 december 2019 § 239.")
    #expect(line?.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(line?.value(.adoptedOn) == "2019-12-02")
    #expect(line?.value(.paragraph) == "239")
  }

  @Test("A status that is a day is the day of decision; another status is not")
  func status() {
    let dated = Samples.cover("Antaget av: Kommunfullmäktige", "Status: 2019-04-23")
    #expect(dated?.value(.adoptedOn) == "2019-04-23")
    #expect(Samples.cover("Status: Gällande")?[.adoptedOn] == nil)
  }

  @Test("Owner, registry number, version and what is replaced are kept as written")
  func words() {
    let document = Samples.cover(
      "Dokumentansvarig: Ekonomichef", "Dnr: LKS 2019-000421", "Version: 2.1",
      "Ersätter: Resepolicy 2014")
    #expect(document?.value(.documentOwner) == "Ekonomichef")
    #expect(document?.value(.registryNumber) == "LKS 2019-000421")
    #expect(document?.value(.version) == "2.1")
    #expect(document?.value(.replaces) == "Resepolicy 2014")
  }

  @Test("A person's name is left in the file, the office is kept")
  func names() {
    let both = Samples.cover("Dokumentansvarig: Berta Påhitt, ekonomichef")
    #expect(both?.value(.documentOwner) == "ekonomichef")
    #expect(both?[.documentOwner]?.raw.contains("Berta") == false)
    let alone = Samples.cover("Dokumentansvarig: Berta Påhitt")?[.documentOwner]
    #expect(alone?.state == .unknown)
    #expect(alone?.raw == "Dokumentansvarig:")
  }

  @Test("A fact stated twice and differently is a conflict with both values")
  func conflict() {
    let text = "Fastställt av: Kommunfullmäktige\n\nFastställt av: Kommunstyrelsen"
    let field = Samples.cover(text)?[.adoptedBy]
    #expect(field?.state == .conflict)
    #expect(field?.alternatives.map(\.value) == ["Kommunstyrelsen"])
  }

  @Test("Labels and values in a row find each other, less surely")
  func flattened() {
    let document = Samples.cover(
      "Fastställt av: Kommunfullmäktige För revidering ansvarar: Dokumentet gäller för: "
        + "Kommunstyrelsen Alla bolag Giltighetstid Dokumentansvarig Tills vidare Kanslichef")
    #expect(document?.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(document?.value(.reviewResponsible) == "Kommunstyrelsen")
    #expect(document?.value(.appliesTo) == "Alla bolag")
    #expect(document?.value(.validThrough) == "until-further-notice")
    #expect(document?.value(.documentOwner) == "Kanslichef")
    #expect(document?[.reviewResponsible]?.isCertain == false)
  }

  @Test("Values below their labels and in tables are read")
  func below() {
    let below = Samples.document(
      "# Resepolicy\n\nFastställt av\nKommunstyrelsen\n\nGiltighetstid\n2027\n\nAlla ska resa.")
    #expect(below?.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(below?.value(.validThrough) == "2027")
    let table = Samples.document(
      "# Resepolicy\n\n"
        + "| Fastställt av | Kommunstyrelsen |\n|---|---|\n"
        + "| Giltighetstid | 2027 |\n\nAlla ska resa."
    )
    #expect(table?.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(table?.value(.validThrough) == "2027")
  }

  @Test("Cover lines in any order give the same facts")
  func shuffled() throws {
    let lines = [
      "Fastställt av: Kommunstyrelsen", "Datum: 2021-09-09", "Dokumentet gäller för: Alla bolag",
      "Dokumentet gäller till och med: 2025",
    ]
    let first = try #require(Samples.cover(lines.joined(separator: "\n")))
    let second = try #require(Samples.cover(lines.reversed().joined(separator: "\n")))
    #expect(first.fields.mapValues(\.value) == second.fields.mapValues(\.value))
    #expect(first.value(.validThrough) == "2025")
  }
}
