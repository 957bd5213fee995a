/// The name of a matter.
public struct MatterID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Ärende: work under way towards a decision on a document. An ordinary row, never a legal fact:
/// what a matter comes to is the ledger's.
public struct Matter: Hashable, Sendable {
  public var id: MatterID
  /// Diarienummer, once the matter is registered.
  public var registryNumber: String?
  public var title: String
  public var proposal: ProposedAct
  /// The department that answers for it, by its full official name.
  public var department: String
  /// The bodies it goes through in order; the last one decides.
  public var chain: [String]
  public var place: Place
  /// Counts up at every change: what was made from an older one is stale.
  public var version: Int

  public init(
    id: MatterID, registryNumber: String? = nil, title: String, proposal: ProposedAct,
    department: String, chain: [String], place: Place = .drafting, version: Int = 1
  ) {
    self.id = id
    self.registryNumber = registryNumber
    self.title = title
    self.proposal = proposal
    self.department = department
    self.chain = chain
    self.place = place
    self.version = version
  }

  /// What somebody must be let do to write in it.
  public var editing: Permission {
    proposal.exemption == nil
      ? .editMatter(department: department, bodies: chain) : .proposeExemption(bodies: chain)
  }

  /// How far a matter has come.
  public enum Place: Hashable, Sendable {
    /// Being written by the department.
    case drafting
    /// Out on referral.
    case referral
    /// With a body of the chain, counted from 0.
    case with(Int)
    /// Decided; the decision stands in the ledger.
    case decided
    /// Drawn back by whoever proposed it.
    case withdrawn
    /// Turned down by the body that decides.
    case rejected

    /// Whether nothing more comes of it.
    public var isClosed: Bool {
      switch self {
      case .decided, .withdrawn, .rejected: true
      case .drafting, .referral, .with: false
      }
    }

    /// Whether the text may still be written in.
    public var isWritable: Bool { self == .drafting || self == .referral }
  }

  /// The body that decides.
  public var decider: String? { chain.last }

  /// The body that has the matter now.
  public var holder: String? {
    guard case .with(let index) = place, chain.indices.contains(index) else { return nil }
    return chain[index]
  }

  /// Whether the body that has it now is the one that decides.
  public var isWithDecider: Bool { place == .with(chain.count - 1) }
}

/// What a matter proposes the deciding body to do.
public struct ProposedAct: Hashable, Sendable {
  /// The verb of the decision.
  public enum Verb: String, Hashable, Sendable, Codable, CaseIterable {
    /// Fastställa a new document, or a new edition of one.
    case adopt
    /// Förlänga, the words unchanged.
    case extend
    /// Upphäva.
    case repeal
    /// Ge undantag from a rule of the document, for a cooperation.
    case exempt
  }

  public var verb: Verb
  /// The document on record; `nil` for one that is to be.
  public var document: DocumentID?
  public var documentTitle: String
  public var documentType: DocumentType
  /// The end of validity proposed; for a repeal without meaning.
  public var end: StatedEnd
  /// Entry into force, or first day without force; `nil` for the day of the decision.
  public var effectiveFrom: CalendarDate?
  public var reviewBy: CalendarDate?
  /// What an exemption is for; `nil` for other verbs.
  public var exemption: ProposedExemption?

  public init(
    verb: Verb, document: DocumentID? = nil, documentTitle: String, documentType: DocumentType,
    end: StatedEnd = .notStated, effectiveFrom: CalendarDate? = nil,
    reviewBy: CalendarDate? = nil, exemption: ProposedExemption? = nil
  ) {
    self.verb = verb
    self.document = document
    self.documentTitle = documentTitle
    self.documentType = documentType
    self.end = end
    self.effectiveFrom = effectiveFrom
    self.reviewBy = reviewBy
    self.exemption = exemption
  }

  /// Whether a text is written for it.
  public var hasText: Bool { verb == .adopt }
}

/// The exemption that a matter proposes, with names as they were when it was proposed.
public struct ProposedExemption: Hashable, Sendable {
  public var cooperation: CooperationID
  public var title: String
  /// The partner, or the partners, in words.
  public var partner: String
  /// The screening laid before the body.
  public var screening: String?
  /// What is demanded, each a clause without *att*.
  public var conditions: [String]

  public init(
    cooperation: CooperationID, title: String, partner: String, screening: String? = nil,
    conditions: [String] = []
  ) {
    self.cooperation = cooperation
    self.title = title
    self.partner = partner
    self.screening = screening
    self.conditions = conditions
  }
}
