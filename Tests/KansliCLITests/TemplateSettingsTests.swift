import Foundation
import KansliTestSupport
import Testing

@Suite("Templates among the settings")
struct TemplateSettingsTests {
  private func template(
    _ type: String = "policy", from: String? = nil, through: String? = nil, heading: String = "Mål"
  ) -> [String: Any] {
    var template: [String: Any] = [
      "type": type, "fields": ["title", "validThrough"], "requiresGlobalGoals": false,
      "sections": [
        [
          "kind": "goals", "heading": ["sv": heading, "en": "Goals"],
          "guidance": ["sv": "Skriv vad som ska nås.", "en": "Write what is to be reached."],
          "isRequired": true,
        ]
      ],
    ]
    template["from"] = from
    template["through"] = through
    return template
  }

  private func set(
    _ templates: [[String: Any]], _ shell: Shell, _ folder: URL
  ) async throws -> Shell.Answer {
    let text = await shell.run("settings").output
    var json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    json["templates"] = ["templates": templates]
    let data = try JSONSerialization.data(withJSONObject: json)
    return await shell.run("settings", try folder.file("settings.json", Array(data)))
  }

  @Test(
    "an own template holds in its time, the program's before and after",
    arguments: EngineUnderTest.available)
  func own(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, folder in
      _ = await shell.run("demo")
      let shipped = await shell.run("settings", "--templates")
      #expect(shipped.code == 0 && shipped.output.contains("\"Syfte\""))
      let own = template(from: "2027-01-01", through: "2027-12-31")
      #expect(try await set([own], shell, folder).code == 0)
      let all = try #require(
        try await shell.run("settings", "--templates").json() as? [String: Any])
      let templates = try #require(all["templates"] as? [[String: Any]])
      #expect(templates.first?["from"] as? String == "2027-01-01")
      #expect(templates.count { $0["type"] as? String == "policy" } == 2)
      // A text is held to the rule of the day it was adopted.
      func lacks(_ day: String) async throws -> Set<String> {
        let file = try folder.file("\(day).md", SampleTexts.policy(day: day, through: "2029"))
        let answer = await shell.run("check", file, "--json", "--on", day)
        let found = try #require(try answer.json() as? [[String: Any]])
        return Set(
          found.filter { $0["code"] as? String == "sectionMissing" }
            .compactMap { $0["place"] as? String })
      }
      let before = try await lacks("2026-12-31")
      #expect(!before.isEmpty && !before.contains("goals"))
      #expect(try await lacks("2027-06-01") == ["goals"])
      #expect(try await lacks("2028-01-01") == before)
    }
  }

  @Test("templates without a time of their own are refused, and nothing is changed")
  func bad() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      for templates in [
        [template(), template()],
        [template(from: "2027-01-01"), template(through: "2027-01-01")],
        [template(from: "2027-01-02", through: "2027-01-01")],
        [template("uppslag")], [template(from: "2027-02-30")],
      ] {
        let answer = try await set(templates, shell, folder)
        #expect(answer.code == 2 && answer.errors.split(separator: "\n").count == 1)
        #expect(await !shell.run("settings").output.contains("\"Mål\""))
      }
      let two = [template(through: "2026-12-31"), template(from: "2027-01-01", heading: "Syften")]
      #expect(try await set(two, shell, folder).code == 0)
    }
  }
}
