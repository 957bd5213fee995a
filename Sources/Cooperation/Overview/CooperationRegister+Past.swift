import Register

extension CooperationRegister {
  /// The register as far as it had come by a day: what had been entered, signed, tried and decided.
  /// By today, or any day after the last thing in it, it is the register itself.
  ///
  /// Facts that are no events, such as a name or a purpose, are those of now: nobody keeps when
  /// they became so.
  public func standing(on day: CalendarDate) -> CooperationRegister {
    var past = self
    past.relations = relations.compactMap { relation in
      state(of: relation, on: day).map { state in
        var relation = relation
        relation.state = state
        if let entered = relation.enteredOn, day < entered { relation.enteredOn = nil }
        return relation
      }
    }
    past.steps = steps.mapValues { $0.filter { $0.on <= day } }
    past.projects = projects.filter { $0.from.map { $0 <= day } ?? true }.map { project in
      var project = project
      // What has been completed since was running then.
      if project.state == .completed, let last = project.through, day < last {
        project.state = .running
      }
      return project
    }
    past.agreements = agreements.filter { $0.signedOn.map { $0 <= day } ?? true }
    past.activities = activities.filter { $0.from <= day }
    past.assignments = assignments.filter { $0.from.map { $0 <= day } ?? true }
    past.screenings = screenings.filter { $0.on <= day }
    past.entries = entries.filter { $0.header.decidedOn.map { $0 <= day } ?? true }
    return past
  }

  /// Where a relation stood; `nil` where it was not thought of yet.
  private func state(of relation: Relation, on day: CalendarDate) -> RelationState? {
    let own = steps[relation.id] ?? []
    if own.last.map({ $0.on <= day }) ?? true { return relation.state }
    if let last = own.last(where: { $0.on <= day }) { return last.state }
    // Older than the register: it was entered, and what is recorded of it came later.
    guard let entered = relation.enteredOn, entered <= day else { return nil }
    return .active
  }

  /// What a finding is about, by the name that people call it.
  public func title(of subject: CooperationFinding.Subject) -> String {
    switch subject {
    case .relation(let id): relation(id)?.title ?? ""
    case .agreement(let id, let relation):
      agreements.first { $0.id == id }?.title ?? self.relation(relation)?.title ?? ""
    case .project(let id): project(id)?.title ?? ""
    case .assignment(let id): assignments.first { $0.id == id }?.seat ?? ""
    }
  }

  /// Findings with the names they need to be told.
  public func placed(_ findings: [CooperationFinding]) -> [PlacedCooperationFinding] {
    findings.map { finding in
      let id = finding.subject.cooperation
      let relation = id.flatMap { self.relation($0) }
      let project = id.flatMap { self.project($0) }
      return PlacedCooperationFinding(
        finding: finding, slug: relation?.slug ?? project?.slug,
        title: title(of: finding.subject),
        cooperation: relation?.title ?? project?.title,
        partner: finding.partner.flatMap { self.partner($0)?.name })
    }
  }
}

/// A finding with the names of what it is about.
public struct PlacedCooperationFinding: Hashable, Sendable {
  public var finding: CooperationFinding
  /// The address of the relation or project; none for a seat.
  public var slug: String?
  public var title: String
  /// The relation or project: the same as the title where it is about that itself.
  public var cooperation: String?
  public var partner: String?
}
