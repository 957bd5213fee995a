import Cooperation
import KansliStore
import Register

/// The words of the sources of figures, of tasks over cooperations, and of what is told of both.
public struct SourcePhrases: Sendable {
  public let title: String
  public let lead: String
  public let desk: String
  public let editions: String
  public let source: String
  public let edition: String
  public let published: String
  public let retrieved: String
  public let licence: String
  public let attribution: String
  public let checksum: String
  public let shipped: String
  public let howTo: String
  public let thresholds: String
  public let thresholdsLead: String
  public let from: @Sendable (CalendarDate) -> String
  public let supports: @Sendable (String) -> String
  public let contradicts: @Sendable (String) -> String
  public let role: @Sendable (IndicatorRole) -> String
  // Tasks.
  public let tasks: String
  public let tasksLead: String
  public let noTasks: String
  public let done: String
  public let noTasksDone: String
  public let kind: @Sendable (String) -> String
  public let note: String
  public let finish: String
  public let asked: @Sendable (CalendarDate) -> String
  public let finished: @Sendable (CalendarDate, _ person: String) -> String
  public let before: String
  public let after: String
  public let figure: @Sendable (CooperationTaskFacts.Figure) -> String
  public let ended: @Sendable (CalendarDate) -> String
  public let rules: @Sendable (_ document: String, _ edition: Int) -> String
  public let seeCooperation: String
  // What is told.
  public let open: String
  public let end: @Sendable (EndReminder) -> String
  public let endSubject: @Sendable (EndReminder) -> String
  /// Of a letter on several.
  public let endsSubject: @Sendable (Int) -> String
  public let endConditions: @Sendable (String) -> String
  public let endTold: @Sendable (EndReminder) -> String
  public let worseSubject: @Sendable (String) -> String
  public let worseLead: @Sendable (String) -> String
  public let worseNothing: String
  public let change: @Sendable (CooperationIndicatorChange) -> String
  // The command.
  public let taken: @Sendable (_ edition: String, _ count: Int) -> String
  public let takenBefore: @Sendable (String) -> String
  public let unknown: @Sendable ([String]) -> String
  public let told: @Sendable (_ tasks: Int, _ letters: Int) -> String
  public let badLine: @Sendable (_ file: String, IndicatorProblem) -> String
  public let notRead: @Sendable (_ file: String, IndicatorProblem) -> String
  public let otherSource: @Sendable (_ file: String, IndicatorSource) -> String
}
