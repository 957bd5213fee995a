import Register

/// An exemption as everybody may see it: a body's decision, which is public.
public struct PublicExemption: Hashable, Sendable {
  public let cooperation: CooperationID
  public let decision: DecisionID
  public let body: String
  public let decidedOn: CalendarDate?
  public let minutesItem: String?
  public let from: CalendarDate?
  public let end: ValidityEnd
  public let conditions: String?
}

/// What a cooperation is said to give to a contribution, as everybody may see it.
public struct PublicContribution: Hashable, Sendable {
  public let contribution: String
  public let aim: String?
  public let indicator: String?
  public let result: String?
}

/// All that everybody may see of cooperation abroad.
///
/// It is made from the desk's register through `PublicView` and holds nothing else: of what is not
/// published, or is not about something that is, there is no trace.
public struct PublicCooperations: Sendable {
  public let partners: [PublicPartner]
  public let relations: [PublicRelation]
  public let projects: [PublicProject]
  public let agreements: [PublicAgreement]
  public let activities: [PublicActivity]
  public let screenings: [PublicScreening]
  public let assignments: [PublicAssignment]
  public let exemptions: [PublicExemption]
  public let contributions: [CooperationID: [PublicContribution]]

  public init(_ register: CooperationRegister) {
    let relations = register.relations.compactMap {
      PublicView.relation($0, steps: register.steps[$0.id] ?? [])
    }
    let entered = Set(relations.map(\.id))
    let projects = register.projects.compactMap { PublicView.project($0) }.map { project in
      // A project is public before the relation that it may grow into.
      project.relation.map(entered.contains) ?? true ? project : project.withoutRelation
    }
    let published = entered.union(projects.map(\.id))
    self.relations = relations
    self.projects = projects
    agreements = register.agreements.filter { entered.contains($0.relation) }
      .compactMap { PublicView.agreement($0) }
    activities = register.activities.filter { published.contains($0.cooperation) }
      .map { PublicView.activity($0) }
    screenings = register.screenings.filter { published.contains($0.cooperation) }
      .map { PublicView.screening($0) }
    assignments = register.assignments.map { PublicView.assignment($0) }
    exemptions = register.record.exemptions.filter { published.contains($0.cooperation) }.map {
      PublicExemption(
        cooperation: $0.cooperation, decision: $0.reference.decision, body: $0.body,
        decidedOn: $0.decidedOn, minutesItem: $0.minutesItem, from: $0.from, end: $0.end.end,
        conditions: $0.conditions)
    }
    var named = Set(relations.flatMap(\.partners) + projects.flatMap(\.parties))
    named.formUnion(assignments.map(\.partner))
    named.formUnion(agreements.flatMap(\.parties))
    partners = register.partners.filter { named.contains($0.id) }.map { PublicView.partner($0) }
    contributions = Self.contributions(register, published)
  }

  private static func contributions(
    _ register: CooperationRegister, _ published: Set<CooperationID>
  ) -> [CooperationID: [PublicContribution]] {
    var contributions: [CooperationID: [PublicContribution]] = [:]
    for (id, entries) in register.contributions where published.contains(id) {
      let secret = register.relation(id)?.secret ?? register.project(id)?.secret ?? []
      contributions[id] = entries.filter { !$0.isEmpty }.map { entry in
        PublicContribution(
          contribution: entry.contribution,
          aim: secret.contains(.purpose) ? nil : entry.aim,
          indicator: secret.contains(.purpose) ? nil : entry.indicator,
          result: secret.contains(.result) ? nil : entry.result)
      }
    }
    return contributions
  }

  // MARK: One thing

  public func partner(_ id: PartnerID) -> PublicPartner? { partners.first { $0.id == id } }
  public func relation(slug: String) -> PublicRelation? { relations.first { $0.slug == slug } }
  public func project(slug: String) -> PublicProject? { projects.first { $0.slug == slug } }
}

extension PublicProject {
  /// The same, part of nothing that is not published.
  fileprivate var withoutRelation: PublicProject {
    PublicProject(
      id: id, slug: slug, title: title, relation: nil, programme: programme, part: part,
      parties: parties, state: state, from: from, through: through, budget: budget,
      ownShare: ownShare, funding: funding, withoutFunding: withoutFunding,
      committee: committee, department: department, purpose: purpose, result: result)
  }
}
