import KansliStore
import Publishing
import Register

/// The words of the watch: its page, its reminders and the letters the register sends.
public struct WatchPhrases: Sendable {
  // The page.
  public let title: String
  public let lead: String
  public let mine: String
  public let mineEmpty: String
  public let all: String
  public let allEmpty: String
  public let periodLabel: String
  public let period: @Sendable (_ months: Int) -> String
  public let bodyLabel: String
  public let allBodies: String
  public let others: String
  public let mandate: @Sendable (MandatePeriod) -> String
  public let unknownBody: String
  public let withoutMeeting: String
  public let overdue: @Sendable (Int) -> String
  public let wheelTitle: @Sendable (Int) -> String
  public let wheelLegend: String
  public let loadLegend: String
  public let asTable: String
  public let calendar: String
  public let more: @Sendable (Int) -> String
  public let load: LoadWords
  public let wheel: @Sendable (_ year: Int) -> YearWheelWords
  // What is due.
  public let due: @Sendable (DueDay, _ on: CalendarDate) -> String
  public let afterwards: @Sendable (DraftedNext, _ on: CalendarDate) -> String
  public let mayBeMet: String
  public let meeting: @Sendable (BackwardPlan, _ on: CalendarDate) -> String
  public let start: @Sendable (BackwardPlan, _ on: CalendarDate) -> String
  public let earliest: @Sendable (ForwardPlan) -> String
  public let suggestion: @Sendable (DraftedNext) -> String
  public let choice: @Sendable (NextChoice) -> String
  /// What a choice comes to: the end it proposes and what that is founded on.
  public let option: @Sendable (DraftedNext.Option) -> String
  public let matterTitle: @Sendable (NextChoice, _ document: String) -> String
  public let answers: @Sendable (_ person: String?, _ office: String?, _ isDeputy: Bool) -> String
  public let why: @Sendable (Told, _ offices: [String: String]) -> String
  public let alsoTold: @Sendable (_ names: [String?]) -> String
  public let openMatter: String
  // Letters.
  public let subject: @Sendable ([DraftedNext], _ on: CalendarDate) -> String
  public let greeting: @Sendable (String) -> String
  public let digestLead: @Sendable (Int) -> String
  public let wholeList: String
  public let whoDecides: String
  public let colophon: @Sendable (_ municipality: String) -> String
  public let referralSubject: @Sendable (_ title: String, CalendarDate) -> String
  public let referralLead: @Sendable (_ from: String, _ title: String) -> String
  public let referralDay: @Sendable (CalendarDate) -> String
  public let referralLink: String
  public let referralLinkIsYours: String
  public let referralReminderSubject: @Sendable (_ title: String, CalendarDate) -> String
  public let referralReminderLead: @Sendable (_ title: String, CalendarDate) -> String
  public let accountSubject: String
  public let accountLead: @Sendable (_ municipality: String) -> String
  public let accountLink: String
  public let accountHolds: String
  public let linkMailed: @Sendable (_ address: String) -> String
  // Feeds.
  public let feedName: @Sendable (_ municipality: String) -> String
  public let myFeedName: @Sendable (_ municipality: String) -> String
  public let dueEvent: @Sendable (DraftedNext) -> String
  public let startEvent: @Sendable (DraftedNext) -> String
  public let meetingEvent: @Sendable (_ body: String, _ matter: String) -> String
  // The command line.
  public let nothingDue: @Sendable (CalendarDate) -> String
  public let given: @Sendable (_ reminders: Int, _ letters: Int) -> String
  public let wouldBeGiven: String
  public let nobodyToTell: @Sendable (Int) -> String
  public let mailSent: @Sendable (MailReport) -> String
}
