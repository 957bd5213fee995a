import KansliStore
import Register

/// The words of accounts, and of one's own page.
public struct AccountPhrases: Sendable {
  public let lead: String
  public let add: String
  public let nameLabel: String
  public let emailLabel: String
  public let languageLabel: String
  public let rolesLabel: String
  public let departmentsLabel: String
  public let bodiesLabel: String
  public let noneMeansAll: String
  public let seenLabel: String
  public let never: String
  public let stateLabel: String
  public let disabled: String
  public let noPassword: String
  public let elsewhere: String
  public let facts: String
  public let createdLabel: String
  public let linkTitle: String
  public let linkOnce: String
  public let linkLabel: String
  public let noLink: String
  public let newLink: String
  public let newLinkLead: String
  public let signOutEverywhere: String
  public let disable: String
  public let disableLead: String
  public let enable: String
  public let remove: String
  public let removeConfirm: String
  public let goes: String
  public let stays: String
  public let goesPerson: String
  public let staysNothing: String
  public let stale: String
  public let theirs: String
  public let doneBy: String
  public let me: String
  public let myRoles: String
  public let myPassword: String
  public let presentPassword: String
  public let wrongPassword: String
  public let savePassword: String
  public let passwordElsewhere: String
  public let signOutLead: String
  public let calendar: String
  public let calendarLead: String
  public let calendarHas: String
  public let calendarNew: String
  public let calendarOnce: String
  public let myOffices: String
  public let changedBy: String
  public let languageName: @Sendable (String) -> String
  public let role: @Sendable (Role) -> String
  public let roleMeans: @Sendable (Role) -> String
  public let refusal: @Sendable (AccountRefusal) -> String
  public let goesHoldings: @Sendable (Int) -> String
  public let goesMatters: @Sendable (Int) -> String
  public let staysEntries: @Sendable (Int) -> String
  public let staysOther: @Sendable (Int) -> String
  public let sessions: @Sendable (Int) -> String
}
