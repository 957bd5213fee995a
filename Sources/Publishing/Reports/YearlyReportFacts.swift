public import Cooperation
public import Register

/// What the yearly report on international cooperation is made from: words that are public
/// already, and figures of one day.
///
/// Facts are made from the register's values by inits that leave out what is marked secret, so
/// that none of it reaches a paper.
public struct YearlyReportFacts: Hashable, Sendable {
  public var municipality: String
  public var year: Int
  /// The department that answers for the report.
  public var department: String?
  /// The policy that it follows up, by its title.
  public var policy: String?
  /// The day that the figures are of.
  public var asOf: CalendarDate
  /// Where they come from, such as the register's name.
  public var source: String
  public var ties: [TieFact]
  public var activities: [ActivityFact]
  public var projects: [ProjectFact]
  public var contributions: [ContributionFact]
  public var newTies: [TieChangeFact]
  public var endedTies: [TieChangeFact]
  public var exemptions: [ExemptionFact]
  /// Costs beside activities and projects, such as membership fees.
  public var costs: [CostFact]
  public var conditions: [ConditionFact]
  /// What the watch found that should be decided or done.
  public var attention: [AttentionFact]
  public var dormant: [DormantFact]
  public var assignments: [AssignmentFact]

  public init(
    municipality: String, year: Int, department: String? = nil, policy: String? = nil,
    asOf: CalendarDate, source: String, ties: [TieFact] = [], activities: [ActivityFact] = [],
    projects: [ProjectFact] = [], contributions: [ContributionFact] = [],
    newTies: [TieChangeFact] = [], endedTies: [TieChangeFact] = [],
    exemptions: [ExemptionFact] = [], costs: [CostFact] = [], conditions: [ConditionFact] = [],
    attention: [AttentionFact] = [], dormant: [DormantFact] = [], assignments: [AssignmentFact] = []
  ) {
    self.municipality = municipality
    self.year = year
    self.department = department
    self.policy = policy
    self.asOf = asOf
    self.source = source
    self.ties = ties
    self.activities = activities
    self.projects = projects
    self.contributions = contributions
    self.newTies = newTies
    self.endedTies = endedTies
    self.exemptions = exemptions
    self.costs = costs
    self.conditions = conditions
    self.attention = attention
    self.dormant = dormant
    self.assignments = assignments
  }
}

/// A decision as a report cites it.
public struct DecisionCitation: Hashable, Sendable {
  public var body: String
  public var on: CalendarDate?
  public var minutesItem: String?

  public init(body: String, on: CalendarDate? = nil, minutesItem: String? = nil) {
    self.body = body
    self.on = on
    self.minutesItem = minutesItem
  }
}

/// A relation on the report's day.
public struct TieFact: Hashable, Sendable {
  public var title: String
  public var kind: Relation.Kind
  public var state: RelationState
  public var partners: [String]
  public var committee: String?
  public var enteredOn: CalendarDate?

  public init(
    title: String, kind: Relation.Kind, state: RelationState, partners: [String] = [],
    committee: String? = nil, enteredOn: CalendarDate? = nil
  ) {
    self.title = title
    self.kind = kind
    self.state = state
    self.partners = partners
    self.committee = committee
    self.enteredOn = enteredOn
  }

  public init(_ relation: Relation, partners: [Partner]) {
    self.init(
      title: relation.title, kind: relation.kind, state: relation.state,
      partners: relation.partners.compactMap { id in partners.first { $0.id == id }?.name },
      committee: relation.committee, enteredOn: relation.enteredOn)
  }
}

/// A relation that was entered or ended in the year, and on whose decision.
public struct TieChangeFact: Hashable, Sendable {
  public var title: String
  public var on: CalendarDate?
  public var decision: DecisionCitation?
  public var reason: String?

  public init(
    title: String, on: CalendarDate? = nil, decision: DecisionCitation? = nil,
    reason: String? = nil
  ) {
    self.title = title
    self.on = on
    self.decision = decision
    self.reason = reason
  }
}

/// Something that the watch found of what is public.
public struct AttentionFact: Hashable, Sendable {
  /// The relation, agreement, project or seat.
  public var about: String
  /// What was found, in a sentence.
  public var finding: String
  /// What can be done.
  public var todo: String

  public init(about: String, finding: String, todo: String) {
    self.about = about
    self.finding = finding
    self.todo = todo
  }
}

/// A visit, a meeting or another activity of the year.
public struct ActivityFact: Hashable, Sendable {
  public var cooperation: String
  public var kind: Activity.Kind
  public var title: String
  public var from: CalendarDate
  public var through: CalendarDate?
  public var participants: Int?
  public var cost: Money?
  public var result: String?

  public init(
    cooperation: String, kind: Activity.Kind, title: String, from: CalendarDate,
    through: CalendarDate? = nil, participants: Int? = nil, cost: Money? = nil,
    result: String? = nil
  ) {
    self.cooperation = cooperation
    self.kind = kind
    self.title = title
    self.from = from
    self.through = through
    self.participants = participants
    self.cost = cost
    self.result = result
  }

  /// An activity on record, without what is marked secret.
  public init(_ activity: Activity, cooperation: String) {
    self.init(
      cooperation: cooperation, kind: activity.kind, title: activity.title, from: activity.from,
      through: activity.through, participants: activity.participants,
      cost: activity.secret.contains(.cost) ? nil : activity.cost,
      result: activity.secret.contains(.result) ? nil : activity.result)
  }
}
