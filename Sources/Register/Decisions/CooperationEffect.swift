/// The name of a cooperation in the ledger: a relation, or a project that stands by itself.
public struct CooperationID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a decision does to a cooperation with partners abroad: ingå, pausa, avsluta, ge undantag.
public struct CooperationEffect: Hashable, Sendable {
  /// The verb.
  public enum Verb: String, Hashable, Sendable, Codable, CaseIterable {
    /// Entered, or taken up again.
    case enter
    case pause
    case end
    /// The body that the policy names lets it be entered although a condition is not met.
    case exempt
  }

  /// The provision that an exemption is made from.
  public struct Ground: Hashable, Sendable {
    public var document: DocumentID
    public var edition: Int
    public var provision: String

    public init(document: DocumentID, edition: Int, provision: String) {
      self.document = document
      self.edition = edition
      self.provision = provision
    }
  }

  public var verb: Verb
  public var cooperation: CooperationID
  /// First day; `nil` for the day of the decision.
  public var from: CalendarDate?
  /// How long an exemption lasts, or what ends a pause.
  public var end: StatedEnd
  /// What the decision demands, in its own words.
  public var conditions: String?
  /// The screening that lay before the body.
  public var screening: String?
  /// What an exemption is made from; `nil` for other verbs.
  public var ground: Ground?

  public init(
    _ verb: Verb, _ cooperation: CooperationID, from: CalendarDate? = nil,
    end: StatedEnd = .notStated, conditions: String? = nil, screening: String? = nil,
    ground: Ground? = nil
  ) {
    self.verb = verb
    self.cooperation = cooperation
    self.from = from
    self.end = end
    self.conditions = conditions
    self.screening = screening
    self.ground = ground
  }
}
