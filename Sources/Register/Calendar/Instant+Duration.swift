extension Instant {
  /// The moment that lies a duration later; at the ends of time it stays there.
  public static func + (instant: Instant, duration: Duration) -> Instant {
    let (sum, overflow) = instant.microseconds.addingReportingOverflow(duration.wholeMicroseconds)
    if overflow { return duration < .zero ? .beginning : .endOfTime }
    return Instant(microseconds: sum)
  }

  /// The moment that lies a duration earlier.
  public static func - (instant: Instant, duration: Duration) -> Instant {
    let (rest, overflow) =
      instant.microseconds.subtractingReportingOverflow(duration.wholeMicroseconds)
    if overflow { return duration < .zero ? .endOfTime : .beginning }
    return Instant(microseconds: rest)
  }

  /// How long it is from an earlier moment to this one; negative where that one is later.
  public static func - (later: Instant, earlier: Instant) -> Duration {
    let (difference, overflow) =
      later.microseconds.subtractingReportingOverflow(earlier.microseconds)
    if overflow { return .microseconds(later < earlier ? Int64.min : Int64.max) }
    return .microseconds(difference)
  }
}

extension Duration {
  /// In microseconds, what lies under one cut off; as large as a number can be where it does not
  /// fit.
  public var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, overrun) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000)
    if overflow || overrun { return seconds < 0 ? .min : .max }
    return sum
  }
}
