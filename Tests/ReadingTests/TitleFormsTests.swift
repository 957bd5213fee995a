import Reading
import Register
import Testing

@Suite("Forms of titles")
struct TitleFormsTests {
  @Test(
    "The title is found below letterheads and kickers",
    arguments: [
      ("Ekby kommun\nAnvisning för nycklar", "Anvisning för nycklar", "instruction"),
      ("EKBY KOMMUN\n\nRIKTLINJER\nRiktlinjer för bidrag", "Riktlinjer för bidrag", "guidelines"),
      ("Ekby stad\n\nPOLICY\n\nDigital trygghet", "Digital trygghet", nil),
      ("Ekby kommun\nSTRATEGI FÖR NÄRINGSLIV", "STRATEGI FÖR NÄRINGSLIV", "strategy"),
      ("Region Ekbygden\nPolicy\nMiljöpolicy", "Miljöpolicy", "policy"),
      (
        "Ekby kommun\n\nPlan för\nkrisledning och\nkontinuitet",
        "Plan för krisledning och kontinuitet", "plan"
      ),
      ("Ekby kommun\n\nKOST OCH MÅLTIDER\nPOLICY MED RIKTLINJER", "KOST OCH MÅLTIDER", "policy"),
      ("Vision Ekby 2030", "Vision Ekby 2030", "vision"),
      (
        "FÖRFATTNINGSSAMLING   KFS 12:4\nEkby kommun\n\nTORGHANDELSSTADGA\nför Ekby kommun",
        "TORGHANDELSSTADGA för Ekby kommun", "regulation"
      ),
      ("Policy samhällsstörningar", "Policy samhällsstörningar", "policy"),
      ("Arbetsordning för kommunfullmäktige", "Arbetsordning för kommunfullmäktige", nil),
    ] as [(String, String, String?)])
  func heads(head: String, title: String, type: String?) {
    let read = Samples.document(
      "\(head)\n\nAntagen av: Kommunfullmäktige 2020-02-20 § 11\n\nAlla nämnder ska bidra.\n")
    #expect(read?.value(.title) == title)
    if let type { #expect(read?.value(.type) == type) }
  }

  @Test(
    "A page run together into one line gives up its title",
    arguments: [
      (
        "1 Ekby kommun Dokumenthanteringsplan Myndighet: Tekniska nämnden Beslutsdatum:",
        "Dokumenthanteringsplan"
      ),
      (
        "1 1 (12) REGLEMENTE FÖR SOCIALNÄMNDEN I EKBY KOMMUN Detta reglemente är beslutat",
        "REGLEMENTE FÖR SOCIALNÄMNDEN I EKBY KOMMUN"
      ),
      (
        "1 Upphandlings- och inköpspolicy för Ekby kommun Dokumenttyp Policy Giltighetstid t.v",
        "Upphandlings- och inköpspolicy för Ekby kommun"
      ),
      (
        "1 Riktlinje. Våga mera! Riktlinje för lokaler och mark. Fastställd av kommunstyrelsen",
        "Riktlinje för lokaler och mark"
      ),
      ("1 Biblioteksplan 2014-2016 Ekby kommun", "Biblioteksplan 2014-2016"),
      (
        "1 Ekby kommun ALLMÄNNA LOKALA ORDNINGSFÖRESKRIFTER FÖR EKBY KOMMUN Antagna av KF",
        "ALLMÄNNA LOKALA ORDNINGSFÖRESKRIFTER FÖR EKBY KOMMUN"
      ),
      (
        "1 EKBY KOMMUN Post och arkiv i Ekby kommun Riktlinjer antagna av kommunstyrelsen",
        "Post och arkiv i Ekby kommun"
      ),
      (
        "1 Handlingsplan för hälsa, trygghet och miljö Beslutad av kommunstyrelsen 3 maj 2020",
        "Handlingsplan för hälsa, trygghet och miljö"
      ),
    ])
  func flattened(page: String, title: String) {
    let read = Samples.document(
      """
      \(page)

      2 Innehåll Inledning Syfte Ansvar 3

      3 Inledning Ekby kommuns nämnder och förvaltningar följer detta styrdokument.
      """)
    #expect(read?.value(.title) == title)
  }

  @Test("Years in a title are an end only where nothing else says one, and never a sure one")
  func years() throws {
    let guess = try #require(
      Samples.document(
        "Biblioteksplan 2017–2020\n\nAntagen av: Kommunfullmäktige 2016-11-20\n\nLäs mera.\n"))
    #expect(guess.value(.validThrough) == "2020")
    #expect(guess[.validThrough]?.isCertain == false)
    let stated = try #require(
      Samples.document(
        """
        Biblioteksplan 2017–2020

        Antagen av: Kommunfullmäktige 2016-11-20
        Gäller till och med: 2021

        Läs mera.
        """))
    #expect(stated.value(.validThrough) == "2021")
  }

  @Test(
    "Texts that speak of governing documents and are none",
    arguments: [
      """
      Ekby kommun söker upphandlare

      Vill du arbeta med policy och strategi? Du följer kommunens riktlinjer.

      Diarienummer: 2024/12
      Sista ansökningsdag: 2024-01-31
      """,
      """
      Kallelse

      Kommunfullmäktige sammanträder måndagen den 12 februari 2024 i Folkets hus

      1. Upprop
      2. Policy för inköp, KS 2023/122
      3. Taxa för renhållning, KS 2023/98
      """,
      """
      Hej!

      Tack för ert brev om lekplatsen. Kommunens policy för lekplatser finns på nätet.

      Med vänlig hälsning
      Medborgarkontoret, Ekby kommun
      """,
      """
      Styrdokument

      Ekby kommun har en struktur för styrdokument som bygger på policy, plan och rutin, och \
      den visar vem som beslutar.

      Policy

      Verksamhetsplan

      Reglementen
      """,
      """
      Hur hyr jag en lokal?

      Du bokar i e-tjänsten. Taxan för lokaler står i bilagan. Betalning sker mot faktura.

      Frågor? Ring fritidskontoret i Norrby kommun.
      """,
    ])
  func others(text: String) throws {
    let reading = try DocumentReader.read(Array(text.utf8))
    #expect(reading.kind == .unknown)
  }

  @Test("A sentence of its own says whom a document applies to; a subject is no scope")
  func scope() {
    let read = Samples.document(
      """
      Policy för resor

      Antagen av: Kommunstyrelsen 2020-01-14

      Policyn gäller för alla nämnder, förvaltningar och bolag. Den gäller all information.
      """)
    #expect(read?.value(.appliesTo) == "alla nämnder, förvaltningar och bolag")
    #expect(read?[.appliesTo]?.isCertain == false)
  }
}
