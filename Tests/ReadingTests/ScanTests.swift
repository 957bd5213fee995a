import Reading
import Register
import Testing

/// Scans, and days that a line's end parts.
@Suite("A scan is read with care, and a parted day whole")
struct ScanTests {
  private let cover = """
    Besökspolicy för Ekby kommun

    Fastställt av: Kommunfullmäktige
    Datum: 2023-06-21
    Gäller till och med: 2027
    """

  @Test("the same words from a picture give the same facts, none of them certain")
  func caution() throws {
    let typed = try DocumentReader.read(Array(cover.utf8))
    let scan = try DocumentReader.read(Array(cover.utf8), origin: .scan)
    let fields = try #require(scan.documents.first?.fields)
    #expect(typed.documents.first?.fields.mapValues(\.value) == fields.mapValues(\.value))
    #expect(typed.documents.first?[.adoptedOn]?.isCertain == true)
    #expect(fields.values.allSatisfy { $0.confidence <= 0.85 && !$0.isCertain })
    #expect(scan.warnings.first?.code == .scanned)
    #expect(!typed.warnings.contains { $0.code == .scanned })
  }

  @Test(
    "a day that is broken at its hyphen is one day",
    arguments: ["2023-\n06-21", "2023-06-\n21", "2023-06-21"])
  func days(day: String) {
    let text = cover.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("Datum") ? "Datum: \(day)" : String($0) }.joined(separator: "\n")
    let reading = DocumentReader.read(text: text)
    #expect(reading.documents.first?[.adoptedOn]?.value == "2023-06-21")
    #expect(reading.documents.first?[.validThrough]?.value == "2027")
  }

  @Test("a sum or a list after a hyphen is no day")
  func noDays() {
    let text = "Plan för Ekby kommun\n\nÅren 2019-\n2021 gällde en annan plan."
    let reading = DocumentReader.read(text: text)
    #expect(reading.documents.first?[.adoptedOn] == nil)
  }
}
