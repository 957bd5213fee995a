/// Words in both languages of the interface.
public struct BilingualText: Hashable, Sendable, Codable {
  public var sv: String
  public var en: String

  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }
}

/// The families and types of governing documents, what they mean and who may adopt them, each for
/// its own period.
///
/// Data of the municipality, not code: families are renamed while types stay (in one real case
/// *Aktiverande* became *Planerande*), and the same type is adopted by different bodies in
/// different municipalities.
public struct Taxonomy: Hashable, Sendable, Codable {
  /// A label for a period; both ends inclusive, absent where open.
  public struct DatedLabel: Hashable, Sendable, Codable {
    public var label: BilingualText
    public var from: CalendarDate?
    public var through: CalendarDate?
  }

  /// A family of types, known by an id that never changes.
  public struct Family: Hashable, Sendable, Codable {
    public var id: String
    public var labels: [DatedLabel]
  }

  /// Which kinds of body may adopt a type, for a period.
  public struct Authority: Hashable, Sendable, Codable {
    public var bodies: [BodyKind]
    public var from: CalendarDate?
    public var through: CalendarDate?
  }

  /// How often a type is to be reviewed, and where that is said.
  public struct ReviewRule: Hashable, Sendable, Codable {
    /// Months between reviews.
    public var everyMonths: Int
    /// The document and edition that lay the rule down; absent where the source is unknown.
    public var source: Source?

    public init(everyMonths: Int, source: Source? = nil) {
      self.everyMonths = everyMonths
      self.source = source
    }

    /// An edition of a document of the register.
    public struct Source: Hashable, Sendable, Codable {
      public var document: String
      public var edition: Int
    }
  }

  /// One type of document.
  public struct TypeEntry: Hashable, Sendable, Codable {
    public var type: DocumentType
    /// The id of its family.
    public var family: String
    public var name: BilingualText
    public var definition: BilingualText
    public var adoptedBy: [Authority]
    public var review: ReviewRule?
  }

  public var families: [Family]
  public var types: [TypeEntry]

  public init(families: [Family], types: [TypeEntry]) {
    self.families = families
    self.types = types
  }

  /// What is said of a type, or `nil` where the taxonomy does not know it.
  public func entry(for type: DocumentType) -> TypeEntry? { types.first { $0.type == type } }

  /// The label of a type's family on a day.
  public func familyLabel(for type: DocumentType, on day: CalendarDate) -> BilingualText? {
    guard let entry = entry(for: type) else { return nil }
    return families.first { $0.id == entry.family }?.labels
      .first { isWithin(day, $0.from, $0.through) }?.label
  }

  /// The family label of an edition: the one its own cover prints, the taxonomy's of the day it was
  /// adopted only where the cover has none.
  public func familyLabel(
    cover: String?, type: DocumentType, adoptedOn day: CalendarDate?
  ) -> String? {
    cover ?? day.flatMap { familyLabel(for: type, on: $0)?.sv }
  }

  /// Whether a kind of body may adopt a type on a day; `nil` where the taxonomy is silent.
  public func mayAdopt(_ kind: BodyKind, _ type: DocumentType, on day: CalendarDate) -> Bool? {
    entry(for: type)?.adoptedBy.first { isWithin(day, $0.from, $0.through) }?
      .bodies.contains(kind)
  }

  private func isWithin(
    _ day: CalendarDate, _ from: CalendarDate?, _ through: CalendarDate?
  ) -> Bool {
    from.map { $0 <= day } ?? true && through.map { day <= $0 } ?? true
  }
}
