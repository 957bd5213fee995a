import Cooperation
import Register

/// Swedish sentences of cooperation that depend on a case.
enum SwedishCooperation {
  private static func day(_ day: CalendarDate?) -> String {
    day.map(SwedishWords.day) ?? "okänd dag"
  }

  @Sendable static func openTasks(_ count: Int) -> String {
    count == 1 ? "En uppgift från bevakningen" : "\(count) uppgifter från bevakningen"
  }

  @Sendable static func decidedBy(_ header: DecisionHeader) -> String {
    [
      header.body, header.decidedOn.map(SwedishWords.day),
      header.moment.minutesItem.map { "§ \($0)" }, header.registryNumber,
    ].compactMap(\.self).joined(separator: ", ")
  }

  @Sendable static func end(_ end: ValidityEnd) -> String {
    switch end {
    case .through(let last): "till och med \(SwedishWords.day(last))"
    case .untilFurtherNotice: "tills vidare"
    case .notStated: "slut ej angivet"
    }
  }

  @Sendable static func screeningOf(_ partner: String) -> String { "Prövning av \(partner)" }

  @Sendable static func exemptionOf(_ body: String) -> String { "Undantag av \(body)" }

  @Sendable static func basis(_ basis: ContributionBasis) -> String {
    switch basis.choice {
    case .whenEntered: "Bedöms efter den utgåva som gällde när det ingicks:"
    case .today: "Bedöms efter den utgåva som gäller i dag:"
    case .latestBefore:
      "Ingen utgåva gällde när det ingicks. Bedöms efter den senaste dessförinnan:"
    case .noneBefore:
      "Det ingicks innan någon utgåva fanns. Bedöms efter den som gäller i dag:"
    }
  }

  @Sendable static func clause(_ clause: Agreement.Clause) -> String {
    switch clause {
    case .end: "Slut"
    case .renewal: "Förlängning"
    case .evaluation: "Utvärdering"
    case .exit: "Uppsägning"
    }
  }

  private static func list(_ clauses: [Agreement.Clause]) -> String {
    ScreeningPhrases.list(clauses.map { clause($0).lowercased() }, "och")
  }

  @Sendable static func clausesMissing(_ clauses: [Agreement.Clause]) -> String {
    "Avtalet saknar villkor om \(list(clauses))."
  }

  @Sendable static func hasClauses(_ clauses: [Agreement.Clause]) -> String {
    clauses.isEmpty ? "Inga villkor antecknade" : "Har villkor om \(list(clauses))"
  }

  @Sendable static func period(_ from: CalendarDate?, _ through: CalendarDate?) -> String {
    switch (from, through) {
    case (let from?, let through?): "\(SwedishWords.day(from)) – \(SwedishWords.day(through))"
    case (let from?, nil): "från \(SwedishWords.day(from))"
    case (nil, let through?): "till och med \(SwedishWords.day(through))"
    case (nil, nil): "tid ej angiven"
    }
  }

  @Sendable static func rate(_ share: String?, _ isChecked: Bool) -> String? {
    share.map { isChecked ? "\($0)" : "\($0) (inte kontrollerat mot källan)" }
  }

  @Sendable static func settle(_ state: Project.State) -> String {
    switch state {
    case .idea: "Tillbaka till idé"
    case .applied: "Stöd är sökt"
    case .running: "Starta"
    case .completed: "Avsluta projektet"
    case .dropped: "Genomförs inte"
    }
  }

  @Sendable static func criteriaFrom(_ criteria: AssessmentCriteria) -> String {
    criteria == .standard
      ? "Frågorna är Kanslis egna. Kommunen har inte angett vilka kriterier den bedömer annat "
        + "utvecklingsarbete efter."
      : "Frågorna är kommunens egna kriterier för utvecklingsarbete, från "
        + "\(SwedishWords.day(criteria.from)). Källa: \(criteria.source)."
  }

  @Sendable static func newerCriteria(_ criteria: AssessmentCriteria) -> String {
    criteria == .standard
      ? "Bedömningen är gjord efter dem; i dag gäller Kanslis egna frågor."
      : "Bedömningen är gjord efter dem. Sedan \(SwedishWords.day(criteria.from)) har kommunen "
        + "andra kriterier (\(criteria.source))."
  }

  @Sendable static func decisionsFound(_ count: Int) -> String {
    switch count {
    case 0: "Inget beslut i liggaren stämmer. Ändra organ, dag eller paragraf, eller för in det."
    case 1: "Ett beslut i liggaren stämmer, och det är valt."
    default: "\(count) beslut i liggaren stämmer. De står först i listan."
    }
  }

  @Sendable static func partnersFound(_ query: String, _ count: Int, _ shown: Int) -> String {
    if count == 0 { return "Ingen part stämmer med ”\(query)”." }
    if shown == 0 { return "”\(query)” finns bland dem som är valda." }
    return
      "\(count == 1 ? "En part" : "\(count) parter") stämmer med ”\(query)”. Kryssa för dem som "
      + "ska vara med."
      + (count > shown && shown == PartnerChoice.shown
        ? " De \(shown) första visas; skriv mer för att hitta fler." : "")
  }

  @Sendable static func findPartnerHint(_ count: Int) -> String {
    "Namn, ort eller land. \(count) parter är inskrivna."
  }

  @Sendable static func tookPart(_ count: Int) -> String {
    count == 1 ? "en deltagare" : "\(count) deltagare"
  }

  @Sendable static func notAnAmount(_ text: String) -> String {
    "\(text) är inget belopp; skriv det som 1 200 000 eller 1 200,50."
  }

  @Sendable static func notANumber(_ text: String) -> String {
    "\(text) är inget antal; skriv det med siffror."
  }

  @Sendable static func publicLead(_ municipality: String) -> String {
    "Vilka \(municipality) samarbetar med utanför Sverige, på vilka villkor och efter vilka beslut."
  }

  @Sendable static func sisterLead(_ count: Int) -> String {
    switch count {
    case 0: "Kommunen har inga vänorter."
    case 1: "Kommunen har en vänort."
    default: "Kommunen har \(count) vänorter."
    }
  }

  @Sendable static func sourceRegister(_ municipality: String) -> String {
    "Samarbeten, avtal och beslut: registret hos \(municipality)."
  }

  // MARK: Findings

  @Sendable static func finding(_ finding: CooperationFinding, _ partner: String) -> String {
    let last = finding.from?.previous
    return switch finding.code {
    case .dormant: "Inget har antecknats på mer än två år."
    case .forgotten:
      finding.count == 2
        ? "Varken avtal eller aktivitet är känd." : "Avtal eller aktivitet saknas i registret."
    case .clausesMissing: clausesMissing(finding.clauses)
    case .agreementEnded: "Avtalet gick ut \(day(last)) men samarbetet pågår."
    case .agreementEnding: "Avtalet går ut \(day(last))."
    case .evaluationOverdue: "Avtalet skulle ha utvärderats senast \(day(last))."
    case .exemptionEnded: "Undantaget för \(partner) upphörde \(day(last))."
    case .exemptionEnding: "Undantaget för \(partner) upphör \(day(last))."
    case .conditionUnmet:
      "\(partner): \(ConditionWords.swedish(finding.criteria)) är inte "
        + "\(ConditionWords.met(finding.criteria)), och inget gällande undantag finns."
    case .untried: "\(partner) är inte prövad mot de villkor som gäller."
    case .ruleChanged: "\(partner) är prövad mot villkor som har ändrats sedan dess."
    case .notPermeated: "Det framgår inte hur policyns värden genomsyrar uppdraget."
    case .withoutFunding: "Extern finansiering saknas, och inga skäl är angivna."
    case .severalPartiesMissing: "Projektet har bara kommunen som part."
    case .projectOverrun: "Projektets sista dag var \(day(last)), men det står som pågående."
    }
  }

  @Sendable static func proposal(
    _ proposal: CooperationProposal, _ title: String, _ body: String?
  ) -> String {
    let who = "\(body ?? "Ansvarigt organ") föreslås besluta att"
    let from = proposal.from.map { " från och med \(SwedishWords.day($0))" } ?? ""
    return switch proposal.kind {
    case .renew: "\(who) förnya avtalet i samarbetet \(title)\(from)."
    case .pause: "\(who) pausa samarbetet \(title)\(from)."
    case .end: "\(who) avsluta \(title)\(from)."
    case .screen: "Pröva parterna i \(title) mot de villkor som gäller."
    case .exempt: "\(who) medge undantag för \(title)\(from), med skäl, villkor och slutdag."
    case .evaluate: "Utvärdera \(title) så som avtalet säger, och anteckna det."
    }
  }
}
