import Foundation

/// A server of `Tests/Servers`, run by the Python that `Tests/python` makes ready.
public final class PythonServer: @unchecked Sendable {
  /// The Python to run, named by `KANSLI_TEST_PYTHON`; `nil` where there is none.
  public static var python: String? {
    ProcessInfo.processInfo.environment["KANSLI_TEST_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether tests that need it are run: always in continuous integration, where they then fail.
  public static var isWanted: Bool {
    python != nil || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// The first line that it said: its port, and what else it has to tell.
  public let greeting: [String]
  private let process: Process
  private let input: Pipe

  /// Starts a server and waits until it has said its first line.
  public init(_ name: String, _ arguments: [String] = []) throws {
    guard let python = Self.python else { throw Failure.noPython }
    process = Process()
    input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      ["-B", "-u", Repository.root.appending(path: "Tests/Servers/\(name).py").path] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([10]) {
      line += byte
    }
    greeting = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    guard greeting.first.flatMap(Int.init) != nil else { throw Failure.didNotStart(name) }
  }

  /// The port it listens on.
  public var port: Int { greeting.first.flatMap(Int.init) ?? 0 }

  /// Ends it: it ends when its input does.
  public func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Why there is no server.
  public enum Failure: Error {
    case noPython
    case didNotStart(String)
  }
}
