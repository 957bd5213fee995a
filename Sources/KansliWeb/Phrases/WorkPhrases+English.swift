import Register

extension WorkPhrases {
  static let english = WorkPhrases(
    deskTitle: "My work",
    matters: "Matters",
    meetings: "Meetings",
    watch: "Watch",
    accounts: "Accounts",
    history: "History",
    required: "required",
    signIn: "Sign in",
    signOut: "Sign out",
    signInLead: "The desk is for those who work with the municipality’s governing documents.",
    email: "E-mail address",
    password: "Password",
    forgotten: "Forgotten the password? The administrator can give you a new link.",
    choosePassword: "Choose a password",
    newPassword: "New password",
    passwordAgain: "The password again",
    passwordHint: "At least twelve characters. A sentence is easy to remember and hard to guess.",
    savePassword: "Save and sign in",
    linkSpent: "The link has been used or has expired. Ask the administrator for a new one.",
    signInOld: "The page was too old, so nothing was sent. Fill it in again.",
    signInWrong: "The address and the password do not go together. Check both and try again.",
    signInBusy: "Many are signing in right now. Wait a few seconds and try again.",
    providerFailed:
      "The sign-in service did not answer as it should, so you are not signed in. Try again; "
      + "if that does not help, tell the administrator.",
    providerNoRole:
      "The sign-in service knows you, but you have no role here. Ask the administrator for one.",
    resendTitle: "Send again",
    resendSignedOut:
      "You have been signed out, so nothing is saved yet. What you wrote is still on this page.",
    resendOld:
      "The page was from an earlier sign-in, so nothing is saved yet. What you wrote is "
      + "still here: send it again to save it.",
    signInElsewhereWindow: "Sign in in another window, then come back here",
    sendAgain: "Send again",
    save: "Save",
    none: "(none)",
    signInWith: { "Sign in with \($0)" },
    passwordFor: { "For \($0)." },
    waitToSignIn: {
      "Too many attempts. Wait "
        + "\($0 < 90 ? "\($0) seconds" : "\(($0 + 59) / 60) minutes") and try again."
    },
    problems: {
      $0 == 1
        ? "One answer needs a change; nothing is saved yet."
        : "\($0) answers need a change; nothing is saved yet."
    },
    problem: WorkSentences.english,
    matterRefusal: WorkSentences.english)
}
