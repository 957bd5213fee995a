import Conversion
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
  public let badConfirm: @Sendable (String) -> String
  public let badEmail: @Sendable (String) -> String
  public let badRole: @Sendable (String) -> String
  public let badLanguage: @Sendable (String) -> String
  public let badProvider: @Sendable (String) -> String
  public let badMail: @Sendable (_ setting: String) -> String
  public let accountAdded: @Sendable (String) -> String
  public let accountDisabled: @Sendable (String) -> String
  public let accountRemoved: @Sendable (String) -> String
  public let settingsReplaced: String
  public let portInUse: @Sendable (String) -> String
  public let cannotListen: @Sendable (String) -> String
  public let nothingToImport: String
  public let unexpected: @Sendable (String) -> String
  public let cannotWrite: @Sendable (String) -> String
  public let unconvertible: @Sendable (_ file: String, ConversionFailure) -> String
  public let recorded: @Sendable (_ slugs: [String], _ entries: Int) -> String
  public let known: String
  public let waits: @Sendable (_ count: Int) -> String
  public let ready: @Sendable (_ count: Int) -> String
  public let nothingToRecord: String
  /// How far a long work has come; `left` is in seconds, `nil` where nothing is known of it yet.
  public let progress:
    @Sendable (
      _ isReading: Bool, _ bar: String, _ done: Int, _ total: Int, _ rate: Double, _ left: Int?
    ) -> String
  public let proposalKept: String
  public let rulesProposed: @Sendable (Int) -> String
  public let rulesConfirmed: @Sendable (Int) -> String
  public let summary: @Sendable (ImportSummary) -> String
  public let reviewHint: String
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

/// How an import went: what was certain, what is ready, what is doubtful, what is not readable.
public struct ImportSummary: Sendable, Hashable {
  /// Files that facts were recorded from.
  public var recorded = 0
  public var entries = 0
  public var newDocuments = 0
  /// Files of which the register held everything.
  public var known = 0
  /// Parts that are certain and want a person's word.
  public var ready = 0
  /// Files with something that wants a person's eye.
  public var doubtful = 0
  /// How many times each field wants it.
  public var doubts: [String: Int] = [:]
  /// Files that say nothing to record: proposals, mostly.
  public var silent = 0
  public var failed = 0
  public var seconds = 0

  public init() {}

  /// Counts what became of a file.
  public mutating func count(_ outcome: ImportOutcome) {
    entries += outcome.entries.count
    newDocuments += outcome.newDocuments
    ready += outcome.ready
    if !outcome.waiting.isEmpty { doubtful += 1 }
    for fact in outcome.waiting { doubts[fact.field, default: 0] += 1 }
    switch outcome.result {
    case .recorded: recorded += 1
    case .known: known += 1
    case .waiting where outcome.waiting.isEmpty && outcome.ready == 0: silent += 1
    case .waiting: break
    }
  }

  /// The fields that most often want a person's eye, the commonest first.
  var commonDoubts: [(field: String, count: Int)] {
    doubts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { ($0.key, $0.value) }
  }
}
