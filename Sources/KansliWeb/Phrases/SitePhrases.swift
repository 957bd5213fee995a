import KansliStore
import Register

/// The words that every page has: masthead, menu, footer, errors.
public struct SitePhrases: Sendable {
  public let name: String
  /// The municipality's name where none is set.
  public let municipality: String
  public let skipToContent: String
  public let mainMenu: String
  public let documents: String
  public let topics: String
  public let bodies: String
  public let types: String
  public let about: String
  /// The other language, in its own words.
  public let otherLanguage: String
  public let whereYouAre: String
  public let onThisPage: String
  public let askDay: String
  public let show: String
  public let asOf: @Sendable (CalendarDate) -> String
  public let madeFrom: @Sendable (_ entries: Int) -> String
  public let notFoundTitle: String
  public let notFound: String
  public let badDayTitle: String
  public let badDay: @Sendable (String) -> String
  public let badParameterTitle: String
  public let badParameter: @Sendable (_ name: String, _ value: String) -> String
  public let wrongMethodTitle: String
  public let wrongMethod: String
  public let unavailableTitle: String
  public let unavailable: String
  public let failedTitle: String
  public let failed: @Sendable (_ reference: String) -> String
  public let backToRegister: String
  public let deskClosedTitle: String
  public let deskClosed: String
  public let deskForeign: String
  public let noAccountsTitle: String
  public let noAccounts: String
  public let forbiddenTitle: String
  public let refusedTitle: String
  public let tooLargeTitle: String
  /// A file over the limit.
  public let tooLarge: @Sendable (_ megabytes: Int) -> String
  /// A form's words over the limit.
  public let tooLongText: @Sendable (_ megabytes: Int) -> String
  public let staleTitle: String
  public let stale: String
}

/// The words of the front page.
public struct FrontPhrases: Sendable {
  public let answer: @Sendable (CalendarDate, _ count: Int, _ municipality: String) -> String
  public let lead: String
  public let inForce: String
  public let whatWordsMean: String
  public let lapsed: String
  public let noLapsed: String
  public let since: String
  public let nothingInstead: String
  public let ending: String
  public let noEnding: String
  public let endsIn: @Sendable (_ days: Int) -> String
  public let takesOver: @Sendable (_ edition: Int, CalendarDate) -> String
  public let replacedOn: @Sendable (CalendarDate) -> String
  public let answersForReview: String
  public let latest: String
  public let noDecisions: String
  public let throughTheYears: String
  public let chartNote: String
  public let countLabel: @Sendable (_ now: Int, _ most: Int) -> String
}

/// The words of lists.
public struct ListPhrases: Sendable {
  public let title: String
  public let type: String
  public let body: String
  public let topic: String
  public let standing: String
  public let day: String
  public let all: String
  public let count: @Sendable (Int) -> String
  public let note: @Sendable (CalendarDate) -> String
  public let none: String
  public let next: String
  public let first: String
  public let line: @Sendable (StatusItem) -> String
  public let adoptedBy: String
  public let answersForReview: String
  public let answersForFollowUp: String
  public let mustFollow: String
  public let nothingHere: String
  public let reviewBy: @Sendable (CalendarDate) -> String
  public let noReviewDay: String
  public let topicsLead: String
  public let bodiesLead: String
}

/// The words of a document's page, and of the command line where it says the same.
public struct PagePhrases: Sendable {
  public let title: String
  public let type: String
  public let standing: String
  public let validThrough: String
  public let edition: @Sendable (Int) -> String
  public let gap: String
  public let reviews: String
  public let reviewState: @Sendable (Review, CalendarDate) -> String
  public let proposals: String
  public let proposal: @Sendable (ProposalRecord) -> String
  public let proposalNote: String
  public let dayUnknown: String
  public let untilFurtherNotice: String
  public let endNotStated: String
  /// What a period's ground did, another document's adoption told apart.
  public let ground: @Sendable (Timeline.Ground) -> String
  /// The ground as a sentence that begins with what was done, where the language has it so: the
  /// body comes after it, then the day.
  public let groundBegins: @Sendable (Timeline.Ground) -> String?
  /// Where the ground is known from, after such a sentence.
  public let groundSource: @Sendable (Basis) -> String
  public let basisSource: @Sendable (Basis) -> String
  public let banner: @Sendable (Register.Standing, _ period: Timeline.Period?) -> String
  /// Before the banner where another day than today is asked for.
  public let onDay: @Sendable (CalendarDate) -> String
  public let noEntry: String
  public let gapOn: @Sendable (CalendarDate) -> String
  public let gapSince: @Sendable (CalendarDate) -> String
  public let before: @Sendable (_ edition: Int, _ through: CalendarDate) -> String
  public let after: @Sendable (_ edition: Int, _ from: CalendarDate) -> String
  public let replacedBy: @Sendable (_ title: String) -> String
  public let decidedBy: @Sendable (_ item: String?, _ number: String?) -> String
  public let reviewMissed: @Sendable (CalendarDate) -> String
  public let timeline: String
  public let timelineLabel: @Sendable (_ stretches: [String], _ from: Int, _ through: Int) -> String
  public let stretch: @Sendable (_ edition: Int?, CalendarDate, CalendarDate?) -> String
  public let timelineNote: String
  public let today: String
  public let thatDay: String
  public let nothing: String
  public let periodsCaption: String
  public let time: String
  public let what: String
  public let groundHeading: String
  public let noDecisionKnown: String
  public let text: String
  public let textNote: @Sendable (_ edition: Int, _ attributed: Bool) -> String
  /// What the sign beside a provision is; on a screen only.
  public let linkNote: String
  public let noText: String
  public let linkHere: String
  public let facts: String
  public let source: String
  public let titlePage: @Sendable (_ edition: Int, _ line: Int) -> String
  public let unknownValue: String
  public let family: String
  public let decisions: String
  public let effect: @Sendable (Effect, _ documents: [DocumentID: GoverningDocument]) -> String
  public let otherDates: @Sendable (DecisionHeader) -> String
  public let corrected: String
  public let annulled: String
  public let corrects: String
  public let editions: String
  public let was: @Sendable (Timeline.Period, _ today: CalendarDate) -> String
  public let neverInForce: String
  public let wholeDocument: String
}

/// The words of the pages about types and about the site.
public struct AboutPhrases: Sendable {
  public let typesTitle: String
  public let typesLead: @Sendable (_ municipality: String) -> String
  public let formerLabel: @Sendable (_ label: String, _ through: CalendarDate) -> String
  public let mayAdopt: @Sendable ([String]) -> String
  public let reviewRule: @Sendable (Taxonomy.ReviewRule?) -> String
  public let inForce: @Sendable (Int) -> String
  public let title: String
  public let lead: String
  public let sections: [(title: String, text: String)]
}
