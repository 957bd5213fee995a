import KansliStore
import Register

/// The words of correcting and voiding decisions at the desk.
public struct CorrectionPhrases: Sendable {
  public let title: String
  public let lead: String
  public let restoreTitle: String
  public let restoreLead: String
  public let decisionHeading: String
  public let bodyLabel: String
  public let dayHint: String
  public let basisLabel: String
  public let endHint: String
  public let keptEndHint: String
  public let reviewHint: String
  public let textFromLabel: String
  public let ownPapers: String
  public let otherPapers: String
  public let amendsLabel: String
  public let extendsLabel: String
  public let repealedFrom: String
  public let dutyLabel: String
  public let responsibleLabel: String
  public let reasonLabel: String
  public let reasonHint: String
  public let preview: String
  public let record: String
  public let changes: String
  public let consequences: String
  public let noFieldChanged: String
  public let nothingChanged: String
  public let empty: String
  public let conflict: String
  public let conflictDifferences: String
  public let partsLead: String
  public let partCorrected: String
  public let entries: String
  public let voidTitle: String
  public let voidLead: String
  public let voidReasonLabel: String
  public let voidReasonHint: String
  public let voidRecord: String
  public let isVoid: String
  public let matterVoid: String
  public let now: String
  public let afterwards: String
  public let samePeriods: String
  public let nothingEver: String
  public let correctedPart: String
  public let judgmentMissing: String
  public let noAppeals: String
  public let appealClosing: String
  public let closingNotStated: String
  public let changeAppeal: String
  public let saveAppeal: String
  public let annulledParts: String
  public let annulledPartsHint: String
  public let wholeDecision: String
  public let basis: @Sendable (Basis) -> String
  public let duty: @Sendable (AssignResponsibility.Duty) -> String
  public let closing: @Sendable (Appeal.Closing) -> String
  public let supersedesLabel: @Sendable (Int) -> String
  public let effectHeading: @Sendable (Effect, _ title: String) -> String
  /// An entry in one line: what was done to the ledger, and whose decision.
  public let entry: @Sendable (Decision) -> String
  /// A reason as it is shown: a word of the program's own as a sentence.
  public let reason: @Sendable (String) -> String
  public let stretch: @Sendable (Timeline.Period) -> String
  public let gapOpens: @Sendable (Timeline.Gap) -> String
  public let gapCloses: @Sendable (Timeline.Gap) -> String
  public let findingGone: @Sendable (String) -> String
}
