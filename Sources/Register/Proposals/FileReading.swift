/// What a file was understood to say: a proposal to the register, not yet a fact in it.
public struct FileReading: Sendable, Hashable, Codable {
  /// What sort of file it is.
  public enum Kind: String, Sendable, Codable {
    /// A governing document.
    case document
    /// A list of governing documents.
    case register
    /// A letter that proposes a decision, with or without the document annexed.
    case proposal
    /// Minutes, an extract or a news summary that tells of decisions.
    case decision
    case unknown
  }

  public var kind: Kind
  public var documents: [DocumentReading]
  public var decisions: [DecisionReading]
  public var letter: LetterReading?
  public var warnings: [ReadingWarning]

  public init(
    kind: Kind, documents: [DocumentReading] = [], decisions: [DecisionReading] = [],
    letter: LetterReading? = nil, warnings: [ReadingWarning] = []
  ) {
    self.kind = kind
    self.documents = documents
    self.decisions = decisions
    self.letter = letter
    self.warnings = warnings
  }
}

/// One governing document as a file presents it.
public struct DocumentReading: Sendable, Hashable, Codable {
  /// The facts a cover can state.
  public enum Field: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
    case title, type, municipality, adoptedBy, adoptedOn, paragraph, registryNumber
    case validFrom, validThrough, reviewBy, revisedOn, extendedOn
    case reviewResponsible, followUpResponsible, documentOwner, appliesTo, replaces, version
    /// The family the cover itself prints for the chosen type ("Planerande", "Aktiverande" …).
    case familyLabel
  }

  public var fields: [Field: FieldReading]
  public var globalGoals: FieldReading?
  public var provisions: [Provision]
  /// The sections with a known purpose, in the order of the text.
  public var sections: [Section]
  /// The laws, errands and documents the text speaks of, each once.
  public var references: [ReferenceReading]
  /// The rules that its provisions seem to set: proposals, which a person confirms.
  public var rules: [PolicyRule]

  public init(
    fields: [Field: FieldReading] = [:], globalGoals: FieldReading? = nil,
    provisions: [Provision] = [], sections: [Section] = [], references: [ReferenceReading] = [],
    rules: [PolicyRule] = []
  ) {
    self.fields = fields
    self.globalGoals = globalGoals
    self.provisions = provisions
    self.sections = sections
    self.references = references
    self.rules = rules
  }

  /// Reads what was kept, before there were rules too.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      fields: try values.decode([Field: FieldReading].self, forKey: .fields),
      globalGoals: try values.decodeIfPresent(FieldReading.self, forKey: .globalGoals),
      provisions: try values.decode([Provision].self, forKey: .provisions),
      sections: try values.decode([Section].self, forKey: .sections),
      references: try values.decode([ReferenceReading].self, forKey: .references),
      rules: try values.decodeIfPresent([PolicyRule].self, forKey: .rules) ?? [])
  }

  public subscript(field: Field) -> FieldReading? { fields[field] }
}

/// One decision, or proposal of one, that a text tells of.
public struct DecisionReading: Sendable, Hashable, Codable {
  /// What is decided.
  public enum Action: String, Sendable, Codable {
    case adopt, amend, extend, repeal, annul, assign, exempt, correct
    case propose, referBack, postpone, withdraw, reject, enter, pause, end, other
  }

  public var action: Action
  /// The verb that is proposed, where the action is `propose`.
  public var proposes: Action?
  /// Whether it is decided: a proposal never is.
  public var final: Bool
  /// Whether the text tells of an earlier decision rather than recording its own.
  public var recited: Bool
  public var body: FieldReading?
  public var decidedOn: FieldReading?
  public var document: FieldReading?
  /// The type that the document's name gives, in normal form.
  public var documentType: FieldReading?
  /// Every document of a decision over several; empty where there is but one.
  public var documents: [FieldReading] = []
  /// The earlier text that the decision replaces, as the clause names it.
  public var supersedes: FieldReading?
  public var validThrough: FieldReading?
  public var effectiveFrom: FieldReading?
  public var paragraph: FieldReading?
  public var registryNumber: FieldReading?
  /// Amendments and conditions on the way, in the words of the text.
  public var conditions: [String] = []
  /// Whether the text says that the document itself stays as it was.
  public var isUnchanged = false

  public init(
    action: Action, proposes: Action? = nil, final: Bool, recited: Bool = false,
    body: FieldReading? = nil, decidedOn: FieldReading? = nil, document: FieldReading? = nil,
    validThrough: FieldReading? = nil, effectiveFrom: FieldReading? = nil,
    paragraph: FieldReading? = nil, registryNumber: FieldReading? = nil
  ) {
    self.action = action
    self.proposes = proposes
    self.final = final
    self.recited = recited
    self.body = body
    self.decidedOn = decidedOn
    self.document = document
    self.validThrough = validThrough
    self.effectiveFrom = effectiveFrom
    self.paragraph = paragraph
    self.registryNumber = registryNumber
  }
}

/// What a proposal's covering letter says beside the decision it asks for.
///
/// Roles only: the names of those who signed stay in the original file.
public struct LetterReading: Sendable, Hashable, Codable {
  /// Who proposes, by full official name.
  public var from: String?
  /// Who is to decide.
  public var to: String?
  /// The paragraphs of reasons, in order.
  public var reasons: [String]
  /// The roles that signed, such as "Kommunstyrelsens ordförande".
  public var signedBy: [String]

  public init(from: String?, to: String?, reasons: [String], signedBy: [String]) {
    self.from = from
    self.to = to
    self.reasons = reasons
    self.signedBy = signedBy
  }
}

/// Something a reader should know of how a file was read.
public struct ReadingWarning: Sendable, Hashable, Codable {
  /// What the warning is about; the sentence is the interface's.
  public enum Code: String, Sendable, CaseIterable, Codable {
    case latin1, utf16, byteOrderMark, invalidBytes
    case hyphensJoined, goalsWithoutIcons, typeMarkMissing, unreadableText
    case impossibleDate, placeholder, conflict, severalDocuments
    /// The words were recognised in a picture.
    case scanned
    /// Pages of a PDF that have no words: pictures, or empty.
    case pagesWithoutText
  }

  public var code: Code
  /// The words in question, where there are any.
  public var detail: String
  public var line: Int?

  public init(_ code: Code, detail: String = "", line: Int? = nil) {
    self.code = code
    self.detail = detail
    self.line = line
  }
}
