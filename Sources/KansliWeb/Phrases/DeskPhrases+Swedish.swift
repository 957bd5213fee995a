import KansliStore
import Register

extension DeskPhrases {
  static let swedish = DeskPhrases(
    title: "Granska",
    notice:
      "Arbetssidorna svarar bara på den här datorn tills någon har ett konto. Det som godkänns här "
      + "förs in i registret.",
    lead: "Det som lästes in men inte kunde föras in utan att någon tittar.",
    filter: {
      switch $0 {
      case .ready: "Klara att godkänna"
      case .doubtful: "Att titta på"
      case .accepted: "Godkända"
      case .rejected: "Undanlagda"
      }
    },
    empty: {
      switch $0 {
      case .ready: "Inget väntar på att godkännas."
      case .doubtful: "Inget tveksamt väntar. Läs in fler filer med kansli import."
      case .accepted: "Inget är godkänt här än."
      case .rejected: "Inget är undanlagt."
      }
    },
    doubts: { $0 == 1 ? "1 uppgift att titta på" : "\($0) uppgifter att titta på" },
    ready: "allt är säkert",
    acceptAll: { $0 == 1 ? "Godkänn den" : "Godkänn alla \($0) på sidan" },
    next: "Nästa sida",
    subject: { $0 == .document ? "styrdokument" : "beslut" }, untitled: "Utan titel",
    source: "Källan", sourceOf: { "Ur \($0)" },
    unreadableSource: "Filens text går inte att visa.",
    leftOut: { "\($0) rader utan fynd visas inte" },
    fields: "Det som lästes", more: "Fler uppgifter som texten inte nämner",
    certainty: { field in
      guard let field else { return "nämns inte" }
      switch field.state {
      case .found where field.isCertain: return "säkert"
      case .found: return "osäkert, \(Int((field.confidence * 100).rounded())) %"
      case .unknown: return "saknas eller är omöjligt i texten"
      case .placeholder: return "en platshållare i texten"
      case .conflict: return "två ställen säger olika"
      }
    },
    place: { line, words in words.isEmpty ? "rad \(line)" : "rad \(line): ”\(words)”" },
    alternatives: "Också:",
    badValue: { words, kind in
      switch kind {
      case .day: "”\(words)” är ingen dag. Skriv så här: 2026-11-21."
      case .end: "”\(words)” är inget slut. Skriv en dag, ett år eller tills vidare."
      case .number: "”\(words)” är ingen paragraf. Skriv siffran, så här: 123."
      case .words, .type, .action: "”\(words)” går inte att välja här."
      }
    },
    badFields: {
      "Inget är infört. Rätta först: \($0.map(SwedishWords.field).joined(separator: ", "))."
    },
    tooLong: {
      "Texten är längre än \(Phrases.grouped($0)) tecken, så den har inte lästs. Dela upp den, "
        + "eller spara den som fil och läs in filen med kansli import."
    },
    hint: {
      switch $0 {
      case .day: "år-månad-dag"
      case .end: "dag, år eller tills vidare"
      case .number, .words, .type, .action: nil
      }
    },
    value: {
      switch $0 {
      case "until-further-notice": "tills vidare"
      case "until-decided": "till beslut om upphörande"
      default: $0
      }
    },
    action: {
      switch $0 {
      case .adopt: "fastställa en ny utgåva"
      case .amend: "ändra utgåvan som gäller"
      case .extend: "förlänga utgåvan som gäller"
      case .repeal: "upphäva dokumentet"
      default: SwedishWords.proposes($0)
      }
    },
    condition: { "Villkor eller ändring på vägen: ”\($0)”" },
    replaces: { "Texten säger att detta ersätts: ”\($0)”" },
    unchanged: "Texten säger att dokumentet är oförändrat.",
    belongsTo: "Hör till",
    itsOwnDocument: { "\($0), som finns i registret" },
    newDocument: { "ett nytt dokument: \($0)" },
    noDocument: "orden pekar inte ut något dokument",
    anotherNew: "ett nytt dokument",
    alike: { suggestion in
      let title = "titeln är \(Int((suggestion.title * 100).rounded())) % lik"
      let text = suggestion.text.map { ", texten \(Int(($0 * 100).rounded())) %" } ?? ""
      return "\(suggestion.document.title) (\(title)\(text))"
    },
    wouldApply: "Om det godkänns",
    change: SwedishWords.change, newGap: SwedishWords.newGap,
    noChange: "Inga dagar ändras: uppgiften förs in, men ger ingen tid då något gäller.",
    accept: "Godkänn", preview: "Räkna om", reject: "Lägg undan", undo: "Ångra",
    keys: "Retur i ett fält godkänner och går till nästa.",
    done: { title, state in
      switch state {
      case .accepted: "\(title) är godkänd och införd."
      case .rejected: "\(title) är undanlagd; inget fördes in."
      case .open, .read: "\(title) väntar igen."
      }
    },
    backToQueue: "Till kön",
    backToDesk: "Till Mitt arbete",
    lacking: { facts in
      let names = facts.map { SwedishWords.field($0.field) }
      return "Det går inte att föra in: \(names.joined(separator: ", ")) saknas eller är oklart. "
        + "Fyll i, eller välj vilket dokument det hör till."
    },
    nothingNew: "Registret har redan allt detta. Lägg undan uppgiften.",
    readText: "Läs en text",
    readLead:
      "Klistra in raden ur protokollet, ett utdrag eller ett helt styrdokument. Kansli föreslår "
      + "vad som ska föras in.",
    textLabel: "Texten", read: "Läs", noText: "Det finns ingen text att läsa. Klistra in den igen.",
    nothingRead: { reading in
      reading.decisions.isEmpty
        ? "Texten säger inget som registret känner igen som ett styrdokument eller ett beslut om "
          + "ett. Ta med rubriken, organet och dagen."
        : "Texten är ett förslag eller återger ett äldre beslut; det finns inget beslut att föra "
          + "in."
    },
    pastedName: { "Inklistrat \($0)" })
}

extension SwedishWords {
  @Sendable static func change(_ change: Consequence.Change) -> String {
    let edition = "Utgåva \(change.edition)"
    guard let after = change.after else { return "\(edition) gäller inte längre alls." }
    guard let before = change.before else {
      return "\(edition) gäller från \(after.from)\(end(after))."
    }
    return "\(edition) gäller\(end(after)), i stället för\(end(before))."
  }

  private static func end(_ period: Timeline.Period) -> String {
    guard let until = period.until else {
      return period.end == .untilFurtherNotice ? " tills vidare" : " utan angivet slut"
    }
    return " till och med \(until.previous)"
  }

  @Sendable static func newGap(_ gap: Timeline.Gap) -> String {
    "Mellan \(gap.from) och \(gap.until.previous) gäller inget."
  }
}
