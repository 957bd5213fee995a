import Register

/// What the rules of the day say of a project.
public enum ProjectFindings {
  /// The parties of a project, the municipality counted; nobody is counted twice.
  public static func parties(_ others: [PartnerID]) -> Int { Set(others).count + 1 }

  /// Whether that many parties are several.
  ///
  /// *Flera parter medverkar* is met by two: the municipality and one more. *Flera* is more than
  /// one, the municipality takes part itself, and a refusal must rest on what the words clearly
  /// say; who reads them as *several others* has to write that into the policy.
  public static func areSeveral(_ parties: Int) -> Bool { parties >= 2 }

  /// Whether outside funding is accounted for: some is known, or there is a reason for none.
  public static func fundingIsExplained(_ project: Project) -> Bool {
    !project.funding.isEmpty || (project.withoutFunding?.contains { !$0.isWhitespace } ?? false)
  }

  /// What there is to say of a project on a day, by the edition in force when it began; never a
  /// refusal where the rule says *bör*.
  public static func of(
    _ project: Project, book: RuleBook, on day: CalendarDate
  ) -> [CooperationFinding] {
    guard project.state == .running || project.state == .applied else { return [] }
    var findings: [CooperationFinding] = []
    let subject = CooperationFinding.Subject.project(project.id)
    let asked = min(project.from ?? day, day)
    if let edition = book.applicable(on: asked) {
      if let rule = edition.rule(.severalParties), !areSeveral(parties(project.parties)) {
        findings.append(
          CooperationFinding(
            .severalPartiesMissing, rule.modality == .must ? .error : .warning, subject,
            count: parties(project.parties), rule: RuleCitation(rule, of: edition)))
      }
      if let rule = edition.rule(.externalFunding), !fundingIsExplained(project) {
        findings.append(
          CooperationFinding(
            .withoutFunding, .warning, subject, rule: RuleCitation(rule, of: edition)))
      }
    }
    if project.state == .running, let through = project.through, through < day {
      findings.append(
        CooperationFinding(
          .projectOverrun, .error, subject, from: through.next, days: day.days(since: through),
          proposals: [CooperationProposal(.end, project.id)]))
    }
    return findings
  }
}

extension CalendarDate {
  /// How many days lie between an earlier day and this one.
  func days(since day: CalendarDate) -> Int { Int(ordinal) - Int(day.ordinal) }
}
