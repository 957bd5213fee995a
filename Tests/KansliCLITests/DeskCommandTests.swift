import Foundation
import KansliTestSupport
import Testing

@Suite("Commands of the desk")
struct DeskCommandTests {
  @Test("accounts are made, listed, closed and removed", arguments: EngineUnderTest.available)
  func accounts(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      let made = await shell.run(
        "user", "add", "Ek@ekby.example", "--name", "Eva Ek", "--administrator", "--role",
        "author:Kansliet", "--site", "https://ekby.example/")
      #expect(made.code == 0)
      #expect(made.lines.last?.hasPrefix("https://ekby.example/losenord/") == true)
      let list = await shell.run("user", "list").output
      #expect(list == "ek@ekby.example\tEva Ek\tadministrator, author:Kansliet\n")
      #expect(await shell.run("user", "add", "ek@ekby.example").code == 3)
      let link = await shell.run("user", "link", "ek@ekby.example")
      #expect(link.code == 0 && link.output.contains("/losenord/"))
      #expect(await shell.run("user", "disable", "ek@ekby.example").code == 0)
      #expect(await shell.run("user", "list").output.hasSuffix("\t–\n"))
      #expect(await shell.run("user", "remove", "ek@ekby.example").code == 0)
      #expect(await shell.run("user", "list").output.isEmpty)
    }
  }

  @Test(
    "a command that is not understood says why in one sentence, and changes nothing",
    arguments: [
      (["user", "add", "nej"], 2), (["user", "add", "a@b.se", "--role", "boss"], 2),
      (["user", "add", "a@b.se", "--role", "reader:Kansliet"], 2),
      (["user", "add", "a@b.se", "--language", "de"], 2),
      (["user", "link", "ingen@b.se"], 4), (["user", "remove", "ingen@b.se"], 4),
    ] as [([String], Int32)])
  func bad(arguments: [String], code: Int32) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let answer = await shell.run(arguments)
      #expect(answer.code == code)
      #expect(answer.errors.split(separator: "\n").count == 1)
      #expect(await shell.run("user", "list").output.isEmpty)
    }
  }

  @Test("a draft is checked before the decision, with or without a register")
  func check() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "utkast.md")
      try Data(SampleTexts.policy(body: "Kulturnämnden").utf8).write(to: file)
      try await EngineUnderTest.sqlite.withShell { shell, _ in
        for _ in 0..<2 {
          let answer = await shell.run("check", file.path, "--json", "--on", "2020-03-26")
          #expect(answer.code == 1)
          let found = try #require(try answer.json() as? [[String: Any]])
          let codes = Set(found.compactMap { $0["code"] as? String })
          #expect(codes.contains("bodyNotAllowed") && codes.contains("sectionMissing"))
          #expect(found.allSatisfy { ($0["message"] as? String)?.isEmpty == false })
          _ = await shell.run("demo")
        }
        #expect(await shell.run("check", folder.path + "/finns-inte").code == 4)
        let texts = await shell.run("check", "--texts", "--json")
        #expect(texts.code == 0)
        let found = try #require(try texts.json() as? [[String: Any]])
        #expect(found.contains { $0["slug"] as? String == "internationell-policy" })
        #expect(found.allSatisfy { $0["level"] as? String != "error" })
      }
    }
  }
}
