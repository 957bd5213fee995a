import KansliStore
import Publishing
import Register

/// The words of meetings at the desk.
public struct MeetingPhrases: Sendable {
  public let lead: String
  public let upcoming: String
  public let past: String
  public let none: String
  public let nonePast: String
  public let allBodies: String
  public let bodyLabel: String
  public let dayLabel: String
  public let dispatchLabel: String
  public let papersLabel: String
  public let mattersLabel: String
  public let cancelled: String
  public let plan: String
  public let planLead: String
  public let mayNotPlan: String
  public let one: String
  public let several: String
  public let severalLead: String
  public let daysLabel: String
  public let daysHint: String
  public let file: String
  public let fileLead: String
  public let fileLabel: String
  public let bodyInTitle: String
  public let show: String
  public let preview: String
  public let previewLead: String
  public let includeLabel: String
  public let effectLabel: String
  public let nothingToAdd: String
  public let addChosen: String
  public let faults: String
  public let agenda: String
  public let agendaEmpty: String
  public let asked: String
  public let papers: String
  public let up: String
  public let down: String
  public let print: String
  public let change: String
  public let cancel: String
  public let restore: String
  public let confirm: String
  public let leave: String
  public let cancelledLead: String
  public let weekday: @Sendable (Weekday) -> String
  public let month: @Sendable (Month) -> String
  public let matters: @Sendable (Int) -> String
  public let before: @Sendable (_ days: Int) -> String
  public let willMove: @Sendable (_ matters: Int, CalendarDate) -> String
  public let willCancel: @Sendable (_ matters: Int) -> String
  public let effect: @Sendable (PlannedMeeting.Effect) -> String
  public let fault: @Sendable (CalendarImport.Fault) -> String
  public let refusal: @Sendable (CalendarImport.Refusal) -> String
  public let leftOut: @Sendable (_ named: Int, _ past: Int) -> String
  /// A matter that is decided already, with the day and the § of the minutes.
  public let decided: @Sendable (CalendarDate?, _ item: String?) -> String
}
