import Foundation
import KansliTestSupport
import Testing

@testable import KansliCLI

@Suite("kansli remind")
struct RemindTests {
  private func withRegister(
    _ engine: EngineUnderTest, _ body: (Shell) async throws -> Void
  ) async throws {
    try await engine.withShell { shell, folder in
      let text = SampleTexts.policy(day: "2023-06-21", through: "2027")
      let file = try folder.file("policy.md", text)
      #expect(await shell.run("import", file).code == 0)
      try await body(shell)
    }
  }

  @Test(
    "without --send nothing is given; with it each reminder is, once",
    arguments: EngineUnderTest.available)
  func send(engine: EngineUnderTest) async throws {
    try await withRegister(engine) { shell in
      #expect(
        await shell.run("user", "add", "ek@ekby.example", "--role", "secretary").code == 0)
      for _ in 0..<2 {
        let shown = await shell.run("remind", "--on", "2027-01-01")
        #expect(shown.code == 0)
        #expect(
          shown.lines.first == "ek@ekby.example: Resepolicy gäller till och med 31 december 2027")
        #expect(shown.output.contains("Lägg till --send"))
      }
      let given = await shell.run("remind", "--on", "2027-01-01", "--send")
      #expect(given.output.contains("1 påminnelse gavs i 1 brev."))
      let again = await shell.run("remind", "--on", "2027-01-01", "--send")
      #expect(again.output == "Inga påminnelser ska ges den 1 januari 2027.\n")
      let later = await shell.run("remind", "--on", "2027-03-31", "--json")
      let json = try #require(try later.json() as? [String: Any])
      let reminder = try #require((json["reminders"] as? [[String: Any]])?.first)
      #expect(reminder["step"] as? String == "-9")
      #expect(reminder["dueOn"] as? String == "2027-12-31")
      #expect(reminder["slug"] as? String == "resepolicy")
      #expect(reminder["to"] as? [String] == ["ek@ekby.example"])
      let letter = try #require((json["letters"] as? [[String: Any]])?.first)
      #expect((letter["text"] as? String)?.contains("val=revise") == true)
    }
  }

  @Test("where nobody can be told it says so, and gives nothing")
  func nobody() async throws {
    try await withRegister(.sqlite) { shell in
      let answer = await shell.run("remind", "--on", "2027-01-01", "--send")
      #expect(answer.code == 0)
      #expect(answer.errors.contains("1 påminnelse har ingen mottagare"))
      #expect(await shell.run("remind", "--on", "2027-01-01").errors == answer.errors)
    }
  }

  @Test("the watch is among the settings, and a file from before there was one is taken")
  func settings() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let shown = await shell.run("settings", try folder.file("none", "{}"))
      #expect(shown.code == 2)
      _ = await shell.run("demo")
      let text = await shell.run("settings").output
      #expect(text.contains("\"referralReminderDays\" : 7"))
      var json = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      json["watch"] = ["registryAddress": "kansli@ekby.example", "horizonMonths": 12]
      func take() async throws -> String {
        let data = try JSONSerialization.data(withJSONObject: json)
        let file = try folder.file("settings.json", Array(data))
        #expect(await shell.run("settings", file).code == 0)
        return await shell.run("settings").output
      }
      let own = try await take()
      #expect(own.contains("kansli@ekby.example") && own.contains("\"horizonMonths\" : 12"))
      #expect(own.contains("\"thenEvery\" : 6"))
      json["watch"] = nil
      #expect(try await !take().contains("kansli@ekby.example"))
    }
  }

  @Test("a link goes by mail only where mail is sent")
  func link() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      let refused = await shell.run("user", "add", "ek@ekby.example", "--mail")
      #expect(refused.code == 2 && refused.errors.contains("KANSLI_MAIL"))
      #expect(await shell.run("user", "list").code != 0)
      var other = shell
      // Nobody listens there: the letter waits in the outbox.
      other.environment["KANSLI_MAIL"] = "smtp://127.0.0.1:1"
      other.environment["KANSLI_MAIL_FROM"] = "register@ekby.example"
      let sent = await other.run("user", "add", "ek@ekby.example", "--mail")
      #expect(sent.output == "Post: 0 skickade, 1 väntar, 0 gick inte att skicka.\n")
    }
  }

  @Test("days and mail settings that are none end with code 2")
  func bad() async throws {
    try await withRegister(.sqlite) { shell in
      #expect(await shell.run("remind", "--on", "2027-02-30").code == 2)
      for (name, value) in [
        ("KANSLI_MAIL", "ftp://x"), ("KANSLI_MAIL", "smtp://a:b@mail.example?starttls=none"),
        ("KANSLI_MAIL_FROM", "nobody"),
      ] {
        var other = shell
        other.environment = ["KANSLI_MAIL": "sendmail"]
        other.environment[name] = value
        let answer = await other.run("remind")
        #expect(answer.code == 2)
        #expect(answer.errors.contains(name))
      }
    }
  }
}
