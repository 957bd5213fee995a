/// A moment of recording: microseconds since 1970-01-01T00:00:00Z.
///
/// Used for the second axis only (*what did we know when*); never compared with a legal day.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

  /// Later than anything recorded: the register as it is known now.
  public static let endOfTime = Instant(microseconds: .max)

  /// Before anything was recorded.
  public static let beginning = Instant(microseconds: .min)
}

extension Instant: LosslessStringConvertible {
  /// Reads ISO 8601 in UTC: `2026-11-21T02:03:04Z`, with up to six decimals of a second.
  public init?(_ text: String) {
    guard text.utf8.count >= 20, text.hasSuffix("Z") else { return nil }
    let body = text.dropLast()
    let halves = body.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = CalendarDate(String(halves[0])) else { return nil }
    let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = Self.digits(parts[0], count: 2, below: 24),
      let minute = Self.digits(parts[1], count: 2, below: 60)
    else { return nil }
    let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard second.count <= 2, let whole = Self.digits(second[0], count: 2, below: 60) else {
      return nil
    }
    var fraction = 0
    if second.count == 2 {
      let digits = second[1]
      guard (1...6).contains(digits.count),
        let value = Self.digits(
          digits + String(repeating: "0", count: 6 - digits.count), count: 6, below: 1_000_000)
      else { return nil }
      fraction = value
    }
    let seconds = Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60 + whole)
    self.init(microseconds: seconds * 1_000_000 + Int64(fraction))
  }

  /// ISO 8601 in UTC with six decimals: the same text sorts and reads back the same.
  public var description: String {
    let (seconds, fraction) = microseconds.floorDivided(by: 1_000_000)
    let (days, rest) = seconds.floorDivided(by: 86_400)
    guard let days = Int32(exactly: days), (-719_162...2_932_896).contains(days) else {
      return microseconds > 0 ? "∞" : "-∞"
    }
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { padded(Int($0), 2) }
    let day = CalendarDate(ordinal: days)
    return "\(day)T\(clock.joined(separator: ":")).\(padded(Int(fraction), 6))Z"
  }

  private static func digits(_ text: some StringProtocol, count: Int, below limit: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int(text), value < limit
    else { return nil }
    return value
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
