/// A text with its title page, as the check of completeness sees it: a draft, an imported file or
/// an edition in force.
public struct CheckedText: Hashable, Sendable {
  /// Which global goals the title page names.
  public enum Goals: Hashable, Sendable {
    /// The page says nothing of them.
    case notMentioned
    /// The page has the section but no goal in it.
    case notStated
    case stated(String)
  }

  /// What the title page states, each in its normal form; a field that is absent is not stated.
  public var fields: [DocumentReading.Field: String]
  /// Words of fields that are there without a value that can be told: "till och med .".
  public var unclear: [DocumentReading.Field: String]
  public var goals: Goals
  public var provisions: [Provision]
  /// The document in the register, where it is there: a text may speak of itself.
  public var document: DocumentID?

  public init(
    fields: [DocumentReading.Field: String], unclear: [DocumentReading.Field: String] = [:],
    goals: Goals = .notMentioned, provisions: [Provision], document: DocumentID? = nil
  ) {
    self.fields = fields.filter { !$0.value.isEmpty }
    self.unclear = unclear
    self.goals = goals
    self.provisions = provisions
    self.document = document
  }

  /// A document as it was read from a file.
  public init(_ reading: DocumentReading) {
    self.init(
      fields: reading.fields.compactMapValues { $0.state == .found ? $0.value : nil },
      unclear: reading.fields.filter { $0.value.state != .found }.mapValues(\.raw),
      goals: reading.globalGoals.map { $0.value.map(Goals.stated) ?? .notStated } ?? .notMentioned,
      provisions: reading.provisions)
  }

  /// An edition on record: what decisions say goes before what its cover says.
  public init(_ edition: Edition, timeline: Timeline? = nil) {
    var fields: [DocumentReading.Field: String] = [.title: edition.title]
    var unclear: [DocumentReading.Field: String] = [:]
    for fact in edition.facts {
      guard let field = DocumentReading.Field(rawValue: fact.field) else { continue }
      if let value = fact.value { fields[field] = value } else { unclear[field] = fact.raw }
    }
    fields[.type] = edition.type.rawValue
    fields[.familyLabel] = edition.familyLabel ?? fields[.familyLabel]
    if let timeline { Self.add(timeline, edition.number, to: &fields) }
    let goals = edition.facts.first { $0.field == "globalGoals" }
    self.init(
      fields: fields, unclear: unclear.filter { fields[$0.key] == nil },
      goals: goals.map { $0.value.map(Goals.stated) ?? .notStated } ?? .notMentioned,
      provisions: edition.provisions, document: edition.document)
  }

  private static func add(
    _ timeline: Timeline, _ edition: Int, to fields: inout [DocumentReading.Field: String]
  ) {
    if let ground = timeline.adoption(of: edition) {
      fields[.adoptedBy] = ground.body
      fields[.adoptedOn] = ground.decidedOn?.description ?? fields[.adoptedOn]
    }
    let periods = timeline.periods.filter { $0.edition == edition }
    if let first = periods.first { fields[.validFrom] = first.from.description }
    switch periods.last?.end {
    case .through(let day): fields[.validThrough] = day.description
    case .untilFurtherNotice: fields[.validThrough] = "until-further-notice"
    case .notStated, nil: break
    }
    if let review = timeline.reviews.last(where: { $0.edition == edition }) {
      fields[.reviewBy] = review.dueBy.description
    }
  }

  /// The type, where the title page states one that is known.
  public var type: DocumentType? { fields[.type].flatMap(DocumentType.init(rawValue:)) }

  /// A day or a year in a field, with the precision it has.
  func date(_ field: DocumentReading.Field) -> StatedDate? {
    fields[field].map { StatedDate(normal: $0) }
  }

  /// The headings with a known purpose, with their place among the provisions.
  var sections: [(kind: SectionKind, index: Int)] {
    provisions.enumerated().compactMap { index, provision in
      guard provision.kind == .heading, let kind = SectionKind(heading: provision.text) else {
        return nil
      }
      return (kind, index)
    }
  }
}
