import Register

/// What there is to look at in the municipality's cooperations on a day: a pure function of what is
/// recorded.
public struct Vitality: Sendable {
  /// A relation with what belongs to it.
  public struct Subject: Sendable {
    public var relation: Relation
    public var agreements: [Agreement]
    public var activities: [Activity]
    public var steps: [RelationStep]

    public init(
      relation: Relation, agreements: [Agreement] = [], activities: [Activity] = [],
      steps: [RelationStep] = []
    ) {
      self.relation = relation
      self.agreements = agreements
      self.activities = activities
      self.steps = steps
    }
  }

  public var record: ClearanceRecord
  public var day: CalendarDate

  public init(record: ClearanceRecord, on day: CalendarDate) {
    self.record = record
    self.day = day
  }

  /// How many months without anything done make an active relation dormant.
  public static let dormancyMonths = 24

  /// What there is to say of a relation.
  public func findings(of subject: Subject) -> [CooperationFinding] {
    let relation = subject.relation
    guard relation.state.isEntered else { return [] }
    var findings = activityFindings(subject)
    for agreement in subject.agreements where agreement.signedOn != nil {
      findings += agreementFindings(agreement, subject)
    }
    findings += ruleFindings(relation)
    return findings
  }

  /// What there is to say of a seat abroad.
  public func findings(of assignment: Assignment) -> [CooperationFinding] {
    let isOver = assignment.through.map { $0 < day } ?? false
    let isNoted = assignment.permeatedBy?.contains { !$0.isWhitespace } ?? false
    guard !isOver, !isNoted, let edition = record.book.applicable(on: day),
      let rule = edition.rule(.permeatesAssignments)
    else { return [] }
    return [
      CooperationFinding(
        .notPermeated, .warning, .assignment(assignment.id), partner: assignment.partner,
        rule: RuleCitation(rule, of: edition))
    ]
  }

  private func activityFindings(_ subject: Subject) -> [CooperationFinding] {
    let relation = subject.relation
    let about = CooperationFinding.Subject.relation(relation.id)
    let isWatched = relation.state == .active || relation.state == .dormant
    guard isWatched else { return [] }
    let done = subject.activities.map(\.lastDay).filter { $0 <= day }.max()
    let begun = subject.steps.last { $0.state == .active }?.on ?? relation.enteredOn
    var findings: [CooperationFinding] = []
    let ways = [CooperationProposal(.pause, relation.id), CooperationProposal(.end, relation.id)]
    if relation.state == .active, let last = [done, begun].compactMap({ $0 }).max() {
      let limit = last.addingMonths(Self.dormancyMonths)
      if limit < day {
        findings.append(
          CooperationFinding(
            .dormant, .warning, about, from: limit.next, days: day.days(since: last),
            proposals: ways))
      }
    }
    let isKnown = subject.agreements.contains { $0.signedOn != nil }
    if done == nil || !isKnown {
      findings.append(
        CooperationFinding(
          .forgotten, .note, about, count: (done == nil ? 1 : 0) + (isKnown ? 0 : 1),
          proposals: done == nil && !isKnown ? ways : []))
    }
    return findings
  }

  private func agreementFindings(
    _ agreement: Agreement, _ subject: Subject
  ) -> [CooperationFinding] {
    let relation = subject.relation.id
    let about = CooperationFinding.Subject.agreement(agreement.id, of: relation)
    let end = agreement.end.end.through
    let isOver = end.map { $0 < day } ?? false
    let renew = CooperationProposal(
      .renew, relation, agreement: agreement.id, from: end.map(\.next))
    let ways = [
      renew, CooperationProposal(.pause, relation), CooperationProposal(.end, relation),
    ]
    var findings: [CooperationFinding] = []
    let missing = missingClauses(agreement)
    if !isOver, !missing.isEmpty {
      findings.append(
        CooperationFinding(
          .clausesMissing, .warning, about, clauses: missing, proposals: [renew]))
    }
    if let end, subject.relation.state == .active, !isRenewed(agreement, subject) {
      if isOver {
        findings.append(
          CooperationFinding(
            .agreementEnded, .error, about, from: end.next, days: day.days(since: end),
            proposals: ways))
      } else if end < day.addingMonths(12) {
        findings.append(
          CooperationFinding(
            .agreementEnding, .warning, about, from: end.next, days: end.days(since: day),
            proposals: ways))
      }
    }
    if let due = agreement.evaluateBy, due < day, !isOver {
      findings.append(
        CooperationFinding(
          .evaluationOverdue, .error, about, from: due.next, days: day.days(since: due),
          proposals: [CooperationProposal(.evaluate, relation, agreement: agreement.id)]))
    }
    return findings
  }

  /// An end that is stated is a clause, whoever wrote it down where.
  private func missingClauses(_ agreement: Agreement) -> [Agreement.Clause] {
    Agreement.Clause.allCases.filter { clause in
      if agreement.clauses[clause]?.contains(where: { !$0.isWhitespace }) ?? false { return false }
      switch clause {
      case .end: return agreement.end.end.through == nil
      case .evaluation: return agreement.evaluateBy == nil
      case .renewal, .exit: return true
      }
    }
  }

  /// Whether a later agreement carries the relation on.
  private func isRenewed(_ agreement: Agreement, _ subject: Subject) -> Bool {
    guard let end = agreement.end.end.through else { return true }
    return subject.agreements.contains { other in
      guard other.id != agreement.id, let signed = other.signedOn, signed <= day else {
        return false
      }
      return other.end.end.through.map { end < $0 && day <= $0 } ?? true
    }
  }
}
