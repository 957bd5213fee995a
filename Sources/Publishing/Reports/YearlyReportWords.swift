import Cooperation
import Register

/// Every word that the yearly report prints besides the register's own, one stored property each:
/// a missing translation does not compile.
public struct YearlyReportWords: Sendable {
  /// The columns that its tables have.
  public enum Column: String, Hashable, Sendable, CaseIterable {
    case cooperation, form, state, partners, committee, entered, kind, what, when, participants
    case cost, result, project, programme, part, budget, ownShare, applied, granted, paid, period
    case contribution, count, results, on, decision, reason, conditions, end, amount, unstated
    case condition, followedUp, finding, about, todo, lastActivity, organisation, seat, holder,
      permeatedBy
  }

  /// The figures that the summary is made of.
  public struct Counts: Hashable, Sendable {
    public var entered = 0
    public var new = 0
    public var ended = 0
    public var activities = 0
    public var projects = 0
    public var exemptions = 0
    public var dormant = 0
  }

  public let shared: CooperationWords
  public let title: @Sendable (Int) -> String
  public let heading: @Sendable (ReportHeading) -> String
  public let column: @Sendable (Column) -> String
  /// What the year was, in sentences, as of a day.
  public let summary: @Sendable (CalendarDate, Counts) -> [String]
  /// Which policy is followed up.
  public let follows: @Sendable (String) -> String
  /// What stands in a section that has nothing.
  public let nothing: @Sendable (ReportHeading) -> String
  /// "Uppgifterna avser … Källa: …"
  public let basis: @Sendable (CalendarDate, String) -> String
  /// "Kommunstyrelsen 23 mars 2026 § 114"
  public let decision: @Sendable (DecisionCitation) -> String
  public let through: @Sendable (CalendarDate) -> String
  public let projectMoney: String
  public let tiesByForm: String
  public let costOfActivities: String
  public let ownShares: String
  public let picture: @Sendable (String) -> String
  public let department: String
}
