import Conversion
import Foundation
import HTML
import Publishing
import Register
import Testing

/// WeasyPrint as `make` sets it up; tests that need it are skipped, visibly, where it is not.
enum Press {
  static let weasyprint: String? = {
    let environment = ProcessInfo.processInfo.environment
    var url = URL(fileURLWithPath: #filePath)
    var folders: [String] = []
    while url.path != "/" {
      url.deleteLastPathComponent()
      folders.append(url.path)
    }
    return Printer.weasyprint(environment: environment, folders: folders)
  }()

  static let missing: Comment = "there is no WeasyPrint; make sets it up in .venv-print"

  /// What a program of poppler's says of a PDF.
  static func ask(_ arguments: [String], of pdf: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("paper-\(pdf.hashValue).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(arguments[0])")
    process.arguments =
      arguments.dropFirst() + [file.path] + (arguments[0] == "pdftotext" ? ["-"] : [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

extension Press {
  /// The catalogue and the other objects of a PDF, which stand packed in it.
  static func objects(of pdf: [UInt8]) throws -> String {
    let script = """
      import re, sys, zlib
      data = open(sys.argv[1], 'rb').read()
      for part in re.findall(rb'stream\\r?\\n(.*?)\\r?\\nendstream', data, re.S):
          try:
              text = zlib.decompress(part)
          except zlib.error:
              continue
          if b'/Catalog' in text:
              sys.stdout.buffer.write(text)
      """
    return try ask(["python3", "-c", script], of: pdf)
  }
}

@Suite("Papers are printed", .serialized)
struct PrintTests {
  private static let day = SampleMatters.day("2026-11-02")

  @Test(
    "the PDF is tagged PDF/A-3a and PDF/UA-1, with language, title, headings and table headers",
    .enabled(if: Press.weasyprint != nil, Press.missing))
  func pdf() async throws {
    let paper = try #require(
      Paper.referralCompilation(SampleMatters.extension2031, day: Self.day))
    let pdf = try await Printer(weasyprint: Press.weasyprint).pdf(
      ofPage: paper.page(.swedish).bytes, stylesheet: PrintStyle.css)
    let info = try Press.ask(["pdfinfo"], of: pdf)
    #expect(info.contains("Tagged:          yes"), "\(info)")
    #expect(info.contains("Title:           Förlängning av Resepolicy"), "\(info)")
    #expect(info.contains("A4"), "\(info)")
    let tree = try Press.ask(["pdfinfo", "-struct"], of: pdf)
    for tag in ["H1", "H2", "Table", "Caption", "THead", "TH", "P", "LBody"] {
      #expect(tree.contains("\(tag)\n") || tree.contains("\(tag) "), "\(tag)\n\(tree)")
    }
    let metadata = try Press.ask(["pdfinfo", "-meta"], of: pdf)
    #expect(metadata.contains("pdfuaid:part=\"1\"") || metadata.contains("<pdfuaid:part>1"))
    #expect(metadata.contains("pdfaid"), "\(metadata)")
    let text = try Press.ask(["pdftotext", "-layout"], of: pdf)
    #expect(text.contains("Socialnämnden") && text.contains("1 (1)"))
    #expect(text.contains("KS 2026-00123"))
    #expect(try Press.objects(of: pdf).contains("/Lang (sv)"))
  }

  @Test(
    "an officer's report of an English reader keeps its clause in Swedish",
    .enabled(if: Press.weasyprint != nil, Press.missing))
  func english() async throws {
    let paper = Paper.officersReport(SampleMatters.extension2031, day: Self.day)
    let pdf = try await Printer(weasyprint: Press.weasyprint).pdf(
      ofPage: paper.page(.english).bytes, stylesheet: PrintStyle.css)
    let text = try Press.ask(["pdftotext", "-layout"], of: pdf)
    #expect(text.contains("Proposed decision") && text.contains("fastställs att gälla"))
    #expect(try Press.objects(of: pdf).contains("/Lang (en)"))
  }

  @Test("without WeasyPrint there is one error that names it")
  func missing() async throws {
    for path in [nil, "/nowhere/weasyprint"] {
      await #expect(throws: PrintFailure.missing("weasyprint")) {
        _ = try await Printer(weasyprint: path).pdf(ofPage: Array("<p>a".utf8), stylesheet: "")
      }
    }
    var tools = ToolPaths.standard
    tools.pandoc = "/nowhere/pandoc"
    await #expect(throws: PrintFailure.missing("pandoc")) {
      _ = try await Printer(weasyprint: nil, tools: tools).word(ofPage: [], language: "sv")
    }
  }

  @Test("a program that gives no file is a failure, one that takes too long is stopped")
  func failing() async throws {
    await #expect(throws: PrintFailure.failed("")) {
      _ = try await Printer(weasyprint: "/usr/bin/true").pdf(ofPage: [], stylesheet: "")
    }
    var limits = ConversionLimits.printing
    limits.time = .milliseconds(50)
    await #expect(throws: PrintFailure.self) {
      _ = try await Printer(weasyprint: "/usr/bin/yes", limits: limits).pdf(
        ofPage: [], stylesheet: "")
    }
  }

  @Test("WeasyPrint is found where it is named, beside the program, or on the path")
  func finding() throws {
    #expect(Printer.weasyprint(environment: [:], folders: []) == nil)
    #expect(
      Printer.weasyprint(environment: ["KANSLI_WEASYPRINT": "/bin/sh"], folders: []) == "/bin/sh")
    #expect(
      Printer.weasyprint(environment: ["KANSLI_WEASYPRINT": "/nowhere"], folders: ["/"]) == nil)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("press-test")
    let bin = folder.appendingPathComponent(".venv-print/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = bin.appendingPathComponent("weasyprint")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: "/bin/true"), to: file)
    #expect(
      Printer.weasyprint(environment: ["PATH": bin.path], folders: [folder.path]) == file.path)
    #expect(Printer.weasyprint(environment: ["PATH": bin.path], folders: []) == file.path)
  }
}
