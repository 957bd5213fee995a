/// The words around the pictures of cooperation abroad.
public struct PicturePhrases: Sendable {
  public let title: String
  public let desk: String
  public let lead: String
  public let toReport: String
  public let toTables: String
  public let asTable: String
  /// Where the figures come from, as of a day.
  public let source: @Sendable (String) -> String
  /// Before the title of the policy whose contributions are shown.
  public let follows: String
  /// Before the contributions that nothing gives to.
  public let missing: String
  public let funding: String
  public let noFunding: String
  public let undated: @Sendable (Int) -> String
  public let goals: String
  public let goalsFrom: String
  public let noGoals: String

  static let swedish = PicturePhrases(
    title: "Samarbetena i bilder",
    desk: "Internationellt",
    lead: "Var parterna finns, hur länge samarbetena har pågått, vad de bidrar till och vad de "
      + "finansieras med. Under varje bild finns samma uppgifter som tabell.",
    toReport: "Årsrapporten till styrelsen",
    toTables: "Tabeller in och ut",
    asTable: "Visa som tabell",
    source: { "Källa: Kanslis register, \($0)." },
    follows: "Bidragen är de som anges i",
    missing: "Inget samarbete bidrar till:",
    funding: "Extern finansiering",
    noFunding: "Ingen extern finansiering är registrerad.",
    undated: {
      $0 == 1
        ? "Ett projekt med finansiering saknar startdag och är inte med i bilden."
        : "\($0) projekt med finansiering saknar startdag och är inte med i bilden."
    },
    goals: "Globala mål",
    goalsFrom: "Målen är de som anges i",
    noGoals: "Policyn anger inga globala mål.")

  static let english = PicturePhrases(
    title: "Cooperation in pictures",
    desk: "International",
    lead: "Where the partners are, how long cooperation has lasted, what it contributes to and how "
      + "it is funded. Below each picture the same is given as a table.",
    toReport: "The yearly report to the board",
    toTables: "Tables in and out",
    asTable: "Show as a table",
    source: { "Source: the register of Kansli, \($0)." },
    follows: "The contributions are those of",
    missing: "No cooperation contributes to:",
    funding: "External funding",
    noFunding: "No external funding is recorded.",
    undated: {
      $0 == 1
        ? "One project with funding has no first day and is not in the picture."
        : "\($0) projects with funding have no first day and are not in the picture."
    },
    goals: "Global goals",
    goalsFrom: "The goals are those of",
    noGoals: "The policy names no global goals.")
}
