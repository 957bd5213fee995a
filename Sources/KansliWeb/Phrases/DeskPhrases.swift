import KansliStore
import Register

/// The words of the officers' desk.
public struct DeskPhrases: Sendable {
  public let title: String
  /// Said on every page of the desk: who it opens for, and why.
  public let notice: String
  public let lead: String
  public let filter: @Sendable (ReviewFilter) -> String
  public let empty: @Sendable (ReviewFilter) -> String
  public let doubts: @Sendable (Int) -> String
  public let ready: String
  public let acceptAll: @Sendable (Int) -> String
  public let next: String
  public let subject: @Sendable (ReadingPart.Subject) -> String
  public let untitled: String

  public let source: String
  public let sourceOf: @Sendable (_ file: String) -> String
  public let unreadableSource: String
  public let leftOut: @Sendable (_ lines: Int) -> String
  public let fields: String
  public let more: String
  /// How sure the reading is of a field, in words.
  public let certainty: @Sendable (FieldReading?) -> String
  public let place: @Sendable (_ line: Int, _ words: String) -> String
  /// Before other values that the text gives.
  public let alternatives: String
  public let badValue: @Sendable (_ words: String, AnswerForm.Kind) -> String
  public let badFields: @Sendable (_ fields: [String]) -> String
  /// A pasted text over the limit.
  public let tooLong: @Sendable (_ characters: Int) -> String
  public let hint: @Sendable (AnswerForm.Kind) -> String?
  public let value: @Sendable (_ normal: String) -> String
  public let action: @Sendable (DecisionReading.Action) -> String
  public let condition: @Sendable (_ words: String) -> String
  public let replaces: @Sendable (_ words: String) -> String
  public let unchanged: String
  public let belongsTo: String
  public let itsOwnDocument: @Sendable (_ title: String) -> String
  public let newDocument: @Sendable (_ title: String) -> String
  public let noDocument: String
  public let anotherNew: String
  public let alike: @Sendable (ReviewSuggestion) -> String
  public let wouldApply: String
  public let change: @Sendable (Consequence.Change) -> String
  public let newGap: @Sendable (Timeline.Gap) -> String
  public let noChange: String
  public let accept: String
  public let preview: String
  public let reject: String
  public let undo: String
  public let keys: String
  public let done: @Sendable (_ title: String, ReviewItem.State) -> String
  public let backToQueue: String
  public let backToDesk: String
  public let lacking: @Sendable ([WaitingFact]) -> String
  public let nothingNew: String

  public let readText: String
  public let readLead: String
  public let textLabel: String
  public let read: String
  public let noText: String
  public let nothingRead: @Sendable (FileReading) -> String
  public let pastedName: @Sendable (CalendarDate) -> String
}
