import Cooperation
import Publishing
import Register

/// Why something cannot be done to a cooperation, and what can be done: a new case does not compile
/// until both languages have it. The provision is quoted beside the sentence.
extension SwedishCooperation {
  private static func state(_ name: String) -> String {
    RelationState(rawValue: name).map(CooperationPhrases.swedish.words.state)
      ?? Project.State(rawValue: name).map(CooperationPhrases.swedish.words.projectState) ?? name
  }

  private static func state(_ state: RelationState?) -> String {
    state.map(CooperationPhrases.swedish.words.state) ?? "inget läge"
  }

  @Sendable static func refusal(
    _ refusal: CooperationRefusal, _ partner: String
  ) -> FindingPhrase {
    let who = partner.isEmpty ? "Parten" : partner
    return switch refusal {
    case .notScreened:
      FindingPhrase(
        "\(who) är inte prövad mot policyns villkor.", todo: "Pröva parten först.")
    case .screenedUnderOlderRule:
      FindingPhrase(
        "\(who) är prövad mot villkor som har ändrats sedan dess.", todo: "Pröva parten på nytt.")
    case .needsJudgement(_, let criteria, _):
      FindingPhrase(
        "För \(who) är det inte avgjort om \(ConditionWords.swedish(criteria)) är "
          + "\(ConditionWords.met(criteria)).",
        todo: "Gör en bedömning med skäl i prövningen.")
    case .needsExemption(_, let criteria, let body, _):
      FindingPhrase(
        "\(who) uppfyller inte \(ConditionWords.swedish(criteria)).",
        todo: body.map { "Föreslå ett undantag: \($0) beslutar." }
          ?? "Policyn anger inte vem som kan besluta om undantag.")
    case .exemptionEnded(_, let day, let body, _):
      FindingPhrase(
        "Undantaget för \(who) upphörde \(SwedishWords.day(day)).",
        todo: "Föreslå ett nytt undantag: \(body) beslutar.")
    case .exemptionByWrongBody(_, let body, let demanded, _):
      FindingPhrase(
        "Undantaget för \(who) är beslutat av \(body), men enligt policyn beslutar \(demanded).",
        todo: "Föreslå ett undantag till \(demanded).")
    case .exemptionFromOlderRule:
      FindingPhrase(
        "Undantaget för \(who) gäller villkor som har ändrats sedan dess.",
        todo: "Föreslå ett nytt undantag.")
    default: order(refusal)
    }
  }

  private static func order(_ refusal: CooperationRefusal) -> FindingPhrase {
    switch refusal {
    case .severalPartiesMissing:
      FindingPhrase(
        "Projektet har bara kommunen som part.", todo: "Lägg till minst en part till.")
    case .purposeMissing:
      FindingPhrase("Syftet är inte angivet.", todo: "Skriv vad samarbetet ska bidra till.")
    case .noPartner:
      FindingPhrase("Samarbetet har ingen part.", todo: "Lägg till parten i uppgifterna.")
    case .wrongState(let old, let new):
      FindingPhrase(
        "Det går inte att gå från \(state(old)) till \(state(new)).",
        todo: "Välj ett läge som följer på det nuvarande.")
    case .groundsMissing(_, let new):
      FindingPhrase(
        "Läget \(state(new)) kräver ett beslut.",
        todo: "Ange organ och beslutsdag, eller skäl till att inget beslut är känt.")
    case .reasonMissing(_, let new):
      FindingPhrase("Läget \(state(new)) kräver skäl.", todo: "Skriv skälen.")
    case .decisionWithoutEffect(let new):
      FindingPhrase(
        "Läget \(state(new)) beslutas inte av ett organ.", todo: "Lämna organ och dag tomma.")
    case .otherDecision:
      FindingPhrase("Beslutet i liggaren gäller något annat.", todo: "Ange ett annat beslut.")
    case .beforeLastStep(let day):
      FindingPhrase(
        "Dagen ligger före den senaste ändringen, \(SwedishWords.day(day)).",
        todo: "Ange den dagen eller en senare.")
    case .dayAhead(let day, _):
      FindingPhrase(
        "\(SwedishWords.day(day)) har inte kommit, och reglerna den dagen är inte kända.",
        todo: "Anteckna det när dagen har kommit.")
    case .alreadySigned(let day):
      FindingPhrase(
        "Avtalet undertecknades redan \(SwedishWords.day(day)).",
        todo: "Skriv in ett nytt avtal om det gäller ett annat papper.")
    case .notScreened, .screenedUnderOlderRule, .needsJudgement, .needsExemption,
      .exemptionEnded, .exemptionByWrongBody, .exemptionFromOlderRule:
      FindingPhrase("", todo: "")
    }
  }
}

extension EnglishCooperation {
  private static func state(_ name: String) -> String {
    RelationState(rawValue: name).map(CooperationPhrases.english.words.state)
      ?? Project.State(rawValue: name).map(CooperationPhrases.english.words.projectState) ?? name
  }

  private static func state(_ state: RelationState?) -> String {
    state.map(CooperationPhrases.english.words.state) ?? "no state"
  }

  @Sendable static func refusal(
    _ refusal: CooperationRefusal, _ partner: String
  ) -> FindingPhrase {
    let who = partner.isEmpty ? "The partner" : partner
    return switch refusal {
    case .notScreened:
      FindingPhrase(
        "\(who) has not been screened by the policy’s conditions.",
        todo: "Screen the partner first.")
    case .screenedUnderOlderRule:
      FindingPhrase(
        "\(who) was screened by conditions that have changed since.",
        todo: "Screen the partner again.")
    case .needsJudgement(_, let criteria, _):
      FindingPhrase(
        "For \(who) it is not settled whether \(ConditionWords.english(criteria)) "
          + "\(ConditionWords.areMet(criteria, not: false)).",
        todo: "Judge it, with reasons, in the screening.")
    case .needsExemption(_, let criteria, let body, _):
      FindingPhrase(
        "\(who) does not meet \(ConditionWords.english(criteria)).",
        todo: body.map { "Propose an exemption: \($0) decides." }
          ?? "The policy does not say who can decide on exemptions.")
    case .exemptionEnded(_, let day, let body, _):
      FindingPhrase(
        "The exemption for \(who) ended on \(Phrases.english.day(day)).",
        todo: "Propose a new exemption: \(body) decides.")
    case .exemptionByWrongBody(_, let body, let demanded, _):
      FindingPhrase(
        "The exemption for \(who) was decided by \(body), but by the policy \(demanded) decides.",
        todo: "Propose an exemption to \(demanded).")
    case .exemptionFromOlderRule:
      FindingPhrase(
        "The exemption for \(who) is from conditions that have changed since.",
        todo: "Propose a new exemption.")
    default: order(refusal)
    }
  }

  private static func order(_ refusal: CooperationRefusal) -> FindingPhrase {
    switch refusal {
    case .severalPartiesMissing:
      FindingPhrase(
        "The municipality is the project’s only party.", todo: "Add at least one more party.")
    case .purposeMissing:
      FindingPhrase("No purpose is given.", todo: "Write what the cooperation contributes to.")
    case .noPartner:
      FindingPhrase("The cooperation has no partner.", todo: "Add the partner to its facts.")
    case .wrongState(let old, let new):
      FindingPhrase(
        "One cannot go from \(state(old)) to \(state(new)).",
        todo: "Choose a state that follows on the present one.")
    case .groundsMissing(_, let new):
      FindingPhrase(
        "The state \(state(new)) needs a decision.",
        todo: "Give body and day, or reasons why no decision is known.")
    case .reasonMissing(_, let new):
      FindingPhrase("The state \(state(new)) needs reasons.", todo: "Write the reasons.")
    case .decisionWithoutEffect(let new):
      FindingPhrase(
        "The state \(state(new)) is not decided by a body.", todo: "Leave body and day empty.")
    case .otherDecision:
      FindingPhrase(
        "The decision in the ledger is on something else.", todo: "Give another decision.")
    case .beforeLastStep(let day):
      FindingPhrase(
        "The day is before the last change, \(Phrases.english.day(day)).",
        todo: "Give that day or a later one.")
    case .dayAhead(let day, _):
      FindingPhrase(
        "\(Phrases.english.day(day)) has not come, and the rules of that day are not known.",
        todo: "Record it when the day has come.")
    case .alreadySigned(let day):
      FindingPhrase(
        "The agreement was signed already on \(Phrases.english.day(day)).",
        todo: "Enter a new agreement if it is about another paper.")
    case .notScreened, .screenedUnderOlderRule, .needsJudgement, .needsExemption,
      .exemptionEnded, .exemptionByWrongBody, .exemptionFromOlderRule:
      FindingPhrase("", todo: "")
    }
  }
}
