import Foundation
import KansliTestSupport

/// The built program serving, as a process of its own that can be killed.
final class Served: @unchecked Sendable {
  /// The program that was built beside these tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "kansli")

  /// The moment it is, unless a test says otherwise.
  static let now = "2026-11-21T12:00:00Z"

  let address: String
  private let process: Process
  private let output = Pipe()

  /// Starts it and waits until it listens.
  init(_ database: String, _ environment: [String: String] = [:]) throws {
    process = Process()
    process.executableURL = Self.program
    process.arguments = ["serve", "--listen", "127.0.0.1:0"]
    process.environment = [
      "KANSLI_DATABASE": database, "KANSLI_TODAY": "2026-11-21", "KANSLI_NOW": Self.now,
      "KANSLI_PASSWORD_COST": "test",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ].merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard
      let address = line.split(whereSeparator: { $0 == " " || $0.isNewline })
        .first(where: { $0.hasPrefix("http://") })
    else { throw NoAnswer(text: "the server did not start: \(line)") }
    self.address = String(address)
  }

  /// Ends it as a power cut would.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends it as an operator would.
  func stop() {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }
}

/// Somebody at a server, with their cookies, who fills in forms as a browser sends them.
struct Visitor {
  /// What a server answered.
  struct Answer {
    var status: Int
    var location: String?
    var body: String

    /// The value of a hidden or filled field of a page.
    func value(_ name: String) -> String? {
      guard let start = body.range(of: "name=\"\(name)\" value=\"") else { return nil }
      return body[start.upperBound...].split(separator: "\"", omittingEmptySubsequences: false)
        .first.map(String.init)
    }
  }

  /// A question on its way, so that two can be on their way at once.
  struct Pending {
    let process: Process
    let output: Pipe

    func answer() throws -> Answer {
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      guard let gap = text.range(of: "\r\n\r\n") else {
        throw NoAnswer(text: "no answer: \(text)")
      }
      let head = text[..<gap.lowerBound].components(separatedBy: "\r\n")
      let location = head.first { $0.lowercased().hasPrefix("location: ") }
      return Answer(
        status: head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0,
        location: location.map { String($0.dropFirst("location: ".count)) },
        body: String(text[gap.upperBound...]))
    }
  }

  let server: String
  let cookies: URL

  /// - Parameter keeps: whether new cookies are kept. curl writes its jar in place, so one of two
  ///   at once could read it half written.
  private func ask(
    _ path: String, _ fields: [(String, String)] = [], keeps: Bool = true
  ) throws -> Pending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let data = fields.flatMap { ["--data-urlencode", "\($0)=\($1)"] }
    process.arguments =
      ["curl", "-s", "-i", "-b", cookies.path] + (keeps ? ["-c", cookies.path] : []) + data
      + [server + path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return Pending(process: process, output: output)
  }

  func get(_ path: String) throws -> Answer { try ask(path).answer() }

  /// What shows that a form is of a page of the server's.
  func token(_ path: String) throws -> String { try get(path).value("form") ?? "" }

  /// Sends a form that has its token, and does not wait for the answer.
  func begin(
    _ path: String, _ fields: [(String, String)], token: String
  ) throws -> Pending {
    try ask(path, fields + [("form", token)], keeps: false)
  }

  /// Sends a form, with the token of the page it stands on.
  func post(_ path: String, _ fields: [(String, String)]) throws -> Answer {
    try ask(path, fields + [("form", token(path))]).answer()
  }

  static let password = "en lång mening som ingen gissar"

  func choosePassword(_ link: String) throws -> Answer {
    let path = link.replacing(#/^https?://[^/]+/#, with: "")
    return try post(path, [("losenord", Self.password), ("igen", Self.password)])
  }

  func signIn(_ email: String) throws -> Answer {
    try post("/logga-in", [("epost", email), ("losenord", Self.password)])
  }
}

/// A server or a program that said nothing that can be understood.
struct NoAnswer: Error {
  var text: String
}
