import Foundation
import KansliTestSupport
import Testing

@Suite("Rules at the command line")
struct RuleCommandTests {
  private static let text = SampleTexts.policy(
    title: "Internationell policy",
    first: "Vi samarbetar endast med parter i demokratiska länder.\n\n"
      + "Undantag beviljas av Kulturnämnden.")

  @Test("read shows the rules it would propose, and none of a text about other things")
  func read() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let path = try folder.file("policy.md", Self.text)
      let output = await shell.run("read", "--json", path).output
      #expect(
        output.contains(
          #""rules":[{"kind":"condition","modality":"must","#
            + #""provision":"vi-samarbetar-endast-med-parter-i-demokratiska","value":"democracy","#
            + #""words":"Vi samarbetar endast med parter i demokratiska länder."}"#))
      #expect(output.contains(#""kind":"exemption","modality":"must""#))
      let other = try folder.file("resor.md", SampleTexts.policy())
      #expect(!(await shell.run("read", "--json", other).output.contains("\"rules\"")))
    }
  }

  @Test("import says how many rules it proposed and confirmed, and exports the confirmed")
  func importing() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let path = try folder.file("policy.md", Self.text)
      #expect(await shell.run("import", path).output.contains("2 regler föreslagna"))
      let target = folder.appending(path: "ut").path
      #expect(await shell.run("export", "--format", "csv", target).code == 0)
      let before = try String(contentsOfFile: "\(target)/rules.csv", encoding: .utf8)
      #expect(!before.contains("democracy"))
      let all = await shell.run("import", "--confirm", "all", path)
      #expect(all.code == 0 && all.output.contains("policy.md: 2 regler bekräftade"))
      #expect(
        await shell.run("import", "--confirm", "all", path).output.contains("fanns redan"))
      let next = folder.appending(path: "ut2").path
      #expect(await shell.run("export", "--format", "csv", next).code == 0)
      let after = try String(contentsOfFile: "\(next)/rules.csv", encoding: .utf8)
      #expect(after.contains("democracy") && after.contains("Kulturnämnden"))
      #expect(await shell.run("verify").code == 0)
    }
  }
}
