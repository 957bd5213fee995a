/// Something that a draft lacks, or that stands against the municipality's own rules, found
/// before anyone votes on it.
public struct CompletenessFinding: Hashable, Sendable {
  /// Where it is.
  public enum Place: Hashable, Sendable {
    case cover(DocumentReading.Field)
    case globalGoals
    /// The provision by its id.
    case provision(String)
    /// A section that is not there.
    case section(SectionKind)
  }

  /// What is found, with the values that a sentence on it needs.
  public enum Reason: Hashable, Sendable {
    case fieldMissing(DocumentReading.Field)
    /// The field is there, but its words tell no value.
    case fieldUnclear(DocumentReading.Field, words: String)
    /// Neither an end of validity nor a day of review.
    case endMissing
    case endBeforeStart(start: CalendarDate, end: CalendarDate)
    case sectionMissing(SectionKind)
    /// A heading with nothing under it.
    case sectionEmpty(SectionKind)
    /// The template's own sentence still stands in the text.
    case guidanceLeft(String)
    case typeUnknown(String)
    case bodyNotAllowed(body: String, type: DocumentType, allowed: [BodyKind])
    /// A body that a reorganisation has ended or named anew; the one in its place, where it is
    /// settled.
    case bodyGone(DocumentReading.Field, body: String, successor: String?)
    /// Valid for longer than the type may stand without review.
    case validityTooLong(through: CalendarDate, latest: CalendarDate, everyMonths: Int)
    case reviewTooLate(dueBy: CalendarDate, latest: CalendarDate, everyMonths: Int)
    case goalsMissing
    case referenceNotInForce(title: String, standing: Standing.Name)
    /// The family's label as another time had it.
    case labelOfAnotherTime(label: String, labelOfDay: String)
    /// The title names a type that the document is not.
    case titleNamesOtherType(title: String, named: DocumentType, type: DocumentType)
    /// A word that the type's definition does not fit, such as *ska* in what is recommended.
    case wordingDoesNotFit(word: String, type: DocumentType, definition: String)
  }

  /// The reason's name, as it stands in JSON.
  public enum Code: String, Sendable, Codable, CaseIterable {
    case fieldMissing, fieldUnclear, endMissing, endBeforeStart, sectionMissing, sectionEmpty
    case guidanceLeft, typeUnknown, bodyNotAllowed, bodyGone, validityTooLong, reviewTooLate
    case goalsMissing
    case referenceNotInForce, labelOfAnotherTime, titleNamesOtherType, wordingDoesNotFit
  }

  public var reason: Reason
  /// `error` breaks a rule of the municipality's, `warning` needs a look, `note` is a hint.
  public var level: Finding.Level
  public var place: Place

  init(_ reason: Reason, _ level: Finding.Level, _ place: Place) {
    self.reason = reason
    self.level = level
    self.place = place
  }

  public var code: Code {
    switch reason {
    case .fieldMissing: .fieldMissing
    case .fieldUnclear: .fieldUnclear
    case .endMissing: .endMissing
    case .endBeforeStart: .endBeforeStart
    case .sectionMissing: .sectionMissing
    case .sectionEmpty: .sectionEmpty
    case .guidanceLeft: .guidanceLeft
    case .typeUnknown: .typeUnknown
    case .bodyNotAllowed: .bodyNotAllowed
    case .bodyGone: .bodyGone
    case .validityTooLong: .validityTooLong
    case .reviewTooLate: .reviewTooLate
    case .goalsMissing: .goalsMissing
    case .referenceNotInForce: .referenceNotInForce
    case .labelOfAnotherTime: .labelOfAnotherTime
    case .titleNamesOtherType: .titleNamesOtherType
    case .wordingDoesNotFit: .wordingDoesNotFit
    }
  }
}
