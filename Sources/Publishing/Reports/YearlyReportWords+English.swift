import Cooperation
import Register

extension YearlyReportWords {
  public static let english = YearlyReportWords(
    shared: .english,
    title: { "International cooperation \($0)" },
    heading: {
      switch $0 {
      case .summary: "The year in short"
      case .ties: "Cooperation by form and state"
      case .activities: "Activities and visits"
      case .projects: "Projects"
      case .contributions: "Results by contribution"
      case .newTies: "New cooperation"
      case .endedTies: "Ended cooperation"
      case .exemptions: "Exemptions"
      case .costs: "Costs"
      case .conditions: "Screenings by the policy’s conditions"
      case .attention: "To be considered"
      case .dormant: "Cooperation without activity"
      case .assignments: "Assignments in networks and organisations"
      }
    },
    column: { columns[$0] ?? $0.rawValue },
    summary: { day, counts in
      [
        "On \(EnglishDay.words(day)) the municipality had \(many(counts.entered, "cooperation")). "
          + "Entered during the year: \(counts.new); ended: \(counts.ended); "
          + "dormant or without activity for two years: \(counts.dormant).",
        "The year saw \(many(counts.activities, "activity", "activities")) and "
          + "\(many(counts.projects, "project")) running, applied for or completed. "
          + "Exemptions that held: \(counts.exemptions).",
      ]
    },
    follows: { "The report follows up \($0)." },
    nothing: {
      switch $0 {
      case .summary: "Nothing is recorded."
      case .ties: "No cooperation is recorded."
      case .activities: "No activities are recorded for the year."
      case .projects: "No projects are recorded."
      case .contributions: "No rule on what cooperation contributes to applies."
      case .newTies: "No cooperation was entered during the year."
      case .endedTies: "No cooperation was ended during the year."
      case .exemptions: "No exemption held during the year."
      case .costs: "No costs are recorded."
      case .conditions: "No partner was screened by the policy’s conditions during the year."
      case .attention: "Nothing in the register waits to be considered."
      case .dormant: "No cooperation is dormant or without activity for two years."
      case .assignments: "No assignments are recorded."
      }
    },
    basis: { "Figures as of \(EnglishDay.words($0)). Source: \($1)." },
    decision: { cited($0, .english) },
    through: { "through \(EnglishDay.words($0))" },
    projectMoney: "Budget and funding of the projects",
    tiesByForm: "Number of cooperations by form and state",
    costOfActivities: "Activities", ownShares: "Own share of projects",
    picture: { "Picture: \($0)" }, department: "Responsible department")

  private static func many(_ count: Int, _ one: String, _ more: String? = nil) -> String {
    switch count {
    case 0: "no \(more ?? one + "s")"
    case 1: "one \(one)"
    default: "\(count) \(more ?? one + "s")"
    }
  }

  private static let columns: [Column: String] = [
    .cooperation: "Cooperation", .form: "Form", .state: "State", .partners: "Partners",
    .committee: "Committee", .entered: "Entered", .kind: "Kind", .what: "What", .when: "When",
    .participants: "Participants", .cost: "Cost", .result: "Result", .project: "Project",
    .programme: "Programme", .part: "Our part", .budget: "Budget", .ownShare: "Own share",
    .applied: "Applied for", .granted: "Granted", .paid: "Paid", .period: "Period",
    .contribution: "Contribution", .count: "Number", .results: "Results", .on: "Day",
    .decision: "Decision", .reason: "Reason", .conditions: "Conditions", .end: "Holds",
    .amount: "Amount", .unstated: "Not stated", .condition: "Condition",
    .followedUp: "Followed up", .finding: "Finding", .about: "Concerns",
    .todo: "What can be done", .lastActivity: "Last activity",
    .organisation: "Organisation", .seat: "Seat", .holder: "Held by",
    .permeatedBy: "How it is permeated",
  ]
}
