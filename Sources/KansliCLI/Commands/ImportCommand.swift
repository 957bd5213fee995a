import ArgumentParser
import Conversion
import KansliStore
import KansliWeb
import Reading
import Register

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: help(
      "Läser filer, mappar och arkiv och registrerar det som är säkert.",
      "Reads files, folders and archives and records what is certain."),
    discussion: help(
      """
      Läser text, Markdown, webbsidor, Word, OpenDocument, PDF, skannade sidor, kalkylblad och zip.
      En fil är kvitterad när dess rad är skriven. Avbruten och körd igen blir inget dubbelt, och
      det som redan är läst läses inte om. Det som är osäkert väntar på granskningens sida.

      Exempel:
        kansli import policyer/
        kansli import --confirm all --json policy.docx
        kansli import --database postgres://localhost/kansli policyer.zip
      """,
      """
      Reads text, Markdown, web pages, Word, OpenDocument, PDF, scans, spreadsheets and zip.
      A file is acknowledged when its line is written. Interrupted and run again, nothing doubles,
      and what was read is not read again. What is unsure waits on the review's page.

      Examples:
        kansli import policies/
        kansli import --confirm all --json policy.docx
        kansli import --database postgres://localhost/kansli policies.zip
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
      throw InputError.badConfirm(confirm)
    }
    Converter().removeAbandoned()
    let files = try Files.expand(paths)
    guard !files.isEmpty else { throw InputError.nothingToImport }
    let report = ImportReport(json: json, total: files.count)
    // Nothing is opened, and no database made, before there is something to keep.
    let door = StoreDoor(try common.address())
    do {
      let staged = try await stage(files, door, report)
      report.begin(.recording, total: staged.count)
      if !staged.isEmpty {
        try await door.opened().take(
          staged, confirm: confirm, by: Edge.current.recorder
        ) { try report.acknowledge($0) }
      }
      try await door.close()
    } catch {
      try? await door.close()  // The first error is the one to tell of.
      throw error
    }
    try report.finish()
  }

  /// Reads every file and keeps what was read, a batch to a transaction.
  private func stage(
    _ paths: [String], _ door: StoreDoor, _ report: ImportReport
  ) async throws -> [StagedFile] {
    let reader = Program.build
    let known = try await door.openedIfThere()
    var batch = StagingBatch(door: door, reader: reader)
    report.begin(.reading, total: paths.count)
    try await Abreast.map(
      paths, by: { await Self.take($0, known, reader) },
      take: { taken in
        for one in taken {
          switch one {
          case .success(.known(let file)): batch.staged.append(file)
          case .success(.read(let read)):
            guard let file = read.importFile else {
              report.tell(read.path, read.refusal)
              continue
            }
            report.warnings[file.sha256] = file.reading.warnings
            try await batch.append(file)
          case .failure(let error): report.tell(error.path, error)
          }
        }
        report.step()
      })
    try await batch.flush()
    return batch.staged
  }

  /// A file of the run: read now, or kept by an earlier one.
  private enum Taken: Sendable {
    case read(Files.Read)
    case known(StagedFile)
  }

  private static func take(
    _ path: String, _ store: Store?, _ reader: String
  ) async -> [Result<Taken, InputError>] {
    var taken: [Result<Taken, InputError>] = []
    for loaded in await Files.load(path) {
      switch loaded {
      case .failure(let error): taken.append(.failure(error))
      case .success(let file):
        let sha256 = ImportFile.hash(file.content)
        if let store,
          let known = try? await store.staged(sha256: sha256, name: file.path, reader: reader)
        {
          taken.append(.success(.known(known)))
        } else {
          taken.append(.success(.read(await Files.read(file))))
        }
      }
    }
    return taken
  }
}

/// Files read and not yet kept: a hundred, or twenty megabytes, to a transaction.
private struct StagingBatch {
  let door: StoreDoor
  let reader: String
  var staged: [StagedFile] = []
  private var files: [ImportFile] = []
  private var size = 0
  private var kept = ContinuousClock.now

  init(door: StoreDoor, reader: String) {
    self.door = door
    self.reader = reader
  }

  mutating func append(_ file: ImportFile) async throws {
    files.append(file)
    size += file.content.count
    // Slow files, as scans are, are kept as they come: what is cut off is then not read again.
    let isSlow = ContinuousClock.now - kept > .seconds(2)
    if files.count >= 100 || size >= 20_000_000 || isSlow { try await flush() }
  }

  mutating func flush() async throws {
    guard !files.isEmpty else { return }
    let store = try await door.opened()
    staged += try await store.stage(files, reader: reader, by: Edge.current.recorder)
    files = []
    size = 0
    kept = .now
  }
}

extension Files.Read {
  /// Why it is not taken.
  fileprivate var refusal: InputError {
    if case .failure(let error) = result { error } else { .notADocument(path) }
  }
}
