import Cooperation
import KansliStore

extension PartnerTablePhrases {
  static let english = PartnerTablePhrases(
    title: "Tables in and out",
    desk: "International",
    lead: "Partners and projects can be read from a table, and the register can be had as tables.",
    importTitle: "Read a table",
    importLead:
      "The table is a workbook of Excel or LibreOffice, of which the first sheet is read, or a "
      + "CSV file. The first line has the names of the columns. "
      + "What is new or changes is shown first; nothing is written before "
      + "you agree. Reading the same table again doubles nothing.",
    columns: [
      ("Partners", "name, kind, country, place, latitude, longitude, website, note"),
      ("Projects", "project, programme, organisation, role, start, end, budget, country"),
    ],
    fileLabel: "File",
    fileHint: "xlsx, ods or CSV with a comma, semicolon or tab between the columns.",
    noTable: { "\($0) cannot be read as a table; save the table as xlsx, ods or CSV." },
    unreadable: {
      switch $0 {
      case .empty: "The table is empty. The first line must have the names of the columns."
      case .notUTF8(let line): "Line \(line) has characters that cannot be read. Save as CSV UTF-8."
      case .openQuote(let line): "A quote begins on line \(line) and never ends."
      case .textAfterQuote(let line): "Text stands after a closing quote on line \(line)."
      case .fieldCount(let line, let got, let expected):
        "Line \(line) has \(got) fields and there are \(expected) columns."
      case .repeatedColumn(let name): "Two columns are called \(name). Rename one of them."
      }
    },
    previewButton: "Look at the table",
    previewTitle: "If the table is read",
    would: { "\($0) new, \($1) change and \($2) are as before." },
    imported: { "The table has been read: \($0) new, \($1) changed and \($2) as before." },
    swedishOnly: "The table has only Swedish participants. Parties in other countries are entered "
      + "by hand in each project.",
    projects: "Projects",
    partners: "Partners",
    line: "Line",
    name: "Name",
    effectLabel: "What happens",
    changing: { "changes: \($0.joined(separator: ", "))" },
    column: {
      switch $0 {
      case .place: "place"
      case .latitude, .longitude: "place on the map"
      case .website: "website"
      case .note: "note"
      case .part: "role"
      case .from: "start"
      case .through: "end"
      case .budget: "budget"
      case .organisation: "parties"
      default: $0.rawValue
      }
    },
    effect: {
      switch $0 {
      case .adds: "new"
      case .changes: "changes"
      case .keeps: "as before"
      }
    },
    more: { "And \($0) more." },
    problems: {
      $0 == 1 ? "One thing in the table to look at:" : "\($0) things in the table to look at:"
    },
    atLine: { "Line \($0):" },
    problem: { problem in
      let value = problem.value ?? ""
      return switch problem.code {
      case .columnsMissing:
        "no column has the partner's name, and none have project and organisation."
      case .fieldCount: "it has \(value) fields, not as many as the header, and is left out."
      case .nameMissing: "the name is missing, and the line is left out."
      case .unknownCountry: "the country \(value) is not known. Write its name or code."
      case .unknownKind: "the kind \(value) is not known."
      case .unknownPart: "the role \(value) is not known."
      case .badDay: "\(value) is no day and is left out. Write days as YYYY-MM-DD."
      case .badNumber: "\(value) is no number and is left out."
      case .badPlace: "\(value) is no latitude and longitude, and is left out."
      case .badWebsite: "\(value) is left out; a website begins with https://."
      case .endBeforeStart: "the end, \(value), is before the beginning; both are left out."
      case .contradicts: "\(value) is another day than the project's first line has."
      case .notCleared:
        "\(value) does not start by the table, since the policy's conditions are not shown to be "
          + "met by all parties. It is recorded as applied for (one that runs keeps its "
          + "parties); screen the parties and start it on its page."
      case .municipalityNotFound:
        "no organisation in the table is the municipality. See the municipality's name in settings."
      }
    },
    importButton: { $0 == 1 ? "Read one" : "Read \($0)" },
    cancel: "Cancel",
    exportTitle: "Get tables",
    exportLead:
      "The tables hold only what everybody may see, never what is marked as secret. They "
      + "open in Excel and LibreOffice.",
    tables: [
      ("partners", "Partners"), ("relations", "Relations"), ("agreements", "Agreements"),
      ("projects", "Projects"), ("activities", "Visits and other activities"),
    ])
}
