import Cooperation

/// The words of the picture of funding.
public struct FundingWords: Sendable {
  public var shared: CooperationWords
  /// What the picture shows, in the currency it is in.
  public var title: @Sendable (String) -> String
  /// One bar in a sentence.
  public var bar: @Sendable (FundingPicture.Amounts) -> String
  public var programme: String
  public var year: String
  public var applied: String
  public var granted: String
  public var paid: String
  /// What of the granted has not come, and what of the applied for was not granted.
  public var grantedRest: String
  public var appliedRest: String
  public var nothing: String

  public static let swedish = FundingWords(
    shared: .swedish, title: { "Extern finansiering per program och år, \($0)" },
    bar: { sentence($0, .swedish, "sökt", "beviljat", "utbetalt") },
    programme: "Program", year: "År", applied: "Sökt", granted: "Beviljat", paid: "Utbetalt",
    grantedRest: "Beviljat, inte utbetalt", appliedRest: "Sökt, inte beviljat",
    nothing: "Ingen extern finansiering är registrerad.")

  public static let english = FundingWords(
    shared: .english, title: { "External funding by programme and year, \($0)" },
    bar: { sentence($0, .english, "applied for", "granted", "paid") },
    programme: "Programme", year: "Year", applied: "Applied for", granted: "Granted",
    paid: "Paid", grantedRest: "Granted, not paid", appliedRest: "Applied for, not granted",
    nothing: "No external funding is recorded.")

  private static func sentence(
    _ amounts: FundingPicture.Amounts, _ words: CooperationWords, _ applied: String,
    _ granted: String, _ paid: String
  ) -> String {
    func part(_ label: String, _ money: Money?) -> String {
      "\(label) \(money.map(words.amount) ?? words.notStated)"
    }
    return "\(amounts.programme) \(amounts.year): "
      + [
        part(applied, amounts.applied), part(granted, amounts.granted), part(paid, amounts.paid),
      ].joined(separator: ", ")
  }
}
