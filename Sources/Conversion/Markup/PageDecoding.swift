import Foundation

/// From a web page's bytes to UTF-8.
enum PageDecoding {
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) { return bytes }
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0)
    let encodings: [String.Encoding] = isWide ? [.utf16] : [.windowsCP1252, .isoLatin1]
    for encoding in encodings {
      if let text = String(bytes: bytes, encoding: encoding) { return Array(text.utf8) }
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
