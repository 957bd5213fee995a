public import Register

/// Every word that a paper prints besides the matter's own, one stored property each: a missing
/// translation does not compile. The operative clauses are not among them; they stay Swedish.
public struct PaperWords: Sendable {
  /// BCP 47 tag.
  public let language: String
  public let kind: @Sendable (Paper.Kind) -> String
  public let heading: @Sendable (PaperHeading) -> String
  public let consequence: @Sendable (MatterConsequence.Kind) -> String
  /// The label of a document's type on an edition's title page.
  public let type: @Sendable (DocumentType) -> String
  public let date: String
  public let registryNumber: String
  public let to: String
  public let officer: String
  public let chair: @Sendable (String?) -> String
  public let secretary: String
  public let minutesApprover: String
  /// "12 remissinstanser har tillfrågats, 9 har svarat."
  public let referralCount: @Sendable (_ asked: Int, _ answered: Int) -> String
  /// "Förslaget sändes ut den … med sista svarsdag den …."
  public let referralDays: @Sendable (_ sent: CalendarDate?, _ answer: CalendarDate?) -> String?
  public let responsesCaption: String
  public let party: String
  public let provision: String
  public let response: String
  public let answer: String
  public let wholeText: String
  public let notAnswered: String
  // A title page.
  public let titlePage: String
  public let edition: @Sendable (Int) -> String
  public let field: @Sendable (DocumentReading.Field) -> String
  public let notStated: String
  public let untilFurtherNotice: String
  public let globalGoals: String
  public let note: String
  public let page: String
}
