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
  case referral(id: String)
  case decide(id: String)
  case paper(id: String, name: String)
  case decision(id: String)
  case meetings(body: String?)
  /// Meetings that have been held.
  case pastMeetings(body: String?)
  case newMeetings(body: String?)
  case meeting(id: String)
  case watch(WatchQuery)
  case offices
  case office(id: String)
  case accounts
  case newAccount
  case account(id: String)
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
    case referral = "/arbete/arenden/:id/remiss"
    case decide = "/arbete/arenden/:id/beslut"
    case paper = "/arbete/arenden/:id/handlingar/:name"
    case decision = "/arbete/beslut/:id"
    case meetings = "/arbete/sammantraden"
    case newMeetings = "/arbete/nya-sammantraden"
    case meeting = "/arbete/sammantraden/:id"
    case watch = "/arbete/bevakning"
    case offices = "/arbete/funktioner"
    case office = "/arbete/funktioner/:id"
    case accounts = "/arbete/konton"
    case newAccount = "/arbete/nytt-konto"
    case account = "/arbete/konton/:id"
    case me = "/arbete/jag"
    case history = "/arbete/historik"
    case historyCSV = "/arbete/historik.csv"
    case historyJSON = "/arbete/historik.json"
    case referrals = "/remisser"
    case publicReferral = "/remisser/:id"
    case answerReferral = "/remiss/:token"
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

    /// Whether the address exists in each language, with the language's prefix.
    public var isPage: Bool {
      switch self {
      case .calendar, .latest, .ownCalendar, .stylesheet, .printStylesheet, .script, .logo,
        .health, .documentsAPI, .documentAPI:
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
    case .referral: .referral
    case .decide: .decide
    case .paper: .paper
    case .decision: .decision
    case .meetings, .pastMeetings: .meetings
    case .newMeetings: .newMeetings
    case .meeting: .meeting
    case .watch: .watch
    case .offices: .offices
    case .office: .office
    case .accounts: .accounts
    case .newAccount: .newAccount
    case .account: .account
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
    case .edition(let slug, let number): [slug, "\(number)"]
    case .reviewItem(let id, _), .matter(let id), .editMatter(let id), .draft(let id),
      .referral(let id), .decide(let id), .decision(let id), .meeting(let id), .account(let id),
      .office(let id), .publicReferral(let id):
      [id]
    case .paper(let id, let name): [id, name]
    case .password(let token), .answerReferral(let token): [token]
    case .ownCalendar(let token): ["\(token).ics"]
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
    case .watch(let query): query.items
    case .meetings(let body?), .newMeetings(let body?): [("organ", body)]
    case .pastMeetings(let body): [("visa", "tidigare")] + (body.map { [("organ", $0)] } ?? [])
    case .history(let subject?): [("om", subject)]
    case .historyList(let question), .historyCSV(let question), .historyJSON(let question):
      question.items
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

/// What a list of the review queue is asked for.
public struct ReviewQuery: Hashable, Sendable {
  public var filter: ReviewFilter
  /// The last item of the page before.
  public var after: String?
  /// The item that was dealt with last, so that it can be undone.
  public var done: String?

  public init(filter: ReviewFilter = .doubtful, after: String? = nil, done: String? = nil) {
    self.filter = filter
    self.after = after
    self.done = done
  }

  fileprivate var items: [(String, String)] {
    let values: [(String, String?)] = [
      ("visa", filter.rawValue), ("efter", after), ("klart", done),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }
}

/// What a list of the register is asked for: the parameters of its address.
public struct RegisterQuery: Hashable, Sendable {
  public var type: DocumentType?
  /// The address of a body.
  public var body: String?
  /// The address of a topic.
  public var topic: String?
  public var standing: Standing.Name?
  /// The day, where another than today is asked for.
  public var day: CalendarDate?
  /// Where the page begins: the place of the last line before it.
  public var after: String?

  public init(
    type: DocumentType? = nil, body: String? = nil, topic: String? = nil,
    standing: Standing.Name? = nil, day: CalendarDate? = nil, after: String? = nil
  ) {
    self.type = type
    self.body = body
    self.topic = topic
    self.standing = standing
    self.day = day
    self.after = after
  }

  fileprivate var items: [(String, String)] {
    let values: [(String, String?)] = [
      ("typ", type?.rawValue), ("organ", body), ("amne", topic), ("standing", standing?.rawValue),
      ("den", day?.description), ("efter", after),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }
}
