import Conversion
import Reading
import Register
import Testing

extension ConversionSuite {
  /// Whatever a document was saved as, it says the same.
  @Suite("The same document in every format gives the same facts")
  struct SameFactsTests {
    /// Other tests may need the machine too; it is not the time that is tested here.
    private var converter: Converter {
      var limits = ConversionLimits()
      limits.time = .seconds(180)
      return Converter(limits: limits)
    }

    enum Form: String, CaseIterable, Sendable, CustomTestStringConvertible {
      case txt, md, html, docx, odt

      var testDescription: String { rawValue }
    }

    private struct Read {
      var text: ConvertedText
      var facts: [String: String]
      var fields: [DocumentReading.Field: FieldReading]
    }

    private func facts(
      _ bytes: [UInt8], _ name: String, _ wanted: [String: String]
    ) async throws -> Read {
      let text = try await converter.text(of: bytes, name: name)
      let reading = try DocumentReader.read(text.bytes, origin: text.isScan ? .scan : .typed)
      let fields = try #require(reading.documents.first?.fields)
      let found = fields.compactMap { field, reading in
        reading.value.map { (field.rawValue, $0) }
      }.filter { wanted[$0.0] != nil }
      return Read(
        text: text, facts: Dictionary(uniqueKeysWithValues: found), fields: fields)
    }

    @Test("as text and as a page", arguments: Paper.all, [Form.txt, .md, .html])
    func text(paper: Paper, form: Form) async throws {
      let bytes =
        switch form {
        case .txt: Array(paper.text.utf8)
        case .md: Array(paper.markdown.utf8)
        default: Array("<html><body>\(paper.html)</body></html>".utf8)
        }
      let read = try await facts(bytes, "paper.\(form)", paper.facts)
      #expect(read.facts == paper.facts)
    }

    @Test(
      "from a word processor",
      .enabled(if: Workshop.hasOffice, "pandoc is not installed (apt-get install pandoc)"),
      arguments: Paper.all, [Form.docx, .odt])
    func office(paper: Paper, form: Form) async throws {
      let bytes = try Workshop.office(paper.html, form.rawValue)
      let read = try await facts(bytes, "paper.\(form)", paper.facts)
      #expect(read.facts == paper.facts)
    }

    @Test(
      "as a PDF in one column and in two",
      .enabled(if: Workshop.hasPrinter, "chromium or poppler-utils is not installed"),
      arguments: Paper.all, [1, 2])
    func printed(paper: Paper, columns: Int) async throws {
      let bytes = try Workshop.pdf(paper.html, columns: columns)
      let read = try await facts(bytes, "paper.pdf", paper.facts)
      #expect(read.facts == paper.facts)
      // The last words of a left column are followed by the first of the right one.
      let whole = String(decoding: read.text.bytes, as: UTF8.self).split { $0.isWhitespace }
        .joined(separator: " ")
      #expect(whole.contains("varje år i kommunens årsredovisning. Den som tar emot gäster"))
      #expect(!read.text.isScan)
    }

    @Test(
      "a page without words among others is told of: it may be a picture",
      .enabled(if: Workshop.hasPrinter, "chromium or poppler-utils is not installed"))
    func pictures() async throws {
      let empty = "<p style='break-after: page'></p><p style='break-after: page'>&nbsp;</p>"
      let bytes = try Workshop.pdf(Paper.all[0].html + empty + "<p>Sista sidan.</p>")
      let text = try await Converter().text(of: bytes, name: "paper.pdf")
      #expect(text.warnings.map(\.code) == [.pagesWithoutText])
      let whole = try Workshop.pdf(Paper.all[0].html)
      #expect(try await Converter().text(of: whole, name: "paper.pdf").warnings.isEmpty)
    }

    @Test(
      "as a scan, and nothing of it is certain",
      .enabled(if: Workshop.hasScanner, "chromium, poppler-utils or tesseract is not installed"),
      arguments: Paper.all, ["png", "pdf"])
    func scanned(paper: Paper, form: String) async throws {
      let pdf = try Workshop.pdf(paper.html)
      let bytes =
        form == "pdf" ? try Workshop.scannedPDF(of: pdf) : try Workshop.picture(of: pdf, form)
      let read = try await facts(bytes, "paper.\(form)", paper.facts)
      #expect(read.facts == paper.facts)
      #expect(read.fields.values.allSatisfy { $0.confidence <= 0.85 })
      #expect(!read.fields.values.contains { $0.isCertain })
      #expect(read.text.isScan)
      #expect(read.text.warnings.map(\.code) == [.scanned])
    }
  }
}
