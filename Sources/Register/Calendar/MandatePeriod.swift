/// The four years for which a municipal council is elected.
///
/// Source: kommunallagen (2017:725) 5 kap. 9 §: from 15 October of the year of the election. The
/// elections of 2014 and after are known to the rule; for earlier days the same count is used
/// though the day of entry was another.
public struct MandatePeriod: Hashable, Sendable, Codable {
  /// The year of the election, such as 2026.
  public let electionYear: Int

  /// The period that follows the election of a year, or `nil` where that is no election year.
  public init?(electionYear year: Int) {
    guard (1000..<9000).contains(year), year % 4 == 2 else { return nil }
    electionYear = year
  }

  /// The period in which a day lies, or `nil` outside the years 1002 to 9000.
  public init?(containing day: CalendarDate) {
    let year = day.civil.year
    let election = year - (year + 2) % 4
    guard let period = MandatePeriod(electionYear: election) else { return nil }
    if period.from <= day {
      self = period
    } else if let earlier = MandatePeriod(electionYear: election - 4) {
      self = earlier
    } else {
      return nil
    }
  }

  /// Its first day.
  public var from: CalendarDate {
    CalendarDate(year: electionYear, month: 10, day: 15) ?? CalendarDate(ordinal: 0)
  }

  /// The first day after it.
  public var until: CalendarDate { from.addingMonths(48) }

  /// Its last day.
  public var through: CalendarDate { until.previous }

  /// The period after it.
  public var next: MandatePeriod { MandatePeriod(electionYear: electionYear + 4) ?? self }
}
