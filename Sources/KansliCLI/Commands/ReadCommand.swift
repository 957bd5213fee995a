import ArgumentParser
import KansliWeb
import Register

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: help(
      "Läser filer och visar vad som förstods; sparar inget.",
      "Reads files and shows what was understood; stores nothing."),
    discussion: help(
      """
      Exempel:
        kansli read policy.txt
        kansli read --json *.txt | jq .documents[0].fields.adoptedOn
      """,
      """
      Examples:
        kansli read policy.txt
        kansli read --json *.txt | jq .documents[0].fields.adoptedOn
      """))

  @Argument(help: ArgumentHelp(help("Filer att läsa.", "Files to read."), valueName: "file"))
  var files: [String]

  @Flag(
    help: ArgumentHelp(help("Ett JSON-objekt per rad och fil.", "A JSON object a line and file.")))
  var json = false

  func run() async throws {
    var worst: Int32 = 0
    try await Abreast.map(
      files, by: { await Files.read($0) },
      take: { reads in
        for read in reads { worst = max(worst, try tell(read)) }
      })
    if worst != 0 { throw Ending(code: worst) }
  }

  /// Prints what was understood, or why nothing was; answers the exit code.
  private func tell(_ read: Files.Read) throws -> Int32 {
    let (phrases, console) = (Edge.current.phrases, Console.current)
    switch read.result {
    case .success(let reading):
      if json {
        console.print(ReadingJSON(file: read.path, reading, phrases).line)
      } else {
        ReadingReport(phrases: phrases, console: console).print(read.path, reading)
      }
      return 0
    case .failure(let error):
      console.flush()
      guard let failure = Failure(error, phrases) else { return 0 }
      console.error(failure.sentence ?? "")
      return failure.code
    }
  }
}

/// What was understood of a file, for a person.
struct ReadingReport {
  let phrases: Phrases
  let console: Console

  func print(_ file: String, _ reading: FileReading) {
    let words = phrases.terminal
    console.print("\(console.coloured(file, .bold)): \(words.understood(reading.kind))")
    for document in reading.documents {
      for field in DocumentReading.Field.allCases {
        if let value = document[field] { line(words.fieldName(field.rawValue), value) }
      }
      if let goals = document.globalGoals { line(words.fieldName("globalGoals"), goals) }
      console.print("  \(words.provisions(document.provisions.count))")
    }
    for decision in reading.decisions {
      let parts = [
        decision.body, decision.decidedOn, decision.document, decision.validThrough,
      ].compactMap { $0?.value }
      console.print("  → \(words.action(decision)): \(parts.joined(separator: ", "))")
    }
    for warning in reading.warnings {
      let place = warning.line.map { " (\(words.line($0)))" } ?? ""
      console.print(console.coloured("  ! \(phrases.warning(warning))\(place)", .yellow))
    }
  }

  private func line(_ name: String, _ field: FieldReading) {
    let words = phrases.terminal
    let value = field.value ?? "–"
    let state = field.state == .found ? "" : " [\(words.fieldState(field.state))]"
    let sure = "\(Int((field.confidence * 100).rounded())) %, \(words.line(field.line))"
    console.print("  \(name): \(value)\(state)  \(console.coloured("(\(sure))", .dim))")
  }
}
