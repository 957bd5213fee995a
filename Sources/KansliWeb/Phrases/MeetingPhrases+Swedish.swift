import KansliStore
import Publishing
import Register

extension MeetingPhrases {
  static let swedish = MeetingPhrases(
    lead: "Vad som är planerat, och när handlingarna ska vara inne.",
    upcoming: "Kommande",
    past: "Tidigare",
    none: "Inga sammanträden är planerade.",
    nonePast: "Inga sammanträden har hållits.",
    allBodies: "Alla organ",
    bodyLabel: "Organ",
    dayLabel: "Dag",
    dispatchLabel: "Kallelsen skickas",
    papersLabel: "Handlingar senast",
    mattersLabel: "Ärenden",
    cancelled: "Inställt",
    plan: "Planera sammanträden",
    planLead: "Ett i taget, hela årets dagar på en gång eller ur en kalenderfil.",
    mayNotPlan: "Du har inget organ att planera för. Be administratören om det behövs.",
    one: "Ett sammanträde",
    several: "Flera på en gång",
    severalLead: "När årets sammanträdestider är beslutade: skriv in dagarna, en på varje rad.",
    daysLabel: "Dagar",
    daysHint: "En dag på varje rad: 2027-01-26 eller 26 januari 2027.",
    file: "Ur en kalenderfil",
    fileLead: "En fil i formatet iCalendar (.ics), som Outlook och Google sparar. "
      + "Du får se vad som läggs till innan något sparas.",
    fileLabel: "Kalenderfil",
    bodyInTitle: "(organet står i händelsens rubrik)",
    show: "Visa vad som läggs till",
    preview: "Det här läggs till",
    previewLead: "Inget är sparat än.",
    includeLabel: "Ta med",
    effectLabel: "Vad som händer",
    nothingToAdd: "Inget sammanträde att lägga till.",
    addChosen: "Lägg till de valda",
    faults: "Att titta på i filen",
    agenda: "Föredragningslista",
    agendaEmpty: "Inga ärenden är uppsatta.",
    asked: "Förslag",
    papers: "Handlingar",
    up: "Flytta upp",
    down: "Flytta ner",
    print: "Skriv ut sidan för att få föredragningslistan på papper.",
    change: "Ändra sammanträdet",
    cancel: "Ställ in sammanträdet",
    restore: "Ta tillbaka inställandet",
    confirm: "Ja, gör det",
    leave: "Nej, låt det vara",
    cancelledLead: "Sammanträdet är inställt.",
    weekday: {
      ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"][$0.rawValue - 1]
    },
    month: { "\(SwedishWords.months[$0.month - 1]) \($0.year)" },
    matters: { $0 == 1 ? "Ett ärende" : "\($0) ärenden" },
    before: {
      $0 == 1 ? "Tomt betyder dagen före." : "Tomt betyder \($0) dagar före sammanträdet."
    },
    willMove: {
      ($0 == 1 ? "Ett ärende är uppsatt" : "\($0) ärenden är uppsatta")
        + " och följer med till \(SwedishWords.day($1)). Kallelsen kan redan vara skickad."
    },
    willCancel: {
      ($0 == 1
        ? "Ett ärende är uppsatt och behöver sättas upp"
        : "\($0) ärenden är uppsatta och behöver sättas upp") + " på ett annat sammanträde."
    },
    effect: { effect in
      switch effect {
      case .adds: "Nytt sammanträde"
      case .moves(let from): "Flyttas hit från \(from)"
      case .completes: "Finns; får de dagar som saknas"
      case .keeps: "Finns redan"
      }
    },
    fault: SwedishCalendar.fault,
    refusal: SwedishCalendar.refusal,
    leftOut: { unnamed, past in
      [
        unnamed > 0
          ? "\(unnamed == 1 ? "En händelse" : "\(unnamed) händelser") namnger inget organ som du "
            + "planerar för, och tas inte med." : nil,
        past > 0
          ? "\(past == 1 ? "En händelse" : "\(past) händelser") har redan varit, och tas inte med."
          : nil,
      ].compactMap { $0 }.joined(separator: " ")
    },
    decided: { day, item in
      "Beslutat" + (day.map { " \($0)" } ?? "") + (item.map { ", § \($0)" } ?? "")
    })
}

enum SwedishCalendar {
  @Sendable static func fault(_ fault: CalendarImport.Fault) -> String {
    let title = fault.summary.map { " (\($0))" } ?? ""
    let what =
      switch fault.kind {
      case .notUTF8: "Tecknen är i en äldre kodning; se att å, ä och ö blev rätt."
      case .cutShort: "Filen tar slut mitt i en händelse; hämta den igen."
      case .notALine: "Raden går inte att läsa och är utelämnad."
      case .noStart: "Händelsen har ingen dag och är utelämnad."
      case .impossibleStart(let words): "\(words) är ingen dag, så händelsen är utelämnad."
      case .cancelled: "Händelsen är inställd i kalendern och är utelämnad."
      case .repeats: "Händelsen upprepas; bara den första gången är med. Lägg till de andra själv."
      case .unknownZone(let zone): "Tidszonen \(zone) är okänd; kontrollera dagen."
      case .noSummary: "Händelsen har ingen rubrik."
      }
    return "Rad \(fault.line)\(title): \(what)"
  }

  @Sendable static func refusal(_ refusal: CalendarImport.Refusal) -> String {
    switch refusal {
    case .empty: "Filen är tom; välj en annan."
    case .tooLarge: "Filen är för stor för att vara en sammanträdeskalender; spara en kortare tid."
    case .notACalendar: "Filen är ingen kalender i formatet iCalendar (.ics); välj en annan."
    case .tooManyEvents(let limit): "Filen har fler än \(limit) händelser; spara en kortare tid."
    }
  }
}
