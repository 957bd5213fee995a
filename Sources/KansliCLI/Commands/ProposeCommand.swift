import ArgumentParser
import Foundation
import KansliStore
import KansliWeb
import Reading
import Register

struct ProposeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: help(
      "Läser beslutstexter och visar vad de skulle ändra i registret.",
      "Reads decision texts and shows what they would change in the register."),
    discussion: help(
      """
      Raden ur protokollet skrivs en gång: kommandot föreslår posten, säger vad som skulle gälla
      från när till när och vad som upphör. Inget sparas utan --record, som för in det som är
      säkert; resten tas i granskningen.

      Exempel:
        kansli propose protokoll.txt
        kansli propose --text "Kommunfullmäktige 2023-11-23 § 120: Resepolicyn förlängs t.o.m. 2025"
        kansli propose --record protokollsutdrag/
      """,
      """
      The line of the minutes is typed once: the command proposes the entry, says what would apply
      from when to when and what ends. Nothing is stored without --record, which records what is
      certain; the rest is taken in the review.

      Examples:
        kansli propose minutes.txt
        kansli propose --text "Kommunfullmäktige 2023-11-23 § 120: Resepolicyn förlängs t.o.m. 2025"
        kansli propose --record extracts/
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(help("Filer eller mappar.", "Files or folders."), valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp(help("En text i stället för filer.", "A text instead of files.")))
  var text: String?

  @Flag(help: ArgumentHelp(help("För in det som är säkert.", "Record what is certain.")))
  var record = false

  @Flag(
    help: ArgumentHelp(
      help("Ett JSON-objekt per rad och beslut.", "A JSON object a line and decision.")))
  var json = false

  func validate() throws {
    guard text == nil || paths.isEmpty else {
      throw ValidationError(
        help("Ange filer eller --text, inte båda.", "Give files or --text, not both."))
    }
  }

  func run() async throws {
    guard text != nil || !paths.isEmpty else { throw InputError.nothingToImport }
    let reads = try await reads()
    var worst: Int32 = 0
    try await common.withStore { store in
      for read in reads { worst = max(worst, try await propose(read, store)) }
    }
    if worst != 0 { throw Ending(code: worst) }
  }

  private func reads() async throws -> [Files.Read] {
    if let text {
      let name = Edge.current.phrases.desk.pastedName(Edge.current.today())
      return [await Files.typed(name, text)]
    }
    var reads: [Files.Read] = []
    for path in try Files.expand(paths) { reads += await Files.read(path) }
    return reads
  }

  /// Tells what a file would change, and records it where that is asked for; answers the exit code.
  private func propose(_ read: Files.Read, _ store: Store) async throws -> Int32 {
    let (phrases, console) = (Edge.current.phrases, Console.current)
    guard case .success(let reading) = read.result else {
      guard case .failure(let error) = read.result, let failure = Failure(error, phrases) else {
        return 0
      }
      console.flush()
      console.error(failure.sentence ?? "")
      return failure.code
    }
    let proposals = try await store.proposals(of: reading.parts)
    if proposals.isEmpty {
      console.flush()
      console.error("\(read.path): \(phrases.desk.nothingRead(reading))")
      return 2
    }
    for proposal in proposals {
      if json {
        console.print(try JSON.line(ProposalJSON(file: read.path, proposal)))
      } else {
        ProposalReport(phrases: phrases, console: console).print(proposal)
      }
    }
    guard record, let file = read.importFile else { return 0 }
    try await store.importFiles(
      [file], confirm: .certain, recordsDecisions: true, by: Edge.current.recorder
    ) { outcomes in
      let report = ImportReport(json: json, total: 1)
      try report.acknowledge(outcomes)
    }
    return 0
  }
}

/// A proposed act and what it would change, for a person.
struct ProposalReport {
  let phrases: Phrases
  let console: Console

  func print(_ proposal: ActProposal) {
    let words = phrases.desk
    let title = proposal.document?.title ?? proposal.part.title ?? words.untitled
    let parts: [String?]
    switch proposal.part.subject {
    case .decision:
      let decision = proposal.part.reading.decisions.first
      parts = [
        decision?.body?.value, decision?.decidedOn?.value,
        decision?.paragraph?.value.map { "§ \($0)" }, decision.map { words.action($0.action) },
      ]
    case .document:
      let document = proposal.part.reading.documents.first
      parts = [document?[.adoptedBy]?.value, document?[.adoptedOn]?.value]
    }
    console.print(
      "\(console.coloured(title, .bold)): \(parts.compactMap(\.self).joined(separator: ", "))")
    if proposal.isNewDocument {
      console.print("  \(words.newDocument(title))")
    }
    var lines = proposal.consequences.flatMap { consequence -> [String] in
      if let refusal = consequence.refusal { return [phrases.refusal(refusal)] }
      let several = proposal.consequences.count > 1
      let name = several ? proposal.documents[consequence.document]?.title : nil
      let lines = consequence.changes.map(words.change) + consequence.newGaps.map(words.newGap)
      let told = lines.isEmpty && several ? [words.noChange] : lines
      return told.map { line in name.map { "\($0): \(line)" } ?? line }
    }
    if lines.isEmpty, proposal.document != nil {
      lines = [
        !proposal.drafts.isEmpty
          ? words.noChange
          : proposal.waiting.isEmpty ? words.nothingNew : words.lacking(proposal.waiting)
      ]
    }
    for line in lines { console.print("  \(line)") }
    for fact in proposal.waiting {
      let field = "\(phrases.field(fact.field)): \(phrases.waiting(fact.reason))"
      console.print(console.coloured("  ? \(field)", .yellow))
    }
  }
}
