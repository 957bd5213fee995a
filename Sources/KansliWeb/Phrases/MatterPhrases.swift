import KansliStore
import Publishing
import Register

/// The words of matters, drafts, referrals and decisions at the desk.
public struct MatterPhrases: Sendable {
  public let newMatter: String
  public let editMatter: String
  public let lead: String
  public let empty: String
  public let deskLead: String
  public let todo: String
  public let nothingToDo: String
  public let mine: String
  public let upcoming: String
  public let noMeetings: String
  public let toReview: String
  public let titleLabel: String
  public let numberLabel: String
  public let numberHint: String
  public let verbLabel: String
  public let documentLabel: String
  public let newDocument: String
  public let documentTitleLabel: String
  public let documentTitleHint: String
  public let typeLabel: String
  public let departmentLabel: String
  public let officerLabel: String
  public let chainLabel: String
  public let chainHint: String
  public let endLabel: String
  public let endHint: String
  public let fromLabel: String
  public let fromHint: String
  public let reviewLabel: String
  public let argument: String
  public let backgroundLabel: String
  public let backgroundHint: String
  public let reasonsLabel: String
  public let printMissing: String
  public let printFailed: String
  public let open: String
  public let nextStep: String
  public let write: String
  public let sendReferral: String
  public let handleReferral: String
  public let submit: String
  public let withdraw: String
  public let withdrawLead: String
  public let putOn: String
  public let meetingLabel: String
  public let put: String
  public let planMeeting: String
  public let outcome: String
  public let reasonLabel: String
  public let reasonHint: String
  public let saveOutcome: String
  public let recordDecision: String
  public let papers: String
  public let web: String
  public let officersReport: String
  public let proposalPaper: String
  public let compilation: String
  public let extract: String
  public let comments: String
  public let noComments: String
  public let commentLabel: String
  public let commentOn: String
  public let whole: String
  public let comment: String
  public let closeComment: String
  public let happened: String
  public let check: String
  public let checkClean: String
  public let text: String
  public let textLabel: String
  public let textHint: String
  public let cover: String
  public let saveDraft: String
  public let preview: String
  public let difference: String
  public let versions: String
  public let copyEdition: String
  public let useTemplate: String
  public let importFile: String
  public let fileLabel: String
  public let readFile: String
  public let theirs: String
  public let yours: String
  public let staleLead: String
  public let readOnly: String
  public let noDraft: String
  public let partiesLabel: String
  public let partiesHint: String
  public let questionLabel: String
  public let answersByLabel: String
  public let publicLabel: String
  public let yes: String
  public let no: String
  public let send: String
  public let answers: String
  public let noAnswer: String
  public let answerFrom: String
  public let answerLabel: String
  public let answerFile: String
  public let provisionLabel: String
  public let provisionHint: String
  public let answerHint: String
  /// A file, by its name, that is no answer; and the most megabytes.
  public let notAPaper: @Sendable (String, Int) -> String
  public let takeIn: String
  public let howAnswered: String
  public let closeReferral: String
  public let party: String
  public let links: String
  /// Where the parties with an address have been written to.
  public let linksLead: String
  /// Where no mail is sent, so that nobody has the links but whoever sees them.
  public let linksLeadUnsent: String
  public let publicTitle: String
  public let publicLead: String
  public let publicEmpty: String
  public let answerTitle: String
  public let answerThanks: String
  public let answerGone: String
  public let sendAnswer: String
  public let minutesLine: String
  public let minutesHint: String
  public let readLine: String
  public let lineNotRead: String
  public let decidedOn: String
  public let item: String
  public let asDecided: String
  public let asDecidedHint: String
  public let showConsequences: String
  public let changedSinceShown: String
  public let consequences: String
  public let record: String
  public let decidedAlready: String
  public let amendedLabel: String
  public let decisionTitle: String
  public let way: String
  public let minutesApproved: String
  public let announced: String
  public let final: String
  public let takenDown: String
  public let correctReason: String
  public let saveDays: String
  public let notices: String
  public let appeals: String
  public let appealReceived: String
  public let stayed: String
  public let appealEnded: String
  public let addAppeal: String
  public let stands: String
  public let annul: String
  public let annulLead: String
  public let court: String
  public let judgedOn: String
  public let caseNumber: String
  public let recordAnnulment: String
  public let proposals: String
  public let makeMatter: String
  public let filter: @Sendable (MatterFilter) -> String
  public let conditionsLabel: String
  /// What an exemption leads to, with its end as it is written in the form.
  public let willBeExempt: @Sendable (String) -> String
  public let conditionsHint: String
  public let verb: @Sendable (ProposedAct.Verb) -> String
  public let place: @Sendable (Matter) -> String
  public let step: @Sendable (MatterStep) -> String
  public let consequence: @Sendable (MatterConsequence.Kind) -> String
  public let outcomeName: @Sendable (MeetingOutcome) -> String
  public let stage: @Sendable (Finality.Stage) -> String
  public let finding: @Sendable (CompletenessFinding) -> String
  public let savedBy: @Sendable (_ name: String, CalendarDate) -> String
  public let version: @Sendable (Int) -> String
  public let unknownPerson: @Sendable (String) -> String
  public let goesUp: @Sendable (_ body: String, CalendarDate) -> String
  public let waitsFor: @Sendable (String) -> String
  public let answersBy: @Sendable (CalendarDate) -> String
  public let answered: @Sendable (_ answered: Int, _ asked: Int) -> String
  public let proposedDay: @Sendable (CalendarDate) -> String
  /// The first day that the law allows.
  public let earliestDay: @Sendable (CalendarDate) -> String
  /// A notice that was taken down while the time for appeal ran.
  public let noticeBroken: @Sendable (_ from: CalendarDate, _ through: CalendarDate) -> String
}
