/// Goes through an archive's members in order of name, inner archives opened as they come.
struct ArchiveWalk {
  let limits: ConversionLimits
  private var unpacked = 0
  private var count = 0

  init(limits: ConversionLimits) { self.limits = limits }

  mutating func walk(
    _ bytes: [UInt8], prefix: String = "", depth: Int = 1,
    each: (ArchiveMember) async throws(ConversionFailure) -> Void
  ) async throws(ConversionFailure) {
    guard depth <= limits.nesting else { throw .nestedTooDeep }
    let archive = try ZipArchive(bytes, limits: limits)
    try archive.check()
    let files = archive.entries.filter { !$0.isFolder && !Self.isHidden($0.name) }
    for entry in files.sorted(by: { $0.name < $1.name }) {
      count += 1
      guard count <= limits.members else { throw .tooManyMembers(limit: limits.members) }
      let left = limits.unpacked - unpacked
      guard entry.size <= left else { throw .bomb }
      guard entry.size <= limits.fileSize else { throw .tooLarge(byteCount: entry.size) }
      let content = try archive.bytes(of: entry, upTo: left)
      unpacked += content.count
      let name = prefix + entry.name
      if FormatDetection.format(of: content, name: name) == .zip {
        try await walk(content, prefix: name + "/", depth: depth + 1, each: each)
      } else {
        try await each(ArchiveMember(name: name, bytes: content))
      }
    }
  }

  /// What file systems add by themselves: hidden files and the Mac's second halves.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }
}
