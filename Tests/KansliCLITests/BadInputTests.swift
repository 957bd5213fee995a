import Foundation
import KansliTestSupport
import Testing

@Suite("Bad input to the command line")
struct BadInputTests {
  /// One clear sentence: something on standard error, on one line, ending as a sentence does.
  private func expect(
    _ answer: Shell.Answer, code: Int32, _ comment: Comment = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.code == code, comment, sourceLocation: sourceLocation)
    let lines = answer.errors.split(separator: "\n")
    #expect(!lines.isEmpty, comment, sourceLocation: sourceLocation)
  }

  @Test("a file that cannot be read is told of, and the good ones beside it are taken")
  func files() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let empty = try folder.file("tom.txt", "")
      let binary = try folder.file("bild.txt", [0x89, 0x50, 0, 0, 1, 2, 0, 0, 3])
      let recipe = try folder.file("recept.txt", "Vispa ägg och socker. Grädda i 40 minuter.")
      let latin = SampleTexts.policy().unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let good = try folder.file("bra.txt", latin)
      for bad in [empty, binary] {
        expect(await shell.run("read", bad), code: 2)
        expect(await shell.run("import", bad), code: 2)
      }
      #expect(await shell.run("read", recipe).code == 0)
      expect(await shell.run("import", recipe), code: 2)
      expect(await shell.run("read", folder.path + "/saknas.txt"), code: 4)
      let read = await shell.run("read", "--json", good)
      #expect(read.code == 0 && read.output.contains("latin1"))
      let all = await shell.run("import", folder.path)
      #expect(all.output.contains("bra.txt") && all.errors.contains("tom.txt"))
      #expect(await shell.run("timeline", "resepolicy").code == 0)
    }
  }

  @Test("a file over 50 MB is refused unread")
  func tooLarge() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let path = folder.appending(path: "stor.txt").path
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      try FileHandle(forWritingAtPath: path)?.truncate(atOffset: 50_000_001)
      expect(await shell.run("read", path), code: 2)
    }
  }

  @Test(
    "days, instants and words that are none get code 2",
    arguments: [
      ["status", "--on", "2023-02-30"], ["status", "--on", "201x-xx-xx"],
      ["status", "--known-at", "igår"], ["status", "--standing", "gammal"],
      ["check", "--on", "i morgon"], ["import", "--confirm", "kanske", "."],
      ["diff", "a", "b", "c"], ["export", "--format", "xml", "ut"], ["flyg"], ["status", "--flyg"],
      ["serve", "--listen", "8080"], ["serve", "--listen", "localhost:99999"],
    ])
  func words(arguments: [String]) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      expect(await shell.run(arguments), code: 2, "\(arguments)")
    }
  }

  @Test("a clock that is fixed to no time gets code 2")
  func clock() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      var shell = shell
      shell.environment["KANSLI_TODAY"] = "2023-02-30"
      expect(await shell.run("status"), code: 2)
    }
  }

  @Test("databases that are missing, strange or newer get code 5 and a sentence")
  func databases() async throws {
    try await withFolder { folder in
      let text = try folder.file("text.sqlite", String(repeating: "ingen databas ", count: 200))
      for address in [
        "sqlite:\(folder.path)/finns/inte.sqlite", "sqlite:\(folder.path)/saknas.sqlite",
        "sqlite:\(text)", "postgres://kansli@/kansli?host=\(folder.path)",
        "sqlite:\(folder.path)",
      ] {
        expect(await Shell(database: address).run("status"), code: 5, "\(address)")
      }
      expect(await Shell(database: "mysql://x").run("status"), code: 2)
      let newer = Shell(database: "sqlite:\(folder.path)/ny.sqlite")
      #expect(await newer.run("migrate").code == 0)
      try run("sqlite3", "\(folder.path)/ny.sqlite", "INSERT INTO schema_migration VALUES (999)")
      expect(await newer.run("status"), code: 5)
      expect(await newer.run("demo"), code: 5)
    }
  }

  @Test("unknown documents get code 4", arguments: EngineUnderTest.available)
  func unknown(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      _ = await shell.run("migrate")
      expect(await shell.run("timeline", "finns-inte"), code: 4)
      expect(await shell.run("status", "finns-inte"), code: 4)
      expect(await shell.run("diff", "finns-inte", "1", "2"), code: 4)
    }
  }

  @Test("a password in the address of a database is never shown")
  func secrets() async throws {
    let shell = Shell(database: "postgres://kansli:hemligt@127.0.0.1:1/kansli")
    let answer = await shell.run("status")
    expect(answer, code: 5)
    #expect(!answer.errors.contains("hemligt"))
  }
}
