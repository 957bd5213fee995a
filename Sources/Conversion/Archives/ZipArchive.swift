import CZlib

/// Reads a zip archive in memory: nothing is written, and every size is counted, not believed.
///
/// Own code rather than `unzip` as a child: a limit on what is unpacked, on the ratio and on names
/// holds before the first byte leaves the archive, and the same reader checks office files.
struct ZipArchive {
  /// One entry of the central directory.
  struct Entry {
    var name: String
    /// As the archive claims; what comes out is counted anyway.
    var size: Int
    var packedSize: Int
    var method: UInt16
    var crc: UInt32
    var isEncrypted: Bool
    /// A symbolic link, which an unpacking program would follow.
    var isLink: Bool
    var offset: Int

    var isFolder: Bool { name.hasSuffix("/") }
  }

  let entries: [Entry]
  private let bytes: [UInt8]
  private let limits: ConversionLimits

  init(_ bytes: [UInt8], limits: ConversionLimits) throws(ConversionFailure) {
    self.bytes = bytes
    self.limits = limits
    entries = try Self.directory(bytes, limits: limits)
  }

  /// Refuses names that leave the folder and sums that no honest archive has.
  func check() throws(ConversionFailure) {
    var claimed = 0
    var ranges: [(offset: Int, end: Int)] = []
    for entry in entries {
      if entry.isLink || Self.escapes(entry.name) { throw .escapingPath(entry.name) }
      if entry.isEncrypted { throw .encrypted }
      claimed += entry.size
      ranges.append((entry.offset, entry.offset + entry.packedSize))
      try checkRatio(entry.size, entry.packedSize)
    }
    if claimed > limits.unpacked { throw .bomb }
    // Entries that lie over each other are how a small archive unpacks to petabytes.
    ranges.sort { $0.offset < $1.offset }
    for (before, after) in zip(ranges, ranges.dropFirst()) where after.offset < before.end {
      throw .bomb
    }
  }

  /// The bytes of an entry, at most so many.
  func bytes(of entry: Entry, upTo limit: Int) throws(ConversionFailure) -> [UInt8] {
    let start = entry.offset
    guard number(start, 4) == 0x0403_4B50, let name = number(start + 26, 2),
      let extra = number(start + 28, 2)
    else { throw .damaged }
    let data = start + 30 + name + extra
    guard data + entry.packedSize <= bytes.count else { throw .damaged }
    let packed = bytes[data..<(data + entry.packedSize)]
    // Nothing below a megabyte is a bomb, however well it packs.
    let allowed = min(limit, max(1_000_000, entry.packedSize * limits.ratio))
    let content: [UInt8]
    switch entry.method {
    case 0:
      if packed.count > limit { throw .bomb }
      content = Array(packed)
    case 8: content = try Inflater.inflate(packed, upTo: allowed)
    default: throw .damaged
    }
    let sum = content.withUnsafeBufferPointer {
      crc32(0, $0.baseAddress, UInt32($0.count))
    }
    guard sum == UInt(entry.crc) else { throw .damaged }
    return content
  }

  private func checkRatio(_ size: Int, _ packed: Int) throws(ConversionFailure) {
    if size > 1_000_000, size > max(packed, 1) * limits.ratio { throw .bomb }
  }

  private static func escapes(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return name.hasPrefix("/") || name.hasPrefix("\\") || parts.contains("..")
      || parts.first?.hasSuffix(":") ?? false || name.utf8.contains(0)
  }

  private func number(_ at: Int, _ length: Int) -> Int? { Self.number(bytes, at, length) }

  private static func number(_ bytes: [UInt8], _ at: Int, _ length: Int) -> Int? {
    guard at >= 0, at + length <= bytes.count else { return nil }
    return (0..<length).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }

  private static func directory(
    _ bytes: [UInt8], limits: ConversionLimits
  ) throws(ConversionFailure) -> [Entry] {
    guard let end = endRecord(bytes), let count = number(bytes, end + 10, 2),
      let size = number(bytes, end + 12, 4), let start = number(bytes, end + 16, 4)
    else { throw .damaged }
    // The 64-bit form is for archives far over the size that is read at all.
    guard count != 0xFFFF, start + size <= end else { throw .damaged }
    guard count <= limits.members else { throw .tooManyMembers(limit: limits.members) }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    var at = start
    for _ in 0..<count {
      guard number(bytes, at, 4) == 0x0201_4B50, let flags = number(bytes, at + 8, 2),
        let method = number(bytes, at + 10, 2), let crc = number(bytes, at + 16, 4),
        let packed = number(bytes, at + 20, 4), let size = number(bytes, at + 24, 4),
        let nameLength = number(bytes, at + 28, 2), let extra = number(bytes, at + 30, 2),
        let comment = number(bytes, at + 32, 2), let mode = number(bytes, at + 38, 4),
        let offset = number(bytes, at + 42, 4), at + 46 + nameLength <= bytes.count
      else { throw .damaged }
      let system = bytes[at + 5]
      entries.append(
        Entry(
          name: ZipNames.text(bytes[(at + 46)..<(at + 46 + nameLength)]), size: size,
          packedSize: packed, method: UInt16(method), crc: UInt32(crc),
          isEncrypted: flags & 1 != 0,
          // The upper half is the Unix mode where a Unix program wrote it.
          isLink: system == 3 && (mode >> 16) & 0xF000 == 0xA000, offset: offset))
      at += 46 + nameLength + extra + comment
    }
    return entries
  }

  /// The record at the archive's end, before a comment of at most 64 kB.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    let first = max(0, bytes.count - 22 - 65_535)
    while at >= first {
      if bytes[at] == 0x50, number(bytes, at, 4) == 0x0605_4B50,
        number(bytes, at + 20, 2) == bytes.count - at - 22
      {
        return at
      }
      at -= 1
    }
    return nil
  }
}

/// Names of entries: UTF-8, or the code page of old Swedish DOS and Windows.
enum ZipNames {
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(letters[byte] ?? Unicode.Scalar(byte < 0x80 ? byte : 0x3F))
    }
    return text
  }

  /// Code page 850, which Windows' own zip folders write.
  private static let letters: [UInt8: Unicode.Scalar] = [
    0x86: "å", 0x84: "ä", 0x94: "ö", 0x8F: "Å", 0x8E: "Ä", 0x99: "Ö", 0x82: "é", 0x81: "ü",
  ]
}
