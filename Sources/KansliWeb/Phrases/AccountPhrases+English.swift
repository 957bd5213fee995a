import KansliStore
import Register

extension AccountPhrases {
  static let english = AccountPhrases(
    lead: "Those who may work in the register, and what they may do.",
    add: "Add an account",
    nameLabel: "Name",
    emailLabel: "E-mail address",
    languageLabel: "Language",
    rolesLabel: "Roles",
    departmentsLabel: "Writes for the departments",
    bodiesLabel: "Secretary of the bodies",
    noneMeansAll: "None chosen means all.",
    seenLabel: "Last here",
    never: "Never",
    stateLabel: "State",
    disabled: "Disabled",
    noPassword: "Has not chosen a password",
    elsewhere: "Signs in at the sign-in service",
    facts: "Facts and roles",
    createdLabel: "Added",
    linkTitle: "Link to choose a password by",
    linkOnce:
      "Give the link to the person in a safe way. It is shown now only, holds for two days and can "
      + "be used once.",
    linkLabel: "Link",
    noLink: "The person signs in at the sign-in service and needs no link.",
    newLink: "Make a new link",
    newLinkLead: "For somebody who has forgotten the password. Earlier links stop working.",
    signOutEverywhere: "Sign out everywhere",
    disable: "Disable the account",
    disableLead: "The person is signed out and cannot sign in. The account can be enabled again.",
    enable: "Enable the account again",
    remove: "Remove the account",
    removeConfirm: "Remove for good",
    goes: "This is removed",
    stays: "This stays, without the person’s name",
    goesPerson: "Name, address, password, roles and sign-ins.",
    staysNothing: "Nothing: the account has not been used for anything.",
    stale:
      "Somebody else changed the account while you were writing, so nothing is saved. Compare, "
      + "change where needed and save again.",
    theirs: "As it is saved now",
    doneBy: "What the person has done",
    me: "My account",
    myRoles: "My roles",
    myPassword: "Change the password",
    presentPassword: "Present password",
    wrongPassword: "That is not your present password. Check it and try again.",
    savePassword: "Change the password",
    passwordElsewhere:
      "You sign in at the municipality’s sign-in service and change your password there.",
    signOutLead: "Ends all your sign-ins, this one too.",
    calendar: "Calendar to subscribe to",
    calendarLead: "By the address your calendar program can fetch what you are to do. Whoever has "
      + "the address can read the calendar, so do not hand it on.",
    calendarHas: "You have an address. A new one ends the old one.",
    calendarNew: "Make a new address",
    calendarOnce: "Copy the address now; it is shown only once.",
    myOffices: "My offices",
    changedBy: "History",
    languageName: { $0 == "en" ? "English" : "Swedish" },
    role: EnglishRoles.name,
    roleMeans: EnglishRoles.means,
    refusal: { refusal in
      switch refusal {
      case .lastAdministrator:
        "This is the only administrator, so nobody could manage accounts afterwards; make somebody "
          + "else an administrator first."
      case .oneself:
        "You cannot disable or remove your own account; ask another administrator."
      }
    },
    goesHoldings: {
      $0 == 1
        ? "One office that the person holds or has held."
        : "\($0) offices that the person holds or has held."
    },
    goesMatters: {
      $0 == 1 ? "One matter loses its officer." : "\($0) matters lose their officer."
    },
    staysEntries: { $0 == 1 ? "One decision recorded." : "\($0) decisions recorded." },
    staysOther: { $0 == 1 ? "One other act." : "\($0) other acts." },
    sessions: {
      switch $0 {
      case 0: "Nobody is signed in."
      case 1: "One sign-in."
      default: "\($0) sign-ins."
      }
    })
}

enum EnglishRoles {
  @Sendable static func name(_ role: Role) -> String {
    switch role {
    case .reader: "Reader"
    case .author: "Officer"
    case .secretary: "Secretary"
    case .internationalCoordinator: "International coordinator"
    case .auditor: "Auditor"
    case .administrator: "Administrator"
    }
  }

  @Sendable static func means(_ role: Role) -> String {
    switch role {
    case .reader: "Sees matters, meetings and the watch."
    case .author: "Writes drafts and drives matters for own departments."
    case .secretary: "Plans meetings and records decisions for own bodies."
    case .internationalCoordinator: "Keeps the register of international cooperation."
    case .auditor: "Reads everything, who did what too."
    case .administrator: "Manages accounts and settings."
    }
  }
}
