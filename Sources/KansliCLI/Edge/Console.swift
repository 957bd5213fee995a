import Foundation

/// Where a command writes: the process's streams, or a test's.
final class Console: Sendable {
  @TaskLocal static var current = Console.process

  private let out: @Sendable (String) -> Void
  private let err: @Sendable (String) -> Void
  private let flushOut: @Sendable () -> Void
  /// Whether standard output is a terminal: then tables have colour.
  let isTerminal: Bool
  /// Whether standard error is a terminal: then long work shows how far it has come.
  let showsProgress: Bool

  init(
    isTerminal: Bool, showsProgress: Bool, out: @escaping @Sendable (String) -> Void,
    err: @escaping @Sendable (String) -> Void, flushOut: @escaping @Sendable () -> Void = {}
  ) {
    self.isTerminal = isTerminal
    self.showsProgress = showsProgress
    self.out = out
    self.err = err
    self.flushOut = flushOut
  }

  /// The process's own streams.
  static let process: Console = {
    let output = StandardStream(STDOUT_FILENO, limit: 32_768)
    let errors = StandardStream(STDERR_FILENO, limit: 0)
    return Console(
      isTerminal: isatty(STDOUT_FILENO) == 1, showsProgress: isatty(STDERR_FILENO) == 1,
      out: { output.write($0) }, err: { errors.write($0) }, flushOut: { output.flush() })
  }()

  /// A line on standard output.
  func print(_ line: String) { out(line + "\n") }

  /// Text on standard output, without a line end of its own.
  func write(_ text: String) { out(text) }

  /// A line on standard error.
  func error(_ line: String) { err(line + "\n") }

  /// How far a long work has come, in place of what was shown before.
  func progress(_ text: String) {
    guard showsProgress else { return }
    err("\r\u{1B}[2K\(text)")
  }

  /// Sends on what is written: a line that is acknowledged must not wait in a buffer.
  func flush() { flushOut() }

  /// Text in a colour, on a terminal.
  func coloured(_ text: String, _ colour: Colour) -> String {
    isTerminal ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The few colours tables use; every one is said in words too.
  enum Colour: Int {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
  }
}
