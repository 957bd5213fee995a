import Register

/// From a PDF to text: its own words where it has them, else the words seen in its pictures.
///
/// One program does it all. `pdftohtml -xml` is as fast as `pdftotext -layout` and also tells
/// fonts and places, by which headings, the bold type of a cover and columns are known.
struct PDFText {
  let child: ChildProcess

  func text(of bytes: [UInt8]) async throws(ConversionFailure) -> ConvertedText {
    try PDFShape.check(bytes, pages: child.limits.pages)
    let file = try MemoryFile(bytes)
    let isLocked = PDFShape.isEncrypted(bytes)
    let pages = try await pages(file, isLocked: isLocked)
    guard !pages.isEmpty else { throw isLocked ? .encrypted : .damaged }
    let letters = letters(pages)
    // A stamp on each page is no text layer.
    if letters >= 50 * pages.count || letters >= 1500 {
      return ConvertedText(
        bytes: PrintedText.text(of: pages, isScan: false), format: .pdf,
        warnings: Self.warnings(pages))
    }
    let hidden = try await self.pages(file, isLocked: isLocked, isHidden: true)
    if self.letters(hidden) > max(50 * pages.count, letters) {
      return ConvertedText(
        bytes: PrintedText.text(of: hidden, isScan: false), format: .pdf, isScan: true)
    }
    if let seen = try await scanned(bytes, pages: pages.count) {
      return ConvertedText(bytes: seen, format: .pdf, isScan: true)
    }
    guard letters > 0 else { throw .noText }
    return ConvertedText(bytes: PrintedText.text(of: pages, isScan: false), format: .pdf)
  }

  private func scanned(
    _ bytes: [UInt8], pages count: Int
  ) async throws(ConversionFailure) -> [UInt8]? {
    // Pictures of pages are large: they go by way of the disk.
    let folder = try WorkFolder(in: child.tools.temporaryFolder)
    let file = try folder.write(bytes, as: "in.pdf")
    return try await ScanText(child: child).text(ofPages: count, of: file, in: folder)
  }

  private func pages(
    _ file: borrowing MemoryFile, isLocked: Bool, isHidden: Bool = false
  ) async throws(ConversionFailure) -> [PrintedPage] {
    let limit = child.limits.pages
    let hidden = isHidden ? ["-hidden"] : []
    let output = try await child.run(
      child.tools.pdftohtml,
      ["-q", "-xml", "-i", "-stdout", "-l", "\(limit + 1)"] + hidden + [MemoryFile.asInput],
      on: file)
    if output.ranOutOfMemory { throw .tooMuchMemory }
    guard output.isSuccess else { throw isLocked ? .encrypted : .damaged }
    let pages = PopplerPages.read(output.text)
    guard pages.count <= limit else { throw .tooManyPages(limit: limit) }
    return pages
  }

  /// Pages without words among pages that have them may be pictures, and those are not read.
  private static func warnings(_ pages: [PrintedPage]) -> [ReadingWarning] {
    let count = pages.count { page in page.fragments.allSatisfy { $0.letters == 0 } }
    return count == 0 ? [] : [ReadingWarning(.pagesWithoutText, detail: "\(count)")]
  }

  private func letters(_ pages: [PrintedPage]) -> Int { pages.reduce(0) { $0 + $1.letters } }
}

/// What a PDF's bytes tell without a program.
enum PDFShape {
  static func check(_ bytes: [UInt8], pages limit: Int) throws(ConversionFailure) {
    // The end mark is missing in a file that was cut off; poppler would give the part that is left.
    guard FormatDetection.holds(bytes.suffix(4096), "%%EOF"),
      FormatDetection.holds(bytes.suffix(4096), "startxref")
    else { throw .damaged }
    guard pageCount(bytes) <= limit else { throw .tooManyPages(limit: limit) }
  }

  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    FormatDetection.holds(bytes[...], "/Encrypt")
  }

  /// The largest count that a page tree outside packed streams claims.
  private static func pageCount(_ bytes: [UInt8]) -> Int {
    let word = Array("/Count".utf8)
    var (largest, start) = (0, 0)
    while let at = Search.first(word, in: bytes[...], from: start) {
      start = at + word.count
      // Outlines have counts too; a page tree says so close by.
      let near = bytes[max(0, at - 200)..<min(bytes.count, at + 200)]
      guard FormatDetection.holds(near, "/Pages"), !FormatDetection.holds(near, "/Outlines") else {
        continue
      }
      var digits = start
      while digits < bytes.count, bytes[digits] == 0x20 { digits += 1 }
      let number = bytes[digits...].prefix(9).prefix(while: { $0 &- 0x30 < 10 })
      largest = max(largest, Int(String(decoding: number, as: UTF8.self)) ?? 0)
    }
    return largest
  }
}
