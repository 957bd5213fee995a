import KansliStore
import Register

/// The JSON form of what became of an imported file.
public struct ImportJSON: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    var entry: String
    var effect: Effect.Kind
    var edition: Int?
    var body: String
    var decidedOn: CalendarDate?
    var basis: Basis
    var corrects: String?
  }

  struct Proposal: Encodable, Sendable {
    var document: String?
    var proposes: DecisionReading.Action
    var validThrough: String?
    var from: String?
    var to: String?
  }

  var file: String
  var sha256: String
  var kind: FileReading.Kind
  var result: ImportOutcome.Result
  var document: String?
  var isNewDocument: Bool
  var entries: [Entry]
  var proposals: [Proposal]
  /// Rules of the edition that were proposed or confirmed, where any were.
  struct Rules: Encodable, Sendable {
    var proposed: Int
    var confirmed: Int
  }

  var rules: Rules?
  var waiting: [WaitingFact]
  var warnings: [ReadingJSON.Warning]

  public init(_ outcome: ImportOutcome, warnings: [ReadingWarning], _ phrases: Phrases) {
    file = outcome.name
    sha256 = outcome.sha256
    kind = outcome.kind
    result = outcome.result
    document = outcome.slug
    isNewDocument = outcome.isNewDocument
    entries = outcome.entries.flatMap { entry in
      entry.effects.map { effect in
        Entry(
          entry: entry.id.rawValue, effect: effect.kind, edition: effect.edition,
          body: entry.header.body, decidedOn: entry.header.decidedOn, basis: entry.header.basis,
          corrects: entry.corrects?.decision.rawValue)
      }
    }
    proposals = outcome.proposals.map {
      Proposal(
        document: $0.documentTitle, proposes: $0.proposes, validThrough: $0.validThrough,
        from: $0.from, to: $0.to)
    }
    let hasRules = outcome.proposedRules + outcome.confirmedRules > 0
    rules =
      hasRules
      ? Rules(proposed: outcome.proposedRules, confirmed: outcome.confirmedRules) : nil
    waiting = outcome.waiting
    self.warnings = warnings.map { ReadingJSON.Warning($0, phrases) }
  }
}

extension Effect {
  /// The edition it is about, where it is about one.
  public var edition: Int? {
    switch self {
    case .adopt(let act): act.edition
    case .amend(let act): act.edition
    case .extend(let act): act.edition
    case .repeal, .annul, .assign, .cooperation: nil
    }
  }
}
