import KansliStore
import Register

extension CorrectionPhrases {
  static let swedish = CorrectionPhrases(
    title: "Rätta uppgifter",
    lead:
      "Skriv hur beslutet lyder enligt källan. Rättelsen blir en ny post i liggaren; den gamla "
      + "finns kvar, och det går att se vad registret visade innan.",
    restoreTitle: "Ta tillbaka makuleringen",
    restoreLead:
      "Beslutet är makulerat. Nedan står det som posten sade innan. Skriv varför det ska gälla "
      + "igen, rätta om det behövs och se vad som följer.",
    decisionHeading: "Beslutet",
    bodyLabel: "Organ",
    dayHint: "Tom: dagen är inte känd.",
    basisLabel: "Källa",
    endHint: "Dag, år eller tills vidare. Tom: slutet är inte angivet.",
    keptEndHint: "Dag, år eller tills vidare. Tom: samma slut som utgåvan som ändras.",
    reviewHint: "Dag eller år. Tom: ingen revidering är angiven.",
    textFromLabel: "Texten är tagen ur",
    ownPapers: "beslutets egna handlingar",
    otherPapers: "en annan handling",
    amendsLabel: "Utgåva som ändras",
    extendsLabel: "Utgåva som förlängs",
    repealedFrom: "Gäller inte från",
    dutyLabel: "Ansvar för",
    responsibleLabel: "Ansvarig",
    reasonLabel: "Skäl till rättelsen",
    reasonHint: "Till exempel: fel dag avskriven, se protokollet § 12. Skriv inga personnamn.",
    preview: "Visa vad som följer",
    record: "För in rättelsen i registret",
    changes: "Det här ändras",
    consequences: "Det här följer",
    noFieldChanged: "Inga uppgifter ändras.",
    nothingChanged: "Inget är ändrat, så det finns inget att föra in. Ändra en uppgift först.",
    empty: "ej angivet",
    conflict:
      "Någon annan har rättat beslutet medan du skrev, så inget fördes in. Det du skrev finns "
      + "kvar här under. Jämför med det som står nu och se vad som följer på nytt.",
    conflictDifferences: "Så här skiljer sig det som står nu från det du skrev:",
    partsLead:
      "Delar av beslutet har redan rättats var för sig, så det kan inte längre rättas som helhet. "
      + "Välj den del som är fel.",
    partCorrected: "(rättad; länken leder till den senaste rättelsen)",
    entries: "Poster i liggaren",
    voidTitle: "Makulera beslutet",
    voidLead:
      "Makulera ett beslut som aldrig har fattats eller som fördes in av misstag. Har ett organ "
      + "upphävt det, eller en domstol, är det i stället ett nytt beslut eller en dom att föra in. "
      + "Posten finns kvar i liggaren men gör inget.",
    voidReasonLabel: "Skäl till makuleringen",
    voidReasonHint: "Till exempel: infört två gånger. Skriv inga personnamn.",
    voidRecord: "Makulera",
    isVoid: "Beslutet är makulerat. Det går att ta tillbaka.",
    matterVoid:
      "Beslutet i ärendet är makulerat. Öppna ett nytt ärende om frågan ska beslutas.",
    now: "Nu",
    afterwards: "Efteråt",
    samePeriods: "Vad som gäller från dag till dag ändras inte:",
    nothingEver: "Inget gäller, och inget har gällt.",
    correctedPart: "Beslutet rättar en del av ett annat beslut",
    judgmentMissing:
      "Överklagandet har lett till att beslutet upphävts, helt eller delvis, men domen är inte "
      + "införd i registret. För in den nedan.",
    noAppeals: "Inga överklaganden är kända.",
    appealClosing: "Hur det slutade",
    closingNotStated: "inte angivet",
    changeAppeal: "Ändra uppgifterna om överklagandet",
    saveAppeal: "Spara överklagandet",
    annulledParts: "Vad domen upphäver",
    annulledPartsHint: "Kryssa för delar, eller lämna tomt för hela beslutet.",
    wholeDecision: "Hela beslutet",
    basis: {
      switch $0 {
      case .minutes: "protokollet"
      case .cover: "titelbladet"
      case .recital: "en text som återger beslutet"
      case .judgment: "en dom"
      }
    },
    duty: { $0 == .review ? "revideringen" : "uppföljningen" },
    closing: {
      switch $0 {
      case .dismissed: "avslogs"
      case .notAdmitted: "avvisades"
      case .withdrawn: "återkallades"
      case .upheld: "bifölls: hela beslutet upphävdes"
      case .upheldInPart: "bifölls delvis: en del upphävdes"
      case .notStated: "avslutat, okänt hur"
      }
    },
    supersedesLabel: { $0 == 1 ? "Ersätter dokumentet" : "Ersätter också" },
    effectHeading: { effect, title in
      switch effect {
      case .adopt(let act): "Fastställer utgåva \(act.edition) av \(title)"
      case .amend(let act): "Ändrar \(title), som blir utgåva \(act.edition)"
      case .extend: "Förlänger \(title)"
      case .repeal: "Upphäver \(title)"
      case .annul: "Upphäver ett beslut genom dom"
      case .assign: "Utser ansvarig för \(title)"
      case .cooperation(let act):
        switch act.verb {
        case .enter: "Ingår samarbete"
        case .pause: "Pausar samarbete"
        case .end: "Avslutar samarbete"
        case .exempt: "Ger undantag för samarbete"
        }
      }
    },
    entry: CorrectionSentences.swedish,
    reason: {
      switch $0 {
      case "days": "Dagarna på vägen till laga kraft fördes in eller ändrades"
      case "withdrawn": "Taget tillbaka i granskningen"
      default: $0
      }
    },
    stretch: { period in
      let end =
        period.until.map { " till och med \($0.previous)" }
        ?? (period.end == .untilFurtherNotice ? " tills vidare" : " utan angivet slut")
      return "Utgåva \(period.edition): från \(period.from)\(end)"
    },
    gapOpens: {
      "En lucka öppnas: mellan \($0.from) och \($0.until.previous) gäller inget."
    },
    gapCloses: { "En lucka försvinner: den mellan \($0.from) och \($0.until.previous)." },
    findingGone: { "Behöver inte längre åtgärdas: \($0)" })
}
