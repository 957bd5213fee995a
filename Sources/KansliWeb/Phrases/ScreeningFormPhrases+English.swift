import Cooperation
import Register

extension ScreeningFormPhrases {
  static let english = ScreeningFormPhrases(
    title: { "Screen \($0)" },
    lead: "The figures are evidence. You judge each condition and write what you build on. Once "
      + "saved, the screening is frozen with the figures, sources and rule of the day.",
    rule: "The rule in force",
    place: { "\($0), edition \($1)" },
    decides: { "Where a condition is not met, \($0) decides on an exemption." },
    nobodyDecides: "The policy does not say who decides on exemptions.",
    choosePartner: "The cooperation has several partners. Screen each of them:",
    noCountry: "The partner belongs to no country. The sources have no figures on it, and your "
      + "finding says everything.",
    evidence: "Evidence",
    measure: "Measure", value: "Value", source: "Source and year", direction: "Direction",
    says: "Points to",
    nothing: "None of the sources has a figure.",
    notAsked: "The policy does not ask about this. It is shown as background.",
    interval: { "uncertainty \($0) to \($1)" },
    change: { "\($0) in \($1) years" },
    unchanged: { "unchanged in \($0) years" },
    scale: { "scale \($0) to \($1)" },
    finding: "Your finding",
    findingMade: "Finding",
    answer: {
      switch $0 {
      case .met: "met"
      case .notMet: "not met"
      case .uncertain: "uncertain"
      }
    },
    noFinding: "No finding",
    reasons: "Reasons",
    reasonsHint: "Needed where the finding departs from the evidence, or the evidence is doubtful "
      + "or lacking.",
    reasonsMissing: { indication in
      switch indication {
      case .supports: "The evidence supports the condition. Write why you judge otherwise."
      case .contradicts: "The evidence contradicts the condition. Write why you judge otherwise."
      case .doubtful: "The evidence is doubtful. Write what the finding builds on."
      case .noData: "There is no data. Write what the finding builds on."
      }
    },
    ownRecord: "The city's own record",
    ownRecordHint: "What the city or organisation has itself done, for better or worse.",
    risks: "Risks",
    risk: {
      switch $0 {
      case .security: "Security"
      case .travellers: "Travellers"
      case .personalData: "Personal data"
      case .procurement: "Procurement"
      case .research: "Research"
      }
    },
    benefit: "Benefit to the municipality's inhabitants",
    benefitHint: "A municipality runs no foreign policy: cooperation gives something at home.",
    secret: "Secret: shown only at the desk",
    secretMark: "secret",
    save: "Save the screening",
    saveHint: "It is not changed afterwards. Should anything new be known, make another.",
    changed: "The rule or the figures have changed since you opened the page, so nothing was "
      + "saved. See how the evidence stands now and save again.",
    recordTitle: { "Screening of \($0)" },
    made: { "\(EnglishWords.day($0)), by \($1)" },
    frozen: "The screening stands as it was made. The figures are those the sources had that day.",
    meaning: { outcome, unmet, body in
      switch outcome {
      case .mayBeEntered: "Every condition is found met. The cooperation may be entered."
      case .needsExemption:
        "\(capitalised(ConditionWords.english(unmet))) \(ConditionWords.areMet(unmet, not: true)). "
          + (body.map { "The cooperation may be entered only if \($0) grants an exemption." }
            ?? "The policy does not say who decides on exemptions.")
      case .needsJudgement:
        "Something is uncertain or has no finding. The cooperation cannot be entered until it is "
          + "settled."
      case .noRule: "No rule on partners was in force that day. Nothing bars the cooperation."
      }
    },
    next: "Next step",
    enter: "Go on with the cooperation",
    exempt: "Propose an exemption",
    judge: "Make a new screening",
    newer: "There is a later screening:",
    cooperation: "Cooperation",
    noRuleThen: "No rule was in force on the day the screening is made for.",
    marks: "Secrecy", saveMarks: "Save the marks",
    countries: "Countries",
    countriesLead: "The evidence on every country and territory. It is no verdict: an officer "
      + "judges each partner by itself.",
    filter: "Country", show: "Show",
    found: { $0 == 1 ? "One country" : "\($0) countries" },
    country: { "\($0), \(EnglishWords.day($1))" },
    decimal: ".")
}
