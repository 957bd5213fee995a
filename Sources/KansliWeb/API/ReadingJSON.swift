import Register

/// The JSON form of what was read of a file.
public struct ReadingJSON: Encodable, Sendable {
  struct Document: Encodable, Sendable {
    var fields: [String: FieldReading]
    var globalGoals: FieldReading?
    var provisions: [Provision]
    var sections: [Section]?
    var references: [ReferenceReading]?
    var rules: [PolicyRule]?
  }

  struct Decision: Encodable, Sendable {
    var action: DecisionReading.Action
    var proposes: DecisionReading.Action?
    var final: Bool
    var recited: Bool
    var body: FieldReading?
    var decidedOn: FieldReading?
    var document: FieldReading?
    var documents: [FieldReading]?
    var supersedes: FieldReading?
    var validThrough: FieldReading?
    var effectiveFrom: FieldReading?
    var paragraph: FieldReading?
    var registryNumber: FieldReading?
    var conditions: [String]?
    var unchangedText: Bool?

    init(_ decision: DecisionReading) {
      action = decision.action
      proposes = decision.proposes
      final = decision.final
      recited = decision.recited
      body = decision.body
      decidedOn = decision.decidedOn
      document = decision.document
      documents = decision.documents.isEmpty ? nil : decision.documents
      supersedes = decision.supersedes
      validThrough = decision.validThrough
      effectiveFrom = decision.effectiveFrom
      paragraph = decision.paragraph
      registryNumber = decision.registryNumber
      conditions = decision.conditions.isEmpty ? nil : decision.conditions
      unchangedText = decision.isUnchanged ? true : nil
    }
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
        globalGoals: document.globalGoals, provisions: document.provisions,
        sections: document.sections.isEmpty ? nil : document.sections,
        references: document.references.isEmpty ? nil : document.references,
        rules: document.rules.isEmpty ? nil : document.rules)
    }
    decisions = reading.decisions.map(Decision.init)
    letter = reading.letter.map {
      Letter(from: $0.from, to: $0.to, reasons: $0.reasons, signedBy: $0.signedBy)
    }
    warnings = reading.warnings.map { Warning($0, phrases) }
  }
}
