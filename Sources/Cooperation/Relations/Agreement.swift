import Register

/// The name of an agreement.
public struct AgreementID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Avtal: a paper between parties, with a validity of its own.
public struct Agreement: Hashable, Sendable {
  /// The clauses that an agreement should have; one without them is found.
  public enum Clause: String, Hashable, Sendable, Codable, CaseIterable {
    /// When it ends.
    case end
    /// How it is renewed.
    case renewal
    /// When it is evaluated.
    case evaluation
    /// How a party leaves it.
    case exit
  }

  public var id: AgreementID
  public var relation: CooperationID
  public var title: String
  public var parties: [PartnerID]
  public var registryNumber: String?
  /// BCP 47 tags of the languages it is written in.
  public var languages: [String]
  /// `nil` until it is recorded as signed.
  public var signedOn: CalendarDate?
  public var from: CalendarDate?
  public var end: StatedEnd
  public var evaluateBy: CalendarDate?
  /// What each clause says; absent where it has none, or nobody has looked.
  public var clauses: [Clause: String]
  /// The signed file, by SHA-256.
  public var file: String?
  /// Where the paper lies: archive, series, volume.
  public var keptAt: String?
  public var secret: Set<SecretField>
  public var version: Int

  public init(
    id: AgreementID, relation: CooperationID, title: String, parties: [PartnerID] = [],
    registryNumber: String? = nil, languages: [String] = [], signedOn: CalendarDate? = nil,
    from: CalendarDate? = nil, end: StatedEnd = .notStated, evaluateBy: CalendarDate? = nil,
    clauses: [Clause: String] = [:], file: String? = nil, keptAt: String? = nil,
    secret: Set<SecretField> = [], version: Int = 1
  ) {
    self.id = id
    self.relation = relation
    self.title = title
    self.parties = parties
    self.registryNumber = registryNumber
    self.languages = languages
    self.signedOn = signedOn
    self.from = from
    self.end = end
    self.evaluateBy = evaluateBy
    self.clauses = clauses
    self.file = file
    self.keptAt = keptAt
    self.secret = secret
    self.version = version
  }
}
