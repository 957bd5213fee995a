import ArgumentParser
import Cooperation
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

      Med filer prövas utkast före beslut: titelblad, avsnitt, organ, giltighet, hänvisningar och \
      ordval. --texts prövar på samma sätt de texter som gäller.

      --cooperations visar vad bevakningen av internationella samarbeten finner: avtal utan \
      villkor eller som gått ut, undantag som upphört, parter att pröva på nytt. Utan flaggan \
      sägs bara hur många de är: listan, och svaret 1, gäller styrdokument. Vad som står i fält \
      som är märkta som sekretess skrivs aldrig ut.

      Exempel:
        kansli check
        kansli check --on 2022-06-01 --json
        kansli check --cooperations --json
        kansli check utkast.docx
      """,
      """
      Errors hold on the day asked, warnings will within twelve months, notes are past or not known.

      With files, drafts are checked before a decision: title page, sections, body, validity, \
      references and wording. --texts checks the texts in force in the same way.

      --cooperations shows what the watch over international cooperation finds: agreements \
      without clauses or that have run out, exemptions that have ended, partners to screen again. \
      Without it only their number is told: the list, and the answer 1, are of governing \
      documents. What stands in fields marked as secret is never printed.

      Examples:
        kansli check
        kansli check --on 2022-06-01 --json
        kansli check --cooperations --json
        kansli check draft.docx
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(help("Dagen; annars i dag.", "The day; else today."), valueName: "date"))
  var on: String?

  @Flag(help: ArgumentHelp(help("En JSON-lista.", "A JSON array."))) var json = false

  @Flag(
    help: ArgumentHelp(
      help("Pröva de texter som gäller.", "Check the texts that are in force.")))
  var texts = false

  @Flag(
    help: ArgumentHelp(
      help(
        "Visa vad som finns att göra i internationella samarbeten.",
        "Show what there is to do in international cooperation.")))
  var cooperations = false

  @Argument(
    help: ArgumentHelp(
      help("Utkast att pröva före beslut.", "Drafts to check before a decision."),
      valueName: "file"))
  var files: [String] = []

  func run() async throws {
    let day = try Words.day(on)
    if !files.isEmpty { return try await check(files, on: day) }
    if texts { return try await checkTexts(on: day) }
    if cooperations { return try await checkCooperations(on: day) }
    let (edge, console) = (Edge.current, Console.current)
    let (findings, others) = try await common.withStore { store in
      let others = json ? 0 : try await store.cooperationFindings(on: day).count
      return (try await store.findings(on: day), others)
    }
    if json {
      console.print(try JSON.line(findings.map { RegisterJSON.Finding($0, edge.phrases) }))
    } else {
      if findings.isEmpty { console.print(edge.phrases.terminal.noFindings) }
      for level in Finding.Level.allCases {
        for placed in findings where placed.finding.level == level {
          print(placed, edge.phrases, console)
        }
      }
      if others > 0 { console.print(edge.phrases.besides(others)) }
    }
    if findings.contains(where: { $0.finding.level == .error }) { throw Ending(code: 1) }
  }

  private func print(_ placed: PlacedFinding, _ phrases: Phrases, _ console: Console) {
    let phrase = phrases.finding(placed.finding)
    let level = level(placed.finding.level, phrases, console)
    console.print("\(level)  \(placed.title) (\(placed.slug)): \(phrase.message)")
    console.print("    → \(phrase.todo)")
  }

  private func level(
    _ level: Finding.Level, _ phrases: Phrases, _ console: Console
  ) -> String {
    let colour: Console.Colour =
      switch level {
      case .error: .red
      case .warning: .yellow
      case .note: .dim
      }
    return console.coloured(phrases.findingLevel(level), colour)
  }

  // MARK: Cooperation

  /// A list of its own: whoever reads the other by its keys takes every `slug` for a document's.
  private func checkCooperations(on day: CalendarDate) async throws {
    let (phrases, console) = (Edge.current.phrases, Console.current)
    let findings = try await common.withStore { try await $0.cooperationFindings(on: day) }
    if json {
      console.print(try JSON.line(findings.map { CooperationFindingJSON($0, phrases) }))
    } else {
      if findings.isEmpty { console.print(phrases.terminal.noFindings) }
      for placed in findings {
        let level = level(placed.finding.level, phrases, console)
        console.print("\(level)  \(phrases.place(placed)): \(phrases.sentence(placed))")
        console.print("    → \(phrases.todo(placed.finding))")
      }
    }
    if findings.contains(where: { $0.finding.level == .error }) { throw Ending(code: 1) }
  }

  // MARK: Texts

  private func checkTexts(on day: CalendarDate) async throws {
    let checked = try await common.withStore { try await $0.checkedEditions(on: day) }
    let phrases = Edge.current.phrases
    let lines = checked.flatMap { edition in
      edition.findings.map {
        (
          "\(edition.title) (\(edition.slug))",
          CompletenessJSON($0, slug: edition.slug, edition: edition.edition, phrases), $0
        )
      }
    }
    try tell(lines)
  }

  private func check(_ files: [String], on day: CalendarDate) async throws {
    let check = try await self.check(on: day)
    let phrases = Edge.current.phrases
    var lines: [(String, CompletenessJSON, CompletenessFinding)] = []
    for file in files {
      for read in await Files.read(file) {
        let reading = try read.result.get()
        guard let document = reading.documents.first else {
          throw InputError.notADocument(read.path)
        }
        lines += check.findings(of: CheckedText(document)).map {
          (read.path, CompletenessJSON($0, file: read.path, phrases), $0)
        }
      }
    }
    try tell(lines)
    if lines.contains(where: { $0.2.level == .error }) { throw Ending(code: 1) }
  }

  /// The register's own rules, and those shipped with the program where there is no register.
  private func check(on day: CalendarDate) async throws -> Completeness {
    do {
      return try await common.withStore { try await $0.completeness(on: day) }
    } catch StoreError.noDatabase {
      return Completeness(
        on: day, taxonomy: Settings.standard.taxonomy,
        organisation: Settings.standard.organisation, templates: .standard)
    }
  }

  private func tell(_ lines: [(String, CompletenessJSON, CompletenessFinding)]) throws {
    let (phrases, console) = (Edge.current.phrases, Console.current)
    guard !json else { return console.print(try JSON.line(lines.map(\.1))) }
    if lines.isEmpty { console.print(phrases.matter.checkClean) }
    for (name, _, finding) in lines {
      let level = phrases.findingLevel(finding.level)
      console.print("\(level)  \(name): \(phrases.matter.finding(finding))")
    }
  }
}
