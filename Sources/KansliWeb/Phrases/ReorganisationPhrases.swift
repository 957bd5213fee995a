import KansliStore
import Register

/// The words of reorganisations: what happens to bodies, and what follows from it.
public struct ReorganisationPhrases: Sendable {
  public let title: String
  public let lead: String
  public let none: String
  public let add: String
  public let edit: String
  public let formLead: String
  public let kindLabel: String
  public let kind: @Sendable (Reorganisation.Kind) -> String
  public let dayLabel: String
  public let dayHint: String
  public let before: String
  public let beforeHint: String
  public let after: String
  public let afterHint: String
  public let moreBodies: String
  public let bodyLabel: @Sendable (Int) -> String
  public let heirLabel: String
  public let heirHint: String
  public let decisionLabel: String
  public let decisionHint: String
  public let numberLabel: String
  public let reasonLabel: String
  public let reasonHint: String
  public let preview: String
  public let previewTitle: String
  public let previewLead: String
  public let record: String
  public let saveCorrection: String
  public let change: String
  public let correct: String
  public let withdraw: String
  public let withdrawLead: String
  public let withdrawn: String
  public let planned: String
  public let inEffect: String
  public let stale: String
  public let recordedNow: String
  public let columns: [String]
  /// "Kulturnämnden och Fritidsnämnden läggs samman till Kultur- och fritidsnämnden".
  public let sentence: @Sendable (Reorganisation) -> String
  public let problem: @Sendable (ReorganisationProblem) -> String
  // What follows.
  public let nothingFollows: String
  public let toChoose: String
  public let toChooseLead: @Sendable (Int) -> String
  public let chooseLabel: String
  public let notChosen: String
  public let asTheRest: @Sendable (String) -> String
  public let saveChoices: String
  public let movesByItself: String
  public let movesLead: String
  public let document: String
  public let duty: String
  public let from: String
  public let to: String
  public let waits: String
  public let field: @Sendable (String) -> String
  public let adoption: String
  public let keeps: @Sendable (_ body: String, _ types: [String]) -> String
  public let loses: @Sendable (_ body: String, _ types: [String]) -> String
  public let people: String
  public let gets: @Sendable (_ name: String, _ old: String, _ new: String) -> String
  public let getsNothing: @Sendable (_ name: String, _ old: String) -> String
  public let offices: String
  public let officesLead: String
  public let meetings: String
  public let meetingsMove: @Sendable (_ body: String, _ count: Int, _ to: String?) -> String
  public let clash: @Sendable ([CalendarDate]) -> String
  public let matters: String
  public let matterChange: @Sendable (_ from: String, _ to: String) -> String
  public let matterWaits: @Sendable (String) -> String
  // The list of what bodies have to amend.
  public let amendments: String
  public let amendmentsLead: @Sendable (_ documents: Int, CalendarDate) -> String
  public let noAmendments: String
  public let decides: @Sendable (String?) -> String
  public let adopted: @Sendable (_ edition: Int, _ body: String?, CalendarDate?) -> String
  public let task: @Sendable (Amendment.Task) -> String
  public let chooseDecider: @Sendable ([String]) -> String
  public let place: @Sendable (Amendment.Place) -> String
  public let print: String
  public let listTitle: String
  public let csvColumns: [String]
  // History.
  public let versions: String
  public let version: @Sendable (ReorganisationRecord.Version) -> String
  // The public pages.
  public let ended: @Sendable (Reorganisation) -> String
  public let ends: @Sendable (Reorganisation) -> String
  public let tookOver: @Sendable (Reorganisation) -> String
  public let endedShort: @Sendable (CalendarDate) -> String
  public let formerly: @Sendable (_ now: String, _ before: String) -> String
  public let passedOn: @Sendable (_ from: String, CalendarDate?) -> String
  public let isNow: @Sendable (_ from: String, _ to: [String]) -> String
  public let passedOnOpen: @Sendable (_ from: String, CalendarDate?) -> String
}
