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
  case stylesheet
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
    case stylesheet = "/kansli.css"
    case logo = "/logotyp.svg"
    case health = "/halsa"
    case documentsAPI = "/api/v1/documents"
    case documentAPI = "/api/v1/documents/:slug"

    /// Whether the address exists in each language, with the language's prefix.
    public var isPage: Bool {
      switch self {
      case .stylesheet, .logo, .health, .documentsAPI, .documentAPI: false
      default: true
      }
    }

    /// Whether it is the officers' desk: for those who work with the register alone.
    public var isDesk: Bool {
      switch self {
      case .review, .reviewItem, .readText: true
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
    case .stylesheet: .stylesheet
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
    case .reviewItem(let id, _): [id]
    default: []
    }
  }

  private var query: [(String, String)] {
    switch self {
    case .register(let query): query.items
    case .document(_, let day?): [("den", day.description)]
    case .review(let query): query.items
    case .reviewItem(_, let done?): [("klart", done)]
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
