import ArgumentParser
import Foundation
import KansliStore
import KansliWeb
import Register

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: help(
      "Läser filer eller mappar och registrerar det som är säkert.",
      "Reads files or folders and records what is certain."),
    discussion: help(
      """
      En fil är kvitterad när dess rad är skriven. Avbruten och körd igen blir inget dubbelt.
      Det som är osäkert sparas och väntar; --json visar det, --confirm all tar det.

      Exempel:
        kansli import policyer/
        kansli import --confirm all --json policy.txt
        kansli import --database postgres://localhost/kansli policyer/
      """,
      """
      A file is acknowledged when its line is written. Interrupted and run again, nothing doubles.
      What is unsure is kept and waits; --json lists it, --confirm all takes it.

      Examples:
        kansli import policies/
        kansli import --confirm all --json policy.txt
        kansli import --database postgres://localhost/kansli policies/
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(help("Filer eller mappar.", "Files or folders."), valueName: "path"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      help(
        "Vad som registreras: certain (säkert), all (allt funnet) eller none (inget).",
        "What is recorded: certain, all (everything found) or none."),
      valueName: "certain|all|none"))
  var confirm: String = "certain"

  @Flag(
    help: ArgumentHelp(help("Ett JSON-objekt per rad och fil.", "A JSON object a line and file.")))
  var json = false

  func run() async throws {
    guard let confirm = Confirm.allCases.first(where: { $0.rawValue == confirm }) else {
      throw InputError.badFormat(confirm)
    }
    let files = try Files.expand(paths)
    guard !files.isEmpty else { throw InputError.nothingToImport }
    var run = ImportRun(json: json, total: files.count)
    let good = run.sort(await Files.readAll(files))
    if !good.isEmpty {
      try await common.withStore(.create) { store in
        try await store.importFiles(good, confirm: confirm, by: Edge.current.recorder) {
          try run.acknowledge($0)
        }
      }
    }
    try run.finish()
  }
}

/// The lines and the summary of an import.
private struct ImportRun {
  let json: Bool
  let total: Int
  let started = ContinuousClock.now
  var summary = ImportSummary()
  var waiting = false
  var worst: Int32 = 0
  var warnings: [String: [ReadingWarning]] = [:]
  private var done = 0

  init(json: Bool, total: Int) {
    self.json = json
    self.total = total
  }

  private struct FailureJSON: Encodable {
    var file: String
    var result = "failed"
    var message: String
  }

  /// Takes the files that can be recorded and tells of the others.
  mutating func sort(_ reads: [Files.Read]) -> [ImportFile] {
    reads.compactMap { read in
      switch read.result {
      case .success(let reading) where reading.kind != .unknown:
        let file = ImportFile(name: read.path, content: read.content, reading: reading)
        warnings[file.sha256] = reading.warnings
        return file
      case .success:
        tell(read.path, InputError.notADocument(read.path))
      case .failure(let error):
        tell(read.path, error)
      }
      return nil
    }
  }

  private mutating func tell(_ path: String, _ error: InputError) {
    guard let failure = Failure(error, Edge.current.phrases) else { return }
    let sentence = failure.sentence ?? ""
    if json, let line = try? JSON.line(FailureJSON(file: path, message: sentence)) {
      Console.current.print(line)
    }
    Console.current.flush()
    Console.current.error(sentence)
    worst = max(worst, failure.code)
    summary.failed += 1
    done += 1
  }

  mutating func acknowledge(_ outcomes: [ImportOutcome]) throws {
    let (console, phrases) = (Console.current, Edge.current.phrases)
    console.progress("")
    for outcome in outcomes {
      count(outcome)
      if json {
        console.print(
          try JSON.line(
            ImportJSON(outcome, warnings: warnings[outcome.sha256] ?? [], phrases)))
      } else {
        console.print(sentence(outcome, phrases))
      }
    }
    console.flush()
    showProgress()
  }

  private mutating func count(_ outcome: ImportOutcome) {
    switch outcome.result {
    case .recorded: summary.recorded += 1
    case .known: summary.known += 1
    case .waiting: summary.waiting += 1
    }
    summary.entries += outcome.entries.count
    if !outcome.waiting.isEmpty { waiting = true }
    done += 1
  }

  private func sentence(_ outcome: ImportOutcome, _ phrases: Phrases) -> String {
    let words = phrases.terminal
    var sentence =
      switch outcome.result {
      case .recorded:
        words.recorded(outcome.name, outcome.slug ?? "", outcome.entries.count)
      case .known: words.known(outcome.name)
      case .waiting:
        outcome.waiting.isEmpty && !outcome.proposals.isEmpty
          ? "\(outcome.name): \(words.proposalKept)"
          : words.waits(outcome.name, outcome.waiting.count)
      }
    if outcome.result == .recorded {
      if !outcome.proposals.isEmpty { sentence += "; \(words.proposalKept)" }
    }
    return sentence
  }

  private func showProgress() {
    let console = Console.current
    guard console.showsProgress, total > 1 else { return }
    let seconds = Double((ContinuousClock.now - started).components.seconds) + 0.001
    let rate = Double(done) / max(seconds, 0.1)
    let left = Int(Double(total - done) / max(rate, 0.1))
    let width = 30
    let filled = width * done / max(total, 1)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    console.progress("\(bar) \(done)/\(total)  \(Int(rate))/s  \(left) s")
  }

  func finish() throws {
    let (console, words) = (Console.current, Edge.current.phrases.terminal)
    console.progress("")
    console.error(words.summary(summary))
    if waiting, !json { console.error(words.confirmHint) }
    if worst != 0 { throw Ending(code: worst) }
  }
}
