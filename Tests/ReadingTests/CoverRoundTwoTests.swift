import Reading
import Register
import Testing

/// Covers as pages and programs leave them: columns apart, names shortened, papers of other kinds.
@Suite("Covers out of order, shortened names and papers that are no documents")
struct CoverRoundTwoTests {
  typealias Field = DocumentReading.Field

  private func document(_ text: String) -> DocumentReading? { Samples.document(text) }

  private static let labels = [
    "Dokumenttyp", "Beslutad av", "Beslutsdatum", "Paragraf", "Giltig till och med",
    "Dokumentansvarig",
  ]
  private static let values = [
    "Riktlinjer", "Kommunstyrelsen", "2021-05-18", "§ 87", "2025-12-31", "Kanslichef",
  ]

  @Test(
    "A table whose labels all come before its values is put together", arguments: ["\n", "\n\n"])
  func columns(gap: String) throws {
    let table = (Self.labels + Self.values).joined(separator: gap)
    let read = try #require(
      document("Ekby kommun\n\nRiktlinjer för dialog\n\n\(table)\n\n1. Syfte\nVi lyssnar.\n"))
    #expect(read.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(read.value(.adoptedOn) == "2021-05-18")
    #expect(read.value(.paragraph) == "87")
    #expect(read.value(.validThrough) == "2025-12-31")
    #expect(read.value(.documentOwner) == "Kanslichef")
    // Matched by order alone: a person looks.
    #expect(read[.adoptedOn]?.isCertain == false)
  }

  @Test("Where a value is missing the others are not shifted onto its label")
  func missingValue() throws {
    let values = Self.values.filter { !$0.hasPrefix("2025") }
    let table = (Self.labels + values).joined(separator: "\n")
    let read = document(
      "Ekby kommun\n\nRiktlinjer för dialog\n\n\(table)\n\n1. Syfte\nVi lyssnar.\n")
    #expect(read?.value(.validThrough) == nil)
    #expect(read?.value(.adoptedOn) != "2025-12-31")
  }

  @Test(
    "A body's initials stand for the body the text names, else for the usual one, unsure",
    arguments: [
      ("Antagen av BUN 2019-03-12 § 22", "Barn- och ungdomsnämnden", true),
      ("Antagen av SN 2019-03-12 § 22", "Socialnämnden", false),
      ("Antagen av VON 2019-03-12 § 22", "Vård- och omsorgsnämnden", false),
      ("Antagen av KSAU 2019-03-12 § 22", "Kommunstyrelsens arbetsutskott", false),
    ])
  func initials(line: String, body: String, isCertain: Bool) throws {
    let read = try #require(
      document(
        "Ekby kommun\n\nElevhälsoplan\n\n\(line)\n\nBarn- och ungdomsnämnden svarar för planen.\n"))
    #expect(read.value(.adoptedBy) == body)
    #expect(read[.adoptedBy]?.isCertain == isCertain)
    #expect(read.value(.adoptedOn) == "2019-03-12")
    #expect(read.value(.paragraph) == "22")
  }

  @Test("Capitals that are no body's initials name nobody", arguments: ["XQZN", "EU", "SKR", "AB"])
  func noInitials(letters: String) {
    let read = document(
      "Ekby kommun\n\nElevhälsoplan\n\nAntagen av \(letters) 2019-03-12\n\nText.\n")
    #expect(read?.value(.adoptedBy) == nil)
  }

  @Test(
    "A paragraph and the day or year of its minutes are read from one another's side",
    arguments: [
      ("Antaget av: KF §: 65/2020-06-09", "65", "2020-06-09"),
      ("Antaget av: KF § 65/2020", "65", "2020"), ("Antagen av BUN 4/14", "4", nil),
      ("Antagen av BUN BUN 25", "25", nil),
    ])
  func minutes(line: String, paragraph: String, day: String?) throws {
    let read = try #require(
      document("Ekby kommun\n\nElevhälsoplan\n\n\(line)\n\nNämnderna ska följa planen.\n"))
    #expect(read.value(.paragraph) == paragraph)
    #expect(read.value(.adoptedOn) == day)
  }

  @Test("A revision cited by its paragraph and year has that year, unsure")
  func revisedYear() throws {
    let read = try #require(
      document(
        "Ekby kommun\n\nAvfallsplan\n\nAntagen: KF § 117/1993, rev. KF § 123/2005\n\nVi sorterar.\n"
      ))
    #expect(read.value(.revisedOn) == "2005")
    #expect(read[.revisedOn]?.isCertain == false)
  }

  @Test("The form's own words in brackets are no part of the value")
  func hints() throws {
    let read = try #require(
      document(
        """
        Ekby kommun

        Rutin för nycklar

        Beslutad (datum och av vem): Socialnämnden 2020-02-11 § 9
        Dokumentansvarig (befattning): Enhetschef

        Nycklar kvitteras.
        """))
    #expect(read.value(.adoptedBy) == "Socialnämnden")
    #expect(read.value(.documentOwner) == "Enhetschef")
  }

  @Test("Columns behind an abbreviation's full stop are cells of their own")
  func cellsAfterStops() throws {
    let read = try #require(
      document(
        """
        Region Norrmark

        Riktlinje för bisysslor

        Dokumentägare     Version     Giltig fr.o.m.     Giltig t.o.m.
        HR-direktör       2.0         2023-01-01         2026-12-31

        Riktlinjen följs upp.
        """))
    #expect(read.value(.validFrom) == "2023-01-01")
    #expect(read.value(.validThrough) == "2026-12-31")
    #expect(read.value(.documentOwner) == "HR-direktör")
  }

  @Test(
    "An address tells the municipality that the text never names",
    arguments: [
      ("Postadress: 123 45 Ekebyå  Webb: www.ekebya.se", "Ekebyå kommun"),
      ("E-post: kommun@ekby.se", "Ekby kommun"), ("E-post: anna@ekby.se", nil),
      ("Statens verk, 123 45 Norrby, www.verket.se", nil),
    ])
  func address(line: String, name: String?) throws {
    let read = try #require(
      document(
        "Policy för gåvor\n\nAntagen av kommunfullmäktige 2021-11-29 § 112\n\n"
          + "Syfte\nText.\n\n\(line)\n"
      ))
    #expect(read.value(.municipality) == name)
    #expect(read[.municipality]?.isCertain != true)
  }

  @Test("A slip in the genitive does not make two municipalities")
  func genitive() throws {
    let read = try #require(
      document(
        """
        Policy för gåvor i Ekby kommun

        Antagen av kommunfullmäktige 2021-11-29 § 112

        Ekbys kommuns anställda tackar nej. Ekby kommun följer upp.
        """))
    #expect(read.value(.municipality) == "Ekby kommun")
  }
}

@Suite("Titles in run-together pages, and kinds of papers")
struct CoverRoundTwoKindTests {
  private func document(_ text: String) -> DocumentReading? { Samples.document(text) }

  @Test(
    "The title of a run-together page is whole",
    arguments: [
      (
        "1 Barn- och ungdomsnämndens delegationsordning "
          + "Antagen av barn- och ungdomsnämnden Innehåll",
        "Barn- och ungdomsnämndens delegationsordning"
      ),
      (
        "1 RESEPOLICY 2019 Antagen av kommunfullmäktige Gäller från: Ansvarig: Ekonomichef",
        "RESEPOLICY 2019"
      ),
      (
        "1 Socialnämnden ARKIVPLAN/DOKUMENTHANTERINGSPLAN Fastställd av socialnämnden 2011",
        "ARKIVPLAN/DOKUMENTHANTERINGSPLAN"
      ),
      (
        "1 Riktlinjer för handläggning enligt Socialtjänstlagen Antagen av socialnämnden , 99",
        "Riktlinjer för handläggning enligt Socialtjänstlagen"
      ),
      ("1 för Ekby kommun Resepolicy", "Resepolicy"),
      (
        "1 Dokumenttyp: Riktlinjer Ansvarig: Informatör "
          + "Ekby kommuns riktlinjer kring sociala medier",
        "Ekby kommuns riktlinjer kring sociala medier"
      ),
    ])
  func runTogether(page: String, title: String) throws {
    let read = try #require(
      document(
        "\(page)\n\n2 Innehåll Syfte 3 Ansvar 4\n\n"
          + "3 Syfte Nämnderna i Ekby kommun ska planera.\n"))
    #expect(read.value(.title) == title)
  }

  @Test(
    "A title ends before who decided and begins behind its label",
    arguments: [
      ("Kulturprogram för Ekby. Kommunfullmäktige 14 april 2009", "Kulturprogram för Ekby"),
      ("FÖRFATTNINGSSAMLING Flik 3 Titel Reglemente för valnämnden", "Reglemente för valnämnden"),
      ("Bostadsförsörjnings\nprogram", "Bostadsförsörjningsprogram"),
      ("Riktlinjer för resor i\nEkby kommun", "Riktlinjer för resor i Ekby kommun"),
    ])
  func titleEnds(lines: String, title: String) throws {
    let read = try #require(
      document("\(lines)\n\nAntagen av: Kommunfullmäktige\n\nEkby kommun ska växa.\n"))
    #expect(read.value(.title) == title)
  }

  @Test(
    "Bills, forms and services that mention a decision are no documents",
    arguments: [
      """
      Faktura                Fakturadatum 2024-03-01
      Ekby kommun            Förfallodatum 2024-03-31
      Avser: Avgift enligt taxa för renhållning, beslutad av kommunfullmäktige
      Att betala             512,00
      """,
      """
      Ekby kommun
      Miljönämnden

      ANSÖKAN om serveringstillstånd

      Sökande: ______________
      Telefon: ______________
      Gäller från: ________ Gäller till: ________
      Avgift enligt taxa som kommunfullmäktige har fastställt.
      """,
      """
      Ansök om parkeringstillstånd

      Logga in med BankID för att starta e-tjänsten.
      Avgift: 400 kr enligt taxa fastställd av kommunfullmäktige 2022-11-28 § 140
      """,
    ])
  func papers(text: String) {
    #expect(Samples.read(text).kind == .unknown)
  }

  @Test("A cover that mentions bills is still a cover")
  func coverOfBills() {
    let text = """
      Rutin för fakturor i Ekby kommun

      Beslutad av: Kommunstyrelsen
      Beslutsdatum: 2022-01-11
      Giltig till och med: 2025-12-31

      Fakturanummer och belopp att betala ska anges.
      """
    #expect(Samples.read(text).kind == .document)
  }

  @Test("A document about proposals is no proposal")
  func aboutProposals() {
    let text = """
      Hantering av medborgarförslag – riktlinjer

      Ekby kommun
      Beslutad av: Kommunfullmäktige 2020-02-24 § 8
      Giltig till: 2024-12-31

      Förslag till beslut om medborgarförslag bereds av kansliet.
      """
    #expect(Samples.read(text).kind == .document)
  }

  @Test("A note from a committee above an adopted document leaves it a document")
  func note() {
    let text = """
      Biblioteksplan

      Kopia ur:
      SAMMANTRÄDESPROTOKOLL

      Kulturutskottet

      Sammanträdesdatum 2021-03-24

      Kulturutskottet föreslår kommunstyrelsen att biblioteksplanen ska gälla under 2021.

      Biblioteksplan 2017-2020

      antagen av Kommunfullmäktige 2017-11-20

      Biblioteken i Ekby kommun är öppna för alla.
      """
    #expect(Samples.read(text).kind == .document)
    #expect(Samples.read(text).documents.first?.value(.adoptedOn) == "2017-11-20")
  }

  @Test("A page that explains which body decides on which type is no document")
  func overview() {
    let text = """
      Politiskt styrande dokument

      Region Norrmarks styrande dokument delas upp i två slag.

      Policy

      • Regionövergripande principer.
      • Beslutas av Regionfullmäktige

      Riktlinje

      • Beslutas av Regionstyrelse eller nämnder
      """
    #expect(Samples.read(text).kind == .unknown)
  }
}
