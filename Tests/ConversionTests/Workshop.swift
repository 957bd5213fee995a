import Foundation

/// Makes files of the foreign formats, with the programs that people make them with.
enum Workshop {
  static let chromium = find(["/usr/bin/chromium", "/usr/bin/chromium-browser"])
  static let pandoc = find(["/usr/bin/pandoc"])
  static let pdftoppm = find(["/usr/bin/pdftoppm"])
  static let tesseract = find(["/usr/bin/tesseract"])
  static let pdftohtml = find(["/usr/bin/pdftohtml"])

  static var hasOffice: Bool { pandoc != nil }
  static var hasPrinter: Bool { chromium != nil && pdftohtml != nil }
  static var hasScanner: Bool { hasPrinter && pdftoppm != nil && tesseract != nil }

  private static func find(_ paths: [String]) -> String? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program in a folder of its own, on input by name, and gives the file it makes.
  static func make(
    _ result: String, from input: [UInt8], as name: String, _ program: String?,
    _ arguments: (_ folder: String) -> [String]
  ) throws -> [UInt8] {
    let folder = "/tmp/kansli-workshop-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(input).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "/nonexistent")
    process.arguments = arguments(folder)
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(result)")))
  }

  static func office(_ html: String, _ format: String) throws -> [UInt8] {
    let page = "<html lang=sv><meta charset=utf-8><body>\(html)</body></html>"
    return try make("out.\(format)", from: Array(page.utf8), as: "in.html", pandoc) { _ in
      ["-s", "-o", "out.\(format)", "in.html"]
    }
  }

  /// Prints a page; the part of class `text` in as many columns as asked for.
  static func pdf(_ html: String, columns: Int = 1) throws -> [UInt8] {
    let style =
      "@page { size: A4; margin: 20mm } body { font: 11pt 'Liberation Serif', serif }"
      + " td { padding: 1px 24px 1px 0 } .text { column-count: \(columns); column-gap: 8mm }"
      + " .strip { list-style: none; padding: 0 }"
    let page =
      "<html lang=sv><meta charset=utf-8><style>\(style)</style><body>\(html)</body></html>"
    return try make("out.pdf", from: Array(page.utf8), as: "in.html", chromium) { folder in
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder)/profile", "--print-to-pdf=out.pdf", "file://\(folder)/in.html",
      ]
    }
  }

  /// A page's picture, at the 200 dots to the inch that office scanners are set to.
  static func picture(of pdf: [UInt8], _ format: String) throws -> [UInt8] {
    let ending = format == "jpeg" ? "jpg" : format == "tiff" ? "tif" : format
    return try make("page.\(ending)", from: pdf, as: "in.pdf", pdftoppm) { _ in
      ["-gray", "-r", "200", "-f", "1", "-singlefile", "-\(format)", "in.pdf", "page"]
    }
  }

  /// A PDF that holds nothing but a picture, as scanners write them.
  static func scannedPDF(of pdf: [UInt8]) throws -> [UInt8] {
    let picture = try self.picture(of: pdf, "jpeg")
    let size = jpegSize(picture)
    let image =
      Array(
        ("<</Type/XObject/Subtype/Image/Width \(size.width)/Height \(size.height)"
          + "/ColorSpace/\(size.isGray ? "DeviceGray" : "DeviceRGB")/BitsPerComponent 8"
          + "/Filter/DCTDecode/Length \(picture.count)>>"
          + "\nstream\n").utf8) + picture + Array("\nendstream".utf8)
    let content = "q 595 0 0 842 0 0 cm /I Do Q"
    return PDFWriter.file([
      Array("<</Type/Catalog/Pages 2 0 R>>".utf8),
      Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
      Array(
        ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</XObject<</I 5 0 R>>>>>>").utf8),
      Array("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream".utf8), image,
    ])
  }

  /// The size and colours in a JPEG's frame header.
  private static func jpegSize(_ bytes: [UInt8]) -> (
    width: Int, height: Int, isGray: Bool
  ) {
    var at = 2
    while at + 9 < bytes.count {
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      if (0xC0...0xC2).contains(bytes[at + 1]) {
        return (
          Int(bytes[at + 7]) << 8 | Int(bytes[at + 8]),
          Int(bytes[at + 5]) << 8 | Int(bytes[at + 6]), bytes[at + 9] == 1
        )
      }
      at += 2 + length
    }
    return (0, 0, true)
  }
}

/// Writes a PDF of given objects.
enum PDFWriter {
  static func file(_ objects: [[UInt8]], trailer: String = "") -> [UInt8] {
    var out = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(out.count)
      out += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = out.count
    out += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places {
      let digits = String(place)
      out += Array((String(repeating: "0", count: 10 - digits.count) + digits).utf8)
      out += Array(" 00000 n \n".utf8)
    }
    let end = "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)"
    return out + Array("\(end)\n%%EOF\n".utf8)
  }

  /// So many pages, with a line of text on each or nothing.
  static func pages(_ count: Int, line: String?) -> [UInt8] {
    let content = line.map { "BT /F 11 Tf 72 700 Td (\($0)) Tj ET" } ?? ""
    let kids = (0..<count).map { "\($0 + 5) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
    ]
    for _ in 0..<count {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</Font<</F 3 0 R>>>>>>")
    }
    return file(objects.map { Array($0.utf8) })
  }
}
