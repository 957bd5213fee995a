import KansliStore
import Register

extension SitePhrases {
  static let swedish = SitePhrases(
    name: "Styrdokument", municipality: "kommunen", skipToContent: "Till innehållet",
    mainMenu: "Huvudmeny", documents: "Alla styrdokument", topics: "Ämnen", bodies: "Organ",
    types: "Typer", about: "Om registret", otherLanguage: "In English", whereYouAre: "Var du är",
    onThisPage: "På sidan", askDay: "Vad gällde den dagen?", show: "Visa",
    asOf: { "Läget den \(SwedishWords.day($0))" },
    madeFrom: { "räknat ur \(Phrases.grouped($0)) beslut" },
    notFoundTitle: "Sidan finns inte",
    notFound:
      "Här finns ingen sida. Adressen kan vara felskriven eller ha kortats av; sök i registret.",
    badDayTitle: "Dagen förstås inte",
    badDay: { "”\($0)” är ingen dag. Skriv dagen som ÅÅÅÅ-MM-DD." },
    badParameterTitle: "Frågan förstås inte",
    badParameter: { "”\($1)” går inte att välja som \($0). Välj i listan på registrets sida." },
    wrongMethodTitle: "Så kan sidan inte användas",
    wrongMethod: "Sidan kan bara läsas. Inget har ändrats.",
    unavailableTitle: "Registret svarar inte just nu",
    unavailable: "Det går inte att läsa registret just nu. Försök igen om en stund.",
    failedTitle: "Något gick fel",
    failed: { "Felet är antecknat som \($0). Försök igen, och uppge beteckningen om det är kvar." },
    backToRegister: "Till alla styrdokument",
    deskClosedTitle: "Granskningen öppnas bara på sin egen dator",
    deskClosed:
      "Ingen har något konto än. Därför svarar arbetssidorna bara på den dator där Kansli körs, "
      + "och inte genom en webbserver framför. Öppna sidan där, med adressen 127.0.0.1.",
    deskForeign:
      "Frågan kom från en annan webbplats och har inte utförts. Gör om det på sidan själv.",
    noAccountsTitle: "Först behövs ett konto",
    noAccounts:
      "Ingen har något konto än, och den här delen av arbetssidorna måste veta vem som gör vad. "
      + "Lägg upp den första administratören med kansli user add --administrator och öppna länken "
      + "som skrivs ut.",
    forbiddenTitle: "Inte tillåtet",
    refusedTitle: "Går inte",
    tooLargeTitle: "För stort",
    tooLarge: {
      "Det som skickades är större än \($0) MB, så inget togs emot. Skicka en mindre fil."
    },
    tooLongText: {
      "Texten är större än \($0) MB, så inget togs emot. Gå tillbaka och dela upp den, eller spara "
        + "den som fil och läs in filen."
    },
    staleTitle: "Någon hann före",
    stale:
      "Uppgiften har ändrats sedan sidan visades, så inget har sparats. Öppna den igen och se "
      + "vad som gäller nu.")
}

extension FrontPhrases {
  private static let numbers = [
    "inget", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
  ]

  static let swedish = FrontPhrases(
    answer: { day, count, municipality in
      let number = count < numbers.count ? numbers[count] : Phrases.grouped(count)
      return "Den \(SwedishWords.day(day)) gäller \(number) styrdokument i \(municipality)."
    },
    lead:
      "Styrdokument är de program, planer, policyer, riktlinjer och regler som kommunens "
      + "politiker har beslutat. Här står vad som gäller, sedan när och vem som har bestämt "
      + "det.",
    inForce: "Gäller nu", whatWordsMean: "Vad orden betyder", lapsed: "Inget gäller",
    noLapsed: "Inget dokument har löpt ut utan att ersättas.",
    since: "sedan", nothingInstead: "Har löpt ut. Inget har beslutats i stället.",
    ending: "Upphör inom tolv månader", noEnding: "Inget upphör inom tolv månader.",
    endsIn: { $0 == 1 ? "I morgon gäller inget." : "Om \($0) dagar. Därefter gäller inget." },
    takesOver: { "Utgåva \($0) är beslutad och tar över \($1)." },
    replacedOn: { "Upphör \($0) enligt beslut." }, answersForReview: "ansvarar för revideringen",
    latest: "Nytt och ändrat", noDecisions: "Inga beslut är registrerade.",
    throughTheYears: "Registret genom åren",
    chartNote:
      "Överst: hur många dokument som gällt varje dag. Därunder: när vart och ett gäller. "
      + "Fyllt har gällt eller gäller, streckat betyder att inget gällde, tom ram är beslutat "
      + "men gäller inte än. Det lodräta strecket är i dag.",
    countLabel: { now, most in
      "Antal dokument som gällt över åren: \(most) som mest, \(now) i dag."
    })
}

extension ListPhrases {
  static let swedish = ListPhrases(
    title: "Alla styrdokument", type: "Typ", body: "Beslutat av", topic: "Ämne",
    standing: "Ställning", day: "Läget den", all: "alla",
    count: { $0 == 1 ? "1 dokument" : "\(Phrases.grouped($0)) dokument" },
    note: { "Läget den \(SwedishWords.day($0)), i bokstavsordning." },
    none: "Inget dokument stämmer med det. Välj färre villkor eller en annan dag.",
    next: "Nästa sida", first: "Till början", line: line, adoptedBy: "Har fastställt",
    answersForReview: "Ansvarar för att revidera", answersForFollowUp: "Ansvarar för att följa upp",
    mustFollow: "Ska följa", nothingHere: "Inget dokument den dagen.",
    reviewBy: { "Revideras senast \($0)" }, noReviewDay: "Ingen dag för revidering är angiven",
    topicsLead: "Styrdokumenten efter vad de handlar om.",
    bodiesLead: "Vad kommunens organ har beslutat, ansvarar för och ska följa.")

  @Sendable private static func line(_ item: StatusItem) -> String {
    switch (item.standing, item.end) {
    case (.inForce, .through(let day)): "Gäller till och med \(day)"
    case (.inForce, .untilFurtherNotice): "Gäller tills vidare"
    case (.inForce, _): "Gäller, slut ej angivet"
    case (.expired, .through(let day)): "Gällde till och med \(day)"
    case (.superseded, .through(let day)): "Ersatt, gällde till och med \(day)"
    default: capitalised(SwedishWords.standing(item.standing))
    }
  }
}

/// A text with its first letter upper-case.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
