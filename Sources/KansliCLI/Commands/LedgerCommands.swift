import ArgumentParser
import KansliStore
import KansliWeb

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: help(
      "Räknar om liggarens kedja, texterna och tidslinjerna och jämför.",
      "Recomputes the ledger's chain, the texts and the timelines, and compares."),
    discussion: help(
      """
      Skriver ut liggarens huvud. Spara det någon annanstans: kansli verify --head HASH visar \
      senare att inget före det har ändrats.

      Exempel:
        kansli verify
        kansli verify --head 3f5a…
      """,
      """
      Prints the ledger's head. Keep it elsewhere: kansli verify --head HASH shows later that \
      nothing before it was changed.

      Examples:
        kansli verify
        kansli verify --head 3f5a…
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      help("Ett huvud som sparades förut.", "A head that was kept before."), valueName: "hash"))
  var head: String?

  func run() async throws {
    let (phrases, console) = (Edge.current.phrases, Console.current)
    let answer = try await common.withStore { try await $0.verify(kept: head) }
    for problem in answer.problems { console.error(phrases.verification(problem)) }
    guard answer.problems.isEmpty else { throw Ending(code: 1) }
    console.print(phrases.terminal.verified(answer.head))
  }
}

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: help(
      "Räknar om den sparade ställningen för alla dokument ur besluten.",
      "Computes the stored standing of every document anew from the decisions."),
    discussion: help(
      "Exempel:\n  kansli rebuild && kansli verify", "Example:\n  kansli rebuild && kansli verify"))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let count = try await common.withStore { try await $0.rebuild(by: Edge.current.recorder) }
    Console.current.print(Edge.current.phrases.terminal.rebuilt(count))
  }
}

struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: help(
      "Skapar databasen eller uppdaterar den till programmets version.",
      "Makes the database, or brings it up to the program's version."),
    discussion: help(
      "Exempel:\n  kansli migrate --database postgres://localhost/kansli",
      "Example:\n  kansli migrate --database postgres://localhost/kansli"))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let versions = try await Store.migrate(common.address())
    Console.current.print(Edge.current.phrases.terminal.migrated(versions))
  }
}

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: help(
      "Skriver en säkerhetskopia medan registret används.",
      "Writes a backup while the register is in use."),
    discussion: help(
      """
      Kopian är en SQLite-fil oavsett databas och kan återställas i båda slagen.

      Exempel:
        kansli backup kopia-2026-11-21.sqlite
      """,
      """
      The backup is a SQLite file whatever the database, and can be restored into either kind.

      Example:
        kansli backup copy-2026-11-21.sqlite
      """))

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(help("Filen som skrivs.", "The file to write."))) var file: String

  func run() async throws {
    let head = try await common.withStore { try await $0.backup(to: file) }
    Console.current.print(Edge.current.phrases.terminal.backedUp(file, head))
  }
}

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: help(
      "Återställer en säkerhetskopia i en tom databas.",
      "Restores a backup into an empty database."),
    discussion: help(
      "Exempel:\n  kansli restore kopia.sqlite --database sqlite:ny.sqlite",
      "Example:\n  kansli restore copy.sqlite --database sqlite:new.sqlite"))

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(help("Säkerhetskopian.", "The backup."))) var file: String

  func run() async throws {
    let head = try await common.withStore(.create) { try await $0.restore(from: file) }
    Console.current.print(Edge.current.phrases.terminal.restored(head))
  }
}
