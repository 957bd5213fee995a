/// How much of what was read may be recorded without asking anyone.
public enum Confirm: String, Sendable, CaseIterable, Codable {
  /// What is certain; the rest waits.
  case certain
  /// Every value that was found and that nothing contradicts.
  case all
  /// Nothing: files and proposals are stored only.
  case none
  /// A person has looked at it: every value is meant, also against what is on record from the file.
  case person

  /// What an import can be asked for: a person's word is given in the review alone.
  public static let allCases: [Confirm] = [.certain, .all, .none]
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
    /// Another body than the one that adopted what it is about.
    case otherBody
    /// The words name no document of the register, or several.
    case unnamed
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

  /// A fact with what was read of it, where something was.
  init(_ field: String, _ reason: Reason, _ reading: FieldReading?) {
    self.init(
      field: field, reason: reason, value: reading?.value, raw: reading?.raw ?? "",
      line: reading?.line ?? 0, confidence: reading?.confidence)
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
  /// Editions that no decision stands for, since what made them was taken back, with the hash of
  /// their text; `nil` where they have none.
  public var unused: [(number: Int, textHash: String?)]

  public init(
    document: GoverningDocument, timeline: Timeline, provisions: [Provision], lastEdition: Int,
    unused: [(number: Int, textHash: String?)] = []
  ) {
    self.document = document
    self.timeline = timeline
    self.provisions = provisions
    self.lastEdition = lastEdition
    self.unused = unused
  }
}

extension KnownDocument {
  /// The number that a new edition with a text gets: one whose decision was taken back is used
  /// again for the same text, so that undoing leaves no hole in the numbers.
  public func number(forTextHash hash: String?) -> (number: Int, isReused: Bool) {
    unused.first { $0.textHash == hash }.map { ($0.number, true) } ?? (lastEdition + 1, false)
  }
}

/// What is to be written for one file: one transaction's worth.
public struct ImportPlan: Sendable {
  /// The document that the plan is about; a decision over many has the first here.
  public private(set) var document: GoverningDocument?
  /// Whether the register has not seen it.
  public private(set) var isNew = false
  public var editions: [Edition] = []
  /// Editions on record without a text, with the text that belongs to them.
  public var texts: [Edition] = []
  /// Editions that no decision stands for any longer, and that are taken up again.
  public var reused: [Edition] = []
  /// The rules that the texts of editions seem to set, by the editions' numbers.
  public var rules: [Int: [PolicyRule]] = [:]
  public var decisions: [DecisionDraft] = []
  public var waiting: [WaitingFact] = []

  public init() {}

  /// Says which document the plan is about.
  public mutating func take(_ document: GoverningDocument, isNew: Bool) {
    guard self.document == nil else { return }
    self.document = document
    self.isNew = isNew
  }

  /// What was refused is not recorded: a document that nothing made is none.
  public mutating func refuse(_ refusal: Refusal) {
    waiting.append(WaitingFact(field: "decision", reason: .refused, value: refusal.code))
    decisions = []
    rules = [:]
    if isNew { document = nil }
  }
}
