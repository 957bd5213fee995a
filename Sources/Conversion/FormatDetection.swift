import Foundation

/// Judges what bytes are: by their first bytes, by what a package holds, at last by the name.
enum FormatDetection {
  static func format(of bytes: [UInt8], name: String) -> FileFormat {
    if bytes.isEmpty { return .empty }
    for (magic, format) in magics where bytes.starts(with: magic) {
      return format == .zip ? package(bytes) : format
    }
    // Some writers put a line or a mail header before the PDF's own first line.
    if holds(bytes.prefix(1024), "%PDF-") { return .pdf }
    guard isText(bytes) else { return .unknownBinary }
    return text(bytes, name: name)
  }

  private static let magics: [([UInt8], FileFormat)] = [
    (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .legacyWord),
    (Array("{\\rtf".utf8), .rtf), ([0x37, 0x7A, 0xBC, 0xAF], .otherPackage),
    (Array("Rar!".utf8), .otherPackage), ([0x1F, 0x8B], .otherPackage),
    (Array("BZh".utf8), .otherPackage), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .otherPackage),
    ([0x7F, 0x45, 0x4C, 0x46], .unknownBinary),
  ]

  /// Office files are zip archives with known members.
  private static func package(_ bytes: [UInt8]) -> FileFormat {
    guard let archive = try? ZipArchive(bytes, limits: .standard) else { return .zip }
    let names = Set(archive.entries.map(\.name))
    if names.contains("word/document.xml") { return .docx }
    if names.contains("xl/workbook.xml") { return .spreadsheet }
    if names.contains("ppt/presentation.xml") { return .otherPackage }
    guard let kind = archive.entries.first(where: { $0.name == "mimetype" }), kind.size <= 200,
      let type = try? archive.bytes(of: kind, upTo: 200)
    else {
      // Word writes this part in every package, whatever the document's own is called.
      return names.contains("[Content_Types].xml") && names.contains("word/styles.xml")
        ? .docx : .zip
    }
    let mime = String(decoding: type, as: UTF8.self)
    let base = "application/vnd.oasis.opendocument."
    if mime.hasPrefix(base + "text") { return .odt }
    if mime.hasPrefix(base + "spreadsheet") { return .spreadsheet }
    return .otherPackage
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = bytes.prefix(65_536)
    let zeros = sample.count(where: { $0 == 0 })
    // UTF-16 without a mark has a zero in nearly every pair; other text has none.
    if zeros > 0 { return zeros * 10 >= sample.count * 4 && zeros * 10 <= sample.count * 6 }
    let controls = sample.count(where: { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B })
    return controls * 200 <= sample.count
  }

  private static func text(_ bytes: [UInt8], name: String) -> FileFormat {
    let start = bytes.prefix(2048).filter { $0 != 0 }.map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }
    if ["<!doctype html", "<html", "<head>", "<body"].contains(where: { holds(start[...], $0) }) {
      return .html
    }
    switch fileExtension(name) {
    case "html", "htm", "xhtml", "mht": return bytes.contains(0x3C) ? .html : .plainText
    case "md", "markdown": return .markdown
    case "csv", "tsv": return .csv
    default: return .plainText
    }
  }

  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  static func holds(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { Search.first(Array($0), in: bytes, from: bytes.startIndex) != nil }
  }

  private static func holds(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    Search.first(Array(word.utf8), in: bytes, from: bytes.startIndex) != nil
  }
}

/// Finds bytes in bytes.
enum Search {
  static func first(_ word: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = word.first, bytes.endIndex - start >= word.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      let offset = bytes.startIndex
      var index = start - offset
      let end = buffer.count - word.count
      while index <= end, let found = memchr(base + index, Int32(first), end - index + 1) {
        index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if memcmp(found, word, word.count) == 0 { return index + offset }
        index += 1
      }
      return nil
    }
  }
}
