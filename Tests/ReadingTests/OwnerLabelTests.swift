import Reading
import Register
import Testing

/// Labels of responsibility put together of several, and covers run together into a line.
@Suite("Labels of responsibility")
struct OwnerLabelTests {
  @Test(
    "Labels tied together are one label, with the value behind it",
    arguments: [
      "Ansvarig ägare: Kanslichef", "Dokumentägare/dokumentansvarig: Kanslichef",
      "Dokumentansvarig/processägare: Kanslichef", "Dokumentansvarig / processägare: Kanslichef",
      "Dokumentägare/systemägare: Kanslichef", "Dokumentansvarig på förvaltningen: Kanslichef",
      "Ansvarig befattningshavare: Kanslichef", "Dokumentansvarig/processägare\nKanslichef",
      "Ansvarig ägare\nKanslichef",
    ])
  func compound(line: String) throws {
    let read = try #require(Samples.cover("Antagen av: Kommunstyrelsen 2021-03-02 § 4", line))
    #expect(read.value(.documentOwner) == "Kanslichef")
  }

  @Test(
    "The rest of a label that is not known is no value",
    arguments: [
      "Dokumentansvarig: /gruppägare", "Dokumentansvarig: ägare: Kanslichef",
      "Dokumentägare: /beställare: Kanslichef",
    ])
  func rest(line: String) throws {
    let read = try #require(Samples.cover("Antagen av: Kommunstyrelsen 2021-03-02 § 4", line))
    #expect(read[.documentOwner]?.isCertain != true || read.value(.documentOwner) == "Kanslichef")
  }

  @Test("Labels in a row and their values in a row are put together by what they are")
  func flattened() throws {
    let read = try #require(
      Samples.document(
        """
        1 Föreskrifter för arkiv Ekby stad Dokumenttyp: föreskrift Fastställda av: \
        kommunfullmäktige Status: fastställda den 26 september 2016 Giltighetstid: gäller \
        tills vidare\n\n2 Diarienummer KS-0715/2015 Tidpunkt för fastställande \
        Dokumentansvarig Intervall för aktualitetsprövning Stadsarkivarie Årligen Tidpunkt \
        för senaste revidering Relaterade styrdokument Arkivreglemente\n\n3 Föreskrifternas \
        omfattning Föreskrifterna gäller för stadens nämnder och revisorer. De ska följas.\n
        """))
    #expect(read.value(.documentOwner) == "Stadsarkivarie")
    #expect(read.value(.registryNumber) == "KS-0715/2015")
  }

  @Test(
    "A form's own words name no body",
    arguments: [
      "Antagen: Nämndens namn den dag månad årtal x", "Antagen av: [Nämndens namn]",
      "Antagen av: Beslutande organ",
    ])
  func placeholder(line: String) {
    let read = Samples.cover(line, "Dnr: KS 2020/14", "Dokumentansvarig: Kanslichef")
    #expect(read?.value(.adoptedBy) == nil)
  }

  @Test(
    "A decision behind the label Beslut is the document's, with blanks for hyphens or without",
    arguments: [
      ("Beslut: 2014-11-24 § 164", false), ("Beslut: KF 2014-11-24 § 164", true),
      ("Beslut: 2014 11 24 § 164", false),
    ])
  func decision(line: String, isCertain: Bool) throws {
    let read = try #require(
      Samples.cover(line, "Dnr: 2013/258", "Dokumentansvarig: Kanslichef"))
    #expect(read.value(.adoptedOn) == "2014-11-24")
    #expect(read.value(.paragraph) == "164")
    // A day without a body, or with blanks in it, is for a person to look at.
    #expect(read[.adoptedOn]?.isCertain == isCertain)
  }

  @Test("Beslut as a heading is no label")
  func heading() {
    let read = Samples.cover(
      "Antagen av: Kommunstyrelsen 2021-03-02 § 4", "Beslut: Resor beslutas av närmaste chef")
    #expect(read?.value(.adoptedOn) == "2021-03-02")
    #expect(read?.value(.adoptedBy) == "Kommunstyrelsen")
  }

  @Test(
    "A row of labels and their values on the next line, or on the same",
    arguments: [
      "Dokumentansvarig Version Giltigt till\nKulturchef 2 2024-12-31",
      "Dokumenttyp Version Dokumentansvarig Giltigt till Policy 2 Kulturchef 2024-12-31",
    ])
  func row(line: String) throws {
    let read = try #require(Samples.cover("Antagen av: Kommunstyrelsen 2021-03-02 § 4", line))
    #expect(read.value(.documentOwner) == "Kulturchef")
    #expect(read.value(.validThrough) == "2024-12-31")
    #expect(read[.validThrough]?.isCertain == false)
  }

  @Test("Several revisions, the last of them on the next line")
  func revisions() throws {
    let read = try #require(
      Samples.cover(
        """
        Antaget av KF 2010-12-13 § 155\nÄndrat KF 2014-11-24 § 130, KF 2018-10-29 § 98\n\
        samt senast KF 2022-11-28 § 141\n\
        Gäller i nu gällande lydelse fr.o.m. den 1 januari 2023
        """))
    #expect(read.value(.adoptedOn) == "2010-12-13")
    #expect(read.value(.revisedOn) == "2022-11-28")
    #expect(read.value(.validFrom) == "2023-01-01")
  }

  @Test(
    "Years and other numbers between blanks are no day", arguments: ["2014 13 24", "2014 11 31"])
  func noDay(words: String) {
    let read = Samples.cover(
      "Antagen av: Kommunstyrelsen \(words)", "Dokumentansvarig: Kanslichef")
    #expect(read?.value(.adoptedOn)?.utf8.count != 10)
  }
}
