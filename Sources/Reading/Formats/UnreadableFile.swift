/// Why a file cannot be read as text at all.
public enum UnreadableFile: Error, Sendable, Hashable {
  /// Nothing but white space.
  case empty
  /// Not text: a picture, a PDF, an archive.
  case binary
  /// Over 50 MB.
  case tooLarge(byteCount: Int)
}
