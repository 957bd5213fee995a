public import Cooperation
import KansliStore
import Register

/// What the watch over cooperation finds, for programs: the keys of findings on documents where
/// they mean the same, and those that a cooperation needs.
public struct CooperationFindingJSON: Encodable, Sendable {
  /// Where the rule stands that a finding rests on.
  struct Rule: Encodable, Sendable {
    var document: String
    var edition: Int
    var provision: String
  }

  var code: CooperationFinding.Code
  var level: CooperationFinding.Level
  /// `relation`, `agreement`, `project` or `assignment`.
  var subject: String
  /// The address of the relation or project; absent for an assignment.
  var slug: String?
  var title: String
  var partner: String?
  /// The first day that it holds.
  var from: CalendarDate?
  var rule: Rule?
  var message: String
  var todo: String

  public init(_ placed: PlacedCooperationFinding, _ phrases: Phrases) {
    let finding = placed.finding
    code = finding.code
    level = finding.level
    subject = finding.subject.name
    slug = placed.slug
    title = placed.title
    partner = placed.partner
    from = finding.from
    rule = finding.rule.map {
      Rule(document: $0.slug, edition: $0.edition, provision: $0.provision)
    }
    message = phrases.sentence(placed)
    todo = phrases.cooperation.findingTodo(finding)
  }
}

extension CooperationFinding.Subject {
  fileprivate var name: String {
    switch self {
    case .relation: "relation"
    case .agreement: "agreement"
    case .project: "project"
    case .assignment: "assignment"
    }
  }

  /// What the history calls the same.
  var kind: HistorySubject.Kind {
    switch self {
    case .relation: .cooperation
    case .agreement: .agreement
    case .project: .project
    case .assignment: .assignment
    }
  }
}

extension Phrases {
  /// What a finding on a cooperation says.
  public func sentence(_ placed: PlacedCooperationFinding) -> String {
    cooperation.finding(placed.finding, placed.partner ?? "")
  }

  /// What can be done about it.
  public func todo(_ finding: CooperationFinding) -> String { cooperation.findingTodo(finding) }

  /// What it is about: "Vänortsavtal (avtal, vanorten-fjordby)".
  public func place(_ placed: PlacedCooperationFinding) -> String {
    let kind = history.subjectKind(placed.finding.subject.kind)
    return "\(placed.title) (\([kind, placed.slug].compactMap(\.self).joined(separator: ", ")))"
  }

  /// How many findings on cooperation there are beside those that are shown.
  public func besides(_ count: Int) -> String { cooperation.findingsBesides(count) }
}
