import KansliStore
import Register

/// An address of the site. Paths are written in the patterns below and nowhere else.
public enum Route: Hashable, Sendable {
  case front
  case register(RegisterQuery)
  case document(slug: String, on: CalendarDate?)
  case edition(slug: String, number: Int)
  case bodies
  case body(slug: String)
  case topics
  case topic(slug: String)
  case types
  case about
  case review(ReviewQuery)
  case reviewItem(id: String, done: String?)
  case readText
  case signIn(back: String?)
  case signInElsewhere(back: String?)
  case signInReturn
  case signOut
  case password(token: String)
  case desk
  case matters(MatterFilter)
  case newMatter(document: String?, proposal: String?, next: NextMatter? = nil)
  case matter(id: String)
  case editMatter(id: String)
  case draft(id: String)
  /// A matter's versions and comments, with the difference between two versions.
  case draftHistory(id: String, from: Int?, to: Int?)
  case referral(id: String)
  case decide(id: String)
  case paper(id: String, name: String)
  /// A paper as it was sent in a step of the matter.
  case sentPaper(id: String, step: Int, name: String)
  case decision(id: String)
  /// Correcting an entry, or one effect of it.
  case correctDecision(id: String, part: Int?)
  case voidDecision(id: String)
  case meetings(body: String?)
  /// Meetings that have been held.
  case pastMeetings(body: String?)
  case newMeetings(body: String?)
  case meeting(id: String)
  case watch(WatchQuery)
  /// The rules of an edition, with the form for one of them open.
  case rules(slug: String, number: Int, form: RuleForm? = nil)
  case offices
  case office(id: String)
  case reorganisations
  case newReorganisation
  case reorganisation(id: String)
  case editReorganisation(id: String)
  /// The list of what bodies have to amend, in a form that is printed or saved.
  case reorganisationList(id: String, name: String)
  case accounts
  case newAccount
  case account(id: String)
  /// Letters that could not be sent.
  case outbox
  case me
  case history(subject: String?)
  case historyList(HistoryQuestion)
  case historyCSV(HistoryQuestion)
  case historyJSON(HistoryQuestion)
  case referrals
  case publicReferral(id: String)
  case answerReferral(token: String)
  case calendar
  case latest
  case ownCalendar(token: String)
  case international(InternationalRoute)
  case stylesheet
  case printStylesheet
  case script
  case logo
  case health
  case documentsAPI
  case documentAPI(slug: String)

  /// The kinds of address, each with the pattern that the router knows.
  public enum Kind: String, CaseIterable, Sendable {
    case front = "/"
    case register = "/styrdokument"
    case document = "/styrdokument/:slug"
    case edition = "/styrdokument/:slug/utgava/:number"
    case bodies = "/organ"
    case body = "/organ/:slug"
    case topics = "/amnen"
    case topic = "/amnen/:slug"
    case types = "/typer"
    case about = "/om"
    case review = "/arbete/granska"
    case reviewItem = "/arbete/granska/:item"
    case readText = "/arbete/las"
    case signIn = "/logga-in"
    case signInElsewhere = "/logga-in/extern"
    case signInReturn = "/logga-in/svar"
    case signOut = "/logga-ut"
    case password = "/losenord/:token"
    case desk = "/arbete"
    case matters = "/arbete/arenden"
    case newMatter = "/arbete/nytt-arende"
    case matter = "/arbete/arenden/:id"
    case editMatter = "/arbete/arenden/:id/uppgifter"
    case draft = "/arbete/arenden/:id/text"
    case draftHistory = "/arbete/arenden/:id/versioner"
    case referral = "/arbete/arenden/:id/remiss"
    case decide = "/arbete/arenden/:id/beslut"
    case paper = "/arbete/arenden/:id/handlingar/:name"
    case sentPaper = "/arbete/arenden/:id/skickat/:step/:name"
    case decision = "/arbete/beslut/:id"
    case correctDecision = "/arbete/beslut/:id/ratta"
    case voidDecision = "/arbete/beslut/:id/makulera"
    case meetings = "/arbete/sammantraden"
    case newMeetings = "/arbete/nya-sammantraden"
    case meeting = "/arbete/sammantraden/:id"
    case watch = "/arbete/bevakning"
    case rules = "/arbete/styrdokument/:slug/utgava/:number/regler"
    case offices = "/arbete/funktioner"
    case office = "/arbete/funktioner/:id"
    case reorganisations = "/arbete/omorganisation"
    case newReorganisation = "/arbete/ny-omorganisation"
    case reorganisation = "/arbete/omorganisation/:id"
    case editReorganisation = "/arbete/omorganisation/:id/uppgifter"
    case reorganisationList = "/arbete/omorganisation/:id/lista/:name"
    case accounts = "/arbete/konton"
    case newAccount = "/arbete/nytt-konto"
    case account = "/arbete/konton/:id"
    case outbox = "/arbete/brev"
    case me = "/arbete/jag"
    case history = "/arbete/historik"
    case historyCSV = "/arbete/historik.csv"
    case historyJSON = "/arbete/historik.json"
    case referrals = "/remisser"
    case publicReferral = "/remisser/:id"
    case answerReferral = "/remiss/:token"
    case international = "/internationellt"
    case sisterCities = "/internationellt/vanorter"
    case cooperation = "/internationellt/samarbeten/:slug"
    case publicProject = "/internationellt/projekt/:slug"
    case internationalDesk = "/arbete/internationellt"
    case internationalTasks = "/arbete/internationellt/att-gora"
    case partners = "/arbete/internationellt/parter"
    case newPartner = "/arbete/internationellt/ny-part"
    case partner = "/arbete/internationellt/parter/:id"
    case newRelation = "/arbete/internationellt/nytt-samarbete"
    case relation = "/arbete/internationellt/samarbeten/:id"
    case editRelation = "/arbete/internationellt/samarbeten/:id/uppgifter"
    case screening = "/arbete/internationellt/samarbeten/:id/provning"
    case exemption = "/arbete/internationellt/samarbeten/:id/undantag"
    case contributions = "/arbete/internationellt/samarbeten/:id/bidrag"
    case newAgreement = "/arbete/internationellt/samarbeten/:id/nytt-avtal"
    case newActivity = "/arbete/internationellt/samarbeten/:id/ny-aktivitet"
    case screeningRecord = "/arbete/internationellt/provningar/:id"
    case agreement = "/arbete/internationellt/avtal/:id"
    case activity = "/arbete/internationellt/aktiviteter/:id"
    case projects = "/arbete/internationellt/projekt"
    case newProject = "/arbete/internationellt/nytt-projekt"
    case project = "/arbete/internationellt/projekt/:id"
    case assignments = "/arbete/internationellt/uppdrag"
    case assignment = "/arbete/internationellt/uppdrag/:id"
    case countries = "/arbete/internationellt/lander"
    case country = "/arbete/internationellt/lander/:code"
    case sources = "/arbete/internationellt/kallor"
    case pictures = "/arbete/internationellt/bilder"
    case report = "/arbete/internationellt/rapporter/:year"
    case reportPaper = "/arbete/internationellt/rapporter/:year/:name"
    case partnerTables = "/arbete/internationellt/tabeller"
    case partnerTable = "/arbete/internationellt/tabeller/:name"
    case calendar = "/styrdokument.ics"
    case latest = "/styrdokument.atom"
    case ownCalendar = "/kalender/:token"
    case printStylesheet = "/utskrift.css"
    case script = "/arbete.js"
    case stylesheet = "/kansli.css"
    case logo = "/logotyp.svg"
    case health = "/halsa"
    case documentsAPI = "/api/v1/documents"
    case documentAPI = "/api/v1/documents/:slug"
    case cooperationsAPI = "/api/v1/cooperations"

    /// Whether the address exists in each language, with the language's prefix.
    public var isPage: Bool {
      switch self {
      case .calendar, .latest, .ownCalendar, .stylesheet, .printStylesheet, .script, .logo,
        .health, .documentsAPI, .documentAPI, .cooperationsAPI:
        false
      default: true
      }
    }

    /// Whether it is the officers' desk: for those who work with the register alone.
    public var isDesk: Bool { rawValue == "/arbete" || rawValue.hasPrefix("/arbete/") }

    /// Whether somebody comes or goes there: never cached, and open to all.
    public var isDoor: Bool {
      switch self {
      case .signIn, .signInElsewhere, .signInReturn, .signOut, .password, .answerReferral,
        .ownCalendar:
        true
      default: false
      }
    }
  }

  public var kind: Kind {
    switch self {
    case .front: .front
    case .register: .register
    case .document: .document
    case .edition: .edition
    case .bodies: .bodies
    case .body: .body
    case .topics: .topics
    case .topic: .topic
    case .types: .types
    case .about: .about
    case .review: .review
    case .reviewItem: .reviewItem
    case .readText: .readText
    case .signIn: .signIn
    case .signInElsewhere: .signInElsewhere
    case .signInReturn: .signInReturn
    case .signOut: .signOut
    case .password: .password
    case .desk: .desk
    case .matters: .matters
    case .newMatter: .newMatter
    case .matter: .matter
    case .editMatter: .editMatter
    case .draft: .draft
    case .draftHistory: .draftHistory
    case .referral: .referral
    case .decide: .decide
    case .paper: .paper
    case .sentPaper: .sentPaper
    case .decision: .decision
    case .correctDecision: .correctDecision
    case .voidDecision: .voidDecision
    case .meetings, .pastMeetings: .meetings
    case .newMeetings: .newMeetings
    case .meeting: .meeting
    case .watch: .watch
    case .rules: .rules
    case .offices: .offices
    case .office: .office
    case .reorganisations: .reorganisations
    case .newReorganisation: .newReorganisation
    case .reorganisation: .reorganisation
    case .editReorganisation: .editReorganisation
    case .reorganisationList: .reorganisationList
    case .accounts: .accounts
    case .newAccount: .newAccount
    case .account: .account
    case .outbox: .outbox
    case .me: .me
    case .history, .historyList: .history
    case .historyCSV: .historyCSV
    case .historyJSON: .historyJSON
    case .referrals: .referrals
    case .publicReferral: .publicReferral
    case .answerReferral: .answerReferral
    case .calendar: .calendar
    case .latest: .latest
    case .ownCalendar: .ownCalendar
    case .international(let route): route.kind
    case .stylesheet: .stylesheet
    case .printStylesheet: .printStylesheet
    case .script: .script
    case .logo: .logo
    case .health: .health
    case .documentsAPI: .documentsAPI
    case .documentAPI: .documentAPI
    }
  }

  /// The values that take the places of the pattern's names, in order.
  private var parameters: [String] {
    switch self {
    case .document(let slug, _), .body(let slug), .topic(let slug), .documentAPI(let slug): [slug]
    case .edition(let slug, let number), .rules(let slug, let number, _): [slug, "\(number)"]
    case .reviewItem(let id, _), .matter(let id), .editMatter(let id), .draft(let id),
      .referral(let id), .decide(let id), .decision(let id), .meeting(let id), .account(let id),
      .office(let id), .publicReferral(let id), .correctDecision(let id, _),
      .voidDecision(let id), .draftHistory(let id, _, _), .reorganisation(let id),
      .editReorganisation(let id):
      [id]
    case .paper(let id, let name), .reorganisationList(let id, let name): [id, name]
    case .sentPaper(let id, let step, let name): [id, "\(step)", name]
    case .password(let token), .answerReferral(let token): [token]
    case .ownCalendar(let token): ["\(token).ics"]
    case .international(let route): route.parameters
    default: []
    }
  }

  private var query: [(String, String)] {
    switch self {
    case .register(let query): query.items
    case .document(_, let day?): [("den", day.description)]
    case .review(let query): query.items
    case .reviewItem(_, let done?): [("klart", done)]
    case .signIn(let back?), .signInElsewhere(let back?): [("till", back)]
    case .matters(let filter): filter == .open ? [] : [("visa", filter.rawValue)]
    case .newMatter(let document?, _, let next):
      [("dokument", document)] + (next?.items ?? [])
    case .newMatter(_, let proposal?, _): [("forslag", proposal)]
    case .draftHistory(_, let from?, let to?): [("fran", "\(from)"), ("till", "\(to)")]
    case .correctDecision(_, let part?): [("del", "\(part)")]
    case .watch(let query): query.items
    case .rules(_, _, let form?): [form.item]
    case .meetings(let body?), .newMeetings(let body?): [("organ", body)]
    case .pastMeetings(let body): [("visa", "tidigare")] + (body.map { [("organ", $0)] } ?? [])
    case .history(let subject?): [("om", subject)]
    case .historyList(let question), .historyCSV(let question), .historyJSON(let question):
      question.items
    case .international(let route): route.query
    default: []
    }
  }

  /// The address in a language.
  public func path(_ language: Language) -> String {
    var values = parameters[...]
    let segments = kind.rawValue.split(separator: "/").map { segment in
      segment.hasPrefix(":") ? Self.encoded(values.popFirst() ?? "") : String(segment)
    }
    let prefix = kind.isPage && language == .english ? ["en"] : []
    let path = "/" + (prefix + segments).joined(separator: "/")
    let query = query.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    return query.isEmpty ? path : "\(path)?\(query)"
  }

  /// The language that a path asks for.
  public static func language(ofPath path: String) -> Language {
    path == "/en" || path.hasPrefix("/en/") ? .english : .swedish
  }

  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
