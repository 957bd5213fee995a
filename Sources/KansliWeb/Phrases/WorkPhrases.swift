import Register

/// The words that all of the desk shares.
public struct WorkPhrases: Sendable {
  public let deskTitle: String
  public let matters: String
  public let meetings: String
  public let watch: String
  public let accounts: String
  public let history: String
  public let required: String
  public let signIn: String
  public let signOut: String
  public let signInLead: String
  public let email: String
  public let password: String
  public let forgotten: String
  public let choosePassword: String
  public let newPassword: String
  public let passwordAgain: String
  public let passwordHint: String
  public let savePassword: String
  public let linkSpent: String
  public let signInOld: String
  public let signInWrong: String
  public let signInBusy: String
  public let providerFailed: String
  public let providerNoRole: String
  public let resendTitle: String
  public let resendSignedOut: String
  public let resendOld: String
  public let signInElsewhereWindow: String
  public let sendAgain: String
  public let save: String
  public let none: String
  public let signInWith: @Sendable (String) -> String
  public let passwordFor: @Sendable (String) -> String
  public let waitToSignIn: @Sendable (_ seconds: Int) -> String
  public let problems: @Sendable (Int) -> String
  public let problem: @Sendable (FieldProblem) -> String
  public let matterRefusal: @Sendable (MatterRefusal) -> String
}
