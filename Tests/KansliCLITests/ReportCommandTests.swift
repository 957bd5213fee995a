import Cooperation
import Foundation
import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("kansli report, and cooperation in kansli export")
struct ReportCommandTests {
  /// A relation of 2024 with everything marked, and one that is only thought of.
  private func fill(_ shell: Shell) async throws -> Actor {
    _ = await shell.run("demo")
    let store = try await Store.open(DatabaseAddress(shell.database), mode: .existing)
    let form = AccountForm(
      email: "samordnare@example.org", name: "Sam Ordnare",
      grants: [.init(.internationalCoordinator)])
    let account = try #require(try await store.addAccount(form, by: shell.world.ek))
    let actor = Actor(account, recorder: shell.world.ek)
    let day = try #require(CalendarDate("2024-05-02"))
    let today = try #require(CalendarDate("2026-11-21"))
    let partner = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR"),
        place: "zqxPlats", note: "zqxNot", secret: Set(SecretField.allCases)), by: actor)
    for (title, state) in [("Vänorten Fjordby", RelationState.intent), ("Tanken", .idea)] {
      _ = try await store.add(
        Relation(
          id: CooperationID(""), slug: "", title: title, kind: .sisterCity, partners: [partner],
          purpose: "zqxSyfte", secret: Set(SecretField.allCases)),
        first: RelationMove(to: state, on: day), today: today, by: actor)
    }
    try await store.close()
    return actor
  }

  @Test("the register's report is written, as Markdown and as a page, in both languages")
  func generated() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = try await fill(shell)
      let answer = await shell.run("report", "--year", "2024")
      #expect(answer.code == 0 && answer.output.hasPrefix("# "))
      #expect(answer.output.contains("Vänorten Fjordby") && !answer.output.contains("Tanken"))
      // The year before, nothing was meant yet.
      #expect(!(await shell.run("report", "--year", "2023").output.contains("Fjordby")))
      let path = folder.appending(path: "rapport.html").path
      var english = shell
      english.environment["KANSLI_LANGUAGE"] = "en"
      let told = await english.run("report", "--format", "html", "--output", path)
      #expect(told.code == 0 && told.output.contains(path))
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("<html lang=\"en\">") && page.contains("Vänorten Fjordby"))
      for text in [answer.output, page] { #expect(!text.contains("zqx")) }
    }
  }

  @Test("where somebody has written in the report, it is their text")
  func stored() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      let actor = try await fill(shell)
      let store = try await Store.open(DatabaseAddress(shell.database), mode: .existing)
      _ = try await store.save(report: "# Vårt år\n", year: 2025, from: 0, by: actor)
      try await store.close()
      #expect(await shell.run("report", "--year", "2025").output == "# Vårt år\n")
    }
  }

  @Test(
    "a year that has not begun, a format that is none and bytes for a terminal are refused",
    arguments: [
      ["--year", "2027"], ["--year", "1066"], ["--year", "i-fjol"], ["--format", "xml"],
      ["--format", "pdf"], ["--format", "docx"],
    ])
  func badInput(arguments: [String]) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let answer = await shell.run(["report"] + arguments)
      #expect(answer.code == 2 && !answer.errors.isEmpty && answer.output.isEmpty)
    }
  }

  @Test("a folder that is not there is told of")
  func badFolder() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let answer = await shell.run("report", "--output", folder.path + "/saknas/rapport.md")
      #expect(answer.code == 5 && answer.errors.contains("saknas"))
    }
  }

  @Test("the help has examples")
  func help() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      // The parser keeps the words of the language that it was first asked in.
      let answer = await shell.run("report", "--help")
      #expect(answer.code == 0)
      #expect(answer.output.contains("Exempel:") || answer.output.contains("Examples:"))
      #expect(answer.output.contains("kansli report --year 2025 --format pdf"))
    }
  }

  @Test("the export has the tables of cooperation and no secret word", arguments: ["csv", "json"])
  func export(format: String) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = try await fill(shell)
      let path = folder.appending(path: "ut").path
      #expect(await shell.run("export", "--format", format, path).code == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      for name in ["partners", "relations", "agreements", "projects", "activities"] {
        #expect(names.contains("\(name).\(format)"))
      }
      for name in names {
        let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        #expect(!text.contains("zqx"), "\(name)")
      }
      let relations = try String(contentsOfFile: "\(path)/relations.\(format)", encoding: .utf8)
      #expect(relations.contains("Vänorten Fjordby") && !relations.contains("Tanken"))
    }
  }
}
