import Register

/// The JSON form of what was read of a file.
public struct ReadingJSON: Encodable, Sendable {
  struct Document: Encodable, Sendable {
    var fields: [String: FieldReading]
    var globalGoals: FieldReading?
    var provisions: [Provision]
    var sections: [Section]?
    var references: [ReferenceReading]?
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
        globalGoals: document.globalGoals, provisions: document.provisions,
        sections: document.sections.isEmpty ? nil : document.sections,
        references: document.references.isEmpty ? nil : document.references)
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
