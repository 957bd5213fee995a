import Register

extension WatchPhrases {
  static let english = WatchPhrases(
    title: "Watch",
    lead: "Governing documents that run out or are to be reviewed, and when the work has to begin.",
    mine: "Mine",
    mineEmpty: "Nothing that you answer for runs out or is to be reviewed in the period.",
    all: "All",
    allEmpty: "Nothing runs out or is to be reviewed in the period.",
    periodLabel: "Period",
    period: { months in
      switch months {
      case 12: "one year ahead"
      case 24: "two years ahead"
      case 48: "four years ahead"
      default: "\(months) months ahead"
      }
    },
    bodyLabel: "Decided by",
    allBodies: "all bodies",
    others: "Others",
    mandate: { "The mandate period \($0.electionYear)–\($0.electionYear + 4)" },
    unknownBody: "unknown body",
    withoutMeeting: "Without a known last meeting",
    overdue: {
      $0 == 1
        ? "One document is late already when the period begins."
        : "\($0) documents are late already when the period begins."
    },
    wheelTitle: { "The year \($0)" },
    wheelLegend: "Circles are meetings, squares days when something runs out (filled) or is to be "
      + "reviewed, triangles last days to begin (filled) and days when a referral goes out.",
    loadLegend: "Filled columns run out, hollow ones are to be reviewed.",
    asTable: "Show as a table",
    calendar: "The watch as a calendar",
    more: { "\($0) more are not shown; choose a body or a shorter period." },
    load: WatchPictureWords.englishLoad,
    wheel: WatchPictureWords.englishWheel,
    due: EnglishWatch.due,
    afterwards: EnglishWatch.afterwards,
    mayBeMet: "A decision whose day is not known may have met it. Look in the minutes and record "
      + "the day.",
    meeting: EnglishWatch.meeting,
    start: EnglishWatch.start,
    earliest: EnglishWatch.earliest,
    suggestion: EnglishWatch.suggestion,
    choice: EnglishWatch.choice,
    option: EnglishWatch.option,
    matterTitle: SwedishWatch.matterTitle,
    answers: EnglishWatch.answers,
    why: EnglishWatch.why,
    alsoTold: { names in
      "The same reminder goes to "
        + EnglishWatch.list(names.map { $0 ?? "the registry's mailbox" }) + "."
    },
    openMatter: "The matter is open:",
    subject: EnglishWatch.subject,
    greeting: { $0.isEmpty ? "Hello," : "Hello \($0)," },
    digestLead: {
      $0 == 1
        ? "A governing document needs a decision. Choose what is to happen, and the matter is "
          + "filled in already."
        : "\($0) governing documents need a decision. Choose what is to happen, and the matters "
          + "are filled in already."
    },
    wholeList: "The whole watch",
    whoDecides: "The register computed the suggestion. The municipality's bodies decide.",
    colophon: { "This letter comes from the register of governing documents of \($0)." },
    referralSubject: { "Referral: \($0), answer by \(EnglishWords.day($1))" },
    referralLead: { "\($0) sends you \($1) on referral." },
    referralDay: { "We need your answer by \(EnglishWords.day($0))." },
    referralLink: "Read the text and answer here",
    referralLinkIsYours: "The link is yours. Whoever has it can answer in your name.",
    referralReminderSubject: {
      "Reminder: answer the referral of \($0) by \(EnglishWords.day($1))"
    },
    referralReminderLead: {
      "We have not had your answer to the referral of \($0). It is open through "
        + "\(EnglishWords.day($1))."
    },
    accountSubject: "Choose a password for the register of governing documents",
    accountLead: { "You have an account in the register of governing documents of \($0)." },
    accountLink: "Choose a password here",
    accountHolds: "The link holds for two days, and once.",
    linkMailed: { "The link is on its way to \($0) by mail too." },
    feedName: { "Governing documents of \($0)" },
    myFeedName: { "My watch, \($0)" },
    dueEvent: {
      $0.due.kind == .end ? "Last day: \($0.title)" : "Review by: \($0.title)"
    },
    startEvent: { "Last day to begin: \($0.title)" },
    meetingEvent: { "\($0): \($1)" },
    nothingDue: { "No reminders are to be given on \(EnglishWords.day($0))." },
    given: { reminders, letters in
      "\(reminders) \(reminders == 1 ? "reminder was" : "reminders were") given in \(letters) "
        + "\(letters == 1 ? "letter" : "letters")."
    },
    wouldBeGiven: "Nothing is written or sent. Add --send to give the reminders.",
    nobodyToTell: {
      "\($0) \($0 == 1 ? "reminder has" : "reminders have") nobody to go to. Set the registry's "
        + "address in the settings, or make an account."
    },
    mailSent: { "Mail: \($0.sent) sent, \($0.waiting) waiting, \($0.failed) could not be sent." })
}
