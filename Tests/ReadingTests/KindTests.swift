import Reading
import Register
import Testing

@Suite("What sort of file it is")
struct KindTests {
  @Test(
    "Texts that are no governing documents",
    arguments: [
      "Pannkakor\n\n2 dl mjöl\n3 ägg\n\nVispa smeten och stek i smör.",
      "func main() {\n  let version = 2\n  return version\n}",
      "Det var en gång en katt som bodde i en by vid havet. Den fiskade varje dag.",
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit.", "x",
    ])
  func unknown(text: String) { #expect(Samples.read(text).kind == .unknown) }

  @Test("A document without a cover is known by title and contents")
  func plainDocument() {
    let text = "# Resepolicy för Ekby kommun\n\nKommunens resor ska planeras i god tid."
    #expect(Samples.read(text).kind == .document)
  }

  @Test("A list of documents is a register with a stub for each")
  func register() throws {
    let reading = Samples.read(
      """
      Styrdokument inom fritid

       • Badplan

        Om bad. Dokumentet är beslutat av Fritidsnämnden och gäller till och med .

        Badplan Pdf, 256.4 kB, öppnas i nytt fönster.
       • Idrottsprogram

        Om idrott. Dokumentet är beslutat av Kommunfullmäktige och gäller till och med 2025.
      """)
    #expect(reading.kind == .register)
    #expect(reading.documents.map { $0.value(.title) } == ["Badplan", "Idrottsprogram"])
    #expect(
      reading.documents.map { $0.value(.adoptedBy) } == ["Fritidsnämnden", "Kommunfullmäktige"])
    #expect(reading.documents.first?[.validThrough]?.state == .unknown)
    #expect(reading.documents.last?.value(.validThrough) == "2025")
    #expect(reading.warnings.map(\.code).contains(.severalDocuments))
  }

  @Test("Files and dated titles make registers too")
  func otherRegisters() {
    let files = "Policy\n\nKostpolicy Pdf, 201.4 kB.\n\nRegler\n\nRegler för bad Pdf, 10 kB."
    #expect(Samples.read(files).documents.map { $0.value(.type) } == ["policy", "rules"])
    let dated = "Policy för skog 9 mars 2022\n\nKostpolicy 1 maj 2020\n\nResepolicy 2 juni 2021"
    #expect(Samples.read(dated).kind == .register)
  }
}
