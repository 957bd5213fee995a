public import Cooperation
public import Register

/// A project of the year.
public struct ProjectFact: Hashable, Sendable {
  public var title: String
  /// The programme by its name.
  public var programme: String?
  public var part: Project.Part
  public var state: Project.State
  public var partners: [String]
  public var budget: Money?
  public var ownShare: Money?
  public var funding: Project.Funding
  public var withoutFunding: String?
  public var from: CalendarDate?
  public var through: CalendarDate?
  public var result: String?

  public init(
    title: String, programme: String? = nil, part: Project.Part = .partner,
    state: Project.State = .running, partners: [String] = [], budget: Money? = nil,
    ownShare: Money? = nil, funding: Project.Funding = Project.Funding(),
    withoutFunding: String? = nil, from: CalendarDate? = nil, through: CalendarDate? = nil,
    result: String? = nil
  ) {
    self.title = title
    self.programme = programme
    self.part = part
    self.state = state
    self.partners = partners
    self.budget = budget
    self.ownShare = ownShare
    self.funding = funding
    self.withoutFunding = withoutFunding
    self.from = from
    self.through = through
    self.result = result
  }

  /// A project on record, without what is marked secret.
  public init(_ project: Project, programme: String?, partners: [Partner]) {
    let hidesCost = project.secret.contains(.cost)
    self.init(
      title: project.title, programme: programme ?? project.programme, part: project.part,
      state: project.state,
      partners: project.parties.compactMap { id in partners.first { $0.id == id }?.name },
      budget: hidesCost ? nil : project.budget, ownShare: hidesCost ? nil : project.ownShare,
      funding: hidesCost ? Project.Funding() : project.funding,
      withoutFunding: hidesCost || project.secret.contains(.reasons)
        ? nil : project.withoutFunding,
      from: project.from, through: project.through,
      result: project.secret.contains(.result) ? nil : project.result)
  }
}

/// What the year gave for one of the policy's contributions.
public struct ContributionFact: Hashable, Sendable {
  public var name: String
  /// How many cooperations and projects name it.
  public var count: Int
  public var results: [String]

  public init(name: String, count: Int, results: [String] = []) {
    self.name = name
    self.count = count
    self.results = results
  }
}

/// An exemption that held at some time in the year.
public struct ExemptionFact: Hashable, Sendable {
  public var cooperation: String
  public var decision: DecisionCitation
  public var from: CalendarDate?
  public var end: StatedEnd
  public var conditions: String?

  public init(
    cooperation: String, decision: DecisionCitation, from: CalendarDate? = nil,
    end: StatedEnd = .notStated, conditions: String? = nil
  ) {
    self.cooperation = cooperation
    self.decision = decision
    self.from = from
    self.end = end
    self.conditions = conditions
  }

  public init(_ exemption: Exemption, cooperation: String) {
    self.init(
      cooperation: cooperation,
      decision: DecisionCitation(
        body: exemption.body, on: exemption.decidedOn, minutesItem: exemption.minutesItem),
      from: exemption.from, end: exemption.end, conditions: exemption.conditions)
  }
}

/// A cost beside activities and projects.
public struct CostFact: Hashable, Sendable {
  public var what: String
  public var amount: Money

  public init(what: String, amount: Money) {
    self.what = what
    self.amount = amount
  }
}

/// How a condition for a cooperation was followed up.
public struct ConditionFact: Hashable, Sendable {
  public var cooperation: String
  public var condition: String
  public var followedUpOn: CalendarDate?
  /// What was found; `nil` where nobody has said.
  public var finding: String?

  public init(
    cooperation: String, condition: String, followedUpOn: CalendarDate? = nil,
    finding: String? = nil
  ) {
    self.cooperation = cooperation
    self.condition = condition
    self.followedUpOn = followedUpOn
    self.finding = finding
  }
}

/// A relation in which nothing happens.
public struct DormantFact: Hashable, Sendable {
  public var title: String
  /// The last day of its last activity; `nil` where none is known.
  public var lastActivityOn: CalendarDate?
  public var committee: String?

  public init(title: String, lastActivityOn: CalendarDate? = nil, committee: String? = nil) {
    self.title = title
    self.lastActivityOn = lastActivityOn
    self.committee = committee
  }
}

/// A seat in a network or an organisation abroad.
public struct AssignmentFact: Hashable, Sendable {
  public var organisation: String
  public var seat: String
  /// The function or body that holds it, never a person.
  public var holder: String
  public var permeatedBy: String?
  public var followedUpOn: CalendarDate?

  public init(
    organisation: String, seat: String, holder: String, permeatedBy: String? = nil,
    followedUpOn: CalendarDate? = nil
  ) {
    self.organisation = organisation
    self.seat = seat
    self.holder = holder
    self.permeatedBy = permeatedBy
    self.followedUpOn = followedUpOn
  }

  /// An assignment on record, without what is marked secret.
  public init(_ assignment: Assignment, organisation: String) {
    self.init(
      organisation: organisation, seat: assignment.seat, holder: assignment.holder,
      permeatedBy: assignment.secret.contains(.reasons) ? nil : assignment.permeatedBy,
      followedUpOn: assignment.followedUpOn)
  }
}
