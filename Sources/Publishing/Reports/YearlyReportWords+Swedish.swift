import Cooperation
import Register

extension YearlyReportWords {
  public static let swedish = YearlyReportWords(
    shared: .swedish,
    title: { "Internationella samarbeten \($0)" },
    heading: {
      switch $0 {
      case .summary: "Året i korthet"
      case .ties: "Samarbeten efter form och läge"
      case .activities: "Aktiviteter och besök"
      case .projects: "Projekt"
      case .contributions: "Resultat per bidrag"
      case .newTies: "Nya samarbeten"
      case .endedTies: "Avslutade samarbeten"
      case .exemptions: "Undantag"
      case .costs: "Kostnader"
      case .conditions: "Prövningar av policyns villkor"
      case .attention: "Att ta ställning till"
      case .dormant: "Samarbeten utan aktivitet"
      case .assignments: "Uppdrag i nätverk och organisationer"
      }
    },
    column: { columns[$0] ?? $0.rawValue },
    summary: { day, counts in
      [
        "Den \(SwedishDay.plain(day)) hade kommunen "
          + "\(many(counts.entered, "samarbete", "samarbeten")). "
          + "\(sentence(counts.new, "samarbete", "samarbeten")) ingicks under året och "
          + "\(small(counts.ended)) avslutades. "
          + "\(sentence(counts.dormant, "samarbete", "samarbeten")) vilar eller har saknat "
          + "aktivitet i två år.",
        "Under året genomfördes \(many(counts.activities, "aktivitet", "aktiviteter")) och "
          + "\(many(counts.projects, "projekt", "projekt")) pågick, söktes eller avslutades. "
          + "\(sentence(counts.exemptions, "undantag", "undantag")) gällde.",
      ]
    },
    follows: { "Rapporten följer upp \($0)." },
    nothing: {
      switch $0 {
      case .summary: "Inget är registrerat."
      case .ties: "Inga samarbeten är registrerade."
      case .activities: "Inga aktiviteter är registrerade under året."
      case .projects: "Inga projekt är registrerade."
      case .contributions: "Ingen regel om vad samarbeten ska bidra till gäller."
      case .newTies: "Inga samarbeten ingicks under året."
      case .endedTies: "Inga samarbeten avslutades under året."
      case .exemptions: "Inga undantag gällde under året."
      case .costs: "Inga kostnader är registrerade."
      case .conditions: "Ingen part prövades mot policyns villkor under året."
      case .attention: "Inget i registret väntar på ställningstagande."
      case .dormant: "Inget samarbete vilar eller har saknat aktivitet i två år."
      case .assignments: "Inga uppdrag är registrerade."
      }
    },
    basis: { "Uppgifterna avser \(SwedishDay.plain($0)). Källa: \($1)." },
    decision: { cited($0, .swedish) },
    through: { "till och med \(SwedishDay.words($0))" },
    projectMoney: "Projektens budget och finansiering",
    tiesByForm: "Antal samarbeten efter form och läge",
    costOfActivities: "Aktiviteter", ownShares: "Egen insats i projekt",
    picture: { "Bild: \($0)" }, department: "Ansvarig förvaltning")

  static func cited(_ decision: DecisionCitation, _ words: CooperationWords) -> String {
    [decision.body, decision.on.map(words.day), decision.minutesItem.map { "§ \($0)" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// "inga samarbeten", "ett samarbete", "14 samarbeten".
  private static func many(_ count: Int, _ one: String, _ more: String) -> String {
    switch count {
    case 0: "inga \(more)"
    case 1: (one == "aktivitet" ? "en " : "ett ") + one
    default: "\(count) \(more)"
    }
  }

  private static func sentence(_ count: Int, _ one: String, _ more: String) -> String {
    switch count {
    case 0: "Inga \(more)"
    case 1: "Ett \(one)"
    default: "\(count) \(more)"
    }
  }

  private static func small(_ count: Int) -> String {
    switch count {
    case 0: "inga"
    case 1: "ett"
    default: "\(count)"
    }
  }

  private static let columns: [Column: String] = [
    .cooperation: "Samarbete", .form: "Form", .state: "Läge", .partners: "Parter",
    .committee: "Nämnd", .entered: "Ingicks", .kind: "Slag", .what: "Vad", .when: "När",
    .participants: "Deltagare", .cost: "Kostnad", .result: "Resultat", .project: "Projekt",
    .programme: "Program", .part: "Vår roll", .budget: "Budget", .ownShare: "Egen insats",
    .applied: "Sökt", .granted: "Beviljat", .paid: "Utbetalt", .period: "Tid",
    .contribution: "Bidrag", .count: "Antal", .results: "Resultat", .on: "Dag",
    .decision: "Beslut", .reason: "Skäl", .conditions: "Villkor", .end: "Gäller",
    .amount: "Belopp", .unstated: "Utan uppgift", .condition: "Villkor",
    .followedUp: "Följdes upp", .finding: "Vad som framkom", .about: "Gäller",
    .todo: "Vad som kan göras", .lastActivity: "Senaste aktivitet",
    .organisation: "Organisation", .seat: "Uppdrag", .holder: "Innehas av",
    .permeatedBy: "Så genomsyras uppdraget",
  ]
}
