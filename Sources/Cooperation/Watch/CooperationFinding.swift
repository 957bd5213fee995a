import Register

/// Something about a cooperation that a person should look at. It judges nobody: it says what is
/// recorded and which date or rule it stands against.
public struct CooperationFinding: Hashable, Sendable {
  /// What is found; the sentences are the interface's.
  public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    /// Active, and nothing has been done for two years.
    case dormant
    /// Entered, and no agreement is known or nothing was ever recorded as done.
    case forgotten
    /// An agreement without clauses that it should have.
    case clausesMissing
    /// An agreement has ended while the relation goes on; or will within a year.
    case agreementEnded, agreementEnding
    case evaluationOverdue
    /// An exemption that the relation rests on has ended; or will within a year.
    case exemptionEnded, exemptionEnding
    /// A condition is not met and there is no exemption: a relation older than the rule.
    case conditionUnmet
    /// Nobody has tried the partner by the conditions in force.
    case untried
    /// Tried by conditions that have changed since.
    case ruleChanged
    /// A seat abroad where nothing says how the three criteria permeate it.
    case notPermeated
    case withoutFunding, severalPartiesMissing
    /// Past its last day and still running.
    case projectOverrun
  }

  /// How near it is, as findings on documents have it: `error` where a day has passed or a rule is
  /// broken, `warning` where something should be done or will be due within a year, `note` where
  /// something is not known.
  public typealias Level = Finding.Level

  /// What it is about.
  public enum Subject: Hashable, Sendable {
    case relation(CooperationID)
    case agreement(AgreementID, of: CooperationID)
    case project(CooperationID)
    case assignment(String)

    /// The relation or project, where it is about one.
    public var cooperation: CooperationID? {
      switch self {
      case .relation(let id), .project(let id), .agreement(_, let id): id
      case .assignment: nil
      }
    }
  }

  public var code: Code
  public var level: Level
  public var subject: Subject
  public var partner: PartnerID?
  /// The first day that it holds.
  public var from: CalendarDate?
  /// How many days it has held, or how many are left before it does.
  public var days: Int?
  public var count: Int?
  public var clauses: [Agreement.Clause]
  public var criteria: [Criterion]
  public var rule: RuleCitation?
  public var proposals: [CooperationProposal]

  public init(
    _ code: Code, _ level: Level, _ subject: Subject, partner: PartnerID? = nil,
    from: CalendarDate? = nil, days: Int? = nil, count: Int? = nil,
    clauses: [Agreement.Clause] = [], criteria: [Criterion] = [], rule: RuleCitation? = nil,
    proposals: [CooperationProposal] = []
  ) {
    self.code = code
    self.level = level
    self.subject = subject
    self.partner = partner
    self.from = from
    self.days = days
    self.count = count
    self.clauses = clauses
    self.criteria = criteria
    self.rule = rule
    self.proposals = proposals
  }
}

/// What could be done about a finding: a draft for a body to decide on, never done by itself.
public struct CooperationProposal: Hashable, Sendable {
  /// The verb.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case renew, pause, end
    /// Try the partners by the conditions in force.
    case screen
    /// Ask the body that the provision names for an exemption.
    case exempt
    /// Evaluate it as the agreement says.
    case evaluate
  }

  public var kind: Kind
  public var cooperation: CooperationID
  public var agreement: AgreementID?
  /// Who decides, where a rule says who.
  public var body: String?
  /// The first day of what is proposed, where it follows from what is found.
  public var from: CalendarDate?

  public init(
    _ kind: Kind, _ cooperation: CooperationID, agreement: AgreementID? = nil,
    body: String? = nil, from: CalendarDate? = nil
  ) {
    self.kind = kind
    self.cooperation = cooperation
    self.agreement = agreement
    self.body = body
    self.from = from
  }
}
