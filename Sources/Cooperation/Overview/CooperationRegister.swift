import Register

/// Everything that is kept of cooperation abroad, as it stood at one moment, with the rules and
/// decisions that govern it: what the desk's pages are made from. It never leaves the desk; what
/// everybody may see is `PublicCooperations`.
public struct CooperationRegister: Sendable {
  /// In the order of names.
  public var partners: [Partner] = []
  public var relations: [Relation] = []
  public var projects: [Project] = []
  /// What happened to each relation, in order.
  public var steps: [CooperationID: [RelationStep]] = [:]
  public var agreements: [Agreement] = []
  /// The latest first.
  public var activities: [Activity] = []
  public var assignments: [Assignment] = []
  /// The latest first.
  public var screenings: [Screening] = []
  public var contributions: [CooperationID: [ContributionEntry]] = [:]
  /// The version of each cooperation's contributions, for those who write them.
  public var contributionVersions: [CooperationID: Int] = [:]
  public var assessments: [CooperationID: DevelopmentAssessment] = [:]
  /// The entries of the ledger that concern any cooperation.
  public var entries: [Decision] = []
  public var book: RuleBook

  public init(book: RuleBook) { self.book = book }

  // MARK: One thing

  public func partner(_ id: PartnerID) -> Partner? { partners.first { $0.id == id } }
  public func relation(_ id: CooperationID) -> Relation? { relations.first { $0.id == id } }
  public func relation(slug: String) -> Relation? { relations.first { $0.slug == slug } }
  public func project(_ id: CooperationID) -> Project? { projects.first { $0.id == id } }
  public func project(slug: String) -> Project? { projects.first { $0.slug == slug } }

  // MARK: What belongs to a thing

  /// The partners of a relation or parties of a project, in its own order.
  public func partners(_ ids: [PartnerID]) -> [Partner] { ids.compactMap { partner($0) } }

  public func relations(with partner: PartnerID) -> [Relation] {
    relations.filter { $0.partners.contains(partner) }
  }

  public func projects(with partner: PartnerID) -> [Project] {
    projects.filter { $0.parties.contains(partner) }
  }

  public func agreements(of id: CooperationID) -> [Agreement] {
    agreements.filter { $0.relation == id }
  }

  public func activities(of id: CooperationID) -> [Activity] {
    activities.filter { $0.cooperation == id }
  }

  public func projects(of relation: CooperationID) -> [Project] {
    projects.filter { $0.relation == relation }
  }

  public func screenings(of id: CooperationID) -> [Screening] {
    screenings.filter { $0.cooperation == id }
  }

  /// The decisions that stand of a cooperation, in the order of recording.
  public func decisions(of id: CooperationID) -> [Ledger.Standing] {
    Ledger(entries).standing.filter { $0.effect.cooperation == id }
  }

  public func exemptions(of id: CooperationID) -> [Exemption] {
    record.exemptions.filter { $0.cooperation == id }
  }

  /// A cooperation with those whose decisions may be its own too: what it belongs to, what belongs
  /// to it, and what is with the same partners or in their countries.
  public func related(to id: CooperationID) -> [CooperationID] {
    let own = relation(id)?.partners ?? project(id)?.parties ?? []
    let countries = Set(partners(own).compactMap(\.country))
    let near = Set(own).union(
      partners.filter { $0.country.map(countries.contains) ?? false }.map(\.id))
    let others =
      relations.filter { !near.isDisjoint(with: $0.partners) }.map(\.id)
      + projects.filter { $0.relation == id || !near.isDisjoint(with: $0.parties) }.map(\.id)
    let first = [id] + [project(id)?.relation].compactMap(\.self)
    return first + others.filter { !first.contains($0) }
  }

  // MARK: What follows

  /// What clearance is answered from.
  public var record: ClearanceRecord {
    ClearanceRecord(
      book: book, screenings: screenings, exemptions: Exemption.standing(in: Ledger(entries)),
      partners: partners)
  }

  /// What there is to look at on a day, the gravest first.
  public func findings(on day: CalendarDate) -> [CooperationFinding] {
    let vitality = Vitality(record: record, on: day)
    var findings = relations.flatMap { vitality.findings(of: subject($0)) }
    findings += projects.flatMap { ProjectFindings.of($0, book: book, on: day) }
    findings += projects.flatMap { vitality.ruleFindings($0) }
    findings += assignments.flatMap { vitality.findings(of: $0) }
    func rank(_ finding: CooperationFinding) -> Int {
      CooperationFinding.Level.allCases.firstIndex(of: finding.level) ?? 0
    }
    return CooperationFinding.Level.allCases.indices.flatMap { level in
      findings.filter { rank($0) == level }
    }
  }

  /// What there is to look at in one relation or project.
  public func findings(of id: CooperationID, on day: CalendarDate) -> [CooperationFinding] {
    findings(on: day).filter { $0.subject.cooperation == id }
  }

  private func subject(_ relation: Relation) -> Vitality.Subject {
    Vitality.Subject(
      relation: relation, agreements: agreements(of: relation.id),
      activities: activities.filter { activity in
        activity.cooperation == relation.id
          || projects.contains { $0.id == activity.cooperation && $0.relation == relation.id }
      },
      steps: steps[relation.id] ?? [])
  }

  /// A cooperation against the contributions of the edition it answers to.
  public func contributions(
    of id: CooperationID, today: CalendarDate
  ) -> ContributionAssessment {
    let enteredOn = relation(id)?.enteredOn ?? project(id)?.from
    return ContributionAssessment(
      basis: ContributionBasis.of(enteredOn: enteredOn, book: book, today: today),
      entries: contributions[id] ?? [])
  }

  /// Committees against the contributions of the edition in force on a day: what has been entered
  /// and has not ended, and projects that run.
  public func matrix(on day: CalendarDate, committees: [String] = []) -> ContributionMatrix {
    let going =
      relations.filter(\.state.isEntered).map { ($0.id, $0.committee) }
      + projects.filter { $0.state == .running }.map { ($0.id, $0.committee) }
    let basis = ContributionBasis.of(enteredOn: nil, book: book, today: day)
    return ContributionMatrix(
      contributions: basis?.contributions ?? [], committees: committees,
      items: going.map { id, committee in
        ContributionMatrix.Item(
          cooperation: id, committee: committee,
          served: (contributions[id] ?? []).filter { !$0.isEmpty }.map(\.contribution))
      })
  }

  /// Outside funding of all projects.
  public var funding: FundingSummary { FundingSummary(projects) }

  /// What a relation has been through.
  public func timeline(of id: CooperationID) -> RelationTimeline {
    RelationTimeline(
      steps: steps[id] ?? [], agreements: agreements(of: id), projects: projects(of: id),
      activities: activities(of: id))
  }
}
