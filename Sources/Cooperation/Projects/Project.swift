import Register

/// An amount in the smallest unit of a currency (cent, öre).
public struct Money: Hashable, Sendable {
  public var minorUnits: Int
  /// ISO 4217, upper case.
  public var currency: String

  public init(minorUnits: Int, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }
}

/// Projekt: work for a time with parties, a budget and often funding from outside.
public struct Project: Hashable, Sendable {
  /// The municipality's part in it.
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case lead, partner, associated
  }

  /// How far it has come.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case idea
    /// Funding is applied for.
    case applied
    case running, completed
    /// Turned down, or given up.
    case dropped
  }

  /// Funding from outside: what was applied for, granted, and has come.
  public struct Funding: Hashable, Sendable {
    public var applied: Money?
    public var granted: Money?
    public var paid: Money?

    public init(applied: Money? = nil, granted: Money? = nil, paid: Money? = nil) {
      self.applied = applied
      self.granted = granted
      self.paid = paid
    }

    public var isEmpty: Bool { applied == nil && granted == nil && paid == nil }
  }

  public var id: CooperationID
  public var slug: String
  public var title: String
  /// The relation that it is part of, where it is part of one.
  public var relation: CooperationID?
  /// The funding programme's code in the list of programmes, or its name.
  public var programme: String?
  public var part: Part
  /// The other parties.
  public var parties: [PartnerID]
  public var state: State
  public var from: CalendarDate?
  public var through: CalendarDate?
  public var budget: Money?
  public var ownShare: Money?
  public var funding: Funding
  /// Why there is no funding from outside, where there is none.
  public var withoutFunding: String?
  public var committee: String?
  public var department: String?
  public var purpose: String?
  public var result: String?
  public var secret: Set<SecretField>
  public var version: Int

  public init(
    id: CooperationID, slug: String, title: String, relation: CooperationID? = nil,
    programme: String? = nil, part: Part = .partner, parties: [PartnerID] = [],
    state: State = .idea, from: CalendarDate? = nil, through: CalendarDate? = nil,
    budget: Money? = nil, ownShare: Money? = nil, funding: Funding = Funding(),
    withoutFunding: String? = nil, committee: String? = nil, department: String? = nil,
    purpose: String? = nil, result: String? = nil, secret: Set<SecretField> = [],
    version: Int = 1
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.relation = relation
    self.programme = programme
    self.part = part
    self.parties = parties
    self.state = state
    self.from = from
    self.through = through
    self.budget = budget
    self.ownShare = ownShare
    self.funding = funding
    self.withoutFunding = withoutFunding
    self.committee = committee
    self.department = department
    self.purpose = purpose
    self.result = result
    self.secret = secret
    self.version = version
  }
}
