public import Register

/// Reads a file into a proposal to the register: what sort of file it is, what its cover states,
/// its provisions and the decisions it tells of.
///
/// Pure: the same bytes always give the same reading, whatever day it is.
public enum DocumentReader {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 50_000_000

  /// Decodes and reads a file's bytes.
  public static func read(_ bytes: [UInt8]) throws(UnreadableFile) -> FileReading {
    guard bytes.count <= sizeLimit else { throw .tooLarge(byteCount: bytes.count) }
    let decoded = try TextDecoding.decode(bytes)
    return read(utf8: decoded.utf8, warnings: decoded.warnings)
  }

  /// Reads a text that is already decoded.
  public static func read(text: String) -> FileReading {
    read(utf8: Array(text.utf8), warnings: [])
  }

  private static func read(utf8: [UInt8], warnings: [ReadingWarning]) -> FileReading {
    var page = Page(SheetBuilder.build(utf8))
    page.warnings = warnings + page.warnings
    page.tables = TextTables.find(utf8)
    page.delimited = DelimitedText.read(utf8)
    return FileJudgement.read(page)
  }
}
