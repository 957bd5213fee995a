import Register

/// Makes text of files: judges what they are, and has each read by what reads it best.
///
/// Foreign formats are read by other programs, in processes of their own with limits; see
/// docs/decisions/0015-conversion-in-child-processes.md.
public struct Converter: Sendable {
  public let limits: ConversionLimits
  public let tools: ToolPaths

  public init(limits: ConversionLimits = .standard, tools: ToolPaths = .standard) {
    self.limits = limits
    self.tools = tools
  }

  /// Removes what conversions that were cut off, as by a power cut or Ctrl-C, left on the disk.
  public func removeAbandoned() { WorkFolder.removeAbandoned(in: tools.temporaryFolder) }

  /// What the bytes are, judged by content first, then name.
  public static func format(of bytes: [UInt8], name: String) -> FileFormat {
    FormatDetection.format(of: bytes, name: name)
  }

  /// The text of one file. Plain text and Markdown are returned undecoded: `Reading` decodes.
  public func text(
    of bytes: [UInt8], name: String
  ) async throws(ConversionFailure) -> ConvertedText {
    guard bytes.count <= limits.fileSize else { throw .tooLarge(byteCount: bytes.count) }
    let format = Self.format(of: bytes, name: name)
    var text: ConvertedText
    switch format {
    case .empty: throw .empty
    case .plainText, .markdown, .csv: return ConvertedText(bytes: bytes, format: format)
    case .html:
      text = ConvertedText(
        bytes: Hypertext.text(ofPage: PageDecoding.utf8(bytes)), format: format)
    case .docx, .odt:
      try OfficePackage.check(bytes, limits: limits)
      text = try await pandoc(bytes, format)
    case .pdf: text = try await PDFText(child: child).text(of: bytes)
    case .image: text = try await picture(bytes)
    case .spreadsheet:
      text = ConvertedText(
        bytes: try SheetText.text(of: bytes, limits: limits), format: format)
    // Pandoc 2.17 reads RTF but loses a letter after each å, ä and ö: worse than a refusal.
    case .zip, .rtf, .legacyWord, .otherPackage, .unknownBinary: throw .unsupported(format)
    }
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .noText }
    if text.isScan { text.warnings.append(ReadingWarning(.scanned)) }
    return text
  }

  /// The members of an archive, in order of name, archives within it opened.
  public func members(
    of bytes: [UInt8], name: String
  ) async throws(ConversionFailure) -> [ArchiveMember] {
    var members: [ArchiveMember] = []
    try await forEachMember(of: bytes, name: name) { member throws(ConversionFailure) in
      members.append(member)
    }
    return members
  }

  /// Gives an archive's members one at a time, so that no more than one is held in memory.
  public func forEachMember(
    of bytes: [UInt8], name: String,
    _ body: (ArchiveMember) async throws(ConversionFailure) -> Void
  ) async throws(ConversionFailure) {
    guard bytes.count <= limits.fileSize else { throw .tooLarge(byteCount: bytes.count) }
    let format = Self.format(of: bytes, name: name)
    guard format == .zip else { throw format == .empty ? .empty : .unsupported(format) }
    var walk = ArchiveWalk(limits: limits)
    try await walk.walk(bytes, each: body)
  }

  private var child: ChildProcess { ChildProcess(limits: limits, tools: tools) }

  private func pandoc(
    _ bytes: [UInt8], _ format: FileFormat
  ) async throws(ConversionFailure) -> ConvertedText {
    let child = self.child
    let folder = try WorkFolder(in: tools.temporaryFolder)
    let file = try folder.write(bytes, as: "in.\(format.rawValue)")
    // Standalone, since a title in Word's own style is known to pandoc only as the page's title.
    let output = try await child.run(
      tools.pandoc,
      [
        "--sandbox", "--quiet", "--standalone", "--metadata=pagetitle:-", "--metadata=lang:sv",
        "--from=\(format.rawValue)", "--to=html", "--wrap=none", file,
      ], in: folder.path)
    if output.ranOutOfMemory { throw .tooMuchMemory }
    guard output.isSuccess else { throw .damaged }
    return ConvertedText(bytes: Hypertext.text(ofDocument: output.text), format: format)
  }

  private func picture(_ bytes: [UInt8]) async throws(ConversionFailure) -> ConvertedText {
    let child = self.child
    let folder = try WorkFolder(in: tools.temporaryFolder)
    let file = try folder.write(bytes, as: "in.picture")
    guard let seen = try await ScanText(child: child).text(ofPicture: file, in: folder.path) else {
      throw .noText
    }
    return ConvertedText(bytes: seen, format: .image, isScan: true)
  }
}
