import ArgumentParser
import KansliStore
import KansliWeb
import Register

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: help(
      "Visar vad någon behöver titta på; svarar 1 om något är fel den dagen.",
      "Shows what someone should look at; answers 1 where something is wrong on that day."),
    discussion: help(
      """
      Fel gäller den dag som frågas, varningar inträffar inom tolv månader, noteringar är förbi \
      eller okända.

      Exempel:
        kansli check
        kansli check --on 2022-06-01 --json
      """,
      """
      Errors hold on the day asked, warnings will within twelve months, notes are past or not known.

      Examples:
        kansli check
        kansli check --on 2022-06-01 --json
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(help("Dagen; annars i dag.", "The day; else today."), valueName: "date"))
  var on: String?

  @Flag(help: ArgumentHelp(help("En JSON-lista.", "A JSON array."))) var json = false

  func run() async throws {
    let day = try Words.day(on)
    let (edge, console) = (Edge.current, Console.current)
    let findings = try await common.withStore { try await $0.findings(on: day) }
    if json {
      console.print(try JSON.line(findings.map { RegisterJSON.Finding($0, edge.phrases) }))
    } else {
      if findings.isEmpty { console.print(edge.phrases.terminal.noFindings) }
      for level in Finding.Level.allCases {
        for placed in findings where placed.finding.level == level {
          print(placed, edge.phrases, console)
        }
      }
    }
    if findings.contains(where: { $0.finding.level == .error }) { throw Ending(code: 1) }
  }

  private func print(_ placed: PlacedFinding, _ phrases: Phrases, _ console: Console) {
    let finding = placed.finding
    let colour: Console.Colour =
      switch finding.level {
      case .error: .red
      case .warning: .yellow
      case .note: .dim
      }
    let phrase = phrases.finding(finding)
    let level = console.coloured(phrases.findingLevel(finding.level), colour)
    console.print("\(level)  \(placed.title) (\(placed.slug)): \(phrase.message)")
    console.print("    → \(phrase.todo)")
  }
}
