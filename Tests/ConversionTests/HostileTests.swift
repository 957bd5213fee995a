import Conversion
import Foundation
import Testing

extension ConversionSuite {
  /// Files made to break a program, and files that are merely broken.
  @Suite("Hostile files are refused, each with its own case, in time")
  struct HostileTests {
    private let converter = Converter()

    private func refusal(
      _ bytes: [UInt8], _ name: String, _ converter: Converter = Converter()
    ) async -> ConversionFailure? {
      do throws(ConversionFailure) {
        _ = try await converter.text(of: bytes, name: name)
        return nil
      } catch {
        return error
      }
    }

    private func archiveRefusal(
      _ bytes: [UInt8], _ limits: ConversionLimits = .standard
    ) async -> ConversionFailure? {
      do throws(ConversionFailure) {
        _ = try await Converter(limits: limits).members(of: bytes, name: "in.zip")
        return nil
      } catch {
        return error
      }
    }

    @Test("what a conversion that was cut off left behind is removed, and no other's")
    func abandoned() throws {
      let parent = FileManager.default.temporaryDirectory
        .appending(path: "abandoned-\(ProcessInfo.processInfo.processIdentifier)")
      defer { try? FileManager.default.removeItem(at: parent) }
      let mine = "kansli-work-\(ProcessInfo.processInfo.processIdentifier)-aaaaaa"
      // No process has a number above the kernel's limit of four million.
      for name in [mine, "kansli-work-9999999-bbbbbb", "kansli-work--cccccc", "other"] {
        try FileManager.default.createDirectory(
          at: parent.appending(path: name), withIntermediateDirectories: true)
      }
      var tools = ToolPaths.standard
      tools.temporaryFolder = parent.path
      Converter(tools: tools).removeAbandoned()
      let left = try FileManager.default.contentsOfDirectory(atPath: parent.path).sorted()
      #expect(left == ["kansli-work--cccccc", mine, "other"].sorted())
    }

    // MARK: - Archives

    private static let zeros = [UInt8](repeating: 0, count: 20_000_000)

    @Test("a member that unpacks to a thousand times its size is a bomb")
    func bomb() async {
      let bomb = ZipWriter.archive([.init(name: "a.txt", content: Self.zeros)])
      #expect(bomb.count < 30_000)
      #expect(await archiveRefusal(bomb) == .bomb)
      // A false size in the directory helps nothing: what comes out is counted.
      let lying = ZipWriter.archive([
        .init(name: "a.txt", content: Self.zeros, claimedSize: 1000)
      ])
      #expect(await archiveRefusal(lying) == .bomb)
    }

    @Test("a bomb within an archive within an archive is found too, and so is endless nesting")
    func nested() async {
      var bomb = ZipWriter.archive([.init(name: "a.txt", content: Self.zeros)])
      bomb = ZipWriter.archive([.init(name: "inner.zip", content: bomb)])
      #expect(await archiveRefusal(bomb) == .bomb)
      var deep = ZipWriter.archive(["a.txt": "text"])
      for _ in 0..<4 { deep = ZipWriter.archive([.init(name: "inner.zip", content: deep)]) }
      #expect(await archiveRefusal(deep) == .nestedTooDeep)
    }

    @Test("many members that each pass are refused by their sum")
    func sum() async {
      var limits = ConversionLimits()
      limits.unpacked = 100_000
      let noise = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) | 0x20 }
      let archive = ZipWriter.archive([
        .init(name: "a.txt", content: noise), .init(name: "b.txt", content: noise),
      ])
      #expect(await archiveRefusal(archive, limits) == .bomb)
      limits.members = 1
      #expect(await archiveRefusal(archive, limits) == .tooManyMembers(limit: 1))
    }

    @Test(
      "names that leave the folder are refused",
      arguments: ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:\\a.txt", "..\\a.txt", "\\a.txt"])
    func escaping(name: String) async {
      #expect(await archiveRefusal(ZipWriter.archive([name: "text"])) == .escapingPath(name))
    }

    @Test("a symbolic link in an archive is refused")
    func link() async {
      let archive = ZipWriter.archive([
        .init(name: "a.txt", content: Array("/etc/passwd".utf8), isLink: true)
      ])
      #expect(await archiveRefusal(archive) == .escapingPath("a.txt"))
    }

    @Test("an encrypted, a cut and a garbled archive have their own cases")
    func brokenArchives() async {
      let locked = ZipWriter.archive([.init(name: "a.txt", content: [65], flags: 1)])
      #expect(await archiveRefusal(locked) == .encrypted)
      let whole = ZipWriter.archive(["a.txt": String(repeating: "Text. ", count: 100)])
      #expect(await archiveRefusal(Array(whole.dropLast(30))) == .damaged)
      var garbled = whole
      for index in 40..<50 { garbled[index] ^= 0x55 }
      #expect(await archiveRefusal(garbled) == .damaged)
    }

    @Test("an honest archive gives its members in order, inner archives opened")
    func honest() async throws {
      let inner = ZipWriter.archive(["d.md": "# D", "c.txt": "C"])
      let archive = ZipWriter.archive([
        .init(name: "b/inner.zip", content: inner),
        .init(name: "b/a.txt", content: Array("A".utf8)),
        .init(name: "__MACOSX/._a.txt", content: [1]), .init(name: "b/.DS_Store", content: [1]),
      ])
      let members = try await converter.members(of: archive, name: "in.zip")
      #expect(members.map(\.name) == ["b/a.txt", "b/inner.zip/c.txt", "b/inner.zip/d.md"])
      #expect(members.last?.bytes == Array("# D".utf8))
    }

    // MARK: - Office files

    private func docx(_ document: String, extra: [ZipWriter.Member] = []) -> [UInt8] {
      let types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
      return ZipWriter.archive(
        [
          .init(name: "[Content_Types].xml", content: Array(types.utf8)),
          .init(name: "word/document.xml", content: Array(document.utf8)),
        ] + extra)
    }

    @Test("a Word file that declares entities is refused, whether they are outer or endless")
    func entities() async {
      let outer = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w>&a;</w>"
      #expect(await refusal(docx(outer), "a.docx") == .declaredEntities)
      var laughs = "<!DOCTYPE w [<!ENTITY a0 'ha'>"
      for level in 1...20 {
        let inner = String(repeating: "&a\(level - 1);", count: 10)
        laughs += "<!ENTITY a\(level) '\(inner)'>"
      }
      #expect(await refusal(docx(laughs + "]><w>&a20;</w>"), "a.docx") == .declaredEntities)
      let wide = outer.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let archive = ZipWriter.archive([
        .init(name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
        .init(name: "word/document.xml", content: [0xFF, 0xFE] + wide),
      ])
      #expect(await refusal(archive, "a.docx") == .declaredEntities)
    }

    @Test("a Word file can be a bomb, and can be cut off")
    func officeBomb() async {
      let bomb = docx("<w/>", extra: [.init(name: "word/media/a.bmp", content: Self.zeros)])
      #expect(await refusal(bomb, "a.docx") == .bomb)
      let cut = Array(docx("<w/>").dropLast(40))
      // Without its directory it is an archive of nothing that is known.
      #expect(await refusal(cut, "a.docx") == .unsupported(.zip))
    }

    // MARK: - PDF

    @Test("a PDF of 10,000 pages is refused before any program is started")
    func manyPages() async {
      let start = ContinuousClock.now
      let pdf = PDFWriter.pages(10_000, line: "Sida")
      #expect(await refusal(pdf, "a.pdf") == .tooManyPages(limit: 2000))
      #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test(
      "a PDF that hides its page count is refused by its pages",
      .enabled(if: Workshop.pdftohtml != nil, "poppler-utils is not installed"))
    func hiddenPages() async {
      var limits = ConversionLimits()
      limits.pages = 20
      let pdf = PDFWriter.pages(30, line: "Text")
      let count = Array("/Count".utf8)
      var hidden = pdf
      if let at = Data(pdf).range(of: Data(count))?.lowerBound {
        hidden.replaceSubrange(at..<(at + 6), with: Array("/C#6Fun".utf8))
      }
      let refused = await refusal(hidden, "a.pdf", Converter(limits: limits))
      #expect(refused == .tooManyPages(limit: 20) || refused == .damaged)
    }

    @Test("a PDF that was cut off is damaged, however much of it is left", arguments: [0.3, 0.9])
    func truncated(share: Double) async {
      let pdf = PDFWriter.pages(50, line: "Kommunen har antagit en policy.")
      let cut = Array(pdf.prefix(Int(Double(pdf.count) * share)))
      #expect(await refusal(cut, "a.pdf") == .damaged)
    }

    @Test(
      "a PDF that needs a password is encrypted",
      .enabled(if: Workshop.pdftohtml != nil, "poppler-utils is not installed"))
    func encrypted() async {
      let key = String(repeating: "AB", count: 32)
      let lock = "/Encrypt<</Filter/Standard/V 1/R 2/O<\(key)>/U<\(key)>/P -4>>/ID[<00><00>]"
      let content = "BT /F 11 Tf (Text) Tj ET"
      let pdf = PDFWriter.file(
        [
          "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
          "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
        ].map { Array($0.utf8) }, trailer: lock)
      #expect(await refusal(pdf, "a.pdf") == .encrypted)
    }

    // MARK: - Names that lie, sizes, limits

    @Test("content is believed before names")
    func names() async throws {
      let exe = Array("MZ".utf8) + [UInt8](repeating: 0, count: 200) + [0x80, 0xFF, 1, 2, 3]
      #expect(await refusal(exe, "a.pdf") == .unsupported(.unknownBinary))
      #expect(Converter.format(of: PDFWriter.pages(1, line: "x"), name: "a.txt") == .pdf)
      #expect(Converter.format(of: docx("<w/>"), name: "a.pdf") == .docx)
      #expect(Converter.format(of: Array("<!DOCTYPE html><p>x".utf8), name: "a.txt") == .html)
      #expect(Converter.format(of: Array("Policy".utf8), name: "a.pdf") == .plainText)
      #expect(Converter.format(of: Array("a;b".utf8), name: "A.CSV") == .csv)
    }

    @Test("an empty file and one over 50 MB are refused")
    func sizes() async {
      #expect(await refusal([], "a.pdf") == .empty)
      let large = [UInt8](repeating: 0x41, count: 50_000_001)
      #expect(await refusal(large, "a.pdf") == .tooLarge(byteCount: 50_000_001))
      #expect(await archiveRefusal([]) == .empty)
    }

    @Test(
      "time and memory are limited, and a missing program is named",
      .enabled(if: Workshop.pdftohtml != nil, "poppler-utils is not installed"))
    func limits() async {
      let pdf = PDFWriter.pages(1500, line: "Kommunen har antagit en policy.")
      var limits = ConversionLimits()
      limits.time = .milliseconds(20)
      let start = ContinuousClock.now
      #expect(await refusal(pdf, "a.pdf", Converter(limits: limits)) == .timedOut)
      #expect(ContinuousClock.now - start < .seconds(3))
      limits = ConversionLimits()
      limits.output = 10_000
      #expect(await refusal(pdf, "a.pdf", Converter(limits: limits)) == .tooMuchOutput)
      var tools = ToolPaths()
      tools.pdftohtml = "/nonexistent/pdftohtml"
      #expect(
        await refusal(pdf, "a.pdf", Converter(tools: tools)) == .toolMissing("pdftohtml"))
    }

    @Test(
      "a program that asks for more memory than it may have is refused",
      .enabled(if: Workshop.hasOffice, "pandoc is not installed"))
    func memory() async throws {
      let docx = try Workshop.office("<p>Policy</p>", "docx")
      var limits = ConversionLimits()
      limits.memory = 60_000_000
      let refused = await refusal(docx, "a.docx", Converter(limits: limits))
      #expect(refused == .tooMuchMemory || refused == .damaged)
    }

    @Test(
      "a PDF with text is read in memory and needs no folder",
      .enabled(if: Workshop.pdftohtml != nil, "poppler-utils is not installed"))
    func inMemory() async throws {
      var tools = ToolPaths()
      tools.temporaryFolder = "/nonexistent"
      let line = "Nämnden redovisar varje år till kommunstyrelsen hur arbetet med policyn har gått."
      let text = try await Converter(tools: tools).text(
        of: PDFWriter.pages(3, line: line), name: "a.pdf")
      #expect(String(decoding: text.bytes, as: UTF8.self).contains("kommunstyrelsen"))
    }

    @Test("nothing is left in the folder for temporary files")
    func cleanliness() async throws {
      let folder = "/tmp/kansli-tests-\(UInt64.random(in: 0...UInt64.max))"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      var tools = ToolPaths()
      tools.temporaryFolder = folder
      for bytes in [PDFWriter.pages(2, line: "Text"), Array("%PDF-1.4\nstartxref %%EOF".utf8)] {
        _ = await refusal(bytes, "a.pdf", Converter(tools: tools))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test(
      "pages of marks alone are read in time",
      arguments: ["<", "<a ", "<table>", "<div>", "&", "<!--", "<b \"", "<li>", "<td>", "<p>a"])
    func marks(mark: String) async {
      let page = "<html>" + String(repeating: mark, count: 60_000)
      let start = ContinuousClock.now
      _ = await refusal(Array(page.utf8), "a.html")
      #expect(ContinuousClock.now - start < .seconds(20))
    }
  }
}
