import Register

extension WorkPhrases {
  static let swedish = WorkPhrases(
    deskTitle: "Mitt arbete",
    matters: "Ärenden",
    meetings: "Sammanträden",
    watch: "Bevakning",
    accounts: "Konton",
    history: "Historik",
    required: "måste fyllas i",
    signIn: "Logga in",
    signOut: "Logga ut",
    signInLead: "Arbetssidorna är för dem som arbetar med kommunens styrdokument.",
    email: "E-postadress",
    password: "Lösenord",
    forgotten: "Har du glömt lösenordet? Administratören kan ge dig en ny länk.",
    choosePassword: "Välj lösenord",
    newPassword: "Nytt lösenord",
    passwordAgain: "Lösenordet igen",
    passwordHint: "Minst tolv tecken. En mening är lätt att minnas och svår att gissa.",
    savePassword: "Spara och logga in",
    linkSpent: "Länken har redan använts eller gått ut. Be administratören om en ny.",
    signInOld: "Sidan var för gammal, så inget skickades. Fyll i igen.",
    signInWrong: "Adressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.",
    signInBusy: "Många loggar in just nu. Vänta några sekunder och försök igen.",
    providerFailed:
      "Inloggningstjänsten svarade inte som den ska, så du är inte inloggad. Försök igen; "
      + "hjälper det inte, säg till administratören.",
    providerNoRole:
      "Du är känd hos inloggningstjänsten men har ingen roll här. Be administratören om en.",
    resendTitle: "Skicka igen",
    resendSignedOut:
      "Du har blivit utloggad, så inget har sparats än. Det du skrev finns kvar på den här "
      + "sidan.",
    resendOld:
      "Sidan var från en tidigare inloggning, så inget har sparats än. Det du skrev finns "
      + "kvar: skicka igen om du vill spara det.",
    signInElsewhereWindow: "Logga in i ett annat fönster och kom sedan tillbaka hit",
    sendAgain: "Skicka igen",
    save: "Spara",
    none: "(ingen)",
    signInWith: { "Logga in med \($0)" },
    passwordFor: { "För \($0)." },
    waitToSignIn: {
      "För många försök. Vänta "
        + "\($0 < 90 ? "\($0) sekunder" : "\(($0 + 59) / 60) minuter") och försök igen."
    },
    problems: {
      $0 == 1
        ? "En uppgift behöver ändras; inget är sparat än."
        : "\($0) uppgifter behöver ändras; inget är sparat än."
    },
    problem: WorkSentences.swedish,
    matterRefusal: WorkSentences.swedish)
}
