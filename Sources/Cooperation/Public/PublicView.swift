import Register

/// The only way out of the desk: what everybody may see of a cooperation.
///
/// The values made here have no place for what is secret or the desk's own: accounts, versions,
/// risks, notes, files and the reasons of steps. A field that somebody has marked is gone; what is
/// not published at all is `nil`.
public enum PublicView {
  /// A partner, without notes.
  public static func partner(_ partner: Partner) -> PublicPartner {
    let open = Marks(partner.secret)
    return PublicPartner(
      id: partner.id, name: partner.name, kind: partner.kind, country: partner.country,
      place: open[.place, partner.place], coordinate: open[.place, partner.coordinate],
      website: partner.website)
  }

  /// A relation that has got as far as to be meant; an idea, or one under assessment, is nobody
  /// else's yet.
  public static func relation(
    _ relation: Relation, steps: [RelationStep] = []
  ) -> PublicRelation? {
    guard isPublished(relation, steps: steps) else { return nil }
    let open = Marks(relation.secret)
    return PublicRelation(
      id: relation.id, slug: relation.slug, title: relation.title, kind: relation.kind,
      partners: relation.partners, committee: relation.committee,
      department: relation.department, contact: open[.contact, relation.contact],
      purpose: open[.purpose, relation.purpose], benefit: open[.benefit, relation.benefit],
      enteredOn: relation.enteredOn, state: relation.state,
      steps: steps.filter { published.contains($0.state) || $0.state == .ended }.map {
        PublicStep(state: $0.state, on: $0.on, decision: $0.decision)
      })
  }

  /// Whether a relation is published: it is meant, entered, or was entered before it ended.
  public static func isPublished(_ relation: Relation, steps: [RelationStep]) -> Bool {
    if published.contains(relation.state) { return true }
    guard relation.state == .ended else { return false }
    return relation.enteredOn != nil || steps.contains { published.contains($0.state) }
  }

  private static let published: Set<RelationState> = [
    .intent, .active, .dormant, .paused, .underTermination,
  ]

  /// An agreement that is signed, without its file and what its clauses say word by word.
  public static func agreement(_ agreement: Agreement) -> PublicAgreement? {
    guard let signedOn = agreement.signedOn else { return nil }
    return PublicAgreement(
      id: agreement.id, relation: agreement.relation, title: agreement.title,
      parties: agreement.parties, registryNumber: agreement.registryNumber,
      languages: agreement.languages, signedOn: signedOn, from: agreement.from,
      end: agreement.end.end, evaluateBy: agreement.evaluateBy,
      clauses: Set(agreement.clauses.keys))
  }

  public static func activity(_ activity: Activity) -> PublicActivity {
    let open = Marks(activity.secret)
    return PublicActivity(
      id: activity.id, cooperation: activity.cooperation, kind: activity.kind,
      title: activity.title, from: activity.from, through: activity.through,
      place: open[.place, activity.place], participants: activity.participants,
      cost: open[.cost, activity.cost], result: open[.result, activity.result])
  }

  /// A project that has been applied for, or runs, or has run.
  public static func project(_ project: Project) -> PublicProject? {
    guard project.state != .idea, project.state != .dropped else { return nil }
    let open = Marks(project.secret)
    return PublicProject(
      id: project.id, slug: project.slug, title: project.title, relation: project.relation,
      programme: project.programme, part: project.part, parties: project.parties,
      state: project.state, from: project.from, through: project.through,
      budget: open[.cost, project.budget], ownShare: open[.cost, project.ownShare],
      funding: project.secret.contains(.cost) ? Project.Funding() : project.funding,
      withoutFunding: open[.reasons, project.withoutFunding], committee: project.committee,
      department: project.department, purpose: open[.purpose, project.purpose],
      result: open[.result, project.result])
  }

  /// A screening: what was tried, by which rule, with which figures, and what was found. Risks are
  /// the desk's own.
  public static func screening(_ screening: Screening) -> PublicScreening {
    let open = Marks(screening.secret)
    return PublicScreening(
      id: screening.id, partner: screening.partner, cooperation: screening.cooperation,
      country: screening.country, on: screening.on, rule: screening.rule,
      criteria: screening.criteria,
      findings: screening.findings.mapValues {
        PublicFinding(answer: $0.answer, reasons: open[.reasons, $0.reasons])
      },
      ownRecord: open[.ownRecord, screening.ownRecord],
      localBenefit: open[.benefit, screening.localBenefit], outcome: screening.outcome)
  }

  public static func assignment(_ assignment: Assignment) -> PublicAssignment {
    let open = Marks(assignment.secret)
    return PublicAssignment(
      id: assignment.id, partner: assignment.partner, seat: assignment.seat,
      holder: open[.contact, assignment.holder], from: assignment.from,
      through: assignment.through, permeatedBy: open[.reasons, assignment.permeatedBy],
      followedUpOn: assignment.followedUpOn)
  }

  /// Lets through what nobody has marked.
  private struct Marks {
    let secret: Set<SecretField>

    init(_ secret: Set<SecretField>) { self.secret = secret }

    subscript<Value>(field: SecretField, value: Value?) -> Value? {
      secret.contains(field) ? nil : value
    }
  }
}
