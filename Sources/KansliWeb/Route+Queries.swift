import KansliStore
import Register

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

  var items: [(String, String)] {
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

  var items: [(String, String)] {
    let values: [(String, String?)] = [
      ("typ", type?.rawValue), ("organ", body), ("amne", topic), ("standing", standing?.rawValue),
      ("den", day?.description), ("efter", after),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }
}
