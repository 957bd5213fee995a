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
  public let pages: PagePhrases
  public let terminal: TerminalPhrases
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

/// The words of the public pages.
public struct PagePhrases: Sendable {
  public let register: String
  public let siteName: String
  public let skipToContent: String
  public let title: String
  public let type: String
  public let standing: String
  public let validThrough: String
  public let inForce: @Sendable (_ edition: Int, _ from: CalendarDate, _ end: ValidityEnd) -> String
  public let nothingInForce: @Sendable (_ from: CalendarDate, _ until: CalendarDate?) -> String
  public let neverInForce: String
  public let edition: @Sendable (Int) -> String
  public let periods: String
  public let gap: String
  public let reviews: String
  public let reviewDueBy: @Sendable (CalendarDate, Review.State) -> String
  public let proposals: String
  public let proposal: @Sendable (ProposalRecord) -> String
  public let grounds: String
  public let dayUnknown: String
  public let untilFurtherNotice: String
  public let endNotStated: String
  public let from: String
  public let through: String
  public let notFoundTitle: String
  public let notFound: String
  public let badDayTitle: String
  public let badDay: @Sendable (String) -> String
  public let unavailableTitle: String
  public let unavailable: String
  /// What a period's ground did, another document's adoption told apart.
  public let ground: @Sendable (Timeline.Ground) -> String
  public let failedTitle: String
  public let failed: @Sendable (_ reference: String) -> String
  public let backToRegister: String
  public let next: String
}
