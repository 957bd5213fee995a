/// How much of what was read may be recorded without asking anyone.
public enum Confirm: String, Sendable, CaseIterable, Codable {
  /// What is certain; the rest waits.
  case certain
  /// Every value that was found and that nothing contradicts.
  case all
  /// Nothing: files and proposals are stored only.
  case none
}

/// A fact of a file that waits for a person.
public struct WaitingFact: Hashable, Sendable, Codable {
  /// Why it waits.
  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// Read, but not surely enough.
    case uncertain
    /// Two places disagree.
    case conflict
    /// Missing, lost, impossible or a stand-in.
    case unknown
    /// The title is that of a document with another municipality or type.
    case identity
    /// The adoption is on record with another text.
    case otherText
    /// The act was refused.
    case refused
    /// A list of documents, or a decision text: taken up in the review of readings.
    case kind
    /// Nothing is to be recorded in this run.
    case notConfirmed
  }

  public var field: String
  public var reason: Reason
  public var value: String?
  public var raw: String
  public var line: Int
  public var confidence: Double?

  public init(
    field: String, reason: Reason, value: String? = nil, raw: String = "", line: Int = 0,
    confidence: Double? = nil
  ) {
    self.field = field
    self.reason = reason
    self.value = value
    self.raw = raw
    self.line = line
    self.confidence = confidence
  }
}

/// A proposal that a file holds: shown as *förslag, beslut ej känt* until a decision is recorded.
public struct ProposalRecord: Hashable, Sendable {
  /// The document it is about, as the letter names it.
  public var documentTitle: String?
  /// What is proposed.
  public var proposes: DecisionReading.Action
  /// The proposed end of validity, in normal form.
  public var validThrough: String?
  /// Who proposes and who is to decide, by full official name.
  public var from: String?
  public var to: String?
  public var reasons: [String]
  /// Roles, never names.
  public var signedBy: [String]

  public init(
    documentTitle: String?, proposes: DecisionReading.Action, validThrough: String? = nil,
    from: String? = nil, to: String? = nil, reasons: [String] = [], signedBy: [String] = []
  ) {
    self.documentTitle = documentTitle
    self.proposes = proposes
    self.validThrough = validThrough
    self.from = from
    self.to = to
    self.reasons = reasons
    self.signedBy = signedBy
  }
}

/// A document as the register knows it before a file is recorded.
public struct KnownDocument: Sendable {
  public var document: GoverningDocument
  public var timeline: Timeline
  /// Every provision id in use, with its latest text first.
  public var provisions: [Provision]
  /// The highest edition number in use.
  public var lastEdition: Int

  public init(
    document: GoverningDocument, timeline: Timeline, provisions: [Provision], lastEdition: Int
  ) {
    self.document = document
    self.timeline = timeline
    self.provisions = provisions
    self.lastEdition = lastEdition
  }
}

/// What is to be written for one file: one transaction's worth.
public struct ImportPlan: Sendable {
  /// The document the file belongs to; `isNew` where the register has not seen it.
  public var document: GoverningDocument?
  public var isNew = false
  public var editions: [Edition] = []
  public var decisions: [DecisionDraft] = []
  public var proposals: [ProposalRecord] = []
  public var waiting: [WaitingFact] = []

  public init() {}
}
