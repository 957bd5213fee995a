import Foundation
import KansliTestSupport
import Register

@testable import KansliCLI

/// Runs commands in process, in the fixed world, and keeps what they say.
struct Shell {
  /// What a command said and answered.
  struct Answer {
    var output: String
    var errors: String
    var code: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The output read as JSON.
    func json() throws -> Any {
      try JSONSerialization.jsonObject(with: Data(output.utf8), options: [.fragmentsAllowed])
    }
  }

  let database: String
  let world = FixedWorld()
  var environment: [String: String] = [:]

  func run(_ arguments: String...) async -> Answer { await run(arguments) }

  func run(_ arguments: [String]) async -> Answer {
    let (output, errors) = (Sink(), Sink())
    let console = Console(
      isTerminal: false, showsProgress: false, out: { output.append($0) },
      err: { errors.append($0) })
    var environment = environment
    environment["KANSLI_DATABASE"] = environment["KANSLI_DATABASE"] ?? database
    environment["KANSLI_TODAY"] = environment["KANSLI_TODAY"] ?? "2026-11-21"
    let world = world
    let edge = Edge(
      environment: environment, clock: { world.now() }, makeID: { world.makeID() })
    let code = await Program.run(arguments, edge: edge, console: console)
    return Answer(output: output.text, errors: errors.text, code: code)
  }

  private final class Sink: @unchecked Sendable {
    private let lock = NSLock()
    private var parts: [String] = []
    func append(_ text: String) { lock.withLock { parts.append(text) } }
    var text: String { lock.withLock { parts.joined() } }
  }
}

extension EngineUnderTest {
  /// A shell on an empty database, with a folder for files.
  func withShell(_ body: (Shell, URL) async throws -> Void) async throws {
    try await withFolder { folder in
      try await withAddress { address in try await body(Shell(database: address), folder) }
    }
  }
}

extension URL {
  /// Writes a file in a folder; answers its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
  }
}
