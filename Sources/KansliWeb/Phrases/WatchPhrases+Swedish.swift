import Register

extension WatchPhrases {
  static let swedish = WatchPhrases(
    title: "Bevakning",
    lead: "Styrdokument som löper ut eller ska ses över, och när arbetet måste börja.",
    mine: "Mina",
    mineEmpty: "Inget som du svarar för löper ut eller ska ses över under perioden.",
    all: "Alla",
    allEmpty: "Inget löper ut eller ska ses över under perioden.",
    periodLabel: "Period",
    period: { months in
      switch months {
      case 12: "ett år framåt"
      case 24: "två år framåt"
      case 48: "fyra år framåt"
      default: "\(months) månader framåt"
      }
    },
    bodyLabel: "Beslutas av",
    allBodies: "alla organ",
    others: "Övriga",
    mandate: { "Mandatperioden \($0.electionYear)–\($0.electionYear + 4)" },
    unknownBody: "okänt organ",
    withoutMeeting: "Utan känt sista sammanträde",
    overdue: {
      $0 == 1
        ? "Ett dokument är försenat redan när perioden börjar."
        : "\($0) dokument är försenade redan när perioden börjar."
    },
    wheelTitle: { "Årshjul \($0)" },
    wheelLegend: "Cirklar är sammanträden, fyrkanter dagar då något löper ut (fyllda) eller ska "
      + "ses över, trianglar sista dagar att börja (fyllda) och dagar då en remiss går ut.",
    loadLegend: "Fyllda staplar löper ut, ofyllda ska ses över.",
    asTable: "Visa som tabell",
    calendar: "Bevakningen som kalender",
    more: { "\($0) till visas inte här; välj ett organ eller en kortare period." },
    load: WatchPictureWords.swedishLoad,
    wheel: WatchPictureWords.swedishWheel,
    due: SwedishWatch.due,
    afterwards: SwedishWatch.afterwards,
    mayBeMet: "Ett beslut vars dag inte är känd kan redan ha gjort det. Se efter i protokollet "
      + "och registrera dagen.",
    meeting: SwedishWatch.meeting,
    start: SwedishWatch.start,
    earliest: SwedishWatch.earliest,
    suggestion: SwedishWatch.suggestion,
    choice: SwedishWatch.choice,
    option: SwedishWatch.option,
    matterTitle: SwedishWatch.matterTitle,
    answers: SwedishWatch.answers,
    why: SwedishWatch.why,
    alsoTold: { names in
      "Samma påminnelse går till "
        + SwedishWatch.list(names.map { $0 ?? "kansliets brevlåda" }) + "."
    },
    openMatter: "Ärendet är öppnat:",
    subject: SwedishWatch.subject,
    greeting: { $0.isEmpty ? "Hej," : "Hej \($0)," },
    digestLead: {
      $0 == 1
        ? "Ett styrdokument behöver ett beslut. Välj vad som ska hända, så är ärendet redan ifyllt."
        : "\($0) styrdokument behöver ett beslut. Välj vad som ska hända, så är ärendena redan "
          + "ifyllda."
    },
    wholeList: "Hela bevakningen",
    whoDecides: "Förslaget är uträknat av registret. Beslutet fattas av kommunens organ.",
    colophon: { "Brevet kommer från registret över styrdokument i \($0)." },
    referralSubject: { "Remiss: \($0), svar senast \(SwedishWords.day($1))" },
    referralLead: { "\($0) skickar \($1) på remiss till er." },
    referralDay: { "Vi behöver ert svar senast den \(SwedishWords.day($0))." },
    referralLink: "Läs texten och svara här",
    referralLinkIsYours: "Länken är er egen. Den som har den kan svara i ert namn.",
    referralReminderSubject: {
      "Påminnelse: svara på remissen om \($0) senast \(SwedishWords.day($1))"
    },
    referralReminderLead: {
      "Vi har inte fått ert svar på remissen om \($0). Den är öppen till och med den "
        + "\(SwedishWords.day($1))."
    },
    accountSubject: "Välj ett lösenord till registret över styrdokument",
    accountLead: { "Du har ett konto i registret över styrdokument i \($0)." },
    accountLink: "Välj ett lösenord här",
    accountHolds: "Länken gäller i två dygn och en gång.",
    linkMailed: { "Länken är på väg till \($0) med e-post också." },
    feedName: { "Styrdokument i \($0)" },
    myFeedName: { "Min bevakning, \($0)" },
    dueEvent: {
      $0.due.kind == .end ? "Sista dag: \($0.title)" : "Översyn senast: \($0.title)"
    },
    startEvent: { "Sista dag att börja: \($0.title)" },
    meetingEvent: { "\($0): \($1)" },
    nothingDue: { "Inga påminnelser ska ges den \(SwedishWords.day($0))." },
    given: { reminders, letters in
      "\(reminders) \(reminders == 1 ? "påminnelse" : "påminnelser") gavs i \(letters) brev."
    },
    wouldBeGiven: "Inget är skrivet eller skickat. Lägg till --send för att ge påminnelserna.",
    nobodyToTell: {
      "\($0) \($0 == 1 ? "påminnelse" : "påminnelser") har ingen mottagare. Ange en adress till "
        + "kansliet i inställningarna, eller lägg upp ett konto."
    },
    mailSent: {
      "Post: \($0.sent) skickade, \($0.waiting) väntar, \($0.failed) gick inte att skicka."
    })
}
