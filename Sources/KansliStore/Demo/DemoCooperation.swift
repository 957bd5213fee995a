import Cooperation
import Register

/// The example municipality's cooperation abroad, as its file has it. Cities are real places;
/// everything about them is invented.
struct DemoCooperation: Decodable {
  struct Partner: Decodable {
    var key: String
    var name: String
    var kind: Cooperation.Partner.Kind
    var country: String?
    var place: String?
  }

  struct Decision: Decodable {
    var body: String
    var item: String
    var number: String
  }

  struct Step: Decodable {
    var state: RelationState
    var on: CalendarDate
    var reason: String?
    var decision: Decision?
  }

  struct Agreement: Decodable {
    var title: String
    var signedOn: CalendarDate
    var from: CalendarDate?
    var through: CalendarDate?
    var evaluateBy: CalendarDate?
    var registryNumber: String?
    var languages: [String]
    var keptAt: String?
    var clauses: [String: String]?
  }

  struct Activity: Decodable {
    var kind: Cooperation.Activity.Kind
    var title: String
    var from: CalendarDate
    var through: CalendarDate?
    var place: String?
    var participants: Int?
    var cost: Int?
    var currency: String?
    var result: String?
  }

  struct Screening: Decodable {
    var partner: String
    var on: CalendarDate
    var answer: OfficerFinding.Answer
    var reasons: String
  }

  struct Exemption: Decodable {
    var body: String
    var on: CalendarDate
    var item: String
    var number: String
    var through: CalendarDate
    var conditions: String
  }

  struct Contribution: Decodable {
    var contribution: String
    var aim: String
    var indicator: String
    var result: String?
  }

  struct Relation: Decodable {
    var title: String
    var kind: Cooperation.Relation.Kind
    var partners: [String]
    var committee: String?
    var department: String?
    var contact: String?
    var purpose: String?
    var benefit: String?
    var enteredOn: CalendarDate?
    var steps: [Step]
    var agreements: [Agreement]?
    var activities: [Activity]?
    var screenings: [Screening]?
    var exemption: Exemption?
    var contributions: [Contribution]?
  }

  struct Project: Decodable {
    var title: String
    var relation: String?
    var programme: String
    var part: Cooperation.Project.Part
    var parties: [String]
    var state: Cooperation.Project.State
    var from: CalendarDate
    var through: CalendarDate
    var budget: Int?
    var ownShare: Int?
    var granted: Int?
    var paid: Int?
    var currency: String
    var committee: String?
    var department: String?
    var purpose: String?
    var result: String?
    var contributions: [Contribution]?
  }

  struct Assignment: Decodable {
    var partner: String
    var seat: String
    var holder: String
    var from: CalendarDate
    var through: CalendarDate
  }

  var partners: [Partner]
  var relations: [Relation]
  var projects: [Project]
  var assignments: [Assignment]
}
