import KansliStore
import Publishing
import Register

extension MatterPhrases {
  static let swedish = MatterPhrases(
    newMatter: "Nytt ärende",
    editMatter: "Uppgifter om ärendet",
    lead: "Det som är på väg mot beslut.",
    empty: "Inga ärenden här.",
    deskLead: "Det som väntar på dig, och det som är på gång.",
    todo: "Att göra",
    nothingToDo: "Inget väntar på dig just nu.",
    mine: "Mina ärenden",
    upcoming: "Kommande sammanträden",
    noMeetings: "Inga sammanträden är planerade.",
    toReview: "Inlästa filer att granska",
    titleLabel: "Ärendets rubrik",
    numberLabel: "Diarienummer",
    numberHint: "Som det står i diariet. Kan fyllas i senare.",
    verbLabel: "Vad som föreslås",
    documentLabel: "Styrdokument",
    newDocument: "Ett nytt dokument",
    documentTitleLabel: "Dokumentets titel",
    documentTitleHint: "Fylls i för ett nytt dokument, eller när titeln ska ändras.",
    typeLabel: "Dokumenttyp",
    departmentLabel: "Ansvarig förvaltning",
    officerLabel: "Handläggare",
    chainLabel: "Vägen till beslut",
    chainHint: "Ett organ på varje rad, i ordning. Det sista beslutar.",
    endLabel: "Ska gälla till och med",
    endHint: "En dag, ett år eller tills vidare.",
    fromLabel: "Ska gälla från och med",
    fromHint: "Tomt: från dagen för beslutet.",
    reviewLabel: "Ska aktualitetsprövas senast",
    argument: "Underlag till handlingarna",
    backgroundLabel: "Ärendet",
    backgroundHint:
      "Vad som har hänt och varför frågan är uppe. Det registret vet fylls i av sig självt.",
    reasonsLabel: "Skälen för förslaget",
    printMissing:
      "PDF kan inte göras här, eftersom WeasyPrint saknas. Ta Word eller webb, eller be den "
      + "som sköter servern köra make venv.",
    printFailed: "Filen gick inte att göra. Försök igen; går det inte, ta webb eller Markdown.",
    open: "Öppna ärendet",
    nextStep: "Nästa steg",
    write: "Skriv texten",
    sendReferral: "Skicka på remiss",
    handleReferral: "Remissen",
    submit: "Lämna till första organet",
    withdraw: "Dra tillbaka ärendet",
    withdrawLead: "Ärendet avslutas utan beslut. Texten och historiken finns kvar.",
    putOn: "Sätt upp på ett sammanträde",
    meetingLabel: "Sammanträde",
    put: "Sätt upp",
    planMeeting: "Planera ett sammanträde",
    outcome: "Vad blev det?",
    reasonLabel: "Skäl",
    reasonHint: "Behövs vid återremiss.",
    saveOutcome: "Spara utfallet",
    recordDecision: "Registrera beslutet",
    papers: "Handlingar",
    web: "webb",
    officersReport: "Tjänsteskrivelse",
    proposalPaper: "Förslag till beslut",
    compilation: "Remissammanställning",
    extract: "Protokollsutdrag",
    comments: "Kommentarer",
    noComments: "Inga kommentarer.",
    commentLabel: "Skriv en kommentar",
    commentOn: "Om",
    whole: "Hela texten",
    comment: "Kommentera",
    closeComment: "Klar",
    happened: "Vad som har hänt",
    check: "Kontroll före beslut",
    checkClean: "Inget saknas.",
    text: "Texten",
    textLabel: "Text i Markdown",
    textHint: "# före rubriker, - före punkter, tom rad mellan stycken.",
    cover: "Titelblad",
    saveDraft: "Spara utkastet",
    preview: "Så blir det",
    difference: "Jämfört med den utgåva som gäller",
    versions: "Sparade versioner",
    copyEdition: "Utgå från den senaste utgåvan",
    useTemplate: "Utgå från mallen",
    importFile: "Läs in en fil som utkast",
    fileLabel: "Fil (Word, OpenDocument, PDF eller text)",
    readFile: "Läs in",
    theirs: "Sparat av någon annan",
    yours: "Din text",
    staleLead:
      "Någon annan har sparat medan du skrev. Din text finns kvar här under; den andra står "
      + "bredvid. För över det som behövs och spara igen.",
    readOnly: "Ärendet är avslutat, så texten kan inte ändras.",
    noDraft: "Ingen text är skriven än.",
    partiesLabel: "Remissinstanser",
    partiesHint: "En på varje rad. Utomstående kan få e-post: Cykelfrämjandet <info@cykel.example>",
    questionLabel: "Vad ni vill ha svar på",
    answersByLabel: "Svar senast",
    publicLabel: "Visa remissen för alla på webben",
    yes: "Ja",
    no: "Nej",
    send: "Skicka remissen",
    answers: "Svar",
    noAnswer: "inget svar än",
    answerFrom: "Svar från",
    answerLabel: "Svaret",
    answerFile: "Svaret som fil",
    provisionLabel: "Gäller",
    provisionHint:
      "Ett svar i taget. Den som har synpunkter på flera delar skickar flera svar.",
    answerHint: "Skriv här, eller välj en fil nedan.",
    notAPaper: {
      "\($0) kan inte tas emot. Skicka svaret som Word, OpenDocument, PDF eller text, högst "
        + "\($1) MB."
    },
    takeIn: "Ta in svaret",
    howAnswered: "Hur vi har mött det",
    closeReferral: "Avsluta remissen",
    party: "Remissinstans",
    links: "Länkar att svara med",
    linksLead:
      "Varje instans svarar med sin egen länk. Länkarna visas bara nu; den som har en e-postadress "
      + "får sin i ett brev.",
    linksLeadUnsent:
      "Varje instans svarar med sin egen länk. Servern skickar ingen e-post och länkarna visas "
      + "bara nu: kopiera dem och skicka dem till instanserna själv.",
    publicTitle: "Ute på remiss",
    publicLead: "Förslag till styrdokument som kommunen vill ha synpunkter på.",
    publicEmpty: "Inget är ute på remiss just nu.",
    answerTitle: "Svara på remissen",
    answerThanks: "Tack, svaret är mottaget.",
    answerGone:
      "Remissen är avslutad eller länken stämmer inte, så inget svar kan tas emot här. Hör "
      + "av dig till kommunen.",
    sendAnswer: "Skicka svaret",
    minutesLine: "Klistra in raden ur protokollet",
    minutesHint: "Kansli läser organ, dag, paragraf och giltighet ur den.",
    readLine: "Läs raden",
    lineNotRead: "I raden fanns inget beslut som gick att läsa; fyll i uppgifterna själv.",
    decidedOn: "Beslutsdag",
    item: "Paragraf",
    asDecided: "Texten som den beslutades",
    asDecidedHint: "Med de ändringar som gjordes vid sammanträdet.",
    showConsequences: "Visa vad som följer",
    changedSinceShown:
      "Uppgifterna har ändrats sedan du såg vad som följer. Se över det innan du för in beslutet.",
    consequences: "Det här följer av beslutet",
    record: "För in beslutet i registret",
    decidedAlready:
      "Någon annan har redan fört in ett beslut i ärendet, så inget mer fördes in. Det du skrev "
      + "finns kvar här under. Är något fel i det som fördes in, rätta det där:",
    amendedLabel: "Vad som ändrades vid sammanträdet",
    decisionTitle: "Beslut",
    way: "Vägen till laga kraft",
    minutesApproved: "Protokollet justerat",
    announced: "Tillkännagivet",
    final: "Laga kraft",
    takenDown: "Anslaget nedtaget",
    correctReason: "Skäl till rättelsen",
    saveDays: "Spara dagarna",
    notices: "Anslag",
    appeals: "Överklaganden",
    appealReceived: "Överklagande inkom",
    stayed: "Inhibition från",
    appealEnded: "Avgjort",
    addAppeal: "Lägg till överklagande",
    stands: "Står nu",
    annul: "Domstol har upphävt beslutet",
    annulLead:
      "Beslutet räknas då som om det aldrig fattats, och det som det avslutade gäller igen. "
      + "Det som registret visade tidigare finns kvar.",
    court: "Domstol",
    judgedOn: "Dag för domen",
    caseNumber: "Målnummer",
    recordAnnulment: "För in domen i registret",
    proposals: "Förslag i inlästa filer, beslut ej känt",
    makeMatter: "Gör ett ärende av förslaget",
    filter: {
      switch $0 {
      case .open: "Pågående"
      case .mine: "Mina"
      case .closed: "Avslutade"
      }
    },
    conditionsLabel: "Villkor",
    willBeExempt: {
      $0.isEmpty
        ? "samarbetet får ingås trots att en förutsättning inte är uppfylld."
        : "samarbetet får ingås till och med \($0) trots att en förutsättning inte är uppfylld."
    },
    conditionsHint: "Ett villkor på varje rad, som det ska stå efter ”att”.",
    verb: {
      switch $0 {
      case .adopt: "fastställa"
      case .extend: "förlänga, med oförändrad text"
      case .repeal: "upphäva"
      case .exempt: "ge undantag"
      }
    },
    place: MatterSentences.swedish,
    step: MatterSentences.swedish,
    consequence: MatterSentences.swedish,
    outcomeName: MatterSentences.swedish,
    stage: MatterSentences.swedish,
    finding: CompletenessSentences.swedish,
    savedBy: { "Sparat av \($0) \($1)" },
    version: { "Version \($0)" },
    unknownPerson: { _ in "borttaget konto" },
    goesUp: { "Tas upp av \($0) \($1)." },
    waitsFor: { "Ärendet är hos \($0) och behöver ett sammanträde." },
    answersBy: { "Svar senast \($0)" },
    answered: { "\($0) av \($1) har svarat" },
    proposedDay: { "Senast \($0) enligt lag" },
    earliestDay: { "Tidigast \($0) enligt lag" },
    noticeBroken: FinalitySentences.brokenSwedish)
}
