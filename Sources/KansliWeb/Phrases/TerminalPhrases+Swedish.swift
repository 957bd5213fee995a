import KansliStore
import Register

extension TerminalPhrases {
  static let swedish = TerminalPhrases(
    noSuchFile: { "Filen \($0) finns inte; kontrollera sökvägen." },
    emptyFile: { "\($0) är tom, så det finns inget att läsa; kontrollera att rätt fil valdes." },
    binaryFile: { "\($0) är ingen textfil; spara den som text eller Markdown och försök igen." },
    tooLargeFile: { file, bytes in
      "\(file) är \(bytes / 1_000_000) MB och gränsen är 50 MB; dela filen."
    },
    notADocument: { "\($0) är inget styrdokument som går att känna igen; inget registrerades." },
    cannotReadFile: { "\($0) går inte att läsa; kontrollera rättigheterna." },
    badDay: { "\($0) är ingen dag; skriv dagen som ÅÅÅÅ-MM-DD." },
    badInstant: { "\($0) är ingen tidpunkt; skriv den så här: 2026-11-21T12:00:00Z." },
    badListen: { "\($0) är ingen adress att lyssna på; skriv den så här: 127.0.0.1:8080." },
    badFormat: { "\($0) är inget format här; se --help." },
    badConfirm: { "\($0) går inte att välja; --confirm är certain, all eller none." },
    badEmail: { "\($0) är ingen e-postadress; skriv den som namn@kommun.se." },
    badRole: { "\($0) är ingen roll; se kansli user add --help." },
    badLanguage: { "\($0) är inget språk här; skriv sv eller en." },
    badProvider: {
      "Inloggningstjänsten kan inte användas: \($0); se docs/operations.md."
    },
    badMail: {
      "\($0) kan inte användas. Skriv KANSLI_MAIL som smtp://värd:25, smtps://namn:lösenord@värd, "
        + "sendmail eller off, och KANSLI_MAIL_FROM som en e-postadress."
    },
    accountAdded: {
      "\($0) har ett konto. Länken väljer lösenord, gäller i två dagar och en gång:"
    },
    accountDisabled: { "\($0) är stängt och utloggat överallt." },
    accountRemoved: { "\($0) är borttaget. Det som gjorts finns kvar utan namn." },
    settingsReplaced: "Inställningarna är ersatta.",
    portInUse: { "Ett annat program lyssnar redan på \($0); stoppa det eller välj en annan port." },
    cannotListen: { "Det går inte att lyssna på \($0); välj en annan adress eller port." },
    nothingToImport: "Det finns inga filer att läsa in; ange en fil eller en mapp med filer.",
    unexpected: { "Något oväntat hände (\($0)); anmäl det med kommandot du körde." },
    cannotWrite: { "Det går inte att skriva i \($0); kontrollera utrymme och rättigheter." },
    unconvertible: SwedishSentences.unconvertible,
    recorded: { slugs, count in
      let documents = slugs.count > 2 ? "\(slugs.count) dokument" : slugs.joined(separator: ", ")
      return "\(count) beslut i \(documents)"
    },
    known: "fanns redan",
    waits: { $0 == 1 ? "1 uppgift att titta på" : "\($0) uppgifter att titta på" },
    ready: { $0 == 1 ? "1 klart att godkänna" : "\($0) klara att godkänna" },
    nothingToRecord: "inget att föra in",
    progress: { isReading, bar, done, total, rate, left in
      let speed = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
      let rest = left.map { $0 < 90 ? "\($0) s kvar" : "\(($0 + 30) / 60) min kvar" } ?? ""
      return "\(isReading ? "Läser " : "För in") \(bar) \(done)/\(total)  \(speed)/s  \(rest)"
    },
    proposalKept: "förslag sparat, beslut ej känt",
    rulesProposed: { $0 == 1 ? "1 regel föreslagen" : "\($0) regler föreslagna" },
    rulesConfirmed: { $0 == 1 ? "1 regel bekräftad" : "\($0) regler bekräftade" },
    summary: { summary in
      func files(_ count: Int) -> String {
        count == 1 ? "1 fil" : "\(Phrases.grouped(count)) filer"
      }
      let doubts = summary.commonDoubts.map { "\(SwedishWords.field($0.field)) \($0.count)" }
      let isQuiet = summary.recorded == 0 && summary.known + summary.ready + summary.doubtful > 0
      var lines =
        isQuiet
        ? []
        : [
          "Infört:            \(summary.entries) beslut ur \(files(summary.recorded)), "
            + "\(summary.newDocuments) nya dokument"
        ]
      if summary.known > 0 { lines.append("Fanns redan:       \(files(summary.known))") }
      if summary.ready > 0 { lines.append("Klart att godkänna: \(summary.ready)") }
      if summary.doubtful > 0 {
        lines.append(
          "Att titta på:      \(files(summary.doubtful)) (\(doubts.joined(separator: ", ")))")
      }
      if summary.silent > 0 { lines.append("Inget att föra in: \(files(summary.silent))") }
      if summary.failed > 0 { lines.append("Gick inte att läsa: \(files(summary.failed))") }
      lines.append("Tid:               \(summary.seconds) s")
      return lines.joined(separator: "\n")
    },
    reviewHint:
      "Granska det som väntar: kansli serve, och sedan http://127.0.0.1:8080/arbete/granska",
    migrated: {
      $0.isEmpty
        ? "Databasen var redan uppdaterad."
        : "Databasen har nu version \($0.last ?? 0)."
    },
    rebuilt: { "Ställningen är omräknad för \($0) dokument." },
    verified: { "Liggaren är hel: \($0.count) poster, huvud \($0.hash)" },
    backedUp: { path, head in
      "Säkerhetskopian ligger i \(path): \(head.count) poster, huvud \(head.hash)"
    },
    restored: { "Registret är återställt: \($0.count) poster, huvud \($0.hash)" },
    exported: { folder, files in "\(files) filer skrevs i \(folder)." },
    demoLoaded: { "Ekevalla kommun är inläst: \($0) dokument." },
    demoThere: "Ekevalla kommun var redan inläst.",
    listening: { "Registret visas på http://\($0) – avsluta med Ctrl-C." },
    noFindings: "Inget att anmärka.", noDocuments: "Registret är tomt den dagen.",
    understood: {
      switch $0 {
      case .document: "styrdokument"
      case .register: "förteckning över styrdokument"
      case .proposal: "förslag till beslut"
      case .decision: "beslutstext"
      case .unknown: "inget styrdokument"
      }
    },
    fieldName: SwedishWords.field,
    fieldState: {
      switch $0 {
      case .found: "funnet"
      case .unknown: "okänt"
      case .placeholder: "platshållare"
      case .conflict: "motsägelse"
      }
    },
    line: { "rad \($0)" },
    action: { decision in
      let verb = SwedishWords.proposes(decision.proposes ?? decision.action)
      let form = decision.action == .propose ? "förslag att \(verb)" : "beslut att \(verb)"
      return decision.recited ? "\(form) (återgivet)" : form
    },
    provisions: { "\($0) stycken, punkter och rubriker" },
    reviewResponsible: "Ansvarar för revidering", added: "tillagt", removed: "borttaget",
    unchangedProvisions: { "(\($0) oförändrade)" })
}
