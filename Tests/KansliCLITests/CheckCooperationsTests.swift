import Cooperation
import Foundation
import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("kansli check --cooperations")
struct CheckCooperationsTests {
  private static let keys: Set = [
    "code", "level", "subject", "slug", "title", "partner", "from", "rule", "message", "todo",
  ]

  @Test(
    "each finding has its subject, a sentence and what to do, in both languages",
    arguments: EngineUnderTest.available)
  func text(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, _ in
      try await fill(shell)
      let swedish = await shell.run("check", "--cooperations")
      #expect(swedish.code == 1)
      let line = "Vänortsavtal (avtal, vanorten-fjordby): Avtalet gick ut"
      #expect(swedish.output.contains(line))
      #expect(swedish.output.contains("    → Förnya avtalet, eller pausa eller avsluta"))
      var other = shell
      other.environment["KANSLI_LANGUAGE"] = "en"
      let english = await other.run("check", "--cooperations")
      #expect(english.output.contains("(agreement, vanorten-fjordby): The agreement ran out on"))
      #expect(english.output.contains("    → Renew the agreement, or pause or end"))
      for answer in [swedish, english] {
        #expect(!answer.output.contains("zqx"))
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count.isMultiple(of: 2))
        #expect(lines.count { $0.hasPrefix("    → ") } == lines.count / 2)
      }
    }
  }

  @Test("the JSON is an array of its own, and the documents' list is as it was")
  func json() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let before = await shell.run("check", "--json")
      try await fill(shell)
      let after = await shell.run("check", "--json")
      #expect(after.output == before.output && after.code == before.code)
      let answer = await shell.run("check", "--cooperations", "--json")
      let findings = try #require(try answer.json() as? [[String: Any]])
      #expect(answer.code == 1 && !findings.isEmpty)
      for finding in findings {
        #expect(Set(finding.keys).isSubset(of: Self.keys))
        for key in ["code", "level", "subject", "title", "message", "todo"] {
          let text = finding[key] as? String
          #expect(text?.isEmpty == false, "\(key)")
        }
        let code = finding["code"] as? String ?? ""
        #expect(CooperationFinding.Code(rawValue: code) != nil, "\(code)")
        if finding["subject"] as? String != "assignment" { #expect(finding["slug"] is String) }
      }
      #expect(findings.contains { $0["rule"] is [String: Any] })
      #expect(!answer.output.contains("zqx"))
      // Errors first, and what a text without the flag says of their number.
      let levels = findings.compactMap { $0["level"] as? String }
      #expect(levels.first == "error" && levels == levels.sorted { rank($0) < rank($1) })
      let plain = await shell.run("check")
      #expect(plain.output.contains("\(findings.count) anmärkningar om internationella"))
    }
  }

  private func rank(_ level: String) -> Int {
    ["error", "warning", "note"].firstIndex(of: level) ?? 3
  }

  @Test("a day before anything was entered has nothing, and a register without cooperation none")
  func nothing() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      try await fill(shell)
      let early = await shell.run("check", "--cooperations", "--on", "2019-01-01")
      #expect(early.code == 0 && early.output.contains("Inget att anmärka."))
      let json = await shell.run("check", "--cooperations", "--json", "--on", "2019-01-01")
      #expect(json.code == 0 && json.output == "[]\n")
      #expect(await shell.run("check", "--cooperations", "--on", "i går").code == 2)
    }
  }

  /// A relation with an agreement that has run out, everything marked.
  private func fill(_ shell: Shell) async throws {
    let store = try await Store.open(DatabaseAddress(shell.database), mode: .create)
    let form = AccountForm(
      email: "samordnare@example.org", name: "Sam Ordnare",
      grants: [.init(.internationalCoordinator)])
    let account = try #require(try await store.addAccount(form, by: shell.world.ek))
    let actor = Actor(account, recorder: shell.world.ek)
    let today = try #require(CalendarDate("2026-11-21"))
    let day = try #require(CalendarDate("2020-05-02"))
    let marked = Set(SecretField.allCases)
    let partner = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR"),
        place: "zqxPlats", note: "zqxNot", secret: marked), by: actor)
    let relation = try await store.add(
      Relation(
        id: CooperationID(""), slug: "", title: "Vänorten Fjordby", kind: .sisterCity,
        partners: [partner], purpose: "zqxSyfte", secret: marked),
      first: RelationMove(to: .active, on: day, reason: "zqxSkäl"), today: today, by: actor)
    _ = try await store.add(
      Agreement(
        id: AgreementID(""), relation: relation, title: "Vänortsavtal", parties: [partner],
        signedOn: day, end: StatedEnd(.through(try #require(CalendarDate("2025-12-31")))),
        clauses: [.exit: "zqxVillkor"], keptAt: "zqxPärm", secret: marked),
      today: today, by: actor)
    try await store.close()
  }
}
