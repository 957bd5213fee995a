import KansliStore
import Register

extension AccountPhrases {
  static let swedish = AccountPhrases(
    lead: "De som får arbeta i registret, och vad de får göra.",
    add: "Lägg till konto",
    nameLabel: "Namn",
    emailLabel: "E-postadress",
    languageLabel: "Språk",
    rolesLabel: "Roller",
    departmentsLabel: "Skriver för förvaltningarna",
    bodiesLabel: "Sekreterare i organen",
    noneMeansAll: "Ingen vald betyder alla.",
    seenLabel: "Senast här",
    never: "Aldrig",
    stateLabel: "Läge",
    disabled: "Avstängt",
    noPassword: "Har inte valt lösenord",
    elsewhere: "Loggar in hos inloggningstjänsten",
    facts: "Uppgifter och roller",
    createdLabel: "Upplagt",
    linkTitle: "Länk att välja lösenord med",
    linkOnce:
      "Lämna länken till personen på ett säkert sätt. Den visas bara nu, gäller i två dagar och "
      + "kan användas en gång.",
    linkLabel: "Länk",
    noLink: "Personen loggar in hos inloggningstjänsten och behöver ingen länk.",
    newLink: "Gör en ny länk",
    newLinkLead: "För den som har glömt sitt lösenord. Äldre länkar slutar gälla.",
    signOutEverywhere: "Logga ut överallt",
    disable: "Stäng av kontot",
    disableLead: "Personen loggas ut och kan inte logga in. Kontot kan öppnas igen.",
    enable: "Öppna kontot igen",
    remove: "Ta bort kontot",
    removeConfirm: "Ta bort för alltid",
    goes: "Det här tas bort",
    stays: "Det här finns kvar, utan personens namn",
    goesPerson: "Namn, adress, lösenord, roller och inloggningar.",
    staysNothing: "Inget: kontot har inte använts till något.",
    stale:
      "Någon annan har ändrat kontot medan du skrev, så inget är sparat. Jämför, ändra om det "
      + "behövs och spara igen.",
    theirs: "Så är det sparat nu",
    doneBy: "Vad personen har gjort",
    me: "Mitt konto",
    myRoles: "Mina roller",
    myPassword: "Byt lösenord",
    presentPassword: "Nuvarande lösenord",
    wrongPassword: "Det är inte ditt nuvarande lösenord. Kontrollera och försök igen.",
    savePassword: "Byt lösenord",
    passwordElsewhere: "Du loggar in hos kommunens inloggningstjänst och byter lösenord där.",
    signOutLead: "Avslutar alla dina inloggningar, den här också.",
    calendar: "Kalender att prenumerera på",
    calendarLead:
      "Med adressen kan ditt kalenderprogram hämta det du ska göra. Den som har adressen "
      + "kan läsa kalendern, så lämna den inte vidare.",
    calendarHas: "Du har en adress. En ny gör att den gamla slutar gälla.",
    calendarNew: "Gör en ny adress",
    calendarOnce: "Kopiera adressen nu; den visas bara en gång.",
    myOffices: "Mina funktioner",
    changedBy: "Historik",
    languageName: { $0 == "en" ? "Engelska" : "Svenska" },
    role: SwedishRoles.name,
    roleMeans: SwedishRoles.means,
    refusal: { refusal in
      switch refusal {
      case .lastAdministrator:
        "Det här är den enda administratören, så ingen skulle kunna sköta konton efteråt; gör "
          + "någon annan till administratör först."
      case .oneself:
        "Du kan inte stänga av eller ta bort ditt eget konto; be en annan administratör."
      }
    },
    goesHoldings: {
      $0 == 1
        ? "En funktion som personen har eller har haft."
        : "\($0) funktioner som personen har eller har haft."
    },
    goesMatters: {
      $0 == 1 ? "Ett ärende blir utan handläggare." : "\($0) ärenden blir utan handläggare."
    },
    staysEntries: { $0 == 1 ? "Ett infört beslut." : "\($0) införda beslut." },
    staysOther: { $0 == 1 ? "En annan åtgärd." : "\($0) andra åtgärder." },
    sessions: {
      switch $0 {
      case 0: "Ingen är inloggad."
      case 1: "En inloggning."
      default: "\($0) inloggningar."
      }
    })
}

enum SwedishRoles {
  @Sendable static func name(_ role: Role) -> String {
    switch role {
    case .reader: "Läsare"
    case .author: "Handläggare"
    case .secretary: "Sekreterare"
    case .internationalCoordinator: "Internationell samordnare"
    case .auditor: "Revisor"
    case .administrator: "Administratör"
    }
  }

  @Sendable static func means(_ role: Role) -> String {
    switch role {
    case .reader: "Ser ärenden, sammanträden och bevakning."
    case .author: "Skriver utkast och driver ärenden för sina förvaltningar."
    case .secretary: "Planerar sammanträden och inför beslut för sina organ."
    case .internationalCoordinator: "Sköter registret över internationella samarbeten."
    case .auditor: "Läser allt, även vem som har gjort vad."
    case .administrator: "Sköter konton och inställningar."
    }
  }
}
