import KansliStore
import Register

/// The words of the history: who did what, when.
public struct HistoryPhrases: Sendable {
  public let lead: String
  public let none: String
  public let personLabel: String
  public let anybody: String
  public let kindLabel: String
  public let anything: String
  public let fromLabel: String
  public let throughLabel: String
  public let whenLabel: String
  public let whatLabel: String
  public let objectLabel: String
  public let older: String
  public let newest: String
  public let all: String
  public let export: String
  public let exportLead: String
  public let removed: String
  public let columns: [String]
  public let about: @Sendable (String) -> String
  public let source: @Sendable (HistoryEntry.Source) -> String
  public let subjectKind: @Sendable (HistorySubject.Kind) -> String
  /// A date and time in Stockholm.
  public let moment: @Sendable (Instant) -> String
  public let recorded: @Sendable (HistoryDecision) -> String
  public let change: @Sendable (HistorySubject.Kind, String) -> String

  static let swedish = HistoryPhrases(
    lead: "Vem som har gjort vad, och när. Det senaste står först.",
    none: "Inget att visa.",
    personLabel: "Vem",
    anybody: "Alla",
    kindLabel: "Vad",
    anything: "Allt",
    fromLabel: "Från och med",
    throughLabel: "Till och med",
    whenLabel: "När",
    whatLabel: "Vad som gjordes",
    objectLabel: "Gäller",
    older: "Äldre",
    newest: "Till det senaste",
    all: "Visa all historik",
    export: "Hämta som fil",
    exportLead: "Allt som urvalet ovan omfattar, med tider och id:n.",
    removed: "borttaget konto",
    columns: [
      "tid_utc", "tid_stockholm", "vem_id", "vem", "slag", "objekt_slag", "objekt_id", "objekt",
      "vad",
    ],
    about: { "Om \($0)" },
    source: { source in
      switch source {
      case .ledger: "Beslut i liggaren"
      case .matter: "Ärendets gång"
      case .change: "Andra ändringar"
      }
    },
    subjectKind: { kind in
      switch kind {
      case .document: "dokument"
      case .decision: "beslut"
      case .matter: "ärende"
      case .meeting: "sammanträde"
      case .account: "konto"
      case .office: "funktion"
      case .reorganisation: "omorganisation"
      case .setting: "inställning"
      case .projection: "beräkning"
      case .cooperation: "samarbete"
      case .project: "projekt"
      case .partner: "part"
      case .agreement: "avtal"
      case .activity: "aktivitet"
      case .assignment: "uppdrag"
      case .screening: "prövning"
      case .report: "årsrapport"
      case .indicators: "mätvärden"
      case .outbox: "brev"
      case .other: "annat"
      }
    },
    moment: {
      let time = StockholmTime($0)
      return "\(time.day) kl. \(time.clock("."))"
    },
    recorded: HistorySentences.swedish,
    change: HistorySentences.swedishChange)

  static let english = HistoryPhrases(
    lead: "Who did what, and when. The last comes first.",
    none: "Nothing to show.",
    personLabel: "Who",
    anybody: "Everybody",
    kindLabel: "What",
    anything: "Everything",
    fromLabel: "From",
    throughLabel: "Through",
    whenLabel: "When",
    whatLabel: "What was done",
    objectLabel: "Concerns",
    older: "Older",
    newest: "To the latest",
    all: "Show all history",
    export: "Download",
    exportLead: "All that the choice above covers, with times and ids.",
    removed: "removed account",
    columns: [
      "time_utc", "time_stockholm", "who_id", "who", "kind", "object_kind", "object_id", "object",
      "what",
    ],
    about: { "About \($0)" },
    source: { source in
      switch source {
      case .ledger: "Decisions in the ledger"
      case .matter: "The course of matters"
      case .change: "Other changes"
      }
    },
    subjectKind: { kind in
      switch kind {
      case .document: "document"
      case .decision: "decision"
      case .matter: "matter"
      case .meeting: "meeting"
      case .account: "account"
      case .office: "office"
      case .reorganisation: "reorganisation"
      case .setting: "setting"
      case .projection: "computation"
      case .cooperation: "cooperation"
      case .project: "project"
      case .partner: "partner"
      case .agreement: "agreement"
      case .activity: "activity"
      case .assignment: "assignment"
      case .screening: "screening"
      case .report: "yearly report"
      case .indicators: "figures"
      case .outbox: "letter"
      case .other: "other"
      }
    },
    moment: {
      let time = StockholmTime($0)
      return "\(time.day) \(time.clock(":"))"
    },
    recorded: HistorySentences.english,
    change: HistorySentences.englishChange)
}
