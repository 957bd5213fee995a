public import Register

/// Reads a file into a proposal to the register: what sort of file it is, what its cover states,
/// its provisions and the decisions it tells of.
///
/// Pure: the same bytes always give the same reading, whatever day it is.
public enum DocumentReader {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 50_000_000

  /// Where a text's words come from.
  public enum Origin: Sendable, Hashable {
    /// Written by a program, letter by letter.
    case typed
    /// Recognised in a picture: any letter or figure may be wrong, however well it reads.
    case scan
  }

  /// Decodes and reads a file's bytes.
  public static func read(
    _ bytes: [UInt8], origin: Origin = .typed
  ) throws(UnreadableFile) -> FileReading {
    guard bytes.count <= sizeLimit else { throw .tooLarge(byteCount: bytes.count) }
    let decoded = try TextDecoding.decode(bytes)
    let reading = read(utf8: decoded.utf8, warnings: decoded.warnings)
    return origin == .scan ? ScanCaution.applied(to: reading) : reading
  }

  /// Reads a text that is already decoded.
  public static func read(text: String) -> FileReading {
    read(utf8: Array(text.utf8), warnings: [])
  }

  private static func read(utf8: [UInt8], warnings: [ReadingWarning]) -> FileReading {
    var page = Page(SheetBuilder.build(utf8))
    page.warnings = warnings + page.warnings
    let whole = Composition.composed(utf8)
    page.tables = TextTables.find(whole)
    page.delimited = DelimitedText.read(whole)
    return FileJudgement.read(page)
  }
}
