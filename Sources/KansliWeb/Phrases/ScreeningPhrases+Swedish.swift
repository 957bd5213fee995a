import Cooperation
import ReferenceData
import Register

extension ScreeningPhrases {
  static let swedish = ScreeningPhrases(
    title: "Prövning",
    country: "Land",
    outcomeLabel: "Utfall",
    criterionLabel: "Förutsättning",
    evidenceLabel: "Underlag",
    peopleDecide:
      "Siffrorna är ett underlag. Vad som gäller för parten bedömer en handläggare, och undantag "
      + "beslutar det organ som policyn anger.",
    sources: "Källor",
    unknownCountry: { text, suggestions in
      "Det finns inget land med koden eller namnet \(text)."
        + (suggestions.isEmpty
          ? " Skriv landets kod med tre bokstäver, till exempel NOR."
          : " Menades \(ScreeningPhrases.list(suggestions, "eller"))?")
    },
    name: { $0.swedish },
    criterion: swedish,
    indication: {
      switch $0 {
      case .supports: "stöder"
      case .doubtful: "osäkert"
      case .contradicts: "talar emot"
      case .noData: "uppgift saknas"
      }
    },
    outcome: {
      switch $0 {
      case .mayBeEntered: "får ingås"
      case .needsExemption: "kräver undantag"
      case .needsJudgement: "kräver bedömning"
      case .noRule: "ingen regel"
      }
    },
    indicator: {
      switch $0 {
      case "row_regime": "Styrelseskick (0 sluten autokrati – 3 liberal demokrati)"
      case "liberal_democracy": "Liberal demokrati"
      case "civil_liberties_hri": "Medborgerliga friheter"
      case "rule_of_law": "Rättsstat"
      case "rl": "Rättsstat (Världsbanken)"
      case "va": "Inflytande och ansvarsutkrävande (Världsbanken)"
      case "lexical_index": "Elektoral demokrati (0–6)"
      default: $0
      }
    },
    scale: {
      $0.replacing("higher is better", with: "högre är bättre").replacing(".", with: ",")
    },
    note: {
      switch $0 {
      case .editionPublishedLater(let day):
        "utgåvan kom \(SwedishWords.day(day)), efter den dag som prövningen gäller"
      case .old(let years): "\(years) år gammalt, avgör inget ensamt"
      case .tooOld(let years): "\(years) år gammalt, räknas inte"
      case .shownOnly: "visas men räknas inte"
      }
    },
    why: why,
    territory: { name, state in
      "\(name) är ett territorium som hör till \(state). Siffrorna för \(state) är statens och "
        + "inte territoriets egna, och räknas inte här."
    },
    figuresOf: { "Siffrorna för \($0)" })

  @Sendable private static func swedish(_ criterion: Criterion) -> String {
    switch criterion {
    case .humanRights: "mänskliga rättigheter"
    case .democracy: "demokrati"
    case .ruleOfLaw: "rättsstatens principer"
    }
  }

  private static func names(_ criteria: [Criterion]) -> String {
    list(criteria.map(swedish), "och")
  }

  @Sendable private static func why(_ conclusion: ScreeningConclusion) -> String {
    let place =
      conclusion.rule.map { "\($0.title), utgåva \($0.edition)" } ?? ""
    let body = conclusion.rule?.exemptionBody
    let decides =
      body.map { " Beslut om undantag fattas av \($0)." }
      ?? " Policyn säger inte vem som beslutar om undantag."
    return switch conclusion.why {
    case .allSupport(let criteria):
      "Underlaget stöder alla förutsättningar (\(names(criteria))) i \(place)."
    case .contradicted(let criteria, let unsettled):
      "Underlaget talar emot \(ConditionWords.swedish(criteria)) i \(place)."
        + (unsettled.isEmpty ? "" : " För \(names(unsettled)) är det osäkert eller saknas.")
        + decides
    case .unsettled(let doubtful, let noData):
      [
        doubtful.isEmpty ? nil : "Underlaget är osäkert om \(names(doubtful)).",
        noData.isEmpty ? nil : "Uppgift saknas om \(names(noData)).",
        "En handläggare bedömer och anger skälen, enligt \(place).",
      ].compactMap(\.self).joined(separator: " ")
    case .foundMet: "Handläggaren har funnit alla förutsättningar i \(place) uppfyllda."
    case .foundNotMet(let criteria, let unsettled):
      "Handläggaren har funnit att \(ConditionWords.swedish(criteria)) i \(place) inte är "
        + "\(ConditionWords.met(criteria))."
        + (unsettled.isEmpty
          ? ""
          : " \(capitalised(ConditionWords.swedish(unsettled))) är inte "
            + (unsettled.count == 1 ? "avgjort." : "avgjorda."))
        + decides
    case .notFound(let uncertain, let missing):
      [
        uncertain.isEmpty ? nil : "Handläggaren är osäker om \(names(uncertain)).",
        missing.isEmpty ? nil : "Bedömning saknas av \(names(missing)).",
      ].compactMap(\.self).joined(separator: " ")
    case .noRule(let absence): sentence(absence)
    }
  }

  private static func sentence(_ absence: RuleBook.Absence) -> String {
    switch absence {
    case .noPolicy:
      "Registret har inget styrdokument med regler om vilka parter samarbete får ingås med."
    case .nothingInForce(let document, let since, let until):
      "Ingen utgåva av \(document) gällde den dagen"
        + (since.map { ", inte sedan \(SwedishWords.day($0))" } ?? "")
        + (until.map { ". Nästa utgåva gäller från \(SwedishWords.day($0))" } ?? "") + "."
    case .noCondition(let document, let edition):
      "Utgåva \(edition) av \(document), som gällde den dagen, ställer inga förutsättningar på "
        + "parten."
    case .waiting(let document, let edition):
      "Reglerna i utgåva \(edition) av \(document) är föreslagna av läsningen men ingen har "
        + "bekräftat dem. Bekräfta dem på arbetssidorna, eller importera med --confirm all."
    }
  }
}
