import Register

/// The words of exemptions: proposing one, and those that have been given.
public struct ExemptionPhrases: Sendable {
  public let title: String
  public let lead: @Sendable (_ body: String) -> String
  public let notNeeded: String
  public let screenFirst: String
  public let screen: String
  public let noRule: String
  public let rule: String
  public let matterTitle: @Sendable (_ partner: String) -> String
  public let endHint: String
  public let propose: String
  public let background: @Sendable (_ partner: String, _ day: CalendarDate) -> String
  public let reasonsHint: String
  public let secretLeft: String
  // The annex of the papers.
  public let figures: @Sendable (_ partner: String, _ day: CalendarDate) -> String
  public let findings: @Sendable (_ partner: String, _ day: CalendarDate) -> String
  public let criterion: String
  public let finding: String
  public let left: @Sendable (_ fields: [String]) -> String
  public let annex: @Sendable (_ partner: String, _ day: CalendarDate) -> String
  /// The condition by its own words, as an operative clause has it.
  public let conditionRule: @Sendable (_ words: String) -> String
  // Those that have been given.
  public let none: String
  public let decided: @Sendable (_ body: String, _ day: CalendarDate?, _ item: String?) -> String
  public let holds: @Sendable (_ from: CalendarDate?, _ end: StatedEnd) -> String
  public let state: @Sendable (ExemptionState) -> String
  public let conditions: String
  public let decision: String
  public let screening: String
  public let cooperation: String
}

/// Whether an exemption holds on a day.
public enum ExemptionState: String, Hashable, Sendable {
  case coming, holds, ended
}

extension ExemptionPhrases {
  static let swedish = ExemptionPhrases(
    title: "Föreslå undantag",
    lead: {
      "En förutsättning i policyn är inte uppfylld. \($0) beslutar om undantag. Förslaget blir ett "
        + "ärende med tjänsteskrivelse och prövningen som bilaga."
    },
    notNeeded: "Den senaste prövningen visar inte att något undantag behövs. Gör en ny prövning "
      + "om något har ändrats.",
    screenFirst: "Ingen har prövat parten enligt den policy som gäller. Gör prövningen först: den "
      + "läggs fram för den som beslutar.",
    screen: "Gör prövningen",
    noRule: "Ingen regel om parter gäller i dag, så det finns inget att göra undantag från.",
    rule: "Regeln som undantaget görs från",
    matterTitle: { "Undantag för samarbete med \($0)" },
    endHint: "Ett datum eller ett år. Undantaget följs upp innan det löper ut.",
    propose: "Öppna ärendet",
    background: {
      "Kommunen har prövat samarbete med \($0) den \(SwedishWords.day($1)). Prövningen finns som "
        + "bilaga."
    },
    reasonsHint: "Skälen i prövningen är ifyllda. Skriv varför samarbetet ändå bör ingås.",
    secretLeft: "Skälen i prövningen är sekretessmarkerade och har inte fyllts i.",
    figures: { "Underlag om \($0), \(SwedishWords.day($1))" },
    findings: { "Bedömning av \($0), \(SwedishWords.day($1))" },
    criterion: "Förutsättning",
    finding: "Bedömning",
    left: { "Uppgifter med sekretess är utelämnade: \(ScreeningPhrases.list($0, "och"))." },
    annex: { "Prövning av \($0) den \(SwedishWords.day($1))" },
    conditionRule: { "förutsättningen ”\($0)”" },
    none: "Inget undantag är beslutat.",
    decided: { body, day, item in
      "Beslutat av \(body)" + (day.map { " \(SwedishWords.day($0))" } ?? "")
        + (item.map { ", § \($0)" } ?? "")
    },
    holds: { from, end in
      let start = from.map { "från och med \(SwedishWords.day($0))" }
      let last: String? =
        switch end.end {
        case .through(let day): "till och med \(SwedishWords.day(day))"
        case .untilFurtherNotice: "tills vidare"
        case .notStated: "utan angivet slut"
        }
      return "Gäller " + [start, last].compactMap(\.self).joined(separator: " ")
    },
    state: {
      switch $0 {
      case .coming: "börjar senare"
      case .holds: "gäller"
      case .ended: "har löpt ut"
      }
    },
    conditions: "Villkor", decision: "Beslutet", screening: "Prövningen",
    cooperation: "Samarbetet")

  static let english = ExemptionPhrases(
    title: "Propose an exemption",
    lead: {
      "A condition of the policy is not met. \($0) decides on exemptions. The proposal becomes a "
        + "matter with an officer's report and the screening annexed."
    },
    notNeeded: "The latest screening does not show that an exemption is needed. Make a new one if "
      + "something has changed.",
    screenFirst: "Nobody has screened the partner by the policy in force. Screen it first: the "
      + "screening is laid before the body that decides.",
    screen: "Make the screening",
    noRule: "No rule on partners is in force today, so there is nothing to be exempt from.",
    rule: "The rule that the exemption is from",
    matterTitle: { "Undantag för samarbete med \($0)" },
    endHint: "A date or a year. The exemption is followed up before it ends.",
    propose: "Open the matter",
    background: {
      "Kommunen har prövat samarbete med \($0) den \(SwedishWords.day($1)). Prövningen finns som "
        + "bilaga."
    },
    reasonsHint: "The screening's reasons are filled in. Write why the cooperation should be "
      + "entered even so.",
    secretLeft: "The screening's reasons are marked as secret and have not been filled in.",
    figures: { "Evidence on \($0), \(EnglishWords.day($1))" },
    findings: { "Findings on \($0), \(EnglishWords.day($1))" },
    criterion: "Condition",
    finding: "Finding",
    left: { "Secret fields are left out: \(ScreeningPhrases.list($0, "and"))." },
    annex: { "Screening of \($0), \(EnglishWords.day($1))" },
    conditionRule: { "förutsättningen ”\($0)”" },
    none: "No exemption has been granted.",
    decided: { body, day, item in
      "Decided by \(body)" + (day.map { " on \(EnglishWords.day($0))" } ?? "")
        + (item.map { ", § \($0)" } ?? "")
    },
    holds: { from, end in
      let start = from.map { "from \(EnglishWords.day($0))" }
      let last: String? =
        switch end.end {
        case .through(let day): "through \(EnglishWords.day(day))"
        case .untilFurtherNotice: "until further notice"
        case .notStated: "with no stated end"
        }
      return "Holds " + [start, last].compactMap(\.self).joined(separator: " ")
    },
    state: {
      switch $0 {
      case .coming: "begins later"
      case .holds: "holds"
      case .ended: "has ended"
      }
    },
    conditions: "Conditions", decision: "The decision", screening: "The screening",
    cooperation: "The cooperation")
}
