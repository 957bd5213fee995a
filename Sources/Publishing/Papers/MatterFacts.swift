public import Register

/// What a matter's papers are made from: one set of facts, so that the registry number or the day
/// of expiry is the same in every paper of the matter.
public struct MatterFacts: Hashable, Sendable {
  public var municipality: String
  public var registryNumber: String?
  /// What the matter is about: "Förlängning av Internationell policy".
  public var title: String
  /// The document's title as the register has it.
  public var documentTitle: String
  public var documentType: DocumentType
  /// The department that prepares the matter.
  public var department: String
  /// The post of whoever prepares it.
  public var officerRole: String
  /// Who that is, where somebody has the matter.
  public var officerName: String?
  /// The bodies the matter passes, in order; the last decides.
  public var bodies: [String]
  public var act: OperativeAct
  public var editionInForce: EditionInForce?
  /// Paragraphs on what has happened.
  public var background: [String]
  /// Paragraphs on why.
  public var reasons: [String]
  public var consequences: [MatterConsequence]
  public var referral: ReferralSummary?
  /// What was found of the partner, in tables and paragraphs, where it is about an exemption.
  public var screening: [PaperPart] = []
  /// The papers that the decision rests on, by name.
  public var annexes: [String]
  /// Whom the decision is sent to.
  public var recipients: [String]
  /// BCP 47 tag of the texts above.
  public var language: String

  public init(
    municipality: String, registryNumber: String? = nil, title: String, documentTitle: String,
    documentType: DocumentType, department: String, officerRole: String, bodies: [String],
    act: OperativeAct, editionInForce: EditionInForce? = nil, background: [String] = [],
    reasons: [String] = [], consequences: [MatterConsequence] = [],
    referral: ReferralSummary? = nil,
    annexes: [String] = [], recipients: [String] = [], language: String = "sv"
  ) {
    self.municipality = municipality
    self.registryNumber = registryNumber
    self.title = title
    self.documentTitle = documentTitle
    self.documentType = documentType
    self.department = department
    self.officerRole = officerRole
    self.bodies = bodies
    self.act = act
    self.editionInForce = editionInForce
    self.background = background
    self.reasons = reasons
    self.consequences = consequences
    self.referral = referral
    self.annexes = annexes
    self.recipients = recipients
    self.language = language
  }
}

extension MatterFacts {
  /// The facts that a matter of the register holds by itself; reasons and the rest are added.
  public init(
    _ matter: Matter, municipality: String, officerRole: String,
    editionInForce: EditionInForce? = nil, supersedes: [String] = []
  ) {
    self.init(
      municipality: municipality, registryNumber: matter.registryNumber, title: matter.title,
      documentTitle: matter.proposal.documentTitle, documentType: matter.proposal.documentType,
      department: matter.department, officerRole: officerRole, bodies: matter.chain,
      act: OperativeAct(matter.proposal, supersedes: supersedes), editionInForce: editionInForce)
  }
}

/// The edition that applies while the matter is prepared, as the register knows it.
public struct EditionInForce: Hashable, Sendable {
  public var number: Int
  public var adoptedBy: String
  public var adoptedOn: CalendarDate?
  public var end: StatedEnd
  public var reviewBy: StatedDate?
  public var reviewResponsible: String?

  public init(
    number: Int, adoptedBy: String, adoptedOn: CalendarDate? = nil, end: StatedEnd = .notStated,
    reviewBy: StatedDate? = nil, reviewResponsible: String? = nil
  ) {
    self.number = number
    self.adoptedBy = adoptedBy
    self.adoptedOn = adoptedOn
    self.end = end
    self.reviewBy = reviewBy
    self.reviewResponsible = reviewResponsible
  }
}

/// What a decision leads to, in one respect.
public struct MatterConsequence: Hashable, Sendable {
  /// The respects that a matter is looked at in.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case economy, organisation, children, equality, environment, law
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A referral: who was asked, and what came back.
public struct ReferralSummary: Hashable, Sendable {
  /// One view of one party on one place in the text, and how it was answered.
  public struct View: Hashable, Sendable {
    public var party: String
    /// The provision as its reader knows it: "§ 3", "Ansvar", "första stycket"; `nil` for the
    /// whole.
    public var provision: String?
    public var response: String
    /// How the department answered it; `nil` while it has not.
    public var answer: String?

    public init(party: String, provision: String? = nil, response: String, answer: String? = nil) {
      self.party = party
      self.provision = provision
      self.response = response
      self.answer = answer
    }
  }

  public var sentOn: CalendarDate?
  public var answeredBy: CalendarDate?
  public var views: [View]
  /// Parties that answered without a view of their own.
  public var withoutObjection: [String]
  public var withoutAnswer: [String]

  public init(
    sentOn: CalendarDate? = nil, answeredBy: CalendarDate? = nil, views: [View] = [],
    withoutObjection: [String] = [], withoutAnswer: [String] = []
  ) {
    self.sentOn = sentOn
    self.answeredBy = answeredBy
    self.views = views
    self.withoutObjection = withoutObjection
    self.withoutAnswer = withoutAnswer
  }

  /// How many were asked.
  public var partyCount: Int {
    Set(views.map(\.party)).union(withoutObjection).union(withoutAnswer).count
  }

  /// How many answered.
  public var answerCount: Int { Set(views.map(\.party)).union(withoutObjection).count }
}
