import Cooperation

extension SwedishCooperation {
  /// What can be done about a finding; a person or a body does it, never the program.
  @Sendable static func todo(_ finding: CooperationFinding) -> String {
    let body = finding.proposals.lazy.compactMap(\.body).first
    let asks = body.map { "Begär undantag av \($0)" } ?? "Begär undantag"
    return switch finding.code {
    case .dormant: "Anteckna det som har gjorts, eller pausa eller avsluta samarbetet."
    case .forgotten: "Anteckna avtalet och det som har gjorts, eller avsluta samarbetet."
    case .clausesMissing: "Ta in villkoren när avtalet förnyas."
    case .agreementEnded: "Förnya avtalet, eller pausa eller avsluta samarbetet."
    case .agreementEnding: "Besluta i tid om avtalet ska förnyas."
    case .evaluationOverdue: "Utvärdera avtalet och anteckna nästa dag för utvärdering."
    case .exemptionEnded, .conditionUnmet: "\(asks), eller pausa eller avsluta samarbetet."
    case .exemptionEnding: "Besluta i tid om undantaget ska förnyas."
    case .untried: "Pröva parten mot de villkor som gäller."
    case .ruleChanged: "Pröva parten på nytt."
    case .notPermeated: "Anteckna hur värdena genomsyrar uppdraget."
    case .withoutFunding: "Ange finansieringen, eller skälen till att den saknas."
    case .severalPartiesMissing: "Ange de andra parterna."
    case .projectOverrun: "Avsluta projektet, eller ange en ny sista dag."
    }
  }

  @Sendable static func besides(_ count: Int) -> String {
    (count == 1 ? "En anmärkning" : "\(count) anmärkningar")
      + " om internationella samarbeten: kansli check --cooperations"
  }
}

extension EnglishCooperation {
  @Sendable static func todo(_ finding: CooperationFinding) -> String {
    let body = finding.proposals.lazy.compactMap(\.body).first
    let asks = body.map { "Ask \($0) for an exemption" } ?? "Ask for an exemption"
    return switch finding.code {
    case .dormant: "Record what has been done, or pause or end the cooperation."
    case .forgotten: "Record the agreement and what has been done, or end the cooperation."
    case .clausesMissing: "Add the clauses when the agreement is renewed."
    case .agreementEnded: "Renew the agreement, or pause or end the cooperation."
    case .agreementEnding: "Decide in time whether to renew the agreement."
    case .evaluationOverdue: "Evaluate the agreement and record the next day of evaluation."
    case .exemptionEnded, .conditionUnmet: "\(asks), or pause or end the cooperation."
    case .exemptionEnding: "Decide in time whether to renew the exemption."
    case .untried: "Screen the partner by the conditions in force."
    case .ruleChanged: "Screen the partner again."
    case .notPermeated: "Record how the values permeate the assignment."
    case .withoutFunding: "Record the funding, or the reasons for none."
    case .severalPartiesMissing: "Record the other parties."
    case .projectOverrun: "Complete the project, or record a new last day."
    }
  }

  @Sendable static func besides(_ count: Int) -> String {
    (count == 1 ? "One finding" : "\(count) findings")
      + " on international cooperation: kansli check --cooperations"
  }
}
