import Foundation

/// Makes files of pages: accessible PDF by WeasyPrint, Word by pandoc.
///
/// The pages are the program's own, typed ones; the programs run with the same limits as those
/// that read what strangers send. See docs/decisions/0019-papers.md.
public struct Printer: Sendable {
  public let limits: ConversionLimits
  public let tools: ToolPaths
  /// Where WeasyPrint stands; `nil` where it was not found.
  public let weasyprint: String?

  /// - Parameters: as the properties.
  public init(
    weasyprint: String?, limits: ConversionLimits = .printing, tools: ToolPaths = .standard
  ) {
    self.weasyprint = weasyprint
    self.limits = limits
    self.tools = tools
  }

  /// WeasyPrint's path: what `KANSLI_WEASYPRINT` says, else the one that `make` sets up beside the
  /// program, else the one on `PATH`, which on Debian is too old for tagged PDF/A.
  ///
  /// - Parameter folders: where `.venv-print` may lie: the working folder, the program's own.
  public static func weasyprint(
    environment: [String: String], folders: [String]
  ) -> String? {
    if let named = environment["KANSLI_WEASYPRINT"], !named.isEmpty {
      return FileManager.default.isExecutableFile(atPath: named) ? named : nil
    }
    let search = environment["PATH"]?.split(separator: ":").map(String.init) ?? []
    let places = folders.map { "\($0)/.venv-print/bin" } + search
    return places.map { "\($0)/weasyprint" }
      .first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A page as PDF/A-3a that claims PDF/UA-1 too: tagged, with language and title.
  public func pdf(
    ofPage html: [UInt8], stylesheet: String
  ) async throws(PrintFailure) -> [UInt8] {
    guard let weasyprint else { throw .missing("weasyprint") }
    do {
      let folder = try WorkFolder(in: tools.temporaryFolder)
      let page = try folder.write(html, as: "page.html")
      let style = try folder.write(Array(stylesheet.utf8), as: "print.css")
      let metadata = try folder.write(Array(Self.accessible.utf8), as: "ua.xmp")
      let file = "\(folder.path)/page.pdf"
      return try await bytes(
        of: file, by: weasyprint,
        [
          "--quiet", "--encoding", "utf-8", "--media-type", "print", "--pdf-variant", "pdf/a-3a",
          "--xmp-metadata", metadata, "--allowed-protocols", "file,data", "--stylesheet", style,
          page, file,
        ], in: folder.path)
    } catch {
      throw PrintFailure(error)
    }
  }

  /// A page as a Word file. One with a `title` element has it printed first, as the file's title.
  ///
  /// Without `--sandbox`, which hides from Debian's pandoc the parts that every Word file begins
  /// with. The page is our own and names no other file.
  ///
  /// - Parameter language: the BCP 47 tag that the file's text gets.
  public func word(
    ofPage html: [UInt8], language: String
  ) async throws(PrintFailure) -> [UInt8] {
    do {
      let folder = try WorkFolder(in: tools.temporaryFolder)
      let page = try folder.write(html, as: "page.html")
      let file = "\(folder.path)/page.docx"
      return try await bytes(
        of: file, by: tools.pandoc,
        [
          "--quiet", "--from=html", "--to=docx", "--metadata=lang:\(language)",
          "--output=\(file)", page,
        ], in: folder.path)
    } catch {
      throw PrintFailure(error)
    }
  }

  private func bytes(
    of file: String, by program: String, _ arguments: [String], in folder: String
  ) async throws(ConversionFailure) -> [UInt8] {
    let child = ChildProcess(limits: limits, tools: tools)
    let output = try await child.run(program, arguments, in: folder)
    if output.ranOutOfMemory { throw .tooMuchMemory }
    guard output.isSuccess, let made = FileManager.default.contents(atPath: file), !made.isEmpty
    else { throw .cannotWork(String(output.complaint.suffix(2_000))) }
    guard made.count <= limits.fileSize else { throw .tooLarge(byteCount: made.count) }
    return [UInt8](made)
  }

  /// What a PDF says of itself to be known as accessible.
  private static let accessible = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
        pdfuaid:part="1"/>
    </rdf:RDF>
    """
}

extension ConversionLimits {
  /// The limits of printing: its pages are our own, and fonts take room.
  public static let printing: ConversionLimits = {
    var limits = ConversionLimits()
    limits.memory = 2 << 30
    limits.time = .seconds(60)
    return limits
  }()
}
