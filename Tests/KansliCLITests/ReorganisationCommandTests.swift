import Foundation
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliCLI

@Suite("kansli reorganisation")
struct ReorganisationCommandTests {
  @Test(
    "what is planned is printed with what bodies must amend, until it is done",
    arguments: EngineUnderTest.available)
  func plans(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      #expect(await shell.run("demo").code == 0)
      let none = await shell.run("reorganisation")
      #expect(none.code == 0 && none.output == "Ingen omorganisation är införd.\n")
      #expect(await shell.run("reorganisation", "--json").output == "[]\n")
      let store = try await Store.open(try DatabaseAddress(shell.database), mode: .existing)
      let form = AccountForm(
        email: "sund@ekby.example", name: "Siv Sund", grants: [RoleGrant(.administrator)])
      let account = try #require(try await store.addAccount(form, by: shell.world.ek))
      let today = try #require(CalendarDate("2026-11-21"))
      let day = try #require(CalendarDate("2026-12-01"))
      _ = try await store.record(
        ReorganisationForm(
          kind: .merge, takesEffectOn: day, before: ["Miljönämnden", "Samhällsbyggnadsnämnden"],
          after: ["Miljö- och byggnämnden"]), on: today,
        by: Actor(account, recorder: shell.world.ek))
      try await store.close()
      let shown = await shell.run("reorganisation")
      #expect(
        shown.lines.first
          == "2026-12-01  Miljönämnden och Samhällsbyggnadsnämnden läggs samman till "
          + "Miljö- och byggnämnden")
      #expect(shown.output.contains("Kommunfullmäktige beslutar:"))
      #expect(shown.output.contains("[Samhällsbyggnadsnämnden] bör bygga i trä"))
      let json = try #require(
        try await shell.run("reorganisation", "--json").json() as? [[String: Any]])
      let item = try #require((json.first?["toAmend"] as? [[String: Any]])?.first)
      #expect(item["decides"] as? String == "Kommunfullmäktige")
      #expect(item["slug"] as? String == "program-for-energi-och-klimat")
      #expect(item["tasks"] as? [String] == ["wording"])
      // The programme ends with the year: then there is nothing more to amend.
      let later = await shell.run("reorganisation", "--on", "2027-01-01")
      #expect(!later.output.contains("Program för energi"))
      let status = await shell.run(
        "status", "riktlinjer-for-enskilda-avlopp", "--on", "2026-12-01", "--json")
      let line = try #require(try (status.json() as? [[String: Any]])?.first)
      #expect(line["reviewResponsible"] as? String == "Samhällsbyggnadsnämnden")
      #expect(line["reviewSuccessor"] as? String == "Miljö- och byggnämnden")
      let before = await shell.run(
        "status", "riktlinjer-for-enskilda-avlopp", "--on", "2026-11-30", "--json")
      #expect(!before.output.contains("reviewSuccessor"))
    }
  }

  @Test("a day that is none is told of, and the command teaches with an example")
  func bad() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      #expect(await shell.run("demo").code == 0)
      #expect(await shell.run("reorganisation", "--on", "2027-02-30").code == 2)
      #expect(await shell.run("reorganisation", "x").code == 2)
      #expect(await shell.run("reorganisation", "--help").output.contains("kansli reorganisation"))
    }
  }
}
