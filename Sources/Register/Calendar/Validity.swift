/// How a period of validity ends, in the words a source uses.
///
/// Three cases and never one `nil`: *tills vidare* is a statement, silence is not.
public enum ValidityEnd: Hashable, Sendable {
  /// Valid to and including a day ("gäller till och med").
  case through(CalendarDate)
  /// "Tills vidare": until a later decision says otherwise.
  case untilFurtherNotice
  /// Nothing is said of the end.
  case notStated

  /// Valid to and including the last day of a year, or `nil` outside 1 to 9998.
  public static func through(year: Int) -> ValidityEnd? {
    CalendarDate.last(ofYear: year).map(ValidityEnd.through)
  }

  /// The first day outside the period, where one is stated.
  public var until: CalendarDate? {
    if case .through(let day) = self { day.next } else { nil }
  }

  /// The last day inside the period, where one is stated.
  public var through: CalendarDate? {
    if case .through(let day) = self { day } else { nil }
  }
}

/// A period of days, half-open inside (`from ..< until`), inclusive in the user's words.
///
/// It cannot be empty or reversed.
public struct Validity: Hashable, Sendable {
  /// The first day of the period.
  public let from: CalendarDate
  /// How the period ends.
  public let end: ValidityEnd

  /// Makes a period, or `nil` where its end lies before its start.
  public init?(from: CalendarDate, end: ValidityEnd) {
    if let until = end.until, until <= from { return nil }
    self.from = from
    self.end = end
  }

  /// The first day after the period, or `nil` where no end is stated.
  public var until: CalendarDate? { end.until }

  /// Whether the day lies in the period.
  public func contains(_ day: CalendarDate) -> Bool {
    guard from <= day else { return false }
    return until.map { day < $0 } ?? true
  }
}
