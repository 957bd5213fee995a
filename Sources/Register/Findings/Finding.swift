/// Something in the register that a person should look at.
///
/// Findings judge neither documents nor bodies: they say what is recorded and which rule or date
/// it stands against.
public struct Finding: Hashable, Sendable {
  /// What is found; the sentences are the interface's.
  public enum Code: String, Sendable, Codable, CaseIterable {
    /// Nothing in force between two editions.
    case gap
    /// Nothing in force since the last edition ran out.
    case expired
    /// Two documents in force on one matter.
    case overlap
    case reviewDue, reviewMissed, reviewUnknown
    /// Adopted by a body that the taxonomy does not let adopt the type.
    case bodyNotAllowed
    /// An adoption or an ending whose day is not known.
    case dayUnknown
    /// An entry that the others leave no room for.
    case withoutPlace
  }

  /// How near it is.
  public enum Level: String, Sendable, Codable, CaseIterable {
    /// It holds on the day asked.
    case error
    /// It will within twelve months.
    case warning
    /// It is past, or not known.
    case note
  }

  public var code: Code
  public var level: Level
  public var document: DocumentID
  public var from: CalendarDate?
  /// The first day after it.
  public var until: CalendarDate?
  /// What else the sentence needs: an edition, a body, another document's title.
  public var edition: Int?
  public var body: String?
  public var other: String?

  init(
    _ code: Code, _ level: Level, _ document: DocumentID, from: CalendarDate? = nil,
    until: CalendarDate? = nil, edition: Int? = nil, body: String? = nil, other: String? = nil
  ) {
    self.code = code
    self.level = level
    self.document = document
    self.from = from
    self.until = until
    self.edition = edition
    self.body = body
    self.other = other
  }
}

/// A document with its timeline, as findings need them.
public struct DocumentRecord: Sendable {
  public var document: GoverningDocument
  public var timeline: Timeline

  public init(document: GoverningDocument, timeline: Timeline) {
    self.document = document
    self.timeline = timeline
  }
}
