import Hummingbird
import KansliStore
import Register

/// What a list of the history is asked for: the parameters of its address.
public struct HistoryQuestion: Hashable, Sendable {
  /// What it is about, as `HistorySubject` writes it.
  public var subject: String?
  /// An account's id.
  public var person: String?
  public var source: HistoryEntry.Source?
  public var from: CalendarDate?
  public var through: CalendarDate?
  /// The last entry of the page before.
  public var after: HistoryPlace?

  public init(
    subject: String? = nil, person: String? = nil, source: HistoryEntry.Source? = nil,
    from: CalendarDate? = nil, through: CalendarDate? = nil, after: HistoryPlace? = nil
  ) {
    self.subject = subject
    self.person = person
    self.source = source
    self.from = from
    self.through = through
    self.after = after
  }

  var items: [(String, String)] {
    let values: [(String, String?)] = [
      ("om", subject), ("vem", person), ("slag", source?.rawValue),
      ("fran", from?.description), ("till", through?.description), ("efter", after?.description),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }

  init(_ request: Request) throws {
    let after = request.parameter("efter")
    let place = after.flatMap { HistoryPlace($0) }
    if let after, place == nil { throw BadParameter(name: "efter", value: after) }
    self.init(
      subject: request.parameter("om"), person: request.parameter("vem"),
      source: try request.value("slag"), from: try request.day("fran"),
      through: try request.day("till"), after: place)
  }

  /// Whether it asks for less than all.
  var isNarrow: Bool {
    person != nil || source != nil || from != nil || through != nil
  }

  var filter: HistoryFilter {
    HistoryFilter(
      subject: subject.map { HistorySubject(text: $0) }, person: person, source: source,
      from: from.map { StockholmTime.beginning(of: $0) },
      until: through.map { StockholmTime.beginning(of: $0.next) })
  }
}
