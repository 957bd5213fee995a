/// When the entries of a case file were recorded: the day they say, else the day decided, never
/// before the entry above.
public struct CaseClock: Sendable {
  private var last = Instant.beginning

  public init() {}

  /// The moment of the next entry.
  public mutating func record(_ entry: CaseEntry) -> Instant {
    let noon = (entry.recordedOn ?? (entry.hasHeader ? entry.header.decidedOn : nil)).map {
      Instant(microseconds: (Int64($0.ordinal) * 86_400 + 43_200) * 1_000_000)
    }
    let afterLast =
      last == .beginning ? last : Instant(microseconds: last.microseconds + 1_000_000)
    last = max(afterLast, noon ?? afterLast)
    if last == .beginning { last = Instant(microseconds: 0) }
    return last
  }

  /// The last microsecond of a day: what was known when it ended.
  public static func end(of day: CalendarDate) -> Instant {
    Instant(microseconds: (Int64(day.ordinal) + 1) * 86_400_000_000 - 1)
  }
}
