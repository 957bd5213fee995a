import Cooperation
import Publishing
import Register

/// The facts of a year in Ekevalla.
enum ReportWorld {
  private static func day(_ text: String) -> CalendarDate { PictureWorld.day(text) }
  private static func money(_ units: Int, _ currency: String = "SEK") -> Money {
    PictureWorld.money(units, currency)
  }

  static let decision = DecisionCitation(
    body: "Kommunstyrelsen", on: day("2026-03-23"), minutesItem: "114")

  static var facts: YearlyReportFacts {
    YearlyReportFacts(
      municipality: "Ekevalla kommun", year: 2026, department: "Stadsledningskontoret",
      policy: "Internationell policy, utgåva 3", asOf: day("2026-12-31"),
      source: "registret över internationella samarbeten", ties: ties, activities: activities,
      projects: projects,
      contributions: [
        ContributionFact(
          name: "Tillväxt", count: 7, results: ["Tre företag fann en marknad i Toruń."]),
        ContributionFact(name: "Kultur", count: 0),
      ],
      newTies: [
        TieChangeFact(
          title: "Partnerskap med Zhytomyr", on: day("2026-04-01"), decision: decision,
          reason: "Återuppbyggnad av skolor")
      ],
      endedTies: [TieChangeFact(title: "Vänorten Larissa | Grekland", decision: decision)],
      exemptions: [
        ExemptionFact(
          cooperation: "Utbyte med Ningbo", decision: decision, from: day("2026-04-01"),
          end: StatedEnd(.through(day("2027-12-31")), words: "2027"),
          conditions: "Bara skolor deltar.")
      ],
      costs: [CostFact(what: "Medlemsavgift, Hållbara städer", amount: money(42_000))],
      conditions: [
        ConditionFact(
          cooperation: "Utbyte med Ningbo", condition: "Bara skolor deltar.",
          followedUpOn: day("2026-11-02"), finding: "Uppfyllt."),
        ConditionFact(cooperation: "Utbyte med Ningbo", condition: "Rapport varje år."),
      ],
      attention: [
        AttentionFact(
          about: "Vänortsavtal, Vänorten Tartu", finding: "Avtalet gick ut 30 juni 2026.",
          todo: "Förnya avtalet.")
      ],
      dormant: [
        DormantFact(title: "Vänorten Mikkeli", lastActivityOn: day("2019-09-14")),
        DormantFact(title: "Vänorten Duluth"),
      ],
      assignments: [
        AssignmentFact(
          organisation: "Hållbara städer", seat: "ledamot av styrelsen",
          holder: "Kommunstyrelsens ordförande", permeatedBy: "Tas upp vid varje möte.",
          followedUpOn: day("2026-10-01"))
      ])
  }

  private static var ties: [TieFact] {
    [
      TieFact(
        title: "Vänorten Tartu", kind: .sisterCity, state: .active, partners: ["Tartu"],
        committee: "Kommunstyrelsen", enteredOn: day("1990-05-14")),
      TieFact(title: "Vänorten Mikkeli", kind: .sisterCity, state: .dormant),
      TieFact(title: "Hållbara städer", kind: .network, state: .active),
      TieFact(title: "Utbyte med Ningbo", kind: .exchange, state: .paused),
    ]
  }

  private static var activities: [ActivityFact] {
    [
      ActivityFact(
        cooperation: "Vänorten Tartu", kind: .visit, title: "Skolbesök från Tartu",
        from: day("2026-05-04"), through: day("2026-05-08"), participants: 24,
        cost: money(61_500), result: "Två skolor arbetar vidare tillsammans."),
      ActivityFact(
        cooperation: "Hållbara städer", kind: .meeting, title: "Årsmöte",
        from: day("2026-06-11")),
    ]
  }

  private static var projects: [ProjectFact] {
    [
      ProjectFact(
        title: "Textil i kretslopp", programme: "Interreg Baltic Sea Region", part: .lead,
        partners: ["Liepāja", "Toruń"], budget: money(410_000, "EUR"),
        ownShare: money(82_000, "EUR"),
        funding: .init(applied: money(328_000, "EUR"), granted: money(328_000, "EUR")),
        from: day("2025-01-01"), through: day("2027-12-31")),
      ProjectFact(
        title: "Vänbibliotek", state: .completed, withoutFunding: "inom ordinarie budget",
        result: "400 böcker"),
    ]
  }
}
