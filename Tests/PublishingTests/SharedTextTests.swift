import Foundation
import Publishing
import Reading
import Register
import Testing

@Suite(
  "Editions of texts beside the repository",
  .enabled(if: SeedLetter.file != nil, "there is no ../shared with seeds and corpus"))
struct SharedTextTests {
  private func documents() throws -> [(name: String, reading: DocumentReading)] {
    let seeds = URL(fileURLWithPath: try #require(SeedLetter.file)).deletingLastPathComponent()
    let corpus = seeds.deletingLastPathComponent().appendingPathComponent("corpus")
    return try [seeds, corpus].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasSuffix(".txt") }.flatMap { name -> [(String, DocumentReading)] in
          let path = folder.appendingPathComponent(name).path
          guard let data = FileManager.default.contents(atPath: path),
            let reading = try? DocumentReader.read([UInt8](data)),
            reading.kind == .document || reading.kind == .proposal
          else { return [] }
          return reading.documents.map { (name, $0) }
        }
    }
  }

  @Test("exported as Markdown and imported again they are the same text, part by part")
  func roundTrip() throws {
    var count = 0
    for (name, reading) in try documents() where reading.provisions.count > 2 {
      let sheet = EditionSheet(
        title: reading[.title]?.value ?? "Policy för prov", number: nil, municipality: nil,
        text: CheckedText(reading))
      let markdown = sheet.markdown(.swedish)
      let again = DocumentReader.read(text: markdown).documents.first?.provisions ?? []
      #expect(
        again.map { "\($0.kind) \($0.text)" } == reading.provisions.map { "\($0.kind) \($0.text)" },
        "\(name)")
      count += 1
    }
    #expect(count >= 2)
  }
}
