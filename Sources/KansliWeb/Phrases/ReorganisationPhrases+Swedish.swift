import KansliStore
import Register

extension ReorganisationPhrases {
  static let swedish = ReorganisationPhrases(
    title: "Omorganisation",
    lead: "Nämnder och förvaltningar som byter namn, läggs samman, delas eller upphör en viss dag. "
      + "Från den dagen går ansvar, behörigheter och sammanträden över; det som har beslutats och "
      + "skrivits tidigare står kvar som det var.",
    none: "Ingen omorganisation är införd.",
    add: "Ny omorganisation",
    edit: "Rätta omorganisationen",
    formLead: "Först visas allt som följer. Inget förs in förrän du säger till.",
    kindLabel: "Vad som händer",
    kind: {
      switch $0 {
      case .rename: "byter namn"
      case .merge: "läggs samman"
      case .split: "delas"
      case .dissolve: "upphör"
      }
    },
    dayLabel: "Gäller från",
    dayHint: "Den nya ordningens första dag, ofta 1 januari.",
    before: "Före",
    beforeHint: "De nämnder eller förvaltningar som finns fram till dagen.",
    after: "Efter",
    afterHint: "De som finns från dagen. Lämna tomt om organet upphör utan efterföljare.",
    moreBodies: "Fler organ",
    bodyLabel: { "Organ \($0)" },
    heirLabel: "Det som inte fördelas går till",
    heirHint: "Bara när ett organ delas eller upphör. Tomt: varje dokument får väljas för sig.",
    decisionLabel: "Beslut som ligger till grund",
    decisionHint: "Till exempel Kommunfullmäktige 2026-06-17 § 88.",
    numberLabel: "Diarienummer",
    reasonLabel: "Skäl",
    reasonHint: "Varför det ändras. Skälet sparas bredvid det som stod förut.",
    preview: "Visa vad som följer",
    previewTitle: "Det här följer",
    previewLead: "Inget är infört än. Läs igenom, och för sedan in omorganisationen.",
    record: "För in omorganisationen",
    saveCorrection: "För in rättelsen",
    change: "Ändra uppgifterna",
    correct: "Rätta",
    withdraw: "Ta tillbaka",
    withdrawLead: "Då blir det som om omorganisationen aldrig hade förts in. Den står kvar i "
      + "historiken med skälet.",
    withdrawn: "återtagen",
    planned: "planerad",
    inEffect: "gäller",
    stale: "Någon annan har ändrat omorganisationen, så inget är sparat. Så är den nu:",
    recordedNow: "Så är den införd",
    columns: ["Gäller från", "Vad", "Läge", "Att välja", "Att ändra"],
    sentence: ReorganisationSentences.swedish,
    problem: ReorganisationSentences.swedish,
    nothingFollows: "Inget i registret berörs.",
    toChoose: "Att välja",
    toChooseLead: {
      $0 == 0
        ? "Alla dokument har fått ett organ."
        : ($0 == 1 ? "Ett dokument har" : "\($0) dokument har")
          + " ännu inget organ från dagen. Välj ett för varje."
    },
    chooseLabel: "Tas över av",
    notChosen: "Inte valt",
    asTheRest: { "Som resten: \($0)" },
    saveChoices: "Spara valen",
    movesByItself: "Går över av sig självt",
    movesLead: "Räknas fram på dagen. Titelblad och beslut ändras inte; de gamla namnen står kvar "
      + "där de skrevs.",
    document: "Dokument",
    duty: "Uppgift",
    from: "Från",
    to: "Till",
    waits: "Att välja",
    field: {
      switch $0 {
      case "reviewResponsible": "ansvar för revidering"
      case "followUpResponsible": "ansvar för uppföljning"
      case "documentOwner": "dokumentansvar"
      case "adoptedBy": "beslutar nästa gång"
      default: "gäller för"
      }
    },
    adoption: "Rätt att fastställa",
    keeps: { "\($0) får fastställa \(SwedishWatch.list($1)), som organet före." },
    loses: {
      "\($0) får enligt kommunens ordning inte fastställa \(SwedishWatch.list($1)), som organet "
        + "före fick; ändra ordningen eller låt ett annat organ fastställa dem."
    },
    people: "Behörigheter",
    gets: { "\($0), som är \($1), blir också \($2)." },
    getsNothing: { "\($0), som är \($1), får ingen ny behörighet; ge den under Konton." },
    offices: "Funktioner",
    officesLead:
      "De som har funktionen får påminnelserna också efter dagen, tills den som tar över "
      + "läggs upp under Funktioner.",
    meetings: "Sammanträden",
    meetingsMove: { body, count, to in
      let count = count == 1 ? "ett planerat sammanträde" : "\(count) planerade sammanträden"
      return to.map { "\(body) har \(count) från dagen, som blir \($0)s." }
        ?? "\(body) har \(count) från dagen; säg vems de blir genom att planera om dem."
    },
    clash: { "Två sammanträden samma dag: \($0.map(\.description).joined(separator: ", "))." },
    matters: "Pågående ärenden",
    matterChange: { "\($0) blir \($1)" },
    matterWaits: { "\($0): välj vem som tar över genom att ändra ärendets uppgifter" },
    amendments: "Dokument som måste ändras",
    amendmentsLead: { count, day in
      (count == 1 ? "Ett dokument" : "\(count) dokument")
        + " som gäller \(SwedishWords.day(day)) nämner ett organ som då inte finns, eller har "
        + "fastställts av ett sådant. Varje organ ändrar sina egna."
    },
    noAmendments: "Inget dokument som gäller nämner ett organ som inte finns.",
    decides: { $0.map { "\($0) beslutar" } ?? "Beslutande organ att välja" },
    adopted: { edition, body, day in
      "Utgåva \(edition)" + (body.map { ", fastställd av \($0)" } ?? "")
        + (day.map { " \($0)" } ?? "") + "."
    },
    task: {
      switch $0 {
      case .termsOfReference:
        "Reglementet gäller ett organ som inte finns: upphäv det och anta ett för det nya organet."
      case .wording: "Texten nämner organet: ändra den, eller fastställ en ny utgåva."
      case .takeOver:
        "Det organ som fastställde dokumentet finns inte: den som har tagit över fastställer det "
          + "på nytt eller upphäver det. Till dess gäller det."
      case .titlePage:
        "Bara titelbladet nämner organet: uppgiften har gått över ändå, och bladet skrivs om nästa "
          + "gång dokumentet beslutas."
      }
    },
    chooseDecider: {
      $0.isEmpty ? "Välj vem som tar över." : "Välj mellan \(SwedishWatch.list($0))."
    },
    place: {
      switch $0 {
      case .title: "titeln"
      case .cover(let field): "titelbladet, \(SwedishWords.field(field))"
      case .provision(_, let heading?): "under \(heading)"
      case .provision(_, nil): "texten"
      }
    },
    print: "Skriv ut",
    listTitle: "Dokument som måste ändras vid omorganisation",
    csvColumns: [
      "beslutar", "dokument", "adress", "utgåva", "fastställd_av", "fastställd", "åtgärd", "plats",
      "före", "namn", "efter",
    ],
    versions: "Vad som har förts in",
    version: { version in
      let what = ReorganisationSentences.swedish(version.reorganisation)
      let day = SwedishWords.day(version.reorganisation.takesEffectOn)
      let act =
        version.isWithdrawn ? "Togs tillbaka" : version.number == 1 ? "Fördes in" : "Rättades"
      return "\(act): \(what) \(day)."
    },
    ended: { event in
      let day = SwedishWords.day(event.takesEffectOn)
      let names = event.after.map(\.name)
      return switch event.kind {
      case .rename: "Bytte namn \(day) till \(names.first ?? "")."
      case .merge, .split:
        "Upphörde \(day). Uppgifterna övergick till \(SwedishWatch.list(names))."
      case .dissolve:
        event.heir.map { "Upphörde \(day). Uppgifterna övergick till \($0)." }
          ?? "Upphörde \(day)."
      }
    },
    ends: { event in
      let day = SwedishWords.day(event.takesEffectOn)
      let names = event.after.map(\.name)
      return switch event.kind {
      case .rename: "Byter namn \(day) till \(names.first ?? "")."
      case .merge, .split: "Upphör \(day). Uppgifterna övergår till \(SwedishWatch.list(names))."
      case .dissolve:
        event.heir.map { "Upphör \(day). Uppgifterna övergår till \($0)." } ?? "Upphör \(day)."
      }
    },
    tookOver: { event in
      let day = SwedishWords.day(event.takesEffectOn)
      let eve = SwedishWords.day(event.takesEffectOn.previous)
      return event.kind == .rename
        ? "Hette till och med \(eve) \(event.before.first ?? "")."
        : "Tog \(day) över uppgifter från \(SwedishWatch.list(event.ceasing))."
    },
    endedShort: { "upphörde \(SwedishWords.day($0))" },
    formerly: { "\($0) (tidigare \($1))" },
    passedOn: { from, day in
      "Dokumentet säger \(from); uppgiften övergick"
        + (day.map { " \(SwedishWords.day($0))" } ?? "")
    },
    isNow: { from, to in
      to.isEmpty
        ? "\(from) finns inte längre" : "\(from) är nu \(SwedishWatch.list(to))"
    },
    passedOnOpen: { from, day in
      "\(from) upphörde" + (day.map { " \(SwedishWords.day($0))" } ?? "")
        + "; vem som tar över är inte bestämt"
    })
}
