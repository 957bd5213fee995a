import Register

extension Vitality {
  /// How the relation stands to the conditions in force: what is older than them is watched and
  /// reported, never refused.
  func ruleFindings(_ relation: Relation) -> [CooperationFinding] {
    // What is paused or being wound up is tried when it is taken up again.
    guard relation.state == .active || relation.state == .dormant else { return [] }
    return ruleFindings(ClearanceCase(relation), .relation(relation.id))
  }

  /// The same of a project that runs.
  func ruleFindings(_ project: Project) -> [CooperationFinding] {
    guard project.state == .running else { return [] }
    return ruleFindings(ClearanceCase(project), .project(project.id))
  }

  private func ruleFindings(
    _ asked: ClearanceCase, _ about: CooperationFinding.Subject
  ) -> [CooperationFinding] {
    guard case .success(let edition) = record.book.conditions(on: day),
      let first = edition.demanded.first
    else { return [] }
    return asked.partners.flatMap { partner -> [CooperationFinding] in
      var alone = asked
      alone.partners = [partner]
      // A missing purpose is another thing than a condition.
      if alone.purpose?.allSatisfy(\.isWhitespace) ?? true { alone.purpose = "–" }
      do throws(CooperationRefusal) {
        return ending(
          try record.clearance(of: alone, on: day), about, partner,
          body: edition.exemption?.body)
      } catch {
        let rule = RuleCitation(first.rule, of: edition)
        return finding(error, about, partner, rule, edition).map { [$0] } ?? []
      }
    }
  }

  private func ending(
    _ clearance: Clearance, _ about: CooperationFinding.Subject, _ partner: PartnerID,
    body: String?
  ) -> [CooperationFinding] {
    guard case .cleared(let rule, let passages) = clearance, let id = about.cooperation else {
      return []
    }
    return passages.compactMap { passage in
      guard let through = passage.through, through < day.addingMonths(12) else { return nil }
      return CooperationFinding(
        .exemptionEnding, .warning, about, partner: partner, from: through.next,
        days: through.days(since: day), rule: rule,
        proposals: [
          CooperationProposal(.exempt, id, body: body, from: through.next),
          CooperationProposal(.pause, id, from: through.next),
          CooperationProposal(.end, id, from: through.next),
        ])
    }
  }

  private func finding(
    _ refusal: CooperationRefusal, _ about: CooperationFinding.Subject, _ partner: PartnerID,
    _ rule: RuleCitation, _ edition: RuleBook.Applicable
  ) -> CooperationFinding? {
    guard let id = about.cooperation else { return nil }
    let body = edition.exemption?.body
    let screen = [CooperationProposal(.screen, id)]
    let ways = [
      CooperationProposal(.exempt, id, body: body),
      CooperationProposal(.pause, id), CooperationProposal(.end, id),
    ]
    switch refusal {
    case .notScreened:
      return CooperationFinding(
        .untried, .warning, about, partner: partner, rule: rule, proposals: screen)
    case .screenedUnderOlderRule:
      return CooperationFinding(
        .ruleChanged, .warning, about, partner: partner, rule: rule, proposals: screen)
    case .needsJudgement(_, let criteria, _):
      return CooperationFinding(
        .untried, .warning, about, partner: partner, criteria: criteria, rule: rule,
        proposals: screen)
    case .exemptionEnded(_, let last, _, let rule):
      return CooperationFinding(
        .exemptionEnded, .error, about, partner: partner, from: last.next,
        days: day.days(since: last), rule: rule, proposals: ways)
    case .needsExemption(_, let criteria, _, let rule):
      return CooperationFinding(
        .conditionUnmet, .warning, about, partner: partner, criteria: criteria, rule: rule,
        proposals: ways)
    case .exemptionByWrongBody(_, _, _, let rule), .exemptionFromOlderRule(_, _, let rule):
      return CooperationFinding(
        .conditionUnmet, .warning, about, partner: partner, rule: rule, proposals: ways)
    default: return nil
    }
  }
}
