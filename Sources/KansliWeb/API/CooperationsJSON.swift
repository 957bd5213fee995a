import Cooperation
import Register

/// What the municipality does abroad as open data: the same as the public pages. An unknown is an
/// absent key.
struct CooperationsJSON: Encodable {
  struct Policy: Encodable {
    var slug: String
    var title: String
    var edition: Int
  }

  struct Partner: Encodable {
    var name: String
    var kind: Cooperation.Partner.Kind
    var country: String?
    var place: String?
    var latitude: Double?
    var longitude: Double?
    var website: String?

    init(_ partner: PublicPartner) {
      name = partner.name
      kind = partner.kind
      country = partner.country?.rawValue
      place = partner.place
      latitude = partner.coordinate?.latitude
      longitude = partner.coordinate?.longitude
      website = partner.website
    }
  }

  struct Amount: Encodable {
    var minorUnits: Int
    var currency: String

    init(_ money: Money) {
      minorUnits = money.minorUnits
      currency = money.currency
    }
  }

  struct Decided: Encodable {
    var body: String
    var decidedOn: CalendarDate?
    var minutesItem: String?
    var registryNumber: String?

    init(_ header: DecisionHeader) {
      body = header.body
      decidedOn = header.decidedOn
      minutesItem = header.moment.minutesItem
      registryNumber = header.registryNumber
    }
  }

  struct Step: Encodable {
    var state: RelationState
    var on: CalendarDate
    var decision: Decided?
  }

  struct Exemption: Encodable {
    var body: String
    var decidedOn: CalendarDate?
    var minutesItem: String?
    var from: CalendarDate?
    var end: String
    var validThrough: CalendarDate?
    var conditions: String?
  }

  struct Agreement: Encodable {
    var title: String
    var registryNumber: String?
    var languages: [String]
    var signedOn: CalendarDate
    var end: String
    var validThrough: CalendarDate?
    var evaluateBy: CalendarDate?
    var clauses: [Cooperation.Agreement.Clause]
  }

  struct Activity: Encodable {
    var kind: Cooperation.Activity.Kind
    var title: String
    var from: CalendarDate
    var through: CalendarDate?
    var place: String?
    var participants: Int?
    var cost: Amount?
    var result: String?

    init(_ activity: PublicActivity) {
      kind = activity.kind
      title = activity.title
      from = activity.from
      through = activity.through
      place = activity.place
      participants = activity.participants
      cost = activity.cost.map(Amount.init)
      result = activity.result
    }
  }

  struct Contribution: Encodable {
    var contribution: String
    var aim: String?
    var indicator: String?
    var result: String?
  }

  struct Relation: Encodable {
    var slug: String
    var title: String
    var kind: Cooperation.Relation.Kind
    var state: RelationState
    var enteredOn: CalendarDate?
    var committee: String?
    var department: String?
    var contact: String?
    var purpose: String?
    var benefit: String?
    var partners: [Partner]
    var steps: [Step]
    var exemptions: [Exemption]
    var agreements: [Agreement]
    var activities: [Activity]
    var contributions: [Contribution]
  }

  struct Project: Encodable {
    var slug: String
    var title: String
    var state: Cooperation.Project.State
    var part: Cooperation.Project.Part
    var programme: String?
    var relation: String?
    var parties: [Partner]
    var from: CalendarDate?
    var through: CalendarDate?
    var budget: Amount?
    var ownShare: Amount?
    var applied: Amount?
    var granted: Amount?
    var paid: Amount?
    var withoutFunding: String?
    var committee: String?
    var department: String?
    var purpose: String?
    var result: String?
    var activities: [Activity]
    var contributions: [Contribution]
  }

  var on: CalendarDate
  var policy: Policy?
  var relations: [Relation]
  var projects: [Project]

  init(_ data: PublicInternational, on day: CalendarDate) {
    on = day
    policy = data.policy.map {
      Policy(slug: $0.document.slug, title: $0.document.title, edition: $0.edition)
    }
    relations = data.cooperations.relations.map { Relation($0, data) }
    projects = data.cooperations.projects.map { Project($0, data) }
  }
}
