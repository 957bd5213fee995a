import KansliStore
import Register

/// Every word a visitor or operator reads, one stored property each: a missing translation does not
/// compile.
///
/// Sentences about errors say what, why and what to do.
public struct Phrases: Sendable {
  public let language: Language
  public let standing: @Sendable (Standing.Name) -> String
  public let type: @Sendable (DocumentType) -> String
  public let effect: @Sendable (Effect.Kind) -> String
  public let proposes: @Sendable (DecisionReading.Action) -> String
  public let basis: @Sendable (Basis) -> String
  public let reviewState: @Sendable (Review.State) -> String
  /// A day in words: "21 juni 2023".
  public let day: @Sendable (CalendarDate) -> String
  /// A number with its thousands set apart.
  public let number: @Sendable (Int) -> String
  public let refusal: @Sendable (Refusal) -> String
  public let storeError: @Sendable (StoreError) -> String
  public let finding: @Sendable (Finding) -> FindingPhrase
  public let findingCode: @Sendable (Finding.Code) -> String
  public let findingLevel: @Sendable (Finding.Level) -> String
  public let warning: @Sendable (ReadingWarning) -> String
  public let waiting: @Sendable (WaitingFact.Reason) -> String
  public let verification: @Sendable (VerificationProblem) -> String
  public let field: @Sendable (String) -> String
  /// Several documents of a type: "policyer".
  public let types: @Sendable (DocumentType) -> String
  public let bodyKind: @Sendable (BodyKind) -> String
  public let site: Shared<SitePhrases>
  public let front: Shared<FrontPhrases>
  public let list: Shared<ListPhrases>
  public let pages: Shared<PagePhrases>
  public let about: Shared<AboutPhrases>
  public let desk: Shared<DeskPhrases>
  public let work: Shared<WorkPhrases>
  public let matter: Shared<MatterPhrases>
  public let terminal: Shared<TerminalPhrases>
  public let meeting: Shared<MeetingPhrases>
  public let account: Shared<AccountPhrases>
  public let office: Shared<OfficePhrases>
  public let history: Shared<HistoryPhrases>
  public let reorganisation: Shared<ReorganisationPhrases>
  public let watch: Shared<WatchPhrases>
  public let screening: Shared<ScreeningPhrases>
  public let rules: Shared<RulePhrases>
  public let correction: Shared<CorrectionPhrases>
  public let finality: FinalityPhrases
  public let kept: Shared<KeptPhrases>
  public let outbox: Shared<OutboxPhrases>
  public let cooperation: Shared<CooperationPhrases>
  public let pictures: Shared<PicturePhrases>
  public let report: Shared<ReportPhrases>
  public let partnerTable: Shared<PartnerTablePhrases>
  public let screeningForm: Shared<ScreeningFormPhrases>
  public let exemption: Shared<ExemptionPhrases>
  public let sources: Shared<SourcePhrases>
  public let settings: Shared<SettingsPhrases>
}

/// What a finding says, and what can be done about it.
public struct FindingPhrase: Sendable, Hashable {
  public var message: String
  public var todo: String

  public init(_ message: String, todo: String) {
    self.message = message
    self.todo = todo
  }
}
