import Register

/// What a new matter on a document is to be filled in with.
public struct NextMatter: Hashable, Sendable {
  public var choice: NextChoice
  /// The last day of validity that it proposes.
  public var through: CalendarDate?

  public init(_ choice: NextChoice, through: CalendarDate? = nil) {
    self.choice = choice
    self.through = through
  }

  /// What an option comes to: its best founded end.
  public init(_ option: DraftedNext.Option) {
    self.init(option.choice, through: option.proposedEnds.first?.through)
  }

  var items: [(String, String)] {
    [("val", choice.rawValue)] + (through.map { [("till", $0.description)] } ?? [])
  }
}

/// What the watch is asked for.
public struct WatchQuery: Hashable, Sendable {
  /// The address of the body that decides.
  public var body: String?
  /// How many months ahead.
  public var months: Int?
  /// The year of the wheel, where it is not this one.
  public var year: Int?

  public init(body: String? = nil, months: Int? = nil, year: Int? = nil) {
    self.body = body
    self.months = months
    self.year = year
  }

  var items: [(String, String)] {
    let values: [(String, String?)] = [
      ("organ", body), ("manader", months.map { "\($0)" }), ("ar", year.map { "\($0)" }),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }
}
