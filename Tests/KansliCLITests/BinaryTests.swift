import Foundation
import KansliTestSupport
import Testing

/// The built program itself, as a process.
@Suite("The whole program", .serialized)
struct BinaryTests {
  /// The program that was built beside these tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "kansli")

  private func process(_ arguments: [String], database: String) -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = [
      "KANSLI_DATABASE": database, "KANSLI_TODAY": "2026-11-21",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ]
    return process
  }

  private func documents(_ count: Int, in folder: URL) throws {
    for number in 1...count {
      let text = SampleTexts.policy(title: "Policy för ämne \(number)")
      _ = try folder.file("\(number).md", text)
    }
  }

  @Test(
    "a killed import loses no acknowledged line, and run again nothing doubles",
    arguments: EngineUnderTest.available)
  func killed(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, folder in
      let papers = folder.appending(path: "papper")
      try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
      try documents(400, in: papers)
      let process = process(["import", "--json", papers.path], database: shell.database)
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      var text = ""
      while text.split(separator: "\n").count < 100 {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let whole =
        text.hasSuffix("\n") ? text[...] : text[..<(text.lastIndex(of: "\n") ?? text.endIndex)]
      let acknowledged = try whole.split(separator: "\n").compactMap { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["document"] as? String
      }
      #expect(acknowledged.count >= 100)
      let held = try slugs(await shell.run("status", "--json"))
      #expect(Set(acknowledged).isSubset(of: held))
      #expect(await shell.run("verify").code == 0)
      #expect(await shell.run("import", papers.path).code == 0)
      let again = await shell.run("import", papers.path)
      #expect(again.code == 0 && !again.output.contains("beslut i"))
      #expect(try slugs(await shell.run("status", "--json")).count == 400)
      #expect(await shell.run("verify").output.contains("400 poster"))
    }
  }

  private func slugs(_ answer: Shell.Answer) throws -> Set<String> {
    let items = try answer.json() as? [[String: Any]]
    return Set((items ?? []).compactMap { $0["slug"] as? String })
  }

  @Test(
    "the server answers, and a port in use is one sentence", arguments: EngineUnderTest.available)
  func serve(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      _ = await shell.run("demo")
      let first = process(["serve", "--listen", "127.0.0.1:0"], database: shell.database)
      let output = Pipe()
      first.standardOutput = output
      try first.run()
      defer { first.terminate() }
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      let address = try #require(line.split(separator: " ").first { $0.hasPrefix("http://") })
      let page = try run("curl", "-sf", "\(address)/styrdokument")
      #expect(page.contains("Biblioteksplan"))
      let second = process(
        ["serve", "--listen", String(address.dropFirst("http://".count))],
        database: shell.database)
      let errors = Pipe()
      second.standardError = errors
      try second.run()
      let said = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      second.waitUntilExit()
      #expect(second.terminationStatus == 5)
      #expect(said.contains("lyssnar redan"))
    }
  }

  @Test("help stands in English where the environment asks for it")
  func english() throws {
    let process = process(["timeline", "--help"], database: "sqlite:x")
    process.environment?["KANSLI_LANGUAGE"] = "en"
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("Examples:") && !text.contains("Exempel"))
  }
}
