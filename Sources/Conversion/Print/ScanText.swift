/// Reads pictures of pages with tesseract, within the file's time.
struct ScanText {
  let child: ChildProcess

  /// The words of a PDF's pages; nil where nothing is recognised.
  func text(
    ofPages count: Int, of file: String, in folder: borrowing WorkFolder
  ) async throws(ConversionFailure) -> [UInt8]? {
    let limit = child.limits.scannedPages
    guard count <= limit else { throw .tooManyPages(limit: limit) }
    let path = folder.path
    var pages: [Int: [PrintedPage]] = [:]
    var failure: ConversionFailure?
    await withTaskGroup(of: (Int, Result<[PrintedPage], ConversionFailure>).self) { group in
      var next = 1
      func add() {
        guard next <= count else { return }
        let page = next
        next += 1
        group.addTask { (page, await self.page(page, of: file, in: path)) }
      }
      for _ in 0..<max(1, child.limits.scanWidth) { add() }
      for await (page, result) in group {
        switch result {
        case .success(let read):
          pages[page] = read
          add()
        case .failure(let error):
          failure = failure ?? error
          group.cancelAll()
        }
      }
    }
    if let failure { throw failure }
    return words((1...max(1, count)).flatMap { pages[$0] ?? [] })
  }

  /// The words of one picture, which may have several pages; nil where nothing is recognised.
  func text(ofPicture file: String, in folder: String) async throws(ConversionFailure) -> [UInt8]? {
    words(try await recognise(file, folder))
  }

  private func page(
    _ page: Int, of file: String, in folder: String
  ) async -> Result<[PrintedPage], ConversionFailure> {
    do throws(ConversionFailure) {
      // 3508 dots is A4 at 300 to the inch, what tesseract is made for, whatever the page's size.
      let name = "\(folder)/page-\(page)"
      let output = try await child.run(
        child.tools.pdftoppm,
        [
          "-q", "-gray", "-singlefile", "-scale-to", "3508", "-f", "\(page)", "-l", "\(page)",
          file, name,
        ], in: folder)
      if output.ranOutOfMemory { throw .tooMuchMemory }
      guard output.isSuccess else { throw .damaged }
      return .success(try await recognise("\(name).pgm", folder))
    } catch {
      return .failure(error)
    }
  }

  private func recognise(
    _ file: String, _ folder: String
  ) async throws(ConversionFailure) -> [PrintedPage] {
    let output = try await child.run(
      child.tools.tesseract, [file, "-", "-l", child.tools.scanLanguages, "tsv"], in: folder)
    if output.isSuccess { return TesseractPages.read(output.text) }
    if output.complaint.contains("Error opening data file") {
      let first = child.tools.scanLanguages.split(separator: "+").first ?? "swe"
      throw .toolMissing("tesseract-ocr-\(first)")
    }
    throw output.ranOutOfMemory ? .tooMuchMemory : .damaged
  }

  private func words(_ pages: [PrintedPage]) -> [UInt8]? {
    guard pages.reduce(0, { $0 + $1.letters }) >= 10 else { return nil }
    return PrintedText.text(of: pages, isScan: true)
  }
}
