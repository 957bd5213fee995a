import ArgumentParser
import HTML
import KansliStore
import KansliWeb
import Register

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: help(
      "Jämför två utgåvor, ord för ord inom varje stycke.",
      "Compares two editions, word by word within each provision."),
    discussion: help(
      """
      Utan färg står borttaget som [-ord-] och tillagt som {+ord+}.

      Exempel:
        kansli diff internationell-policy 1 2
        kansli diff internationell-policy 1 2 --format html > jamforelse.html
      """,
      """
      Without colour what is removed stands as [-word-] and what is added as {+word+}.

      Examples:
        kansli diff internationell-policy 1 2
        kansli diff internationell-policy 1 2 --format html > comparison.html
      """))

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(help("Dokumentets adress.", "The document's address.")))
  var slug: String
  @Argument(help: ArgumentHelp(help("Den ena utgåvan.", "The one edition."), valueName: "a"))
  var first: Int
  @Argument(help: ArgumentHelp(help("Den andra utgåvan.", "The other edition."), valueName: "b"))
  var second: Int
  @Option(help: ArgumentHelp(help("Formatet.", "The format."), valueName: "text|html|json"))
  var format: String = "text"

  func run() async throws {
    guard ["text", "html", "json"].contains(format) else { throw InputError.badFormat(format) }
    let console = Console.current
    let (old, new) = try await common.withStore {
      try await $0.editions(slug: slug, first, second)
    }
    let comparison = EditionComparison(from: old.provisions, to: new.provisions)
    switch format {
    case "json": console.print(try JSON.line(ComparisonJSON(slug, first, second, comparison)))
    case "html":
      console.print(
        String(decoding: ComparisonTable(comparison: comparison).html.bytes, as: UTF8.self))
    default: ComparisonReport(comparison: comparison, console: console).print()
    }
  }
}

/// A comparison for a terminal.
private struct ComparisonReport {
  let comparison: EditionComparison
  let console: Console

  func print() {
    let unchanged = comparison.changes.count { $0.kind == .unchanged }
    for change in comparison.changes where change.kind != .unchanged {
      console.print(console.coloured("§ \(change.id)", .dim))
      console.print(change.runs.map(mark).joined(separator: " "))
      console.print("")
    }
    console.print(Edge.current.phrases.terminal.unchangedProvisions(unchanged))
  }

  private func mark(_ run: WordDifference.Run) -> String {
    switch run.kind {
    case .same: run.text
    case .removed:
      console.isTerminal ? console.coloured(run.text, .red) : "[-\(run.text)-]"
    case .added:
      console.isTerminal ? console.coloured(run.text, .green) : "{+\(run.text)+}"
    }
  }
}

/// A comparison as JSON.
private struct ComparisonJSON: Encodable {
  struct Change: Encodable {
    var id: String
    var kind: EditionComparison.Change.Kind
    var provisionKind: Provision.Kind
    var moved: Bool
    var runs: [WordDifference.Run]
  }

  var slug: String
  var from: Int
  var to: Int
  var changes: [Change]

  init(_ slug: String, _ from: Int, _ to: Int, _ comparison: EditionComparison) {
    self.slug = slug
    self.from = from
    self.to = to
    changes = comparison.changes.map {
      Change(
        id: $0.id, kind: $0.kind, provisionKind: $0.provisionKind, moved: $0.isMoved,
        runs: $0.runs)
    }
  }
}
