import KansliStore
import Register

/// The JSON form of what was read of a file.
public struct ReadingJSON: Encodable, Sendable {
  struct Document: Encodable, Sendable {
    var fields: [String: FieldReading]
    var globalGoals: FieldReading?
    var provisions: [Provision]
  }

  struct Decision: Encodable, Sendable {
    var action: DecisionReading.Action
    var proposes: DecisionReading.Action?
    var final: Bool
    var recited: Bool
    var body: FieldReading?
    var decidedOn: FieldReading?
    var document: FieldReading?
    var validThrough: FieldReading?
    var effectiveFrom: FieldReading?
    var paragraph: FieldReading?
    var registryNumber: FieldReading?
  }

  struct Letter: Encodable, Sendable {
    var from: String?
    var to: String?
    var reasons: [String]
    var signedBy: [String]
  }

  /// A warning with its sentence.
  public struct Warning: Encodable, Sendable {
    var code: String
    var message: String
    var line: Int?

    public init(_ warning: ReadingWarning, _ phrases: Phrases) {
      code = warning.code.rawValue
      message = phrases.warning(warning)
      line = warning.line
    }
  }

  var file: String
  var kind: FileReading.Kind
  var documents: [Document]
  var decisions: [Decision]
  var letter: Letter?
  var warnings: [Warning]

  public init(file: String, _ reading: FileReading, _ phrases: Phrases) {
    self.file = file
    kind = reading.kind
    documents = reading.documents.map { document in
      Document(
        fields: Dictionary(
          uniqueKeysWithValues: document.fields.map { ($0.key.rawValue, $0.value) }),
        globalGoals: document.globalGoals, provisions: document.provisions)
    }
    decisions = reading.decisions.map { decision in
      Decision(
        action: decision.action, proposes: decision.proposes, final: decision.final,
        recited: decision.recited, body: decision.body, decidedOn: decision.decidedOn,
        document: decision.document, validThrough: decision.validThrough,
        effectiveFrom: decision.effectiveFrom, paragraph: decision.paragraph,
        registryNumber: decision.registryNumber)
    }
    letter = reading.letter.map {
      Letter(from: $0.from, to: $0.to, reasons: $0.reasons, signedBy: $0.signedBy)
    }
    warnings = reading.warnings.map { Warning($0, phrases) }
  }
}

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
    case .repeal, .annul, .assign: nil
    }
  }
}
