/// Looks an office file through before a program is started on it.
enum OfficePackage {
  static func check(_ bytes: [UInt8], limits: ConversionLimits) throws(ConversionFailure) {
    let archive = try ZipArchive(bytes, limits: limits)
    try archive.check()
    var left = limits.unpacked
    for entry in archive.entries where !entry.isFolder {
      let content = try archive.bytes(of: entry, upTo: left)
      left -= content.count
      if isMarkup(entry.name), declaresEntities(content) { throw .declaredEntities }
      if entry.name.hasSuffix("manifest.xml"),
        FormatDetection.holds(content[...], "manifest:encryption-data")
      {
        throw .encrypted
      }
    }
  }

  private static func isMarkup(_ name: String) -> Bool {
    [".xml", ".rels", ".vml", ".xhtml"].contains { name.lowercased().hasSuffix($0) }
  }

  /// A declaration of types may only stand before the first element, and names its entities there.
  private static func declaresEntities(_ content: [UInt8]) -> Bool {
    // UTF-16 has a zero in every other place: without them it reads the same.
    let isWide = content.prefix(64).contains(0)
    let text = isWide ? content.filter { $0 != 0 } : content
    return FormatDetection.holds(text[...], "<!DOCTYPE")
      || FormatDetection.holds(text[...], "<!ENTITY")
  }
}
