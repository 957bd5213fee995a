import Cooperation
import Register

/// English sentences of cooperation that depend on a case.
enum EnglishCooperation {
  private static func day(_ day: CalendarDate?) -> String {
    day.map { Phrases.english.day($0) } ?? "an unknown day"
  }

  @Sendable static func openTasks(_ count: Int) -> String {
    count == 1 ? "One task from the watch" : "\(count) tasks from the watch"
  }

  @Sendable static func decidedBy(_ header: DecisionHeader) -> String {
    [
      header.body, header.decidedOn.map { Phrases.english.day($0) },
      header.moment.minutesItem.map { "§ \($0)" }, header.registryNumber,
    ].compactMap(\.self).joined(separator: ", ")
  }

  @Sendable static func end(_ end: ValidityEnd) -> String {
    switch end {
    case .through(let last): "through \(day(last))"
    case .untilFurtherNotice: "until further notice"
    case .notStated: "end not stated"
    }
  }

  @Sendable static func screeningOf(_ partner: String) -> String { "Screening of \(partner)" }

  @Sendable static func exemptionOf(_ body: String) -> String { "Exemption by \(body)" }

  @Sendable static func basis(_ basis: ContributionBasis) -> String {
    switch basis.choice {
    case .whenEntered: "Assessed by the edition in force when it was entered:"
    case .today: "Assessed by the edition in force today:"
    case .latestBefore:
      "No edition was in force when it was entered. Assessed by the latest before that:"
    case .noneBefore:
      "It was entered before there was any edition. Assessed by the one in force today:"
    }
  }

  @Sendable static func clause(_ clause: Agreement.Clause) -> String {
    switch clause {
    case .end: "End"
    case .renewal: "Renewal"
    case .evaluation: "Evaluation"
    case .exit: "Exit"
    }
  }

  private static func list(_ clauses: [Agreement.Clause]) -> String {
    ScreeningPhrases.list(clauses.map { clause($0).lowercased() }, "and")
  }

  @Sendable static func clausesMissing(_ clauses: [Agreement.Clause]) -> String {
    "The agreement lacks clauses on \(list(clauses))."
  }

  @Sendable static func hasClauses(_ clauses: [Agreement.Clause]) -> String {
    clauses.isEmpty ? "No clauses recorded" : "Has clauses on \(list(clauses))"
  }

  @Sendable static func period(_ from: CalendarDate?, _ through: CalendarDate?) -> String {
    switch (from, through) {
    case (let from?, let through?): "\(day(from)) – \(day(through))"
    case (let from?, nil): "from \(day(from))"
    case (nil, let through?): "through \(day(through))"
    case (nil, nil): "period not stated"
    }
  }

  @Sendable static func rate(_ share: String?, _ isChecked: Bool) -> String? {
    share.map { isChecked ? "\($0)" : "\($0) (not checked against its source)" }
  }

  @Sendable static func settle(_ state: Project.State) -> String {
    switch state {
    case .idea: "Back to an idea"
    case .applied: "Funding is applied for"
    case .running: "Start"
    case .completed: "Complete the project"
    case .dropped: "Not carried out"
    }
  }

  @Sendable static func criteriaFrom(_ criteria: AssessmentCriteria) -> String {
    criteria == .standard
      ? "The questions are Kansli’s own. The municipality has not stated by which criteria it "
        + "assesses other development work."
      : "The questions are the municipality’s own criteria for development work, from "
        + "\(day(criteria.from)). Source: \(criteria.source)."
  }

  @Sendable static func newerCriteria(_ criteria: AssessmentCriteria) -> String {
    criteria == .standard
      ? "The assessment was made by them; today Kansli’s own questions apply."
      : "The assessment was made by them. Since \(day(criteria.from)) the municipality has had "
        + "other criteria (\(criteria.source))."
  }

  @Sendable static func decisionsFound(_ count: Int) -> String {
    switch count {
    case 0: "No decision in the ledger matches. Change body, day or item, or enter it."
    case 1: "One decision in the ledger matches, and is chosen."
    default: "\(count) decisions in the ledger match. They stand first in the list."
    }
  }

  @Sendable static func partnersFound(_ query: String, _ count: Int, _ shown: Int) -> String {
    if count == 0 { return "No partner matches “\(query)”." }
    if shown == 0 { return "“\(query)” is among those chosen." }
    return
      "\(count == 1 ? "One partner matches" : "\(count) partners match") “\(query)”. Tick those "
      + "that take part."
      + (count > shown && shown == PartnerChoice.shown
        ? " The first \(shown) are shown; write more to find others." : "")
  }

  @Sendable static func findPartnerHint(_ count: Int) -> String {
    "Name, place or country. \(count) partners have been entered."
  }

  @Sendable static func tookPart(_ count: Int) -> String {
    count == 1 ? "one participant" : "\(count) participants"
  }

  @Sendable static func notAnAmount(_ text: String) -> String {
    "\(text) is no amount; write it as 1 200 000 or 1 200.50."
  }

  @Sendable static func notANumber(_ text: String) -> String {
    "\(text) is no number; write it in digits."
  }

  @Sendable static func publicLead(_ municipality: String) -> String {
    "With whom \(municipality) cooperates outside Sweden, on what conditions and by which "
      + "decisions."
  }

  @Sendable static func sisterLead(_ count: Int) -> String {
    switch count {
    case 0: "The municipality has no sister cities."
    case 1: "The municipality has one sister city."
    default: "The municipality has \(count) sister cities."
    }
  }

  @Sendable static func sourceRegister(_ municipality: String) -> String {
    "Cooperations, agreements and decisions: the register of \(municipality)."
  }

  // MARK: Findings

  @Sendable static func finding(_ finding: CooperationFinding, _ partner: String) -> String {
    let last = finding.from?.previous
    return switch finding.code {
    case .dormant: "Nothing has been recorded for more than two years."
    case .forgotten:
      finding.count == 2
        ? "Neither an agreement nor an activity is known."
        : "An agreement or an activity is missing from the register."
    case .clausesMissing: clausesMissing(finding.clauses)
    case .agreementEnded: "The agreement ran out on \(day(last)) but the cooperation goes on."
    case .agreementEnding: "The agreement runs out on \(day(last))."
    case .evaluationOverdue: "The agreement was to be evaluated by \(day(last))."
    case .exemptionEnded: "The exemption for \(partner) ended on \(day(last))."
    case .exemptionEnding: "The exemption for \(partner) ends on \(day(last))."
    case .conditionUnmet:
      "\(partner): \(ConditionWords.english(finding.criteria)) "
        + "\(ConditionWords.areMet(finding.criteria, not: true)), and there is no "
        + "exemption in force."
    case .untried: "\(partner) has not been screened by the conditions in force."
    case .ruleChanged: "\(partner) was screened by conditions that have changed since."
    case .notPermeated: "Nothing says how the policy’s values permeate the assignment."
    case .withoutFunding: "There is no outside funding, and no reasons are given."
    case .severalPartiesMissing: "The municipality is the project’s only party."
    case .projectOverrun: "The project’s last day was \(day(last)), but it stands as running."
    }
  }

  @Sendable static func proposal(
    _ proposal: CooperationProposal, _ title: String, _ body: String?
  ) -> String {
    let who = "\(body ?? "The body responsible") is proposed to decide to"
    let from = proposal.from.map { " as of \(day($0))" } ?? ""
    return switch proposal.kind {
    case .renew: "\(who) renew the agreement of \(title)\(from)."
    case .pause: "\(who) pause \(title)\(from)."
    case .end: "\(who) end \(title)\(from)."
    case .screen: "Screen the partners of \(title) by the conditions in force."
    case .exempt: "\(who) exempt \(title)\(from), with reasons, conditions and a last day."
    case .evaluate: "Evaluate \(title) as the agreement says, and record it."
    }
  }
}
