import ArgumentParser
import KansliStore
import KansliWeb
import Register

/// The program as a function, called by `main` and by every test.
enum Program {
  /// Runs a command; answers the exit code of the contract.
  static func run(_ arguments: [String], edge: Edge, console: Console) async -> Int32 {
    await Edge.$current.withValue(edge) {
      await Console.$current.withValue(console) {
        do {
          // What the environment fixes must be understood before anything is done on it.
          try edge.check()
          var command = try Kansli.parseAsRoot(arguments)
          if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
          } else {
            try command.run()
          }
          console.flush()
          return 0
        } catch {
          return fail(error, edge, console)
        }
      }
    }
  }

  private static func fail(_ error: any Error, _ edge: Edge, _ console: Console) -> Int32 {
    console.flush()
    let failure = Failure(error, edge.phrases)
    if let failure {
      if let sentence = failure.sentence { console.error(sentence) }
      return failure.code
    }
    let message = Kansli.fullMessage(for: error)
    let code = Kansli.exitCode(for: error)
    guard code != .success else {
      console.print(message)
      console.flush()
      return 0
    }
    if !message.isEmpty { console.error(message) }
    // The parser's own code for words it does not understand is 64; the contract's is 2.
    return code == .validationFailure ? 2 : code.rawValue
  }
}

/// The command `kansli` and its subcommands.
struct Kansli: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kansli",
    abstract: help(
      "Registret över kommunens styrdokument: vad som gällde vilken dag, och på vilken grund.",
      "The register of a municipality's governing documents: what applied when, on what grounds."),
    discussion: help(
      """
      Exempel:
        kansli demo && kansli serve          visa en exempelkommun på http://127.0.0.1:8080
        kansli import policyer/              läs in en mapp med dokument
        kansli timeline internationell-policy
        kansli status --on 2022-06-01        vad gällde den 1 juni 2022?
        kansli check                         vad behöver någon titta på?

      Databasen är sqlite:kansli.sqlite i mappen du står i om inget annat sägs med --database \
      eller KANSLI_DATABASE. KANSLI_LANGUAGE=en ger engelska.
      Svarskoder: 0 klart, 1 fynd, 2 indata förstås inte, 3 vägrat, 4 finns inte, 5 otillgängligt.
      """,
      """
      Examples:
        kansli demo && kansli serve          show an example municipality on http://127.0.0.1:8080
        kansli import policies/              import a folder of documents
        kansli timeline internationell-policy
        kansli status --on 2022-06-01        what applied on 1 June 2022?
        kansli check                         what should someone look at?

      The database is sqlite:kansli.sqlite in the current folder unless --database or \
      KANSLI_DATABASE says otherwise. KANSLI_LANGUAGE=en gives English.
      Exit codes: 0 done, 1 findings, 2 input not understood, 3 refused, 4 not found, 5 unavailable.
      """),
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ImportCommand.self, ProposeCommand.self, StatusCommand.self,
      ScreenCommand.self, IndicatorsCommand.self,
      TimelineCommand.self, DiffCommand.self, CheckCommand.self, VerifyCommand.self,
      RebuildCommand.self,
      MigrateCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
      ReportCommand.self,
      SettingsCommand.self, UserCommand.self, RemindCommand.self,
      ReorganisationCommand.self, DemoCommand.self,
      ServeCommand.self,
      RoutesCommand.self,
    ])
}
