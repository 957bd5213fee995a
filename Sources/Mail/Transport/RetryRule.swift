import Register

/// When a message that could not be delivered is tried again.
public struct RetryRule: Hashable, Sendable {
  /// The wait after the first attempt.
  public var first: Duration
  /// How many times longer each wait is than the one before.
  public var factor: Int
  /// The longest wait.
  public var longest: Duration
  /// How long after it was written a message is given up.
  public var lifetime: Duration

  /// One minute, then 4, 16, 64, then every four hours, for three days.
  public static let standard = RetryRule()

  public init(
    first: Duration = .seconds(60), factor: Int = 4, longest: Duration = .seconds(4 * 3600),
    lifetime: Duration = .seconds(3 * 86_400)
  ) {
    self.first = first
    self.factor = factor
    self.longest = longest
    self.lifetime = lifetime
  }

  /// When to try again after so many attempts, the last one now; `nil` where it is given up.
  ///
  /// `chance` between 0 and 1 lengthens the wait by up to a fifth, so that what failed together is
  /// not tried together.
  public func next(
    attempts: Int, writtenAt: Instant, now: Instant, chance: Double = 0
  ) -> Instant? {
    var wait = first
    for _ in 1..<max(1, attempts) where wait < longest { wait *= factor }
    wait = min(wait, longest)
    let more = Int64(Double(wait.wholeMicroseconds) * 0.2 * min(max(chance, 0), 1))
    let next = now + wait + .microseconds(more)
    return next - writtenAt > lifetime ? nil : next
  }
}
