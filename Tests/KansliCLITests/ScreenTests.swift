import Foundation
import KansliTestSupport
import Testing

@Suite("kansli screen")
struct ScreenTests {
  /// Countries that the United Nations has as members and V-Dem does not measure.
  static let unmeasured = [
    "AND", "ATG", "BHS", "BLZ", "BRN", "DMA", "FSM", "GRD", "KIR", "KNA", "LCA", "LIE", "MCO",
    "MHL", "NRU", "PLW", "SMR", "TON", "TUV", "VCT", "WSM",
  ]

  private struct Answer: Decodable {
    struct Rule: Decodable {
      var document: String
      var edition: Int
      var exemptionBody: String?
    }
    struct Known: Decodable {
      struct Value: Decodable {
        var source: String
        var year: Int
      }
      var criterion: String
      var indication: String
      var evidence: [Value]
    }
    var country: String
    var territoryOf: String?
    var on: String
    var rule: Rule?
    var criteria: [Known]
    var outcome: String
    var why: String
  }

  private func answers(_ text: String) throws -> [Answer] {
    try JSONDecoder().decode([Answer].self, from: Data(text.utf8))
  }

  private func one(_ shell: Shell, _ arguments: String...) async throws -> Answer {
    let answer = await shell.run(["screen"] + arguments + ["--json"])
    #expect(answer.code == 0)
    return try JSONDecoder().decode(Answer.self, from: Data(answer.output.utf8))
  }

  @Test("every country is answered, with its conditions in order and a reason")
  func all() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let all = try answers(await shell.run("screen", "--all", "--json").output)
      #expect(all.count == 250 && Set(all.map(\.country)).count == 250)
      for answer in all {
        #expect(
          answer.criteria.map(\.criterion).sorted() == ["democracy", "humanRights", "ruleOfLaw"])
        #expect(!answer.why.isEmpty)
        for known in answer.criteria where known.evidence.isEmpty {
          #expect(known.indication == "noData", "\(answer.country)")
        }
      }
    }
  }

  @Test("no data is said to be no data, never against")
  func unmeasured() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      for answer in try answers(await shell.run("screen", "--all", "--json").output)
      where Self.unmeasured.contains(answer.country) {
        let known = Dictionary(
          uniqueKeysWithValues: answer.criteria.map { ($0.criterion, $0.indication) })
        #expect(known["humanRights"] == "noData", "\(answer.country)")
        #expect(!known.values.contains("contradicts"), "\(answer.country)")
        #expect(answer.outcome == "needsJudgement", "\(answer.country)")
      }
    }
  }

  @Test("a territory without figures names its state, and has none of its figures")
  func territories() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let all = try answers(await shell.run("screen", "--all", "--json").output)
      let named = all.filter { $0.territoryOf != nil }
      #expect(named.count > 30)
      for answer in named {
        #expect(answer.criteria.contains { $0.indication == "noData" }, "\(answer.country)")
        let none = answer.criteria.filter { $0.indication == "noData" && $0.evidence.isEmpty }
        #expect(!none.isEmpty, "\(answer.country)")
      }
      #expect(all.first { $0.country == "ALA" }?.territoryOf == "FIN")
      #expect(all.first { $0.country == "FIN" }?.territoryOf == nil)
      #expect(all.first { $0.country == "MCO" }?.territoryOf == nil)
      let text = await shell.run("screen", "ALA").output
      #expect(text.contains("hör till Finland") && text.contains("  kansli screen FIN"))
    }
  }

  @Test("figures are written as each language writes them")
  func figures() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let swedish = await shell.run("screen", "RUS").output
      #expect(swedish.contains("−1,") && swedish.contains("(≈ −2,5–2,5, högre är bättre)"))
      for line in swedish.split(separator: "\n") where line.hasPrefix("  ") {
        #expect(line.firstMatch(of: /: -?\d+\.\d|: -/) == nil, "\(line)")
      }
      // The policy by its title, and its conditions as many as they are.
      #expect(swedish.contains("villkoren om ") && swedish.contains("Internationell policy"))
      #expect(!swedish.contains("internationell-policy"))
      var other = shell
      other.environment["KANSLI_LANGUAGE"] = "en"
      let english = await other.run("screen", "RUS").output
      #expect(english.contains("−1.") && english.contains("the conditions on "))
    }
  }

  @Test("a country is found by code and by name in both languages")
  func names() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      for name in ["NOR", "no", "Norge", "Nörge", "norway"] {
        let found = try await one(shell, name)
        #expect(found.country == "NOR")
      }
      let strange = await shell.run("screen", "Norgge")
      #expect(strange.code == 4 && strange.errors.contains("Norge"))
      #expect(await shell.run("screen").code == 2)
      #expect(await shell.run("screen", "NOR", "--all").code == 2)
    }
  }

  @Test(
    "the seeds: no rule in 2019, none in force in 2022, edition 2 today",
    .enabled(if: Repository.hasSeeds, "the seeds are not beside the clone"))
  func seeds() async throws {
    let seeds = Repository.seeds.map(\.path)
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run(["import", "--confirm", "all"] + seeds)
      let early = try await one(shell, "NOR", "--on", "2019-05-02")
      #expect(early.outcome == "noRule" && early.rule == nil)
      #expect(early.why.contains("internationell-policy") && early.why.contains("1"))
      let between = try await one(shell, "NOR", "--on", "2022-06-01")
      #expect(between.outcome == "noRule" && between.rule == nil)
      #expect(between.why.contains("2022"))
      let now = try await one(shell, "NOR", "--on", "2026-11-20")
      #expect(now.outcome == "mayBeEntered" && now.rule?.edition == 2)
      let far = try await one(shell, "CHN", "--on", "2026-11-20")
      #expect(far.outcome == "needsExemption" && far.rule?.exemptionBody == "Kommunstyrelsen")
      #expect(far.criteria.first?.evidence.first?.year == 2025)
    }
  }

  @Test(
    "rules that nobody has confirmed are none, and that is said",
    .enabled(if: Repository.hasSeeds, "the seeds are not beside the clone"))
  func waiting() async throws {
    let seeds = Repository.seeds.map(\.path)
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run(["import"] + seeds)
      let answer = try await one(shell, "CHN")
      #expect(answer.outcome == "noRule" && answer.why.contains("--confirm all"))
    }
  }
}
