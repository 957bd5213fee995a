import Foundation
import Markdown
import Reading
import Register
import Testing

@Suite("Provisions are written as Markdown and read back")
struct WriterTests {
  private func roundTrip(_ provisions: [Provision]) -> [Provision] {
    MarkdownText(MarkdownWriter.text(of: provisions)).provisions()
  }

  private func parts(_ provisions: [Provision]) -> [String] {
    provisions.map { "\($0.kind.rawValue) \($0.text)" }
  }

  @Test(
    "no text means anything else to Markdown than its letters",
    arguments: [
      "# Ekar", "- Ekar", "+ 5 grader", "-5 grader", "1. Ekar ska planteras.", "12) Ekar", "> Ekar",
      "| Ekar", "--- Ekar", "---", "=== Ekar", "***", "* Ekar *", "_Ekar_ och snake_case", "`ekar`",
      "[ekar](https://ekby.example)", "[ekar]", "[ekar]: https://ekby.example", "[^1]",
      "<b>ekar</b>", "<script>", "&amp; &#33; & Co", "ekar\\lindar", "\\*", "~~ekar~~", "~~~ ekar",
      "https://ekby.example/a_b_c", "ekby@ekby.example", "• ekar", "– ekar", "!", "![ekar](x)",
      "Ekar #", "#", "2024-03-21", "5 % & 3 <> 2", "a | b", "\u{F0B7} ekar", "    ekar", "1.", "1)",
    ])
  func hostile(text: String) {
    for kind in Provision.Kind.allCases where kind != .footnote {
      let text = text.trimmingCharacters(in: .whitespaces)
      let provisions = Provision.suggested([(kind, 1, text), (.paragraph, 1, "Slut.")])
      let expected = parts(provisions).map { $0.replacingOccurrences(of: "[^1]", with: "[1]") }
      #expect(parts(roundTrip(provisions)) == expected, "\(MarkdownWriter.text(of: provisions))")
    }
  }

  @Test("tables keep empty cells and bars, headers as narrow as they are; notes keep their marks")
  func tables() {
    let provisions = Provision.suggested([
      (.row, 1, "Enhet | Antal"), (.row, 1, "Eken |  | 3"), (.row, 1, " | 4"), (.row, 1, "a|b | c"),
      (.paragraph, 1, "Se lagen.[1] Och [inte] detta.2"), (.footnote, 1, "[1] Ekby lag 2024:1."),
      (.footnote, 1, "2 Se ovan."), (.footnote, 1, "¹ Se nedan."),
    ])
    #expect(parts(roundTrip(provisions)) == parts(provisions))
  }

  @Test("items keep their depth, and a list ends where other words begin")
  func lists() {
    let provisions = Provision.suggested([
      (.paragraph, 1, "Före:"), (.item, 1, "Ett"), (.item, 2, "Två"), (.item, 3, "- Tre"),
      (.item, 1, "1. Fyra."), (.paragraph, 1, "Efter."), (.item, 1, "Fem"),
    ])
    let back = roundTrip(provisions)
    #expect(parts(back) == parts(provisions))
    #expect(back.map(\.level) == provisions.map(\.level))
  }

  @Test("the edition in force is the beginning of a draft that changes nothing")
  func copy() {
    let first = MarkdownText(DraftProvisionTests.draft).provisions()
    let copied = MarkdownText(MarkdownWriter.text(of: first)).provisions(after: first)
    #expect(copied == first)
    #expect(Edition.canonicalText(copied) == Edition.canonicalText(first))
  }

  @Test(
    "every text beside the repository comes back word for word",
    .enabled(if: SharedTexts.folder != nil, "there is no ../shared with seeds and corpus"))
  func corpus() throws {
    var count = 0
    for (name, bytes) in try SharedTexts.all() {
      for document in (try? DocumentReader.read(bytes))?.documents ?? [] {
        let back = roundTrip(document.provisions)
        #expect(parts(back) == parts(document.provisions), "\(name)")
        count += document.provisions.count
      }
    }
    #expect(count > 60)
  }
}

/// Texts that lie beside the repository and are never copied into it.
enum SharedTexts {
  static let folder: URL? = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let shared = url.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("seeds").path) {
        return shared
      }
    }
    return nil
  }()

  static func all() throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(folder)
    return try ["seeds", "corpus"].flatMap { part -> [(String, [UInt8])] in
      let path = folder.appendingPathComponent(part).path
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
        .compactMap { name in
          FileManager.default.contents(atPath: "\(path)/\(name)").map { (name, [UInt8]($0)) }
        }
    }
  }
}
