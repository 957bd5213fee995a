import Foundation
import KansliTestSupport
import Testing

@Suite("Cooperation among the settings")
struct CooperationSettingsTests {
  private func set(
    _ cooperation: String, _ shell: Shell, _ folder: URL
  ) async throws -> Shell.Answer {
    var json = try #require(try await shell.run("settings").json() as? [String: Any])
    json["cooperation"] = try JSONSerialization.jsonObject(with: Data(cooperation.utf8))
    let data = try JSONSerialization.data(withJSONObject: json)
    return await shell.run("settings", try folder.file("settings.json", Array(data)))
  }

  @Test("bad thresholds are told of at once, each by criterion, indicator, value and what to do")
  func thresholds() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let bad = """
        {"thresholds": [{"from": "2027-01-01", "thresholds": [
          {"indicator": "row_regime", "role": "primary", "supportsFrom": 1,
           "contradictsBelow": 2, "reason": "Skäl"},
          {"indicator": "rule_of_law", "role": "secondary", "supportsFrom": 7,
           "contradictsBelow": 0.2, "reason": " "}]}]}
        """
      let answer = try await set(bad, shell, folder)
      let lines = answer.errors.split(separator: "\n")
      #expect(answer.code == 2 && lines.count == 5)
      for words in [
        "cooperation.thresholds[0]: demokrati, row_regime: \"supportsFrom\" är 1",
        "skriv minst 2 i \"supportsFrom\"",
        "rättsstatens principer, rule_of_law: 7 ligger utanför måttets skala. Skriv ett tal från "
          + "0 till 1.",
        "rule_of_law: \"reason\" är tom.",
        "Ge minst ett av civil_liberties_hri rollen \"primary\".",
      ] {
        #expect(answer.errors.contains(words), "\(words) in \(answer.errors)")
      }
      var english = shell
      english.environment["KANSLI_LANGUAGE"] = "en"
      let other = try await set(bad, english, folder)
      #expect(other.errors.contains("write at least 2 in \"supportsFrom\""))
      let kind = try await set(
        "{\"thresholds\": [{\"from\": \"i år\", \"thresholds\": {}}]}", shell, folder)
      #expect(kind.code == 2 && kind.errors.split(separator: "\n").count == 2)
      #expect(kind.errors.contains("thresholds[0].from: \"i år\" kan inte användas."))
    }
  }

  @Test("criteria are set with a day and a source", arguments: EngineUnderTest.available)
  func criteria(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, folder in
      _ = await shell.run("demo")
      let own = """
        {"assessmentCriteria": [{"from": "2026-09-01", "source": "Projektmodell, KS § 8",
          "items": [{"key": "nytta", "words": {"sv": "Vilken nytta?"}}]}]}
        """
      #expect(try await set(own, shell, folder).code == 0)
      let kept = await shell.run("settings").output
      #expect(kept.contains("Projektmodell, KS § 8"))
      let bad = try await set(
        own.replacing("Projektmodell, KS § 8", with: " ").replacing("nytta\"", with: "nytta!\""),
        shell, folder)
      #expect(bad.code == 2 && bad.errors.contains("2026-09-01: \"source\" är tom."))
      #expect(bad.errors.contains("\"key\" är \"nytta!\""))
      #expect(await shell.run("settings").output == kept)
    }
  }
}
