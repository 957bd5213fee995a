import KansliStore
import Publishing
import Register

extension MatterPhrases {
  static let english = MatterPhrases(
    newMatter: "New matter",
    editMatter: "About the matter",
    lead: "What is on its way to a decision.",
    empty: "No matters here.",
    deskLead: "What waits for you, and what is going on.",
    todo: "To do",
    nothingToDo: "Nothing waits for you right now.",
    mine: "My matters",
    upcoming: "Meetings to come",
    noMeetings: "No meetings are planned.",
    toReview: "Files read, to review",
    titleLabel: "Title of the matter",
    numberLabel: "Registry number",
    numberHint: "As in the registry. Can be filled in later.",
    verbLabel: "What is proposed",
    documentLabel: "Governing document",
    newDocument: "A new document",
    documentTitleLabel: "Title of the document",
    documentTitleHint: "For a new document, or where the title is to change.",
    typeLabel: "Type of document",
    departmentLabel: "Responsible department",
    officerLabel: "Officer",
    chainLabel: "The way to a decision",
    chainHint: "One body a line, in order. The last one decides.",
    endLabel: "Valid through",
    endHint: "A day, a year or until further notice.",
    fromLabel: "In force from",
    fromHint: "Empty: from the day of the decision.",
    reviewLabel: "To be reviewed by",
    argument: "Grounds for the papers",
    backgroundLabel: "The matter",
    backgroundHint:
      "What has happened and why the question is up. What the register knows is filled in by "
      + "itself.",
    reasonsLabel: "Reasons for the proposal",
    printMissing:
      "PDF cannot be made here, since WeasyPrint is missing. Take Word or web, or ask "
      + "whoever runs the server to run make venv.",
    printFailed: "The file could not be made. Try again; if that fails, take web or Markdown.",
    open: "Open the matter",
    nextStep: "Next step",
    write: "Write the text",
    sendReferral: "Send on referral",
    handleReferral: "The referral",
    submit: "Hand over to the first body",
    withdraw: "Withdraw the matter",
    withdrawLead: "The matter is closed without a decision. Its text and history stay.",
    putOn: "Put on a meeting",
    meetingLabel: "Meeting",
    put: "Put",
    planMeeting: "Plan a meeting",
    outcome: "What came of it?",
    reasonLabel: "Reason",
    reasonHint: "Needed where it is referred back.",
    saveOutcome: "Save the outcome",
    recordDecision: "Record the decision",
    papers: "Papers",
    web: "web",
    officersReport: "Officer’s report",
    proposalPaper: "Proposal for a decision",
    compilation: "Referral compilation",
    extract: "Extract of minutes",
    comments: "Comments",
    noComments: "No comments.",
    commentLabel: "Write a comment",
    commentOn: "About",
    whole: "The whole text",
    comment: "Comment",
    closeComment: "Done",
    happened: "What has happened",
    check: "Check before the decision",
    checkClean: "Nothing is missing.",
    text: "The text",
    textLabel: "Text in Markdown",
    textHint: "# before headings, - before points, an empty line between paragraphs.",
    cover: "Title page",
    saveDraft: "Save the draft",
    preview: "How it turns out",
    difference: "Compared with the edition in force",
    versions: "Saved versions",
    copyEdition: "Begin from the latest edition",
    useTemplate: "Begin from the template",
    importFile: "Read a file as the draft",
    fileLabel: "File (Word, OpenDocument, PDF or text)",
    readFile: "Read",
    theirs: "Saved by somebody else",
    yours: "Your text",
    staleLead:
      "Somebody else has saved while you wrote. Your text is below; the other stands beside "
      + "it. Carry over what is needed and save again.",
    readOnly: "The matter is closed, so the text cannot be changed.",
    noDraft: "No text is written yet.",
    partiesLabel: "Referral bodies",
    partiesHint: "One a line. Outside parties can have mail: Cykelfrämjandet <info@cykel.example>",
    questionLabel: "What you want answers to",
    answersByLabel: "Answers by",
    publicLabel: "Show the referral to all on the web",
    yes: "Yes",
    no: "No",
    send: "Send the referral",
    answers: "Answers",
    noAnswer: "no answer yet",
    answerFrom: "Answer from",
    answerLabel: "The answer",
    answerFile: "The answer as a file",
    provisionLabel: "About",
    provisionHint:
      "One answer at a time. Whoever has views on several parts sends several answers.",
    answerHint: "Write here, or choose a file below.",
    notAPaper: {
      "\($0) cannot be taken in. Send the answer as Word, OpenDocument, PDF or text, at most "
        + "\($1) MB."
    },
    takeIn: "Take in the answer",
    howAnswered: "How we have met it",
    closeReferral: "Close the referral",
    party: "Referral body",
    links: "Links to answer by",
    linksLead:
      "Every party answers by its own link. The links are shown only now; a party with an e-mail "
      + "address gets its own in a letter.",
    linksLeadUnsent:
      "Every party answers by its own link. The server sends no mail and the links are shown only "
      + "now: copy them and send them to the parties yourself.",
    publicTitle: "Out on referral",
    publicLead: "Proposed governing documents that the municipality wants views on.",
    publicEmpty: "Nothing is out on referral right now.",
    answerTitle: "Answer the referral",
    answerThanks: "Thank you, the answer has been received.",
    answerGone:
      "The referral is closed or the link is not right, so no answer can be taken here. "
      + "Contact the municipality.",
    sendAnswer: "Send the answer",
    minutesLine: "Paste the line of the minutes",
    minutesHint: "Kansli reads body, day, item and validity from it.",
    readLine: "Read the line",
    lineNotRead: "There was no decision to be read in the line; fill in the facts yourself.",
    decidedOn: "Decided on",
    item: "Item",
    asDecided: "The text as decided",
    asDecidedHint: "With the changes made at the meeting.",
    showConsequences: "Show what follows",
    changedSinceShown:
      "The answers have changed since you saw what follows. Look again before you record.",
    consequences: "This follows from the decision",
    record: "Enter the decision in the register",
    decidedAlready:
      "Somebody else has recorded a decision of the matter already, so nothing more was recorded. "
      + "What you wrote is kept below. Where what was recorded is wrong, correct it there:",
    amendedLabel: "What was changed at the meeting",
    decisionTitle: "Decision",
    way: "The way to being final",
    minutesApproved: "Minutes approved",
    announced: "Announced",
    final: "Final",
    takenDown: "Notice taken down",
    correctReason: "Reason for the correction",
    saveDays: "Save the days",
    notices: "Notices",
    appeals: "Appeals",
    appealReceived: "Appeal received",
    stayed: "Stayed from",
    appealEnded: "Ended",
    addAppeal: "Add an appeal",
    stands: "Stands now",
    annul: "A court has set the decision aside",
    annulLead:
      "The decision then counts as never made, and what it ended applies again. What the "
      + "register showed before is kept.",
    court: "Court",
    judgedOn: "Day of the judgment",
    caseNumber: "Case number",
    recordAnnulment: "Enter the judgment in the register",
    proposals: "Proposals in files read, decision not known",
    makeMatter: "Make a matter of the proposal",
    filter: {
      switch $0 {
      case .open: "Under way"
      case .mine: "Mine"
      case .closed: "Closed"
      }
    },
    conditionsLabel: "Conditions",
    willBeExempt: {
      $0.isEmpty
        ? "the cooperation may be entered although a condition is not met."
        : "the cooperation may be entered through \($0) although a condition is not met."
    },
    conditionsHint: "One condition a line, in Swedish, as it stands after “att”.",
    verb: {
      switch $0 {
      case .adopt: "adopt"
      case .extend: "extend, the words unchanged"
      case .repeal: "repeal"
      case .exempt: "grant an exemption"
      }
    },
    place: MatterSentences.english,
    step: MatterSentences.english,
    consequence: MatterSentences.english,
    outcomeName: MatterSentences.english,
    stage: MatterSentences.english,
    finding: CompletenessSentences.english,
    savedBy: { "Saved by \($0), \($1)" },
    version: { "Version \($0)" },
    unknownPerson: { _ in "account removed" },
    goesUp: { "Goes up with \($0) on \($1)." },
    waitsFor: { "The matter is with \($0) and needs a meeting." },
    answersBy: { "Answers by \($0)" },
    answered: { "\($0) of \($1) have answered" },
    proposedDay: { "By \($0) according to law" },
    earliestDay: { "Not before \($0), by law" },
    noticeBroken: FinalitySentences.brokenEnglish)
}
