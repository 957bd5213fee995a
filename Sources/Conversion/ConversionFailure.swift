/// Why a file could not be made into text. The sentence is the interface's.
public enum ConversionFailure: Error, Sendable, Hashable {
  case empty
  case tooLarge(byteCount: Int)
  case tooManyPages(limit: Int)
  /// A password is needed, or the file forbids that its text is taken out.
  case encrypted
  /// Cut off, or not built as its format says.
  case damaged
  case timedOut
  case tooMuchMemory
  /// The converter wrote more text than any document holds.
  case tooMuchOutput
  /// A program that the format needs is not installed.
  case toolMissing(String)
  case unsupported(FileFormat)
  /// An archive that unpacks to far more than it is.
  case bomb
  /// An archive with a member that points out of its folder.
  case escapingPath(String)
  /// An office file that declares entities, which no office program writes.
  case declaredEntities
  case tooManyMembers(limit: Int)
  /// Archives within archives, deeper than anyone packs by hand.
  case nestedTooDeep
  /// Neither text nor anything a scan's reader recognises.
  case noText
  /// The work folder could not be made or a program not be started.
  case cannotWork(String)
}
