import Foundation
import KansliTestSupport
import Testing

@Suite("The command line")
struct CLITests {
  @Test("the demo's timeline stands as text", arguments: EngineUnderTest.available)
  func demoTimeline(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      #expect(await shell.run("demo").output == "Ekevalla kommun är inläst: 12 dokument.\n")
      #expect(await shell.run("demo").output == "Ekevalla kommun var redan inläst.\n")
      let answer = await shell.run("timeline", "internationell-policy")
      #expect(answer.code == 0)
      #expect(
        answer.output == """
          Internationell policy
          2015-03-26 – 2019-12-31  Utgåva 1
              2015-03-26  Kommunfullmäktige fastställer (enligt återgivning)
              dag okänd  Kommunfullmäktige förlänger (enligt titelbladet)
          2020-01-01 – 2021-05-26  Inget gällde
          2021-05-27 – 2027-12-31  Utgåva 2
              2021-05-27  Kommunfullmäktige fastställer § 71 (enligt protokoll)
          Revidering: 2017-12-31, ingen daterad åtgärd känd
          Revidering: 2025-12-31, inte gjord i tid

          """)
    }
  }

  @Test("status answers for any day, in both languages", arguments: EngineUnderTest.available)
  func status(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      _ = await shell.run("demo")
      let now = try #require(try await shell.run("status", "--json").json() as? [[String: Any]])
      #expect(now.count == 12)
      let titles = now.compactMap { $0["title"] as? String }
      #expect(titles.first == "Biblioteksplan" && titles.last == "Upphandlingspolicy")
      let gone = await shell.run("status", "--on", "2020-06-01", "--standing", "expired", "--json")
      #expect(gone.output.contains("internationell-policy"))
      var english = shell
      english.environment["KANSLI_LANGUAGE"] = "en"
      let text = await english.run("status", "internationell-policy")
      #expect(text.output.contains("in force"))
      let limited = await shell.run("status", "--limit", "2", "--json")
      let two = try limited.json() as? [Any]
      #expect(two?.count == 2)
      let before = await shell.run("status", "--on", "1990-01-01", "--json")
      #expect(before.code == 0)
    }
  }

  @Test("status as known at an instant looks only at what was recorded by then")
  func knownAt() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let slug = "riktlinjer-for-skolskjuts"
      func standing(_ instant: String) async throws -> String? {
        let answer = await shell.run(
          "status", slug, "--on", "2025-01-01", "--known-at", instant, "--json")
        let items = try answer.json() as? [[String: Any]]
        return items?.first?["validThrough"] as? String
      }
      let early = try await standing("2024-12-01T00:00:00Z")
      let late = try await standing("2026-01-01T00:00:00Z")
      #expect(late == "2027-12-31")
      #expect(early != late)
    }
  }

  @Test("check answers 1 where something is wrong on the day, and says what to do")
  func check() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let letter = try folder.file("brev.txt", SampleTexts.proposal())
      let policy = try folder.file("policy.md", SampleTexts.policy())
      #expect(await shell.run("import", letter, policy).code == 0)
      let wrong = await shell.run("check", "--on", "2020-02-01", "--json")
      #expect(wrong.code == 1)
      let findings = try #require(try wrong.json() as? [[String: Any]])
      #expect(findings.compactMap { $0["code"] as? String } == ["gap", "reviewUnknown"])
      #expect(findings.compactMap { $0["level"] as? String } == ["error", "note"])
      let fine = await shell.run("check", "--on", "2021-06-01")
      #expect(fine.code == 0 && fine.output.contains("→"))
    }
  }

  @Test("what waits is listed, and taken with all confirmed", arguments: EngineUnderTest.available)
  func waiting(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, folder in
      let text = SampleTexts.policy().replacingOccurrences(of: "2020-03-26", with: "2023-02-30")
      let path = try folder.file("a.md", text)
      let answer = await shell.run("import", "--json", path)
      #expect(answer.code == 0)
      let line = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.lines[0].utf8)) as? [String: Any])
      let waiting = try #require(line["waiting"] as? [[String: Any]])
      #expect(waiting.compactMap { $0["field"] as? String }.contains("adoptedOn"))
      #expect(waiting.compactMap { $0["raw"] as? String }.contains { $0.contains("2023-02-30") })
    }
  }

  @Test("the editions compare as text, HTML and JSON")
  func diff() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let text = await shell.run("diff", "internationell-policy", "1", "2")
      #expect(text.output.contains("[-") && text.output.contains("{+"))
      let html = await shell.run(
        "diff", "internationell-policy", "1", "2", "--format", "html")
      #expect(html.output.contains("<ins>") && html.output.contains("<del>"))
      let json = await shell.run(
        "diff", "internationell-policy", "1", "2", "--format", "json")
      _ = try #require(try json.json() as? [String: Any])
      #expect(await shell.run("diff", "internationell-policy", "1", "9").code == 4)
    }
  }

  @Test(
    "a backup restores into either engine with the same head",
    arguments: EngineUnderTest.available, EngineUnderTest.available)
  func backup(from source: EngineUnderTest, to target: EngineUnderTest) async throws {
    try await source.withShell { shell, folder in
      _ = await shell.run("demo")
      let policy = try folder.file("p.md", SampleTexts.policy(title: "Policy för lås"))
      _ = await shell.run("import", policy)
      let copy = folder.appending(path: "copy.sqlite").path
      let head = await shell.run("verify").output
      #expect(await shell.run("backup", copy).code == 0)
      #expect(await shell.run("backup", copy).code == 3)
      try await target.withAddress { address in
        let restored = Shell(database: address)
        #expect(await restored.run("restore", copy).code == 0)
        #expect(await restored.run("verify").output == head)
        let (a, b) = (
          await shell.run("status", "--json").output, await restored.run("status", "--json").output
        )
        #expect(a == b)
        #expect(await restored.run("restore", copy).code == 3)
      }
    }
  }

  @Test("the export names documents and no signatory", arguments: ["json", "csv"])
  func export(format: String) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let letter = SampleTexts.proposal().replacingOccurrences(
        of: "KOMMUNSTYRELSEN\n",
        with: "KOMMUNSTYRELSEN\n\nVera Exempelsson\nKommunstyrelsens ordförande\n")
      let path = try folder.file("brev.txt", letter)
      _ = await shell.run("import", path)
      let target = folder.appending(path: "ut").path
      #expect(await shell.run("export", "--format", format, target).code == 0)
      var all = ""
      for name in try FileManager.default.contentsOfDirectory(atPath: target) {
        all += try String(contentsOfFile: "\(target)/\(name)", encoding: .utf8)
      }
      #expect(all.contains("resepolicy"))
      for output in [all, await shell.run("read", "--json", path).output] {
        #expect(!output.contains("Exempelsson"))
      }
    }
  }

  @Test("settings go out as JSON and come back, and bad ones are refused")
  func settings() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let before = await shell.run("settings")
      let renamed = before.output.replacingOccurrences(of: "Ekevalla kommun", with: "Norrvika")
      let file = try folder.file("s.json", renamed)
      #expect(await shell.run("settings", file).code == 0)
      #expect(await shell.run("settings").output == renamed)
      for bad in [
        "{", "{\"organisation\": 1}",
        renamed.replacingOccurrences(
          of: "\"site\" : {", with: "\"site\" : { \"accent\": \"red\","),
      ] {
        let file = try folder.file("bad.json", bad)
        #expect(await shell.run("settings", file).code == 2)
      }
      #expect(await shell.run("settings").output == renamed)
    }
  }

  @Test(
    "every command teaches with an example",
    arguments: [
      "read", "import", "status", "timeline", "diff", "check", "verify", "rebuild", "migrate",
      "backup", "restore", "export", "settings", "demo", "serve", "routes",
    ])
  func help(command: String) async throws {
    let answer = await Shell(database: "sqlite:/nowhere").run(command, "--help")
    #expect(answer.code == 0)
    #expect(answer.output.contains("Exempel:") || answer.output.contains("Example"))
    #expect(answer.output.contains("kansli \(command)"))
  }
}
