import Reading
import Register
import Testing

@Suite("A table of governing documents is a register")
struct RegisterTableTests {
  private func value(_ reading: FileReading, _ index: Int, _ field: DocumentReading.Field)
    -> String?
  {
    reading.documents.indices.contains(index) ? reading.documents[index][field]?.value : nil
  }

  @Test("Columns in any order, quoted cells, bodies by their short names")
  func semicolons() {
    let reading = Samples.read(
      """
      Giltig till;Titel;Typ;Antagen av;Beslutsdatum;Dnr;Ansvarig
      2023;Resepolicy;Policy;Kommunfullmäktige;2019-05-27;KS 2019/123;Kanslichef
      Tills vidare;"Riktlinjer för gåvor; i tjänsten";Riktlinje;KS;2020-02-10;KS 2020/45;
      -;Taxa för lokaler;Taxa;Tekniska nämnden;2018-11-30;;Berta Påhitt
      """)
    #expect(reading.kind == .register && reading.documents.count == 3)
    #expect(value(reading, 0, .adoptedOn) == "2019-05-27")
    #expect(value(reading, 0, .validThrough) == "2023")
    #expect(value(reading, 0, .registryNumber) == "KS 2019/123")
    #expect(value(reading, 1, .title) == "Riktlinjer för gåvor; i tjänsten")
    #expect(value(reading, 1, .adoptedBy) == "Kommunstyrelsen")
    #expect(value(reading, 1, .validThrough) == "until-further-notice")
    #expect(reading.documents[2][.validThrough] == nil)
    #expect(reading.documents[2][.documentOwner] == nil, "a person's name stays in the file")
    #expect(reading.documents[1][.adoptedOn]?.isCertain == true)
    #expect(reading.documents[1][.adoptedOn]?.line == 3)
  }

  @Test(
    "Commas, tabs, bars, rules and columns of blanks are read alike",
    arguments: [
      "Dokument,Antagen av,Beslutsdatum\nKostpolicy,KF,2019-05-27\nSkolplan,KS,2020-01-20\n",
      "Dokument\tAntagen av\tBeslutsdatum\nKostpolicy\tKF\t2019-05-27\nSkolplan\tKS\t2020-01-20\n",
      "# Styrdokument\n\n| Dokument | Antagen av | Beslutsdatum |\n|---|:--|---|\n"
        + "| [Kostpolicy](https://ekby.example/a.pdf) | KF | 2019-05-27 |\n"
        + "| Skolplan | KS | 2020-01-20 |\n",
      "Styrdokument\n\nDokument     Antagen av   Beslutsdatum\n"
        + "Kostpolicy   KF           2019-05-27\nSkolplan     KS           2020-01-20\n",
      "Dokument     Antagen av   Beslutsdatum\n-----------  -----------  ------------\n"
        + "Kostpolicy   KF           2019-05-27\nSkolplan     KS           2020-01-20\n",
    ])
  func forms(_ text: String) {
    let reading = Samples.read(text)
    #expect(reading.kind == .register)
    #expect(reading.documents.map { $0[.title]?.value } == ["Kostpolicy", "Skolplan"])
    #expect(
      reading.documents.map { $0[.adoptedBy]?.value } == ["Kommunfullmäktige", "Kommunstyrelsen"])
    #expect(reading.documents.map { $0[.adoptedOn]?.value } == ["2019-05-27", "2020-01-20"])
  }

  @Test("Letters saved in two pieces are whole in tables too")
  func pieces() {
    let text =
      "Titel;Antagen av;Beslutsdatum\nRiktlinjer för gåvor;Vårdnämnden;2019-05-27\n"
      + "Plan för ån;Kommunfullmäktige;2020-01-20\n"
    let pieces = [("å", "a\u{30A}"), ("ä", "a\u{308}"), ("ö", "o\u{308}")]
    let split = Array(text).map { letter in
      pieces.first { $0.0 == String(letter) }?.1 ?? String(letter)
    }.joined()
    #expect(split.utf8.count > text.utf8.count)
    #expect(Samples.read(split) == Samples.read(text))
    #expect(value(Samples.read(split), 0, .adoptedBy) == "Vårdnämnden")
  }

  @Test("A day of publishing is no day of decision, and \"Datum\" is only likely to be one")
  func days() {
    let published = Samples.read(
      "Titel;Publicerad;Antagen av\nKostpolicy;2021-01-02;KF\nSkolplan;2021-01-03;KF\n")
    #expect(published.documents.allSatisfy { $0[.adoptedOn] == nil && $0[.adoptedBy] != nil })
    let dated = Samples.read(
      "Titel;Datum;Antagen av\nKostpolicy;2021-01-02;KF\nSkolplan;2021-01-03;KF\n")
    #expect(dated.documents.allSatisfy { $0[.adoptedOn]?.value != nil })
    #expect(dated.documents.allSatisfy { $0[.adoptedOn]?.isCertain == false })
    let bare = Samples.read("Titel;Datum\nKostpolicy;2021-01-02\nSkolplan;2021-01-03\n")
    #expect(bare.documents.count == 2 && bare.documents.allSatisfy { $0[.adoptedOn] == nil })
  }

  @Test("Without words over the columns titles and bodies are found, less surely")
  func noHeader() {
    let reading = Samples.read(
      "Resepolicy;Kulturnämnden;x\nKostpolicy;Kulturnämnden;y\nSkolplan;Kulturnämnden;z\n")
    #expect(reading.documents.count == 3)
    #expect(reading.documents.allSatisfy { $0[.adoptedBy]?.value == "Kulturnämnden" })
    #expect(reading.documents.allSatisfy { $0[.adoptedBy]?.isCertain == false })
  }

  @Test("A lost date is unknown, an impossible one too")
  func lost() {
    let reading = Samples.read(
      "Titel;Antagen av;Beslutsdatum;Gäller till\nKostpolicy;KF;2023-02-30;enligt plan\n"
        + "Skolplan;KF;2023-02-20;2025-12-31\n")
    #expect(reading.documents.first?[.adoptedOn]?.state == .unknown)
    #expect(reading.documents.first?[.validThrough]?.state == .unknown)
    #expect(reading.warnings.contains { $0.code == .impossibleDate && $0.line == 2 })
  }

  @Test(
    "Lists of persons, invoices, prices and errands are no registers",
    arguments: [
      "Namn;Titel;Telefon\nBerta Påhitt;Kanslichef;012-34\nCesar Fiktiv;Utredare;012-35\n",
      "Fakturanr;Leverantör;Belopp;Datum\n1;Ekby Plan AB;1200;2020-01-02\n2;Ekby Program;3;4\n",
      "Tjänst;Avgift (kr)\nBygglov enligt plan;1200\nTaxa för hund;300\n",
      "Nr;Ärende;Föredragande\n1;Revidering av resepolicy;Chef\n2;Antagande av kostpolicy;Chef\n",
      "Namn;Antal\nTåg;3\nBuss;4\n",
    ])
  func others(_ text: String) {
    #expect(Samples.read(text).kind != .register)
  }

  @Test("A document with a table of related documents stays a document")
  func tableInDocument() {
    let reading = Samples.read(
      "# Resepolicy\n\nFastställt av: Kommunfullmäktige\nDatum: 2019-05-27\n\nTåg ska väljas.\n\n"
        + "| Dokument | Antagen av |\n|---|---|\n| Kostpolicy | KF |\n| Bilpolicy | KS |\n")
    #expect(reading.kind == .document && reading.documents.count == 1)
  }

  @Test("A spreadsheet saved in Latin-1 reads the same")
  func latin1() throws {
    let text =
      "Titel;Antagen av;Beslutsdatum\nMiljöpolicy;KF;2019-05-27\nÅldersplan;KF;2020-05-27\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let reading = try DocumentReader.read(bytes)
    #expect(reading.kind == .register && reading.documents.count == 2)
    #expect(reading.documents.first?[.title]?.value == "Miljöpolicy")
  }
}
