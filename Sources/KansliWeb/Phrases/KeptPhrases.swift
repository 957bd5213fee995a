import KansliStore
import Register

/// The words of what is kept of a matter: versions of its text, comments, papers that were sent.
public struct KeptPhrases: Sendable {
  public let title: String
  public let lead: String
  public let compare: String
  public let from: String
  public let to: String
  public let show: String
  public let noVersions: String
  public let versions: String
  public let versionLabel: String
  public let when: String
  public let who: String
  public let changed: String
  public let sentWith: String
  public let comments: String
  public let noComments: String
  public let open: String
  public let same: String
  public let cover: String
  public let empty: String
  public let sentPapers: String
  public let sentLead: String
  public let textName: String
  public let difference: @Sendable (_ from: Int, _ to: Int) -> String
  public let closed: @Sendable (CalendarDate) -> String
  public let onReferral: @Sendable (CalendarDate) -> String
  public let asSent: @Sendable (CalendarDate) -> String
  public let sentTo: @Sendable (_ body: String?) -> String

  static let swedish = KeptPhrases(
    title: "Versioner och kommentarer",
    lead: "Varje sparad version av texten, och alla kommentarer, även de som är klara.",
    compare: "Jämför två versioner",
    from: "Äldre",
    to: "Nyare",
    show: "Jämför",
    noVersions: "Ingen text är sparad än.",
    versions: "Versioner",
    versionLabel: "Version",
    when: "När",
    who: "Vem",
    changed: "Skillnad",
    sentWith: "Skickad",
    comments: "Kommentarer",
    noComments: "Inga kommentarer har skrivits.",
    open: "Inte klar",
    same: "Texten är densamma.",
    cover: "Titelbladet",
    empty: "ej angivet",
    sentPapers: "Så som de skickades",
    sentLead:
      "Handlingarna sparas som de är när ärendet lämnas vidare. Ändras något senare skickas de "
      + "på nytt; det som skickades finns kvar.",
    textName: "Förslaget till text",
    difference: { "Skillnaden mellan version \($0) och \($1)" },
    closed: { "Klar \($0)" },
    onReferral: { "på remiss \($0)" },
    asSent: { "Så som det skickades den \(SwedishWords.day($0))" },
    sentTo: { body in body.map { "till \($0)" } ?? "" })

  static let english = KeptPhrases(
    title: "Versions and comments",
    lead: "Every saved version of the text, and all comments, those dealt with too.",
    compare: "Compare two versions",
    from: "Older",
    to: "Newer",
    show: "Compare",
    noVersions: "No text is saved yet.",
    versions: "Versions",
    versionLabel: "Version",
    when: "When",
    who: "Who",
    changed: "Difference",
    sentWith: "Sent",
    comments: "Comments",
    noComments: "No comments have been written.",
    open: "Open",
    same: "The text is the same.",
    cover: "The title page",
    empty: "not stated",
    sentPapers: "As they were sent",
    sentLead:
      "The papers are kept as they are when the matter is handed on. What changes later is sent "
      + "anew; what was sent stays.",
    textName: "The proposed text",
    difference: { "The difference between versions \($0) and \($1)" },
    closed: { "Dealt with \($0)" },
    onReferral: { "on referral \($0)" },
    asSent: { "As it was sent on \(EnglishWords.day($0))" },
    sentTo: { body in body.map { "to \($0)" } ?? "" })
}
