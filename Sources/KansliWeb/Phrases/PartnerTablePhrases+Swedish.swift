import Cooperation
import KansliStore

extension PartnerTablePhrases {
  static let swedish = PartnerTablePhrases(
    title: "Tabeller in och ut",
    desk: "Internationellt",
    lead: "Parter och projekt kan läsas in från en tabell, och registret kan hämtas som tabeller.",
    importTitle: "Läs in en tabell",
    importLead:
      "Tabellen är en arbetsbok från Excel eller LibreOffice, vars första blad läses, eller en "
      + "CSV-fil. Första raden har kolumnernas namn. "
      + "Först visas vad som blir nytt eller ändras; inget skrivs innan du "
      + "godkänner det. Att läsa in samma tabell igen dubblerar inget.",
    columns: [
      ("Parter", "namn, slag, land, plats, latitud, longitud, webbplats, anteckning"),
      ("Projekt", "projekt, program, organisation, roll, start, slut, budget, land"),
    ],
    fileLabel: "Fil",
    fileHint: "xlsx, ods eller CSV med komma, semikolon eller tabb mellan kolumnerna.",
    noTable: { "\($0) går inte att läsa som tabell; spara tabellen som xlsx, ods eller CSV." },
    unreadable: {
      switch $0 {
      case .empty: "Tabellen är tom. Första raden ska ha kolumnernas namn."
      case .notUTF8(let line): "Rad \(line) har tecken som inte går att läsa. Spara som CSV UTF-8."
      case .openQuote(let line): "På rad \(line) börjar ett citattecken som aldrig slutar."
      case .textAfterQuote(let line): "På rad \(line) står text efter ett avslutat citat."
      case .fieldCount(let line, let got, let expected):
        "Rad \(line) har \(got) fält men det finns \(expected) kolumner."
      case .repeatedColumn(let name): "Två kolumner heter \(name). Byt namn på den ena."
      }
    },
    previewButton: "Granska tabellen",
    previewTitle: "Om tabellen läses in",
    would: { "\($0) nya, \($1) ändras och \($2) är som förut." },
    imported: { "Tabellen är inläst: \($0) nya, \($1) ändrade och \($2) som förut." },
    swedishOnly: "Tabellen har bara svenska deltagare. Parterna i andra länder får föras in för "
      + "hand i varje projekt.",
    projects: "Projekt",
    partners: "Parter",
    line: "Rad",
    name: "Namn",
    effectLabel: "Vad som händer",
    changing: { "ändras: \($0.joined(separator: ", "))" },
    column: {
      switch $0 {
      case .place: "plats"
      case .latitude, .longitude: "läge på kartan"
      case .website: "webbplats"
      case .note: "anteckning"
      case .part: "roll"
      case .from: "start"
      case .through: "slut"
      case .budget: "budget"
      case .organisation: "parter"
      default: $0.rawValue
      }
    },
    effect: {
      switch $0 {
      case .adds: "ny"
      case .changes: "ändras"
      case .keeps: "som förut"
      }
    },
    more: { "Och \($0) till." },
    problems: {
      $0 == 1 ? "En sak i tabellen att se på:" : "\($0) saker i tabellen att se på:"
    },
    atLine: { "Rad \($0):" },
    problem: { problem in
      let value = problem.value ?? ""
      return switch problem.code {
      case .columnsMissing:
        "det finns ingen kolumn med partens namn, och inga kolumner med projekt och organisation."
      case .fieldCount: "raden har \(value) fält, inte lika många som rubriken, och tas inte med."
      case .nameMissing: "namnet saknas, och raden tas inte med."
      case .unknownCountry: "landet \(value) är okänt. Skriv landets namn eller kod."
      case .unknownKind: "slaget \(value) är okänt."
      case .unknownPart: "rollen \(value) är okänd."
      case .badDay: "\(value) är ingen dag och tas inte med. Skriv dagen som ÅÅÅÅ-MM-DD."
      case .badNumber: "\(value) är inget tal och tas inte med."
      case .badPlace: "\(value) är inga latitud- och longitudtal och tas inte med."
      case .badWebsite: "\(value) tas inte med; en webbplats börjar med https://."
      case .endBeforeStart: "slutet, \(value), ligger före början; ingen av dagarna tas med."
      case .contradicts: "\(value) är en annan dag än den första raden om projektet har."
      case .notCleared:
        "\(value) startas inte av tabellen, eftersom alla parter inte är prövade mot "
          + "policyns villkor. Det läses in som sökt (ett som redan pågår behåller sina parter); "
          + "pröva parterna och starta det på projektets sida."
      case .municipalityNotFound:
        "ingen organisation i tabellen är kommunen. Kontrollera kommunens namn i inställningarna."
      }
    },
    importButton: { $0 == 1 ? "Läs in en" : "Läs in \($0)" },
    cancel: "Avbryt",
    exportTitle: "Hämta tabeller",
    exportLead:
      "Tabellerna har bara det som alla får se, aldrig det som är märkt med sekretess. De "
      + "öppnas i Excel och LibreOffice.",
    tables: [
      ("partners", "Parter"), ("relations", "Samarbeten"), ("agreements", "Avtal"),
      ("projects", "Projekt"), ("activities", "Besök och andra aktiviteter"),
    ])
}
