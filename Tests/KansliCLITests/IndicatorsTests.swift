import Foundation
import KansliTestSupport
import Testing

@Suite("kansli indicators")
struct IndicatorsTests {
  private struct Answer: Decodable {
    struct Problem: Decodable {
      var line: Int
    }
    var edition: String
    var sha256: String
    var new: Bool
    var values: Int
    var problems: [Problem]
  }

  private static let good = """
    iso3,entity,year,row_regime,liberal_democracy
    NOR,Norway,2026,3,0.85
    DNK,Denmark,2026,3,0.88
    """

  private func write(_ text: String, _ folder: URL, _ name: String = "tabell.csv") throws -> String
  {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  private func take(
    _ shell: Shell, _ files: [String], source: String = "vdem", edition: String = "v99"
  ) async -> Shell.Answer {
    await shell.run(
      ["indicators"] + files
        + ["--source", source, "--edition", edition, "--published", "2026-11-01", "--json"])
  }

  @Test("an edition is kept with its checksum, and its figures are those of the next screening")
  func kept() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let file = try write(Self.good, folder)
      let answer = await take(shell, [file])
      #expect(answer.code == 0)
      let first = try JSONDecoder().decode(Answer.self, from: Data(answer.output.utf8))
      #expect(first.new && first.values == 4 && first.sha256.count == 64)
      let again = try JSONDecoder().decode(
        Answer.self, from: Data(await take(shell, [file]).output.utf8))
      #expect(!again.new && again.sha256 == first.sha256)
      let screened = await shell.run("screen", "NOR", "--on", "2027-02-01", "--json")
      #expect(screened.output.contains("V-Dem v99"))
    }
  }

  @Test("the same name with other contents is refused")
  func rewritten() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      _ = await take(shell, [try write(Self.good, folder)])
      let other = Self.good.replacingOccurrences(of: "0.85", with: "0.15")
      let answer = await take(shell, [try write(other, folder)])
      #expect(answer.code == 3)
      #expect(answer.errors.contains("v99"))
    }
  }

  @Test(
    "a file that is no table of the source ends it, and nothing is stored",
    arguments: [
      "", "en vanlig text", "namn,ålder\nAda,36\n",
      "iso3,year,row_regime\nNOR,2026,3\nNOR,2026,\n\"öppen",
    ])
  func notOne(text: String) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let good = try write(Self.good, folder, "a.csv")
      let bad = try write(text, folder, "b.csv")
      let answer = await take(shell, [good, bad])
      #expect(answer.code == 2, "\(answer.errors)")
      #expect(answer.errors.contains("Inget är sparat."))
      let again = await take(shell, [good])
      #expect(again.output.contains("\"new\":true"))
    }
  }

  @Test("a table of another source is refused, and which it is said")
  func otherSource() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let answer = await take(shell, [try write(Self.good, folder)], source: "wgi")
      #expect(answer.code == 2 && answer.errors.contains("--source vdem"))
    }
  }

  @Test("bad lines are listed and left out, and the others are kept")
  func badLines() async throws {
    try await EngineUnderTest.sqlite.withShell { shell, folder in
      _ = await shell.run("demo")
      let text = Self.good + "\nFIN,Finland,2026,7,0.8\nSWE,Sweden,i fjol,3,0.8\n"
      let answer = await take(shell, [try write(text, folder)])
      #expect(answer.code == 1)
      let read = try JSONDecoder().decode(Answer.self, from: Data(answer.output.utf8))
      #expect(read.problems.map(\.line) == [4, 5])
      #expect(read.values >= 4)
    }
  }

  @Test(
    "missing files, bad days and unknown sources are told",
    arguments: [
      ["saknas.csv", "--source", "vdem", "--edition", "v", "--published", "2026-01-01"],
      ["saknas.csv", "--source", "vdem", "--edition", "v", "--published", "i går"],
      ["saknas.csv", "--source", "annan", "--edition", "v", "--published", "2026-01-01"],
    ])
  func told(arguments: [String]) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let answer = await shell.run(["indicators"] + arguments)
      #expect(answer.code != 0 && !answer.errors.isEmpty)
    }
  }

  /// Published tables, beside the repository and not in it.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/indicators").standardizedFileURL
  private static let isThere = FileManager.default.fileExists(
    atPath: folder.path(percentEncoded: false))

  @Test(
    "the sources' own tables are taken in",
    .enabled(if: isThere, "the published tables are not beside the repository"),
    arguments: [
      ("vdem", "vdem_v16_timeseries_2000_2025.csv"), ("lied", "lied_v6_8_2010_2024.csv"),
      ("wgi", "wgi_2024ed_rl_va_2013_2023.csv"),
    ])
  func real(source: String, name: String) async throws {
    try await EngineUnderTest.sqlite.withShell { shell, _ in
      _ = await shell.run("demo")
      let file = Self.folder.appending(path: name).path(percentEncoded: false)
      let answer = await take(shell, [file], source: source, edition: "prov")
      #expect(answer.code == 0, "\(answer.errors)")
      #expect(answer.output.contains("\"new\":true"))
    }
  }
}
