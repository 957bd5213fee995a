/// Why a page could not be made into a file to print or to write on. The sentence is the
/// interface's.
public enum PrintFailure: Error, Sendable, Hashable {
  /// A program that the format needs is not installed.
  case missing(String)
  case timedOut
  case tooMuchMemory
  /// The file would be larger than any paper is.
  case tooLarge
  /// The program did not take the page; its own words, for the log alone.
  case failed(String)

  init(_ failure: ConversionFailure) {
    self =
      switch failure {
      case .toolMissing(let tool): .missing(tool)
      case .timedOut: .timedOut
      case .tooMuchMemory: .tooMuchMemory
      case .tooMuchOutput, .tooLarge: .tooLarge
      case .cannotWork(let what): .failed(what)
      default: .failed("\(failure)")
      }
  }
}
