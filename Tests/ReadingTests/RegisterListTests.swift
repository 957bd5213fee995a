import Reading
import Register
import Testing

@Suite("A page that lists governing documents is a register")
struct RegisterListTests {
  private func titles(_ reading: FileReading) -> [String?] {
    reading.kind == .register ? reading.documents.map { $0[.title]?.value } : []
  }

  @Test("Decisions behind the titles are read")
  func decided() {
    let reading = Samples.read(
      """
      Styrdokument i Ekby kommun

      • Resepolicy (KF 2019-05-27 § 61)
      • Kostpolicy (KF 2020-01-20 § 3, reviderad 2021-02-01)
      • Riktlinjer för gåvor, antagna av kommunstyrelsen den 4 mars 2018, § 12
      • Skolplan – Barnnämnden 2022-03-01, gäller till och med 2025
      """)
    #expect(titles(reading) == ["Resepolicy", "Kostpolicy", "Riktlinjer för gåvor", "Skolplan"])
    let days = reading.documents.map { $0[.adoptedOn]?.value }
    #expect(days == ["2019-05-27", "2020-01-20", "2018-03-04", "2022-03-01"])
    #expect(reading.documents[1][.revisedOn]?.value == "2021-02-01")
    #expect(reading.documents[0][.paragraph]?.value == "61")
    #expect(reading.documents[3][.validThrough]?.value == "2025")
    #expect(reading.documents[2][.adoptedBy]?.value == "Kommunstyrelsen")
  }

  @Test("Titles under headings of types take their type from them")
  func grouped() {
    let reading = Samples.read(
      "Policyer\nResepolicy\nKostpolicy\n\nStrategier\nGröna Ekby\nCykelstrategi\n\n"
        + "Riktlinjer\nRiktlinjer för gåvor\n")
    #expect(titles(reading).count == 5)
    #expect(reading.documents.dropFirst(2).first?[.type]?.value == "strategy")
  }

  @Test("Links to files with their sizes are titles, also with a decision behind them")
  func files() {
    let reading = Samples.read(
      "Policyer\n\nResepolicy (pdf, 234 kB)\nKostpolicy, KF 2019-05-27 § 61 (pdf, 99 kB)\n")
    #expect(titles(reading) == ["Resepolicy", "Kostpolicy"])
    #expect(reading.documents.last?[.adoptedOn]?.value == "2019-05-27")
  }

  @Test("Blocks of facts under titles are documents; a validity that is lost is unknown")
  func blocks() {
    let reading = Samples.read(
      "Styrdokument\n\nResepolicy\nAntagen av: Kommunfullmäktige\nBeslutsdatum: 2019-05-27\n"
        + "Gäller till: 2023\n\nKostpolicy\nAntagen av: Kommunstyrelsen\nBeslutsdatum: 2020-05-27\n"
        + "Gäller till och med: .\n")
    #expect(titles(reading) == ["Resepolicy", "Kostpolicy"])
    #expect(reading.documents.first?[.validThrough]?.value == "2023")
    #expect(reading.documents.last?[.validThrough]?.state == .unknown)
  }

  @Test("A run of titles on a page named after a collection is a list of them")
  func plainTitles() {
    let reading = Samples.read(
      "Styrande dokument\n\nHär finns några av dem.\n\nReglemente för nämnderna\n"
        + "Delegationsordning för styrelsen\nRiktlinje för resor\nArvodesreglemente\n")
    #expect(titles(reading).count == 4)
  }

  @Test(
    "Pages about governing documents in general list none",
    arguments: [
      "Författningssamling\n\nHär samlas kommunens regler.\n\nPolicyer\n\nPlaner\n\nRiktlinjer\n",
      "Styrdokument\n\nEn policy anger ett förhållningssätt i Ekby kommun.\n\n"
        + "En plan beskriver konkreta åtgärder som kommunens nämnder ansvarar för.\n",
    ])
  func overview(_ text: String) {
    #expect(Samples.read(text).kind == .unknown)
  }

  @Test("A list of related documents does not make a register of a document")
  func related() {
    let reading = Samples.read(
      "# Kostpolicy\n\nAntagen av: Kommunfullmäktige\n\nMaten ska vara god och lagad nära.\n\n"
        + "## Relaterade styrdokument\n\n- Resepolicy (KF 2019-05-27)\n- Skolplan (KF 2020-01-20)\n"
    )
    #expect(reading.kind == .document)
  }
}
