import Cooperation
import ReferenceData
import Register

extension ScreeningPhrases {
  static let english = ScreeningPhrases(
    title: "Screening",
    country: "Country",
    outcomeLabel: "Outcome",
    criterionLabel: "Condition",
    evidenceLabel: "Evidence",
    peopleDecide:
      "The figures are evidence. An officer judges what holds for the partner, and the body that "
      + "the policy names decides on exemptions.",
    sources: "Sources",
    unknownCountry: { text, suggestions in
      "There is no country with the code or name \(text)."
        + (suggestions.isEmpty
          ? " Write the country's code of three letters, such as NOR."
          : " Was \(ScreeningPhrases.list(suggestions, "or")) meant?")
    },
    name: { $0.english },
    criterion: english,
    indication: {
      switch $0 {
      case .supports: "supports"
      case .doubtful: "doubtful"
      case .contradicts: "contradicts"
      case .noData: "no data"
      }
    },
    outcome: {
      switch $0 {
      case .mayBeEntered: "may be entered"
      case .needsExemption: "needs an exemption"
      case .needsJudgement: "needs judgement"
      case .noRule: "no rule"
      }
    },
    indicator: {
      switch $0 {
      case "row_regime": "Regime (0 closed autocracy – 3 liberal democracy)"
      case "liberal_democracy": "Liberal democracy"
      case "civil_liberties_hri": "Civil liberties"
      case "rule_of_law": "Rule of law"
      case "rl": "Rule of law (World Bank)"
      case "va": "Voice and accountability (World Bank)"
      case "lexical_index": "Electoral democracy (0–6)"
      default: $0
      }
    },
    scale: { $0 },
    note: {
      switch $0 {
      case .editionPublishedLater(let day):
        "the edition appeared on \(EnglishWords.day(day)), after the day screened for"
      case .old(let years): "\(years) years old, settles nothing by itself"
      case .tooOld(let years): "\(years) years old, not counted"
      case .shownOnly: "shown, not counted"
      }
    },
    why: why,
    territory: { name, state in
      "\(name) is a territory that belongs to \(state). The figures of \(state) are those of the "
        + "state and not the territory’s own, and are not counted here."
    },
    figuresOf: { "The figures of \($0)" })

  @Sendable private static func english(_ criterion: Criterion) -> String {
    switch criterion {
    case .humanRights: "human rights"
    case .democracy: "democracy"
    case .ruleOfLaw: "the rule of law"
    }
  }

  private static func names(_ criteria: [Criterion]) -> String {
    list(criteria.map(english), "and")
  }

  @Sendable private static func why(_ conclusion: ScreeningConclusion) -> String {
    let place =
      conclusion.rule.map { "\($0.title), edition \($0.edition)" } ?? ""
    let body = conclusion.rule?.exemptionBody
    let decides =
      body.map { " \($0) decides on exemptions." }
      ?? " The policy does not say who decides on exemptions."
    return switch conclusion.why {
    case .allSupport(let criteria):
      "The evidence supports every condition (\(names(criteria))) of \(place)."
    case .contradicted(let criteria, let unsettled):
      "The evidence contradicts \(ConditionWords.english(criteria)) of \(place)."
        + (unsettled.isEmpty ? "" : " It is doubtful or lacking on \(names(unsettled)).")
        + decides
    case .unsettled(let doubtful, let noData):
      [
        doubtful.isEmpty ? nil : "The evidence is doubtful on \(names(doubtful)).",
        noData.isEmpty ? nil : "There is no data on \(names(noData)).",
        "An officer judges and gives the reasons, under \(place).",
      ].compactMap(\.self).joined(separator: " ")
    case .foundMet: "The officer has found every condition of \(place) met."
    case .foundNotMet(let criteria, let unsettled):
      "The officer has found \(ConditionWords.english(criteria)) of \(place) not met."
        + (unsettled.isEmpty
          ? ""
          : " \(capitalised(ConditionWords.english(unsettled))) "
            + "\(unsettled.count == 1 ? "is" : "are") not settled.") + decides
    case .notFound(let uncertain, let missing):
      [
        uncertain.isEmpty ? nil : "The officer is uncertain of \(names(uncertain)).",
        missing.isEmpty ? nil : "Nothing is found yet of \(names(missing)).",
      ].compactMap(\.self).joined(separator: " ")
    case .noRule(let absence): sentence(absence)
    }
  }

  private static func sentence(_ absence: RuleBook.Absence) -> String {
    switch absence {
    case .noPolicy:
      "The register has no governing document with rules on partners."
    case .nothingInForce(let document, let since, let until):
      "No edition of \(document) was in force that day"
        + (since.map { ", not since \(EnglishWords.day($0))" } ?? "")
        + (until.map { ". The next is in force from \(EnglishWords.day($0))" } ?? "") + "."
    case .noCondition(let document, let edition):
      "Edition \(edition) of \(document), in force that day, sets no condition on partners."
    case .waiting(let document, let edition):
      "The rules of edition \(edition) of \(document) are proposed by reading and nobody has "
        + "confirmed them. Confirm them at the desk, or import with --confirm all."
    }
  }
}
