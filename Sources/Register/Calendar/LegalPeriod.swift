/// A period that a law lays down, such as *within three weeks from the day …*.
///
/// Source: lag (1930:173) om beräkning av lagstadgad tid. By 1 § a period in weeks, months or years
/// ends on the day that has the same name in the week, or the same number in the month, as the day
/// it is counted from; where the last month has no such day, on that month's last. A period in days
/// does not count the day it is counted from. By 2 § what was to be done on a Saturday, Sunday,
/// holiday, Midsummer Eve, Christmas Eve or New Year's Eve may be done on the next working day.
public enum LegalPeriod: Hashable, Sendable, Codable {
  case days(Int)
  case weeks(Int)
  case months(Int)

  /// The day the period ends by its count alone (1 §).
  public func countedEnd(from day: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let count): day + count
    case .weeks(let count): day + 7 * count
    case .months(let count): day.addingMonths(count)
    }
  }

  /// The last day on which the thing may be done (2 §).
  public func lastDay(from day: CalendarDate) -> CalendarDate {
    countedEnd(from: day).orNextWorkingDay
  }

  /// The last day of the period where it moved for a day of rest, with the day it was counted to;
  /// `nil` where it did not move.
  public func moved(from day: CalendarDate) -> (from: CalendarDate, to: CalendarDate)? {
    let counted = countedEnd(from: day)
    let last = counted.orNextWorkingDay
    return last == counted ? nil : (counted, last)
  }
}

/// The periods that kommunallagen (2017:725) sets for a decision on its way to being final.
public enum MunicipalActPeriod {
  /// Minutes are approved within fourteen days of the meeting: 5 kap. 69 §, and for committees
  /// 6 kap. 35 §.
  public static let minutesApproval = LegalPeriod.days(14)
  /// The approval is announced at the latest on the second day after it: 8 kap. 12 §.
  public static let announcement = LegalPeriod.days(2)
  /// An appeal is to have come in within three weeks from the day of the announcement:
  /// 13 kap. 5 §.
  public static let appeal = LegalPeriod.weeks(3)
}
