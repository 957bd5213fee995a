/// An appeal for a review of legality (laglighetsprövning, kommunallagen 13 kap.), as far as the
/// municipality knows of it.
public struct Appeal: Hashable, Sendable, Codable {
  /// How an appeal ended.
  public enum Closing: String, Sendable, Codable, CaseIterable {
    /// The court found no fault.
    case dismissed
    /// It came too late, or from one who may not appeal.
    case notAdmitted
    case withdrawn
    /// The court set the decision aside.
    case upheld
    /// The court set a part of the decision aside: the rest stands, and becomes final.
    case upheldInPart
    /// It has ended, and how is not on record: nothing follows from it.
    case notStated
  }

  /// The day it came in; `nil` where that is not known.
  public var appealedOn: CalendarDate?
  public var closing: Closing?
  /// The day from which that closing can itself no longer be appealed; `nil` while it can, or where
  /// the day is not known.
  public var closedOn: CalendarDate?
  public var caseNumber: String?

  public init(
    appealedOn: CalendarDate?, closing: Closing? = nil, closedOn: CalendarDate? = nil,
    caseNumber: String? = nil
  ) {
    self.appealedOn = appealedOn
    self.closing = closing
    self.closedOn = closedOn
    self.caseNumber = caseNumber
  }

  func isOpen(on day: CalendarDate) -> Bool {
    guard appealedOn.map({ $0 <= day }) ?? true else { return false }
    guard closing != nil, let closedOn else { return true }
    return day < closedOn
  }
}

/// A stay of execution (inhibition): the court has said that a decision may not be carried out for
/// the time being (förvaltningsprocesslagen 1971:291, 28 §).
public struct Stay: Hashable, Sendable, Codable {
  public var from: CalendarDate
  /// The first day it no longer holds; `nil` while it does.
  public var until: CalendarDate?

  public init(from: CalendarDate, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  func holds(on day: CalendarDate) -> Bool { from <= day && (until.map { day < $0 } ?? true) }
}
