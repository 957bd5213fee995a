import Foundation
import KansliTestSupport
import Register
import Testing

private let hasPandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")

@Suite("Importing what a municipality has")
struct FormatTests {
  /// A Word file of a text, made by pandoc.
  private func word(_ text: String, _ name: String, in folder: URL) throws -> String {
    let source = try folder.file("\(name).md.source", text)
    let target = folder.appending(path: "\(name).docx").path
    try run("pandoc", "-f", "markdown", "-o", target, source)
    try FileManager.default.removeItem(atPath: source)
    return target
  }

  @Test(
    "a Word file is recorded, kept as it was, and its text kept beside it",
    .enabled(if: hasPandoc, "pandoc is not installed"), arguments: EngineUnderTest.available)
  func wordFile(engine: EngineUnderTest) async throws {
    try await engine.withShell { shell, folder in
      let file = try word(SampleTexts.policy(), "resepolicy", in: folder)
      let answer = await shell.run("import", file)
      #expect(answer.code == 0)
      #expect(answer.output.contains("1 beslut i resepolicy"))
      #expect(answer.errors.contains("Infört:"))
      let timeline = await shell.run("timeline", "resepolicy")
      #expect(timeline.output.contains("2020-03-26 – 2023-12-31  Utgåva 1"))
      let again = await shell.run("import", file)
      #expect(again.output.contains("fanns redan"))
      #expect(await shell.run("verify").code == 0)
    }
  }

  @Test(
    "what is read surely in one format is read surely in another, and is one edition",
    .enabled(if: hasPandoc, "pandoc is not installed"))
  func sameEdition() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = try word(SampleTexts.policy(), "a", in: folder)
      _ = try folder.file("b.md", SampleTexts.policy())
      let answer = await shell.run("import", folder.path)
      #expect(answer.code == 0)
      #expect(answer.errors.contains("Infört:            1 beslut ur 1 fil"))
      #expect(answer.errors.contains("Fanns redan:       1 fil"))
    }
  }

  @Test("files that are refused leave nothing behind, not even a database")
  func refused() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      let cut = try folder.file("avkortad.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
      let program = try folder.file(
        "program.pdf", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + Array(repeating: 0, count: 200))
      for file in [cut, program] {
        for command in ["read", "import"] {
          let answer = await shell.run(command, file)
          #expect(answer.code == 2, "\(command) \(file)")
          #expect(answer.errors.contains(file))
        }
      }
      #expect(await shell.run("status").code == 5)
    }
  }

  @Test("a line of minutes is typed once: proposed with its days, then recorded")
  func propose() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let line =
        "Kommunfullmäktige 2026-11-19 § 120: Internationell policy förlängs till och med 2030"
      let proposed = await shell.run("propose", "--text", line)
      #expect(proposed.code == 0)
      #expect(
        proposed.output == """
          Internationell policy: Kommunfullmäktige, 2026-11-19, § 120, förlänga utgåvan som gäller
            Utgåva 2 gäller till och med 2030-12-31, i stället för till och med 2027-12-31.

          """)
      let before = await shell.run("status", "internationell-policy", "--json")
      #expect(before.output.contains("2027-12-31"))
      let json = try await shell.run("propose", "--json", "--text", line).json() as? [String: Any]
      #expect(json?["ready"] as? Bool == true)
      #expect(json?["document"] as? String == "internationell-policy")
      let recorded = await shell.run("propose", "--record", "--text", line)
      #expect(recorded.code == 0)
      let after = await shell.run("status", "internationell-policy", "--json")
      #expect(after.output.contains("2030-12-31"))
    }
  }

  @Test(
    "a text that decides nothing proposes nothing",
    arguments: [
      "Kommunstyrelsen föreslår kommunfullmäktige att anta Kulturplan.", "Hej på dig.",
      "Ärendet återremitteras till kommunstyrelsen.",
    ])
  func nothing(text: String) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let head = await shell.run("verify").output
      _ = await shell.run("propose", "--record", "--text", text)
      #expect(await shell.run("verify").output == head)
    }
  }
}
