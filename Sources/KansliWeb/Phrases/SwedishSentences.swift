import KansliStore
import Register

enum SwedishSentences {
  @Sendable static func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownEdition(let edition):
      "Utgåva \(edition) finns inte i registret, så inget kan beslutas om den; registrera "
        + "först beslutet som fastställde den."
    case .nothingToRepeal:
      "Dokumentet har ingen fastställd utgåva att upphäva; registrera först beslutet som "
        + "fastställde det."
    case .endBeforeStart(let start, let end):
      "Slutet \(end) ligger före början \(start), så ingen giltighet blir kvar; rätta datumen."
    case .alreadyCorrected(let target, let by):
      "Posten \(target.decision.rawValue) är redan rättad av \(by.rawValue); rätta den senare "
        + "posten i stället."
    case .unknownEntry(let target):
      "Posten \(target.decision.rawValue) finns inte i registret; kontrollera beteckningen "
        + "med kansli timeline."
    case .repealed(let edition, let since):
      "Utgåva \(edition) är upphävd sedan \(since) och kan inte förlängas; fastställ en ny utgåva."
    case .replaced(let edition, let since):
      "Utgåva \(edition) är ersatt av ett annat dokument sedan \(since); fastställ en ny utgåva."
    case .succeeded(let edition, let newer):
      "Utgåva \(newer) gäller i stället för utgåva \(edition), så den kan inte förlängas; "
        + "förläng utgåva \(newer) eller fastställ en ny."
    case .sameFirstDay(let day, let edition):
      "Utgåva \(edition) börjar redan gälla \(day) och två utgåvor kan inte börja samma dag; "
        + "ange en annan dag eller rätta den första."
    }
  }

  @Sendable static func storeError(_ error: StoreError) -> String {
    switch error {
    case .unknownDocument(let slug):
      "Registret har inget dokument med adressen \(slug); se adresserna med kansli status."
    case .unknownEdition(let slug, let number):
      "Dokumentet \(slug) har ingen utgåva \(number); se utgåvorna med kansli timeline \(slug)."
    case .unknownBody(let slug): "Registret känner inget organ med adressen \(slug)."
    case .unknownReviewItem: "Uppgiften finns inte längre i kön; gå tillbaka till listan."
    case .unknownTopic(let slug): "Registret har inget ämne med adressen \(slug)."
    case .unknown: "Det du söker finns inte, eller har tagits bort; gå tillbaka till listan."
    case .forbidden:
      "Din roll räcker inte till detta; be den som gör det, eller administratören om rollen."
    case .stale:
      "Någon annan har ändrat detta sedan du öppnade sidan, så inget sparades; se hur det står nu "
        + "och gör om det som behövs."
    case .taken(let name): "\(name) används redan; ange ett annat."
    case .notEmpty:
      "Databasen innehåller redan ett register och skrivs inte över; ange en tom databas med "
        + "--database."
    case .fileExists(let path):
      "Filen \(path) finns redan och skrivs inte över; ange ett annat namn."
    case .badAddress(let text):
      "\(text) är ingen databasadress; skriv sqlite:SÖKVÄG eller postgres://…"
    case .noDatabase(let path):
      "Det finns ingen databas i \(path); skapa den med kansli import eller kansli demo, "
        + "eller ange en annan med --database."
    case .noFolder(let path):
      "Mappen \(path) finns inte, så ingen fil kan ligga där; skapa mappen eller ange en annan."
    case .cannotOpen(let path):
      "\(path) går inte att öppna; kontrollera att det är en fil och att rättigheterna räcker."
    case .readOnly(let path):
      "\(path) är skrivskyddad, så inget sparades; ge rätt att skriva eller ange en annan databas."
    case .notADatabase(let path):
      "\(path) är ingen databas för Kansli; ange en annan fil med --database."
    case .newer(let version, let known):
      "Databasen har version \(version) men programmet kan bara version \(known); uppdatera "
        + "programmet."
    case .older(let version, let known):
      "Databasen har version \(version) och programmet behöver version \(known); kör kansli "
        + "migrate."
    case .diskFull:
      "Disken är full, så det senaste sparades inte; frigör utrymme och kör igen."
    case .busy:
      "Databasen är upptagen av någon annan, så inget sparades; vänta en stund och kör igen."
    case .unreachable(let server, let reason):
      "PostgreSQL svarar inte på \(server) (\(reason)); kontrollera att servern är igång och "
        + "adressen rätt."
    case .postgresNotBuilt:
      "Programmet är byggt utan PostgreSQL; bygg om med swift build -c release --traits Postgres."
    case .failed(let reason):
      "Databasen kunde inte utföra det (\(reason)); inget av detta sparades, "
        + "kontrollera databasen och försök igen."
    case .damaged(let column):
      "Databasen har ett värde i \(column) som ingen version av Kansli skriver; kör kansli "
        + "verify och återställ från säkerhetskopia."
    }
  }

  @Sendable static func warning(_ warning: ReadingWarning) -> String {
    switch warning.code {
    case .latin1: "filen är inte UTF-8 och lästes som Latin-1"
    case .utf16: "filen lästes som UTF-16"
    case .byteOrderMark: "filen börjar med en byte order mark, som togs bort"
    case .invalidBytes: "några tecken i filen gick inte att läsa"
    case .hyphensJoined: "avstavade ord vid radslut fogades ihop"
    case .goalsWithoutIcons: "avsnittet om globala mål saknar målen, troligen var de bilder"
    case .typeMarkMissing: "dokumenttypen är inte markerad på titelbladet"
    case .unreadableText: "en del av texten är oläslig: \(warning.detail)"
    case .impossibleDate: "datumet finns inte: \(warning.detail)"
    case .placeholder: "en platshållare står kvar: \(warning.detail)"
    case .conflict: "två ställen säger olika: \(warning.detail)"
    case .severalDocuments: "filen innehåller flera dokument"
    case .pagesWithoutText:
      "sidor utan text: \(warning.detail); är de bilder har de inte lästs, se originalet"
    case .scanned: "texten är läst ur en bild; jämför uppgifterna med originalet"
    }
  }

  @Sendable static func waiting(_ reason: WaitingFact.Reason) -> String {
    switch reason {
    case .uncertain: "läsningen är inte säker nog"
    case .conflict: "två ställen i filen säger olika"
    case .unknown: "uppgiften saknas eller går inte att läsa"
    case .identity: "samma titel finns med annan kommun eller typ"
    case .otherBody: "ett annat organ fastställde det som beslutet gäller"
    case .unnamed: "orden pekar inte ut ett dokument i registret"
    case .otherText: "samma beslut finns med en annan text"
    case .refused: "beslutet kan inte läggas in"
    case .kind: "filen är ingen enskild handling med titelblad"
    case .notConfirmed: "inget skulle registreras i denna körning"
    }
  }

  @Sendable static func verification(_ problem: VerificationProblem) -> String {
    switch problem {
    case .entryMissing(let number): "Post \(number) saknas i liggaren."
    case .entryChanged(let number): "Post \(number) är ändrad efter att den skrevs."
    case .chainBroken(let number):
      "Post \(number) följer inte på den före: poster är flyttade, borttagna eller tillagda."
    case .headChanged: "Liggarens huvud stämmer inte med den sista posten."
    case .headUnknown(let hash):
      "Liggaren har aldrig haft huvudet \(hash): den är utbytt eller ändrad från början."
    case .indexChanged(let number): "Registret över vilka dokument post \(number) rör är ändrat."
    case .textChanged(let slug, let edition):
      "Texten i \(slug) utgåva \(edition) är inte den som fastställdes."
    case .projectionChanged(let slug):
      "Den sparade ställningen för \(slug) stämmer inte med besluten; kör kansli rebuild."
    case .fileChanged(let name): "Originalfilen \(name) är inte den som sparades."
    case .unreadable(let slug): "En post om \(slug) går inte att tolka."
    }
  }
}
