import KansliStore
import Register

/// The words of the command line.
public struct TerminalPhrases: Sendable {
  public let noSuchFile: @Sendable (String) -> String
  public let emptyFile: @Sendable (String) -> String
  public let binaryFile: @Sendable (String) -> String
  public let tooLargeFile: @Sendable (String, Int) -> String
  public let notADocument: @Sendable (String) -> String
  public let cannotReadFile: @Sendable (String) -> String
  public let badDay: @Sendable (String) -> String
  public let badInstant: @Sendable (String) -> String
  public let badListen: @Sendable (String) -> String
  public let badFormat: @Sendable (String) -> String
  public let badSettings: @Sendable (String) -> String
  public let settingsReplaced: String
  public let portInUse: @Sendable (String) -> String
  public let cannotListen: @Sendable (String) -> String
  public let nothingToImport: String
  public let unexpected: @Sendable (String) -> String
  public let cannotWrite: @Sendable (String) -> String
  public let recorded: @Sendable (_ file: String, _ slug: String, _ entries: Int) -> String
  public let known: @Sendable (_ file: String) -> String
  public let waits: @Sendable (_ file: String, _ count: Int) -> String
  public let proposalKept: String
  public let summary: @Sendable (ImportSummary) -> String
  public let confirmHint: String
  public let migrated: @Sendable ([Int]) -> String
  public let rebuilt: @Sendable (Int) -> String
  public let verified: @Sendable (LedgerHead) -> String
  public let backedUp: @Sendable (_ path: String, LedgerHead) -> String
  public let restored: @Sendable (LedgerHead) -> String
  public let exported: @Sendable (_ folder: String, _ files: Int) -> String
  public let demoLoaded: @Sendable (Int) -> String
  public let demoThere: String
  public let listening: @Sendable (String) -> String
  public let noFindings: String
  public let noDocuments: String
  public let understood: @Sendable (FileReading.Kind) -> String
  public let fieldName: @Sendable (String) -> String
  public let fieldState: @Sendable (FieldReading.State) -> String
  public let line: @Sendable (Int) -> String
  public let action: @Sendable (DecisionReading) -> String
  public let provisions: @Sendable (Int) -> String
  public let reviewResponsible: String
  public let added: String
  public let removed: String
  public let unchangedProvisions: @Sendable (Int) -> String
}

/// How an import went, by files.
public struct ImportSummary: Sendable, Hashable {
  public var recorded = 0
  public var known = 0
  public var waiting = 0
  public var failed = 0
  public var entries = 0

  public init() {}
}
