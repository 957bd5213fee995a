/// What a draft of a type is to hold, for a period: the municipality's own rule, as data.
public struct Template: Hashable, Sendable, Codable {
  /// A section of the text.
  public struct Part: Hashable, Sendable, Codable {
    public var kind: SectionKind
    public var heading: BilingualText
    /// One sentence on what the writer answers here.
    public var guidance: BilingualText
    /// Whether a draft without it is incomplete.
    public var isRequired: Bool

    public init(
      kind: SectionKind, heading: BilingualText, guidance: BilingualText, isRequired: Bool
    ) {
      self.kind = kind
      self.heading = heading
      self.guidance = guidance
      self.isRequired = isRequired
    }
  }

  public var type: DocumentType
  /// First and last day of the rule; absent where open.
  public var from: CalendarDate?
  public var through: CalendarDate?
  /// What the title page must state; `validThrough` is met by a day of review too.
  public var fields: [DocumentReading.Field]
  /// Whether the title page must say which global goals the document contributes to.
  public var requiresGlobalGoals: Bool
  public var sections: [Part]

  public init(
    type: DocumentType, from: CalendarDate? = nil, through: CalendarDate? = nil,
    fields: [DocumentReading.Field], requiresGlobalGoals: Bool = false, sections: [Part]
  ) {
    self.type = type
    self.from = from
    self.through = through
    self.fields = fields
    self.requiresGlobalGoals = requiresGlobalGoals
    self.sections = sections
  }
}

/// The templates of a municipality, each for its type and time.
public struct Templates: Hashable, Sendable, Codable {
  public var templates: [Template]

  public init(_ templates: [Template]) { self.templates = templates }

  /// The template of a type on a day, where there is one.
  public func template(for type: DocumentType, on day: CalendarDate) -> Template? {
    templates.first {
      $0.type == type && $0.from.map { $0 <= day } ?? true && $0.through.map { day <= $0 } ?? true
    }
  }

  /// A template without a time of its own: it ends before it begins, or another of its type holds
  /// on some of its days. `nil` where each has its time.
  public var unclear: Template? {
    templates.indices.first { index in
      let one = templates[index]
      if let from = one.from, let through = one.through, through < from { return true }
      return templates[..<index].contains { $0.type == one.type && $0.meets(one) }
    }.map { templates[$0] }
  }

  /// Every sentence of guidance, in both languages, as a draft would still hold it.
  var guidance: Set<String> {
    Set(templates.flatMap(\.sections).flatMap { [$0.guidance.sv, $0.guidance.en] })
  }
}

extension Template {
  /// Whether both hold on some day.
  fileprivate func meets(_ other: Template) -> Bool {
    let begins = other.from.map { from in through.map { from <= $0 } ?? true } ?? true
    let lasts = from.map { from in other.through.map { from <= $0 } ?? true } ?? true
    return begins && lasts
  }
}

extension SectionKind {
  /// The fields of a title page that say the same as the section.
  public var coverFields: [DocumentReading.Field] {
    switch self {
    case .scope: [.appliesTo]
    case .responsibility: [.reviewResponsible, .documentOwner]
    case .followUp: [.followUpResponsible]
    case .validity: [.validThrough, .reviewBy]
    case .entryIntoForce: [.validFrom]
    case .review: [.reviewBy, .validThrough, .reviewResponsible]
    case .purpose, .background, .definitions, .goals, .relatedDocuments: []
    }
  }
}
