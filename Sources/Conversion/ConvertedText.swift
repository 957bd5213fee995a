public import Register

/// A file as text that can be read as a document.
public struct ConvertedText: Sendable, Hashable {
  /// UTF-8 with Markdown's marks; of a text file the bytes as they were, in whatever encoding.
  public var bytes: [UInt8]
  public var format: FileFormat
  /// Whether the words were recognised in a picture, so that any of them may be wrong.
  public var isScan: Bool
  public var warnings: [ReadingWarning]

  public init(
    bytes: [UInt8], format: FileFormat, isScan: Bool = false, warnings: [ReadingWarning] = []
  ) {
    self.bytes = bytes
    self.format = format
    self.isScan = isScan
    self.warnings = warnings
  }
}

/// One file of an archive.
public struct ArchiveMember: Sendable, Hashable {
  /// The path within the archive; of an inner archive's member, after that archive's own path.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
